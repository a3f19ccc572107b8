"""发文字号: the issuer's code, the year in 〔〕, the serial number (郑政办〔2023〕40号), as GB/T 9704-2012 7.2.5 wants them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from plangen.language.pattern import pattern
from plangen.language.width import reading
from plangen.source import Span

_NOWHERE = Span(0, 0)


class NumberFault(StrEnum):
    """How a document number departs from the standard."""

    unreadable = "unreadable"
    wrong_brackets = "wrong-brackets"
    no_brackets = "no-brackets"
    unpaired_brackets = "unpaired-brackets"
    word_di = "di-before-serial"
    leading_zero = "leading-zero"
    no_hao = "no-hao"
    blank = "blank-inside"
    full_width_digits = "full-width-digits"
    no_prefix = "no-prefix"
    short_year = "short-year"


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A document number as written, its parts, and what is wrong with it; a part that cannot be read is empty or None."""

    prefix: str
    year: int | None
    serial: int | None
    text: str
    faults: tuple[NumberFault, ...] = ()
    span: Span = _NOWHERE

    @property
    def normalised(self) -> str:
        """The official writing; the text itself where it cannot be read."""
        if self.year is None or self.serial is None:
            return self.text
        return f"{self.prefix}〔{self.year}〕{self.serial}号"


_OPEN, _CLOSE = "〔﹝[［【(（〖「{｛<〈《", "〕﹞]］】)）〗」}｝>〉》"
_NUMBER = pattern(
    rf"(?P<prefix>[\u4e00-\u9fffA-Za-z]{{1,20}}[ \u3000]?)?(?:(?P<open>[{re.escape(_OPEN)}])[ \u3000]?(?P<year>[0-9]{{4}}|[0-9]{{2}})[ \u3000]?年?[ \u3000]?"
    rf"(?P<close>[{re.escape(_CLOSE)}])|(?P<bare>(?<=[\u4e00-\u9fff])(?:19|20)[0-9]{{2}}年?(?=[ \u3000]?第?[ \u3000]?[0-9]+[ \u3000]?号)))"
    rf"(?P<gap>[ \u3000]*)(?P<di>第?)[ \u3000]?(?P<serial>[0-9]{{1,6}})(?P<gap2>[ \u3000]?)(?P<hao>号?)"
)
# Two documents of one issuer and year are usually cited together: 豫教〔2021〕1、2号.
_MORE_SERIALS = pattern(r"(?:[ \u3000]?[、和及至—–~-][ \u3000]?[0-9]{1,6}(?![0-9])){1,20}[ \u3000]?号")
# What may stand before the code in a sentence and is not part of it.
_LEAD = pattern(
    r".*(?:按照|根据|依据|依照|执行|贯彻|落实|印发的?|参照|结合|详见|文件|通知|意见|方案|办法|规定|即|原|按|见|以|由|为|和|与|及|并|对|的|等|了|是|据)(?=.)"
)
_CODE_END = pattern(r"[发办函字文通令政规告报请议纪建教财农工商卫科环民公人社保土资交水法审规电秘综党组委]$")
LONGEST = 120


def parse(text: str) -> DocumentNumber:
    """The document number that ``text`` is as a whole; what is no such thing has the fault ``unreadable``."""
    if len(text) <= LONGEST:
        folded = reading(text)
        match = _NUMBER.search(folded)
        if match and not folded[: match.start()].strip() and not folded[match.end() :].strip():
            return _read(text, match, match["prefix"] or "")
    return DocumentNumber("", None, None, text, (NumberFault.unreadable,), Span(0, len(text)))


def find(text: str) -> Iterator[DocumentNumber]:
    """Every document number in running text; round and square brackets only where code and 号 make it one."""
    folded = reading(text)
    for match in _NUMBER.finditer(folded):
        prefix = match["prefix"] or ""
        lead = _LEAD.match(prefix)
        if lead and lead.end() < len(prefix.rstrip()):
            prefix = prefix[lead.end() :]
        sure = match["open"] in ("〔", "﹝") if match["open"] else False
        if not prefix.strip() or (not sure and not (match["hao"] and _CODE_END.search(prefix.strip()))):
            continue
        yield _read(text, match, prefix)


def _read(text: str, match: re.Match[str], prefix: str) -> DocumentNumber:
    start = match.end("prefix") - len(prefix) if match["prefix"] else match.start()
    span = Span(start, match.end())
    written = span.of(text)
    return DocumentNumber(
        prefix.strip(), _year(match), int(match["serial"]), written, _faults(written, match, prefix), span
    )


def _year(match: re.Match[str]) -> int:
    year = int((match["year"] or match["bare"]).rstrip("年"))
    return year if year > 99 else 2000 + year


def _faults(written: str, match: re.Match[str], prefix: str) -> tuple[NumberFault, ...]:
    year, serial = match["year"] or match["bare"], match["serial"]
    checks = (
        (not prefix.strip(), NumberFault.no_prefix),
        (bool(match["bare"]), NumberFault.no_brackets),
        (bool(match["open"]) and _pair(match) != "〔〕" and _matches(match), NumberFault.wrong_brackets),
        (bool(match["open"]) and not _matches(match), NumberFault.unpaired_brackets),
        (len(year.rstrip("年")) == 2, NumberFault.short_year),
        (bool(match["di"]), NumberFault.word_di),
        (serial.startswith("0"), NumberFault.leading_zero),
        (not match["hao"] and not _MORE_SERIALS.match(match.string, match.end()), NumberFault.no_hao),
        (any(sign.isspace() for sign in written.strip()), NumberFault.blank),
        (any("０" <= sign <= "９" for sign in written), NumberFault.full_width_digits),
    )
    return tuple(fault for wrong, fault in checks if wrong)


def _pair(match: re.Match[str]) -> str:
    return f"{match['open']}{match['close']}"


def _matches(match: re.Match[str]) -> bool:
    return bool(match["open"]) and _OPEN.index(match["open"]) == _CLOSE.index(match["close"])
