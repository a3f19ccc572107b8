"""From the tree of the indicator file to its indicators. It is the program's own file: whatever is wrong with it is raised."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from plangen.language.agreement import Direction
from plangen.syntax import Mapping, Node, Scalar
from plangen.vocabulary.footing import Aspect
from plangen.vocabulary.indicator import Indicator, Indicators
from plangen.vocabulary.shipped import shipped, words

DIRECTIONS = {"越高越好": Direction.more, "越低越好": Direction.less, "不评": None}
COUNTINGS = ("", "存量", "增量", "每年")
FIELDS = (
    "name", "other_names", "theme", "unit", "units", "direction", "of", "counting", "apart", "never_with", "note",
)  # fmt: skip


@lru_cache(maxsize=1)
def indicators() -> Indicators:
    """The indicators of ``schemas/vocabulary/indicators.yaml``.

    Raises:
        ValueError: where the program's own file is damaged.
        FileNotFoundError: where it is missing.
    """
    return read_indicators(shipped("indicators.yaml"))


def read_indicators(root: Mapping) -> Indicators:
    """The indicators that ``root`` writes.

    Raises:
        ValueError: where something is missing, unknown, or there twice; the message names it.
    """
    parts = {entry.key.value: entry.value for entry in root.entries}
    if parts.keys() != {"scopes", "themes", "indicators"}:
        raise ValueError(f"damaged vocabulary file: {'、'.join(parts)}")
    themes = words(parts["themes"])
    scopes = {entry.key.value: words(entry.value) for entry in _mapping(parts["scopes"], "scopes").entries}
    written = _mapping(parts["indicators"], "indicators")
    alike: dict[str, set[str]] = defaultdict(set)
    for entry in written.entries:
        for other in _words(_mapping(entry.value, entry.key.value), "never_with"):
            alike[entry.key.value].add(other)
            alike[other].add(entry.key.value)
    return Indicators.of(_indicators(written, themes, alike), themes, scopes)


def _indicators(written: Mapping, themes: tuple[str, ...], alike: dict[str, set[str]]) -> Iterator[Indicator]:
    for entry in written.entries:
        key, node = entry.key.value, _mapping(entry.value, entry.key.value)
        unknown = {below.key.value for below in node.entries} - set(FIELDS)
        theme, direction, counting = (_line(node, name) for name in ("theme", "direction", "counting"))
        if unknown or theme not in themes or direction not in DIRECTIONS or counting not in COUNTINGS:
            raise ValueError(f"{key}: {'、'.join(sorted(unknown)) or (theme, direction, counting)}")
        unit, units = _line(node, "unit"), _words(node, "units")
        note = _line(node, "note")
        if not note or (units and not unit):
            raise ValueError(f"{key}: no note, or further units without a first")
        apart = _words(node, "apart")
        yield Indicator(
            id=key,
            name=_line(node, "name") or key,
            other_names=_words(node, "other_names"),
            theme=theme,
            measures=((unit, *units) if unit else ()),
            direction=DIRECTIONS[direction],
            denominators=_words(node, "of"),
            counting=counting,
            apart=frozenset(map(Aspect, apart)) if apart else frozenset(Aspect),
            look_alikes=frozenset(alike[key]),
            note=note,
        )


def _mapping(node: Node, name: str) -> Mapping:
    if not isinstance(node, Mapping):
        raise ValueError(f"{name}: not a mapping")  # noqa: TRY004 - what is wrong is a file, not a call
    return node


def _line(node: Mapping, name: str) -> str:
    entry = node.get(name)
    if entry is None:
        return ""
    if not isinstance(entry.value, Scalar) or not entry.value.value:
        raise ValueError(f"{name}: not a line")
    return entry.value.value


def _words(node: Mapping, name: str) -> tuple[str, ...]:
    entry = node.get(name)
    return () if entry is None else words(entry.value)
