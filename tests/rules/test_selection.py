from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.rules import catalogue
from plangen.rules.selection import EVERYTHING, choose


def chosen(*select: str, ignore: tuple[str, ...] = ()) -> set[str]:
    choice = choose(select, ignore)
    assert choice.complaints == ()
    return set(choice.selection.names)


def folder(*names: str) -> set[str]:
    return {entry.name for entry in catalogue.ENTRIES if entry.folder in names}


def test_nothing_written_selects_everything() -> None:
    assert chosen() == EVERYTHING.names == set(catalogue.names())


def test_a_rule_by_name_or_code_in_any_case() -> None:
    assert chosen("duplicate-id") == chosen("R001") == chosen("r001") == chosen(" Duplicate-ID ") == {"duplicate-id"}


def test_a_folder_and_its_code_letter_select_the_same() -> None:
    assert chosen("references") == chosen("R") == folder("references")
    assert chosen("targets", "time") == folder("targets", "time")


def test_a_code_prefix() -> None:
    assert chosen("F00") == {
        entry.name for entry in catalogue.ENTRIES if entry.code in {f"F00{n}" for n in range(1, 10)}
    }


def test_the_beginning_of_a_name() -> None:
    assert (
        chosen("full-width")
        == chosen("full-width-")
        == {name for name in catalogue.names() if name[:11] == "full-width-"}
    )
    assert len(chosen("full-width")) == 5


def test_ignore_wins() -> None:
    assert chosen("references", ignore=("R002",)) == folder("references") - {"dangling-reference"}
    assert chosen(ignore=("format",)) == set(catalogue.names()) - folder("format")


def test_what_was_not_checked_cannot_be_ignored() -> None:
    selection = choose(ignore=["format", "checking"]).selection
    assert "not-yaml" in selection
    assert "rule-crashed" in selection
    assert "unknown-field" not in selection


@pytest.mark.parametrize(
    ("written", "offered"),
    [("dangling-refrence", "dangling-reference"), ("refrences", "references"), ("half-width", None), ("xyz", "format")],
)
def test_a_wrong_name_is_answered_with_the_nearest_right_one(written: str, offered: str | None) -> None:
    complaints = choose([written]).complaints
    if offered is None:
        assert complaints == ()
    else:
        assert len(complaints) == 1
        assert written in complaints[0]
        assert offered in complaints[0]


@given(st.lists(st.text(max_size=40), max_size=4), st.lists(st.text(max_size=40), max_size=4))
def test_anything_may_be_written(select: list[str], ignore: list[str]) -> None:
    choice = choose(select, ignore)
    assert choice.selection.names <= EVERYTHING.names
    assert all(complaint.startswith("没有“") for complaint in choice.complaints)
