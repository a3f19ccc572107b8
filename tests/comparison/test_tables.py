"""A comparison as a document: no blank cell, no table too wide, every mark explained, every word traceable."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plangen.comparison import Comparison, compare, tables
from plangen.comparison.tables import WIDEST
from plangen.document import Document, Paragraph, Run, Table
from plangen.document.layout import layout
from plangen.model import Plan
from plangen.source import Path
from tests.comparison.plans import made, parsed, sample, statements, target
from tests.comparison.registers import plans


def grids(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def cells(found: list[Plan]) -> list[str]:
    """The texts of the plans' cells, row by row."""
    return [cell.text for table in grids(tables(compare(found))) for row in table.rows[1:] for cell in row[2:]]


def test_a_cell_is_the_plans_own_words_with_its_deadline() -> None:
    assert cells(
        [parsed("title: 甲\ncity: 甲市\ntargets: {对接度: 70%以上}\ngoals: 到2025年，专业点占${对接度}。")]
    ) == ["70%以上（2025年）"]


def test_a_hedge_stands_before_the_deadline() -> None:
    text = "title: 甲\ncity: 甲市\ntargets: {企业: 10户}\ngoals: 力争到2026年，培育${企业}。"
    assert cells([parsed(text)]) == ["10户（力争，2026年）"]


def test_no_deadline_is_said() -> None:
    assert cells([made("甲市", a=target("3个"))]) == ["3个（期限未写明）"]


def test_what_is_not_set_and_what_is_set_otherwise_are_said() -> None:
    one = made("甲市", a=target("3个", name="基地"))
    other = made("乙市", b=target("5个", name="基地", scope=("中职",)))
    third = made("丙市", c=target("5所", name="学校"))
    assert cells([one, other, third]) == [
        "3个（期限未写明）", "未设（见第2行）", "未设",
        "未设（见第1行）", "5个（期限未写明）", "未设",
        "未设", "未设", "5所（期限未写明）",
    ]  # fmt: skip


def test_a_level_that_was_not_written_is_told_beside_one_that_was() -> None:
    one = made("甲市", a=target("10户", name="企业", level="市级"))
    other = made("乙市", b=target("8家", name="企业"))
    assert cells([one, other]) == ["10户（期限未写明）", "8家（期限未写明，层级未写）"]


def test_the_first_column_names_footing_and_a_missing_denominator() -> None:
    plan = made(
        "甲市",
        a=target("60%", name="骨干教师占比", level="省级", scope=("中职", "高职"), of="专业课教师", counting="新增"),
        b=target("60%", name="对接专业占比"),
    )
    first = [row[1].text for row in grids(tables(compare([plan])))[0].rows[1:]]
    assert first == ["骨干教师占比\n省级，中职、高职，占专业课教师，新增", "对接专业占比\n分母未写明"]


@pytest.mark.parametrize(
    ("count", "widths"), [(1, [1]), (2, [2]), (5, [5]), (6, [3, 3]), (7, [3, 4]), (11, [3, 4, 4]), (15, [5, 5, 5])]
)
def test_more_than_five_plans_stand_in_several_tables(count: int, widths: list[int]) -> None:
    comparison = compare([made(f"{index}号市", a=target("3个", name="基地")) for index in range(count)])
    found = grids(tables(comparison))
    assert [len(table.rows[0]) - 2 for table in found] == widths
    assert [cell.text for table in found for cell in table.rows[0][2:]] == [
        column.name for column in comparison.columns
    ]
    for table in found:
        assert [cell.text for cell in table.rows[1][:2]] == ["1", "基地"]
        assert {len(row) for row in table.rows} == {len(table.widths)}


def test_the_base_is_repeated_in_every_table() -> None:
    towns = [made(f"{index}号市", a=target("3个", name="基地")) for index in range(9)]
    found = grids(tables(compare(towns, towns[4])))
    assert [table.rows[0][2].text for table in found] == ["4号市"] * 2
    assert [len(table.rows[0]) - 2 for table in found] == [5, 5]


def test_every_style_is_one_of_the_layout() -> None:
    document = tables(compare([sample("zhengzhou-2020-reform"), sample("zhengzhou-2023-majors")]))
    styles = {paragraph.style for paragraph in document.paragraphs()}
    assert styles == {"title", "body", "table-title", "table-head", "table-cell", "table-note"}
    assert styles <= set(layout(document.layout).styles)


