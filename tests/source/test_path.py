"""Addresses of nodes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.source import Key, Path

FIELDS = st.text(min_size=0, max_size=6)
STEPS = st.lists(st.integers(0, 999) | FIELDS | FIELDS.map(Key), max_size=6)


def test_a_path_is_spelled_with_dots_and_brackets() -> None:
    assert str(Path() / "actions" / "items" / "text") == "actions.items.text"
    assert str((Path() / "actions")[0] / "items") == "actions[0].items"
    assert str((Path() / "targets")["对接度"] / "value") == "targets[对接度].value"
    assert str(Path()) == ""


def test_a_name_of_digits_is_told_from_an_index() -> None:
    named, listed = (Path() / "terms")["2025"], (Path() / "terms")[2025]
    assert (str(named), str(listed)) == ('terms["2025"]', "terms[2025]")
    assert Path.parse(str(named)) == named != listed
    assert Path.parse("targets[0].value") == (Path() / "targets")[0] / "value"


@pytest.mark.parametrize("name", ["a.b", "甲]乙", '说"话"', "\\", "", "甲\n乙", "1"])
def test_a_name_that_could_be_mistaken_stands_in_quotes(name: str) -> None:
    path = (Path() / "terms")[name] / "value"
    assert Path.parse(str(path)) == path


@given(STEPS)
def test_a_path_reads_back_as_it_was_spelled(steps: list[str | int]) -> None:
    path = Path(tuple(steps))
    assert Path.parse(str(path)) == path


@given(st.text(max_size=40))
def test_reading_a_path_never_fails(written: str) -> None:
    again = Path.parse(written)
    assert Path.parse(str(again)) == again


def test_parents_and_prefixes() -> None:
    path = (Path() / "actions")[0] / "text"
    assert path.parent == (Path() / "actions")[0]
    assert path.last == "text"
    assert path.starts_with(Path() / "actions")
    assert path.starts_with(path)
    assert not path.starts_with(Path() / "goals")
    assert Path().parent == Path()
    assert not Path()
    assert path
    with pytest.raises(IndexError):
        _ = Path().last


def test_a_path_is_no_list() -> None:
    with pytest.raises(TypeError):
        list(Path() / "actions")  # type: ignore[call-overload]
    with pytest.raises(TypeError):
        _ = "actions" in (Path() / "actions")  # type: ignore[misc]
