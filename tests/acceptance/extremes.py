"""Plans at the edge of what anybody writes, as files: very long, very wide, very many, and in characters few have seen."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from hypothesis import strategies as st

_RANGES = (
    (0x4E00, 0x4EFF),  # Chinese as everybody writes it
    (0x20000, 0x2A6DF),  # extension B
    (0x2A700, 0x2EE5D),  # C to F and I
    (0x30000, 0x323AF),  # G and H
    (0xF900, 0xFAD9),  # compatibility ideographs
    (0x2F800, 0x2FA1D),  # and their supplement
    (0xFE00, 0xFE0F),  # variation selectors
    (0xE0100, 0xE01EF),  # and their supplement
    (0x0300, 0x036F),  # combining marks
    (0x20D0, 0x20F0),
    (0x200B, 0x200F),  # of no width, or turning the direction
    (0x202A, 0x202E),
    (0x2060, 0x2069),
    (0x05D0, 0x05EA),  # Hebrew and Arabic
    (0x0621, 0x064A),
    (0x00A0, 0x017F),  # Latin with marks
    (0xFF01, 0xFF5E),  # Latin in full width
    (0xE000, 0xE0FF),  # private use
    (0x10FF00, 0x10FFFD),
    (0x1F300, 0x1F6FF),  # pictures
    (0xE0020, 0xE007F),  # tags
    (0xFDD0, 0xFDEF),  # noncharacters that XML allows
)
_MARKUP = "*_[]<>|~#-+=!&\\`'\"{}()%@:;,.?/^ \t\u3000"
_FORBIDDEN = "\x01\x07\x08\x0b\x0c\x0e\x1b\x1f\x7f\x80\x85\x9f\u2028\u2029\ufeff\ufffe\uffff"
"""Characters that no text file should hold: they are told and taken out."""
_RARE = st.one_of(
    st.sampled_from(_RANGES).flatmap(lambda ends: st.integers(*ends)).map(chr),
    st.sampled_from(_MARKUP),
)
FAMILIAR = (
    "产教融合",
    "𠮷野家",
    "葛\U000e0101城",
    "神\ufe00社",
    "Z\u0351\u036b\u0343\u036a\u0302\u036balgo",
    "👨\u200d👩\u200d👧\u200d👦",
    "🇨🇳",
    "שלום עולם",
    "مرحبا",
    "\u202eabc\u202c",
    "e\u0301\u0323",
    "<w:t>&amp;]]></w:t>",
    "<script>alert(1)</script>",
    "**强** _调_ [链接](javascript:alert(1)) ![图](x) `码`",
    "# 1. - > | 甲 | ~~乙~~ &lt; &#60; \\",
    "{{ plan.title }}{% for x in y %}{# z #}",
    "ÄÖÜß Ελλάδα Кириллица",
    "C:\\Users\\某人\\文件.docx",
    "https://example.com/" + "a" * 200,
    "1" * 400,
)
RARE_WORDS = st.sampled_from(FAMILIAR) | st.lists(_RARE, min_size=1, max_size=6).map("".join)


@dataclass(frozen=True, slots=True)
class Extreme:
    """A plan's file as text, and words that must come out on paper, whatever blanks and line ends stand between them."""

    text: str = field(repr=False)
    words: tuple[str, ...] = field(repr=False)
    told: bool = field(default=False)
    """Whether the file holds characters that have to be told."""


@dataclass(frozen=True, slots=True)
class Measures:
    """How much of everything."""

    title: int = 20
    recipients: int = 3
    actions: int = 3
    columns: int = 3
    rows: int = 3
    unbroken: int = 10
    attachments: int = 1
    issuers: int = 1
    marks: bool = False
    """Copy number, classification and urgency, and approvers."""
    seal: str = ""
    form: str = "印发通知"


LARGEST = Measures(
    title=120, recipients=40, actions=200, columns=15, rows=400, unbroken=5_000, attachments=2, issuers=6, marks=True
)

# A table of 15 columns and 400 rows is a large one: one measure goes to its end at a time, mostly.
MEASURES = st.one_of(
    st.builds(Measures, title=st.sampled_from([1, 60, 120]), recipients=st.sampled_from([1, 40])),
    st.builds(Measures, actions=st.sampled_from([1, 40, 200]), form=st.sampled_from(["印发通知", "直接行文"])),
    st.builds(Measures, columns=st.sampled_from([1, 7, 8, 15]), rows=st.sampled_from([1, 30])),
    st.builds(Measures, columns=st.sampled_from([1, 2]), rows=st.just(400), attachments=st.sampled_from([0, 1, 3])),
    st.builds(Measures, unbroken=st.sampled_from([100, 3_000]), form=st.just("直接行文")),
    st.builds(
        Measures,
        issuers=st.sampled_from([1, 2, 6, 7]),
        marks=st.booleans(),
        seal=st.sampled_from(["", "加盖印章", "不加盖印章"]),
    ),
)


