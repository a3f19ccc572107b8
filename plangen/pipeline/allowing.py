"""The exceptions that the plans of an order make, as a list for people and as one for programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from plangen.pipeline.around import Around
from plangen.pipeline.checking import Manner, check_one
from plangen.pipeline.loading import Surroundings
from plangen.pipeline.ordering import Named, Order, Tell, silent
from plangen.reporters.plain import plain
from plangen.rules.allowance_use import Exempted, Use, exempted

FORMAT = "plangen-allowances"
VERSION = 1


def allowances(
    wanted: Order, as_of: date | None = None, tell: Tell = silent
) -> tuple[tuple[Exempted, ...], tuple[str, ...]]:
    """Every exception, sorted by file and place, and the names of files that cannot be read."""
    found: list[Exempted] = []
    unreadable: list[str] = []
    around = Around()
    plans = sorted(wanted.plans, key=lambda one: one.name)
    for done, named in enumerate(plans):
        tell(done, len(plans), named.name)
        exceptions = _of_one(named, around.of(named.project), as_of)
        if exceptions is None:
            unreadable.append(named.name)
        else:
            found += exceptions
    return tuple(found), tuple(unreadable)


def _of_one(named: Named, others: Surroundings, as_of: date | None) -> list[Exempted] | None:
    loaded = named.load()
    if loaded.built is None:
        return None
    findings = check_one(loaded, others, Manner(as_of=as_of)).findings
    return sorted(exempted(loaded.built.places.tree, findings, as_of), key=lambda one: one.span)


def as_text(found: Sequence[Exempted]) -> str:
    """A line for each exception, and the counts."""
    return "".join(f"{line}\n" for line in _lines(found))


def _lines(found: Sequence[Exempted]) -> Iterator[str]:
    if not found:
        yield "没有允许注释。"
        return
    for one in found:
        place = one.source.place(one.span.start)
        until = f"到 {one.until} 为止" if one.until is not None else "没有期限"
        use = f"{one.use.chinese}（{one.covers} 处）" if one.covers else one.use.chinese
        yield f"{plain(one.source.name)}:{place.line} {one.rule}  {plain(one.reason) or '（没有写理由）'}  {until}  {use}"
    counts = Counter(one.use for one in found)
    listed = "，".join(f"{use.chinese}的 {counts[use]} 条" for use in Use if counts[use])
    yield ""
    yield f"共 {len(found)} 条允许：{listed}。"


def as_json(found: Sequence[Exempted], unreadable: Sequence[str]) -> str:
    """The same for programs; lines and columns count from 1."""
    listed = []
    for one in found:
        place = one.source.place(one.span.start)
        listed.append(
            {
                "file": one.source.name,
                "line": place.line,
                "column": place.column,
                "rule": one.rule,
                "reason": one.reason,
                "until": one.until.isoformat() if one.until is not None else "",
                "use": one.use.value,
                "covers": one.covers,
            }
        )
    whole = {"format": FORMAT, "version": VERSION, "unreadable": list(unreadable), "allowances": listed}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
