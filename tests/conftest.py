"""What every test can ask for, and an honest account of what did not run.

A test that needs something from outside the checkout asks for it by fixture; the fixture's name gives the test its marker, so that
`make test-fast` can leave it out. Where the thing is missing the test is skipped, and the end of the run lists every such test with
its reason. Under ``PLANGEN_NO_SKIPS=1`` a skipped test is a failure.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections import defaultdict
from collections.abc import Callable, Generator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import hypothesis
import pytest

from tests.layout import printing, validator

if TYPE_CHECKING:
    from tests.layout.page_reader import Page

CHECKOUT = Path(__file__).resolve().parent.parent
CACHE = CHECKOUT / ".cache"
FONT_CONFIGURATION = CACHE / "fonts" / "fonts.conf"
NODE_MODULES = CACHE / "node" / "node_modules"

# The original texts of the sample plans lie outside the repository; this is the only place that says where.
CORPUS = Path(os.environ.get("PLANGEN_CORPUS") or CHECKOUT.parent / "shared" / "seeds")

NO_SKIPS = os.environ.get("PLANGEN_NO_SKIPS") == "1"

# No deadlines: a machine under load is no fault of the code. Where machines check, the same examples every time.
hypothesis.settings.register_profile("house", deadline=None, derandomize="CI" in os.environ)
hypothesis.settings.load_profile("house")

Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)

MARKER_OF_FIXTURE = {
    "corpus": "corpus",
    "print_pdf": "layout",
    "print_pages": "layout",
    "validate_docx": "npm",
    "sarif_schema": "npm",
    "yaml_language_server": "npm",
}


# ------------------------------------------------------------------------------------------------------------ fixtures


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The top folder of the repository."""
    return CHECKOUT


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of original texts (``000_….txt``), set by ``PLANGEN_CORPUS``."""
    if not any(CORPUS.glob("*.txt")):
        pytest.skip(f"no original texts in {CORPUS} (set PLANGEN_CORPUS to their folder)")
    return CORPUS


@pytest.fixture(scope="session")
def print_pdf(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path | bytes], Path]:
    """Prints a .docx, given by path or as bytes, and returns the PDF's path; what was printed once is not printed again."""
    program = printing.find_program()
    if program is None:
        pytest.skip("LibreOffice is not installed (make test installs libreoffice-writer-nogui where it may)")
    if not FONT_CONFIGURATION.is_file():
        pytest.skip("the test fonts are not laid out (make test does it)")
    press = printing.Press(program, FONT_CONFIGURATION, tmp_path_factory.mktemp("press"))

    def print_one(docx: Path | bytes) -> Path:
        content = docx if isinstance(docx, bytes) else docx.read_bytes()
        source = press.folder / f"{hashlib.sha256(content).hexdigest()[:16]}.docx"
        printed = source.with_suffix(".pdf")
        if not printed.is_file():
            source.write_bytes(content)
            printing.print_files(press, [source], press.folder)
        return printed

    return print_one


@pytest.fixture(scope="session")
def print_pages(print_pdf: Callable[[Path | bytes], Path]) -> Callable[[Path | bytes], tuple[Page, ...]]:
    """Prints a .docx, given by path or as bytes, and returns its pages as measured values."""
    from tests.layout.page_reader import read_pages

    return lambda docx: read_pages(print_pdf(docx))


@pytest.fixture(scope="session")
def validate_docx() -> Callable[[Path], list[str]]:
    """Asks the Open XML SDK about a .docx; an empty list means valid."""
    program = validator.find_program(NODE_MODULES)
    if program is None:
        pytest.skip("the Open XML validator is not installed (make test installs it by npm)")
    return lambda docx: validator.validate(program, docx)


@pytest.fixture(scope="session")
def yaml_language_server() -> list[str]:
    """The command that starts the language server behind YAML editors, speaking on standard input and output."""
    node = shutil.which("node")
    server = NODE_MODULES / "yaml-language-server" / "bin" / "yaml-language-server"
    if node is None or not server.is_file():
        pytest.skip("yaml-language-server is not installed (make test installs it by npm)")
    return [node, str(server), "--stdio"]


# ---------------------------------------------------------------------------------------- what did not run, and why


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give each test the markers of the fixtures it asks for, before `-m` chooses."""
    for item in items:
        for fixture in getattr(item, "fixturenames", ()):
            if fixture in MARKER_OF_FIXTURE:
                item.add_marker(MARKER_OF_FIXTURE[fixture])


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Under PLANGEN_NO_SKIPS a skipped test has failed."""
    return _judge((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """The same for a whole module that skips itself."""
    return _judge((yield))


def _judge(report: Report) -> Report:
    if NO_SKIPS and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped, where nothing may be skipped: {_reason(report)}"
    return report


def _reason(report: pytest.TestReport | pytest.CollectReport) -> str:
    if isinstance(report.longrepr, tuple):
        return report.longrepr[2].removeprefix("Skipped: ")
    return str(report.longrepr)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """List the tests that did not run under the reasons why."""
    tests_of_reason: dict[str, list[str]] = defaultdict(list)
    for report in terminalreporter.stats.get("skipped", []):
        tests_of_reason[_reason(report)].append(report.nodeid)
    if not tests_of_reason:
        return
    terminalreporter.section("NOT RUN", sep="!", yellow=True, bold=True)
    for reason, tests in sorted(tests_of_reason.items()):
        terminalreporter.line(f"{len(tests)} not run because: {reason}", yellow=True)
        for test in tests:
            terminalreporter.line(f"    {test}")
