"""Faults, problems, findings and reports as values."""

from __future__ import annotations

import pytest

from plangen.findings import Confidence, Fault, Finding, Marked, Report, Severity
from plangen.findings.report import merge
from plangen.source import Place, SourceText, Span

SOURCE = SourceText("某市.yaml", "title: 甲\ncity: 乙\n")
CERTAIN = Fault("dangling-reference", "R002", Severity.ERROR)
SUSPECTED = Fault("half-width-punctuation", "W001", Severity.ERROR, Confidence.SUSPECTED)
ADVICE = Fault("missing-document-number", "N003", Severity.ADVICE)


def finding(fault: Fault, start: int = 0, allowed: str = "", source: SourceText = SOURCE) -> Finding:
    return Finding(fault, "有一处不对。", Marked(source, Span(start, start + 1)), allowed=allowed)


def test_the_words_a_drafter_reads_are_chinese() -> None:
    assert [one.chinese for one in Severity] == ["建议", "警告", "错误"]
    assert [one.chinese for one in Confidence] == ["确定", "存疑"]


def test_a_mark_knows_its_line_and_column() -> None:
    assert Marked(SOURCE, Span(15, 16)).place == Place(2, 7)


def test_a_report_counts_what_no_comment_allows() -> None:
    report = Report((finding(CERTAIN), finding(CERTAIN, allowed="口径未定"), finding(ADVICE)))
    assert [report.count(severity) for severity in Severity] == [1, 0, 1]


@pytest.mark.parametrize(
    ("found", "level", "fails"),
    [
        (finding(CERTAIN), Severity.ERROR, True),
        (finding(CERTAIN), None, False),
        (finding(CERTAIN, allowed="口径未定"), Severity.ERROR, False),
        (finding(SUSPECTED), Severity.ADVICE, False),
        (finding(ADVICE), Severity.WARNING, False),
        (finding(ADVICE), Severity.ADVICE, True),
    ],
)
def test_only_a_certain_fault_that_stands_fails_a_check(found: Finding, level: Severity | None, fails: bool) -> None:
    assert Report((found,)).fails_at(level) is fails


def test_reports_are_merged_in_the_order_of_files_and_places() -> None:
    other = SourceText("乙市.yaml", SOURCE.text)
    one = Report((finding(CERTAIN, 9), finding(ADVICE, 2)), ("某市.yaml",))
    two = Report((finding(CERTAIN, 5, source=other),), ("乙市.yaml", "丙市.yaml"), ("丙市.yaml",))
    whole = merge([one, two])
    assert [(each.mark.source.name, each.mark.span.start) for each in whole.findings] == [
        ("乙市.yaml", 5),
        ("某市.yaml", 2),
        ("某市.yaml", 9),
    ]
    assert whole.checked == ("某市.yaml", "乙市.yaml", "丙市.yaml")
    assert whole.unreadable == ("丙市.yaml",)
