"""A test that did not run is never silent, and where nothing may be skipped it is a failure."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

pytestmark = pytest.mark.slow

NEEDS_ORIGINALS = "def test_needs_originals(corpus):\n    assert corpus\n\ndef test_runs():\n    assert True\n"
SKIPS_ITSELF = "import pytest\npytest.skip('no printer here', allow_module_level=True)\n"
EXPECTED_TO_FAIL = "import pytest\n\n@pytest.mark.xfail(reason='known')\ndef test_known():\n    assert False\n"


@pytest.fixture
def run(checkout, tmp_path):
    """Runs one test file under this project's conftest, without the original texts."""

    def run_file(text, *arguments, no_skips="0"):
        path = tmp_path / "test_case.py"
        path.write_text(text, encoding="utf-8")
        settings = {"PLANGEN_NO_SKIPS": no_skips, "PLANGEN_CORPUS": str(tmp_path / "nowhere")}
        command = [sys.executable, "-m", "pytest", "-c", str(checkout / "pyproject.toml"), "-p", "tests.conftest"]
        return subprocess.run(
            [*command, "-p", "no:cacheprovider", *arguments, str(path)],
            cwd=checkout,
            env={**os.environ, **settings},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    return run_file


def test_a_skipped_test_is_listed_with_its_reason_and_does_no_harm(run):
    done = run(NEEDS_ORIGINALS)
    assert done.returncode == 0, done.stdout
    account = done.stdout[done.stdout.index("NOT RUN") :]
    assert "1 not run because: no original texts in" in account
    assert "::test_needs_originals" in account


def test_a_skipped_module_is_listed_too(run):
    done = run(SKIPS_ITSELF + NEEDS_ORIGINALS)
    assert "1 not run because: no printer here" in done.stdout


@pytest.mark.parametrize("text", [NEEDS_ORIGINALS, SKIPS_ITSELF], ids=["test", "module"])
def test_under_the_switch_a_skip_is_a_failure(run, text):
    done = run(text, no_skips="1")
    assert done.returncode in (1, 2), done.stdout
    assert "skipped, where nothing may be skipped" in done.stdout


def test_under_the_switch_a_known_failure_is_still_no_skip(run):
    assert run(EXPECTED_TO_FAIL, no_skips="1").returncode == 0


def test_what_needs_the_original_texts_can_be_left_out_by_its_marker(run):
    done = run(NEEDS_ORIGINALS, "-m", "not corpus", no_skips="1")
    assert done.returncode == 0, done.stdout
    assert "1 passed, 1 deselected" in done.stdout