def test_the_number_in_a_cell_knows_where_it_was_written() -> None:
    document = tables(compare([sample("zhengzhou-2023-majors")]))
    runs = [run for paragraph in document.paragraphs() for run in paragraph.runs if run.text == "70%以上"]
    (origin,) = (run.origin for run in runs)
    assert origin is not None
    assert str(origin.path) == "targets[对接度].value"
    assert origin.within is not None
    assert origin.within.of("70%以上") == "70%以上"


def test_an_empty_comparison_says_so_in_a_sentence() -> None:
    document = tables(compare([made("甲市")], indicator="基地"))
    assert "1个方案里名称含“基地”的目标一项也没有" in document.text
    assert not grids(document)


def test_rows_of_units_that_do_not_fit_are_warned_of() -> None:
    seats = made("甲市", a=target("12000人", name="办学规模"))
    money = made("乙市", b=target("12000元", name="办学规模"))
    assert "第1行的“12000人”、“12000元”计量单位不同" in tables(compare([seats, money])).text
    assert "计量单位不同" not in tables(compare([seats, made("丙市", c=target("1万人", name="办学规模"))])).text


MARKS = (
    "期限未写明",
    "未设",
    "【前后不一致】",
    "【几种说法】",
    "层级未写",
    "正文未提",
    "分母未写明",
    "一处",
    "另一处",
    "登记期限",
    "（见第",
)


@settings(max_examples=30)
@given(plans())
def test_every_mark_that_occurs_is_explained_and_no_other(found: list[Plan]) -> None:
    document = tables(compare(found))
    notes = "".join(
        block.text for block in document.blocks if isinstance(block, Paragraph) and block.style == "table-note"
    )
    words = "\n".join(
        "".join(run.text for run in paragraph.runs if run.origin is None)
        for table in grids(document)
        for row in table.rows[1:]
        for cell in row[1:]
        for paragraph in cell.paragraphs
    )
    for mark in MARKS:
        stands = mark in (words.replace("另一处", "") if mark == "一处" else words)
        assert stands == (f"“{mark}" in notes or (mark == "（见第" and "“未设（见第×行）”" in notes)), mark


@settings(max_examples=30)
@given(plans())
def test_no_cell_is_ever_blank(found: list[Plan]) -> None:
    for table in grids(tables(compare(found))):
        for row in table.rows:
            for cell in row:
                assert cell.text.strip()
                assert all(paragraph.text.strip() for paragraph in cell.paragraphs)


@settings(max_examples=30)
@given(plans())
def test_no_table_is_wider_than_five_plans_and_none_is_lost(found: list[Plan]) -> None:
    comparison = compare(found)
    names: list[str] = []
    for table in grids(tables(comparison)):
        assert 2 < len(table.rows[0]) <= 2 + WIDEST
        names += [cell.text for cell in table.rows[0][2:]]
    for column in comparison.columns:
        assert not comparison.rows or column.name in names


@settings(max_examples=30)
@given(plans())
def test_every_goal_stands_in_exactly_one_row_and_column(found: list[Plan]) -> None:
    comparison = compare(found)
    for column, plan in zip(comparison.columns, found, strict=True):
        placed = [one.target for _, one in statements(comparison, column.name)]
        assert sorted(placed) == sorted(name for name, target in plan.targets.items() if target.is_goal)


@settings(max_examples=30)
@given(plans())
def test_what_a_run_says_is_what_stands_at_its_path(found: list[Plan]) -> None:
    comparison = compare(found)
    for plan, index in zip(found, range(len(found)), strict=True):
        values = {str((Path() / "targets")[name] / "value"): target.value for name, target in plan.targets.items()}
        for run in _runs_of(comparison, index):
            if run.origin is not None and run.origin.within is not None:
                assert run.origin.within.of(values[str(run.origin.path)]) == run.text


def _runs_of(comparison: Comparison, index: int) -> list[Run]:
    name = comparison.columns[index].name
    return [
        run
        for table in grids(tables(comparison))
        for position, head in enumerate(table.rows[0])
        if head.text == name
        for row in table.rows[1:]
        for paragraph in row[position].paragraphs
        for run in paragraph.runs
    ]


@given(st.permutations(["甲市", "乙市", "丙市"]))
def test_the_order_of_plans_changes_columns_but_not_which_targets_meet(order: list[str]) -> None:
    towns = [made(city, a=target("3个", name="基地"), b=target("1所", name=f"{city}校")) for city in order]
    comparison = compare(towns)
    assert [column.name for column in comparison.columns] == order
    assert [row.indicator for row in comparison.rows] == ["基地", *(f"{city}校" for city in order)]
