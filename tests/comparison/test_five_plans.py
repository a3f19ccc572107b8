"""All five sample plans in one comparison: targets meet under one indicator whatever they are called, and look-alikes never do."""

from __future__ import annotations

import pytest

from plangen.comparison import Comparison, Stated, compare, tables
from plangen.document import Table
from tests.comparison.plans import made, row_of, sample, statement, target

BAOJI, HOHHOT, ISLAND = "baoji-2024-integration", "hohhot-2022-majors", "island-city-2023-action"
OLD, NEW = "zhengzhou-2020-reform", "zhengzhou-2023-majors"
FIVE = (BAOJI, HOHHOT, ISLAND, OLD, NEW)


@pytest.fixture(scope="module")
def five() -> Comparison:
    return compare([sample(name) for name in FIVE])


def notes(comparison: Comparison) -> list[str]:
    blocks = tables(comparison).blocks
    return [block.text for block in blocks if not isinstance(block, Table) and block.style == "table-note"]


def test_what_several_plans_set_stands_in_one_row_under_each_plans_own_name(five: Comparison) -> None:
    shared = {
        (row.indicator, row.footing.words): {
            column.plan: [(one.name, one.value) for one in cell.statements]
            for column, cell in zip(five.columns, row.cells, strict=True)
            if isinstance(cell, Stated)
        }
        for row in five.rows
        if row.is_shared
    }
    # Names and values as the originals write them; 2—3 and 1—3 differ in their dashes.
    assert shared == {
        ("产教融合型企业", "市级"): {
            BAOJI: [("市级产教融合型企业", "不少于10户")],
            ISLAND: [("市级产教融合型企业", "10家左右")],
        },
        ("产教融合实训基地", "市级"): {
            BAOJI: [("高水平、专业化、开放型产教融合实训基地", "1-2个")],
            ISLAND: [("市级产教融合实训基地", "10个以上")],
        },
        ("职业教育集团（联盟）", ""): {
            BAOJI: [("区域性职业教育集团", "3个")],
            ISLAND: [("新型职业教育集团（市级产教融合联盟）", "至少5个")],
        },
        ("“双师型”教师占比", "中职"): {
            BAOJI: [("中职学校“双师型”教师占比", "达到60%")],
            HOHHOT: [("“双师型”教师比例", "明显提升")],
        },
        ("办学条件达标", "中职"): {
            HOHHOT: [("职业学校办学条件", "全部达标")],
            OLD: [("中职学校办学条件", "达到国家规定办学标准")],
            NEW: [("中职学校办学条件", "达到国家标准")],
        },
        ("行业指导委员会", ""): {
            ISLAND: [("市级职业教育行业指导委员会", "至少6个")],
            OLD: [("行业职业校企合作指导委员会", "15-20个")],
        },
        ("技能大师工作室", "市级"): {
            ISLAND: [("市级技能大师工作室", "10个")],
            OLD: [("专业技术技能大师工作室", "60个左右")],
        },
        ("重点专业（群）", "每所职业院校"): {
            OLD: [("骨干专业群", "2-3个")],
            NEW: [("具有行业特色和区域优势的专业（群）", "1—3个")],
        },
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # 12000 in both.
        ((ISLAND, "中职学位"), (OLD, "高职生均拨款")),
        # Enterprises of the province and of the city; shares of teachers with and without a denominator.
        ((BAOJI, "省级企业"), (ISLAND, "产教融合型企业")),
        ((BAOJI, "高职双师"), (OLD, "双师占比")),
        # 70 per cent of all majors, and of those of secondary schools.
        ((HOHHOT, "重点产业布点占比"), (NEW, "对接度")),
        # Each chain has schools, and bases.
        ((HOHHOT, "对接学校"), (ISLAND, "链上实训基地")),
        # Majors, clusters, points.
        ((ISLAND, "省级高水平专业"), (NEW, "中职专业群")),
        ((HOHHOT, "优质中职专业"), (NEW, "优质中职专业群")),
        ((OLD, "特色专业群"), (NEW, "特色专业点")),
        # Intake and progression.
        ((ISLAND, "高职升学率"), (NEW, "职业本科招生")),
    ],
)
def test_look_alikes_never_meet(five: Comparison, one: tuple[str, str], other: tuple[str, str]) -> None:
    assert row_of(five, *one).number != row_of(five, *other).number


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("中职学位供给量", "生均财政拨款水平"),
        ("高水平专业", "高水平专业（群）"),
        ("高职毕业生升本率", "职业本科教育招生规模占比"),
        ("每条产业链对接职业学校数", "每条产业链实训基地数"),
    ],
)
def test_a_note_names_what_must_not_be_compared(five: Comparison, one: str, other: str) -> None:
    alike = [note for note in notes(five) if "看着相近" in note]
    assert any(f"“{one}”与" in note and f"“{other}”" in note for note in alike)


def test_look_alikes_of_one_plan_alone_need_no_note() -> None:
    assert not any("看着相近" in note for note in notes(compare([sample(ISLAND)])))


def test_a_cell_says_what_its_row_does_not(five: Comparison) -> None:
    row = row_of(five, BAOJI, "市级企业")
    assert row.footing.counting == ""
    assert statement(five, BAOJI, "市级企业").footing.counting == "累计"
    assert "市级产教融合型企业：不少于10户（累计，一处力争，2026年）" in tables(five).text


def test_a_scope_that_the_indicator_is_not_told_apart_by_stands_in_the_cell() -> None:
    one = made("甲市", a=target("12个", name="优质中职专业", scope=("中职",)))
    both = compare([one, made("乙市", b=target("8个", name="优质中职专业"))])
    (row,) = both.rows
    assert row.footing.scope == ()
    assert "12个（中职，期限未写明）" in tables(both).text


def test_a_denominator_in_other_words_is_the_same(five: Comparison) -> None:
    one = made("甲市", a=target("60%", name="双师占比", of="专业课教师"))
    other = made("乙市", b=target("70%", name="双师占比", of="专业课教师总数"))
    (row,) = compare([one, other]).rows
    assert row.footing.of == "专业课教师"
    assert row.is_shared