def written(value: str) -> str:
    """``value`` as a scalar in double quotes; what no text file should hold stands as it is, as after a careless paste."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


def readable(value: str) -> str:
    """``value`` without the characters that are taken out."""
    return value.translate(dict.fromkeys(map(ord, _FORBIDDEN)))


def bare(value: str) -> str:
    """``value`` without blanks and line ends, which a page puts elsewhere."""
    return re.sub(r"\s", "", value)


def plan_of(measures: Measures, pool: Sequence[str], strange: str = "") -> Extreme:
    """The file of a plan of ``measures`` whose words come from ``pool``, over and over, with ``strange`` once among them."""
    taken = 0

    def some(count: int = 1) -> str:
        nonlocal taken
        taken += count
        # Words of ours on either side: nobody keeps blanks at the ends of a field.
        return "甲" + "".join(pool[(taken + place) % len(pool)] for place in range(count)) + "乙"

    def cut(count: int, text: str) -> str:
        return (text * (count // len(text) + 1))[:count].strip() or "甲"

    words: list[str] = []

    def kept(text: str) -> str:
        # Names stand apart on paper, divided by 、 in the file.
        words.extend(readable(text).split("、"))
        return written(text)

    title = cut(measures.title, f"某市{some(6)}实施方案")
    lines = [
        "format: 1",
        f"title: {kept(title)}",
        f"city: {kept(some())}",
        "notice:",
        f"  form: {measures.form}",
        f"  issuer: {kept('、'.join(some() for _ in range(measures.issuers)))}",
        "  number: 某政办发〔2026〕1号",
        "  date: 2026年3月15日",
        f"  recipients: {kept('，'.join(some() for _ in range(measures.recipients)))}",
        *([] if measures.form == "直接行文" else [f"  text: {kept(some(3))}"]),
        f"  annotation: {kept(some())}",
        f"  copies: {kept('，'.join(some() for _ in range(measures.recipients)))}",
        f"  printed_by: {kept(some())}",
        "  printed_on: 2026年3月16日",
        *_marks(measures, some, kept),
        f"preamble: {kept(chr(10).join(pool))}",
        "targets:",
        f"  基地: {written('30个以上')}",
        "goals:",
        f"  text: {kept('到2028年，建成')[:-1]}${{基地}}基地，{kept(some(4))[1:]}",
        "actions:",
        *_actions(measures.actions, some, kept),
        "guarantees:",
        f"  - title: {kept(some() + strange + some())}",
        f"    text: {kept(_unbroken(measures.unbroken, some()))}",
        "    members:",
        f"      {kept(some())}: [{kept(some())}, {kept(some())}]",
    ]
    # The city prints nowhere.
    words.pop(1)
    if measures.attachments:
        lines.append("attachments:")
    for _ in range(measures.attachments):
        lines += [f"  - title: {kept(some())}", "    table:"]
        row = [some() for _ in range(measures.columns)]
        words += map(readable, row)
        cells = f"[{', '.join(map(written, row))}]"
        lines += [f"      columns: {cells}", "      rows:", *[f"        - {cells}"] * measures.rows]
    text = "\n".join(lines) + "\n"
    return Extreme(text, tuple(words), readable(text) != text)


def _marks(measures: Measures, some: Callable[..., str], kept: Callable[[str], str]) -> Iterable[str]:
    if measures.seal:
        yield f"  seal: {measures.seal}"
    if measures.marks:
        yield f"  copy_number: {kept(some())}"
        yield f"  classification: {kept(some())}"
        yield f"  urgency: {kept(some())}"
        yield f"  approver: {kept('、'.join(some() for _ in range(3)))}"


def _actions(count: int, some: Callable[..., str], kept: Callable[[str], str]) -> Iterable[str]:
    for number in range(count):
        yield f"  - title: {kept(some())}"
        yield f"    text: {kept(some(2))}"
        if number % 2:
            yield f"    offices: {kept(some())}"


def _unbroken(length: int, words: str) -> str:
    """Words without a place to break a line: as many Latin letters, digits and Chinese characters without a mark."""
    return "a" * length + words + "1" * length + "长" * length


EXTREMES = st.builds(
    plan_of,
    MEASURES,
    st.lists(RARE_WORDS, min_size=3, max_size=5),
    # Once: a file with many of them is no text.
    st.sampled_from(["", *_FORBIDDEN]),
)
