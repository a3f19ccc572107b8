"""References in prose, and what they print."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.model.reference import Reference, Unclosed, Words, pieces, references
from plangen.model.saying import Said, known, plain, said, term_definition
from plangen.source import Path, Span

from .support import BODY, HEAD, plan_of

PLAN = plan_of(
    HEAD
    + BODY
    + """\
targets:
  招生占比:
    name: 职业本科招生占比
    value: 不低于10%
  企业: 不少于10户
  提升: 明显提升
terms:
  四链: 教育链、人才链、产业链、创新链
  四个链: 四链
  链: 四个链
  甲: 乙
  乙: 甲
"""
)

PRINTED = {
    "the whole phrase": ("达到${企业}。", "达到不少于10户。", "targets[企业].value", Span(0, 6)),
    "without its bound": ("不低于招生的${招生占比.amount}。", "不低于招生的10%。", "targets[招生占比].value", Span(3, 6)),
    "its name": ("${招生占比.name}", "职业本科招生占比", "targets[招生占比].name", Span(0, 8)),
    "the id for a name": ("${企业.name}", "企业", "preamble", Span(2, 4)),
    "other words": ("${企业|不少于10个}", "不少于10个", "preamble", Span(5, 11)),
    "no words": ("甲${企业|}乙", "甲乙", "preamble", Span(6, 6)),
    "other words for a term": ("${四链|四条链}", "四条链", "preamble", Span(5, 8)),
    "a value without a number": ("${提升.amount}", "明显提升", "targets[提升].value", Span(0, 4)),
    "the members of a term": ("${四链}", "教育链、人才链、产业链、创新链", "terms[四链]", Span(0, 15)),
    "another name of a term": ("${四个链}", "教育链、人才链、产业链、创新链", "terms[四链]", Span(0, 15)),
    "a name of another name": ("${链}", "教育链、人才链、产业链、创新链", "terms[四链]", Span(0, 15)),
    "names in a circle": ("${甲}", "甲", "terms[乙]", Span(0, 1)),
    "the title": ("《${title}》", "《某市行动计划》", "title", Span(0, 6)),
    "an id in blanks": ("${ 企业 . amount }", "10户", "targets[企业].value", Span(3, 6)),
    "something unknown": ("${不存在}", "${不存在}", "preamble", Span(0, 6)),
    "an unknown part": ("${企业.bound}", "${企业.bound}", "preamble", Span(0, 11)),
    "a part of a term": ("${四链.name}", "${四链.name}", "preamble", Span(0, 10)),
    "a part of the title": ("${title.name}", "${title.name}", "preamble", Span(0, 13)),
    "other words for nothing": ("${不存在|甲}", "${不存在|甲}", "preamble", Span(0, 8)),
}  # fmt: skip


@pytest.mark.parametrize(("prose", "printed", "path", "within"), PRINTED.values(), ids=list(PRINTED))
def test_a_reference_prints_words_that_know_where_they_were_written(
    prose: str, printed: str, path: str, within: Span
) -> None:
    assert plain(PLAN, prose) == printed
    filled = [piece for piece in said(PLAN, prose, Path() / "preamble") if piece.reference is not None]
    assert [(str(piece.path), piece.within) for piece in filled] == [(path, within)]


def test_what_is_no_reference_prints_as_it_was_typed() -> None:
    assert plain(PLAN, "甲$乙{丙}$${丁}") == "甲$乙{丙}${丁}"
    assert plain(PLAN, "${企业") == "${企业"
    assert plain(PLAN, "${企${提升}") == "${企明显提升"
    assert plain(PLAN, "￥{企业}") == "￥{企业}"
    assert plain(PLAN, "") == ""


def test_an_escape_covers_three_characters_and_prints_two() -> None:
    assert list(said(PLAN, "$${甲}", Path())) == [Said("${", Path(), Span(0, 3)), Said("甲}", Path(), Span(3, 5))]


def test_a_reference_knows_the_places_of_its_parts() -> None:
    prose = "甲${ 企业 .amount| 三户}乙"
    (found,) = references(prose)
    assert isinstance(found, Reference)
    assert (found.id, found.part, found.wording) == ("企业", "amount", " 三户")
    assert found.span.of(prose) == "${ 企业 .amount| 三户}"
    assert found.id_span.of(prose) == "企业"
    assert found.part_span is not None
    assert found.part_span.of(prose) == "amount"
    assert found.wording_span is not None
    assert found.wording_span.of(prose) == " 三户"


def test_a_chain_of_names_is_followed_for_a_while() -> None:
    terms = "".join(f"  甲{number}: 甲{number + 1}\n" for number in range(50))
    plan = plan_of(HEAD + BODY + "terms:\n" + terms)
    assert term_definition(plan, "甲0") == "甲9"
    assert term_definition(plan, "甲45") == "甲49"


def test_what_is_known_has_a_name() -> None:
    assert [known(PLAN, name) for name in ("企业", "四链", "title", "不存在")] == [True, True, True, False]


@given(st.text(st.sampled_from("甲企业$${}|. \n"), max_size=30))
def test_pieces_cover_the_prose_without_gap_or_overlap(prose: str) -> None:
    found = pieces(prose)
    assert "".join(piece.span.of(prose) for piece in found) == prose
    assert all(one.span.end == other.span.start for one, other in pairwise(found))
    for piece in found:
        if isinstance(piece, Reference):
            assert piece.span.of(prose).startswith("${")
            assert piece.id_span.of(prose) == piece.id
        elif isinstance(piece, Unclosed):
            assert piece.text == piece.span.of(prose)
        else:
            assert isinstance(piece, Words)
            assert piece.text in (piece.span.of(prose), "${")
