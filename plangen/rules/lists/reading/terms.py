"""Declared terms that are lists: 四链: 教育链、人才链、产业链、创新链."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from plangen.language import numeral
from plangen.language.enumeration import Item, split, split_last, stated_count
from plangen.language.pattern import pattern
from plangen.language.width import reading
from plangen.model.saying import term_definition
from plangen.rules.dossier import Dossier, remembered
from plangen.rules.lists.reading.ends import ending
from plangen.source import Path

_OPEN = pattern(r"等[^、]{0,4}$")
# What a numeral before one of these counts is no list: 二级学院, 三期工程, 二氧化碳, 三孩.
_RANKS = "级期届等线孩胎手产次氧硫维轮批模甲审校房股"
_MEASURE = pattern(r"个|大|项|类|条|种|方面")
_FIRST = pattern(r"[一二两三四五六七八九十双0-9]+")


class Term(NamedTuple):
    """A term and its members, with their places in the value. ``aliases`` are the terms declared to be the same."""

    name: str
    path: Path
    members: tuple[Item, ...]
    is_open: bool
    aliases: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """The members' words."""
        return tuple(member.text for member in self.members)

    @property
    def names(self) -> tuple[str, ...]:
        """Its own name and its aliases."""
        return (self.name, *self.aliases)

    @property
    def family(self) -> str:
        """What all members end with (链, 互融); empty where they have nothing in common."""
        shared = ending(self.words)
        return shared if all(len(word) > len(shared) for word in self.words) else ""


@remembered
def listed_terms(dossier: Dossier) -> tuple[Term, ...]:
    """The terms that list two members at least, in the order of the file; an alias belongs to the term it names."""
    plan = dossier.plan
    aliases: dict[str, list[str]] = {}
    for name in plan.terms:
        definition = term_definition(plan, name)
        if definition != name:
            aliases.setdefault(definition, []).append(name)
    found = []
    for name, value in plan.terms.items():
        members = members_of(name, value)
        if value not in plan.terms and len(members) > 1:
            path = (Path() / "terms")[name]
            is_open = _OPEN.search(value) is not None
            found.append(Term(name, path, members, is_open, tuple(aliases.get(name, ()))))
    return tuple(found)


def members_of(name: str, value: str) -> tuple[Item, ...]:
    """The members that ``value`` lists: the way of dividing that fits the count in ``name``, else at 、, else at ，."""
    ways: Sequence[tuple[Item, ...]] = (split(value), split_last(value), split(value, "，；"))
    count = counted(name)
    fitting = [way for way in ways if len(way) == count]
    return fitting[0] if fitting else next((way for way in ways if len(way) > 1), ())


def counted(name: str) -> int | None:
    """How many members the name of a term promises; ``None`` where it promises none, or counts twice (三区三线).

    双 is left out: 双师型教师 are not two things.
    """
    bare = reading(name.strip("“”\"'"))
    count = stated_count(name)
    head = _FIRST.match(bare)
    if count is None or count < 2 or head is None or bare[head.end() : head.end() + 1] in _RANKS:
        return None
    rest = bare[head.end() :]
    if (
        bare.startswith("双")
        or any(sign.isdigit() for sign in rest)
        or any(numeral.read(sign) is not None for sign in rest)
    ):
        return None
    return count


def surely_counted(name: str, words: Sequence[str]) -> int | None:
    """`counted`, where the number surely counts ``words``: a measure word says so (五大集群), or each of them is such a thing (四链).

    三峡库区 is a place.
    """
    count = counted(name)
    bare = reading(name.strip("“”\"'"))
    head = _FIRST.match(bare)
    if count is None or head is None:
        return None
    rest = bare[head.end() :]
    of_a_kind = all(rest[0] in word for word in words)
    return count if of_a_kind or _MEASURE.match(rest) else None
