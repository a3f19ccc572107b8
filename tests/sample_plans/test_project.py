"""What the samples promise: whole plans, sourced superiors, registers that know every office, indicators for every target."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from plangen.language import calendar, citation
from plangen.language.office import split_offices
from plangen.model import Item, Plan
from plangen.model.outline import tops
from plangen.model.prose import proses
from plangen.model.reading import part_titles
from plangen.model.saying import plain
from plangen.pipeline.loading import load
from plangen.project import open_project
from plangen.project.registers import Registers, open_registers
from plangen.vocabulary import OfficeRegister, indicators
from plangen.vocabulary.folding import fold
from tests.sample_plans.samples import ABOVE, FIVE, SAMPLES, plan_of

each_plan = pytest.mark.parametrize("name", FIVE)
each_superior = pytest.mark.parametrize("name", ABOVE)
each_file = pytest.mark.parametrize("name", [*FIVE, *ABOVE])

NO_OFFICES = {"zhengzhou-2020-reform", "baoji-2024-integration"}
"""Plans whose originals name no office for any item."""
WITHOUT_NOTICE = "island-city-2023-action"
WRITTEN_AS_ONE = {"市文广旅体局市卫健委": ("市文广旅体局", "市卫健委")}
"""A slip of an original: a 、 was forgotten."""


@cache
def registers() -> Registers:
    return open_registers(open_project(SAMPLES))


def items_of(plan: Plan) -> list[Item]:
    waiting = [part for part in (plan.guiding, plan.principles, plan.goals, plan.actions, plan.guarantees) if part]
    found: list[Item] = []
    while waiting:
        found.append(waiting.pop())
        waiting += found[-1].items
    return found


def test_there_are_five_plans_and_the_folder_holds_no_other() -> None:
    assert sorted(path.stem for path in open_project(SAMPLES).plans()) == sorted(FIVE)
    assert len(ABOVE) >= 8


@each_file
def test_a_file_reads_without_one_word_against_it(name: str) -> None:
    path = SAMPLES / f"{name}.yaml"
    loaded = load(path if path.is_file() else SAMPLES / "above" / path.name)
    assert loaded.problems == ()
    text = loaded.source.text
    schema = "../schemas" if name in FIVE else "../../schemas"
    assert text.startswith(f"# yaml-language-server: $schema={schema}/plan.schema.json\n#\n# ")
    assert plan_of(name).status == "定稿"
    assert plan_of(name).plan == name


@each_plan
def test_a_plan_says_what_it_is_made_of(name: str) -> None:
    text = (SAMPLES / f"{name}.yaml").read_text(encoding="utf-8").split("\nformat:")[0].replace("\n# ", "")
    assert "演示" in text
    assert "不是" in text
    assert "公开" in text


def test_the_excerpt_says_that_it_is_one() -> None:
    assert "节选" in (SAMPLES / "island-city-2023-action.yaml").read_text(encoding="utf-8").split("\nformat:")[0]


def test_the_readme_names_every_source_by_title_number_and_date() -> None:
    readme = (SAMPLES / "README.md").read_text(encoding="utf-8")
    for name in (*FIVE, *ABOVE):
        (row,) = (line for line in readme.splitlines() if f"| `{name}.yaml`" in line)
        plan = plan_of(name)
        assert fold(plan.title) in fold(row)
        if plan.notice is not None:
            assert plan.notice.number in row
            assert name in ABOVE or plan.notice.date in row


# ------------------------------------------------------------------------------------------------------ what is above


@each_superior
def test_a_superior_stands_above_cities(name: str) -> None:
    plan = plan_of(name)
    assert plan.level in ("国家", "省级")
    assert plan.city == ""


@each_superior
def test_every_figure_of_a_superior_says_where_it_was_read(name: str) -> None:
    for key, target in plan_of(name).targets.items():
        assert len(target.source) > 5, key
        unseen = any(words in target.source for words in ("没有看到", "通行文本", "只见于"))
        assert target.is_confirmed is not unseen, key


def test_what_has_no_public_source_is_marked_unconfirmed() -> None:
    unconfirmed = [
        (name, key) for name in ABOVE for key, target in plan_of(name).targets.items() if not target.is_confirmed
    ]
    assert ("guojia-2019-gaige", "职教集团") in unconfirmed
    assert ("guojia-2023-chanjiao", "试点城市") not in unconfirmed


def test_the_figures_of_2019_are_due_in_2022() -> None:
    from plangen.comparison.statement import statements

    due = {one.statement.target: one.statement.deadline for one in statements(plan_of("guojia-2019-gaige"))}
    for key in ("高水平高职学校", "骨干专业群", "产教融合型企业", "实训基地", "双师占比"):
        deadline = due[key]
        assert deadline is not None
        assert deadline.end == date(2022, 12, 31)


@pytest.mark.parametrize(
    ("name", "cited"),
    [
        ("hohhot-2022-majors", {"neimenggu-2022-zhuanye"}),
        ("zhengzhou-2020-reform", {"guojia-2019-gaige", "henan-2019-gaige"}),
        ("island-city-2023-action", {"guojia-2021-gaozhiliang", "zhejiang-2020-chanjiao", "zhejiang-2022-gaodi"}),
        ("baoji-2024-integration", {"guojia-2023-chanjiao", "shaanxi-2024-qingdan", "shaanxi-2019-chanjiao"}),
    ],
)
def test_what_a_plan_cites_stands_above_it(name: str, cited: set[str]) -> None:
    plan = plan_of(name)
    text = "\n".join(plain(plan, prose.value) for prose in proses(plan, tops(plan, part_titles(plan))))
    titles = [fold(one.title) for one in citation.find(text)]
    for superior in cited:
        assert any(fold(plan_of(superior).title) in title for title in titles), superior


def test_what_is_declared_is_there() -> None:
    for name in FIVE:
        plan = plan_of(name)
        assert set(plan.implements) <= set(ABOVE)
        assert plan.succeeds in ("", *FIVE)
    assert plan_of("zhengzhou-2023-majors").succeeds == "zhengzhou-2020-reform"
    assert plan_of("zhengzhou-2023-majors").implements


# ------------------------------------------------------------------------------------------------------------ offices


def known(register: OfficeRegister, name: str, on: date | None) -> bool:
    return register.find(name, on) is not None or register.is_group(name)


@each_plan
def test_every_office_with_a_task_stands_in_its_citys_register(name: str) -> None:
    plan = plan_of(name)
    register = registers().of(plan.city)
    assert register is not None
    issued = calendar.parse(plan.notice.date) if plan.notice is not None else None
    on = issued.date if isinstance(issued, calendar.IssueDate) else None
    lines = [line for item in items_of(plan) for line in (item.lead, item.offices, item.partners) if line]
    named = [office.name for line in lines for office in split_offices(line).names]
    assert bool(named) is (name not in NO_OFFICES)
    unknown = {office for office in named if not known(register, office, on)}
    assert unknown <= WRITTEN_AS_ONE.keys()
    for slip in unknown:
        assert register.run_together(slip) == WRITTEN_AS_ONE[slip]


@pytest.mark.parametrize("name", [name for name in FIVE if name != WITHOUT_NOTICE])
def test_issuer_and_recipients_stand_in_the_register(name: str) -> None:
    plan = plan_of(name)
    register = registers().of(plan.city)
    assert register is not None
    assert plan.notice is not None
    assert register.find(plan.notice.issuer) is not None
    for recipient in plan.notice.recipients.split("，"):
        assert known(register, recipient, None), recipient


def test_the_people_of_an_annexed_body_come_from_known_offices() -> None:
    plan = plan_of("baoji-2024-integration")
    register = registers().of("宝鸡市")
    assert register is not None
    (body,) = plan.attachments
    assert {role: len(people) for role, people in body.members.items()} == {"召集人": 2, "副召集人": 5, "成员": 8}
    for person in (person for role in ("副召集人", "成员") for person in body.members[role]):
        office = next((person[:end] for end in range(len(person), 2, -1) if register.find(person[:end])), None)
        assert office is not None, person


def test_several_names_of_one_office_are_one_office() -> None:
    register = registers().of("郑州市")
    assert register is not None
    offices = {register.find(name) for name in ("市教育局", "市教育行政部门", "郑州市教育局")}
    assert len(offices) == 1
    assert None not in offices


def test_every_register_reads_without_one_word_against_it() -> None:
    assert [file.problems for file in registers().files] == [()] * 4
    for name in FIVE:
        assert registers().of(plan_of(name).city) is not None


# --------------------------------------------------------------------------------------------------------- indicators


@each_file
def test_every_target_finds_its_indicator_and_is_counted_in_its_words(name: str) -> None:
    for key, target in plan_of(name).targets.items():
        found = indicators().find(target, key)
        assert found is not None, key
        if not target.quantity.is_qualitative and target.quantity.unit:
            assert target.quantity.unit in found.measures, key


def test_only_the_index_of_one_city_has_a_number_without_a_unit() -> None:
    bare = [
        (name, key)
        for name in (*FIVE, *ABOVE)
        for key, target in plan_of(name).targets.items()
        if not target.quantity.is_qualitative and not target.quantity.unit
    ]
    assert bare == [("island-city-2023-action", "贡献指数")]


def test_what_the_web_page_says_of_itself_is_kept_off_the_paper() -> None:
    notice = plan_of("baoji-2024-integration").notice
    assert notice is not None
    assert notice.disclosure["索引号"] == "010808417N/2024-00314"
    assert notice.disclosure["发布日期"] == "2024-10-16 10:09:28"
