"""``plangen check`` with profiles, baselines, several processes and formats for programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.person import TEN_LINES, Run, Write

WRONG = TEN_LINES.replace("到2027年，", "到2027年,").replace("建立联席", "2026年2月30日前建立联席")


def test_the_summary_names_the_step_that_is_reached_and_what_the_next_lacks(run: Run, plan: Write) -> None:
    last = run("check", plan(TEN_LINES)).output.splitlines()[-1]
    assert last.startswith("已达到：可会签。再改 ")
    assert "处可达到：可发文（status: 定稿" in last


def test_a_profile_decides_on_exit_code_and_findings(run: Run, plan: Write) -> None:
    name = plan(TEN_LINES.replace("到2027年，", "到2027年,"))
    countersign = run("check", "--profile", "可会签", name)
    assert countersign.code == 0
    assert countersign.output.startswith("没有这一步要改的问题。\n")
    assert "处不是“可会签”要求的，没有列出" in countersign.output
    issue = run("check", "--profile", "可发文", name)
    assert issue.code == 1
    assert "half-width-punctuation" in issue.output


def test_an_unknown_profile_is_answered_with_those_there_are(run: Run, plan: Write) -> None:
    done = run("check", "--profile", "会签", plan(TEN_LINES))
    assert done.code == 2
    assert "是不是“可会签”" in done.errors
    assert "可会签、可发文" in done.errors


@pytest.mark.parametrize(
    "words",
    [
        ("--profile", "可会签", "--select", "W001"),
        ("--watch", "--write-baseline", "基线.json"),
        ("--baseline", "基线.json", "--write-baseline", "基线.json", "--ignore", "W001"),
        ("--jobs", "0"),
        ("--jobs", "两个"),
        ("--jobs", "65"),
        ("--baseline", "没有.json"),
    ],
)
def test_what_makes_no_sense_is_refused_in_chinese(run: Run, plan: Write, words: tuple[str, ...]) -> None:
    done = run("check", *words, plan(TEN_LINES))
    assert done.code == 2
    assert done.output == ""
    assert done.errors.startswith("plangen：“") or "基线" in done.errors


def test_old_faults_are_held_back_and_new_ones_told(run: Run, plan: Write) -> None:
    name = plan(WRONG)
    began = run("check", "--write-baseline", "基线.json", name)
    assert (began.code, began.output) == (0, "")
    assert "已写好基线 基线.json" in began.errors

    same = run("check", "--baseline", "基线.json", "--fail-on", "advice", name)
    assert same.code == 0
    assert same.output.startswith("没有新的问题。\n另有")

    plan("# 新加的一行\n" + WRONG.replace("每季度调度一次", "每季度调度一次(含县区)"))
    later = run("check", "--baseline", "基线.json", "--format", "short", name)
    assert [line.split(" ")[2] for line in later.output.splitlines()] == ["half-width-punctuation"]
    assert "“( )”" in later.output


def test_a_baseline_becomes_tighter_and_never_looser(run: Run, plan: Write) -> None:
    name = plan(WRONG)
    run("check", "--write-baseline", "基线.json", name)
    refused = run("check", "--write-baseline", "基线.json", name)
    assert refused.code == 2
    assert "已经有了" in refused.errors

    before = json.loads(Path("基线.json").read_text(encoding="utf-8"))
    plan(WRONG.replace("2027年,", "2027年，").replace("每季度调度一次", "每季度调度一次(含县区)"))
    told = run("check", "--baseline", "基线.json", "--write-baseline", "基线.json", name)
    after = json.loads(Path("基线.json").read_text(encoding="utf-8"))
    assert "处已经改好" in told.output
    assert "half-width-punctuation" in before["files"][name]
    assert "half-width-punctuation" in told.output
    assert set(before["files"][name]) - set(after["files"][name]) == {"half-width-punctuation"}


def test_two_processes_print_what_one_prints(run: Run, plan: Write) -> None:
    for number in range(9):
        plan(WRONG if number % 2 else TEN_LINES, f"{number}.yaml")
    for written in ("text", "json", "sarif"):
        one, two = (run("check", "--jobs", jobs, "--format", written, ".") for jobs in ("1", "2"))
        assert one == two
        assert one.errors == ""


def test_formats_for_programs_are_whole_documents_even_where_there_is_no_plan(run: Run, plan: Write) -> None:
    name = plan(WRONG)
    assert json.loads(run("check", "--format", "sarif", name).output)["runs"][0]["results"]
    assert json.loads(run("check", "--format", "json", name).output)["version"] == 2
    annotations = run("check", "--format", "github", name).output.splitlines()
    assert annotations
    assert all(line.startswith(("::error file=", "::warning file=", "::notice file=")) for line in annotations)
    Path("空").mkdir()
    assert json.loads(run("check", "--format", "sarif", "空").output)["runs"][0]["results"] == []


def test_allowances_are_listed(run: Run, plan: Write) -> None:
    comment = "# plangen: allow[half-width-punctuation] 沿用原稿 until 2027-06-30\n"
    name = plan(WRONG.replace("goals:", comment + "goals:"))
    done = run("allowances", name)
    assert done.code == 0
    assert "half-width-punctuation  沿用原稿  到 2027-06-30 为止  起作用（1 处）" in done.output
    assert "已经过期" in run("allowances", "--as-of", "2028-01-01", name).output
    assert json.loads(run("allowances", "--format", "json", name).output)["allowances"][0]["use"] == "used"
    assert run("allowances", plan("- 甲\n", "坏.yaml")).code == 2
