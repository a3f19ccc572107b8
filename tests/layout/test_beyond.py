"""What has no place to break a line is broken all the same: nothing runs over the page's edge, nothing is cut off."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from plangen.document.layout import layout, points
from plangen.writers.docx import write
from tests.layout import beyond
from tests.layout.page_reader import Page

DOCUMENTS = beyond.documents()
_PAGE = layout("official").page
# A mark may hang in the margin, as official documents do it.
HANGING = points(_PAGE.right) / 2


@pytest.mark.parametrize("name", DOCUMENTS)
def test_nothing_runs_over_the_edge_of_the_page(printed: Mapping[str, tuple[Page, ...]], name: str) -> None:
    for page in printed[name]:
        upright = page.width < page.height
        left, right = (_PAGE.left, _PAGE.right) if upright else (_PAGE.bottom, _PAGE.top)
        for character in page.characters:
            assert character.x1 < page.width - points(right) + HANGING, (page.number, character)
            assert character.x0 > points(left) - HANGING, (page.number, character)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_character_of_an_endless_word_is_on_paper(printed: Mapping[str, tuple[Page, ...]], name: str) -> None:
    count = beyond.MEASURES[name].unbroken
    assert "a" * count in DOCUMENTS[name].text
    assert sum(one.text == "长" for page in printed[name] for one in page.characters) == count
    # Rows that head a table are printed on each of its pages.
    assert sum(one.text == "a" for page in printed[name] for one in page.characters) >= DOCUMENTS[name].text.count("a")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_open_xml_sdk_finds_nothing_wrong(validate_docx, tmp_path: Path, name: str) -> None:
    path = tmp_path / "notice.docx"
    path.write_bytes(write(DOCUMENTS[name]))
    assert validate_docx(path) == []
