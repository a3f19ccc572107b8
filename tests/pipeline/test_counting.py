"""Whether the colophon stands where it should: our count of pages beside LibreOffice's."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from plangen.findings import Confidence, Finding, Severity
from plangen.pipeline.building import build_project
from plangen.pipeline.loading import load
from plangen.pipeline.printing import Made
from plangen.press import program
from plangen.project import open_project
from tests.pipeline.plans import plan, put
from tests.press import fake

pytestmark = fake.SHELL_ONLY

ISSUED = "notice:\n  issuer: 某市人民政府办公室\n  number: 某政办发〔2025〕1号\n  date: 2025年3月5日\n"
CLOSED = f"{ISSUED}  copies: 市委各部门\n"
"""A notice with a colophon. The plan behind it is a page of its own: two pages (7.1 to 7.3.5)."""

Press = Callable[..., Path]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "项目"


@pytest.fixture
def press(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Press:
    """Puts a LibreOffice in place that lays everything out on so many pages; gives its folder."""

    def put_in_place(pages: int, fonts: tuple[str, ...] = fake.FONTS, fails_on: str = "", drawn: str = "") -> Path:
        monkeypatch.setenv(program.VARIABLE, str(fake.press(tmp_path / "press", pages, fonts, fails_on, drawn)))
        return tmp_path / "press"

    return put_in_place


def built(folder: Path, pdf: bool = False, lay_out: bool = True) -> Made:
    project = open_project(folder)
    return build_project(project, [load(path, path.name) for path in project.plans()], pdf=pdf, lay_out=lay_out)


def place(finding: Finding) -> str:
    text = finding.mark.source.text
    return text[finding.mark.span.start : finding.mark.span.end]


def test_an_estimate_that_is_right_is_silent(folder: Path, press: Press) -> None:
    put(folder, "甲市.yaml", plan("甲市", more=CLOSED))
    where = press(2)
    assert built(folder) == Made((folder / "build" / "甲市.docx",))
    assert fake.starts(where) == 1


def test_an_estimate_that_is_not_is_told_with_the_line_to_write(folder: Path, press: Press) -> None:
    put(folder, "甲市.yaml", plan("甲市", more=CLOSED))
    press(3)
    (finding,) = built(folder).seen
    assert finding.fault.name == "page-count-differs"
    assert (finding.fault.severity, finding.fault.confidence) == (Severity.WARNING, Confidence.SUSPECTED)
    assert place(finding) == "notice"
    assert "估算正文（连同附件）印2页，LibreOffice 排出来是3页" in finding.message
    assert "在 notice 下面写一行 pages: 3" in finding.hint


def test_the_line_once_written_decides(folder: Path, press: Press) -> None:
    put(folder, "甲市.yaml", plan("甲市", more=f"{CLOSED}  pages: 3\n"))
    press(3)
    assert built(folder).seen == ()


def test_a_line_that_is_wrong_is_told_at_its_place(folder: Path, press: Press) -> None:
    put(folder, "甲市.yaml", plan("甲市", more=f"{CLOSED}  pages: 7\n"))
    press(3)
    (finding,) = built(folder).seen
    assert place(finding) == "7"
    assert "这里写的是7页，LibreOffice 排出来的正文（连同附件）是3页" in finding.message
    assert finding.hint == "核对以后改成 pages: 3。"
    press(2)
    (finding,) = built(folder).seen
    assert "或删去这一行（程序自己估算的也是这个页数）" in finding.hint


def test_fonts_that_are_not_there_are_named(folder: Path, press: Press) -> None:
    put(folder, "甲市.yaml", plan("甲市", more=CLOSED))
    press(3, ("FZXBSJW--GB1-0", "NotoSerifCJKsc-Regular", "SimHei", "SimSun"))
    (finding,) = built(folder).seen
    assert finding.hint.endswith("不过这台电脑没有仿宋_GB2312，最好在装有这些字体的电脑上核对。")


def test_pages_of_empty_boxes_are_not_counted(folder: Path, press: Press) -> None:
    put(folder, "甲市.yaml", plan("甲市", more=CLOSED))
    press(9, ("DejaVuSans",), drawn="某2025")
    assert built(folder) == Made((folder / "build" / "甲市.docx",))
    made = built(folder, pdf=True)
    assert made.files == (folder / "build" / "甲市.docx",)
    assert made.seen == ()
    (refusal,) = made.refusals
    assert "没有找到中文字体" in refusal


def test_an_allow_comment_covers_it(folder: Path, press: Press) -> None:
    allowed = CLOSED.replace("notice:", "# plangen: allow[page-count-differs] 用 WPS 排过\nnotice:")
    put(folder, "甲市.yaml", plan("甲市", more=allowed))
    press(3)
    (finding,) = built(folder).seen
    assert finding.allowed == "用 WPS 排过"


@pytest.mark.parametrize("more", ["", ISSUED])
def test_where_no_colophon_depends_on_it_nothing_is_laid_out(more: str, folder: Path, press: Press) -> None:
    put(folder, "甲市.yaml", plan("甲市", more=more))
    where = press(9)
    assert built(folder).seen == ()
    assert fake.starts(where) == 0


def test_pdfs_and_counts_come_from_one_start(folder: Path, press: Press) -> None:
    for city in ("甲市", "乙市", "丙市"):
        put(folder, f"{city}.yaml", plan(city, more=CLOSED))
    where = press(3)
    made = built(folder, pdf=True)
    assert {path.name for path in made.files if path.suffix == ".pdf"} == {"甲市.pdf", "乙市.pdf", "丙市.pdf"}
    assert len(made.seen) == 3
    assert fake.starts(where) == 1


def test_without_pdf_and_without_layout_nothing_is_started(folder: Path, press: Press) -> None:
    put(folder, "甲市.yaml", plan("甲市", more=CLOSED))
    where = press(3)
    assert built(folder, lay_out=False) == Made((folder / "build" / "甲市.docx",))
    assert fake.starts(where) == 0


def test_no_libreoffice_is_no_word_worth(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(folder, "甲市.yaml", plan("甲市", more=CLOSED))
    monkeypatch.setenv(program.VARIABLE, str(folder / "没有"))
    assert built(folder) == Made((folder / "build" / "甲市.docx",))
    (refusal,) = built(folder, pdf=True).refusals
    assert refusal.startswith("没有生成 PDF：")


def test_one_that_fails_costs_a_remark_and_no_file(folder: Path, press: Press) -> None:
    put(folder, "甲市.yaml", plan("甲市", more=CLOSED))
    press(3, fails_on="*.docx")
    made = built(folder)
    assert made.files == (folder / "build" / "甲市.docx",)
    assert made.refusals == ()
    assert made.remarks[0].startswith("没有核对页数：LibreOffice 没有排出公文。")


def test_a_pdf_of_a_kind_that_is_not_known_counts_nothing(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder, "甲市.yaml", plan("甲市", more=CLOSED))
    program_ = fake.program(tmp_path / "press", "echo '%PDF-3.0' > 1.pdf; echo '%PDF-3.0' > 2.pdf")
    monkeypatch.setenv(program.VARIABLE, str(program_))
    made = built(folder, pdf=True)
    assert made == Made((folder / "build" / "甲市.docx", folder / "build" / "甲市.pdf"))


def test_the_document_never_depends_on_it(folder: Path, press: Press) -> None:
    put(folder, "甲市.yaml", plan("甲市", more=CLOSED))
    built(folder, lay_out=False)
    without = (folder / "build" / "甲市.docx").read_bytes()
    press(8)
    built(folder)
    assert (folder / "build" / "甲市.docx").read_bytes() == without
