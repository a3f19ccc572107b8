"""``plangen fix``: shows by default, writes when asked, and says what is left."""

from __future__ import annotations

from pathlib import Path

from tests.cli.person import TEN_LINES, Run, Write

WRONG = TEN_LINES.replace("到2027年，", "到2027年,").replace("title: ", "title： ", 1)


def test_it_shows_a_diff_and_changes_nothing(run: Run, plan: Write) -> None:
    name = plan(WRONG)
    done = run("fix", name)
    assert done.code == 1
    assert [line for line in done.output.splitlines() if line[0] in "-+"] == [
        "--- 某市.yaml",
        "+++ 某市.yaml",
        "-title： 某市职业教育产教融合行动计划（2025—2027年）",
        "+title: 某市职业教育产教融合行动计划（2025—2027年）",
        "-goals: 到2027年,职业院校“双师型”教师占比达到${双师占比}。",
        "+goals: 到2027年，职业院校“双师型”教师占比达到${双师占比}。",
    ]
    assert "1 个文件有 2 处可以改：full-width-colon 1 处、half-width-punctuation 1 处。" in done.errors
    assert "plangen fix --write 某市.yaml" in done.errors
    assert Path(name).read_text(encoding="utf-8") == WRONG


def test_written_it_is_mended_and_a_second_call_finds_nothing(run: Run, plan: Write) -> None:
    name = plan(WRONG)
    done = run("fix", "--write", name)
    assert (done.code, done.output) == (0, "")
    assert "改好 1 个文件，共 2 处" in done.errors
    assert Path(name).read_text(encoding="utf-8") == TEN_LINES
    again = run("fix", name)
    assert (again.code, again.output) == (0, "")
    assert "没有能自动改的问题" in again.errors


def test_a_folder_is_all_of_its_plans(run: Run, plan: Write, folder: Path) -> None:
    plan(WRONG, "甲.yaml")
    plan(TEN_LINES, "乙.yaml")
    plan(WRONG.replace("\n", "\r\n"), "丙.yaml")
    assert "改好 2 个文件，共 4 处" in run("fix", "--write", ".").errors
    assert (folder / "丙.yaml").read_bytes() == TEN_LINES.replace("\n", "\r\n").encode()


def test_rules_may_be_chosen(run: Run, plan: Write) -> None:
    name = plan(WRONG)
    assert run("fix", "--write", "--select", "wording", name).code == 0
    assert Path(name).read_text(encoding="utf-8") == TEN_LINES.replace("title: ", "title： ", 1)
    wrong = run("fix", "--select", "no-such-rule", name)
    assert wrong.code == 2
    assert "没有“no-such-rule”这条规则" in wrong.errors


def test_what_is_left_to_a_person_is_counted(run: Run, plan: Write) -> None:
    done = run("fix", plan(TEN_LINES.replace("    lead: 市教育局\n", "")))
    assert done.code == 0
    assert "处要自己改，见：plangen check 某市.yaml" in done.errors


def test_what_cannot_be_read_is_told_and_the_others_are_mended(run: Run, plan: Write, folder: Path) -> None:
    plan(b"PK\x03\x04", "坏.yaml")
    plan(WRONG, "甲.yaml")
    done = run("fix", "--write", ".")
    assert done.code == 2
    assert "坏.yaml”读不了" in done.errors
    assert (folder / "甲.yaml").read_text(encoding="utf-8") == TEN_LINES


def test_standard_input_is_no_file_to_mend(run: Run) -> None:
    done = run("fix", "-", stdin=WRONG.encode())
    assert done.code == 2
    assert "标准输入" in done.errors
