"""Notices as PDF: through a stand-in for LibreOffice, which does what it is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from plangen.document.fonts import han_characters
from plangen.pipeline.loading import load
from plangen.pipeline.pressing import unreadable_sentence
from plangen.pipeline.printing import Made, compose_notice, write_notices
from plangen.press import program
from tests.pipeline.plans import damaged_templates, plan, put
from tests.press import fake

pytestmark = fake.SHELL_ONLY

NOTICE = """\
notice:
  issuer: 某市人民政府办公室
  number: 某政办发〔2025〕1号
  date: 2025年3月5日
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "项目"
    for city in ("甲市", "乙市"):
        put(folder, f"{city}.yaml", plan(city, more=NOTICE))
    return folder


@pytest.fixture
def press(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A LibreOffice with every font; its folder."""
    monkeypatch.setenv(program.VARIABLE, str(fake.press(tmp_path / "press", 3)))
    return tmp_path / "press"


def notices(folder: Path, output: str, suffix: str = "", force: bool = False) -> Made:
    return write_notices([load(path) for path in sorted(folder.glob("*.yaml"))], output, force, suffix)


def test_a_pdf_bears_the_day_of_the_document(folder: Path, press: Path) -> None:
    target = folder / "通知.PDF"
    made = write_notices([load(folder / "甲市.yaml")], str(target))
    assert made == Made((target,))
    assert b"/CreationDate(D:20250305000000+00'00')" in target.read_bytes()


def test_those_of_a_folder_come_from_one_start(folder: Path, press: Path) -> None:
    made = notices(folder, f"{folder}/公文/", ".pdf")
    assert made.files == (folder / "公文" / "乙市.pdf", folder / "公文" / "甲市.pdf")
    assert not made.remarks
    assert fake.starts(press) == 1


def test_a_pdf_that_somebody_changed_is_kept(folder: Path, press: Path) -> None:
    notices(folder, f"{folder}/公文/", ".pdf")
    changed = folder / "公文" / "甲市.pdf"
    changed.write_bytes(b"%PDF signed")
    again = notices(folder, f"{folder}/公文/", ".pdf")
    assert again.files == (folder / "公文" / "乙市.pdf",)
    assert "在生成之后被改过" in again.refusals[0]
    assert changed.read_bytes() == b"%PDF signed"
    assert not notices(folder, f"{folder}/公文/", ".pdf", force=True).refusals


def test_substituted_fonts_are_told_once(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fonts = ("STZhongsong", "FangSong", "SimHei", "SimSun")
    monkeypatch.setenv(program.VARIABLE, str(fake.press(tmp_path / "press", 3, fonts)))
    made = notices(folder, f"{folder}/公文/", ".pdf")
    assert len(made.files) == 2
    (remark,) = made.remarks
    assert "没有方正小标宋简体、仿宋_GB2312，" in remark
    assert "用 仿宋、华文中宋 代替" in remark
    assert "换行和页数也可能不同" in remark


def test_a_font_for_rare_characters_is_told_as_that(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(program.VARIABLE, str(fake.press(tmp_path / "press", 3, (*fake.FONTS, "SimSun-ExtB"))))
    (remark,) = notices(folder, f"{folder}/公文/", ".pdf").remarks
    assert remark == "PDF 里有些字是公文字体里没有的，LibreOffice 用 SimSun-ExtB 代替。请看一看这些字。"


@pytest.mark.parametrize("box", ["某", "《", "　"])
def test_pages_of_empty_boxes_are_not_written(
    box: str, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a machine whose only font is DejaVu Sans: one box for all, called by what it stood for first."""
    boxes = fake.press(tmp_path / "press", 3, ("DejaVuSans",), drawn=f"{box}2025 “")
    monkeypatch.setenv(program.VARIABLE, str(boxes))
    made = notices(folder, f"{folder}/公文/", ".pdf")
    (refusal,) = made.refusals
    first, second = folder / "公文" / "乙市.pdf", folder / "公文" / "甲市.pdf"
    assert refusal.startswith(f"“{first}”、“{second}”没有写：LibreOffice 在这台电脑上没有找到中文字体")
    assert "汉字排成了方框，无法阅读" in refusal
    assert "请先安装中文字体" in refusal
    assert "用 Word、WPS 打开，另存为 PDF" in refusal
    assert not made.files
    assert not made.remarks
    assert not (folder / "公文").exists()


def test_a_chinese_font_that_nobody_knows_is_a_font(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded = load(folder / "甲市.yaml")
    assert loaded.plan is not None
    drawn = "".join(sorted(han_characters(compose_notice(loaded.plan))))
    monkeypatch.setenv(program.VARIABLE, str(fake.press(tmp_path / "press", 3, ("Unheard-Of",), drawn=drawn)))
    made = write_notices([loaded], str(folder / "甲市.pdf"))
    assert made.files == (folder / "甲市.pdf",)
    assert "用 Unheard-Of 代替" in made.remarks[0]
    poor = fake.press(tmp_path / "press", 3, ("Unheard-Of",), drawn=drawn[: len(drawn) * 2 // 3])
    monkeypatch.setenv(program.VARIABLE, str(poor))
    assert "没有找到中文字体" in write_notices([loaded], str(folder / "乙.pdf")).refusals[0]


def test_many_files_are_not_all_named() -> None:
    assert unreadable_sentence([Path(f"{number}.pdf") for number in range(9)]).startswith(
        "“0.pdf”、“1.pdf”、“2.pdf”等9份没有写"
    )


def test_one_that_is_not_printed_costs_the_other_nothing(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(program.VARIABLE, str(fake.press(tmp_path / "press", 3, fails_on="1.docx")))
    made = notices(folder, f"{folder}/公文/", ".pdf")
    assert made.files == (folder / "公文" / "甲市.pdf",)
    assert made.refusals == (
        f"“{folder / '公文' / '乙市.pdf'}”没有生成：LibreOffice 没有排出这一份。"
        "请生成 .docx，用 Word 或 WPS 打开，再另存为 PDF。",
    )


@pytest.mark.parametrize(
    ("commands", "said"), [("exit 1", "LibreOffice 没有排出公文。"), (None, "环境变量 PLANGEN_SOFFICE 写的")]
)
def test_without_libreoffice_there_is_another_way(
    commands: str | None, said: str, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named = fake.program(tmp_path / "press", commands) if commands else tmp_path / "没有"
    monkeypatch.setenv(program.VARIABLE, str(named))
    made = notices(folder, f"{folder}/公文/", ".pdf")
    (refusal,) = made.refusals
    assert refusal.startswith(f"没有生成 PDF：{said}")
    assert refusal.endswith("也可以生成 .docx，用 Word 或 WPS 打开，再另存为 PDF。")
    assert not (folder / "公文").exists()


def test_a_damaged_template_starts_nothing(
    folder: Path, press: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    damaged_templates(tmp_path, monkeypatch)
    made = notices(folder, f"{folder}/公文/", ".pdf")
    assert {one.fault.name for one in made.findings} == {"template-unknown-name"}
    assert not made.files
    assert fake.starts(press) == 0


def test_other_formats_start_nothing(folder: Path, press: Path) -> None:
    for suffix in (".docx", ".html", ".md", ".txt"):
        assert len(notices(folder, f"{folder}/公文/", suffix).files) == 2
    assert fake.starts(press) == 0


def test_a_format_and_another_ending_are_a_riddle(folder: Path) -> None:
    (refusal,) = write_notices([load(folder / "甲市.yaml")], str(folder / "通知.docx"), suffix=".pdf").refusals
    assert "--format 写的是 pdf" in refusal
    assert not (folder / "通知.docx").exists()
