"""PDF on the command line, with LibreOffice and without: what is written, what is said, how it ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from plangen.press import program
from tests.acceptance.conftest import TEN_LINES, Run, Write
from tests.press import fake

pytestmark = fake.SHELL_ONLY

CLOSED = f"""\
{TEN_LINES}notice:
  issuer: 某市人民政府办公室
  number: 某政办发〔2025〕1号
  date: 2025年3月5日
  copies: 市委各部门
"""


@pytest.fixture
def press(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A LibreOffice that lays everything out on seven pages."""
    folder = tmp_path_factory.mktemp("press")
    monkeypatch.setenv(program.VARIABLE, str(fake.press(folder, 7, (*fake.FONTS, "KaiTi_GB2312"))))
    return folder


@pytest.fixture
def no_press(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program, "_candidates", lambda *_: iter(()))
    monkeypatch.delenv(program.VARIABLE, raising=False)


def test_a_notice_and_a_comparison_as_pdf(press: Path, run: Run, plan: Write, folder: Path) -> None:
    first, second = plan(CLOSED, "甲.yaml"), plan(CLOSED, "乙.yaml")
    outcome = run("notice", first, "-o", "通知.pdf")
    assert (outcome.code, outcome.output) == (0, "已写好 通知.pdf\n")
    assert run("compare", first, second, "-o", "对比.pdf").code == 0
    assert run("notice", first, second, "-o", "公文/", "--format", "pdf").code == 0
    for name in ("通知.pdf", "对比.pdf", "公文/甲.pdf", "公文/乙.pdf"):
        assert (folder / name).read_bytes().startswith(b"%PDF")


def test_without_libreoffice_it_says_what_to_do(no_press: None, run: Run, plan: Write, folder: Path) -> None:
    name = plan(CLOSED)
    for words in (["notice", name, "-o", "通知.pdf"], ["compare", name, "-o", "对比.pdf"]):
        outcome = run(*words)
        assert outcome.code == 2
        assert "请安装 LibreOffice" in outcome.errors
        assert "用 Word 或 WPS 打开，再另存为 PDF。" in outcome.errors
    assert not list(folder.glob("*.pdf"))


def test_a_build_without_libreoffice_is_as_it_was(no_press: None, run: Run, plan: Write) -> None:
    plan(CLOSED)
    outcome = run("build")
    assert (outcome.code, outcome.errors) == (0, "")
    assert "LibreOffice" not in outcome.output


def test_a_build_tells_the_line_to_write_and_does_not_fail(press: Path, run: Run, plan: Write) -> None:
    plan(CLOSED)
    outcome = run("build", "--fail-on", "advice")
    assert outcome.code == 0
    assert "已写好 build/某市.docx" in outcome.output
    line = CLOSED.splitlines().index("notice:") + 1
    assert f"某市.yaml:{line}:1 警告（存疑） page-count-differs（Y001）" in outcome.errors
    assert "在 notice 下面写一行 pages: 7。" in outcome.errors
    plan(CLOSED + "  pages: 7\n")
    assert run("build").errors == ""


def test_it_can_be_left_out(press: Path, run: Run, plan: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    plan(CLOSED)
    assert run("build", "--no-layout").errors == ""
    monkeypatch.setenv("PLANGEN_BUILD_NO_LAYOUT", "1")
    assert run("build").errors == ""
    assert fake.starts(press) == 0


def test_a_build_with_pdf(press: Path, run: Run, plan: Write, folder: Path) -> None:
    plan(CLOSED)
    outcome = run("build", "--pdf", "--no-layout")
    assert (outcome.code, outcome.errors) == (0, "")
    assert (folder / "build" / "某市.pdf").read_bytes().startswith(b"%PDF")


def test_a_build_with_pdf_that_fails_keeps_the_rest(run: Run, plan: Write, folder: Path, no_press: None) -> None:
    plan(CLOSED)
    outcome = run("build", "--pdf")
    assert outcome.code == 2
    assert (folder / "build" / "某市.docx").is_file()
    assert "没有生成 PDF：" in outcome.errors


def test_the_page_of_the_finding(run: Run) -> None:
    outcome = run("explain", "page-count-differs")
    assert outcome.code == 0
    assert "# plangen: allow[page-count-differs] 理由 until 2027-06-30" in outcome.output
