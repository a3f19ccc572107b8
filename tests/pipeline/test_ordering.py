"""What a command line names becomes plans, each once, with the project it lies in."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from plangen.pipeline.checking import check
from plangen.pipeline.ordering import STANDARD_INPUT, files_behind, order
from tests.pipeline.plans import plan, put


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that paths are relative to."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names(*paths: Path | str) -> list[str]:
    return [named.name for named in order(paths).plans]


def test_a_file_is_a_plan_and_a_folder_all_of_its_plans(folder: Path) -> None:
    put(folder, "甲/乙.yaml", plan("乙市"))
    put(folder, "甲/丙.yaml", plan("丙市"))
    put(folder, "丁.yaml", plan("丁市"))
    assert names("丁.yaml", "甲") == ["丁.yaml", *sorted([str(Path("甲/丙.yaml")), str(Path("甲/乙.yaml"))])]


def test_what_is_named_twice_counts_once(folder: Path) -> None:
    put(folder, "甲/乙.yaml", plan("乙市"))
    (folder / "丙").mkdir()
    assert names("甲/乙.yaml", "甲", "./甲/乙.yaml", "丙/../甲/乙.yaml", folder / "甲" / "乙.yaml") == [
        str(Path("甲/乙.yaml"))
    ]
    if sys.platform != "win32":
        (folder / "别名.yaml").symlink_to(folder / "甲" / "乙.yaml")
        assert names("别名.yaml", "甲") == ["别名.yaml"]


def test_the_settings_are_no_plan(folder: Path) -> None:
    put(folder, "甲.yaml", plan("甲市"))
    put(folder, "plangen.yaml", "name: 甲\n")
    found = order(["plangen.yaml", "甲.yaml"])
    assert [named.name for named in found.plans] == ["甲.yaml"]
    assert (found.settings, found.complaints) == ((), ())


def test_settings_alone_are_no_order(folder: Path) -> None:
    put(folder, "plangen.yaml", "nmae: 甲\n")
    found = order(["plangen.yaml"])
    assert found.plans == ()
    assert "不是方案" in found.complaints[0]
    assert found.settings[0].source.name == "plangen.yaml"


def test_damaged_settings_are_looked_at_once_wherever_they_are_met(folder: Path) -> None:
    put(folder, "plangen.yaml", "nmae: 甲\n")
    put(folder, "甲.yaml", plan("甲市"))
    put(folder, "乙.yaml", plan("乙市"))
    found = order(["甲.yaml", ".", "乙.yaml"])
    assert len(found.settings) == 1
    assert [problem.name for problem in found.settings[0].problems] == ["unknown-field"]


def test_every_plan_knows_its_own_project(folder: Path) -> None:
    for name in ("甲", "乙"):
        put(folder, f"{name}/plangen.yaml", f"name: {name}\n")
        put(folder, f"{name}/方案.yaml", plan(f"{name}市"))
    (folder / "甲" / "下级").mkdir()
    put(folder, "甲/下级/方案.yaml", plan("丙市"))
    projects = [named.project for named in order(["甲", "乙", "甲/下级"]).plans]
    assert [project.name if project else "" for project in projects] == ["甲", "乙", "甲"]


def test_standard_input_is_read_once_and_lies_in_the_project_of_the_folder(folder: Path) -> None:
    put(folder, "plangen.yaml", "name: 甲\n")
    found = order(["-", "-"], plan("甲市").encode())
    assert [named.name for named in found.plans] == [STANDARD_INPUT]
    loaded = found.plans[0].load()
    assert loaded.plan is not None
    assert loaded.plan.city == "甲市"
    assert loaded.project is not None
    assert loaded.project.name == "甲"


def test_a_file_called_minus_can_be_named(folder: Path) -> None:
    put(folder, "-", plan("甲市"))
    loaded = next(order(["./-"], b"").loaded())
    assert loaded.plan is not None


@pytest.mark.parametrize("written", ["无.yaml", "某" * 300, "a\0b", "\udcff.yaml"])
def test_a_name_behind_which_nothing_is_becomes_an_unreadable_plan(written: str) -> None:
    loaded = next(order([written]).loaded())
    assert loaded.plan is None
    assert [problem.name for problem in loaded.problems] == ["cannot-read"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_ring_of_links_is_an_unreadable_plan(folder: Path) -> None:
    (folder / "环").symlink_to(folder / "环")
    for written in ("环", "环/方案.yaml"):
        loaded = next(order([written]).loaded())
        assert "链接绕成了一圈" in loaded.problems[0].message


def test_a_folder_without_plans_is_a_complaint_and_hides_nothing(folder: Path) -> None:
    (folder / "空").mkdir()
    put(folder, "甲.yaml", plan("甲市"))
    found = order(["空", "甲.yaml"])
    assert len(found.plans) == 1
    assert "“空”里没有方案" in found.complaints[0]


def test_a_folder_that_cannot_be_opened_is_a_complaint(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "锁").mkdir()

    def refuse(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert "打不开文件夹“锁”" in order(["锁"]).complaints[0]


def test_a_path_nobody_may_ask_about_is_taken_for_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    for question in ("is_dir", "is_file", "resolve"):
        monkeypatch.setattr(Path, question, refuse)
    found = order(["锁/方案.yaml", "plangen.yaml"])
    assert [named.load().plan for named in found.plans] == [None, None]


def test_plans_are_read_one_after_the_other_and_each_is_announced(folder: Path) -> None:
    for name in ("甲", "乙", "丙"):
        put(folder, f"{name}.yaml", plan(f"{name}市"))
    heard: list[tuple[int, int, str]] = []
    plans = order(["甲.yaml", "乙.yaml", "丙.yaml"]).loaded(lambda *words: heard.append(words))
    first = next(plans)
    assert first.plan is not None
    assert heard == [(0, 3, "甲.yaml")]
    assert len(list(plans)) == 2
    assert heard == [(0, 3, "甲.yaml"), (1, 3, "乙.yaml"), (2, 3, "丙.yaml")]


def test_a_folder_of_thousands_is_no_trouble(folder: Path) -> None:
    text = plan("甲市")
    (folder / "省").mkdir()
    for number in range(3000):
        os.write(handle := os.open(folder / "省" / f"{number:04}.yaml", os.O_CREAT | os.O_WRONLY), text.encode())
        os.close(handle)
    found = order(["省"])
    assert len(found.plans) == 3000
    assert found.plans[2999].name == str(Path("省/2999.yaml"))


def test_everything_a_check_may_read_is_watched(folder: Path) -> None:
    put(folder, "plangen.yaml", "above: 上级\n")
    put(folder, "甲.yaml", plan("甲市"))
    put(folder, "乙.yaml", plan("乙市"))
    put(folder, "上级/国家.yaml", plan("国家"))
    watched = files_behind(order(["甲.yaml", "-"]))
    assert {path.name for path in watched} == {"plangen.yaml", "甲.yaml", "乙.yaml", "国家.yaml"}


def test_a_register_with_something_wrong_in_it_is_told_when_its_project_is_checked(tmp_path: Path) -> None:
    (tmp_path / "plangen.yaml").write_text("name: 项目\n", encoding="utf-8")
    (tmp_path / "甲.yaml").write_text("title: 甲方案\ncity: 甲市\ngoals: 到2027年，完成。\n", encoding="utf-8")
    (tmp_path / "offices").mkdir()
    (tmp_path / "offices" / "甲市.yaml").write_text("city: 甲市\nofices: {}\n", encoding="utf-8")
    found = check(order([tmp_path])).findings
    assert ["offices" in one.mark.source.name for one in found if one.fault.name == "unknown-field"] == [True]
    assert all("offices" not in one.mark.source.name for one in check(order([tmp_path / "甲.yaml"])).findings)
