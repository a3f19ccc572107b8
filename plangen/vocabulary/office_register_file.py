"""From a register file to a register. The file is the office's own: what is wrong with it is said, the rest is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from plangen.findings import Problem
from plangen.language import calendar, period
from plangen.source import SourceText, Span, suggestion
from plangen.syntax import Entry, Mapping, Node, Scalar, Sequence, Tree, read
from plangen.vocabulary.folding import fold
from plangen.vocabulary.office_register import LEVELS, FormerName, NameKind, Office, OfficeRegister

FIELDS = ("city", "level", "offices", "groups")
OFFICE_FIELDS = ("short", "former", "level", "note")
_NAMED_BY_THE_DRAFTER = ("offices", "former")


@dataclass(frozen=True, slots=True)
class RegisterReading:
    """The register, if its city could be read, and what is wrong with the file; places count in its text."""

    register: OfficeRegister | None
    problems: tuple[Problem, ...] = ()


def read_register(source: SourceText) -> RegisterReading:
    """Read a register. Never raises for anything a text can hold; time and memory are linear in its length."""
    reading = read(source, (*FIELDS, *OFFICE_FIELDS), _NAMED_BY_THE_DRAFTER)
    if reading.tree is None or not isinstance(reading.tree.root, Mapping):
        return RegisterReading(None, reading.problems)
    draft = _Draft(reading.tree)
    register = draft.register(reading.tree.root)
    return RegisterReading(register, (*reading.problems, *draft.problems))


@dataclass(slots=True)
class _Draft:
    """A register being read: its tree, and what was wrong on the way."""

    tree: Tree
    problems: list[Problem] = field(default_factory=list)

    def register(self, root: Mapping) -> OfficeRegister | None:
        parts = {entry.key.value: entry for entry in self._known(root, FIELDS)}
        city = self._line(parts["city"]) if "city" in parts else ""
        if not city:
            if "city" not in self.tree.lost:
                message = "机关名录缺少必须写的“city”（城市），没有读。"
                self._problem("missing-field", root.span, message, "补一行：city: 某市")
            return None
        level = self._level(parts["level"], "市级") if "level" in parts else "市级"
        offices = tuple(self._offices(parts["offices"], level)) if "offices" in parts else ()
        groups = tuple(self._words(parts["groups"])) if "groups" in parts else ()
        register = OfficeRegister(city, level, offices, groups)
        if "offices" in parts:
            self._shared_names(register, parts["offices"])
        return register

    def _offices(self, entry: Entry, level: str) -> Iterator[Office]:
        if isinstance(entry.value, Sequence):
            # A plain list of full names is a register too.
            yield from (Office(name, level) for name in self._words(entry))
            return
        if not isinstance(entry.value, Mapping):
            self._wrong(entry, "一组“全称: 简称”")
            return
        for below in entry.value.entries:
            yield self._office(below, level)

    def _office(self, entry: Entry, level: str) -> Office:
        """One office: a mapping of fields, one line of short names, or nothing but its full name."""
        name = entry.key.value
        if not isinstance(entry.value, Mapping):
            return Office(name, level, tuple(self._words(entry)))
        parts = {below.key.value: below for below in self._known(entry.value, OFFICE_FIELDS)}
        return Office(
            name,
            self._level(parts["level"], level) if "level" in parts else level,
            tuple(self._words(parts["short"])) if "short" in parts else (),
            tuple(self._former(parts["former"])) if "former" in parts else (),
            self._line(parts["note"]) if "note" in parts else "",
        )

    def _former(self, entry: Entry) -> Iterator[FormerName]:
        if not isinstance(entry.value, Mapping):
            yield from (FormerName(name, None) for name in self._words(entry))
            return
        for below in entry.value.entries:
            until = self._line(below)
            yield FormerName(below.key.value, self._last_day(until, below) if until else None)

    def _last_day(self, written: str, entry: Entry) -> date | None:
        """2019年3月1日 is that day, 2019年3月 and 2019年 their last ones."""
        day = calendar.parse(written)
        if isinstance(day, calendar.IssueDate):
            return day.date
        stretch = period.parse(written) if day.fault is not calendar.DateFault.impossible else None
        if stretch is not None:
            return stretch.end
        message = f"旧称“{entry.key.value[:40]}”用到何时读不出：“{written[:40]}”不是日期。请写成2019年、2019年3月或2019年3月1日。"
        self._problem("unreadable-date", entry.value.span, message)
        return None

    def _level(self, entry: Entry, default: str) -> str:
        written = self._line(entry)
        if written in LEVELS or not written:
            return written or default
        message = f"“level”写的是“{written[:40]}”，只能写{'、'.join(LEVELS)}。{suggestion(written, LEVELS)}按“{default}”对待。"
        self._problem("wrong-choice", entry.value.span, message)
        return default

    def _line(self, entry: Entry) -> str:
        if isinstance(entry.value, Scalar):
            return entry.value.value
        self._wrong(entry, "一行文字")
        return ""

    def _words(self, entry: Entry) -> Iterator[str]:
        """Names in one line divided by 、, or in a list; a mapping is none."""
        if isinstance(entry.value, Mapping):
            self._wrong(entry, "一行用顿号隔开的名称，或一个列表")
            return
        nodes: list[Node] = list(entry.value.nodes) if isinstance(entry.value, Sequence) else []
        if isinstance(entry.value, Scalar):
            yield from (word.strip() for word in entry.value.value.split("、") if word.strip())
        for node in nodes:
            if isinstance(node, Scalar):
                if node.value.strip():
                    yield node.value.strip()
            else:
                self._wrong(Entry(entry.key, node), "一个名称")

    def _known(self, node: Mapping, fields: tuple[str, ...]) -> Iterator[Entry]:
        for entry in node.entries:
            name = entry.key.value
            if name in fields:
                yield entry
            elif name:
                offer = suggestion(name, fields) or f"这里可以写：{'、'.join(fields)}。"
                self._problem("unknown-field", entry.key.whole, f"机关名录里没有“{name[:40]}”这个字段，没有读。{offer}")

    def _shared_names(self, register: OfficeRegister, entry: Entry) -> None:
        """Report names in use that two offices claim: the first keeps them."""
        claimed: dict[str, str] = {}
        keys = {below.key.value: below for below in entry.value.entries} if isinstance(entry.value, Mapping) else {}
        for office in register.offices:
            for name, resolved in register.names_of(office):
                first = (
                    claimed.setdefault(fold(name), office.name) if resolved.kind is not NameKind.former else office.name
                )
                if first != office.name:
                    place = keys[office.name].key.whole if office.name in keys else entry.key.whole
                    message = (
                        f"“{name[:40]}”既是“{first[:40]}”，又是“{office.name[:40]}”，按前一家对待。请从其中一家删去。"
                    )
                    self._problem("duplicate-id", place, message)

    def _wrong(self, entry: Entry, wanted: str) -> None:
        self._problem("wrong-type", entry.key.whole, f"“{entry.key.value[:40]}”应当写成{wanted}，没有读。")

    def _problem(self, name: str, span: Span, message: str, hint: str = "") -> None:
        self.problems.append(Problem(message, self.tree.origin(span), name, hint=hint))
