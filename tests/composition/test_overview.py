"""A plan's skeleton for a terminal: what it is, each target with its places, what is missing."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.composition.overview import overview
from plangen.composition.overview_lines import COLUMNS, line, members
from plangen.document import Run
from plangen.language.deadline import said
from plangen.language.period import parse
from plangen.model import FIELD_NAMES, Plan, build
from plangen.source import SourceText, display_width
from plangen.syntax import read
from plangen.writers import write

SAMPLES = Path(__file__).resolve().parents[2] / "sample_plans"


def parsed(text: str, name: str = "某市方案") -> Plan:
    tree = read(SourceText(name, text), FIELD_NAMES).tree
    assert tree is not None
    plan = build(tree, name).plan
    assert plan is not None
    return plan


@cache
def lines_of(name: str) -> list[str]:
    """The overview of a sample plan as it stands in the terminal."""
    text = (SAMPLES / f"{name}.yaml").read_text(encoding="utf-8")
    return printed(parsed(text, name))


def printed(plan: Plan) -> list[str]:
    return write(overview(plan), ".txt").decode("utf-8").splitlines()


def squeezed(lines: list[str]) -> list[str]:
    """Lines without the blanks that align them."""
    return [" ".join(text.split()) for text in lines]


def below(lines: list[str], head: str) -> list[str]:
    """The line that begins with ``head`` and the indented ones under it."""
    found = squeezed(lines)
    at = next(index for index, text in enumerate(found) if text.startswith(head + " "))
    end = next((index for index in range(at + 1, len(lines)) if not lines[index].startswith("    ")), len(lines))
    return found[at:end]


OLD, NEW = "zhengzhou-2020-reform", "zhengzhou-2023-majors"


def test_the_header_says_where_genre_and_period_were_read() -> None:
    assert squeezed(lines_of(NEW))[:9] == [
        "郑州市深化现代职业教育专业结构调整优化的实施意见",
        "",
        "城市 郑州市",
        "文种 实施意见（读自标题）",
        "期限 到2025年（读自“三、工作目标”）",
        "形式 意见",
        "机关 郑州市人民政府办公厅",
        "字号 郑政办〔2023〕40号",
        "日期 2023年10月19日",
    ]


def test_what_the_header_lacks_is_said() -> None:
    found = squeezed(lines_of(OLD))
    assert "期限 未写明" in found
    assert "字号 未写明" in found
    assert "形式 印发通知，后附方案" in found


def test_the_outline_prints_the_labels_of_the_published_text() -> None:
    found = lines_of(NEW)
    for expected in (
        "一、指导思想",
        "  （一）坚持三标引领，提质进位",
        "四、重点任务",
        "  （一）专业结构优化行动",
        "    1.提质传统专业",
        "    5.数据驱动机制",
        "  （四）强化工作督导",
    ):
        assert expected in found
    # The numbers of the second level run on through the chapters of 2020.
    assert "  （二十四）营造职业教育发展环境" in lines_of(OLD)


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        (
            "传统专业点",
            [
                "传统专业点 230个左右 2025年（承“三、工作目标”）",
                "目标 三、（二）专业结构更加优化",
                "任务 四、（一）1.提质传统专业 市教育局、市工信局、市人社局等",
            ],
        ),
        (
            "对接度",
            ["对接度 70%以上 2025年（承“三、工作目标”）", "目标 三、（一）专业对接更加紧密", "缺 没有任务承接"],
        ),
        (
            "双高学校",
            [
                "双高学校 1所以上 力争，“十四五”期间（本句）",
                "任务 四、（二）2.高等职业教育专业培优计划 市教育局、市发展改革委、市财政局等",
            ],
        ),
        (
            "中职办学条件",
            [
                "中职办学条件 达到国家标准 基本，2025年（本句）",
                "任务 四、（二）1.中等职业教育专业强基计划 市教育局、市发展改革委、市财政局、市资源规划局等",
            ],
        ),
        (
            "中职专业群",
            [
                "中职专业群 35个左右 2025年（承方案期限）",
                "任务 四、（二）1.中等职业教育专业强基计划 市教育局、市发展改革委、市财政局、市资源规划局等",
            ],
        ),
    ],
)
def test_each_target_says_where_who_and_by_when(target: str, expected: list[str]) -> None:
    assert below(lines_of(NEW), target) == expected


def test_a_long_row_of_offices_breaks_between_two_offices() -> None:
    found = lines_of(NEW)
    at = found.index(
        "    任务  四、（一）4.赋能特色专业  市教育局、市人社局、市交通运输局、市商务局、市文化广电旅游局、"
    )
    assert found[at + 1] == "          市卫健委等"


def test_a_plan_without_any_office_says_so_once() -> None:
    found = lines_of(OLD)
    assert "全文没有写责任单位（lead、offices）。" in found
    assert not any("没有责任单位" in text for text in found)


def test_thresholds_have_no_deadline_and_lack_nothing() -> None:
    assert below(lines_of(OLD), "外聘编制") == ["外聘编制 30% 标准", "任务 三、（十六）建设高水平教师队伍"]
    assert "指标（目标14项，标准2项）" in lines_of(OLD)


def test_what_is_missing_is_listed_by_kind() -> None:
    found = lines_of(NEW)
    assert found[found.index("缺什么") + 1 :] == [
        "没有任务承接（5项）：对接度、每校专业群、优质中职专业群、优质高职专业群、职业本科招生"
    ]
    old = "".join(text.strip() for text in lines_of(OLD))
    assert (
        "期限未写明（7项）：职普规模、骨干中职学校、校企指导委员会、骨干专业群、在线开放课程、中职生均拨款、高职生均拨款"
        in old
    )


MADE = """
title: 甲市方案（2024-2026年）
city: 甲市
targets:
  企业: 不少于10户
  院校: 6所
  联合体: 4-5个
  课程: {value: 5门, by: 2023年之前}
  无人提: 3个
  基地: 2个
