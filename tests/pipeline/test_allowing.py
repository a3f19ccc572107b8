"""The list of what was let through."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from plangen.pipeline.allowing import allowances, as_json, as_text
from plangen.pipeline.ordering import order
from tests.pipeline.plans import plan, put

COMMENTS = (
    "# plangen: allow[half-width-punctuation] 沿用原稿 until 2027-06-30\nguarantees: 加强领导,落实责任,按季调度。\n"
    "# plangen: allow[impossible-date, action-without-office] 等批复\nscope: 城区\n"
)


def listed(folder: Path, as_of: date | None = None) -> str:
    put(folder, "乙.yaml", plan("乙市", more=COMMENTS))
    put(folder, "甲.yaml", plan("甲市"))
    found, unreadable = allowances(order([str(folder)]), as_of)
    assert unreadable == ()
    return as_text(found).replace(f"{folder}/", "")


def test_each_exception_has_its_line_rule_reason_end_and_use(tmp_path: Path) -> None:
    assert listed(tmp_path) == (
        "乙.yaml:6 half-width-punctuation  沿用原稿  到 2027-06-30 为止  起作用（2 处）\n"
        "乙.yaml:8 impossible-date  等批复  没有期限  没有用上\n"
        "乙.yaml:8 action-without-office  等批复  没有期限  没有用上\n"
        "\n共 3 条允许：起作用的 1 条，没有用上的 2 条。\n"
    )


def test_on_a_later_day_it_has_expired(tmp_path: Path) -> None:
    assert "到 2027-06-30 为止  已经过期\n" in listed(tmp_path, date(2027, 7, 1))
    assert "已经过期" not in listed(tmp_path, date(2027, 6, 30))


def test_where_nothing_is_allowed_that_is_said(tmp_path: Path) -> None:
    put(tmp_path, "甲.yaml", plan("甲市"))
    assert as_text(allowances(order([str(tmp_path)]))[0]) == "没有允许注释。\n"


def test_for_programs_there_is_json_with_a_version(tmp_path: Path) -> None:
    put(tmp_path, "乙.yaml", plan("乙市", more=COMMENTS))
    put(tmp_path, "坏.yaml", "- 甲\n")
    written = json.loads(as_json(*allowances(order([str(tmp_path)]))))
    assert (written["format"], written["version"]) == ("plangen-allowances", 1)
    assert [Path(name).name for name in written["unreadable"]] == ["坏.yaml"]
    first = written["allowances"][0]
    assert Path(first.pop("file")).name == "乙.yaml"
    assert first == {
        "line": 6,
        "column": 18,
        "rule": "half-width-punctuation",
        "reason": "沿用原稿",
        "until": "2027-06-30",
        "use": "used",
        "covers": 2,
    }
    assert [one["until"] for one in written["allowances"][1:]] == ["", ""]


def test_a_reason_cannot_move_the_cursor(tmp_path: Path) -> None:
    put(tmp_path, "甲.yaml", plan("甲市", more="# plangen: allow[impossible-date] 红\u202e字\nscope: 城区\n"))
    assert "\u202e" not in as_text(allowances(order([str(tmp_path)]))[0])
