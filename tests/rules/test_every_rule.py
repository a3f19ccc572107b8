"""Three questions put to every rule there is and will be: is it filed, does its page hold, do its examples."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

from plangen import rules
from plangen.findings import Finding, Severity
from plangen.rules import catalogue
from plangen.rules.catalogue import ENTRIES, Entry
from plangen.rules.engine import settle
from tests.rules.desk import PLAN, REGISTERS, documents, findings_of, names_of, without_marks

FOLDER = Path(str(rules.__file__)).parent
WITHOUT_EXAMPLE = {
    "cannot-read", "file-too-large", "folder-outside-project", "nested-too-deep", "not-utf8", "page-count-differs",
    "rule-crashed",
    "template-failed", "template-layout", "template-missing", "template-too-large",
}  # fmt: skip
"""What a page cannot show in a few lines of text; the parts of the program that find these show them in their tests."""

entries = pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)


def lines_of(finding: Finding, gathered: bool) -> list[int]:
    places = [finding.mark, *(finding.related if gathered else ())]
    return [place.place.line for place in places]


@entries
def test_a_rule_is_filed_under_its_name_with_a_page(entry: Entry) -> None:
    module = import_module(entry.module)
    page = catalogue.page(entry.name)
    assert Path(str(module.__file__)) == FOLDER / entry.folder / f"{entry.name.replace('-', '_')}.py"
    assert entry.folder in catalogue.FOLDERS
    assert hasattr(module, "check") == entry.has_check
    assert isinstance(module.SEVERITY, Severity)
    assert page.fault == catalogue.fault(entry.name)
    assert re.fullmatch(r"[A-Z]\d{3}", entry.code)
    assert page.summary
    assert "\n" not in page.summary
    assert page.summary.endswith("。")
    assert all((page.why, page.bad, page.good, page.basis))
    assert page.why.endswith("。")
    assert f"# <- {entry.name}" in page.bad or entry.name in WITHOUT_EXAMPLE
    assert "# <-" not in page.good


def found_in(entry: Entry, text: str, others: dict[str, str]) -> tuple[Finding, ...]:
    """A page of a plan's fault shows plans, one of a template's fault shows a template."""
    if entry.folder != "templates":
        return findings_of(text, others)
    from plangen.composition.template import compiled

    template = compiled("示例", text, frozenset({"title", "body", "heading-1"}))
    return settle(template.source, template.problems)


@entries
def test_the_bad_example_is_flagged_where_it_is_marked_and_nowhere_else(entry: Entry) -> None:
    bad = catalogue.page(entry.name).bad
    if entry.name in WITHOUT_EXAMPLE:
        assert "# <-" not in bad
        assert "例子" in bad
        return
    texts = {name: without_marks(text) for name, text in documents(bad).items()}
    gathered = catalogue.rule(entry.name).gathered
    for name, (text, marks) in texts.items():
        if name.startswith(REGISTERS):
            assert marks == []
            continue
        others = {other: beside for other, (beside, _) in texts.items() if other != name}
        found = [one for one in found_in(entry, text, others) if one.fault.name == entry.name]
        flagged = sorted(line for one in found for line in lines_of(one, gathered))
        assert flagged == [line for line, marked in marks if marked == entry.name]
        assert all(marked == entry.name for _, marked in marks)


@entries
def test_the_good_example_is_silent(entry: Entry) -> None:
    texts = documents(catalogue.page(entry.name).good)
    others = {name: text for name, text in texts.items() if name != PLAN}
    assert names_of(found_in(entry, texts[PLAN], others)) == []


def test_every_file_in_the_folders_of_rules_is_in_the_catalogue() -> None:
    filed = {f"{entry.folder}/{entry.name.replace('-', '_')}.py" for entry in ENTRIES}
    there = {f"{path.parent.name}/{path.name}" for path in FOLDER.glob("*/*.py") if not path.name.startswith("__")}
    assert there == filed


def test_codes_and_names_are_used_once() -> None:
    assert len({entry.code for entry in ENTRIES}) == len(ENTRIES)
    assert len({entry.name for entry in ENTRIES}) == len(ENTRIES)
    for entry in ENTRIES:
        assert {other.folder for other in ENTRIES if other.code[0] == entry.code[0]} == {entry.folder}


def test_every_fault_named_below_the_rules_has_a_page() -> None:
    text = "\n".join(
        path.read_text(encoding="utf-8")
        for layer in ("syntax", "model", "project")
        for path in sorted(FOLDER.parent.glob(f"{layer}/*.py"))
    )
    templates = "\n".join(path.read_text(encoding="utf-8") for path in sorted(FOLDER.parent.glob("composition/*.py")))
    # Nothing else in these layers is a word with a hyphen and no digit.
    named = set(re.findall(r'"([a-z]+(?:-[a-z]+)+|not-utf8)"', text))
    named |= set(re.findall(r'"(template-[a-z-]+)"', templates))
    pages = {entry.name for entry in ENTRIES if entry.folder in ("format", "templates")}
    assert named == pages


def test_explain_shows_control_characters_of_an_example() -> None:
    assert "\t" not in str(catalogue.page("tab-indentation"))
    assert "→" in str(catalogue.page("tab-indentation"))
    assert "\0" not in str(catalogue.page("not-text"))
    assert "␀" in str(catalogue.page("not-text"))


def test_explain_points_at_the_marked_line_and_says_how_to_allow() -> None:
    shown = str(catalogue.page("R001"))
    assert shown.startswith("duplicate-id（R001）  错误，确定\n")
    assert "床位数: 含护理型床位    # ← 这里" in shown
    assert "# plangen: allow[duplicate-id] 理由 until 2027-06-30" in shown
    for heading in ("为什么", "不好的写法", "好的写法", "依据"):
        assert f"\n{heading}\n" in shown
