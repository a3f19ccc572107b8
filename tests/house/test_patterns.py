"""Patterns are compiled when first used; here all of them are, so that a broken one cannot wait for its day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path

import pytest

import plangen
from plangen.language import pattern as patterns
from plangen.language.pattern import pattern

PACKAGE = Path(plangen.__file__).parent


def test_every_pattern_of_the_package_compiles() -> None:
    compiled: set[re.Pattern[str]] = set()
    for file in sorted(PACKAGE.glob("**/*.py")):
        if file.name == "__main__.py":
            continue
        name = ".".join(("plangen", *file.relative_to(PACKAGE).with_suffix("").parts)).removesuffix(".__init__")
        for value in _flat(list(vars(import_module(name)).values())):
            if isinstance(value, patterns._Pattern):
                compiled.add(re.compile(value._text, value._flags))
    assert len(compiled) > 250


def _flat(value: object) -> Iterator[object]:
    """``value``, or what lies in it, however deep."""
    if isinstance(value, Mapping):
        value = (*value.keys(), *value.values())
    if isinstance(value, (list, tuple, frozenset)):
        for each in value:
            yield from _flat(each)
    else:
        yield value


def test_a_pattern_is_compiled_at_the_first_question(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    compiled = re.compile

    def compiling(text: str, flags: int = 0) -> re.Pattern[str]:
        made.append(text)
        return compiled(text, flags)

    monkeypatch.setattr(re, "compile", compiling)
    found = pattern("[市县]", re.MULTILINE)
    assert made == []
    assert [match[0] for match in found.finditer("某市某县")] == ["市", "县"]
    assert found.sub("区", "某市") == "某区"
    assert found.pattern == "[市县]"
    assert found.flags & re.MULTILINE
    assert set(made) == {"[市县]"}


def test_a_broken_pattern_says_so_when_it_is_used() -> None:
    broken = pattern("(")
    with pytest.raises(re.error):
        broken.search("某市")
