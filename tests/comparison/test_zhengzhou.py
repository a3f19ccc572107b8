"""The two plans of Zhengzhou side by side, every cell against the published texts (28 December 2020, 19 October 2023)."""

from __future__ import annotations

from pathlib import Path

import pytest

from plangen.comparison import Agreement, Comparison, NotSet, Stated, compare, tables
from plangen.document import Table
from plangen.language.width import narrow
from tests.comparison.plans import sample, statements

# The published text of 2020 has no part of goals and no period: what its sentence does not date has no deadline.
# (indicator, footing) -> (value in canonical writing, deadline, its source, hedge)
OF_2020 = {
    ("职普规模比", "高中阶段教育"): ("大体相当", "", "", ""),
    ("骨干中等职业学校", "每个县（市）"): ("1–2所", "", "", ""),
    ("办学条件达标", "中职"): ("达到国家规定办学标准", "2025年", "本句", "基本"),
    ("职业教育特色校占比", "省级，中职，占市属学校"): ("≥50%", "2025年", "本句", ""),
    ("行业指导委员会", ""): ("15–20个", "", "", ""),
    ("名班主任工作室", ""): ("≈20个", "2025年", "本句", ""),
    ("重点专业（群）", "每所职业院校"): ("2–3个", "", "", ""),
    ("在线开放课程", ""): ("≈1000门", "", "", ""),
    ("特色专业群", ""): ("30个", "2025年", "本句", ""),
    ("技能大师工作室", ""): ("≈60个", "2025年", "本句", ""),
    ("“双师型”教师占比", "职业院校，占专业课教师"): ("≥85%", "2025年", "本句", ""),
    ("现代学徒制试点覆盖率", "占全市职业院校"): ("≥60%", "2025年", "本句", ""),
    ("生均财政拨款水平", "公办中职"): ("适当高于普通高中", "", "", ""),
    ("生均财政拨款水平", "高职（不含技师学院）"): ("≥12000元", "", "", ""),
}
GOALS, WHOLE = "承“三、工作目标”", "承方案期限"
OF_2023 = {
    ("重点产业相关专业点占比", ""): [("≥70%", "2025年", GOALS, "")],
    ("传统优势专业点", ""): [("≈230个", "2025年", GOALS, "")],
    ("新兴专业点", ""): [("≈260个", "2025年", GOALS, "")],
    ("未来专业点", ""): [("≈70个", "2025年", GOALS, "")],
    ("特色专业点", ""): [("≈100个", "2025年", GOALS, "")],
    ("重点专业（群）", "每所职业院校"): [("1–3个", "2025年", GOALS, "")],
    ("高水平专业（群）", "省级，中职"): [("≈30个", "2025年", GOALS, ""), ("≈35个", "2025年", WHOLE, "")],
    ("高水平专业（群）", "省级，高职"): [("≈15个", "2025年", GOALS, ""), ("≈25个", "2025年", WHOLE, "")],
    ("职业本科教育招生规模占比", "占高职教育招生规模"): [("≥10%", "2025年", GOALS, "")],
    ("示范性传统优势专业点", "省级"): [("70个", "2025年", WHOLE, "")],
    ("示范性新兴专业点", "省级"): [("≈100个", "2025年", WHOLE, "")],
    ("示范性未来专业点", "省级"): [("20个", "2025年", WHOLE, "")],
    ("示范性特色专业点", "省级"): [("30个", "2025年", WHOLE, "")],
    ("示范性品牌专业点", "省级"): [("15个", "2025年", WHOLE, "")],
    ("每校服务主导产业数", "每所高职院校"): [("2–3个", "2025年", WHOLE, "")],
    ("升级改造示范性骨干专业点", "省级"): [("70个", "2025年", WHOLE, "")],
    ("高水平职业学校", "省级，中职"): [("≈25所", "2025年", WHOLE, "")],
    ("办学条件达标", "中职"): [("达到国家标准", "2025年", "本句", "基本")],
    ("高水平职业学校", "国家级，高职"): [("≥1所", "“十四五”期间", "本句", "力争")],
    ("高水平专业（群）", "国家级，高职"): [("≥5个", "“十四五”期间", "本句", "力争")],
    ("高水平职业学校", "省级，高职"): [("≈15所", "2025年", WHOLE, "")],
    ("职业本科学校", "新增"): [("1所", "“十四五”期间", "本句", "力争")],
    ("职业本科专业点", ""): [("≥100个", "“十四五”期间", "本句", "力争")],
}
OLD, NEW = "zhengzhou-2020-reform", "zhengzhou-2023-majors"


