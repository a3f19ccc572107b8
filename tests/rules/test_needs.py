"""A rule whose need a plan does not meet is not read: it would have found nothing."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from plangen.rules import catalogue
from plangen.rules.catalogue import ENTRIES, Entry
from plangen.rules.needs import NEEDS, has_what_is_needed
from tests.rules.desk import PLAN, documents, dossier_of, findings_of, names_of, without_marks

NEEDING = [entry for entry in ENTRIES if entry.needs]
CLEAN = [file.read_text("utf-8") for file in sorted(Path(__file__).parent.glob("clean/*.yaml"))]
EXAMPLES = [
    documents(example)[PLAN]
    for one in ENTRIES
    if one.has_check
    for example in (catalogue.page(one.name).bad, catalogue.page(one.name).good)
]
PLANS = [one for text in (*CLEAN, *EXAMPLES) if (one := dossier_of(without_marks(text)[0])) is not None]
PLAIN = "title: 某市停车设施建设实施方案\ngoals: 到2027年，新增停车泊位500个。\n"


def test_every_need_is_known() -> None:
    assert {entry.needs for entry in ENTRIES} == set(NEEDS)


@pytest.mark.parametrize("entry", NEEDING, ids=lambda entry: entry.name)
def test_a_rule_finds_nothing_where_what_it_needs_is_not_there(entry: Entry) -> None:
    check = catalogue.rule(entry.name).check
    assert check is not None
    plain = dossier_of(PLAIN)
    assert plain is not None
    assert not has_what_is_needed(plain, entry.needs)
    lacking = [one for one in (plain, *PLANS) if not has_what_is_needed(one, entry.needs)]
    assert len(lacking) > 20
    assert [problem for dossier in lacking for problem in check(dossier)] == []


def test_a_rule_that_has_nothing_to_look_at_is_not_imported(monkeypatch: pytest.MonkeyPatch) -> None:
    module = "plangen.rules.structure.attachment_never_mentioned"
    monkeypatch.delitem(sys.modules, module, raising=False)
    catalogue.rule.cache_clear()
    findings_of(PLAIN)
    assert module not in sys.modules
    findings_of(PLAIN + "attachments:\n  - title: 停车设施名单\n    text: 东苑、西苑。\n")
    assert module in sys.modules


def test_an_allowance_of_a_rule_that_had_nothing_to_look_at_is_idle() -> None:
    comment = "# plangen: allow[attachment-never-mentioned] 附件另行印发\n"
    assert "unused-allowance" in names_of(findings_of(comment + PLAIN))
