"""Numbers in Arabic and Chinese writing."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.language import numeral

READ = {
    "三": "3", "二十四": "24", "一百零五": "105", "两": "2", "〇": "0", "零": "0", "1.5万": "15000", "１２万": "120000",
    "1,234,567": "1234567", "一半": "0.5", "半数": "0.5", "百分之七十": "0.7", "百分之七点五": "0.075", "七成": "0.7",
    "七成半": "0.75", "翻一番": "2", "翻两番": "4", "一百五": "150", "两万三": "23000", "一万亿": "1000000000000",
    "12万余": "120000", "二〇二五": "2025", "1亿2000万": "120000000", "三点五": "3.5", "5千": "5000", "3百万": "3000000", "千分之三": "0.003",
}  # fmt: skip
NO_NUMBER = [
    "",
    "三四",
    "十十",
    "零零",
    "一二三",
    "abc",
    "1.2.3",
    "个",
    "百分之",
    "-",
    "一百零零五",
    "零分之三",
    "1" * 40,
    "一" * 100_000,
]


@pytest.mark.parametrize(("text", "value"), READ.items())
def test_a_number_is_read_exactly(text: str, value: str) -> None:
    assert numeral.read(text) == Decimal(value)


@pytest.mark.parametrize("text", NO_NUMBER)
def test_what_is_no_number_is_none(text: str) -> None:
    assert numeral.read(text) is None


def test_two_thirds_are_as_exact_as_decimals_are() -> None:
    value = numeral.read("三分之二")
    assert value is not None
    assert abs(value * 3 - 2) < Decimal("1e-26")


@given(st.integers(0, 10**12))
def test_every_number_up_to_a_million_million_survives_writing_and_reading(number: int) -> None:
    assert numeral.read(numeral.write_chinese(number)) == number


@pytest.mark.parametrize(
    ("number", "written"),
    [(0, "零"), (10, "十"), (15, "十五"), (24, "二十四"), (105, "一百零五"), (110, "一百一十"), (2012, "二千零一十二"), (100_000, "十万"),
     (20_010, "二万零一十"), (100_000_010, "一亿零一十"), (10**12, "一万亿")],
)  # fmt: skip
def test_writing_follows_the_custom_of_zero(number: int, written: str) -> None:
    assert numeral.write_chinese(number) == written


@pytest.mark.parametrize("number", [-1, 10**16])
def test_what_has_no_writing_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match="no Chinese writing"):
        numeral.write_chinese(number)


def test_numbers_are_found_where_they_stand() -> None:
    text = "七成以上，12万余人，第二十四条，百分之七点五，万元，百姓"
    found = [(each.span.of(text), each.value) for each in numeral.find(text)]
    assert found == [("七成", Decimal("0.7")), ("12万", 120000), ("二十四", 24), ("百分之七点五", Decimal("0.075"))]


def test_a_number_of_absurd_length_is_no_number() -> None:
    assert list(numeral.find("9" * 100_000 + "个")) == []


@given(st.text(alphabet="0123456789，,.一二十百千万亿零〇半成分之百翻番点余个", max_size=40))
def test_no_text_makes_it_fail_and_every_span_reads_as_its_value(text: str) -> None:
    end = 0
    for each in numeral.find(text):
        assert each.span.start >= end
        end = each.span.end
        assert numeral.read(each.span.of(text)) == each.value


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("1200000", "120万"),
        ("15000", "1.5万"),
        ("12345", "12345"),
        ("300000000", "3亿"),
        ("0.70", "0.7"),
        ("1E+3", "1000"),
    ],
)
def test_a_number_is_written_short_for_tables(value: str, written: str) -> None:
    assert numeral.compact(Decimal(value)) == written
