"""One phrase read as a quantity, and two set against each other."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.language.quantity import Ambition, Comparator, Direction, UnitAgreement, compare, parse, reaches

AMOUNTS = [
    ("不低于10%", "10%", "≥10%"), ("70%以上", "70%", "≥70%"), ("控制在2%以内", "2%", "≤2%"), ("1—3个", "1—3个", "1–3个"),
    ("230个左右", "230个", "≈230个"), ("达到12000元", "12000元", "≥12000元"), ("85及以上", "85", "≥85"), ("半数以上", "半数", "≥50%"),
    ("1万人左右", "1万人", "≈1万人"), ("不超过3个", "3个", "≤3个"), ("控制到零发", "零发", "≤0发"), ("超过七成", "七成", ">70%"),
    ("10%—30%", "10%—30%", "10%–30%"), ("4至5个", "4至5个", "4–5个"), ("最高可上浮50%", "50%", "≤50%"),
    ("明显提升", "明显提升", "明显提升"), ("12万余人", "12万余人", ">12万人"), ("两到三所", "两到三所", "2–3所"), ("三四个", "三四个", "3–4个"),
    ("２３０个左右", "２３０个", "≈230个"), ("12000元/生·年", "12000元/生·年", "12000元/生·年"), ("降至35微克/立方米", "35微克/立方米", "≤35微克/立方米"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "amount", "canonical"), AMOUNTS)
def test_the_amount_is_the_phrase_without_its_bound(text: str, amount: str, canonical: str) -> None:
    quantity = parse(text)
    assert str(quantity) == text
    assert (quantity.amount, quantity.canonical) == (amount, canonical)
    assert quantity.amount_span.of(text) == amount


def test_a_bare_number_means_exactly() -> None:
    assert parse("1所").comparator is Comparator.eq


def test_about_wins_over_reaching() -> None:
    assert parse("达到1万人左右").comparator is Comparator.approx


def test_a_doubled_bound_is_kept_and_marked() -> None:
    quantity = parse("不少于10个以上")
    assert quantity.doubled
    assert [bound.word for bound in quantity.bounds] == ["不少于", "以上"]
    assert not parse("达到70%以上").doubled
    assert not parse("控制在2%以内").doubled


@pytest.mark.parametrize(
    ("text", "per"),
    [("每所1个以上", "所"), ("每条产业链2所以上", "条产业链"), ("每年1次", "年"), ("12000元/生·年", "生·年")],
)
def test_what_one_of_counts_is_told(text: str, per: str) -> None:
    assert parse(text).per == per


@pytest.mark.parametrize(
    ("one", "other", "number", "unit", "comparator"),
    [
        ("不少于10户", "不少于10个", True, UnitAgreement.other_word, True),
        ("五大", "5个", True, UnitAgreement.slogan, True),
        ("30个左右", "35个左右", False, UnitAgreement.same, True),
        ("超过七成", "70%以上", True, UnitAgreement.same, False),
        ("1.2亿元", "12000万元", True, UnitAgreement.same, True),
        ("3公顷", "30000平方米", True, UnitAgreement.converted, True),
        ("10人", "10元", True, UnitAgreement.different, True),
        ("70%", "70个百分点", True, UnitAgreement.different, True),
        ("10人", "10人次", True, UnitAgreement.different, True),
        ("半数以上", "50%以上", True, UnitAgreement.same, True),
        ("10", "10个", True, UnitAgreement.missing, True),
    ],
)
def test_two_wordings_are_compared_part_by_part(
    one: str, other: str, number: bool, unit: UnitAgreement, comparator: bool
) -> None:
    for agreement in (compare(parse(one), parse(other)), compare(parse(other), parse(one))):
        assert (agreement.number, agreement.unit, agreement.comparator) == (number, unit, comparator)


@pytest.mark.parametrize(
    ("one", "other", "direction", "answer"),
    [
        ("70%以上", "60%以上", Direction.more, Ambition.yes),
        ("60%", "70%以上", Direction.more, Ambition.no),
        ("70%左右", "70%以上", Direction.more, Ambition.no),
        ("70%以上", "70%左右", Direction.more, Ambition.yes),
        ("控制在2%以内", "3%以下", Direction.less, Ambition.yes),
        ("1—3个", "2个", Direction.more, Ambition.no),
        ("10人", "10元", Direction.more, Ambition.unknown),
        ("明显提升", "10%", Direction.more, Ambition.unknown),
        ("不超过3个", "3个以上", Direction.more, Ambition.unknown),
        ("3公顷", "40亩", Direction.more, Ambition.yes),
    ],
)
def test_ambition_has_a_direction_and_may_be_unknown(
    one: str, other: str, direction: Direction, answer: Ambition
) -> None:
    reach = reaches(parse(one), parse(other), direction)
    assert reach.answer is answer
    assert bool(reach.reason) is (answer is not Ambition.yes)


UNITS = ["个", "家", "户", "所", "项", "人", "元", "亩", "%", "个百分点", "倍", "公里", "人次", "张", "微克/立方米"]
FRONT = {
    "": "eq",
    "不少于": "ge",
    "达到": "ge",
    "超过": "gt",
    "不超过": "le",
    "约": "approx",
    "至少": "ge",
    "低于": "lt",
    "控制在": "le",
}
BEHIND = {"": None, "以上": "ge", "左右": "approx", "以内": "le", "及以上": "ge"}


@given(
    st.integers(1, 10**9) | st.decimals("0.1", "9999", places=1),
    st.sampled_from(UNITS),
    st.sampled_from([*((front, "") for front in FRONT), *(("", behind) for behind in BEHIND)]),
    st.sampled_from(["", "万", "亿"]),
)
def test_any_generated_quantity_reads_back_equal(
    value: int | Decimal, unit: str, bound: tuple[str, str], scale: str
) -> None:
    front, behind = bound
    scale = "" if unit in ("%", "个百分点", "倍", "微克/立方米") else scale
    text = f"{front}{value}{scale}{unit}{behind}"
    quantity = parse(text)
    assert quantity.low == Decimal(value) * {"": 1, "万": 10**4, "亿": 10**8}[scale]
    assert (quantity.unit, quantity.amount) == (unit, f"{value}{scale}{unit}")
    assert quantity.comparator == (FRONT[front] if front else BEHIND[behind] or "eq")
    assert compare(quantity, parse(str(quantity))).exact


@given(
    st.text(
        alphabet="0123456789.,，%个家以上不少于达到控制在左右约近余多万亿十百千一二三至—-～±/每：:1 ２", max_size=30
    )
    | st.text(max_size=20)
)
def test_no_phrase_makes_it_fail(text: str) -> None:
    quantity = parse(text)
    assert str(quantity) == text
    assert quantity.amount_span.of(text) == quantity.amount
    assert all(bound.span.of(text) for bound in quantity.bounds)


@pytest.mark.parametrize("text", ["9" * 100_000, "9" * 100_000 + "个", "一" * 100_000, "1." * 50_000, "1," * 50_000])
def test_absurd_lengths_are_no_numbers(text: str) -> None:
    assert parse(text).comparator in (Comparator.qualitative, Comparator.eq)