@pytest.fixture(scope="module")
def both() -> Comparison:
    return compare([sample(OLD), sample(NEW)])


def told(comparison: Comparison, name: str) -> dict[tuple[str, str], list[tuple[str, str, str, str]]]:
    found: dict[tuple[str, str], list[tuple[str, str, str, str]]] = {}
    for row, one in statements(comparison, name):
        due = (one.deadline.words, one.deadline.source) if one.deadline is not None else ("", "")
        facts = (one.quantity.canonical, *due, one.hedge.word if one.hedge is not None else "")
        found.setdefault((row.indicator, row.footing.words), []).append(facts)
    return found


def test_every_cell_of_2020_is_as_published(both: Comparison) -> None:
    assert told(both, OLD) == {key: [facts] for key, facts in OF_2020.items()}


def test_every_cell_of_2023_is_as_published(both: Comparison) -> None:
    assert told(both, NEW) == OF_2023


@pytest.mark.parametrize(("plan", "text"), [(OLD, "002_*.txt"), (NEW, "000_*.txt")])
def test_every_amount_stands_in_the_published_text(corpus: Path, both: Comparison, plan: str, text: str) -> None:
    (file,) = corpus.glob(text)
    published = narrow(file.read_text(encoding="utf-8")).replace("—", "-")
    for _, one in statements(both, plan):
        assert narrow(one.quantity.amount).replace("—", "-") in published, one


def test_both_plans_share_two_indicators(both: Comparison) -> None:
    shared = [row for row in both.rows if row.is_shared]
    assert [(row.indicator, row.footing.words) for row in shared] == [
        ("办学条件达标", "中职"),
        ("重点专业（群）", "每所职业院校"),
    ]
    assert list(both.rows[:2]) == shared


def test_the_lowered_number_of_clusters_stands_in_one_row_under_each_plans_own_name(both: Comparison) -> None:
    table = next(block for block in tables(both).blocks if isinstance(block, Table))
    assert table.rows[2][1].text == "重点专业（群）\n每所职业院校"
    texts = [cell.text.replace("—", "-") for cell in table.rows[2][2:]]
    assert texts == [
        "骨干专业群：2-3个（期限未写明）",
        "具有行业特色和区域优势的专业（群）：1-3个（2025年，承“三、工作目标”）",
    ]


def test_a_plan_that_contradicts_itself_shows_both_numbers_marked(both: Comparison) -> None:
    cells = {
        row.footing.words: cell
        for row in both.rows
        if row.indicator == "高水平专业（群）" and isinstance(cell := row.cells[1], Stated)
    }
    assert {words: cell.agreement for words, cell in cells.items()} == {
        "省级，中职": Agreement.CONTRADICTORY,
        "省级，高职": Agreement.CONTRADICTORY,
        "国家级，高职": Agreement.SINGLE,
    }
    words = tables(both).text
    assert "35个左右（2025年，承方案期限）\n【前后不一致】" in words
    assert words.count("【前后不一致】\n") == 2


def test_rows_come_in_the_order_of_first_mention_the_older_plan_first(both: Comparison) -> None:
    alone = [row.indicator for row in both.rows if not row.is_shared]
    assert alone[:3] == ["职普规模比", "骨干中等职业学校", "职业教育特色校占比"]
    assert alone[12:15] == ["重点产业相关专业点占比", "传统优势专业点", "新兴专业点"]
    assert [row.number for row in both.rows] == list(range(1, 36))


def test_thresholds_never_enter(both: Comparison) -> None:
    targets = {one.target for _, one in statements(both, OLD)}
    assert targets == set(sample(OLD).targets) - {"外聘编制", "轮训周期"}


def test_what_one_plan_does_not_set_is_not_set_in_the_other(both: Comparison) -> None:
    for row in both.rows[2:]:
        assert [cell for cell in row.cells if not isinstance(cell, Stated)] == [NotSet()]


def test_plans_of_one_city_are_told_apart_by_their_year(both: Comparison) -> None:
    assert [column.name for column in both.columns] == ["郑州市（2020年）", "郑州市（2023年）"]


def test_namesakes_on_another_footing_are_said_to_be_apart(both: Comparison) -> None:
    notes = [
        block.text for block in tables(both).blocks if not isinstance(block, Table) and block.style == "table-note"
    ]
    assert any("第20、21、32行都是“高水平专业（群）”" in note and "国家级，高职" in note for note in notes)
    assert any("第13、14行都是“生均财政拨款水平”" in note for note in notes)


def test_the_share_without_a_denominator_says_so(both: Comparison) -> None:
    assert {row.indicator for row in both.rows if row.lacks_denominator} == {"重点产业相关专业点占比"}