goals:
  title: 主要目标
  text: 力争到2026年，培育企业${企业}、院校${院校}。
actions:
  title: 重点任务
  items:
    - title: 培养协同
      text: 发挥双主体作用。
      offices: 市教育局
      lead: 市发展改革委
      items_as: 连排
      items:
        - 打造联合体。建成联合体${联合体}，培育企业${企业|不少于10个}。
    - title: 办学协同
      text: 到2025年，办好院校${院校}，开发课程${课程}，建设基地${基地}。
attachments:
  - title: 人员组成
    text: 联席会议下设办公室。
"""


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        (
            "企业",
            [
                "企业 不少于10户 力争，2026年（本句）",
                "目标 一、主要目标",
                "任务 二、（一）培养协同·打造联合体 市发展改革委牵头；市教育局 此处没有“力争”",
            ],
        ),
        (
            "院校",
            [
                "院校 6所 力争，2026年（本句）",
                "目标 一、主要目标",
                "任务 二、（二）办学协同 此处期限2025年（本句） 此处没有“力争”",
                "缺 没有责任单位",
            ],
        ),
        (
            "联合体",
            ["联合体 4-5个 2026年（承方案期限）", "任务 二、（一）培养协同·打造联合体 市发展改革委牵头；市教育局"],
        ),
        ("课程", ["课程 5门 2023年之前（指标的 by）", "任务 二、（二）办学协同", "缺 没有责任单位"]),
        ("无人提", ["无人提 3个 期限未写明", "缺 正文没有提到"]),
    ],
)
def test_mentions_that_differ_from_the_record_say_how(target: str, expected: list[str]) -> None:
    assert below(printed(parsed(MADE)), target) == expected


def test_attachments_stand_in_the_outline() -> None:
    assert "附件：人员组成" in printed(parsed(MADE))


def test_a_goal_without_a_deadline_that_only_its_action_dates_says_so() -> None:
    text = "title: 甲\ncity: 甲市\ntargets: {基地: 3个}\ngoals: {title: 工作目标, text: '建设${基地}。'}\nactions:\n  - 建基地。到2025年，建设${基地}。"
    assert below(printed(parsed(text)), "基地") == [
        "基地 3个 2025年（本句）", "目标 一、工作目标 此处期限未写明", "任务 二、（一）建基地",
    ]  # fmt: skip


def test_a_plan_that_lacks_nothing_says_so() -> None:
    text = "title: 甲\ncity: 甲市\ntargets: {基地: 3个}\nactions:\n  - {title: 建基地, offices: 市教育局, text: '到2025年，建设${基地}。'}"
    assert printed(parsed(text))[-1] == "不缺什么：每项目标都写了期限，有任务承接，有责任单位。"


def test_a_plan_without_targets_has_a_header_and_an_outline_only() -> None:
    found = printed(parsed("title: 甲\ncity: 甲市\ngoals: {title: 工作目标, text: 越来越好。}"))
    assert "一、工作目标" in found
    assert not any(text.startswith(("指标", "缺什么")) for text in found)


def test_the_value_of_a_target_knows_where_it_was_written() -> None:
    document = overview(parsed(MADE))
    (run,) = (run for paragraph in document.paragraphs() for run in paragraph.runs if run.text == "不少于10户")
    assert run.origin is not None
    assert str(run.origin.path) == "targets[企业].value"


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("到2025年", "2025年"), ("2024-2026年", "2026年"), ("2022年9月—10月", "2022年10月"), ("2024年全年", "2024年"),
        ("“十四五”期间", "“十四五”期间"), ("2023年之前", "2023年之前"), ("2025年6月底前", "2025年6月底前"), ("至2027年底", "2027年底"),
        ("2022年9月1日至2023年4月20日", "2023年4月20日"),
    ],
)  # fmt: skip
def test_a_deadline_is_said_by_its_end(written: str, words: str) -> None:
    period = parse(written)
    assert period is not None
    assert said(period) == words


@pytest.mark.parametrize("name", [OLD, NEW])
def test_every_line_fits_a_hundred_columns(name: str) -> None:
    assert max(map(display_width, lines_of(name))) <= COLUMNS


PIECES = st.lists(st.text(st.sampled_from("市教育局、；，。abc 1“”（）"), max_size=80), max_size=6)


@given(PIECES, st.integers(0, 20))
def test_breaking_lines_loses_nothing_and_keeps_them_narrow(texts: list[str], hanging: int) -> None:
    found = list(line([Run(text) for text in texts], hanging))
    words = [paragraph.text if index == 0 else paragraph.text[hanging:] for index, paragraph in enumerate(found)]
    assert "".join(words) == "".join(texts)
    for paragraph in found:
        wide = display_width(paragraph.text)
        assert wide <= COLUMNS or not set(paragraph.text[hanging:]) - set("、；，。”） ")


@given(st.text(st.sampled_from("市教育局、；")))
def test_members_are_the_whole_text(text: str) -> None:
    assert "".join(run.text for run in members(text)) == text
