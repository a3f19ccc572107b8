"""A baseline: what was wrong with old files on the day they came under the check, so that only what is new is told.

It holds, for each file and rule, how many places there are and the words they are about (see `baseline_words`). Lines and
order are not in it: whatever is written above, the old places stay known. A finding is held back only where all its places
are known. Everything is counted in places: one finding may list several.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from plangen.findings import Finding
from plangen.pipeline.baseline_words import places
from plangen.pipeline.rewriting import put
from plangen.project import NotWritten
from plangen.project.trouble import reason
from plangen.rules.selection import ALWAYS

FORMAT = "plangen-baseline"
VERSION = 2
"""Version 1 knew marked words only, and took one contradiction for another under the same mark."""
LARGEST = 40_000_000
"""Bytes of a baseline that are read."""

Known = Mapping[str, Mapping[str, int]]
"""Of one file: for each rule the words that places are about, and how many places have them."""
_Files = Mapping[str, Known]


class NotABaseline(Exception):
    """A file that was named as a baseline is none; the message is a sentence for the drafter."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """What is known of every file. Files are named by their way from ``folder``, where the baseline itself lies."""

    folder: str
    files: Mapping[str, Known] = field(default_factory=dict)

    def of(self, name: str) -> Known:
        """What is known of the file called ``name`` in findings."""
        return self.files.get(file_key(name, self.folder), {})


@dataclass(frozen=True, slots=True)
class Held:
    """Findings that are new, how many places were held back, which, and how many known places are there no more."""

    new: tuple[Finding, ...]
    held_back: int
    known: Known
    mended: int


def hold_back(findings: Iterable[Finding], known: Known) -> Held:
    """Part what is new from what ``known`` covers; of more places with the same words than are known the last are new."""
    left = {name: Counter(words) for name, words in known.items()}
    new: list[Finding] = []
    kept: list[Finding] = []
    for finding in findings:
        budget = left.get(finding.fault.name)
        there = Counter(places(finding))
        if (
            finding.allowed
            or finding.fault.name in ALWAYS
            or budget is None
            or any(count > budget[words] for words, count in there.items())
        ):
            new.append(finding)
        else:
            budget.subtract(there)
            kept.append(finding)
    mended = sum(budget.total() for budget in left.values())
    held = counts(kept)
    return Held(tuple(new), _count(held), held, mended)


def counts(findings: Iterable[Finding]) -> Known:
    """What a baseline is to remember of one file; what is allowed, or left something unchecked, is not in it."""
    found: dict[str, Counter[str]] = {}
    for finding in findings:
        if not finding.allowed and finding.fault.name not in ALWAYS:
            found.setdefault(finding.fault.name, Counter()).update(places(finding))
    return found


def _count(known: Known) -> int:
    return sum(sum(words.values()) for words in known.values())


def file_key(name: str, folder: str) -> str:
    """A file's way from ``folder``, with strokes as on the web; the same wherever the program is started."""
    if not os.path.lexists(name):
        return name
    path = Path(name).resolve()
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:
        # Another drive.
        return path.as_posix()


def open_baseline(path: Path) -> Baseline:
    """The baseline that lies at ``path``.

    Raises:
        NotABaseline: where there is none, or another file.
    """
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
        written = json.loads(content) if len(content) <= LARGEST else None
    except (ValueError, RecursionError):
        written = None
    except OSError as trouble:
        raise NotABaseline(f"读不了基线“{path}”：{reason(trouble)}。先用 --write-baseline {path} 写一份。") from trouble
    if not isinstance(written, dict) or written.get("format") != FORMAT or not isinstance(written.get("files"), dict):
        raise NotABaseline(f"“{path}”不是基线文件。基线用 --write-baseline 写。")
    if written.get("version") != VERSION:
        old = "只记了标出的文字，分不出矛盾的另一头变了没有" if written.get("version") == 1 else "这里读不懂"
        raise NotABaseline(f"基线“{path}”是另一个版本的 plangen 写的，{old}。请删去它，再用 --write-baseline 写一份。")
    files = {str(name): _known(rules) for name, rules in written["files"].items()}
    return Baseline(str(path.resolve().parent), files)


def _known(rules: object) -> Known:
    """What a file's entry says; what is not as it was written is left out, so that it holds nothing back."""
    found: dict[str, dict[str, int]] = {}
    for name, entry in rules.items() if isinstance(rules, dict) else ():
        words = entry.get("words") if isinstance(entry, dict) else None
        if isinstance(words, dict):
            found[str(name)] = {str(one): count for one, count in words.items() if type(count) is int and count > 0}
    return found


def rewrite(path: Path, found: _Files, unreadable: Collection[str], before: Baseline | None, before_path: Path) -> str:
    """Write the baseline of what was found, or make tighter the one that was compared with; the sentence to say.

    Raises:
        NotWritten: where it cannot be written, or would lose what is in it.
    """
    tightens = before is not None and os.path.lexists(path) and path.resolve() == before_path.resolve()
    if before is None and unreadable:
        raise NotWritten(f"有方案读不出，没有写基线。请先改正：{'、'.join(sorted(unreadable))}。")
    count = write_baseline(path, found, before if tightens else None)
    return f"已写好基线 {path}，记下 {count} 处（一条问题列出几处的，按几处记）。" + (
        "" if before else f"以后只看新的：--baseline {path}"
    )


def write_baseline(path: Path, found: _Files, before: Baseline | None = None) -> int:
    """Write what is known of the files that were looked at (by their names in findings); how many places that are.

    ``before`` is the baseline that lies at ``path`` and is made tighter: what it says of other files stays as it is.

    Raises:
        NotWritten: where it cannot be written, or something lies there already that is not to be made tighter.
    """
    if before is None and os.path.lexists(path):
        raise NotWritten(
            f"“{path}”已经有了，没有改。收紧它（只减不增）：同时写 --baseline {path} --write-baseline {path}；"
            "要把现在的问题都记作旧的，请先删去它。"
        )
    folder = str(path.resolve().parent)
    files = dict(before.files) if before is not None else {}
    files.update((file_key(name, folder), known) for name, known in found.items())
    listed = {name: _listed(files[name]) for name in sorted(files)}
    whole = {"format": FORMAT, "version": VERSION, "files": {name: rules for name, rules in listed.items() if rules}}
    put(path, (json.dumps(whole, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace"))
    return sum(map(_count, found.values()))


def _listed(known: Known) -> dict[str, dict[str, object]]:
    return {
        rule: {"count": sum(words.values()), "words": {one: words[one] for one in sorted(words) if words[one]}}
        for rule, words in sorted(known.items())
        if any(words.values())
    }
