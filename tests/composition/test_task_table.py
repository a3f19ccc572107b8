"""Tables made from a plan: merged headings, merged offices, years as columns, units apart."""

from __future__ import annotations

from plangen.document import Table
from plangen.model.plan import Plan
from tests.composition.plans import composed, grid, item, plan, table_of, target

TITLE = "某市职业教育产教融合行动计划（2025—2027年）"
TASKS = (item("任务分工表", table=grid(generated="任务分工")),)
TARGETS = (item("指标表", table=grid(generated="指标")),)


def table(of: Plan) -> Table:
    (found,) = [block for block in composed(of).blocks if isinstance(block, Table)]
    return found


def test_a_heading_and_its_offices_stand_in_one_cell_beside_their_tasks():
    group = item(
        "甲", lead="市教育局", items=[item("乙", "一。"), item("丙", "二。"), item("丁", "三。", lead="市财政局")]
    )
    of = plan(TITLE, actions=item("重点任务", items=[group]), attachments=TASKS)
    _, first, second, third = table(of).rows
    assert [(cell.text, cell.rows) for cell in first] == [
        ("1", 1), ("（一）甲", 3), ("1.乙", 1), ("市教育局", 2), ("2027年", 1),
    ]  # fmt: skip
    assert [cell.text for cell in second] == ["2", "2.丙", "2027年"]
    assert [cell.text for cell in third] == ["3", "3.丁", "市财政局", "2027年"]


def test_a_task_without_a_heading_takes_the_place_of_both():
    group = item("甲", items=[item("乙", "一。")])
    of = plan(TITLE, actions=item("重点任务", items=[group, item("丙", "二。")]), attachments=TASKS)
    assert [(cell.text, cell.columns) for cell in table(of).rows[2]] == [("2", 1), ("（二）丙", 2), ("2027年", 1)]


def test_long_headings_are_rows_of_their_own():
    group = item("一个长得放不进窄格的标题" * 2, items=[item("乙", "一。")])
    of = plan(TITLE, actions=item("重点任务", items=[group]), attachments=TASKS)
    assert table_of(composed(of)) == [
        ["序号", "重点任务", "完成时限"],
        ["（一）" + "一个长得放不进窄格的标题" * 2],
        ["1", "1.乙", "2027年"],
    ]


def test_an_untitled_task_is_its_text_and_every_word_knows_its_place():
    actions = item("重点任务", items=[item(None, "第一段。\n第二段（责任单位：市教育局）。")])
    document = composed(plan(TITLE, actions=actions, attachments=TASKS))
    cells = table_of(document)[1]
    assert cells == ["1", "第一段。\n第二段（责任单位：市教育局）。", "市教育局", "2027年"]
    (run,) = [run for one in document.paragraphs() if one.text == "市教育局" for run in one.runs]
    assert run.origin is not None
    assert str(run.origin.path) == "actions.items[0].text"
    assert run.origin.within is not None
    assert run.origin.within.of("第一段。\n第二段（责任单位：市教育局）。") == "市教育局"


def test_values_of_one_indicator_share_a_row_and_a_fact_is_where_it_starts():
    of = plan(
        TITLE,
        targets={
            "甲25": target("60%以上", name="双师占比", by="2025年", nature="约束性"),
            "乙": target("5个", name="基地", by="2027年6月", nature="预期性"),
            "甲27": target("70%以上", name="双师占比", by="2027年"),
            "甲今": target("52%", name="双师占比", nature="现状"),
            "丙": target("明显提升", name="质量"),
            "丁": target("一所", name="学校", by="2027年", within="乙"),
            "戊": target("5%", name="双师占比", scope=("高职",), by="2027年"),
            "己": target("10个以内", name="每校专业", nature="标准"),
        },
        actions=item("重点任务", items=[item("建基地", "建成${乙}。", lead="市教育局", offices="市财政局")]),
        goals=item("目标", "质量${丙}。"),
        attachments=TARGETS,
    )
    assert table_of(composed(of)) == [
        ["序号", "指标", "单位", "现状值", "2025年\n目标值", "2027年\n目标值", "属性", "责任单位"],
        ["1", "双师占比", "%", "52", "60以上", "70以上", "约束性", ""],
        ["2", "基地", "个", "", "", "5\n（2027年6月）", "预期性", "市教育局"],
        ["3", "质量", "", "", "", "明显提升", "", ""],
        ["4", "其中：学校", "", "", "", "一所", "", ""],
        ["5", "双师占比", "%", "", "", "5", "", ""],
    ]


def test_two_values_for_one_year_are_two_rows():
    targets = {"甲": target("5个", name="基地", by="2027年"), "乙": target("6个", name="基地", by="2027年")}
    of = plan(TITLE, targets=targets, goals=item("目标", "办好。"), attachments=TARGETS)
    assert [row[-1] for row in table_of(composed(of))[1:]] == ["5", "6"]


def test_a_value_whose_unit_cannot_be_taken_away_stays_whole():
    targets = {"甲": target("12000元/生·年", name="经费"), "乙": target("每县1所以上", name="学校")}
    of = plan("某市方案", targets=targets, goals=item("目标", "办好。"), attachments=TARGETS)
    found = table_of(composed(of))
    assert [row[-1] for row in found] == ["目标值", "12000元/生·年", "每县1所以上"]
