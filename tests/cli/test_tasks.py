"""``plangen tasks`` as a person types it: who does what by when, of whole plans and of single offices."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from plangen.document import Table
from plangen.document.spreadsheet import restored
from plangen.readers.docx import read as read_docx
from plangen.source import display_width
from tests.cli.person import CHECKOUT, Run, Write

CASES = Path(__file__).parent / "cases"
ZHENGZHOU = str(CHECKOUT / "sample_plans" / "zhengzhou-2023-majors.yaml")
PLAN = """\
title: 某市行动计划（2025—2027年）
city: 某市
goals: 到2027年，办好。
actions:
  - {title: 甲, text: 到2026年，办好。, lead: 市教育局, partners: 市财政局}
  - {title: 乙, text: 办好（责任单位：市财政局、市教育局）。}
  - 丙。办好。
"""
HOSTILE = PLAN.replace("甲", '"=HYPERLINK(1)"')


def records(text: str) -> list[dict[str, str]]:
    """The records of a CSV, as they were written in the plan."""
    head, *rows = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    return [dict(zip(head, map(restored, row), strict=True)) for row in rows]


@pytest.mark.parametrize(
    ("case", "words"), [("tasks-zhengzhou", []), ("tasks-zhengzhou-office", ["--office", "市人社局"])]
)
def test_the_listing_of_a_real_plan(case: str, words: list[str], run: Run) -> None:
    outcome = run("tasks", ZHENGZHOU, *words)
    assert (outcome.code, outcome.errors) == (0, "")
    assert outcome.output == (CASES / f"{case}.txt").read_text(encoding="utf-8")
    assert max(map(display_width, outcome.output.splitlines())) <= 100


def test_an_office_may_be_called_by_any_of_its_names(run: Run) -> None:
    said = {
        run("tasks", ZHENGZHOU, "--office", name).output
        for name in ("市人社局", "郑州市人力资源和社会保障局", "市人社部门")
    }
    assert len(said) == 1


def test_by_office_every_office_has_its_tasks_what_it_leads_first(run: Run, plan: Write) -> None:
    outcome = run("tasks", plan(PLAN), "--by-office", "--format", "csv")
    found = [(one["单位"], one["职责"], one["序号"], one["任务"]) for one in records(outcome.output)]
    assert found == [
        ("市教育局", "牵头", "1", "（一）甲"),
        ("市教育局", "责任", "2", "（二）乙"),
        ("市财政局", "责任", "2", "（二）乙"),
        ("市财政局", "配合", "1", "（一）甲"),
    ]


def test_csv_opens_in_excel_and_computes_nothing(run: Run, plan: Write) -> None:
    outcome = run("tasks", plan(HOSTILE.replace("（一）", "")), "--format", "csv")
    assert outcome.output.startswith("\ufeff方案,")
    assert "\r\n" in outcome.output
    assert not any(
        cell.startswith(("=", "+", "-", "@")) for line in outcome.output.split("\r\n") for cell in line.split(",")
    )
    assert records(outcome.output)[0] == {
        "方案": "某市行动计划（2025—2027年）", "方案编号": "某市", "城市": "某市", "序号": "1", "上级标题": "二、重点任务",
        "任务": "（一）=HYPERLINK(1)", "牵头单位": "市教育局", "责任单位": "", "配合单位": "市财政局", "完成时限": "2026年",
        "截止日期": "2026-12-31", "期限出处": "本条正文", "位置": "actions.items[0]",
    }  # fmt: skip


def test_json_says_where_everything_stands(run: Run, plan: Write) -> None:
    found = json.loads(run("tasks", plan(PLAN), "--format", "json").output)
    assert (found["format"], found["version"]) == ("plangen-tasks", 1)
    (one,) = found["plans"]
    assert one["tasks"][1]["offices"] == ["市财政局", "市教育局"]
    assert one["tasks"][0]["deadlines"] == [
        {"words": "2026年", "end": "2026-12-31", "source": "本条正文", "path": "actions.items[0].text"}
    ]
    (office,) = json.loads(run("tasks", "某市.yaml", "--format", "json", "--office", "市财政局").output)["offices"]
    assert [(task["role"], task["number"]) for task in office["tasks"]] == [("offices", 2), ("partners", 1)]


def test_several_plans_are_told_one_after_the_other_under_their_names(run: Run, plan: Write) -> None:
    plan(PLAN, "一.yaml")
    plan(PLAN.replace("行动计划", "实施方案"), "二.yaml")
    text = run("tasks", "一.yaml", "二.yaml", "--office", "市财政局").output
    assert text.index("某市行动计划") < text.index("某市实施方案")
    assert text.count("共2项：责任1项，配合1项。") == 2


@pytest.mark.parametrize("suffix", [".docx", ".html", ".md", ".txt", ".csv", ".json", ".DOCX"])
def test_the_format_is_that_of_the_name(suffix: str, run: Run, plan: Write, folder: Path) -> None:
    outcome = run("tasks", plan(PLAN), "-o", f"分工{suffix}")
    assert (outcome.code, outcome.output) == (0, f"已写好 分工{suffix}\n")
    content = (folder / f"分工{suffix}").read_bytes()
    assert content.startswith({".docx": b"PK", ".html": b"<!DOCTYPE html"}.get(suffix.lower(), b""))
    written = content
    assert run("tasks", "某市.yaml", "-o", f"分工{suffix}").code == 0
    assert (folder / f"分工{suffix}").read_bytes() == written


def test_a_docx_is_a_titled_page_with_the_table_and_its_heading_row(run: Run, plan: Write, folder: Path) -> None:
    assert run("tasks", plan(PLAN), "-o", "分工.docx").code == 0
    blocks = read_docx((folder / "分工.docx").read_bytes()).document.blocks
    title = next(block.text for block in blocks if not isinstance(block, Table))
    assert title.replace("\n", "") == "某市行动计划（2025—2027年）任务分工表"
    (table,) = [block for block in blocks if isinstance(block, Table)]
    assert table.header == 1
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["序号", "重点任务", "牵头单位", "责任单位", "配合单位", "完成时限"],
        ["1", "（一）甲", "市教育局", "", "市财政局", "2026年"],
        ["2", "（二）乙", "", "市财政局、市教育局", "", "2027年"],
        ["3", "（三）丙", "", "", "", "2027年"],
    ]


def test_a_folder_takes_one_file_or_one_for_each_office(run: Run, plan: Write, folder: Path) -> None:
    assert run("tasks", plan(PLAN), "-o", "成果/").code == 0
    assert run("tasks", "某市.yaml", "-o", "成果", "--office", "市教育局", "--format", "csv").code == 0
    assert run("tasks", "某市.yaml", "-o", "各单位/", "--by-office").code == 0
    assert {path.name for path in (folder / "成果").iterdir()} == {
        "任务分工表.docx",
        "市教育局任务分工表.csv",
        ".plangen.json",
    }
    assert {path.name for path in (folder / "各单位").iterdir()} == {"市教育局.docx", "市财政局.docx", ".plangen.json"}


def test_an_office_whose_name_is_a_path_stays_in_the_folder(run: Run, plan: Write, folder: Path) -> None:
    plan(PLAN.replace("lead: 市教育局", 'lead: "../../外局"'), "子/某市.yaml")
    assert run("tasks", "子/某市.yaml", "-o", "子/成果/", "--by-office").code == 0
    assert {path.parent for path in folder.rglob("*.docx")} == {folder / "子" / "成果"}


def test_what_a_person_changed_is_kept(run: Run, plan: Write, folder: Path) -> None:
    (folder / "分工.csv").write_bytes(b"by hand")
    for words in (["分工.csv"], ["某市.yaml", "--force"]):
        outcome = run("tasks", plan(PLAN), "-o", *words)
        assert outcome.code == 2
    assert (folder / "分工.csv").read_bytes() == b"by hand"
    assert (folder / "某市.yaml").read_text(encoding="utf-8") == PLAN
    assert run("tasks", "某市.yaml", "-o", "分工.csv", "--force").code == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ["--office", "市教育居"],
            "方案里没有“市教育居”这个单位。是不是“市教育局”？有任务的单位是：市教育局、市财政局。",
        ),
        (["--office", "市教育局", "--by-office"], "请只写一个"),
        (["--format", "docx"], "docx 不能显示在屏幕上"),
        (["--format", "pdf"], "pdf 不能显示在屏幕上"),
        (["--format", "xlsx"], "只能写：text、markdown、html、csv、json、docx、pdf"),
        (["--format", "csv", "-o", "分工.md"], "请改成一样的"),
        (["-o", "分工"], "没有写扩展名"),
        (["-o", "分工.odt"], ".csv、.json"),
    ],
)
def test_a_wrong_call_is_told_so_and_writes_nothing(
    words: list[str], said: str, run: Run, plan: Write, folder: Path
) -> None:
    outcome = run("tasks", plan(PLAN), *words)
    assert outcome.code == 2
    assert said in outcome.errors
    assert {path.name for path in folder.iterdir()} == {"某市.yaml"}


def test_a_registered_office_without_a_task_is_not_unknown(run: Run) -> None:
    outcome = run("tasks", ZHENGZHOU, "--office", "市政府")
    assert outcome.code == 2
    assert "“市政府”没有任务。" in outcome.errors


def test_a_plan_without_tasks_or_offices_says_so(run: Run, plan: Write) -> None:
    plan("title: 某市方案\ncity: 某市\ngoals: 办好。\n", "空.yaml")
    assert "没有可以分工的任务" in run("tasks", "空.yaml").errors
    plan("title: 某市方案\ncity: 某市\nactions: [甲。办好。]\n")
    assert run("tasks", "某市.yaml").code == 0
    outcome = run("tasks", "某市.yaml", "--by-office")
    assert outcome.code == 2
    assert "都没有写单位" in outcome.errors


def test_an_unreadable_plan_costs_its_own_tasks_only(run: Run, plan: Write) -> None:
    plan("city: 某市\n", "坏.yaml")
    outcome = run("tasks", "坏.yaml", plan(PLAN))
    assert outcome.code == 2
    assert "（一）甲" in outcome.output
    assert "缺少" in outcome.errors
    assert run("tasks", "坏.yaml").code == 2


def test_with_fail_on_nothing_is_told(run: Run, plan: Write) -> None:
    outcome = run("tasks", plan(PLAN + "gaols: 多写的\n"), "--fail-on", "error")
    assert (outcome.code, outcome.output) == (1, "")
    assert "没有列出任务" in outcome.errors
