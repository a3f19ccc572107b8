"""A comparison is fair only where all make the same notice: same words, same styles, same package."""

from __future__ import annotations

import io
import json
import subprocess
import zipfile
from dataclasses import replace

import docx
import pytest

from benchmarks import in_process, processes, with_table
from benchmarks.content import DOCUMENT, Paragraph, open_saved, read_content, save, styles_of, text_of
from benchmarks.makers import raw_limit, with_docx_js, with_docxtpl, with_pandoc, with_plangen, with_python_docx
from benchmarks.one_notice import main as one_notice
from benchmarks.run import SAMPLE
from plangen.pipeline.loading import parse
from plangen.pipeline.printing import compose_notice
from plangen.project import decoded

pytestmark = pytest.mark.slow

NAMES = (
    in_process.PLANGEN,
    in_process.RAW,
    in_process.DOCXTPL,
    in_process.PYTHON_DOCX,
    in_process.PYTHON_DOCX_OWN,
)
ON_OUR_PACKAGE = NAMES[:-1]


@pytest.fixture(scope="module")
def made(content):
    """The notice of every contender."""
    return {name: make() for name, make in in_process.makers(SAMPLE, content).items()}


def test_the_content_is_the_whole_notice(content):
    document = compose_notice(with_plangen.open_plan(SAMPLE))
    assert content.text == document.text
    assert "郑政办〔2023〕40号" in content.text
    assert "230个左右" in content.text
    assert len(content.paragraphs) > 40


def test_every_contender_is_known(made):
    assert tuple(made) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_contender_prints_the_same_words(made, content, name):
    assert text_of(made[name]) == content.text


@pytest.mark.parametrize("name", ON_OUR_PACKAGE)
def test_a_contender_names_the_same_styles(made, content, name):
    assert styles_of(made[name]) == [paragraph.style for paragraph in content.paragraphs]


@pytest.mark.parametrize("name", NAMES)
def test_a_drafter_sees_the_same_style_names(made, content, name):
    opened = docx.Document(io.BytesIO(made[name]))
    assert [one.style.name for one in opened.paragraphs if one.style] == [
        content.style_names[paragraph.style] for paragraph in content.paragraphs
    ]


@pytest.mark.parametrize("name", ON_OUR_PACKAGE)
def test_a_contender_writes_the_same_package(made, content, name):
    with zipfile.ZipFile(io.BytesIO(made[name])) as opened:
        assert sorted(opened.namelist()) == sorted(content.parts)
        assert opened.testzip() is None


@pytest.mark.parametrize("name", ON_OUR_PACKAGE)
def test_headings_that_run_in_keep_their_face(made, content, name):
    wanted = [(run.text, run.face) for one in content.paragraphs for run in one.runs if run.face]
    again = read_content(made[name]).paragraphs
    plain = {"", "DefaultParagraphFont"}
    assert wanted != []
    assert [(run.text, run.face) for one in again for run in one.runs if run.face not in plain] == wanted


def test_the_raw_limit_is_the_same_package_but_for_its_own_document(made, content):
    with zipfile.ZipFile(io.BytesIO(made[in_process.RAW])) as opened:
        others = {name: opened.read(name).decode() for name in opened.namelist() if name != DOCUMENT}
    assert others == {name: text for name, text in content.parts.items() if name != DOCUMENT}


def test_signs_that_xml_keeps_for_itself_are_words_to_every_contender(content):
    first = content.paragraphs[0]
    words = 'A&B <甲> "乙" {{丙}}\n{% 丁 %}'
    strange = replace(content, blocks=(replace(first, runs=(replace(first.runs[0], text=words),)),))
    for maker in (raw_limit, with_docxtpl, with_python_docx):
        assert text_of(maker.prepare(strange)()) == words, maker.__name__


def test_a_body_with_more_than_paragraphs_is_refused(content):
    document = docx.Document(io.BytesIO(content.base()))
    document.add_table(1, 1)
    written = io.BytesIO()
    document.save(written)
    with pytest.raises(ValueError, match="compares paragraphs"):
        read_content(written.getvalue())


