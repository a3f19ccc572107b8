"""What must not be lost on the way from an original to a plan: read off plain text, and with nothing of the program's own reading.

A scan that used `plangen.language` would miss what that misses. This one knows digits, numerals, marks and nothing of their meaning.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass

_DASHES = re.compile("[\u2010-\u2015\u2212\u2e3a-]+")
_FOLDED = str.maketrans({"〈": "<", "〉": ">", "﹝": "〔", "﹞": "〕", "［": "〔", "］": "〕", "\u3000": " "})
_HAN = "\u4e00-\u9fff"
_NUMERALS = "〇零一二两三四五六七八九十百千万亿半"

# A run of digits with what belongs to it (1-3, 10%-30%, 4.5, 2023/1/14 3:41), its scale, and the sign behind: its measure word.
_DIGITS = re.compile(rf"\d+(?:[.:/]\d+)*%?(?:-\d+(?:[.:/]\d+)*%?)*[万亿千百]?[{_HAN}]?")
_NUMERAL = re.compile(rf"[{_NUMERALS}]+[{_HAN}”]")
_DATE = re.compile(r"\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:-(?:\d{4}年)?(?:\d{1,2}月)?)?")
_TITLE = re.compile(r"《[^《》]*》")
_DOCUMENT_NUMBER = re.compile(rf"[{_HAN}]+〔\d{{4}}〕\d+号")
_QUOTED = re.compile(r"“[^“”]*”")
_OFFICE = re.compile(
    rf"(?:省|市)[{_HAN}]{{0,10}}?(?:局|厅|委(?![员托会])|编办|办公厅|办公室|检察院|总工会|政府|部门|委员会)"
    rf"|各[{_HAN}()、]{{1,8}}?(?:政府|部门|管委会|教育局|学校|单位|职业院校)"
)
_CLAUSE = re.compile(r"\((?:责任单位:)?([^()]*?)(?:按职责分工负责|牵头负责)?\)")
_HEADING = re.compile(
    r"^ *(?:(?P<one>[一二三四五六七八九十]+)、|\((?P<two>[一二三四五六七八九十]+)\)|(?P<three>\d{1,2})\. *(?!\d))"
    r"(?P<title>[^。\n]*)(?P<rest>.*)$",
    re.MULTILINE,
)


def folded(text: str) -> str:
    """``text`` with one width, one kind of dash and one kind of bracket; blanks inside lines are none."""
    narrow = _DASHES.sub("-", unicodedata.normalize("NFKC", text.translate(_FOLDED)).translate(_FOLDED))
    return "\n".join(re.sub(r"[ \t]", "", line) for line in narrow.splitlines())


@dataclass(frozen=True)
class Heading:
    """A numbered heading; ``alone`` where nothing but its own full stop follows in its line."""

    level: int
    number: str
    title: str
    alone: bool


@dataclass(frozen=True)
class Section:
    """A heading with everything up to the next; the first section of a text has none."""

    heading: Heading | None
    text: str


def sections(text: str) -> list[Section]:
    """A folded text cut at its numbered headings."""
    found = [(match.start(), _heading(match)) for match in _HEADING.finditer(text)]
    starts = [0, *(start for start, _ in found)]
    ends = [*starts[1:], len(text)]
    headings = [None, *(heading for _, heading in found)]
    return [Section(heading, text[start:end]) for heading, start, end in zip(headings, starts, ends, strict=True)]


def _heading(match: re.Match[str]) -> Heading:
    level = 1 if match["one"] else 2 if match["two"] else 3
    return Heading(level, match["one"] or match["two"] or match["three"], match["title"], match["rest"] in ("", "。"))


def facts(text: str) -> Counter[str]:
    """Everything in a folded text that must stand in the plan as it is, and how often it stands here."""
    found: Counter[str] = Counter()
    for pattern in (_DIGITS, _NUMERAL, _DATE, _TITLE, _DOCUMENT_NUMBER, _QUOTED, _OFFICE):
        # The greater count, not the sum: 2025年 is a number and a date, and is written once all the same.
        found |= Counter(match.group() for match in pattern.finditer(text))
    clauses = (clause for clause in _CLAUSE.finditer(text) if _names_offices(clause.group()))
    found |= Counter(name.removesuffix("等") for clause in clauses for name in re.split("[、,]", clause[1]))
    return found


def _names_offices(bracket: str) -> bool:
    return bracket.endswith("负责)") or bracket.startswith("(责任单位")


def figures(text: str) -> set[str]:
    """Numbers in digits, dates, titles and document numbers: what a plan must not say where the original does not."""
    patterns = (_DIGITS, _DATE, _TITLE, _DOCUMENT_NUMBER)
    return {match.group().replace("\n", "") for pattern in patterns for match in pattern.finditer(text)}
