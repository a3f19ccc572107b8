"""The tables of cases, held against the parsers; how a table is read stands in cases/README.md."""

from __future__ import annotations

from decimal import Decimal

import pytest

from benchmarks import language as benchmark
from plangen.language import cadence, counted_list, mark_style, number_style, period, quantity, responsibility
from plangen.language.responsibility import Part

PARTS = {"牵头": Part.lead, "负责": Part.offices, "配合": Part.partners}


def table(name: str) -> list[tuple[str, object]]:
    """The opened cases of one table."""
    return [
        (str(text), entries)
        for found, entries_of in benchmark.tables(benchmark.CASES)
        if found == name
        for text, entries in entries_of.items()
    ]


def found(name: str, text: str) -> list[str]:
    """What a parser finds in ``text``, written as the table writes it."""
    if name == "phrases":
        value = quantity.parse(text)
        number = "" if value.low is None else benchmark.written(value.low, value.high)
        return [f"{value.comparator} | {number} | {value.unit} | {value.amount} | {value.canonical}"]
    if name == "periods":
        return [
            f"{each.text} | {each.start} | {each.end} | {each.kind}" + (" ambiguous" if each.ambiguous else "")
            for each in period.find(text)
        ]
    if name == "cadences":
        return [f"{each.text} | {each.kind} | {_plain(each.number)} | {each.unit}" for each in cadence.find(text)]
    if name == "enumerations":
        return [
            f"{each.stated} | {each.label} | {'、'.join(item.text for item in each.members)}"
            for each in counted_list.find(text)
        ]
    if name == "offices":
        names = {part: word for word, part in PARTS.items()}
        return [f"{names[each.part]} | {each.span.of(text)}" for each in responsibility.find(text)]
    if name == "marks":
        return [f"{each.fault} | {each.text} | {each.replacement or ''}" for each in mark_style.find(text)]
    return [f"{each.fault} | {each.text} | {each.replacement or ''}" for each in number_style.find(text)]


def wanted(entries: object) -> list[str]:
    """A table's entry as a list of lines."""
    return [str(entry) for entry in entries] if isinstance(entries, list) else [str(entries)]


def _plain(number: Decimal | None) -> str:
    return "" if number is None else f"{number.normalize():f}"


def _tidy(lines: list[str]) -> list[str]:
    return sorted(" | ".join(part.strip() for part in line.split("|")).strip() for line in lines)


NAMES = ["phrases", "periods", "cadences", "enumerations", "offices", "marks", "numbers"]
ALL = [(name, text, entries) for name in NAMES for text, entries in table(name)]


@pytest.mark.parametrize(("name", "text", "entries"), ALL, ids=[f"{name}-{text[:20]}" for name, text, _ in ALL])
def test_a_table_says_exactly_what_is_found(name: str, text: str, entries: object) -> None:
    assert _tidy(found(name, text)) == _tidy(wanted(entries))
