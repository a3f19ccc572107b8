"""One office, whichever of its names is written; and what a stranger's register may hold."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.project import open_project
from plangen.project.registers import open_registers
from plangen.rules import catalogue
from plangen.source import SourceText, Span
from plangen.vocabulary import NameKind, OfficeRegister
from plangen.vocabulary.office_register_file import RegisterReading, read_register

REGISTER = """
city: 某市
offices:
  某市教育局:
    short: 市教育行政部门、市教育部门
  某市自然资源和规划局:
    short: 市资源规划局
    former:
      某市国土资源局: 2019年1月
      某市规划局: 2019年
  某市卫生健康委员会: 市卫健委
  某市文化广电旅游体育局: [市文广旅体局]
  某市商务局:
  国家税务总局某市税务局:
    short: 市税务局
    level: 国家
    note: 全称没有核对。
groups:
  - 各区（县）人民政府
"""


def reading(text: str) -> RegisterReading:
    return read_register(SourceText("某市.yaml", text))


@pytest.fixture(scope="module")
def register() -> OfficeRegister:
    read = reading(REGISTER)
    assert read.problems == ()
    assert read.register is not None
    return read.register


# ------------------------------------------------------------------------------------------------------------- one office


@pytest.mark.parametrize(
    ("name", "office", "kind"),
    [
        ("某市教育局", "某市教育局", NameKind.full),
        ("市教育局", "某市教育局", NameKind.short),
        ("市教育行政部门", "某市教育局", NameKind.short),
        ("市卫健委", "某市卫生健康委员会", NameKind.short),
        ("市文广旅体局", "某市文化广电旅游体育局", NameKind.short),
        ("市商务局", "某市商务局", NameKind.short),
        ("市税务局", "国家税务总局某市税务局", NameKind.short),
        ("某市国土资源局", "某市自然资源和规划局", NameKind.former),
        ("市国土资源局", "某市自然资源和规划局", NameKind.former),
    ],
)
def test_every_name_leads_to_its_office(register: OfficeRegister, name: str, office: str, kind: NameKind) -> None:
    resolved = register.resolve(name)
    assert resolved is not None
    assert (resolved.office.name, resolved.kind) == (office, kind)
    assert register.find(name) is resolved.office


@pytest.mark.parametrize("name", ["教育局", "市教肓局", "他市教育局", "", "市", "某市"])
def test_what_is_no_name_is_not_guessed(register: OfficeRegister, name: str) -> None:
    assert register.find(name) is None


@pytest.mark.parametrize(
    ("day", "known"),
    [(date(2018, 6, 1), True), (date(2019, 1, 31), True), (date(2019, 2, 1), False), (date(2023, 10, 19), False)],
)
def test_a_former_name_counts_until_its_last_day(register: OfficeRegister, day: date, known: bool) -> None:
    assert (register.find("市国土资源局", day) is not None) is known
    assert register.find("市教育局", day) is not None


def test_a_year_means_its_last_day(register: OfficeRegister) -> None:
    assert register.find("市规划局", date(2019, 12, 31)) is not None
    assert register.find("市规划局", date(2020, 1, 1)) is None


def test_a_former_name_without_a_date_always_counts() -> None:
    read = reading("city: 某市\noffices:\n  某市商务局:\n    former: 市商业局、市外贸局\n")
    assert read.register is not None
    assert read.register.find("市外贸局", date(2099, 1, 1)) is not None


def test_levels_are_the_registers_own_unless_said(register: OfficeRegister) -> None:
    assert {office.name: office.level for office in register.offices if office.level != "市级"} == {
        "国家税务总局某市税务局": "国家"
    }


def test_collective_names_are_no_office(register: OfficeRegister) -> None:
    assert register.is_group("各区(县)人民政府")
    assert register.find("各区（县）人民政府") is None
    assert not register.is_group("市教育局")


def test_a_name_run_together_falls_into_its_offices(register: OfficeRegister) -> None:
    assert register.run_together("市文广旅体局市卫健委") == ("市文广旅体局", "市卫健委")
    assert register.run_together("市教育局") == ()
    assert register.run_together("各区（县）人民政府") == ()


def test_the_nearest_name_is_offered(register: OfficeRegister) -> None:
    assert register.nearest("市教肓局") == "市教育局"
    assert register.nearest("完全不相干") is None


def test_a_name_in_use_wins_over_a_former_one() -> None:
    text = "city: 某市\noffices:\n  某市甲局:\n    former:\n      市乙局: 2019年\n  某市乙局:\n"
    read = reading(text)
    assert read.problems == ()
    assert read.register is not None
    found = read.register.find("市乙局", date(2023, 1, 1))
    assert found is not None
    assert found.name == "某市乙局"


# ------------------------------------------------------------------------------------------------------ a stranger's file


@pytest.mark.parametrize(
    ("text", "fault", "marked"),
    [
        ("offices:\n  某市教育局:\n", "missing-field", ""),
        ("city:\noffices:\n  某市教育局:\n", "missing-field", ""),
        ("city: 某市\noffice:\n  某市教育局:\n", "unknown-field", "office"),
        ("city: 某市\noffices:\n  某市教育局:\n    shorts: 市教育局\n", "unknown-field", "shorts"),
        ("city: 某市\noffices: 市教育局\n", "wrong-type", "offices"),
        ("city: [某市]\noffices:\n  某市教育局:\n", "wrong-type", "city"),
        ("city: 某市\nlevel: 区级\n", "wrong-choice", "区级"),
        ("city: 某市\ngroups:\n  甲: 乙\n", "wrong-type", "groups"),
        ("city: 某市\noffices:\n  某市教育局:\n    former:\n      市教委: 很早\n", "unreadable-date", "很早"),
        ("city: 某市\noffices:\n  某市教育局:\n    former:\n      市教委: 2019年2月30日\n", "unreadable-date", "2019年2月30日"),
        ("city: 某市\noffices:\n  某市教育局:\n  某市甲局: 市教育局\n", "duplicate-id", "某市甲局"),
        ("city: 某市\noffices:\n  某市教育局:\n  某市教育局:\n", "duplicate-key", "某市教育局"),
        ("city： 某市\n", "full-width-colon", "："),
        ("", "empty-file", ""),
        ("甲", "not-a-plan", "甲"),
    ],
)  # fmt: skip
def test_a_fault_is_told_at_its_place_and_by_a_name_that_has_a_page(text: str, fault: str, marked: str) -> None:
    read = reading(text)
    (problem,) = (one for one in read.problems if one.name == fault)
    assert catalogue.entry(fault) is not None
    assert isinstance(problem.at, Span)
    if marked:
        assert problem.at.of(text) == marked
    assert problem.message.endswith(("。", "？"))


def test_what_is_wrong_in_one_office_leaves_the_others() -> None:
    read = reading("city: 某市\noffices:\n  某市甲局:\n    short: {a: b}\n  某市乙局:\n    level: 乡级\n")
    assert read.register is not None
    assert [office.name for office in read.register.offices] == ["某市甲局", "某市乙局"]
    assert len(read.problems) == 2


def test_a_plain_list_is_a_register() -> None:
    read = reading("city: 某市\noffices: [某市教育局, 某市商务局]\n")
    assert read.problems == ()
    assert read.register is not None
    assert read.register.find("市商务局") is not None


@given(st.text(alphabet="city: offices某市甲乙局、，[]{}-\n  \"'|>#&*!：short former level note groups0", max_size=200))
def test_no_text_makes_it_raise(text: str) -> None:
    read = reading(text)
    assert read.register is not None or read.problems


@given(st.text(max_size=60))
def test_no_name_makes_it_raise(name: str) -> None:
    read = reading(REGISTER)
    assert read.register is not None
    known = read.register.find(name) is not None
    assert not known or read.register.resolve(name) is not None
    assert isinstance(read.register.run_together(name), tuple)


# ------------------------------------------------------------------------------------------------------------- a project


def project(folder: Path, **files: str) -> Path:
    (folder / "plangen.yaml").write_text("name: 试\n", encoding="utf-8")
    (folder / "offices").mkdir()
    for name, text in files.items():
        (folder / "offices" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def test_registers_are_found_by_city(tmp_path: Path) -> None:
    found = open_registers(open_project(project(tmp_path, a="city: 甲市\n", b="city: 乙市\n")))
    register = found.of("乙市")
    assert register is not None
    assert register.city == "乙市"
    assert found.of("丙市") is None


def test_of_two_registers_of_one_city_the_first_counts_and_the_second_says_so(tmp_path: Path) -> None:
    found = open_registers(
        open_project(project(tmp_path, a="city: 甲市\noffices: [甲市一局]\n", b="city: 甲市\noffices: [甲市二局]\n"))
    )
    register = found.of("甲市")
    assert register is not None
    assert register.find("市一局") is not None
    assert [[problem.name for problem in file.problems] for file in found.files] == [[], ["duplicate-key"]]


def test_a_file_that_cannot_be_read_leaves_the_others(tmp_path: Path) -> None:
    folder = project(tmp_path, a="city: 甲市\n")
    (folder / "offices" / "b.yaml").write_bytes(b"\0\1\2")
    found = open_registers(open_project(folder))
    assert found.of("甲市") is not None
    assert [bool(file.problems) for file in found.files] == [False, True]


def test_a_project_without_the_folder_has_no_registers(tmp_path: Path) -> None:
    assert open_registers(open_project(tmp_path)).files == ()


def test_a_link_that_leads_out_of_the_project_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside.yaml"
    outside.write_text("city: 甲市\n", encoding="utf-8")
    inside = tmp_path / "inside"
    inside.mkdir()
    folder = project(inside)
    (folder / "offices" / "a.yaml").symlink_to(outside)
    assert open_registers(open_project(folder)).files == ()
