"""All documents of the rows on paper by one start of LibreOffice, and the account of what was measured."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from plangen.writers.docx import write
from tests.conftest import CHECKOUT, FONT_CONFIGURATION
from tests.layout import beyond, everything, formats, printing, samples
from tests.layout.conformance import Account
from tests.layout.page_reader import Page, read_pages

TABLE = CHECKOUT / "docs" / "conformance.md"


@pytest.fixture(scope="session")
def printed(
    print_pdf: Callable[[Path | bytes], Path], tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, tuple[Page, ...]]:
    """The pages of ``everything.documents()``, of the formats, the sample plans, and of plans beyond all measure, by name."""
    # Asked for only so that the tests are skipped, and named, where nothing can be printed.
    del print_pdf
    folder = tmp_path_factory.mktemp("rows")
    sources = []
    every = (everything.documents(), formats.documents(), formats.habitual(), samples.documents(), beyond.documents())
    for name, document in {name: one for some in every for name, one in some.items()}.items():
        source = folder / f"{name}.docx"
        source.write_bytes(write(document))
        sources.append(source)
    program = printing.find_program()
    assert program is not None
    pdfs = printing.print_files(printing.Press(program, FONT_CONFIGURATION, folder), sources, folder)
    return {pdf.stem: read_pages(pdf) for pdf in pdfs}


@pytest.fixture(scope="session")
def account() -> Iterator[Account]:
    """What the rows measured. ``PLANGEN_WRITE_CONFORMANCE=1`` writes it to ``docs/conformance.md``."""
    made = Account()
    yield made
    if os.environ.get("PLANGEN_WRITE_CONFORMANCE") == "1":
        TABLE.write_text(made.table(), encoding="utf-8", newline="\n")
