"""Whatever a file holds, a person gets a sentence at a place: never a traceback, never a full memory."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.acceptance.conftest import TEN_LINES, Run, Write
from tests.pipeline.plans import damaged_templates

MILLION = 1_000_000
BAD: dict[str, tuple[str | bytes, str, int]] = {
    "empty file": ("", "empty-file", 2),
    "only comments": ("# 待写\n", "empty-file", 2),
    "not YAML": (TEN_LINES + "targets2: [甲, 乙\n", "not-yaml", 1),
    "binary": (bytes(range(256)) * 20, "not-text", 2),
    "NUL": (TEN_LINES + "\0", "not-text", 2),
    "a list": ("- 甲\n- 乙\n", "not-a-plan", 2),
    "prose": ("关于印发某市行动计划的通知\n", "not-a-plan", 2),
    "tab indentation": (TEN_LINES.replace("  双师占比:", "\t双师占比:"), "tab-indentation", 1),
    "full-width colon": (TEN_LINES.replace("city: 某市", "city：某市"), "full-width-colon", 1),
    "full-width indentation": (TEN_LINES.replace("  双师占比:", "　双师占比:"), "full-width-indentation", 1),
    "duplicate key": (TEN_LINES + "city: 乙市\n", "duplicate-key", 1),
    "unknown key": (TEN_LINES + "gaols: 到2027年。\n", "unknown-field", 1),
    "wrong type": (TEN_LINES.replace("city: 某市", "city: {名称: 某市}"), "wrong-type", 1),
    "missing title": (TEN_LINES.split("\n", 1)[1], "missing-field", 2),
    "impossible date": (TEN_LINES + "notice:\n  issuer: 某市人民政府\n  date: 2023年2月30日\n", "impossible-date", 1),
    "unclosed reference": (TEN_LINES.replace("达到${双师占比}。\na", "达到${双师占比。\na"), "unclosed-reference", 1),
    "id used twice": (TEN_LINES + "terms:\n  双师占比: 甲、乙\n", "duplicate-id", 1),
    "GBK": (TEN_LINES.encode("gbk"), "not-utf8", 0),
    "UTF-16": (TEN_LINES.encode("utf-16"), "not-utf8", 0),
    "100,000 brackets": ("title: " + "[" * 100_000, "nested-too-deep", 2),
    "100,000 dashes": ("- " * 100_000, "nested-too-deep", 2),
    "alias bomb": (
        "a: &a [x, x, x]\n" + "".join(f"b{n}: &b{n} [*a, *a, *a, *a]\n" for n in range(500)) + TEN_LINES, "yaml-feature", 1,
    ),
    "self-alias": ("a: &a [*a]\n" + TEN_LINES, "yaml-feature", 1),
    "tag": (TEN_LINES + "scope: !!python/object/apply:os.system ['id']\n", "value-begins-with-sign", 1),
    "a second document": (TEN_LINES + "---\ntitle: 乙\n", "yaml-feature", 1),
    "a number of 100,000 digits": (TEN_LINES.replace("60%以上", "9" * 100_000 + "%以上"), "number-too-long", 1),
    "one line of a megabyte": (TEN_LINES + "scope: " + "某" * MILLION + "\n", "", 0),
    "50 MB": (b"x" * 50 * MILLION, "file-too-large", 2),
}  # fmt: skip


@pytest.mark.parametrize("what", BAD)
def test_bad_input_is_answered_with_a_sentence_at_a_place(what: str, run: Run, plan: Write) -> None:
    content, rule, code = BAD[what]
    name = plan(content)
    outcome = run("check", "--format", "short", name)
    assert outcome.code == code, outcome.said
    assert "Traceback" not in outcome.said
    if rule:
        lines = [line for line in outcome.output.splitlines() if rule in line]
        assert lines, outcome.said
        assert re.match(rf"{re.escape(name)}:\d+:\d+", lines[0])
    # Every other reporter can say it too.
    assert run("check", "--format", "json", name).code == code
    assert run("check", name).code == code


def test_a_byte_order_mark_is_fine(run: Run, plan: Write) -> None:
    assert run("check", plan("\ufeff" + TEN_LINES)).code == 0


def test_windows_line_ends_are_fine(run: Run, plan: Write) -> None:
    assert run("check", plan(TEN_LINES.replace("\n", "\r\n"))).code == 0


def test_ten_faults_of_ten_kinds_are_ten_findings(run: Run, plan: Write) -> None:
    text = (
        TEN_LINES.replace("city: 某市", "city：某市")  # 1 full-width-colon
        .replace("targets:\n", "targets:\n  实训基地: 5个\n  实训基地: 6个\n")  # 2 duplicate-key
        .replace("专业跟着产业走，布局", "专业跟着产业走,布局")  # 3 half-width-punctuation
        .replace("到2027年，职业院校", "到2027年，${双师比例}职业院校")  # 4 dangling-reference
        + "gaols: 多写的\n"  # 5 unknown-field
        + "status: 定搞\n"  # 6 wrong-choice
        + "notice:\n  issuer: 某市人民政府\n  date: 2025年2月30日\n"  # 7 impossible-date
        + "  number: 某政发[2025]1号\n"  # 8 malformed-document-number
        + "headings: [1]\n"  # 9 wrong-type
        + "implements: 没有的文件\n"  # 10 unknown-superior
    )
    outcome = run("check", "--format", "short", plan(text))
    wanted = {
        "full-width-colon", "duplicate-key", "half-width-punctuation", "dangling-reference", "unknown-field", "wrong-choice",
        "impossible-date", "malformed-document-number", "wrong-type", "unknown-superior",
    }  # fmt: skip
    for rule in wanted:
        assert sum(rule in line for line in outcome.output.splitlines()) == 1, (rule, outcome.output)
    assert outcome.code == 1


def test_a_folder_without_plans(run: Run, folder: Path) -> None:
    (folder / "空").mkdir()
    outcome = run("check", "空")
    assert outcome.code == 2
    assert "没有方案" in outcome.errors


def test_a_file_that_is_not_there(run: Run) -> None:
    outcome = run("check", "无此文件.yaml")
    assert outcome.code == 2
    assert "没有这个文件" in outcome.output


def test_a_superior_that_is_not_there_is_advice(run: Run, plan: Write) -> None:
    outcome = run("check", plan(TEN_LINES + "implements: guojia-2023\n"))
    assert outcome.code == 0
    assert "guojia-2023" in outcome.output
    assert "建议" in outcome.output


def test_a_path_with_chinese_and_blanks(run: Run, folder: Path) -> None:
    (folder / "我的 方案").mkdir()
    (folder / "我的 方案" / "某 市.yaml").write_text(TEN_LINES, encoding="utf-8")
    assert run("check", "我的 方案/某 市.yaml").code == 0
    assert run("notice", "我的 方案/某 市.yaml", "-o", "我的 方案/通 知.docx").code == 0
    assert (folder / "我的 方案" / "通 知.docx").read_bytes().startswith(b"PK")


def test_an_output_that_cannot_be_written_leaves_nothing(run: Run, plan: Write, folder: Path) -> None:
    name = plan(TEN_LINES)
    (folder / "占用").write_text("一个文件", encoding="utf-8")
    outcome = run("notice", name, "-o", "占用/通知.docx")
    assert outcome.code == 2
    assert "写不了" in outcome.errors
    assert sorted(path.name for path in folder.iterdir()) == ["占用", "某市.yaml"]


def test_a_file_edited_since_is_kept(run: Run, plan: Write, folder: Path) -> None:
    name = plan(TEN_LINES)
    assert run("notice", name, "-o", "通知.docx").code == 0
    assert run("notice", name, "-o", "通知.docx").code == 0
    (folder / "通知.docx").write_bytes(b"edited by hand")
    outcome = run("notice", name, "-o", "通知.docx")
    assert outcome.code == 2
    assert "被改过" in outcome.errors
    assert (folder / "通知.docx").read_bytes() == b"edited by hand"
    assert run("notice", name, "-o", "通知.docx", "--force").code == 0
    assert (folder / "通知.docx").read_bytes().startswith(b"PK")


def test_a_foreign_file_is_kept(run: Run, plan: Write, folder: Path) -> None:
    (folder / "通知.html").write_text("别人的", encoding="utf-8")
    outcome = run("notice", plan(TEN_LINES), "-o", "通知.html")
    assert outcome.code == 2
    assert "不是 plangen 写的" in outcome.errors
    assert (folder / "通知.html").read_text(encoding="utf-8") == "别人的"


def test_an_unknown_format_is_refused_before_anything_is_written(run: Run, plan: Write, folder: Path) -> None:
    outcome = run("notice", plan(TEN_LINES), "-o", "通知.odt")
    assert outcome.code == 2
    assert ".docx" in outcome.errors
    assert not (folder / "通知.odt").exists()


@pytest.mark.parametrize("words", [["notice", "某市.yaml", "-o", "通知.docx"], ["build"]], ids=" ".join)
def test_a_template_with_an_unknown_name_is_a_finding_in_the_template(
    words: list[str], run: Run, plan: Write, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan(TEN_LINES)
    damaged_templates(folder, monkeypatch)
    outcome = run(*words)
    assert outcome.code == 2
    last = (folder / "templates" / "bare" / "body.j2").read_text(encoding="utf-8").count("\n")
    assert re.search(rf"body\.j2:{last}:\d+ 错误 template-unknown-name", outcome.errors), outcome.errors
    assert "titel" in outcome.errors
    assert not list(folder.rglob("*.docx"))
