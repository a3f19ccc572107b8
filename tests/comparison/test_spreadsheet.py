"""The comparison as CSV: nothing lost, nothing that a spreadsheet would compute."""

from __future__ import annotations

import csv
import io
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plangen.comparison import Comparison, Footing, Stated, compare, write_csv
from plangen.comparison.spreadsheet import FIELDS, bounds
from plangen.document.spreadsheet import neutral, restored
from plangen.language.quantity import parse
from plangen.model import Plan
from tests.comparison.plans import made, sample, target
from tests.comparison.registers import plans

Record = dict[str, str]


def footing(on: Footing) -> tuple[str, ...]:
    return on.level, "、".join(on.scope), on.of, on.counting


def records(comparison: Comparison) -> list[Record]:
    """What a program reads back, as written in the plans."""
    text = write_csv(comparison).decode("utf-8-sig")
    head, *rows = csv.reader(io.StringIO(text, newline=""))
    assert tuple(head) == FIELDS
    return [dict(zip(FIELDS, map(restored, row), strict=True)) for row in rows]


def test_excel_is_told_that_it_is_utf_8() -> None:
    written = write_csv(compare([made("甲市", a=target("3个"))]))
    assert written.startswith(b"\xef\xbb\xbf\xe5\xba\x8f")
    assert written.endswith(b"\r\n")
    assert written.count(b"\n") == written.count(b"\r\n") == 2


def test_a_record_holds_every_fact_of_a_statement() -> None:
    found = records(compare([sample("zhengzhou-2020-reform"), sample("zhengzhou-2023-majors")]))
    (share,) = (record for record in found if record["编号"] == "职业本科招生")
    assert share == {
        "序号": "22", "指标": "职业本科教育招生规模占比", "层级": "", "范围": "", "分母": "高职教育招生规模", "口径": "",
        "方案": "郑州市（2023年）", "方案编号": "zhengzhou-2023-majors", "城市": "郑州市", "状态": "已设",
        "编号": "职业本科招生", "名称": "职业本科教育招生规模占比", "数值": "不低于10%", "规范写法": "≥10%", "界限": "不少于",
        "下限": "10", "上限": "", "单位": "%", "期限": "2025年", "截止日期": "2025-12-31", "期限出处": "承“三、工作目标”",
        "另写期限": "", "力度": "", "位置": "targets[职业本科招生].value",
    }  # fmt: skip


def test_two_statements_of_one_cell_are_two_records() -> None:
    found = records(compare([sample("zhengzhou-2023-majors")]))
    twice = [
        record
        for record in found
        if (record["指标"], record["层级"], record["范围"]) == ("高水平专业（群）", "省级", "中职")
    ]
    assert [(record["数值"], record["状态"]) for record in twice] == [
        ("30个左右", "已设，前后不一致"), ("35个左右", "已设，前后不一致"),
    ]  # fmt: skip


def test_a_cell_without_a_statement_is_a_record_that_says_why() -> None:
    one = made("甲市", a=target("3个", name="基地"))
    other = made("乙市", b=target("5个", name="基地", scope=("中职",)))
    found = records(compare([one, other, made("丙市")]))
    assert [(record["序号"], record["城市"], record["状态"]) for record in found] == [
        ("1", "甲市", "已设"), ("1", "乙市", "未设，见第2行"), ("1", "丙市", "未设"),
        ("2", "甲市", "未设，见第1行"), ("2", "乙市", "已设"), ("2", "丙市", "未设"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("phrase", "low", "high"),
    [
        ("70%以上", "70", None), ("不低于10%", "10", None), ("控制在2%以内", None, "2"), ("1—3个", "1", "3"),
        ("230个左右", "230", "230"), ("1所", "1", "1"), ("半数以上", "50", None), ("1万人左右", "10000", "10000"), ("明显提升", None, None),
    ],
)  # fmt: skip
def test_bounds_are_what_the_phrase_admits(phrase: str, low: str | None, high: str | None) -> None:
    assert bounds(parse(phrase)) == tuple(None if end is None else Decimal(end) for end in (low, high))


@pytest.mark.parametrize(
    "hostile",
    [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        "\u3000=1",
        "＝1+1",
        "＋1",
        "－1",
        "＠x",
        "'=1",
        '=HYPERLINK("http://x")',
    ],
)
def test_what_a_spreadsheet_would_compute_is_text(hostile: str) -> None:
    assert neutral(hostile) == "'" + hostile
    assert restored(neutral(hostile)) == hostile


@pytest.mark.parametrize("plain", ["", "70%以上", "1-3个", "（见第2行）", "a=b", "2025年", "“双师型”教师占比"])
def test_plain_words_stay_as_they_are(plain: str) -> None:
    assert neutral(plain) == plain


@given(st.text())
def test_neutral_words_can_be_restored_and_never_begin_a_formula(text: str) -> None:
    assert restored(neutral(text)) == text
    assert neutral(text).lstrip()[:1] not in tuple("=+-@＝＋－＠")


@settings(max_examples=30)
@given(plans())
def test_csv_reads_back_as_the_same_comparison(found: list[Plan]) -> None:
    comparison = compare(found)
    expected = []
    for row in comparison.rows:
        for column, cell in zip(comparison.columns, row.cells, strict=True):
            head = (str(row.number), row.indicator, column.name, column.city)
            if isinstance(cell, Stated):
                expected += [
                    (
                        *head,
                        *footing(one.footing),
                        one.target,
                        one.name,
                        one.value,
                        one.quantity.canonical,
                        str(one.path),
                    )
                    for one in cell.statements
                ]
            else:
                expected.append((*head, *footing(row.footing), "", "", "", "", ""))
    fields = (
        "序号", "指标", "方案", "城市", "层级", "范围", "分母", "口径", "编号", "名称", "数值", "规范写法", "位置",
    )  # fmt: skip
    assert [tuple(record[field] for field in fields) for record in records(comparison)] == expected


@settings(max_examples=30)
@given(plans())
def test_no_field_of_the_file_begins_a_formula(found: list[Plan]) -> None:
    text = write_csv(compare(found)).decode("utf-8-sig")
    for row in csv.reader(io.StringIO(text, newline="")):
        for field in row:
            assert field.lstrip()[:1] not in tuple("=+-@＝＋－＠\t\r\n")
