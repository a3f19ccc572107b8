"""The comparison as a workbook: what a spreadsheet program reads from its parts."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Callable
from pathlib import Path

from plangen.comparison import Comparison, compare, tables, write_xlsx
from plangen.comparison.spreadsheet import FIELDS, records
from plangen.document import Table
from tests.comparison.plans import made, sample, target

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
TWO = ("zhengzhou-2020-reform", "zhengzhou-2023-majors")
Sheet = list[list[str | float]]


def part(content: bytes, name: str) -> ET.Element:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return ET.fromstring(package.read(name))


def sheets(content: bytes) -> dict[str, Sheet]:
    """The cells of every sheet by its name: words as words, numbers as numbers, an empty cell as an empty word."""
    shared = ["".join(one.itertext()) for one in part(content, "xl/sharedStrings.xml")]
    names = [one.attrib["name"] for one in part(content, "xl/workbook.xml").iter(f"{_MAIN}sheet")]
    return {
        name: [
            [_value(cell, shared) for cell in row]
            for row in part(content, f"xl/worksheets/sheet{number}.xml").iter(f"{_MAIN}row")
        ]
        for number, name in enumerate(names, 1)
    }


def _value(cell: ET.Element, shared: list[str]) -> str | float:
    value = cell.findtext(f"{_MAIN}v")
    if value is None:
        return ""
    return shared[int(value)] if cell.get("t") == "s" else float(value)


def both() -> Comparison:
    return compare([sample(name) for name in TWO])


def test_the_first_sheet_holds_all_plans_in_one_table() -> None:
    comparison = both()
    found = sheets(write_xlsx(comparison))["指标对比"]
    assert found[0] == ["序号", "指标", "郑州市（2020年）", "郑州市（2023年）"]
    assert [row[0] for row in found[1:]] == [float(row.number) for row in comparison.rows]
    printed = [
        cell.text
        for table in tables(comparison).blocks
        if isinstance(table, Table)
        for row in table.rows
        for cell in row
    ]
    assert {cell for row in found for cell in row if isinstance(cell, str)} == {
        one for one in printed if not one.isdigit()
    }


def test_more_plans_than_a_page_has_room_for_stand_in_one_sheet() -> None:
    many = compare([made(f"第{number}市", a=target("3个")) for number in range(9)])
    assert len(sheets(write_xlsx(many))["指标对比"][0]) == 11


def test_the_second_sheet_is_the_long_form_with_real_numbers_and_dates() -> None:
    comparison = both()
    head, *found = sheets(write_xlsx(comparison))["逐条"]
    assert tuple(head) == FIELDS
    assert len(found) == len(list(records(comparison)))
    (row,) = (dict(zip(FIELDS, one, strict=True)) for one in found if one[FIELDS.index("编号")] == "职业本科招生")
    assert row["数值"] == "不低于10%"
    assert row["下限"] == 10.0
    assert row["上限"] == ""
    assert row["截止日期"] == 46022.0, "2025-12-31 in days since 1899-12-30"


def test_the_third_sheet_says_what_is_compared_and_what_the_marks_mean() -> None:
    words = [str(row[0]) for row in sheets(write_xlsx(both()))["说明"]]
    assert words[0].startswith("本表对比2个方案的目标")
    assert any("郑政办〔2023〕40号" in one for one in words)
    assert any(one.startswith("注") and "未设" in one for one in words)


def test_words_that_look_like_formulas_stay_words() -> None:
    hostile = made("=HYPERLINK(1)", a=target("3个", name="=1+1"), b=target("5个", name="@SUM(1)"))
    content = write_xlsx(compare([hostile]))
    written = [cell for sheet in sheets(content).values() for row in sheet for cell in row]
    assert {"=1+1", "@SUM(1)"} <= set(written)
    for number in (1, 2, 3):
        assert not list(part(content, f"xl/worksheets/sheet{number}.xml").iter(f"{_MAIN}f"))
        assert not list(part(content, f"xl/worksheets/sheet{number}.xml").iter(f"{_MAIN}hyperlink"))


def test_a_name_longer_than_a_cell_is_cut_and_marked() -> None:
    content = write_xlsx(compare([made("甲市", a=target("3个", name="园" * 40_000))]))
    longest = max((str(cell) for row in sheets(content)["逐条"] for cell in row), key=len)
    assert len(longest) == 32_767
    assert longest.endswith("园…")


def test_head_and_first_columns_stay_in_sight() -> None:
    pane = next(part(write_xlsx(both()), "xl/worksheets/sheet1.xml").iter(f"{_MAIN}pane"))
    assert (pane.attrib["xSplit"], pane.attrib["ySplit"], pane.attrib["state"]) == ("2", "1", "frozen")


def test_the_same_comparison_gives_the_same_bytes_and_no_clock() -> None:
    content = write_xlsx(both())
    assert content == write_xlsx(both())
    moments = [
        one.text for one in part(content, "docProps/core.xml") if one.tag.startswith("{http://purl.org/dc/terms/}")
    ]
    assert moments == ["1980-01-01T00:00:00Z"] * 2


def test_the_open_xml_validator_accepts_it(tmp_path: Path, validate_docx: Callable[[Path], list[str]]) -> None:
    file = tmp_path / "对比.xlsx"
    file.write_bytes(write_xlsx(both()))
    assert validate_docx(file) == []
