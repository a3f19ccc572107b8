"""A rule's file may be damaged in any way: that is one finding, and everything else is checked and printed."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import plangen.rules.wording
from plangen.rules import catalogue
from plangen.rules.catalogue import Entry
from plangen.rules.engine import examine
from plangen.rules.selection import EVERYTHING, Selection
from tests.rules.desk import dossier_of, names_of

TEXT = "title: 某市养老服务实施方案\ncity: 某市\ngoals: 到2027年,社区养老服务覆盖城区。\n"
HEAD = "from plangen.findings import Problem, Severity\nfrom plangen.source import Path\nSEVERITY = Severity.ERROR\n"
GOOD = f'"""多出来的一条规则。"""\n{HEAD}def check(dossier):\n    yield Problem("找到了。", Path() / "city")\n'
BROKEN = {
    "syntax error": ('"""说明。"""\ndef check(:\n', "SyntaxError"),
    "no docstring": (GOOD.partition("\n")[2], "MalformedRule"),
    "no severity": (GOOD.replace("SEVERITY = Severity.ERROR", ""), "MalformedRule"),
    "severity of another kind": (GOOD.replace("= Severity.ERROR", "= 'error'"), "MalformedRule"),
    "no check": ('"""说明。"""\n' + HEAD, "MalformedRule"),
    "a string for a tuple": (GOOD + 'INSTEAD_OF = "duplicate-id"\n', "MalformedRule"),
    "an import that fails": (GOOD + "import no_such_module\n", "ModuleNotFoundError"),
    "raises when imported": (GOOD + "1 / 0\n", "ZeroDivisionError"),
    "raises when it runs": (GOOD + "    raise LookupError\n", "LookupError"),
    "yields something else": (GOOD + "    yield 'problem'\n", "AttributeError"),
    "recurses without end": (GOOD.replace("    yield", "    yield from check(dossier)\n    yield"), "RecursionError"),
    "not text": ("\0", "SyntaxError"),
}
Install = Callable[[str], Selection]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Put a file among the rules of wording and file it in the catalogue."""

    def put(source: str) -> Selection:
        (tmp_path / "one_more.py").write_text(source, encoding="utf-8")
        entry = Entry("W999", "one-more", "wording")
        monkeypatch.setattr(plangen.rules.wording, "__path__", [*plangen.rules.wording.__path__, str(tmp_path)])
        monkeypatch.setattr(catalogue, "ENTRIES", (*catalogue.ENTRIES, entry))
        monkeypatch.setitem(catalogue._BY_NAME, "one-more", entry)
        return Selection(EVERYTHING.names | {"one-more"})

    yield put
    sys.modules.pop("plangen.rules.wording.one_more", None)
    catalogue.rule.cache_clear()
    catalogue.page.cache_clear()


def test_a_sound_file_is_a_rule_like_any_other(install: Install) -> None:
    dossier = dossier_of(TEXT)
    assert dossier is not None
    found = examine(dossier, install(GOOD))
    assert [one.message for one in found if one.fault.name == "one-more"] == ["找到了。"]
    assert "rule-crashed" not in names_of(found)


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_file_is_one_finding_and_the_rest_is_checked(install: Install, kind: str) -> None:
    source, why = BROKEN[kind]
    dossier = dossier_of(TEXT)
    assert dossier is not None
    sound = names_of(examine(dossier))
    assert "half-width-punctuation" in sound
    found = examine(dossier, install(source))
    crashes = [one for one in found if one.fault.name == "rule-crashed"]
    assert len(crashes) == 1
    assert "one-more" in crashes[0].message
    assert why in crashes[0].message
    assert [name for name in names_of(found) if name not in ("rule-crashed", "one-more")] == sound


@pytest.mark.parametrize("kind", ["syntax error", "no docstring", "not text", "raises when imported"])
def test_its_page_is_there_all_the_same(install: Install, kind: str) -> None:
    install(BROKEN[kind][0])
    shown = str(catalogue.page("one-more"))
    assert shown.startswith("one-more（W999）")
    assert len(catalogue.faults()) >= len(EVERYTHING.names)


def test_a_broken_page_of_a_fault_that_the_reader_finds_hides_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = catalogue.fault

    def fault(name: str) -> object:
        if name == "unknown-field":
            raise SyntaxError(name)
        return whole(name)

    monkeypatch.setattr(catalogue, "fault", fault)
    dossier = dossier_of(TEXT + "budget: 100万元\n")
    assert dossier is not None
    assert {"unknown-field", "half-width-punctuation"} <= set(names_of(examine(dossier)))
