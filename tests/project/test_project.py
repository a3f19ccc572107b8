"""A project: what plangen.yaml says, which files are its plans, and that nothing outside is read."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plangen import resources
from plangen.document import layout_habits
from plangen.project import Project, find, lies_in, open_project, plan_files

needs_links = pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")


def settings_of(folder: Path, text: str) -> Project:
    (folder / "plangen.yaml").write_text(text, encoding="utf-8")
    return open_project(folder)


def test_a_folder_without_settings_has_every_default(tmp_path: Path) -> None:
    assert open_project(tmp_path) == Project(tmp_path, "", "above", "offices", "build")


def test_every_field_is_read(tmp_path: Path) -> None:
    project = settings_of(tmp_path, "name: 五市\nabove: 上级\noffices: 机关\nbuild: 成果\n")
    assert project.problems == ()
    assert (project.name, project.above, project.offices, project.output) == ("五市", "上级", "机关", "成果")


@pytest.mark.parametrize("text", ["", "# 只是标记这个文件夹\n"])
def test_an_empty_settings_file_marks_the_folder(text: str, tmp_path: Path) -> None:
    project = settings_of(tmp_path, text)
    assert project.problems == ()
    assert project.settings is not None


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("abvoe: 上级\n", "unknown-field", "是不是“above”"),
        ("输出: 成果\n", "unknown-field", "可以写：name、above、offices、build"),
        ("above: [甲, 乙]\n", "wrong-type", "“above”应当写成一行文字"),
        ("above:\n", "empty-field", "“above”后面没有写"),
        ("above: ../别处\n", "folder-outside-project", "不在项目里"),
        ("build: /tmp\n", "folder-outside-project", "“build”"),
        ('above: "a\\0b"\n', "not-text", "字符"),
        ("- 甲\n", "not-a-plan", "plangen.yaml 不是"),
        ("name: 甲\nname: 乙\n", "duplicate-key", "name"),
    ],
)
def test_damaged_settings_are_problems_and_keep_their_defaults(text: str, name: str, said: str, tmp_path: Path) -> None:
    project = settings_of(tmp_path, text)
    assert [problem.name for problem in project.problems] == [name]
    assert said in project.problems[0].message
    assert project.output == "build"
    assert project.above == "above" or name == "not-text"


def test_a_project_can_be_a_key_whatever_is_wrong_with_its_settings(tmp_path: Path) -> None:
    damaged = settings_of(tmp_path, "name：甲\nabvoe: 上级\n")
    assert damaged.problems
    assert {damaged: 1}[open_project(tmp_path)] == 1


def test_unreadable_settings_are_a_problem(tmp_path: Path) -> None:
    (tmp_path / "plangen.yaml").write_bytes(b"\xff\xfe\0")
    project = open_project(tmp_path)
    assert [problem.name for problem in project.problems] == ["not-text"]
    assert project.output == "build"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    text=st.lists(
        st.sampled_from(
            ["name: 甲\n", "above: ", "build: [", "上级\n", "..", "/", "- ", "\t", "：", "offices", ": x\n", '"']
        )
        | st.text(max_size=3),
        max_size=12,
    ).map("".join)
)
def test_no_settings_raise_and_no_folder_leads_out(text: str, tmp_path: Path) -> None:
    project = settings_of(tmp_path, text.replace("\ud800", ""))
    for folder in (project.above, project.offices, project.output):
        assert lies_in(tmp_path / folder, tmp_path)
    assert project.root == tmp_path


def test_plans_are_the_yaml_files_of_the_folder_itself(tmp_path: Path) -> None:
    for name in ("乙.yaml", "甲.yml", "丙.YAML", "plangen.yaml", ".隐.yaml", "~锁.yaml", "说明.txt"):
        (tmp_path / name).write_text("", encoding="utf-8")
    (tmp_path / "夹.yaml").mkdir()
    (tmp_path / "above").mkdir()
    (tmp_path / "above" / "国家.yaml").write_text("", encoding="utf-8")
    project = open_project(tmp_path)
    assert [path.name for path in project.plans()] == sorted(["乙.yaml", "甲.yml", "丙.YAML"])
    assert [path.name for path in project.superiors()] == ["国家.yaml"]


def test_the_order_of_plans_is_the_same_however_the_disk_lists_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(20):
        (tmp_path / f"{number:02}.yaml").write_text("", encoding="utf-8")
    forwards = plan_files(tmp_path, tmp_path)
    really = Path.iterdir
    monkeypatch.setattr(Path, "iterdir", lambda folder: reversed(list(really(folder))))
    assert plan_files(tmp_path, tmp_path) == forwards == sorted(forwards)


@needs_links
def test_links_that_lead_out_are_not_followed(tmp_path: Path) -> None:
    inside, outside = tmp_path / "项目", tmp_path / "外面"
    inside.mkdir()
    outside.mkdir()
    (outside / "密.yaml").write_text("", encoding="utf-8")
    (inside / "内.yaml").write_text("", encoding="utf-8")
    (inside / "连.yaml").symlink_to(inside / "内.yaml")
    (inside / "出.yaml").symlink_to(outside / "密.yaml")
    (inside / "断.yaml").symlink_to(inside / "没有")
    (inside / "above").symlink_to(outside)
    project = open_project(inside)
    assert [path.name for path in project.plans()] == sorted(["内.yaml", "连.yaml"])
    assert project.superiors() == []


@needs_links
def test_a_ring_of_links_is_no_place(tmp_path: Path) -> None:
    (tmp_path / "环").symlink_to(tmp_path / "环")
    assert not lies_in(tmp_path / "环" / "x", tmp_path)
    assert find(tmp_path / "环") is None


def test_the_project_is_found_upwards_and_named_as_it_was_typed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    below = tmp_path / "甲" / "乙"
    below.mkdir(parents=True)
    (tmp_path / "甲" / "plangen.yaml").write_text("name: 甲\n", encoding="utf-8")
    found = find(below)
    assert found is not None
    assert found.root == (tmp_path / "甲").resolve()
    monkeypatch.chdir(tmp_path)
    assert found.name == "甲"
    typed = find(Path("甲/乙"))
    assert typed is not None
    assert typed.root == Path("甲")
    monkeypatch.chdir(below)
    above = find(Path())
    assert above is not None
    assert above.root == Path("..")
    assert find(tmp_path) is None


def test_a_project_on_another_drive_keeps_its_whole_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "plangen.yaml").write_text("", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    def other_drive(_: Path) -> str:
        raise ValueError("path is on mount 'D:', start on mount 'C:'")

    monkeypatch.setattr("os.path.relpath", other_drive)
    found = find(Path())
    assert found is not None
    assert found.root == tmp_path.resolve()


def test_a_folder_that_is_not_there_has_no_plans(tmp_path: Path) -> None:
    assert plan_files(tmp_path / "无", tmp_path) == []


def test_the_habits_of_the_offices_layout_stand_in_one_line(tmp_path: Path) -> None:
    assert settings_of(tmp_path, "name: 甲\n").layout == ()
    project = settings_of(tmp_path, "layout: 天头量到字、系统字体\n")
    assert (project.layout, project.problems) == (("天头量到字", "系统字体"), ())


def test_a_habit_nobody_knows_is_a_problem_and_none_is_used(tmp_path: Path) -> None:
    project = settings_of(tmp_path, "layout: 天头量到字、系统字\n")
    assert project.layout == ()
    (problem,) = project.problems
    assert problem.name == "wrong-choice"
    assert "系统字体" in problem.message


def test_a_damaged_file_of_habits_is_a_problem_of_the_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "folder", lambda name: tmp_path / name)
    layout_habits._habits.cache_clear()
    (problem,) = settings_of(tmp_path, "layout: 系统字体\n").problems
    assert "habits.yaml" in problem.message
    layout_habits._habits.cache_clear()
