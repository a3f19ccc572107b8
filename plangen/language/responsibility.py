"""Who does what: (市教育局牵头负责), （责任单位：甲、乙）, （甲牵头，乙、丙按职责分工负责）."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from plangen.language.office import Offices, split_offices
from plangen.language.pattern import pattern
from plangen.source import Span


class Part(StrEnum):
    """What offices have to do."""

    lead = "lead"
    offices = "offices"
    partners = "partners"


@dataclass(frozen=True, slots=True)
class Responsibility:
    """Offices and their part; ``span`` is the names as written, 等 included."""

    part: Part
    offices: Offices
    span: Span


_LABEL = pattern(r"(?P<label>牵头|责任|配合|主责|完成|协办|主办|承办|参与)(?:单位|部门)[:：]")
_LABEL_PARTS = {
    "牵头": Part.lead,
    "主责": Part.lead,
    "主办": Part.lead,
    "配合": Part.partners,
    "协办": Part.partners,
    "参与": Part.partners,
}
_VERBS = (
    (
        pattern(r"(?:等(?:有关|相关)?(?:部门|单位)?)?(?:牵头负责|牵头实施|牵头落实|牵头组织|牵头|为牵头单位)$"),
        Part.lead,
    ),
    (pattern(r"(?:配合|参加|参与|协助|协同|协同配合|积极配合)$"), Part.partners),
    (
        pattern(
            r"(?:按(?:照)?(?:各自)?职责(?:分工)?(?:负责|落实|抓好落实)?|分工负责|负责(?:实施|落实)?|具体负责|组织实施|落实|具体落实)$"
        ),
        Part.offices,
    ),
)
_OFFICE = pattern(
    r"^(?:由)?(?:各|有关|相关|其他|市直|市级|区直|县直|驻|属地)?[\u4e00-\u9fff（）()、·]{1,30}"
    r"(?:局|委|办|院|部|厅|署|会|联|协|府|校|行|社|团|队|所|处|站|中心|公司|集团|馆|台|部门|单位|企业|机构|区县|区|县|市|旗|园区|开发区|街道|乡|镇|州|盟|海关|管委会|[）)])$"
)
_ENDS = pattern(r"[，；,;。]")
_BRACKETS = "（()）"
LONGEST = 1000


def find(clause: str) -> list[Responsibility]:
    """The parts that a responsibility clause gives out, with or without its brackets; none where it is no such clause."""
    if len(clause) > LONGEST:
        return []
    start = len(clause) - len(clause.lstrip(" \u3000（("))
    text = clause.rstrip(" \u3000。")
    if start and text[-1:] in "）)" and text.count("（") + text.count("(") == text.count("）") + text.count(")"):
        text = text[:-1]
    labels = list(_LABEL.finditer(text, start))
    if labels:
        ends = [match.start() for match in labels[1:]] + [len(text)]
        return [
            found
            for match, end in zip(labels, ends, strict=True)
            if (found := _names(text, match.end(), end, _LABEL_PARTS.get(match["label"], Part.offices))) is not None
        ]
    return _by_verbs(text, start)


def _by_verbs(text: str, start: int) -> list[Responsibility]:
    found: list[Responsibility] = []
    at = start
    for end in [*(match.start() for match in _ENDS.finditer(text, start)), len(text)]:
        piece = text[at:end]
        for verb, part in _VERBS:
            match = verb.search(piece)
            if match:
                names = _names(text, at, at + match.start(), part)
                if names is not None:
                    found.append(names)
                at = end + 1
                break
    return found


def _names(text: str, start: int, end: int, part: Part) -> Responsibility | None:
    while start < end and text[start] in " \u3000，；,;由":
        start += 1
    while end > start and text[end - 1] in " \u3000，；,;。":
        end -= 1
    offices = split_offices(text[start:end])
    if not offices.names or not all(_OFFICE.match(office.name) for office in offices.names):
        return None
    tail = re.search(r"等(?:有关|相关)?(?:部门|单位)?$", text[start:end])
    if tail:
        end = start + tail.start() + 1
    return Responsibility(part, split_offices(text[start:end]), Span(start, end))
