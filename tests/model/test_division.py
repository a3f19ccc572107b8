"""Tasks seen from the offices: one office under all its names, what it leads first."""

from __future__ import annotations

import pytest

from plangen.language.office import Offices, split_offices
from plangen.language.responsibility import Part
from plangen.model import answering, division
from plangen.model.division import Workload, divided, meanings, workloads
from plangen.source import SourceText
from plangen.vocabulary import OfficeRegister
from plangen.vocabulary.office_register_file import read_register
from tests.model.support import plan_of

PLAN = """\
title: {title}
city: 甲市
goals: 办好。
actions:
  - {{title: 一, text: 一。, offices: 市教育局、市财政局}}
  - {{title: 二, text: 二。, lead: 甲市教育局, partners: 市教育局}}
  - {{title: 三, text: 三。, partners: 市教委、各学校}}
  - {{title: 四, text: 四。, offices: 市财政局市教育局}}
"""
REGISTER = read_register(
    SourceText(
        "甲市.yaml",
        "city: 甲市\noffices:\n  甲市财政局:\n  甲市教育局:\n    former:\n      甲市教委: 2019年\ngroups: 各学校\n",
    )
).register
assert REGISTER is not None


def duties(office: Workload) -> list[tuple[str, str, str]]:
    return [(duty.of.plan.title, duty.role.value, duty.task.entry.title) for duty in office.duties]


def test_an_office_has_one_workload_under_all_its_names_and_what_it_leads_stands_first() -> None:
    plan = plan_of(PLAN.format(title="方案"))
    money, education, schools = workloads([divided(plan, REGISTER)])
    assert [one.name for one in (money, education, schools)] == ["甲市财政局", "甲市教育局", "各学校"]
    assert duties(education) == [
        ("方案", "lead", "二"),
        ("方案", "offices", "一"),
        ("方案", "offices", "四"),
        ("方案", "partners", "三"),
    ]
    assert [title for _, _, title in duties(money)] == ["一", "四"]


def test_without_a_register_the_city_in_front_makes_no_difference() -> None:
    plan = plan_of(PLAN.format(title="方案"))
    names = [one.name for one in workloads([divided(plan)])]
    assert names == ["市教育局", "市财政局", "市教委", "各学校", "市财政局市教育局"]
    assert meanings(None, "甲市", "甲市教育局") == meanings(None, "甲市", "市教育局")


def test_several_plans_are_told_one_after_the_other() -> None:
    plans = [divided(plan_of(PLAN.format(title=title)), REGISTER) for title in ("甲方案", "乙方案")]
    found = {one.name: one for one in workloads(plans)}
    assert [title for title, _, _ in duties(found["甲市财政局"])] == ["甲方案", "甲方案", "乙方案", "乙方案"]
    assert {duty.role for duty in found["各学校"].duties} == {Part.partners}


def test_names_that_many_tasks_have_from_one_heading_are_split_once(monkeypatch: pytest.MonkeyPatch) -> None:
    count = 40
    offices = "、".join(f"市第{number}局" for number in range(count))
    items = "".join(f"      - {{title: 第{number}项, text: 做。}}\n" for number in range(count))
    plan = plan_of(
        "title: 方案\ncity: 甲市\ngoals: 办好。\nactions:\n"
        f"  - title: 一\n    offices: {offices}\n    partners: 市第3局、市第41局\n    items:\n{items}"
    )
    one = divided(plan, REGISTER)
    split: list[str] = []
    meant: list[str] = []

    def splitting(line: str) -> Offices:
        split.append(line)
        return split_offices(line)

    def meaning(register: OfficeRegister | None, city: str, written: str) -> tuple[str, ...]:
        meant.append(written)
        return meanings(register, city, written)

    monkeypatch.setattr(answering, "split_offices", splitting)
    monkeypatch.setattr(division, "meanings", meaning)
    found = workloads([one])
    assert sorted(split) == sorted([offices, "市第3局、市第41局"])
    assert len(meant) == len(set(meant)) == count + 1
    assert [len(office.duties) for office in found] == [count] * (count + 1)
    # What is both answers for the task first of all.
    assert {duty.role for duty in found[3].duties} == {Part.offices}
    assert {duty.role for duty in found[-1].duties} == {Part.partners}
    assert [duty.task.number for duty in found[0].duties] == [task.number for task in one.tasks]
    split.clear()
    assert list(division.names_of([one])) == [f"市第{number}局" for number in (*range(count), 41)]
    assert sorted(split) == sorted([offices, "市第3局、市第41局"])
