"""What became of each exception."""

from __future__ import annotations

from datetime import date

from plangen.rules.allowance_use import Use, exempted
from plangen.rules.engine import examine
from tests.rules.desk import dossier_of

TEXT = """\
title: 某市养老服务实施方案
city: 某市
# plangen: allow[half-width-punctuation, impossible-date] 沿用原稿 until 2027-06-30
goals: 到2027年,社区养老服务覆盖,城区。
# plangen: allow[half-width-punctuation]
preamble: 甲,乙。
# plangen: allow[half-width-punctuation] 旧稿 until 2020-01-01
principles: 丙,丁。
# plangen: allow[no-such-rule] 写错了名称
guarantees: 加强领导。
"""


def test_each_rule_of_each_comment_has_its_use_and_what_it_covers() -> None:
    day = date(2025, 6, 30)
    dossier = dossier_of(TEXT)
    assert dossier is not None
    found = list(exempted(dossier.places.tree, examine(dossier, as_of=day), day))
    assert [(one.rule, one.source.place(one.span.start).line, one.use, one.covers) for one in found] == [
        ("half-width-punctuation", 3, Use.USED, 2),
        ("impossible-date", 3, Use.UNUSED, 0),
        ("half-width-punctuation", 5, Use.WITHOUT_REASON, 0),
        ("half-width-punctuation", 7, Use.EXPIRED, 0),
    ]
    assert [(one.reason, one.until) for one in found[:2]] == [("沿用原稿", date(2027, 6, 30))] * 2


def test_without_a_day_nothing_is_expired() -> None:
    dossier = dossier_of(TEXT)
    assert dossier is not None
    found = list(exempted(dossier.places.tree, examine(dossier)))
    assert [one.use for one in found][-1] is Use.USED


def test_the_place_is_the_name_in_the_comment() -> None:
    dossier = dossier_of(TEXT)
    assert dossier is not None
    for one in exempted(dossier.places.tree, examine(dossier)):
        assert one.span.of(TEXT) == one.rule
