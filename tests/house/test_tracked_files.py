"""What is committed speaks of plangen, and not of the machine or the day it was written on."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

# Written in pieces, so that this file does not find itself.
UNWANTED = {
    "a path of somebody's machine": r"(?<![\w.~$}*])/(?:home|root|mnt|srv|work|tmp|Users)" + r"/\w",
    "a path out of the repository": r"\.\./" + r"shared",
    "work left over": r"\b(?:TO" + r"DO|FIX" + r"ME|X" + r"XX)\b",
    "code not written": r"\bNotImplemented" + r"Error\b",
    "a test switched off": r"pytest\.mark\.skip" + r"\b(?!if)",
}

# The rule that looks for such words in plans has to name them.
NAMES_THEM = {"work left over": {"plangen/rules/structure/placeholder_left_in_text.py"}}

# Names that say nothing about the thing they name.
EMPTY_WORDS = re.compile(r"^(?:class|def) (\w*(?:Manager|Helper|Utils?|Handler|Info|Data))\b", re.MULTILINE)
EMPTY_FILE_NAMES = {
    "utils.py",
    "util.py",
    "helpers.py",
    "helper.py",
    "common.py",
    "misc.py",
    "manager.py",
    "handlers.py",
}

BINARY = {".docx", ".pdf", ".png", ".xlsx", ".zip"}


@pytest.fixture(scope="module")
def tracked(checkout: Path) -> dict[str, str]:
    """The text of every committed file, by its path."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=checkout, capture_output=True, text=True, check=True)
    names = [name for name in listed.stdout.split("\0") if name and Path(name).suffix not in BINARY]
    return {name: (checkout / name).read_text(encoding="utf-8") for name in names if (checkout / name).is_file()}


@pytest.mark.parametrize(("what", "pattern"), UNWANTED.items())
def test_no_committed_file_holds(tracked, what, pattern):
    wanted = re.compile(pattern)
    found = [
        f"{name}:{number}: {line.strip()[:100]}"
        for name, text in tracked.items()
        if name not in NAMES_THEM.get(what, ())
        for number, line in enumerate(text.splitlines(), start=1)
        if wanted.search(line)
    ]
    assert found == [], what


def test_names_name_the_thing(tracked):
    code = {name: text for name, text in tracked.items() if name.startswith("plangen/") and name.endswith(".py")}
    found = [f"{name}: {match[1]}" for name, text in code.items() for match in EMPTY_WORDS.finditer(text)]
    assert found + [name for name in code if Path(name).name in EMPTY_FILE_NAMES] == []


def test_no_font_is_committed(tracked):
    listed = [name for name in tracked if Path(name).suffix.lower() in {".otf", ".ttf", ".ttc", ".woff", ".woff2"}]
    assert listed == []


def test_constraints_pin_everything_that_pyproject_names(checkout):
    project = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = {plain_name(line) for line in [*project["dependencies"], *project["optional-dependencies"]["test"]]}
    lines = (checkout / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pinned = {plain_name(line) for line in lines if re.fullmatch(r"[\w.-]+==[\w.]+", line)}
    assert named
    assert named - pinned == set()


def plain_name(requirement: str) -> str:
    """A package's name as registries compare it."""
    return re.sub(r"[-_.]+", "-", re.split(r"[\[<>=!~ ;]", requirement)[0]).lower()
