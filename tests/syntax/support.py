"""Small readings for the tests of the reader."""

from __future__ import annotations

from plangen.findings import Problem
from plangen.source import Path, SourceText, Span, apply
from plangen.syntax import Reading, Scalar, Tree, read

NAMES = (
    "title", "city", "text", "items", "targets", "terms", "members", "goals", "principles", "actions", "guarantees", "offices",
    "value", "name", "scope", "notice", "number", "issuer", "preamble", "guiding", "format", "headings", "own_line",
)  # fmt: skip


def reading(text: str) -> Reading:
    return read(SourceText("某市.yaml", text), NAMES)


def tree(text: str) -> Tree:
    found = reading(text).tree
    assert found is not None
    return found


def scalar(text: str, path: str = "title") -> Scalar:
    node, _, steps = tree(text).find(Path.parse(path))
    assert isinstance(node, Scalar)
    assert steps == len(Path.parse(path).steps)
    return node


def marked(text: str, problem: Problem) -> str:
    assert isinstance(problem.at, Span)
    return problem.at.of(text)


def line_of(text: str, problem: Problem) -> int:
    assert isinstance(problem.at, Span)
    return SourceText("", text).place(problem.at.start).line


def mended(text: str, problems: tuple[Problem, ...]) -> str:
    return apply(text, [edit for problem in problems for edit in problem.fix])


def names_of(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.name for problem in problems]
