"""A rule whose need a plan does not meet is not read: it would have found nothing."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from plangen.rules import catalogue
from plangen.rules.catalogue import ENTRIES, Entry
from plangen.rules.needs import NEEDS, has_what_is_needed
from tests.rules.desk import dossier_of, findings_of, names_of

NEEDING = [entry for entry in ENTRIES if entry.needs]
PLANS = sorted(Path(__file__).parent.glob("clean/*.yaml"))
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
    without = [one for one in map(dossier_of, (file.read_text("utf-8") for file in PLANS)) if one is not None]
    lacking = [one for one in (plain, *without) if not has_what_is_needed(one, entry.needs)]
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
