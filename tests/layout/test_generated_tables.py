"""The task division table on paper: its heading row on every page, the pages that we count."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from plangen.document.layout import layout
from plangen.document.layout_fitting import fitted
from plangen.document.pagination import paginated
from tests.layout.everything import divided
from tests.layout.page_reader import Page, mm

pytestmark = pytest.mark.layout

HEAD = "序号重点任务具体任务牵头单位责任单位完成时限"
LEFT, RIGHT = 28, 210 - 26


@pytest.fixture(scope="module")
def pages(printed: Mapping[str, tuple[Page, ...]]) -> tuple[Page, ...]:
    """The pages with the table."""
    found = printed["divided"]
    first = next(index for index, page in enumerate(found) if page.lines[0].text == "附件")
    return found[first:]


def test_every_page_begins_with_the_heading_row(pages: tuple[Page, ...]) -> None:
    assert len(pages) > 2
    assert [page.lines[0].text for page in pages[1:]] == [HEAD] * (len(pages) - 1)


def test_the_pages_are_those_that_we_count(printed: Mapping[str, tuple[Page, ...]]) -> None:
    look = layout("bare")
    assert paginated(tuple(fitted(divided().blocks, look)), look).count == len(printed["divided"])


def test_the_table_is_as_wide_as_the_type_area(pages: tuple[Page, ...]) -> None:
    for page in pages:
        inside = [character for character in page.characters if not character.text.isspace()]
        assert min(mm(one.x0) for one in inside if one.size == 12) > LEFT
        assert max(mm(one.x1) for one in inside if one.size == 12) < RIGHT


def test_short_cells_stand_in_one_line(pages: tuple[Page, ...]) -> None:
    text = "\n".join(line.text for page in pages for line in page.lines)
    # Every year stands whole in a line.
    assert text.count("2027年") >= 36
    assert text.count("2026年") == 5


def test_a_shared_office_is_printed_once(pages: tuple[Page, ...]) -> None:
    (lead,) = [line for page in pages for line in page.lines if line.text.count("市教育局") and "事项" in line.text]
    assert "事项2" in lead.text
