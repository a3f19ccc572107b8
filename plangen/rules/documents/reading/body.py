"""Bodies that a plan annexes (联席会议, 领导小组): who sits in them under which role, and who runs their office."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from plangen.language.enumeration import split
from plangen.language.pattern import pattern
from plangen.model.outline import Entry
from plangen.model.printed import Printed
from plangen.rules.dossier import Dossier, remembered
from plangen.source import Path, Span

_CHIEF = pattern(r"(?:总?召集人|组长|主任|总指挥|指挥长|会长|理事长|主席|总河长|总负责人)")
_DEPUTY = "副"
_MEMBER = pattern(r"成员|委员|组员")
_POST = (
    r"(?:分管|主要|主管|联系|常务|党[委组]|副|局长|主任|部长|厅长|院长|行长|社长|校长|会长|馆长|台长|秘书长|书记|县长|区长|市长|"
    r"检察长|关长|总经理|董事长|负责|有关|相关|领导|一把手|主席|理事长|支队长|大队长|总队长|科长|处长)"
)
_SEAT = pattern(
    rf"^(?:[\u4e00-\u9fff]{{2,3}}[ \u3000]+)?(?P<office>[\u4e00-\u9fffA-Za-z（）()、]{{2,40}}?"
    rf"(?:[局委办厅部院府会社团行台馆校署区县市]|中心|公司|集团|支队|大队|总队|办公室|管委会|协会|法院|[协联]))(?P<post>{_POST}[^\n]{{0,40}})$"
)
_HEAD = pattern(
    r"^(?:党[委组]书记|主要负责(?:同志|人)|主要领导|一把手|[局部厅院行社校会馆台]长|主任|秘书长|区长|县长|市长|主席|总经理|董事长)"
)
_OFFICE_OF_BODY = pattern(
    r"(?:办公室)?主任(?:由|为)(?P<chief>[^，。；\n]{2,60})[，；]\s?(?:办公室)?副主任(?:由|为)(?P<deputies>[^，。；\n]{2,200})"
)
_ENDS = pattern(r"(?:等)?(?:兼任|担任|分别担任|同志)*$")


class Role(StrEnum):
    """What a person is in the body."""

    chief = "chief"
    deputy = "deputy"
    member = "member"
    other = "other"


class Seat(NamedTuple):
    """One line of the list: ``office`` and ``post`` are empty where it names no office."""

    role: Role
    title: str
    line: str
    path: Path
    office: str
    office_span: Span
    post: str

    @property
    def is_head(self) -> bool:
        """Whether the office's first person sits here, as against one of its deputies."""
        return _HEAD.match(self.post) is not None


class Person(NamedTuple):
    """Somebody of an office, as running text names him: 市教育局分管负责同志."""

    office: str
    post: str


class Secretariat(NamedTuple):
    """Who runs the body's office. ``is_open``: 等 leaves some of the deputies out."""

    printed: Printed
    chief: Person
    chief_span: Span
    deputies: tuple[Person, ...]
    deputies_span: Span
    is_open: bool


class Body(NamedTuple):
    """An item with people in it."""

    entry: Entry
    seats: tuple[Seat, ...]
    secretariat: Secretariat | None

    def of(self, role: Role) -> Iterator[Seat]:
        """The seats of one role."""
        return (seat for seat in self.seats if seat.role is role)


@remembered
def bodies(dossier: Dossier) -> tuple[Body, ...]:
    """Every annexed body of the plan."""
    return tuple(
        Body(entry, tuple(_seats(entry)), _secretariat(dossier, entry))
        for entry in dossier.entries
        if entry.item.members
    )


def _seats(entry: Entry) -> Iterator[Seat]:
    for written, lines in entry.item.members.items():
        role = _role(written)
        for index, line in enumerate(lines):
            match = _SEAT.match(line)
            office = match["office"] if match is not None else ""
            span = Span(*match.span("office")) if match is not None else Span(0, len(line))
            path = (entry.path / "members")[written][index]
            yield Seat(role, written, line, path, office, span, match["post"] if match is not None else "")


def _role(written: str) -> Role:
    bare = "".join(written.split())
    if bare.startswith(_DEPUTY):
        return Role.deputy
    if _MEMBER.search(bare):
        return Role.member
    return Role.chief if _CHIEF.search(bare) and "办公室" not in bare else Role.other


def _secretariat(dossier: Dossier, entry: Entry) -> Secretariat | None:
    text = dossier.printed.get(entry.path / "text") if entry.item.text else None
    match = _OFFICE_OF_BODY.search(text.text) if text is not None else None
    if text is None or match is None:
        return None
    deputies = match["deputies"]
    chiefs = _people(match["chief"])
    if not chiefs:
        return None
    chief_span, deputies_span = Span(*match.span("chief")), Span(*match.span("deputies"))
    return Secretariat(text, chiefs[0], chief_span, tuple(_people(deputies)), deputies_span, "等" in deputies)


def _people(words: str) -> list[Person]:
    """The people of a line; what stands behind the last office is the post of those before it too (甲局、乙局分管负责同志)."""
    found: list[Person] = []
    for item in split(_ENDS.sub("", words)):
        match = _SEAT.match(item.text)
        found.append(Person(match["office"], match["post"]) if match is not None else Person(item.text, ""))
    post = found[-1].post if found else ""
    return [Person(one.office, one.post or post) for one in found]


def is_same_post(one: str, other: str) -> bool:
    """Whether two posts of one office are surely one person's: its head by whichever name, or its party secretary."""
    heads = [_HEAD.match(post) for post in (one, other)]
    return all(heads) and ("书记" in one) == ("书记" in other)


def is_same_office(one: str, other: str) -> bool:
    """Whether two names surely or probably mean one office: 市发改委 is 市发展改革委, where all its signs stand in order."""
    short, long = sorted((one, other), key=len)
    if short == long:
        return True
    if len(short) < 3 or short[0] != long[0] or short[-1] != long[-1]:
        return False
    rest = iter(long)
    return all(sign in rest for sign in short)
