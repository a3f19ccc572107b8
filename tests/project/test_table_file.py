"""A table in a CSV file beside the plan: read where it is one, refused with the reason where it is not."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from plangen.document import Table
from plangen.pipeline.loading import Loaded, load
from plangen.pipeline.printing import compose_notice
from plangen.project.project import Project
from plangen.project.table_file import LARGEST, MOST_COLUMNS, MOST_ROWS

PLAN = """\
title: 某市养老服务实施方案（2025—2027年）
city: 某市
goals: 到2027年，社区养老服务覆盖城区，见附件。
attachments:
  - title: 年度安排
    table:
      file: {}
"""
CSV = '年度,新增床位\r\n2025年,200\r\n2026年,"1,300"\r\n'
ROWS = [["年度", "新增床位"], ["2025年", "200"], ["2026年", "1,300"]]


def loaded(folder: Path, file: str = "附表.csv") -> Loaded:
    path = folder / "方案.yaml"
    path.write_text(PLAN.format(file), encoding="utf-8")
    return load(path, project=Project(folder))


def rows(folder: Path, content: bytes, file: str = "附表.csv") -> list[list[str]]:
    """The cells that print."""
    (folder / "附表.csv").write_bytes(content)
    made = loaded(folder, file)
    assert made.problems == ()
    assert made.plan is not None
    (table,) = [block for block in compose_notice(made.plan).blocks if isinstance(block, Table)]
    return [[cell.text for cell in row] for row in table.rows]


def complaint(made: Loaded) -> str:
    """The only problem, at its place."""
    (problem,) = made.problems
    assert problem.name == "table-file-not-read"
    assert made.built is not None
    assert made.plan is not None
    return problem.message


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "utf-16"])
def test_a_table_is_read_in_every_encoding_that_excel_writes(encoding: str, tmp_path: Path) -> None:
    assert rows(tmp_path, CSV.encode(encoding)) == ROWS


def test_a_file_below_the_plan_and_a_name_in_capitals_are_as_good(tmp_path: Path) -> None:
    (tmp_path / "表").mkdir()
    (tmp_path / "表" / "甲.CSV").write_text(CSV, encoding="utf-8")
    assert rows(tmp_path, b"", "表/甲.CSV") == ROWS


def test_lines_in_a_cell_stay_and_what_is_empty_is_left_out(tmp_path: Path) -> None:
    content = '甲,乙,,\n"一行\n又一行",\t丁,,\n,,,\n戊\n'
    assert rows(tmp_path, content.encode()) == [["甲", "乙"], ["一行\n又一行", "丁"], ["戊", ""]]


def test_numbers_of_a_column_end_at_the_right(tmp_path: Path) -> None:
    rows(tmp_path, CSV.encode())
    made = loaded(tmp_path)
    assert made.plan is not None
    styles = {one.text: one.style for one in compose_notice(made.plan).paragraphs()}
    assert styles["1,300"] == "table-number"
    assert styles["2025年"] == "table-cell"


@pytest.mark.parametrize(
    "file",
    [
        "../附表.csv", "表/../../附表.csv", "/etc/附表.csv", "C:/附表.csv", "C:\\附表.csv", "~/附表.csv", "附表.xlsx", "附表",
        "..\\附表.csv", "file:///附表.csv",
    ],
)  # fmt: skip
def test_a_name_that_leads_elsewhere_is_refused_unseen(file: str, tmp_path: Path) -> None:
    folder = tmp_path / "项目"
    folder.mkdir()
    (tmp_path / "附表.csv").write_text(CSV, encoding="utf-8")
    made = loaded(folder, f"'{file}'")
    assert "只能写方案旁边的 CSV 文件" in complaint(made)
    assert made.plan is not None
    assert "新增床位" not in compose_notice(made.plan).text


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
@pytest.mark.parametrize("linked", ["附表.csv", "表"])
def test_a_link_that_leads_out_of_the_project_is_not_followed(linked: str, tmp_path: Path) -> None:
    folder, outside = tmp_path / "项目", tmp_path / "外面"
    folder.mkdir()
    outside.mkdir()
    (outside / "附表.csv").write_text(CSV, encoding="utf-8")
    (folder / linked).symlink_to(outside / "附表.csv" if linked.endswith(".csv") else outside)
    made = loaded(folder, linked if linked.endswith(".csv") else "表/附表.csv")
    assert "不在项目文件夹里" in complaint(made)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes in folders")
def test_a_pipe_does_not_make_the_program_wait(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "附表.csv")
    assert "不是普通文件" in complaint(loaded(tmp_path))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "没有这个文件"),
        (b"", "里面没有内容"),
        (b",,\r\n , \r\n", "里面没有内容"),
        (b"PK\x03\x04" + b"\0" * 60, "这是 Excel 工作簿"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "这是 Excel 工作簿"),
        (b"a,b\n\x00\x01\x02", "不是文本"),
        (b"\xff\x80\xfe\xfd", "不是文本"),
        (b"x" * (LARGEST + 1), "上限"),
        (b"a\n" * (MOST_ROWS + 2), f"表超过 {MOST_ROWS} 行"),
        (b"a," * MOST_COLUMNS + b"b\n", f"最多 {MOST_COLUMNS} 列"),
        (b'"' + b"a" * 200_000, "引号不成对"),
        ('"甲,1\n乙,2\n丙,3\n'.encode(), "引号不成对"),
        ('"甲"乙,1\n'.encode(), "第 1 行附近的引号不成对"),
    ],
)
def test_a_file_that_cannot_be_used_says_why(content: bytes | None, said: str, tmp_path: Path) -> None:
    if content is not None:
        (tmp_path / "附表.csv").write_bytes(content)
    assert said in complaint(loaded(tmp_path))


def test_a_file_and_rows_together_are_one_too_many(tmp_path: Path) -> None:
    (tmp_path / "附表.csv").write_text(CSV, encoding="utf-8")
    made = loaded(tmp_path, "附表.csv\n      rows: [[甲]]")
    assert "请只留一种" in complaint(made)
    assert made.plan is not None
    assert "甲" in compose_notice(made.plan).text


def test_offices_in_the_file_are_found_at_the_line_that_names_it(tmp_path: Path) -> None:
    rows(tmp_path, "任务,责任单位\n甲,市教育局\n".encode())
    made = loaded(tmp_path)
    dossier = made.dossier({})
    assert dossier is not None
    (named,) = dossier.named
    assert named.name == "市教育局"
    place = made.source.place(dossier.places.locate(named.path, named.within).start)
    assert "table" in made.source.line(place.line)
