"""The repairs of all plans of an order, shown or written, and the sentence that says what came of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from plangen.pipeline.around import Around
from plangen.pipeline.checking import Manner
from plangen.pipeline.fixing import Wish, repair, write
from plangen.pipeline.fixing_diff import unified
from plangen.pipeline.ordering import Order, Tell, silent
from plangen.project import NotWritten
from plangen.reporters.plain import plain
from plangen.rules import catalogue


@dataclass(frozen=True, slots=True)
class Mended:
    """What came of a run: a diff for each file that is not right yet, or the number of files that were written."""

    diffs: tuple[str, ...] = ()
    needed: int = 0
    """Files that need repairs."""
    written: int = 0
    mended: Mapping[str, int] = field(default_factory=dict)
    """How many findings of each rule the repairs end."""
    left: int = 0
    """Findings that a person has to mend."""
    refusals: tuple[str, ...] = ()


def mend_all(
    wanted: Order, manner: Manner, written: Iterable[str], writes: bool = False, tell: Tell = silent
) -> Mended:
    """Mend every plan of ``wanted``; ``written`` are the rules as they were chosen: one that is named may be a suspected one."""
    entries = map(catalogue.entry, written)
    wish = Wish(manner, frozenset(entry.name for entry in entries if entry is not None))
    around = Around()
    diffs: list[str] = []
    refusals: list[str] = []
    mended: Counter[str] = Counter()
    needed = done = left = 0
    for count, named in enumerate(wanted.plans):
        tell(count, len(wanted.plans), named.name)
        one = repair(named, around.of(named.project), wish)
        left += one.left
        if one.refusal:
            refusals.append(one.refusal)
        if not one.is_needed:
            continue
        needed += 1
        if not writes:
            diffs.append(unified(plain(named.name), one.kept.opened.source.text, one.repaired))
        else:
            try:
                write(one)
            except NotWritten as refusal:
                refusals.append(str(refusal))
                continue
            done += 1
        mended.update(one.mended)
    return Mended(tuple(diffs), needed, done, mended, left, tuple(refusals))


def sentence(mended: Mended, writes: bool, paths: str) -> str:
    """What was done, or can be done, and what is left to a person."""
    listed = "、".join(f"{name} {count} 处" for name, count in mended.mended.items())
    if not mended.mended:
        said = "没有能自动改的问题。"
    elif writes:
        said = f"改好 {mended.written} 个文件，共 {sum(mended.mended.values())} 处：{listed}。"
    else:
        total = sum(mended.mended.values())
        said = f"{mended.needed} 个文件有 {total} 处可以改：{listed}。写进文件：plangen fix --write {paths}"
    return said + (f"\n另有 {mended.left} 处要自己改，见：plangen check {paths}" if mended.left else "")
