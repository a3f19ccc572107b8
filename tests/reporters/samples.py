"""Findings that the tests of all formats report."""

from __future__ import annotations

from plangen.findings import Confidence, Fault, Finding, Marked, Severity
from plangen.source import Edit, SourceText, Span

TEXT = """\
title: 某市养老服务实施方案
targets:
  床位数: 3000张
goals: 到2027年，养老床位达到${床位}。
"""
SOURCE = SourceText("某市.yaml", TEXT)
DANGLING = Fault("dangling-reference", "R002", Severity.ERROR)
COMMA = Fault("half-width-punctuation", "W001", Severity.WARNING)
SUPERIOR = Fault("unknown-superior", "R005", Severity.ADVICE, Confidence.SUSPECTED)


def at(words: str, source: SourceText = SOURCE, word: str = "") -> Marked:
    """Where ``words`` first stand in ``source``."""
    start = source.text.index(words)
    return Marked(source, Span(start, start + len(words)), word)


FOUND = Finding(
    DANGLING,
    "正文引用了“床位”，方案里没有这个指标或提法。是不是“床位数”？",
    at("床位}"),
    path="goals",
    hint="可以引用：床位数。",
    related=(at("3000张", word="指标写的是“3000张”"),),
    fix=(Edit(Span(10, 11), "、"),),
)
