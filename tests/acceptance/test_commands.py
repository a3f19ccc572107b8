"""Every command as a person types it, and its exit code: 0 nothing, 1 findings, 2 could not run; of many plans the worst."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest

from tests.acceptance.conftest import SAMPLES, TEN_LINES, Run, Write

CLEAN = TEN_LINES
ADVISED = TEN_LINES + "implements: guojia-2023\n"
WARNED = TEN_LINES.replace("走，布局", "走,布局")
FAULTY = TEN_LINES + "gaols: 多写的\n"
UNREADABLE = TEN_LINES.split("\n", 1)[1]


@pytest.fixture
def plans(plan: Write) -> dict[str, str]:
    """One plan of each kind."""
    kinds = {"clean": CLEAN, "advised": ADVISED, "warned": WARNED, "faulty": FAULTY, "unreadable": UNREADABLE}
    return {kind: plan(text, f"{kind}.yaml") for kind, text in kinds.items()}


# --------------------------------------------------------------------------------------------------------------- check


@pytest.mark.parametrize(
    ("kinds", "level", "code"),
    [
        (["clean"], "advice", 0),
        (["advised"], "error", 0),
        (["advised"], "warning", 0),
        (["advised"], "advice", 1),
        (["warned"], "error", 0),
        (["warned"], "warning", 1),
        (["faulty"], "error", 1),
        (["faulty"], "never", 0),
        (["clean", "faulty"], "error", 1),
        (["unreadable"], "error", 2),
        (["unreadable"], "never", 2),
        (["clean", "unreadable"], "error", 2),
        (["faulty", "unreadable", "clean"], "error", 2),
    ],
)
def test_the_exit_code_of_check_is_that_of_the_worst_plan(
    kinds: list[str], level: str, code: int, run: Run, plans: dict[str, str]
) -> None:
    outcome = run("check", "--fail-on", level, *(plans[kind] for kind in kinds))
    assert outcome.code == code, outcome.said


def test_a_clean_plan_is_told_so(run: Run, plans: dict[str, str]) -> None:
    outcome = run("check", plans["clean"])
    assert "没有发现问题" in outcome.output
    assert outcome.errors == ""
    assert run("check", "--format", "short", plans["clean"]).output == ""


def test_one_unreadable_plan_hides_no_finding_of_the_others(run: Run, plans: dict[str, str]) -> None:
    outcome = run("check", "--format", "short", plans["unreadable"], plans["faulty"], "没有的.yaml")
    assert "faulty.yaml:14:1: 错误 unknown-field" in outcome.output
    assert "unreadable.yaml:1:1: 错误 missing-field" in outcome.output
    assert "没有的.yaml:1:1: 错误 cannot-read" in outcome.output


def test_a_folder_without_plans_among_others_hides_nothing_either(
    run: Run, plans: dict[str, str], folder: Path
) -> None:
    (folder / "空").mkdir()
    outcome = run("check", "空", plans["faulty"])
    assert outcome.code == 2
    assert "文件夹“空”里没有方案" in outcome.errors
    assert "unknown-field" in outcome.output


def test_json_is_whole_whatever_happens(run: Run, plans: dict[str, str], folder: Path) -> None:
    (folder / "空").mkdir()
    for words in (["空"], [plans["unreadable"]], ["没有的.yaml"], [plans["faulty"], "空"]):
        outcome = run("check", "--format", "json", *words)
        assert outcome.code == 2
        assert json.loads(outcome.output)["format"] == "plangen-report"


def test_standard_input(run: Run, folder: Path) -> None:
    outcome = run("check", "-", stdin=WARNED.encode())
    assert outcome.code == 0
    assert "<标准输入>:6:" in outcome.output
    assert run("check", "-", stdin=b"").code == 2
    assert run("check", "-", stdin=b"x" * 5_000_000).code == 2


def test_rules_are_chosen_by_name_code_beginning_and_folder(run: Run, plans: dict[str, str]) -> None:
    def found(*words: str) -> bool:
        return "half-width-punctuation" in run("check", "--format", "short", *words, plans["warned"]).output

    assert found()
    for chosen in ("half-width-punctuation", "W001", "W", "wording", "half-width", "R002,W001", "R002，W001"):
        assert found("--select", chosen), chosen
        assert not found("--ignore", chosen), chosen
    assert not found("--select", "R002")
    assert found("--select", "R002", "--select", "W001")


def test_an_allowance_runs_out_only_on_the_day_that_is_named(run: Run, plan: Write) -> None:
    allowed = "  # plangen: allow[target-never-mentioned] 待定 until 2027-06-30\n  基地: 5个\n"
    name = plan(CLEAN.replace("targets:\n", "targets:\n" + allowed))
    assert "expired-allowance" not in run("check", name).output
    assert "expired-allowance" not in run("check", "--as-of", "2027-06-30", name).output
    assert "expired-allowance" in run("check", "--as-of", "2027-07-01", name).output


def test_damaged_settings_are_findings_and_the_check_goes_on(run: Run, plans: dict[str, str], folder: Path) -> None:
    (folder / "plangen.yaml").write_bytes(b"above: ../..\nbuild: [\n")
    outcome = run("check", "--format", "short", plans["warned"])
    assert "plangen.yaml:1:1: 错误 folder-outside-project" in outcome.output
    assert "warned.yaml:6:" in outcome.output
    assert outcome.code == 1


def test_a_star_that_takes_the_settings_along_does_no_harm(run: Run, plans: dict[str, str], folder: Path) -> None:
    (folder / "plangen.yaml").write_text("name: 甲\n", encoding="utf-8")
    assert run("check", "plangen.yaml", plans["clean"]).code == 0
    assert run("compare", "plangen.yaml", plans["clean"], "-o", "对比.md").code == 0


# -------------------------------------------------------------------------------------------------------- notice, compare


@pytest.mark.parametrize("command", ["notice", "compare"])
def test_findings_do_not_keep_a_document_from_being_written(
    command: str, run: Run, plans: dict[str, str], folder: Path
) -> None:
    outcome = run(command, plans["faulty"], "-o", "成果.md")
    assert outcome.code == 0
    assert outcome.output == "已写好 成果.md\n"
    assert "检查发现1个错误。逐条查看：plangen check faulty.yaml" in outcome.errors
    assert (folder / "成果.md").is_file()


@pytest.mark.parametrize("command", ["notice", "compare", "build"])
def test_with_fail_on_nothing_is_written(command: str, run: Run, plans: dict[str, str], folder: Path) -> None:
    before = set(folder.rglob("*"))
    (folder / plans["unreadable"]).unlink()
    words = ["."] if command == "build" else [plans["clean"], plans["faulty"], "-o", "成果/"]
    outcome = run(command, *words, "--fail-on", "error")
    assert outcome.code == 1
    assert "没有写文件" in outcome.errors
    assert set(folder.rglob("*")) < before
    assert run(command, *words, "--fail-on", "error", "--force").code == 1


@pytest.mark.parametrize("command", ["notice", "compare"])
def test_an_unreadable_plan_costs_its_own_output_only(
    command: str, run: Run, plans: dict[str, str], folder: Path
) -> None:
    outcome = run(command, plans["unreadable"], plans["clean"], "-o", "成果/")
    assert outcome.code == 2
    assert "缺少" in outcome.errors
    assert {path.name for path in (folder / "成果").iterdir()} == {
        "notice": {"clean.docx", ".plangen.json"},
        "compare": {"指标对比.docx", ".plangen.json"},
    }[command]
    alone = run(command, plans["unreadable"], "-o", "别的.md")
    assert alone.code == 2
    assert not (folder / "别的.md").exists()
    assert run(command, plans["unreadable"], plans["clean"], "-o", "x/", "--fail-on", "error").code == 2
    assert not (folder / "x").exists()


def test_one_notice_that_cannot_be_written_costs_the_others_nothing(
    run: Run, plans: dict[str, str], folder: Path
) -> None:
    (folder / "公文").mkdir()
    (folder / "公文" / "clean.docx").write_bytes(b"by hand")
    outcome = run("notice", plans["clean"], plans["warned"], "-o", "公文")
    assert outcome.code == 2
    assert "不是 plangen 写的" in outcome.errors
    assert "已写好" in outcome.output
    assert (folder / "公文" / "warned.docx").is_file()
    assert (folder / "公文" / "clean.docx").read_bytes() == b"by hand"


def test_plans_of_one_name_in_two_folders_do_not_overwrite_each_other(run: Run, plan: Write, folder: Path) -> None:
    for city in ("甲市", "乙市"):
        plan(CLEAN.replace("某市", city), f"{city}/方案.yaml")
    assert run("notice", "甲市/方案.yaml", "乙市", "-o", "公文/").code == 0
    assert {path.name for path in (folder / "公文").glob("*.docx")} == {"甲市-方案.docx", "乙市-方案.docx"}
    assert run("compare", "甲市", "乙市", "-o", "对比.md", "--base", "乙市/方案.yaml").code == 0
    text = (folder / "对比.md").read_text(encoding="utf-8")
    assert text.index("乙市") < text.index("甲市")


def test_a_plan_is_never_written_over(run: Run, plan: Write, folder: Path) -> None:
    name = plan(CLEAN, "方案.txt")
    for words in (["notice", name, "-o", name], ["compare", name, "-o", name], ["notice", name, "-o", "./方案.txt"]):
        for force in ([], ["--force"]):
            outcome = run(*words, *force)
            assert outcome.code == 2
            assert "方案文件本身" in outcome.errors
    assert (folder / name).read_text(encoding="utf-8") == CLEAN


@pytest.mark.parametrize("suffix", [".docx", ".html", ".md", ".txt", ".DOCX"])
def test_the_format_is_that_of_the_name(suffix: str, run: Run, plans: dict[str, str], folder: Path) -> None:
    assert run("notice", plans["clean"], "-o", f"通知{suffix}").code == 0
    beginning = {".docx": b"PK", ".html": b"<!DOCTYPE html"}.get(suffix.lower(), b"")
    assert (folder / f"通知{suffix}").read_bytes().startswith(beginning)


@pytest.mark.parametrize("output", ["通知", "通知.odt", "通知.doc"])
def test_an_unknown_format_is_refused_before_anything_is_written(
    output: str, run: Run, plans: dict[str, str], folder: Path
) -> None:
    for command in ("notice", "compare"):
        outcome = run(command, plans["clean"], "-o", output)
        assert outcome.code == 2
        assert ".docx" in outcome.errors
    assert not (folder / output).exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--base", "claen"], "是不是“clean”？可以写：clean、warned。"),
        (["--indicator", "床位"], "没有一个指标的名称里有“床位”。"),
    ],
)
def test_a_comparison_of_nothing_is_refused(words: list[str], said: str, run: Run, plans: dict[str, str]) -> None:
    outcome = run("compare", plans["clean"], plans["warned"], "-o", "对比.md", *words)
    assert outcome.code == 2
    assert said in outcome.errors


def test_the_summary_can_be_copied_into_a_command_line(run: Run, plan: Write) -> None:
    plan(WARNED, "我的 方案.yaml")
    outcome = run("notice", "我的 方案.yaml", "-o", "通 知.docx")
    assert 'plangen check "我的 方案.yaml"' in outcome.errors
    assert "已写好 通 知.docx" in outcome.output


# ------------------------------------------------------------------------------------------------------------------ build


def test_build_makes_everything_and_says_where_it_is(run: Run, folder: Path) -> None:
    shutil.copytree(SAMPLES, folder / "示例", ignore=shutil.ignore_patterns("build"))
    outcome = run("build", "示例")
    assert outcome.code == 0, outcome.errors
    plans = sorted(path.stem for path in SAMPLES.glob("*.yaml") if path.name != "plangen.yaml")
    wanted = [f"{stem}.docx" for stem in plans] + ["指标对比.docx", "指标对比.xlsx", "指标对比.html", "指标对比.csv"]
    build = folder / "示例" / "build"
    assert sorted(path.name for path in build.iterdir()) == sorted([*wanted, ".plangen.json"])
    for name in wanted:
        assert f"已写好 {Path('示例') / 'build' / name}" in outcome.output
    before = {path.name: path.stat().st_mtime_ns for path in build.iterdir()}
    assert run("build", "示例").code == 0
    assert {path.name: path.stat().st_mtime_ns for path in build.iterdir()} == before


def test_build_needs_no_folder_inside_a_project(
    run: Run, plan: Write, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan("name: 甲\nbuild: 成果\n", "plangen.yaml")
    plan(CLEAN)
    (folder / "下面").mkdir()
    monkeypatch.chdir(folder / "下面")
    assert run("build").code == 0
    assert (folder / "成果" / "某市.docx").is_file()


def test_build_writes_what_it_can(run: Run, plans: dict[str, str], folder: Path) -> None:
    (folder / "build").mkdir()
    (folder / "build" / "clean.docx").write_bytes(b"by hand")
    outcome = run("build")
    assert outcome.code == 2
    assert "不是 plangen 写的" in outcome.errors
    assert "有1份方案读不出来" in outcome.errors
    assert (folder / "build" / "faulty.docx").is_file()
    assert (folder / "build" / "指标对比.csv").is_file()


def test_build_of_nothing(run: Run, folder: Path) -> None:
    outcome = run("build")
    assert outcome.code == 2
    assert "里没有方案" in outcome.errors
    assert list(folder.iterdir()) == []


# ------------------------------------------------------------------------------------- new, schema, show, explain


def test_from_nothing_to_a_notice(run: Run, folder: Path) -> None:
    """The five steps of the README."""
    first = run("new", "某市")
    assert first.code == 0
    assert "plangen check 某市.yaml" in first.output
    assert run("check", "--fail-on", "advice", "某市.yaml").code == 0
    assert "双师占比" in run("show", "某市.yaml").output
    notice = run("notice", "某市.yaml", "-o", "通知.docx")
    assert (notice.code, notice.output, notice.errors) == (0, "已写好 通知.docx\n", "")
    assert {path.name for path in folder.iterdir()} == {"某市.yaml", "plan.schema.json", "通知.docx", ".plangen.json"}


def test_new_keeps_what_is_there(run: Run, plan: Write, folder: Path) -> None:
    plan("三个星期的工作\n")
    outcome = run("new", "某市")
    assert outcome.code == 2
    assert "没有覆盖" in outcome.errors
    assert (folder / "某市.yaml").read_text(encoding="utf-8") == "三个星期的工作\n"


@pytest.mark.parametrize("city", ["某:市", "某/市", "CON", "某市?", '某"市', "a*b", "某|市", "<某>"])
def test_a_city_that_windows_cannot_write_is_refused(city: str, run: Run, folder: Path) -> None:
    outcome = run("new", city)
    assert outcome.code == 2
    assert "不能作城市名" in outcome.errors
    assert list(folder.iterdir()) == []


def test_the_schema_is_printed_or_installed(run: Run, folder: Path) -> None:
    printed = run("schema")
    assert json.loads(printed.output)["title"] == "plangen 方案"
    installed = run("schema", "--install")
    assert "# yaml-language-server: $schema=plan.schema.json" in installed.output
    assert (folder / "plan.schema.json").read_text(encoding="utf-8") == printed.output
    (folder / "plan.schema.json").write_text("{}", encoding="utf-8")
    assert run("schema", "--install").code == 2
    assert run("schema", "--install", "--force").code == 0


def test_show_tells_each_plan_and_why_one_cannot_be_told(run: Run, plans: dict[str, str]) -> None:
    outcome = run("show", plans["clean"], plans["unreadable"], plans["warned"])
    assert outcome.code == 2
    assert outcome.output.count("双师占比") >= 2
    assert "缺少" in outcome.errors
    assert run("show", plans["clean"]).code == 0


def test_explain_tells_one_rule_or_lists_all(run: Run) -> None:
    by_name, by_code = run("explain", "dangling-reference"), run("explain", "R002")
    assert by_name.output == by_code.output
    assert "为什么" in by_name.output
    everything = run("explain", "--all").output.splitlines()
    assert any(line.startswith("R002  错误  dangling-reference：") for line in everything)


# ---------------------------------------------------------------------------------------------------- paths and places


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_an_output_that_is_a_link_is_kept(run: Run, plans: dict[str, str], folder: Path) -> None:
    (folder / "别人的.docx").write_bytes(b"theirs")
    (folder / "通知.docx").symlink_to("别人的.docx")
    outcome = run("notice", plans["clean"], "-o", "通知.docx")
    assert outcome.code == 2
    assert "是一个链接" in outcome.errors
    assert run("notice", plans["clean"], "-o", "通知.docx", "--force").code == 0
    assert (folder / "别人的.docx").read_bytes() == b"theirs"


def test_an_output_open_in_word_is_named(
    run: Run, plans: dict[str, str], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("notice", plans["clean"], "-o", "通知.docx").code == 0
    written = (folder / "通知.docx").read_bytes()
    really = Path.replace

    def locked(path: Path, target: Path) -> Path:
        if target.name == "通知.docx":
            raise PermissionError(13, "另一个程序正在使用此文件，进程无法访问。")
        return really(path, target)

    monkeypatch.setattr(Path, "replace", locked)
    outcome = run("notice", plans["warned"], "-o", "通知.docx")
    assert outcome.code == 2
    assert "写不了“通知.docx”" in outcome.errors
    assert "请先关闭" in outcome.errors
    assert (folder / "通知.docx").read_bytes() == written
    assert not list(folder.glob(".plangen-*"))


def test_a_full_disk_leaves_nothing_half_written(
    run: Run, plans: dict[str, str], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    outcome = run("notice", plans["clean"], "-o", "通知.docx")
    assert outcome.code == 2
    assert "磁盘满了" in outcome.errors
    assert not list(folder.glob("通知*"))
    assert not list(folder.glob(".plangen*"))


@pytest.mark.parametrize("name", ["我的 方案/某 市.yaml", "’某‘市（草稿）.yaml", "a" * 100 + ".yaml"])
def test_any_name_of_a_file(name: str, run: Run, plan: Write, folder: Path) -> None:
    plan(CLEAN, name)
    assert run("check", name).code == 0
    assert run("notice", name, "-o", f"{name}.docx").code == 0
    assert (folder / f"{name}.docx").read_bytes().startswith(b"PK")


def test_windows_line_ends_are_kept_in_what_is_read_and_make_no_difference(run: Run, plan: Write, folder: Path) -> None:
    plan(WARNED, "甲.yaml")
    plan(WARNED.replace("\n", "\r\n").encode(), "乙.yaml")
    for name in ("甲", "乙"):
        assert run("notice", f"{name}.yaml", "-o", f"{name}.docx").code == 0
    assert (folder / "甲.docx").read_bytes() == (folder / "乙.docx").read_bytes()
    places = [run("check", "--format", "short", f"{name}.yaml").output.partition(":")[2] for name in ("甲", "乙")]
    assert places[0] == places[1]
