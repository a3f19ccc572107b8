"""One fault, one finding: who stands instead of whom, and where."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.findings import Fault, Finding, Marked, Problem, Severity
from plangen.rules import catalogue
from plangen.rules.catalogue import ENTRIES
from plangen.rules.dossier import Dossier
from plangen.rules.engine import examine
from plangen.rules.replacing import replaced
from plangen.rules.rule import Rule
from plangen.rules.selection import Selection
from plangen.source import Path, SourceText, Span
from tests.rules.desk import dossier_of

SOURCE = SourceText("方案.yaml", "职业院校双师型教师占比达到百分之六十以上。" * 3)


def finding(name: str, start: int, end: int) -> Finding:
    return Finding(Fault(name, "", Severity.ERROR), "。", Marked(SOURCE, Span(start, end)))


def left(findings: list[Finding], **instead_of: tuple[str, ...]) -> list[tuple[str, int]]:
    return [(one.fault.name, one.mark.span.start) for one in replaced(findings, instead_of)]


def test_the_general_finding_goes_where_the_particular_one_overlaps_it() -> None:
    found = [finding("general", 0, 4), finding("general", 10, 14), finding("particular", 2, 6)]
    assert left(found, particular=("general",)) == [("general", 10), ("particular", 2)]


def test_neighbours_do_not_overlap() -> None:
    found = [finding("general", 0, 4), finding("particular", 4, 6), finding("general", 6, 9)]
    assert len(left(found, particular=("general",))) == 3


def test_an_empty_place_counts_as_the_character_behind_it() -> None:
    assert left([finding("general", 3, 3), finding("particular", 3, 3)], particular=("general",)) == [("particular", 3)]


def test_of_three_in_a_row_the_most_particular_is_left() -> None:
    found = [finding("a", 0, 4), finding("b", 0, 4), finding("c", 0, 4)]
    assert left(found, c=("b",), b=("a",)) == [("c", 0)]


def test_whoever_replaces_nothing_leaves_all() -> None:
    found = [finding("a", 0, 4), finding("b", 0, 4)]
    assert replaced(found, {"b": ()}) == found


spans = st.tuples(st.integers(0, 30), st.integers(0, 5)).map(lambda one: (one[0], one[0] + one[1]))


@given(st.lists(spans, max_size=8), st.lists(spans, max_size=8))
def test_a_general_finding_stays_just_where_no_particular_one_shares_a_character(
    general: list[tuple[int, int]], particular: list[tuple[int, int]]
) -> None:
    def characters(span: tuple[int, int]) -> set[int]:
        return set(range(span[0], max(span[1], span[0] + 1)))

    found = [finding("general", *one) for one in general] + [finding("particular", *one) for one in particular]
    covered = {character for one in particular for character in characters(one)}
    stay = [one[0] for one in general if not characters(one) & covered]
    assert left(found, particular=("general",)) == [("general", one) for one in stay] + [
        ("particular", one[0]) for one in particular
    ]


def test_what_a_rule_stands_instead_of_is_in_the_catalogue_and_goes_in_no_circle() -> None:
    instead_of = {entry.name: catalogue.rule(entry.name).instead_of for entry in ENTRIES if entry.has_check}
    named = {name for names in instead_of.values() for name in names}
    assert named <= set(catalogue.names())

    def reached(name: str, seen: tuple[str, ...]) -> None:
        assert name not in seen, "a fault that nobody would tell"
        for below in instead_of.get(name, ()):
            reached(below, (*seen, name))

    for name in instead_of:
        reached(name, ())


# ------------------------------------------------------------------------------------------------------- in the engine

TEXT = "title: 某市养老服务实施方案\ncity: 某市\n{comment}goals: 到2027年，社区养老服务覆盖城区。\n"


@pytest.fixture
def _two_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """``dangling-reference`` stands instead of ``duplicate-id`` at the same words."""

    def check(_: Dossier) -> list[Problem]:
        return [Problem("同一处。", Path() / "goals", within=Span(0, 6))]

    def rule(name: str) -> Rule:
        instead_of = ("duplicate-id",) if name == "dangling-reference" else ()
        return Rule(Fault(name, "R000", Severity.ERROR), check, False, instead_of)

    monkeypatch.setattr(catalogue, "rule", rule)


def names(comment: str = "", *chosen: str) -> list[tuple[str, str]]:
    dossier = dossier_of(TEXT.format(comment=comment))
    assert dossier is not None
    selection = Selection(frozenset(chosen or ("duplicate-id", "dangling-reference", "unused-allowance")))
    return [(one.fault.name, one.allowed) for one in examine(dossier, selection)]


@pytest.mark.usefixtures("_two_rules")
def test_one_fault_is_one_finding() -> None:
    assert names() == [("dangling-reference", "")]


@pytest.mark.usefixtures("_two_rules")
def test_where_the_particular_rule_is_not_chosen_the_general_one_speaks() -> None:
    assert names("", "duplicate-id") == [("duplicate-id", "")]


@pytest.mark.usefixtures("_two_rules")
def test_allowing_the_particular_one_does_not_bring_back_the_general_one() -> None:
    assert names("# plangen: allow[dangling-reference] 沿用原稿\n") == [("dangling-reference", "沿用原稿")]


@pytest.mark.usefixtures("_two_rules")
def test_an_allowance_of_the_general_one_is_told_to_be_idle() -> None:
    assert names("# plangen: allow[duplicate-id] 沿用原稿\n") == [("unused-allowance", ""), ("dangling-reference", "")]
