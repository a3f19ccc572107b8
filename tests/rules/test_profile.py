"""The steps towards being issued: what their file says, and what stands in their way."""

from __future__ import annotations

import pytest

from plangen.findings import Confidence, Fault, Finding, Marked, Severity
from plangen.rules import catalogue
from plangen.rules.profile import is_demanded, lacks_status, parsed, profiles, standing
from plangen.source import SourceText, Span

SOURCE = SourceText("某市.yaml", "title: 某市方案\n")


def finding(name: str, severity: Severity, confidence: Confidence = Confidence.CERTAIN, allowed: str = "") -> Finding:
    return Finding(Fault(name, "", severity, confidence), "。", Marked(SOURCE, Span(0, 5)), allowed=allowed)


def test_there_are_two_steps_and_the_higher_asks_for_more() -> None:
    assert list(profiles()) == ["可会签", "可发文"]
    countersigned, issued = profiles().values()
    assert issued.severity < countersigned.severity
    assert issued.status == "定稿"
    for fault in catalogue.faults():
        one = finding(fault.name, fault.severity, fault.confidence)
        assert issued.demands(one) or not countersigned.demands(one)


def test_a_countersigned_plan_may_leave_the_number_open_and_not_its_offices() -> None:
    step = profiles()["可会签"]
    assert step.demands(finding("action-without-office", Severity.WARNING))
    assert step.demands(finding("dangling-reference", Severity.ERROR))
    assert not step.demands(finding("missing-document-number", Severity.ADVICE))
    assert not step.demands(finding("half-width-punctuation", Severity.WARNING))


def test_an_issued_plan_has_no_warnings_and_a_number() -> None:
    step = profiles()["可发文"]
    assert step.demands(finding("half-width-punctuation", Severity.WARNING))
    assert step.demands(finding("missing-document-number", Severity.ADVICE))
    assert not step.demands(finding("unknown-superior", Severity.ADVICE))


@pytest.mark.parametrize(
    "harmless",
    [
        finding("duplicate-id", Severity.ERROR, Confidence.SUSPECTED),
        finding("duplicate-id", Severity.ERROR, allowed="沿用原稿"),
    ],
)
def test_what_is_suspected_or_allowed_stands_in_no_way(harmless: Finding) -> None:
    assert standing("某市.yaml", [harmless], "定稿").reached == "可发文"
    assert not is_demanded(harmless, "可发文")


def test_a_plan_without_faults_is_held_up_only_by_its_status() -> None:
    draft = standing("某市.yaml", [], "草稿")
    assert draft.reached == "可会签"
    assert [step.lacks for step in draft.ahead] == [(("status: 定稿", 1),)]
    assert lacks_status(draft, "可发文")
    assert not lacks_status(draft, "可会签")
    assert standing("某市.yaml", [], "定稿").reached == "可发文"


def test_findings_are_counted_by_rule() -> None:
    found = [finding("duplicate-id", Severity.ERROR)] * 2 + [finding("half-width-punctuation", Severity.WARNING)]
    lower, higher = standing("某市.yaml", found, "定稿").steps
    assert lower.lacks == (("duplicate-id", 2),)
    assert higher.missing == 3
    assert [is_demanded(one, "可会签") for one in found] == [True, True, False]
    assert all(is_demanded(one, "可发文") for one in found)


def test_a_rule_that_is_asked_for_by_name_is_not_left_aside_by_its_folder() -> None:
    step = parsed("一步:\n  severity: error\n  also: [N003]\n  except: [notice]\n")["一步"]
    assert step.demands(finding("missing-document-number", Severity.ADVICE))
    assert not step.demands(finding("malformed-document-number", Severity.ERROR))


@pytest.mark.parametrize(
    "text",
    ["", "一步: 甲\n", "一步:\n  severity: fatal\n", "一步:\n  severity: error\n  also: [no-such-rule]\n", "[甲\n"],
)
def test_a_damaged_file_is_told(text: str) -> None:
    with pytest.raises(ValueError, match=r"profiles\.yaml"):
        parsed(text)
