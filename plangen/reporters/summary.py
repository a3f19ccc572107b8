"""The last lines of the report for people: how much was found, how far each plan has come, what to do next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from plangen.findings import Severity, Standing, Tally
from plangen.reporters.plain import plain

_MOST_PLANS = 20
"""Plans whose standing has a line of its own; of more only the numbers are said."""
_MOST_NAMES = 4
"""Rules that are named of what a step still lacks."""


def summary(tally: Tally) -> Iterator[str]:
    """Lines without line ends."""
    gravest = tally.gravest
    if gravest is not None:
        counts = "，".join(f"{tally.count(one)}个{one.chinese}" for one in sorted(Severity, reverse=True))
        yield f"{counts}。说明：plangen explain {gravest.name}"
    elif tally.beyond or tally.held_back:
        yield "没有新的问题。" if tally.held_back else "没有这一步要改的问题。"
    else:
        yield f"{len(tally.checked)}份方案都没有发现问题。" if len(tally.checked) > 1 else "没有发现问题。"
    if tally.allowed:
        yield f"另有{tally.allowed}处写明理由，予以允许。"
    if tally.held_back:
        yield f"另有{tally.held_back}处是基线里已有的，没有列出。"
    if tally.mended:
        yield f"基线里有{tally.mended}处已经改好，可以收紧基线：--baseline 和 --write-baseline 写同一个文件。"
    if tally.beyond:
        yield f"另有{tally.beyond}处不是“{tally.profile}”要求的，没有列出。"
    if tally.unreadable:
        yield f"读不出方案：{'、'.join(map(plain, tally.unreadable))}。"
    yield from _standings(tally.standings)


def _standings(standings: Sequence[Standing]) -> Iterator[str]:
    if len(standings) == 1:
        yield _standing(standings[0])
    elif len(standings) <= _MOST_PLANS:
        for standing in standings:
            yield f"{plain(standing.plan)}：{_standing(standing)}"
    else:
        counts = Counter(standing.reached for standing in standings)
        named = [f"达到“{step.name}”的{counts[step.name]}份" for step in reversed(standings[0].steps)]
        yield f"共{len(standings)}份方案：{'，'.join(named)}，都没有达到的{counts['']}份。"


def _standing(standing: Standing) -> str:
    """已达到：可会签。再改 3 处可达到：可发文（…）。"""
    reached = f"已达到：{standing.reached}。" if standing.reached else f"还没有达到：{standing.steps[0].name}。"
    needed: Counter[str] = Counter()
    ways: list[tuple[str, Counter[str]]] = []
    for step in standing.ahead:
        # What a lower step asks for is not said again; a step that asks for nothing besides is reached with it.
        more = Counter(dict(step.lacks)) - needed
        needed += more
        names, lacks = ways.pop() if ways and not more else ("", more)
        ways.append((f"{names}、{step.name}" if names else step.name, lacks))
    told = [
        f"{'再多改' if number else '再改'} {lacks.total()} 处可达到：{names}（{_named(lacks)}）"
        for number, (names, lacks) in enumerate(ways)
    ]
    return reached + "；".join(told) + ("。" if told else "")


def _named(lacks: Counter[str]) -> str:
    names = [f"{name} {count} 处" if count > 1 else name for name, count in list(lacks.items())[:_MOST_NAMES]]
    return "、".join(names) + (f"等 {len(lacks)} 种" if len(lacks) > _MOST_NAMES else "")
