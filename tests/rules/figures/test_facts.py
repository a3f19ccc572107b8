"""What the rules on numbers rest on: printed prose with the way back, and clean pages on which they are silent."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.findings import Severity
from plangen.language.quantity import parse
from plangen.rules import catalogue
from plangen.rules.engine import examine
from plangen.rules.figures.facts.extent import Extent, extent
from plangen.rules.figures.facts.numbers import numbers
from plangen.rules.selection import choose
from plangen.source import Span
from tests.rules.desk import dossier_of, findings_of
from tests.rules.figures.examined import TITLE

PAGES = sorted((Path(__file__).parents[1] / "clean").glob("*.yaml"))
PIECES = st.sampled_from(
    [
        "建成",
        "${甲}",
        "${甲.amount}",
        "${甲|十个}",
        "${甲|}",
        "${无}",
        "$${",
        "公园20个",
        "，",
        "。",
        "、",
        "\\",
        "不少于",
        "以上",
        "${四链}",
        "到2026年",
    ]
)
RULES = choose(["figures"]).selection


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.stem)
def test_a_clean_page_gets_advice_at_most(page: Path) -> None:
    found = findings_of(page.read_text(encoding="utf-8"), selection=RULES)
    assert [one.message for one in found if one.fault.severity > Severity.ADVICE] == []


def test_there_are_clean_pages_of_three_fields_at_least() -> None:
    own = [page for page in PAGES if page.stem.startswith("figures_")]
    assert len(own) >= 3
    assert sum(len(page.read_text(encoding="utf-8").splitlines()) for page in own) >= 100


@given(st.lists(PIECES, max_size=12))
def test_every_number_is_found_again_in_the_field_it_was_printed_from(pieces: list[str]) -> None:
    prose = "".join(pieces)
    text = f"{TITLE}targets:\n  甲: 不少于10个\nterms:\n  四链: 1条、2条\ngoals: |-\n  始{prose}\n"
    dossier = dossier_of(text)
    assert dossier is not None
    for number in numbers(dossier):
        value = number.printed.prose.value
        written = number.printed.within(number.said.span).of(value)
        assert written
        if number.reference is not None:
            assert number.reference.span.of(value) in written
        elif "${" not in written:
            assert written == number.said.span.of(number.printed.text)
    examine(dossier, RULES)


@given(st.integers(0, 40), st.integers(0, 40))
def test_any_slice_of_printed_prose_lies_in_the_field(start: int, length: int) -> None:
    text = f"{TITLE}targets:\n  甲: 不少于10个\ngoals: 到2026年，$${{建成${{甲}}公园、绿道20条。\n"
    dossier = dossier_of(text)
    assert dossier is not None
    page = numbers(dossier)[0].printed
    begin = min(start, len(page.text) - 1)
    within = page.within(Span(begin, min(begin + length, len(page.text))))
    assert 0 <= within.start <= within.end <= len(page.prose.value)


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [
        ("10个", 10, 10),
        ("不少于10个", 10, None),
        ("不超过10个", 0, 10),
        ("4—5个", 4, 5),
        ("1.2万人左右", 12000, 12000),
        ("半数以上", 50, None),
    ],
)
def test_what_a_quantity_admits(value: str, low: int, high: int | None) -> None:
    found = extent(parse(value))
    assert found == Extent(Decimal(low), None if high is None else Decimal(high), "左右" in value)


def test_words_and_other_units_admit_no_number() -> None:
    assert extent(parse("明显提升")) is None
    assert extent(parse("3公顷"), "个") is None
    hectares = extent(parse("3公顷"), "平方米")
    assert hectares is not None
    assert hectares.low == 30000


def test_a_register_of_thousands_is_examined_to_its_end() -> None:
    lines = "".join(
        f"  公园{n}:\n    name: 公园\n    value: {n % 7 + 1}个\n    sum_of: 公园{n + 1}、公园{n + 2}\n"
        for n in range(1500)
    )
    said = "、".join(f"${{公园{n}}}" for n in range(1500))
    found = findings_of(
        f"{TITLE}targets:\n{lines}goals: 到2027年，分别达到{said}。\nactions: 至少{said}公园3个以上。\n",
        selection=RULES,
    )
    assert {one.fault.name for one in found} >= {"alike-targets-differ", "relation-to-unknown-target"}
    assert "rule-crashed" not in {one.fault.name for one in found}


def test_every_comparing_rule_shows_the_other_place() -> None:
    alone = {
        "percentage-over-hundred", "range-reversed", "respectively-with-unequal-arity", "number-bound-to-no-target",
        "goal-without-action", "action-number-absent-from-goals", "relation-to-unknown-target",
    }  # fmt: skip
    from tests.rules.desk import without_marks

    for entry in catalogue.ENTRIES:
        if entry.folder == "figures" and entry.name not in alone:
            text, _ = without_marks(catalogue.page(entry.name).bad)
            found = [one for one in findings_of(text) if one.fault.name == entry.name]
            assert any(one.related for one in found), entry.name
            assert all(mark.word for one in found for mark in one.related), entry.name
