"""Annotations: one line a finding, whatever its text holds."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from plangen.findings import Confidence, Fault, Finding, Marked, Report, Severity
from plangen.reporters import report
from plangen.source import SourceText, Span
from tests.reporters.samples import COMMA, DANGLING, FOUND, SUPERIOR, TEXT, at


def written(*findings: Finding) -> str:
    return report(Report(findings, ("某市.yaml",)), "github")


def test_a_finding_is_a_command_with_its_place() -> None:
    assert written(FOUND) == (
        "::error file=某市.yaml,line=4,endLine=4,col=23,endColumn=26,title=dangling-reference（R002）::"
        "正文引用了“床位”，方案里没有这个指标或提法。是不是“床位数”？%0A提示：可以引用：床位数。"
        "%0A另见 某市.yaml 第 3 行：指标写的是“3000张”\n"
    )


def test_each_severity_has_its_command_and_what_is_suspected_is_never_an_error() -> None:
    suspected = Fault("parts-differ-from-whole", "T020", Severity.ERROR, Confidence.SUSPECTED)
    found = [replace(FOUND, fault=fault) for fault in (DANGLING, COMMA, SUPERIOR, suspected)]
    assert [line.split(" ")[0] for line in written(*found).splitlines()] == [
        "::error",
        "::warning",
        "::notice",
        "::warning",
    ]


def test_signs_that_mean_something_are_escaped() -> None:
    source = SourceText("50%,甲:乙.yaml", "达到100%\n::error::不是命令\n")
    finding = Finding(COMMA, "写的是100%\n::error::", Marked(source, Span(0, 3)), hint="改成 1,2：3")
    assert written(finding) == (
        "::warning file=50%25%2C甲%3A乙.yaml,line=1,endLine=1,col=1,endColumn=4,title=half-width-punctuation（W001）::"
        "写的是100%25 ::error::%0A提示：改成 1,2：3\n"
    )


def test_over_several_lines_no_columns_end() -> None:
    mark = Marked(at("title").source, Span(TEXT.index("targets"), TEXT.index("goals")))
    assert "line=2,endLine=4,col=1,title=" in written(Finding(COMMA, "。", mark))


def test_what_is_allowed_is_no_annotation() -> None:
    assert written(replace(FOUND, allowed="沿用原稿")) == ""


@given(st.text(max_size=80), st.text(max_size=80))
def test_no_text_adds_a_line(name: str, words: str) -> None:
    finding = Finding(
        DANGLING,
        words,
        Marked(SourceText(name, words), Span(0, 1), words),
        hint=words,
        related=(at("goals", word=words),),
    )
    line = written(finding)
    assert line.count("\n") == 1
    assert len(line.splitlines()) == 1
    properties = line[2 : line.index("::", 2)]
    assert (
        properties.count(",") == properties.count("=") - properties.split("file=")[1].split(",line=")[0].count("=") - 1
    )
