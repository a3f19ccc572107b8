"""What the READMEs show is what the program does."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.acceptance.conftest import Run, Write
from tests.cli.person import CHECKOUT

PAGES = {name: (CHECKOUT / name).read_text(encoding="utf-8") for name in ("README.md", "README.zh-CN.md")}


def fence(page: str, language: str, beginning: str) -> str:
    found = re.search(rf"^```{language}\n({re.escape(beginning)}.*?)^```$", page, re.MULTILINE | re.DOTALL)
    assert found is not None
    return found[1]


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_in_the_smallest_plan_nothing_is_found(page: str, run: Run, plan: Write) -> None:
    text = fence(page, "yaml", "title: ")
    assert len(text.splitlines()) <= 12
    done = run("check", "--fail-on", "advice", plan(text))
    assert (done.code, done.output.splitlines()[0]) == (0, "没有发现问题。")


@pytest.mark.parametrize(
    ("left_out", "rule"),
    [("由市教育局牵头，", "action-without-office"), ("占专业课教师的", "share-without-denominator")],
)
def test_what_is_left_out_of_it_is_warned_of(left_out: str, rule: str, run: Run, plan: Write) -> None:
    text = fence(PAGES["README.md"], "yaml", "title: ")
    assert left_out in text
    done = run("check", "--format", "short", plan(text.replace(left_out, "达到" if "占" in left_out else "")))
    assert done.code == 0
    assert f"警告 {rule} " in done.output


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_the_finding_is_a_real_one(page: str, run: Run, plan: Write) -> None:
    text = fence(page, "yaml", "title: ")
    wrong = re.sub(r"(goals: .*)\$\{双师占比\}", r"\1${双师占比|七成以上}", text)
    assert wrong != text
    outcome = run("check", plan(wrong))
    assert outcome.code == 1
    assert fence(page, "text", "某市.yaml:") in outcome.output


def test_the_other_wording_of_the_readme_is_the_same_number(run: Run, plan: Write) -> None:
    text = fence(PAGES["README.md"], "yaml", "title: ")
    assert "${双师占比|超过六成}" in PAGES["README.md"]
    same = re.sub(r"(goals: .*)\$\{双师占比\}", r"\1${双师占比|超过六成}", text)
    assert run("check", plan(same)).code == 0


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_five_minutes_are_enough(page: str, run: Run, folder: Path) -> None:
    commands = re.findall(r"(?:^|`)plangen ((?:new|check|show|notice) 某市[^`#|\n]*)", page, re.MULTILINE)
    assert [command.split()[0] for command in dict.fromkeys(commands)][:4] == ["new", "check", "show", "notice"]
    for command in dict.fromkeys(commands):
        if "[" not in command:
            outcome = run(*shlex.split(command))
            assert outcome.code == 0, (command, outcome.said)
    assert (folder / "通知.docx").read_bytes().startswith(b"PK")


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_every_command_of_the_table_is_one(page: str, run: Run) -> None:
    rows = re.findall(r"^\| `plangen ([a-z]+)[^`]*`", page, re.MULTILINE)
    assert {"new", "check", "explain", "show", "notice", "compare", "build", "schema"} <= set(rows)
    for name in rows:
        assert run(name, "--help").code == 0


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_no_row_of_a_table_is_torn_by_a_bar_in_code(page: str) -> None:
    for row in re.findall(r"^\|.*\|$", page, re.MULTILINE):
        assert not [code for code in re.findall(r"`[^`]*`", row) if "|" in code], row
