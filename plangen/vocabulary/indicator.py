"""Indicators: what city plans set targets for, under which names, and what must never be set beside what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from plangen.language.agreement import Direction
from plangen.source import nearest
from plangen.vocabulary import footing
from plangen.vocabulary.folding import fold
from plangen.vocabulary.footing import Aspect, Footing

Identity = tuple[str, str, frozenset[str], str, str]
"""Indicator, level, scope, denominator, counting: targets with one identity say something of the same thing."""


class Named(Protocol):
    """What has the names of a target: ``indicator`` as declared, ``name`` as the plan says it; empty where not written."""

    @property
    def indicator(self) -> str: ...
    @property
    def name(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator of the vocabulary. ``id`` is its key in the file and never changes; ``name`` heads its row.

    ``measures`` are the words it is counted in, the usual one first; none for what has no number. ``direction`` is ``None``
    where more is neither better nor worse. ``denominators`` are the wordings of one denominator. ``counting`` (存量, 增量,
    每年) is meant where a plan does not say. ``apart`` are the aspects in which two targets must agree to stand in one row.
    ``look_alikes`` are the ids of what it must never be compared with; the relation holds both ways.
    """

    id: str
    name: str
    other_names: tuple[str, ...]
    theme: str
    measures: tuple[str, ...]
    direction: Direction | None
    denominators: tuple[str, ...]
    counting: str
    apart: frozenset[Aspect]
    look_alikes: frozenset[str]
    note: str

    @property
    def names(self) -> tuple[str, ...]:
        """Everything it is called: name, id, other names."""
        return tuple(dict.fromkeys((self.name, self.id, *self.other_names)))

    def denominator(self, written: str) -> str:
        """``written`` under its common wording, folded."""
        folded = fold(written)
        return fold(self.denominators[0]) if folded in map(fold, self.denominators) else folded


@dataclass(frozen=True)
class Indicators:
    """All indicators by id, in the order of the file, and the themes."""

    all: Mapping[str, Indicator]
    themes: tuple[str, ...]
    scopes: Mapping[str, str] = field(repr=False)
    """From each folded wording of a scope to its common name."""
    _by_name: Mapping[str, Indicator] = field(repr=False)

    @classmethod
    def of(
        cls, indicators: Iterable[Indicator], themes: tuple[str, ...], scopes: Mapping[str, tuple[str, ...]]
    ) -> Indicators:
        """The vocabulary of ``indicators``; ``scopes`` are other wordings by common name.

        Raises:
            ValueError: where one name means two indicators, or a look-alike is not there or the indicator itself.
        """
        found = {one.id: one for one in indicators}
        by_name: dict[str, Indicator] = {}
        for one in found.values():
            for name in one.names:
                other = by_name.setdefault(fold(name), one)
                if other is not one:
                    raise ValueError(f"{name}: both {other.id} and {one.id}")
            strange = (one.look_alikes - found.keys()) | (one.look_alikes & {one.id})
            if strange:
                raise ValueError(f"{one.id}: cannot look like {'、'.join(sorted(strange))}")
        wordings = {fold(word): fold(name) for name, others in scopes.items() for word in (name, *others)}
        return cls(found, themes, wordings, by_name)

    def named(self, name: str) -> Indicator | None:
        """The indicator called ``name``: its id, its name, another name, each with or without a level in front."""
        return self._by_name.get(fold(name)) or self._by_name.get(fold(footing.without_level(name.strip())))

    def find(self, target: Named, id: str = "") -> Indicator | None:
        """The indicator of a target: the one it declares, else the one of its name; ``id`` is its name where it has none."""
        return self.named(target.indicator or target.name or id)

    def nearest(self, name: str) -> str | None:
        """The name that was probably meant by ``name``."""
        return nearest(name, (known for one in self.all.values() for known in one.names))

    def whole(self, target: Named, id: str, on: Footing, own_level: str = "") -> Identity:
        """Everything a target is told apart by, under common names; ``on`` is what it is counted on.

        ``own_level`` is the level of a city's own plan: a target of that level is as one without. Where the vocabulary does not
        know the target, its own name stands for the indicator.
        """
        known = self.find(target, id)
        level = fold(footing.level(on.level))
        scopes = frozenset(footing.scope(words, self.scopes) for words in on.scope)
        counting = footing.counting(on.counting)
        level = "" if level == own_level else level
        if known is None:
            return fold(target.indicator or target.name or id), level, scopes, fold(on.of), counting
        return known.id, level, scopes, known.denominator(on.of), counting or known.counting

    def identity(self, target: Named, id: str, on: Footing, own_level: str = "") -> Identity:
        """What a target is compared under: of `whole`, the aspects by which its indicator is told apart.

        A number for each unit is never one with a total, whatever the indicator.
        """
        known = self.find(target, id)
        name, level, scopes, of, counting = self.whole(target, id, on, own_level)
        apart = known.apart if known is not None else frozenset(Aspect)
        return (
            name,
            level if Aspect.level in apart else "",
            scopes if Aspect.scope in apart or on.is_per_unit else frozenset(),
            of if Aspect.of in apart else "",
            counting if Aspect.counting in apart else "",
        )
