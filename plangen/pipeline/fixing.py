"""Certain repairs: the characters that are wrong are changed, and nothing else in the file is touched.

Repairs are made in rounds. In one round no two of them touch the same characters; what had to wait, or shows itself only when
something else is mended, has its turn in the next. A repair after which less of the plan could be read is not made.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from plangen.findings import Confidence, Finding
from plangen.pipeline import fixing_choice as choice
from plangen.pipeline.checking import Manner, check_one
from plangen.pipeline.fixing_file import Kept, keep
from plangen.pipeline.loading import Loaded, Surroundings, parse
from plangen.pipeline.ordering import Named
from plangen.pipeline.rewriting import put
from plangen.project import LARGEST, NotWritten, Opened
from plangen.project.trouble import reason
from plangen.source import Edit, Repaired, SourceText

MOST_ROUNDS = 60
"""A round mends some hundreds of each kind; a file that needs more of them is mended by the next call."""
_MOST_ALONE = 40
"""Repairs that are tried one by one where together they do harm."""


@dataclass(frozen=True, slots=True)
class Repair:
    """One file and the edits it needs: ``repaired.edits`` count in the text as it was read."""

    name: str
    path: Path | None
    kept: Kept
    repaired: Repaired
    mended: Mapping[str, int] = field(default_factory=dict)
    """How many findings of each rule the edits end."""
    left: int = 0
    """Findings that a person has to mend."""
    refusal: str = ""
    """Why nothing was looked at, where that has a reason."""

    @property
    def is_needed(self) -> bool:
        """Whether the file would change."""
        return self.repaired.text != self.kept.opened.source.text

    @property
    def content(self) -> bytes:
        """The mended file, in the encoding of the old one."""
        return self.kept.encoded(self.repaired.text)


@dataclass(frozen=True, slots=True)
class Wish:
    """Which repairs are wanted: among the rules of ``manner``, and suspected ones only where ``by_name`` names the rule."""

    manner: Manner
    by_name: frozenset[str] = frozenset()

    def wants(self, finding: Finding) -> bool:
        """Whether ``finding`` is to be mended, if it can be."""
        name = finding.fault.name
        # Some faults are always told, whatever was chosen; mended is only what was chosen.
        if not finding.fix or finding.allowed or name not in self.manner.selection.names:
            return False
        return finding.fault.confidence is Confidence.CERTAIN or name in self.by_name


def repair(named: Named, others: Surroundings, wish: Wish) -> Repair:
    """The repairs of one plan. Never raises for what a file holds."""
    kept = keep(named)
    start = Repair(named.name, named.path, kept, Repaired(kept.opened.source.text), refusal=kept.refusal)
    if kept.refusal:
        return start
    repaired, mended, given_up = start.repaired, Counter[str](), set[str]()
    loaded = _parsed(kept.opened, repaired.text, named)
    findings: Sequence[Finding] = ()
    for rounds in range(MOST_ROUNDS + 1):
        findings = [one for one in check_one(loaded, others, wish.manner).findings if not one.allowed]
        wanted = [one for one in findings if wish.wants(one) and choice.key(one) not in given_up]
        chosen = choice.apart(wanted) if rounds < MOST_ROUNDS else []
        if not chosen:
            break
        done = _tried(repaired, loaded, chosen, kept.opened, named)
        if done is None:
            chosen, done = _tried_alone(repaired, loaded, chosen, kept.opened, named)
            made = {choice.key(one) for one in chosen}
            given_up |= {choice.key(one) for one in wanted} - made
        if done is not None:
            repaired, loaded = done
            mended.update(one.fault.name for one in chosen)
    return replace(start, repaired=repaired, mended=mended, left=len(findings))


def write(repair: Repair) -> None:
    """Put the mended file in the place of the old one.

    Raises:
        NotWritten: where it cannot be written, or somebody has changed it since it was read.
    """
    assert repair.path is not None
    try:
        with repair.path.open("rb") as file:
            now = file.read(LARGEST + 1)
    except (OSError, ValueError, RuntimeError) as trouble:
        raise NotWritten(f"“{repair.path}”读不到了（{reason(trouble)}），没有改。") from trouble
    if now != repair.kept.content:
        raise NotWritten(f"“{repair.path}”刚刚被别的程序改过，没有改它。请再运行一次。")
    put(repair.path, repair.content)


def _parsed(opened: Opened, text: str, named: Named) -> Loaded:
    source = SourceText(opened.source.name, text)
    plan_id = named.path.stem if named.path is not None else ""
    return parse(Opened(source, opened.problems), plan_id, named.path, named.project)


def _tried(
    repaired: Repaired, loaded: Loaded, chosen: Sequence[Finding], opened: Opened, named: Named
) -> tuple[Repaired, Loaded] | None:
    """The text with the repairs of ``chosen``, read again; ``None`` where less of it can be read than before."""
    edits = [edit for one in chosen for edit in _edits(one, repaired.text)]
    mended = repaired.amended(edits)
    after = _parsed(opened, mended.text, named)
    if mended.text == repaired.text or _holds_less(after, loaded):
        return None
    return mended, after


def _tried_alone(
    repaired: Repaired, loaded: Loaded, chosen: Sequence[Finding], opened: Opened, named: Named
) -> tuple[list[Finding], tuple[Repaired, Loaded] | None]:
    """Those of ``chosen`` that do no harm, found one by one, and the text with them."""
    harmless: list[Finding] = []
    best: tuple[Repaired, Loaded] | None = None
    for one in chosen[:_MOST_ALONE]:
        done = _tried(repaired, loaded, [*harmless, one], opened, named)
        if done is not None:
            harmless.append(one)
            best = done
    return harmless, best


def _holds_less(after: Loaded, before: Loaded) -> bool:
    if before.plan is not None and after.plan is None:
        return True
    if before.built is None or after.built is None:
        return before.built is not None
    return bool(after.built.places.tree.lost - before.built.places.tree.lost)


def _edits(finding: Finding, text: str) -> Sequence[Edit]:
    """The edits of a finding; lines that they add end as the file's own do."""
    first = text.find("\n")
    if first < 1 or text[first - 1] != "\r":
        return finding.fix
    return [Edit(edit.span, edit.text.replace("\r\n", "\n").replace("\n", "\r\n")) for edit in finding.fix]
