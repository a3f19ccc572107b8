"""A file line by line, before any parser: the lines that begin something, and how each of them begins.

Lines inside a block of prose, inside open quotes and inside open brackets are passed over. What is read here is not YAML
but what a drafter meant by it, so a name may end with a full-width colon, and blanks may be of any width.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from plangen.syntax.extent import COLON, NAME, block_of, closing_of, depth_of, line_end, next_line

WIDE_BLANKS = "\u3000\xa0"
BLANKS = " \t\u3000\xa0"
_LEAD = re.compile(r"[ \t\u3000\xa0]*")
_DASHES = re.compile(r"(?:-[ \t]+)*(?:-(?=\r?$))?", re.MULTILINE)
_QUOTED_NAME = re.compile(r"(?:\"(?:[^\"\\\n]|\\.)*+\"|'(?:[^'\n]|'')*+')[ \t]*:(?=[ \t\r\n]|$)")
_BLOCK = re.compile(r"[|>][+-]?([1-9]?)[+-]?[ \t]*(?:[ \t]#[^\n]*)?\r?$", re.MULTILINE)
_LONGEST_NAME = 1000
_MOST_LEVELS = 100

PROPER, WIDE, TIGHT, WIDE_BLANK = ":", "：", ":x", ":\u3000"
"""How a name ends: as it should, with a full-width colon, without a blank, with an ideographic one."""


@dataclass(slots=True)
class Line:
    """A line that begins something; all offsets count in the text."""

    start: int
    end: int
    """Behind its last character that is no blank."""
    indented: int
    """Where its first character stands that is no blank."""
    content: int
    """Where it goes on behind its dashes."""
    column: int
    """How deep it stands, wide blanks put right."""
    name: str = ""
    colon: int = -1
    ending: str = ""
    value: int = -1
    """Where the value begins; ``end`` where there is none, -1 on a line of comment."""
    closing: int = -1
    """Of a value in quotes or brackets: where they close; -1 where they never do."""
    last: int = 0
    """Behind the value's last character, on this line or a later one."""
    is_wide: bool = False
    """Whether blanks that are no spaces keep it from its column."""
    opens: bool = False
    """Whether the line before it has a name and nothing behind: it begins what hangs below that."""
    in_list: bool = False
    """Whether a line with a dash is expected here."""

    @property
    def has_dash(self) -> bool:
        return self.content > self.indented

    @property
    def owner(self) -> int:
        """The column that text of this line's value must be indented beyond."""
        inner = self.column + self.content - self.indented
        return inner if self.ending else max(self.column - 1, inner - 2)


