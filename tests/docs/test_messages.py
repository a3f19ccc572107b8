"""What a rule can say stands on the page of messages: no sentence that nobody has read."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from plangen.rules.catalogue import ENTRIES, FOLDERS

NOT_ON_THE_PAGE = {
    "lists/reading/likeness.py": ["。请核对是不是写错了。"],
    "structure/table_row_uneven.py": ["。请补上列名，或检查这一行是不是多了一个逗号（格里有逗号的，要用引号括起来）。"],
}
"""Sentences that take more lines than an example should have, or a file beside the plan; the tests of their rules say them."""
_SENTENCE = re.compile(r"[，。；].*[\u4e00-\u9fff]{3}|[\u4e00-\u9fff]{3}.*[，。；]")
_PATTERN = re.compile(r"[|()\[\]\\?*+^$]")


def sentences(file: Path) -> Iterator[str]:
    """The fixed words of every message that is put together in ``file``."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    said = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, (ast.Module, ast.FunctionDef, ast.ClassDef)) and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            said.add(id(node.value))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            for words in re.split(r"[“”《》]", node.value):
                if len(words) >= 8 and _SENTENCE.search(words) and not _PATTERN.search(words):
                    yield words.strip()


def folders() -> list[str]:
    return [folder for folder in FOLDERS if any(entry.folder == folder and entry.has_check for entry in ENTRIES)]


@pytest.mark.parametrize("folder", folders())
def test_every_sentence_of_a_rule_is_on_the_page(folder: str, checkout: Path) -> None:
    page = re.sub(r"[\\`]", "", (checkout / "docs" / "messages.md").read_text(encoding="utf-8"))
    rules = checkout / "plangen" / "rules"
    found = [(file, words) for file in sorted((rules / folder).rglob("*.py")) for words in sentences(file)]
    assert found
    missing = [
        (name, words)
        for file, words in found
        if words not in page and words not in NOT_ON_THE_PAGE.get(name := file.relative_to(rules).as_posix(), [])
    ]
    assert missing == []