def test_another_process_gets_the_same_content(content, tmp_path):
    saved = tmp_path / "content.json"
    save(content, saved)
    assert open_saved(saved) == content


@pytest.mark.parametrize("maker", ["docxtpl", "python-docx"])
def test_a_program_of_its_own_prints_the_same_words(content, tmp_path, maker):
    save(content, tmp_path / "content.json")
    one_notice(maker, str(tmp_path / "content.json"), str(tmp_path / "notice.docx"))
    assert text_of((tmp_path / "notice.docx").read_bytes()) == content.text


def test_pandoc_is_asked_for_the_same_words_and_styles(content):
    blocks = json.loads(json.dumps(with_pandoc.blocks(content)))
    assert len(blocks) == len(content.paragraphs)
    for block, paragraph in zip(blocks, content.paragraphs, strict=True):
        (_, _, [[key, style]]), [inside] = block["c"]
        assert (key, style) == ("custom-style", content.style_names[paragraph.style])
        assert "".join(spoken(inside["c"])) == paragraph.text


def spoken(inlines):
    for inline in inlines:
        match inline["t"]:
            case "Str":
                yield inline["c"]
            case "LineBreak":
                yield "\n"
            case _:
                yield from spoken(inline["c"][1])


OTHER_PROGRAMS = {
    with_pandoc: {processes.PANDOC, processes.PANDOC_OWN},
    with_docx_js: {processes.DOCX_JS, processes.DOCX_JS_OWN},
}


@pytest.mark.parametrize("maker", OTHER_PROGRAMS)
def test_without_a_program_its_rows_are_left_out(maker, content, tmp_path, monkeypatch):
    monkeypatch.setattr(maker, "find", lambda: None)
    found, notices = processes.commands(SAMPLE, content, tmp_path)
    assert processes.NOTICE in found
    assert OTHER_PROGRAMS[maker] & (set(found) | set(notices)) == set()


@pytest.mark.parametrize("maker", OTHER_PROGRAMS)
def test_where_a_program_is_installed_it_prints_the_same_words(maker, content, tmp_path):
    # No reason to skip: where it is missing, the benchmarks say so and go on.
    found, notices = processes.commands(SAMPLE, content, tmp_path)
    rows = [name for name in found if name in OTHER_PROGRAMS[maker]]
    assert len(rows) == (0 if maker.find() is None else 2)
    for name in rows:
        subprocess.run(found[name], check=True, capture_output=True)
        assert text_of(notices[name].read_bytes()) == content.text


@pytest.mark.slow
@pytest.mark.parametrize("styles", [with_docx_js.OURS, with_docx_js.NAMES])
def test_docx_js_names_the_same_styles_and_measures_itself(styles, content, tmp_path):
    node = with_docx_js.find()
    if node is None:
        return
    save(content, tmp_path / "content.json")
    made = with_docx_js.make_once(node, styles, tmp_path / "content.json", tmp_path / "notice.docx")
    assert styles_of(made) == [paragraph.style for paragraph in content.paragraphs]
    shown = {style.style_id: style.name for style in docx.Document(io.BytesIO(made)).styles}
    assert {shown[one.style] for one in content.paragraphs} <= set(content.style_names.values())
    with with_docx_js.staying(node, styles, tmp_path / "content.json") as turn:
        assert 0.0001 < turn() < 10


def test_the_notice_with_a_table_is_the_same_by_plangen_and_by_the_raw_limit():
    plan = parse(decoded(with_table.plan_text(SAMPLE).encode(), "plan.yaml"), "plan").plan
    assert plan is not None
    made = with_plangen.prepare(plan)()
    wanted = read_content(made, tables=True)
    (table,) = [block for block in wanted.blocks if not isinstance(block, Paragraph)]
    assert [len(row) for row in table.rows] == [5] * (1 + with_table.ROWS)
    assert table.rows[20][1].text == "建设第20个市级产教融合实训基地，完善校企合作的长效机制"
    raw = raw_limit.prepare(wanted)()
    assert read_content(raw, tables=True).blocks == wanted.blocks
    assert text_of(raw) == wanted.text == text_of(made)