@dataclass(slots=True)
class Walk:
    """Goes over ``text``. ``names`` are the fields of the format, ``registers`` those whose entries the drafter names."""

    text: str
    names: frozenset[str]
    registers: frozenset[str]
    levels: list[tuple[int, bool]] = field(default_factory=list)
    """Columns at which something stands open, the outermost first, and whether it is a list."""
    anything: bool = False
    """Whether any name may end with a colon that is not quite right."""
    unit: int = 0
    """How far the file indents a level."""
    blocks: list[tuple[int, int, int]] = field(default_factory=list)
    """Blank lines and lines of blocks with blanks that are no spaces: start and end of these, the column they should reach."""
    _register: tuple[int, int] = (-1, -1)
    _is_first: bool = True

    def lines(self) -> Iterator[Line]:
        """Every line that begins something, first to last."""
        text, position, opens = self.text, 0, False
        while position < len(text):
            line = self.line(position, opens)
            if line is None:
                position = next_line(text, position)
                continue
            yield line
            position = next_line(text, line.end)
            if line.value < 0:
                continue
            is_empty = line.value >= line.end or text[line.value] == "#"
            opens = is_empty and bool(line.ending or line.has_dash)
            if is_empty:
                continue
            block = _BLOCK.match(text, line.value) if line.ending or line.has_dash else None
            if block is not None:
                content = max(line.owner, 0) + int(block[1]) if block[1] else -1
                position = self._behind_block(position, line.owner, content)
            elif line.last > line.end:
                position = next_line(text, line.last)

    def line(self, start: int, opens: bool = False) -> Line | None:
        """The line that begins at ``start``; ``None`` where it is blank."""
        text = self.text
        end = line_end(text, start)
        lead = _LEAD.match(text, start, end)
        assert lead is not None
        indented = lead.end()
        if indented >= end:
            self._blank(start)
            return None
        dashes = _DASHES.match(text, indented, end)
        assert dashes is not None
        line = Line(start, end, indented, dashes.end(), indented - start, opens=opens)
        if text[indented] != "#":
            self._read(line)
        is_first, self._is_first = self._is_first, self._is_first and line.value < 0
        begins = line.ending or line.has_dash or is_first
        if begins and 0 <= line.value < end and text[line.value] in "\"'[{":
            line.closing, line.last = closing_of(text, line.value, end, line.column)
        return line

    def _read(self, line: Line) -> None:
        text = self.text
        line.value = line.content
        self._name(line)
        lead = text[line.start : line.indented]
        begins = bool(line.ending) or line.has_dash
        if lead.strip(" "):
            deepest = self.levels[-1][0] if self.levels else -1
            line.is_wide = begins or depth_of(lead) <= deepest
            line.column = self._column(line, lead)
        elif lead and not self.unit:
            self.unit = len(lead)
        line.in_list = line.opens or (line.column, True) in self.levels
        if begins:
            self._open(line)

    def _name(self, line: Line) -> None:
        """Find the name that the line begins with, and how it ends."""
        text, content, end = self.text, line.content, line.end
        first = NAME.match(text, content, end)
        if first is not None:
            name = first.group()[:-1].rstrip(BLANKS)
            following = text[first.end() : first.end() + 1]
            if first.group()[-1] == "：":
                ending = WIDE
            elif first.end() >= end or following in " \t\r\n":
                ending = PROPER
            else:
                ending = WIDE_BLANK if following in WIDE_BLANKS else TIGHT
            if ending == PROPER or self._expects(line, name):
                self._named(line, name, first.end() - 1, ending)
                return
        proper = _QUOTED_NAME.match(text, content, end)
        if first is not None:
            proper = COLON.search(text, content, min(end, content + _LONGEST_NAME))
        if proper is not None and " #" not in text[content : proper.end()]:
            colon = proper.end() - 1
            self._named(line, text[content:colon].strip(BLANKS), colon, PROPER)

    def _named(self, line: Line, name: str, colon: int, ending: str) -> None:
        line.name, line.colon, line.ending = name, colon, ending
        line.value = colon + 1
        blanks = " \t" if ending == PROPER else BLANKS
        while line.value < line.end and self.text[line.value] in blanks:
            line.value += 1
        column = line.indented - line.start
        if column <= self._register[0]:
            self._register = (-1, -1)
        if line.value >= line.end and name in self.registers:
            self._register = (column, -1)
        elif self._register[0] >= 0 > self._register[1]:
            self._register = (self._register[0], column)

    def _expects(self, line: Line, name: str) -> bool:
        """Whether ``name`` can be a name here: a field of the format, or one of the drafter's own in a register."""
        if self.anything or name in self.names:
            return True
        above, beside = self._register
        column = line.indented - line.start
        return 0 <= above < column and beside in (-1, column) and not line.has_dash

    def _column(self, line: Line, lead: str) -> int:
        """The column that a line with wide blanks should stand at: as it looks, fitted to what stands above."""
        tab = self.unit or 2
        looks = sum(tab if one == "\t" else 2 if one == "\u3000" else 1 for one in lead)
        columns = [column for column, _ in self.levels]
        if looks in columns or not columns:
            return looks
        deepest = columns[-1]
        if line.opens or not (line.ending or line.has_dash):
            return max(looks, deepest + 1)
        return max((column for column in columns if column <= looks), default=columns[0])

    def _open(self, line: Line) -> None:
        while self.levels and self.levels[-1][0] >= line.column:
            self.levels.pop()
        column = line.column
        if len(self.levels) >= _MOST_LEVELS:
            return
        for offset in range(line.indented, min(line.content, line.indented + _MOST_LEVELS)):
            if self.text[offset] == "-":
                self.levels.append((column + offset - line.indented, True))
        if line.ending:
            self.levels.append((column + line.content - line.indented, False))

    def _behind_block(self, position: int, owner: int, content: int) -> int:
        """The first line behind a block of prose that begins at ``position`` and is indented to ``content``, if that is known."""
        text = self.text
        while position < len(text):
            if content >= 0:
                position = block_of(content).match(text, position).end()  # type: ignore[union-attr]
            end = line_end(text, position)
            lead = _LEAD.match(text, position, end)
            assert lead is not None
            if lead.end() >= end:
                self._blank(position)
            else:
                depth = depth_of(lead.group())
                if depth <= owner or depth < content:
                    if not self._belongs(lead, end, owner):
                        return position
                    depth = content if content >= 0 else owner + 2
                    self.blocks.append((position, lead.end(), depth))
                if content < 0:
                    content = depth
            position = next_line(text, end)
        return position

    def _blank(self, start: int) -> None:
        """Note a blank line that holds other blanks than spaces."""
        stop = self.text.find("\n", start)
        blanks = self.text[start : len(self.text) if stop < 0 else stop].rstrip("\r")
        if blanks.strip(" "):
            self.blocks.append((start, start + len(blanks), 0))

    def _belongs(self, lead: re.Match[str], end: int, owner: int) -> bool:
        """Whether a line whose indentation is not enough was meant for the block: wide blanks made it look so."""
        looks = sum(2 if one in "\t\u3000" else 1 for one in lead.group())
        if looks <= owner or not lead.group().strip(" "):
            return False
        name = NAME.match(self.text, lead.end(), end)
        return name is None or name.group()[:-1].rstrip(BLANKS) not in self.names


def line_at(text: str, start: int) -> Line | None:
    """The line that begins at ``start``, whatever stands above it; any name may end with any colon."""
    return Walk(text, frozenset(), frozenset(), anything=True, _is_first=False).line(start)
