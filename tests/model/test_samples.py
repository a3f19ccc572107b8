"""The two plans of Zhengzhou: what is read off them agrees with the published documents."""

from __future__ import annotations

from pathlib import Path as FilePath

import pytest

from plangen.model import FIELD_NAMES, Plan, build
from plangen.model.mention import mentions
from plangen.model.outline import outline
from plangen.model.reading import form, genre, official_title, part_titles, period
from plangen.source import SourceText
from plangen.syntax import read


def sample(checkout: FilePath, name: str) -> Plan:
    text = (checkout / "sample_plans" / f"{name}.yaml").read_text(encoding="utf-8")
    reading = read(SourceText(name, text), FIELD_NAMES)
    assert reading.problems == ()
    assert reading.tree is not None
    found = build(reading.tree, name)
    assert found.problems == ()
    assert found.plan is not None
    return found.plan


@pytest.fixture(scope="module")
def majors(checkout: FilePath) -> Plan:
    return sample(checkout, "zhengzhou-2023-majors")


@pytest.fixture(scope="module")
def reform(checkout: FilePath) -> Plan:
    return sample(checkout, "zhengzhou-2020-reform")


def deadlines(plan: Plan) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for one in mentions(plan, part_titles(plan)):
        by = "" if one.deadline is None else f"{one.deadline.value.text}（{one.deadline.source}）"
        found.setdefault(one.reference.id, set()).add(by)
    return found


def hedges(plan: Plan) -> dict[str, str]:
    return {one.reference.id: one.hedge.value for one in mentions(plan, part_titles(plan)) if one.hedge is not None}


def test_what_the_plan_of_2023_is(majors: Plan) -> None:
    assert majors.plan == "zhengzhou-2023-majors"
    assert genre(majors).value == "实施意见"
    assert form(majors) == "意见"
    whole = period(majors)
    assert whole is not None
    assert (whole.value.end.year, whole.source) == (2025, "工作目标")
    title = "".join(piece.text for piece in official_title(majors))
    assert title == "郑州市人民政府办公厅关于郑州市深化现代职业教育专业结构调整优化的实施意见"


def test_what_the_plan_of_2020_is(reform: Plan) -> None:
    assert genre(reform).value == "实施方案"
    assert form(reform) == "印发通知"
    assert period(reform) is None
    title = "".join(piece.text for piece in official_title(reform))
    assert title == "郑州市人民政府关于印发郑州市职业教育改革实施方案的通知"


def test_the_deadlines_of_2023(majors: Plan) -> None:
    found = deadlines(majors)
    five_years = {"双高学校", "双高专业群", "职业本科学校", "职业本科专业点"}
    assert {name: found.pop(name) for name in five_years} == {name: {"“十四五”期间（本句）"} for name in five_years}
    assert found.pop("中职办学条件") == {"到2025年（本句）"}
    goals = {"对接度", "每校专业群", "优质中职专业群", "优质高职专业群", "职业本科招生"}
    assert {name: found.pop(name) for name in goals} == {name: {"到2025年（承“三、工作目标”）"} for name in goals}
    both = {"传统专业点", "新兴专业点", "未来专业点", "特色专业点"}
    from_both = {"到2025年（承“三、工作目标”）", "到2025年（承方案期限）"}
    assert {name: found.pop(name) for name in both} == dict.fromkeys(both, from_both)
    assert len(found) == 11
    assert set(map(frozenset, found.values())) == {frozenset({"到2025年（承方案期限）"})}


def test_the_hedges_of_2023(majors: Plan) -> None:
    assert hedges(majors) == {
        "中职办学条件": "基本", "双高学校": "力争", "双高专业群": "力争", "职业本科学校": "力争", "职业本科专业点": "力争",
    }  # fmt: skip


def test_the_deadlines_and_hedges_of_2020(reform: Plan) -> None:
    found = deadlines(reform)
    stated = {"中职办学标准", "特色校", "名班主任工作室", "特色专业群", "大师工作室", "双师占比", "学徒制覆盖率"}
    assert {name: found.pop(name) for name in stated} == {name: {"到2025年（本句）"} for name in stated}
    assert set(map(frozenset, found.values())) == {frozenset({""})}
    assert hedges(reform) == {"中职办学标准": "基本"}


def test_every_target_is_mentioned(majors: Plan, reform: Plan) -> None:
    for plan in (majors, reform):
        assert set(deadlines(plan)) == set(plan.targets)


def test_the_skeletons_are_those_of_the_documents(majors: Plan, reform: Plan) -> None:
    top = [entry.heading for entry in outline(majors, part_titles(majors))]
    assert top == ["一、指导思想", "二、基本原则", "三、工作目标", "四、重点任务", "五、保障措施"]
    entries = [entry for part in outline(reform, part_titles(reform)) for entry in part.walk()]
    assert [entry.heading for entry in entries if entry.level == 1] == [
        "一、完善现代职业教育体系", "二、深化现代职业教育改革", "三、全面提高人才培养质量", "四、强化改革保障措施",
    ]  # fmt: skip
    assert [entry.number for entry in entries if entry.level == 2] == list(range(1, 25))
    assert entries[-1].heading == "（二十四）营造职业教育发展环境"
