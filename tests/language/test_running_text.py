"""Quantities in running text: the cases, and what must hold for any text."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import language as benchmark
from plangen.language import (
    cadence,
    citation,
    counted_list,
    deadline,
    document_number,
    enumeration,
    mark_style,
    mention,
    number_style,
    numeral,
    office,
    period,
    punctuation,
    quantity,
    responsibility,
    sentence,
)
from plangen.language.mention import Mention
from plangen.language.role import Role

OPENED = benchmark.running_cases(sealed=False)
SEALED = benchmark.running_cases(sealed=True)
TEXTS = [case.text for case in OPENED]
HALF_WIDTH = str.maketrans("，；：（）", ",;:()")
FULL_DIGITS = str.maketrans("0123456789%", "０１２３４５６７８９％")


@pytest.mark.parametrize("cases", [OPENED, SEALED], ids=["opened", "set aside"])
def test_the_goals_are_reached_on_the_cases(cases: list[benchmark.Case]) -> None:
    result = benchmark.measure(cases)
    for name, goal in benchmark.GOALS.items():
        assert min(result.scores[name].precision, result.scores[name].recall) >= goal, (name, result.failures)


@pytest.mark.parametrize("case", [case for case in OPENED if case.never], ids=lambda case: case.text[:20])
def test_what_only_looks_like_a_quantity_is_not_found(case: benchmark.Case) -> None:
    assert not [line for line in benchmark.measure([case]).failures if "must not" in line]


def _facts(text: str) -> list[tuple[object, ...]]:
    return [
        (
            each.quantity.comparator,
            each.quantity.low,
            each.quantity.high,
            each.quantity.unit,
            each.span,
            each.deadline and (each.deadline.start, each.deadline.end),
            each.hedge and each.hedge.word,
        )
        for each in mention.find(text)
    ]


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text[:20])
def test_half_width_text_reads_like_full_width_text(text: str) -> None:
    assert _facts(text.translate(HALF_WIDTH)) == _facts(text)


@pytest.mark.parametrize(
    "text",
    [text for text in TEXTS if not any(sign.isascii() and sign.isalpha() for sign in text)],
    ids=lambda text: text[:20],
)
def test_full_width_digits_read_like_half_width_digits(text: str) -> None:
    assert _facts(text.translate(FULL_DIGITS)) == _facts(text)


def test_a_paragraph_reads_the_same_wherever_it_stands() -> None:
    joined = "\n".join(TEXTS)
    found = [
        (each.span.of(joined), each.quantity, each.deadline and each.deadline.text) for each in mention.find(joined)
    ]
    alone = [
        (each.span.of(text), each.quantity, each.deadline and each.deadline.text)
        for text in TEXTS
        for each in mention.find(text)
    ]
    assert found == alone


def test_the_phrase_of_a_mention_reads_alone_as_it_does_in_the_text() -> None:
    for text in TEXTS:
        for each in mention.find(text):
            again = quantity.parse(each.quantity.text)
            assert (again.low, again.high, again.unit) == (each.quantity.low, each.quantity.high, each.quantity.unit), (
                text
            )
            if each.carried is None and not each.quantity.text.startswith(("最", "至")):
                assert again.comparator == each.quantity.comparator, text


def test_a_bound_carries_over_to_numbers_without_one() -> None:
    first, second = mention.find("建设不少于3户甲企业、2所乙院校")
    assert (first.carried, second.carried and second.carried.word) == (None, "不少于")
    assert (first.quantity.comparator, second.quantity.comparator) == ("ge", "ge")


@pytest.mark.parametrize(
    "text",
    [
        "到2025年、2030年，全市就诊率分别达到90%、92%以上。",
        "2025年、2030年学校分别达到200所和300所。",
        "到2025年和2030年，学位分别增加1.2万个、2万个。",
        "到2025、2030年，普惠园占比分别达到不低于60%、不低于70%。",
    ],
)
def test_joint_deadlines_are_shared_out_in_order(text: str) -> None:
    first, second = mention.find(text)
    assert [each.deadline and each.deadline.end.year for each in (first, second)] == [2025, 2030]


def test_a_year_to_compare_with_is_no_joint_deadline() -> None:
    (found,) = mention.find("到2025年，学位比2020年和2021年增加1万个。")
    assert found.deadline is not None
    assert found.deadline.end.year == 2025


def test_the_first_of_two_joint_years_is_said_with_its_sign() -> None:
    first, second = mention.find("到2025、2030年，就诊率分别达到90%、92%。")
    assert [each.deadline and deadline.said(each.deadline) for each in (first, second)] == ["2025年", "2030年"]


def test_a_deadline_at_the_head_of_a_paragraph_says_where_it_was_read() -> None:
    (found,) = mention.find("到2025年，水平全面提升。覆盖率达到90%。")
    assert found.deadline is not None
    assert found.deadline.text == "到2025年"
    assert found.deadline_source == "paragraph"


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("第3家", Role.ordinal), ("前50名", Role.ordinal), ("“3个中心”", Role.slogan), ("三个不变", Role.slogan), ("3+2", Role.scheme), ("由5%提高到", Role.baseline),
        ("连续3年", Role.duration), ("给予30万元奖励", Role.subsidy), ("不低于5人的，可申请", Role.condition), ("每10个班", Role.each),
    ],
)  # fmt: skip
def test_what_is_no_quantity_says_what_it_is(text: str, role: Role) -> None:
    assert next(mention.scan(text)).role is role
    assert mention.find(text) == []


def test_measure_words_of_an_office_are_taken_as_given() -> None:
    assert [each.quantity.unit for each in mention.find("新增30畦试验田", frozenset({"畦"}))] == ["畦"]
    assert mention.find("新增30畦试验田") == []


ALPHABET = "甲乙的到2025年、，。；：（）“”《》〔〕1万亿十百个家%不少于达以上左右每第力争基本给予分别一二三\n .-—至~+/由提高对等 "
WORDS = st.lists(
    st.sampled_from(["到2025年", "不少于", "10个", "20%", "以上", "、", "，", "。", "甲地区", "达到", "每个县", "分别", "力争", "“", "”", "《", "》", "三个", "由", "提高到", "\n"])
).map("".join)  # fmt: skip


def _slices(text: str, each: Mention) -> bool:
    return each.span.of(text) == each.quantity.amount and each.phrase.of(text) == each.quantity.text


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("打通生产、流通、消费三大环节", ["生产", "流通", "消费"]),
        ("推进培育、引进、使用三项改革", ["培育", "引进", "使用"]),
        ("建成开放型、共享型、创新型三类基地", ["开放型", "共享型", "创新型"]),
        ("着力打通教育、科技、人才三条通道", ["教育", "科技", "人才"]),
    ],
)
def test_a_verb_that_is_a_member_of_a_list_is_not_cut_off(text: str, members: list[str]) -> None:
    assert [[item.text for item in one.members] for one in counted_list.find(text)] == [members]


@given(st.text(alphabet=ALPHABET, max_size=60) | WORDS | st.text(max_size=30))
def test_every_span_is_a_slice_of_the_text_and_nothing_fails(text: str) -> None:
    end = 0
    for each in mention.scan(text):
        assert _slices(text, each)
        assert each.span.start >= end
        end = each.span.end
        assert each.noun is None or each.noun.of(text).strip()
        assert all(bound.span.of(each.quantity.text) for bound in each.quantity.bounds)
    assert all(each.span.of(text) == each.text for each in cadence.find(text))
    assert all(each.span.of(text) == each.text for each in mark_style.find(text))
    assert all(each.span.of(text) == each.text for each in number_style.find(text))
    for one in counted_list.find(text):
        assert one.label_span.of(text).strip("“") == one.label
        assert all(item.span.of(text) == item.text for item in one.members)
    for part in responsibility.find(text):
        assert part.span.of(text) == part.offices.text


def _calls(run: Callable[[], object]) -> int:
    """How many functions, ours and the interpreter's, are called while ``run`` runs."""
    count = 0

    def seen(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(seen)
    try:
        run()
    finally:
        sys.setprofile(None)
    return count


READERS: list[Callable[[str], object]] = [
    mention.find, period.find, quantity.parse, counted_list.find, mark_style.find, number_style.find, cadence.find, punctuation.half_width,
    punctuation.unpaired, enumeration.split, office.split_offices, sentence.starts,
    lambda text: list(citation.find(text)), lambda text: list(document_number.find(text)), lambda text: list(numeral.find(text)),
]  # fmt: skip


@pytest.mark.parametrize(
    "piece", ["一", "1", "，", "（", "“", "《", "每", "第", "1个", "到2025年", "、", "甲、", "〔2023〕", "由"]
)
def test_twice_the_text_is_twice_the_work(piece: str) -> None:
    for read in READERS:
        half, whole = (_calls(lambda size=size, read=read: read(piece * size)) for size in (400, 800))  # type: ignore[misc]
        assert whole <= 2.6 * half + 50, read
