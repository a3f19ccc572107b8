"""Every rule by name, code and folder. A rule's module is imported when it is asked for, and only then.

Codes are for filing: they are never used again for another rule and say nothing about severity.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from importlib.abc import InspectLoader
from importlib.util import find_spec
from typing import TYPE_CHECKING

from plangen.findings import Confidence, Fault
from plangen.source import suggestion as nearest_sentence

if TYPE_CHECKING:
    from plangen.findings import Problem
    from plangen.rules.dossier import Dossier
    from plangen.rules.page import Page

FOLDERS = {
    "format": "文件的写法",
    "templates": "模板",
    "checking": "检查本身和允许注释",
    "references": "编号和引用",
    "targets": "指标",
    "actions": "任务和单位",
    "time": "时间",
    "notice": "公文要素",
    "wording": "文字和标点",
}
"""The subjects, each with its Chinese name."""

_FOUND_ELSEWHERE = ("format", "templates", "checking")
"""Folders of faults that the reader, the builder, composition or the engine find: pages without ``check``."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the catalogue."""

    code: str
    name: str
    folder: str

    @property
    def module(self) -> str:
        """The module that holds the page and, for a rule proper, ``check``."""
        return f"plangen.rules.{self.folder}.{self.name.replace('-', '_')}"

    @property
    def has_check(self) -> bool:
        """Whether the engine runs it; other faults are found on the way to the plan."""
        return self.folder not in _FOUND_ELSEWHERE


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule ready to run. ``gathered`` rules yield one problem a place and become one finding a message."""

    fault: Fault
    check: Callable[[Dossier], Iterable[Problem]] | None
    gathered: bool


ENTRIES = (
    Entry("F001", "file-too-large", "format"),
    Entry("F002", "not-text", "format"),
    Entry("F003", "empty-file", "format"),
    Entry("F004", "not-yaml", "format"),
    Entry("F005", "not-a-plan", "format"),
    Entry("F006", "nested-too-deep", "format"),
    Entry("F007", "yaml-feature", "format"),
    Entry("F008", "duplicate-key", "format"),
    Entry("F009", "full-width-colon", "format"),
    Entry("F010", "full-width-comma", "format"),
    Entry("F011", "full-width-sign", "format"),
    Entry("F012", "full-width-indentation", "format"),
    Entry("F013", "tab-indentation", "format"),
    Entry("F014", "value-begins-with-sign", "format"),
    Entry("F015", "colon-in-prose", "format"),
    Entry("F016", "unknown-field", "format"),
    Entry("F017", "missing-field", "format"),
    Entry("F018", "wrong-type", "format"),
    Entry("F019", "wrong-choice", "format"),
    Entry("F020", "empty-field", "format"),
    Entry("F021", "malformed-id", "format"),
    Entry("F022", "comment-cuts-text", "format"),
    Entry("F023", "unknown-part", "format"),
    Entry("F024", "not-utf8", "format"),
    Entry("F025", "cannot-read", "format"),
    Entry("F026", "folder-outside-project", "format"),
    Entry("P001", "template-missing", "templates"),
    Entry("P002", "template-layout", "templates"),
    Entry("P003", "template-too-large", "templates"),
    Entry("P004", "template-syntax", "templates"),
    Entry("P005", "template-unknown-name", "templates"),
    Entry("P006", "template-unknown-block", "templates"),
    Entry("P007", "template-construct-refused", "templates"),
    Entry("P008", "template-block-malformed", "templates"),
    Entry("P009", "template-failed", "templates"),
    Entry("C001", "rule-crashed", "checking"),
    Entry("C002", "malformed-allowance", "checking"),
    Entry("C003", "allowance-of-unknown-rule", "checking"),
    Entry("C004", "allowance-without-reason", "checking"),
    Entry("C005", "unused-allowance", "checking"),
    Entry("C006", "expired-allowance", "checking"),
    Entry("R001", "duplicate-id", "references"),
    Entry("R002", "dangling-reference", "references"),
    Entry("R003", "unclosed-reference", "references"),
    Entry("R004", "full-width-reference", "references"),
    Entry("R005", "unknown-superior", "references"),
    Entry("T001", "wording-differs-from-target", "targets"),
    Entry("T002", "wording-uses-another-measure-word", "targets"),
    Entry("T003", "target-never-mentioned", "targets"),
    Entry("T004", "target-without-deadline", "targets"),
    Entry("A001", "action-without-office", "actions"),
    Entry("D001", "impossible-date", "time"),
    Entry("D002", "unreadable-date", "time"),
    Entry("D003", "unreadable-period", "time"),
    Entry("D004", "deadline-outside-period", "time"),
    Entry("N001", "malformed-document-number", "notice"),
    Entry("N002", "document-number-of-another-year", "notice"),
    Entry("N003", "missing-document-number", "notice"),
    Entry("W001", "half-width-punctuation", "wording"),
)

_BY_NAME = {entry.name: entry for entry in ENTRIES}
_BY_CODE = {entry.code: entry for entry in ENTRIES}


def names() -> tuple[str, ...]:
    """Every rule's name, in the order of the catalogue."""
    return tuple(_BY_NAME)


def entry(written: str) -> Entry | None:
    """The entry that a drafter means by a name or a code, in any case."""
    bare = written.strip()
    return _BY_NAME.get(bare.lower()) or _BY_CODE.get(bare.upper())


def suggestion(written: str) -> str:
    """A sentence that offers the rule nearest to ``written``, or nothing."""
    return nearest_sentence(written.strip().lower(), _BY_NAME)


@lru_cache(maxsize=256)
def rule(name: str) -> Rule:
    """The rule called ``name``; imports its module.

    Raises:
        KeyError: for a name that is not in the catalogue.
        Exception: whatever a malformed rule file raises.
    """
    found = _BY_NAME[name]
    module = import_module(found.module)
    fault = Fault(found.name, found.code, module.SEVERITY, getattr(module, "CONFIDENCE", Confidence.CERTAIN))
    return Rule(fault, module.check if found.has_check else None, getattr(module, "GATHERED", False))


def fault(name: str) -> Fault:
    """The fault called ``name``; imports its module.

    Raises:
        KeyError: for a name that is not in the catalogue.
    """
    return rule(name).fault


def faults() -> tuple[Fault, ...]:
    """Every fault there is, read from the pages; imports no rule."""
    return tuple(page(name).fault for name in _BY_NAME)


@lru_cache(maxsize=256)
def page(written: str) -> Page:
    """The manual page of a rule, by name or code, read from the rule's file without running it.

    Raises:
        KeyError: where there is no such rule; ask `entry` first.
    """
    from plangen.rules.page import read

    found = entry(written)
    if found is None:
        raise KeyError(written)
    spec = find_spec(found.module)
    source = (
        spec.loader.get_source(found.module) if spec is not None and isinstance(spec.loader, InspectLoader) else None
    )
    return read(source or "", found.name, found.code, found.has_check)
