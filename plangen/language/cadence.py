"""Time without a calendar: 每年, 每学年, 定期, 近三年, 连续3年, 5年, 年底前. What has dates is a `plangen.language.period`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from plangen.language import numeral
from plangen.language.pattern import pattern
from plangen.language.width import reading
from plangen.source import Span


class CadenceKind(StrEnum):
    """What a wording says about time."""

    every = "every"
    regularly = "regularly"
    irregularly = "irregularly"
    past = "past"
    running = "running"
    lasting = "lasting"
    relative = "relative"


@dataclass(frozen=True, slots=True)
class Cadence:
    """A wording with its number of units (每半年 is 0.5 年); ``high`` only for 2—3年. 年底前 has neither: its year is not said."""

    text: str
    span: Span
    kind: CadenceKind
    number: Decimal | None
    unit: str
    high: Decimal | None = None


_N = r"(?:[0-9]{1,2}|[一二两三四五六七八九十]{1,3}|半)"
_UNIT = r"(?:学年|学期|季度|个月|年|月|周|天|日)"
_FIND = pattern(
    rf"每(?P<every>{_N})?个?(?P<unit>学年|学期|季度|月|年|周|天|日|季)|逐(?P<step>年|月|季)"
    r"|(?P<irregular>不定期|适时|不时)|(?P<regular>定期)"
    rf"|(?P<past>最近|近|过去|前|上)(?P<past_n>{_N})个?(?P<past_unit>{_UNIT})"
    rf"|连续(?P<run>{_N})个?(?P<run_unit>{_UNIT})"
    rf"|(?<![0-9第月年每近前十百千万亿,.〔\-—])(?P<last>{_N})(?:\s?[-—–－~～至到]\s?(?P<last_high>{_N}))?(?P<last_unit>个月|学年|年)(?![级代份度月初末底级中])(?!前(?!期))"
    r"|(?<![0-9０-９])(?<![0-9０-９] )(?P<relative>(?:今|明|本|当)?年(?:底|末|内)(?:之前|以前|前)?|(?:今|明|本|当)年(?![轻龄])|(?:本|当|次)?月(?:底|末)(?:之前|以前|前)?)"
)


def find(text: str) -> list[Cadence]:
    """Every such wording in ``text``, first to last."""
    return [each for match in _FIND.finditer(reading(text)) if (each := _read(text, match)) is not None]


def _read(text: str, match: re.Match[str]) -> Cadence | None:
    span = Span(*match.span())
    written = span.of(text)
    if match["unit"]:
        return _cadence(written, span, CadenceKind.every, match["every"] or "1", match["unit"])
    if match["step"]:
        return _cadence(written, span, CadenceKind.every, "1", match["step"])
    if match["irregular"] or match["regular"]:
        kind = CadenceKind.irregularly if match["irregular"] else CadenceKind.regularly
        return Cadence(written, span, kind, None, "")
    if match["past_n"]:
        return _cadence(written, span, CadenceKind.past, match["past_n"], match["past_unit"])
    if match["run"]:
        return _cadence(written, span, CadenceKind.running, match["run"], match["run_unit"])
    if match["relative"]:
        return Cadence(written, span, CadenceKind.relative, None, "")
    return _cadence(written, span, CadenceKind.lasting, match["last"], match["last_unit"], match["last_high"])


def _cadence(
    text: str, span: Span, kind: CadenceKind, number: str, unit: str, high: str | None = None
) -> Cadence | None:
    value = Decimal("0.5") if number == "半" else numeral.read(number)
    if value is None or not value:
        return None
    return Cadence(text, span, kind, value, "季度" if unit == "季" else unit, numeral.read(high) if high else None)
