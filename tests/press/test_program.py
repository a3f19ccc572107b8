"""LibreOffice is found wherever an installer puts it, and whoever has none is told what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from plangen.press import program
from plangen.press.program import NoPress, find_program
from tests.press import fake

pytestmark = fake.SHELL_ONLY


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without anything in the usual places."""
    monkeypatch.setattr(program, "_UNIX", ())
    monkeypatch.setattr(program, "_OPT", Path("/no such folder"))


@pytest.mark.parametrize("name", ["soffice", "libreoffice"])
def test_on_the_path(name: str, tmp_path: Path, bare: None) -> None:
    there = fake.program(tmp_path / "bin", "", name)
    assert find_program({"PATH": str(tmp_path / "bin")}, "linux") == there


@pytest.mark.parametrize("variable", ["PROGRAMFILES", "PROGRAMFILES(X86)", "PROGRAMW6432"])
def test_in_the_folder_of_programs_of_windows(variable: str, tmp_path: Path, bare: None) -> None:
    there = fake.program(tmp_path / "LibreOffice" / "program", "", "soffice.exe")
    assert find_program({variable: str(tmp_path), "PATH": ""}, "win32") == there
    # This one waits until all is printed.
    console = fake.program(tmp_path / "LibreOffice" / "program", "", "soffice.com")
    assert find_program({variable: str(tmp_path), "PATH": ""}, "win32") == console


def test_among_the_applications_of_a_mac(tmp_path: Path, bare: None) -> None:
    there = fake.program(tmp_path / "Applications/LibreOffice.app/Contents/MacOS", "")
    assert find_program({"HOME": str(tmp_path), "PATH": ""}, "darwin") == there


def test_among_the_packages_of_the_project_itself_the_newest(
    tmp_path: Path, bare: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(program, "_OPT", tmp_path)
    for version in ("7.6", "24.8", "25.2"):
        fake.program(tmp_path / f"libreoffice{version}" / "program", "")
    assert find_program({"PATH": ""}, "linux") == tmp_path / "libreoffice25.2/program/soffice"


def test_where_the_variable_says_before_all_else(tmp_path: Path) -> None:
    named = fake.program(tmp_path / "own", "")
    fake.program(tmp_path / "bin", "")
    environment = {"PATH": str(tmp_path / "bin"), program.VARIABLE: str(named)}
    assert find_program(environment, "linux") == named
    assert find_program({**environment, program.VARIABLE: f'"{named}"'}, "linux") == named
    assert find_program({**environment, program.VARIABLE: "  "}, "linux") == tmp_path / "bin" / "soffice"


def test_the_variable_may_name_the_folder(tmp_path: Path) -> None:
    there = fake.program(tmp_path / "LibreOffice" / "program", "")
    assert find_program({program.VARIABLE: str(tmp_path / "LibreOffice")}, "linux") == there


@pytest.mark.parametrize("named", ["/没有/soffice", "没有", "\0", "a" * 5000])
def test_a_variable_that_names_nothing_is_answered_with_its_own_sentence(named: str, tmp_path: Path) -> None:
    fake.program(tmp_path, "")
    with pytest.raises(NoPress, match=r"环境变量 PLANGEN_SOFFICE 写的“.*”不是能运行的程序。请改成"):
        find_program({"PATH": str(tmp_path), program.VARIABLE: named}, "linux")


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_who_has_none_is_told_what_to_install(platform: str, tmp_path: Path, bare: None) -> None:
    # A file that may not be run, and a folder, are no programs.
    (tmp_path / "soffice").write_text("", encoding="utf-8")
    (tmp_path / "libreoffice").mkdir()
    with pytest.raises(NoPress, match=r"没有找到。请安装 LibreOffice.*PLANGEN_SOFFICE"):
        find_program({"PATH": str(tmp_path), "HOME": str(tmp_path), "PROGRAMFILES": str(tmp_path)}, platform)
