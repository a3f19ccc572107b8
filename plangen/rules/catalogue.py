"""Every rule by name, code and folder. A rule's module is imported when it is asked for, and only then.

Codes are for filing: they are never used again for another rule and say nothing about severity.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.abc import InspectLoader
from importlib.util import find_spec
from typing import TYPE_CHECKING, NamedTuple

from plangen.findings import Fault
from plangen.rules.rule import Rule, loaded
from plangen.source import suggestion as nearest_sentence

if TYPE_CHECKING:
    from plangen.rules.page import Page

FOLDERS = {
    "format": "文件的写法",
    "templates": "模板",
    "checking": "检查本身和允许注释",
    "layout": "排出来的版面",
    "references": "编号和引用",
    "targets": "指标",
    "figures": "数和目标",
    "actions": "任务和单位",
    "phases": "阶段和序号",
    "time": "时间",
    "structure": "文字和结构",
    "lists": "清单和提法",
    "documents": "上位文件、旧方案和附件中的机构",
    "notice": "公文要素",
    "wording": "文字和标点",
}
"""The subjects, each with its Chinese name."""

_FOUND_ELSEWHERE = ("format", "templates", "checking", "layout")
"""Folders of faults that the reader, the builder, composition, the engine or a laid out page find: pages without ``check``."""


class Entry(NamedTuple):
    """One line of the catalogue."""

    code: str
    name: str
    folder: str
    needs: str = ""
    """What a plan must have for the rule to find anything; a key of `plangen.rules.needs`."""

    @property
    def module(self) -> str:
        """The module that holds the page and, for a rule proper, ``check``."""
        return f"plangen.rules.{self.folder}.{self.name.replace('-', '_')}"

    @property
    def can_be_allowed(self) -> bool:
        """Whether a drafter may have a reason to leave it as it is."""
        return self.has_check or self.folder == "layout"

    @property
    def has_check(self) -> bool:
        """Whether the engine runs it; other faults are found on the way to the plan."""
        return self.folder not in _FOUND_ELSEWHERE


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
    Entry("F027", "table-file-not-read", "format"),
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
    Entry("Y001", "page-count-differs", "layout"),
    Entry("R001", "duplicate-id", "references"),
    Entry("R002", "dangling-reference", "references"),
    Entry("R003", "unclosed-reference", "references"),
    Entry("R004", "full-width-reference", "references"),
    Entry("R005", "unknown-superior", "references", needs="neighbours"),
    Entry("T001", "wording-differs-from-target", "targets"),
    Entry("T002", "wording-uses-another-measure-word", "targets"),
    Entry("T003", "target-never-mentioned", "targets"),
    Entry("T004", "target-without-deadline", "targets"),
    Entry("T005", "number-too-long", "targets"),
    Entry("M001", "target-without-unit", "figures"),
    Entry("M002", "deadline-before-issue-date", "figures", needs="notice"),
    Entry("M003", "mentions-differ-in-deadline", "figures"),
    Entry("M004", "mentions-differ-in-hedge", "figures"),
    Entry("M005", "percentage-over-hundred", "figures"),
    Entry("M006", "range-reversed", "figures"),
    Entry("M007", "doubled-comparator", "figures"),
    Entry("M008", "bound-outside-mention", "figures"),
    Entry("M009", "share-without-denominator", "figures"),
    Entry("M010", "money-without-base", "figures"),
    Entry("M011", "alike-targets-differ", "figures"),
    Entry("M012", "number-contradicts-target-beside-it", "figures"),
    Entry("M013", "same-number-on-two-footings", "figures"),
    Entry("M014", "parts-differ-from-whole", "figures", needs="sum_of"),
    Entry("M015", "named-parts-differ-from-whole", "figures", needs="sum_of"),
    Entry("M016", "part-exceeds-whole", "figures", needs="within"),
    Entry("M017", "per-unit-times-units-differs-from-total", "figures"),
    Entry("M018", "milestone-beyond-final-value", "figures"),
    Entry("M019", "growth-misses-target", "figures"),
    Entry("M020", "indicator-with-two-measure-words", "figures"),
    Entry("M021", "indicator-with-two-names", "figures"),
    Entry("M022", "tolerance-uneven-in-family", "figures"),
    Entry("M023", "respectively-with-unequal-arity", "figures"),
    Entry("M024", "goal-without-action", "figures"),
    Entry("M025", "action-number-absent-from-goals", "figures"),
    Entry("M026", "number-bound-to-no-target", "figures"),
    Entry("M027", "relation-to-unknown-target", "figures"),
    Entry("M028", "mentions-differ-in-denominator", "figures"),
    Entry("M029", "share-with-implied-denominator", "figures"),
    Entry("A001", "action-without-office", "actions"),
    Entry("A002", "action-without-lead", "actions"),
    Entry("A003", "office-listed-twice", "actions"),
    Entry("A004", "offices-run-together", "actions"),
    Entry("A005", "lead-also-participant", "actions"),
    Entry("A006", "unknown-office", "actions", needs="register"),
    Entry("A007", "former-office-name", "actions", needs="register"),
    Entry("A008", "office-under-two-names", "actions", needs="register"),
    Entry("A009", "recipient-without-task", "actions", needs="recipients"),
    Entry("A010", "tasked-office-not-addressed", "actions", needs="recipients"),
    Entry("A011", "vague-cadence", "actions"),
    Entry("A012", "action-serving-no-target", "actions"),
    Entry("A013", "guarantee-without-office", "actions"),
    Entry("H001", "phases-with-gap", "phases", needs="phases"),
    Entry("H002", "phases-overlap", "phases", needs="phases"),
    Entry("H003", "phases-out-of-order", "phases", needs="phases"),
    Entry("H004", "phases-short-of-period", "phases", needs="phases"),
    Entry("H005", "phase-outside-period", "phases"),
    Entry("H006", "typed-label-in-title", "phases"),
    Entry("H007", "reference-contradicts-numbering", "phases"),
    Entry("D001", "impossible-date", "time"),
    Entry("D002", "unreadable-date", "time"),
    Entry("D003", "unreadable-period", "time"),
    Entry("D004", "deadline-outside-period", "time"),
    Entry("S001", "announced-part-is-empty", "structure"),
    Entry("S002", "item-without-text", "structure"),
    Entry("S003", "duplicate-item", "structure"),
    Entry("S004", "part-missing-from-outline", "structure"),
    Entry("S005", "part-twice-in-outline", "structure"),
    Entry("S006", "placeholder-left-in-text", "structure"),
    Entry("S007", "mentioned-attachment-missing", "structure"),
    Entry("S008", "attachment-title-differs", "structure"),
    Entry("S009", "attachment-never-mentioned", "structure", needs="attachments"),
    Entry("S010", "term-used-before-definition", "structure", needs="terms"),
    Entry("L001", "stated-count-differs-from-term", "lists", needs="terms"),
    Entry("L002", "stated-count-differs-from-list", "lists"),
    Entry("L003", "stated-count-differs-from-headings", "lists"),
    Entry("L004", "announced-list-differs-from-headings", "lists"),
    Entry("L005", "list-members-differ", "lists"),
    Entry("L006", "list-order-differs", "lists"),
    Entry("L007", "list-members-overlap", "lists"),
    Entry("L008", "slogan-written-two-ways", "lists"),
    Entry("B001", "cited-number-malformed", "documents"),
    Entry("B002", "cited-number-differs", "documents"),
    Entry("B003", "cited-title-differs", "documents"),
    Entry("B004", "cited-issuer-incomplete", "documents"),
    Entry("B005", "cited-later-than-plan", "documents"),
    Entry("B006", "cited-without-number", "documents"),
    Entry("B007", "superior-ends-before-plan", "documents", needs="implements"),
    Entry("B008", "value-weaker-than-superior", "documents", needs="implements"),
    Entry("B009", "value-reached-later-than-superior", "documents", needs="implements"),
    Entry("B010", "superior-target-not-taken-up", "documents", needs="implements"),
    Entry("B011", "list-from-above-lost-member", "documents", needs="implements"),
    Entry("B012", "term-scope-changed", "documents", needs="neighbours"),
    Entry("B013", "earlier-value-lowered", "documents", needs="succeeds"),
    Entry("B014", "earlier-plan-contradicted", "documents", needs="succeeds"),
    Entry("B015", "earlier-plan-not-mentioned", "documents", needs="succeeds"),
    Entry("B016", "member-of-unknown-office", "documents", needs="members"),
    Entry("B017", "member-office-not-in-text", "documents", needs="members"),
    Entry("B018", "chief-is-also-deputy", "documents", needs="members"),
    Entry("B019", "deputy-office-absent-from-secretariat", "documents", needs="members"),
    Entry("B020", "earlier-plan-not-declared", "documents"),
    Entry("N001", "malformed-document-number", "notice", needs="notice"),
    Entry("N002", "document-number-of-another-year", "notice", needs="notice"),
    Entry("N003", "missing-document-number", "notice", needs="notice"),
    Entry("N004", "upward-without-approver", "notice", needs="upward"),
    Entry("N005", "upward-with-several-recipients", "notice", needs="upward"),
    Entry("N006", "report-asks-for-approval", "notice", needs="report"),
    Entry("N007", "reply-without-request", "notice", needs="reply"),
    Entry("N008", "letterhead-of-another-form", "notice", needs="letterhead"),
    Entry("N009", "form-differs-from-title", "notice", needs="form"),
    Entry("N010", "element-not-printed-in-form", "notice", needs="notice"),
    Entry("N011", "request-without-contact", "notice", needs="request"),
    Entry("N012", "document-without-text", "notice", needs="form"),
    Entry("N013", "unknown-template", "notice", needs="template"),
    Entry("N024", "title-without-issuer", "notice", needs="own_title"),
    Entry("N025", "title-without-genre", "notice", needs="own_title"),
    Entry("N026", "malformed-copy-number", "notice", needs="copy_number"),
    Entry("N027", "copy-number-without-classification", "notice", needs="copy_number"),
    Entry("N028", "classification-without-copy-number", "notice", needs="classification"),
    Entry("N029", "malformed-classification", "notice", needs="classification"),
    Entry("N030", "wrong-urgency", "notice", needs="urgency"),
    Entry("N031", "stamp-without-post", "notice", needs="seal"),
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
    return loaded(found.module, found.name, found.code, found.has_check)


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
    """The manual page of a rule, by name or code, read from the rule's file without running it; a damaged file has a page too.

    Raises:
        KeyError: where there is no such rule; ask `entry` first.
    """
    from plangen.rules.page import damaged, read

    found = entry(written)
    if found is None:
        raise KeyError(written)
    spec = find_spec(found.module)
    source = (
        spec.loader.get_source(found.module) if spec is not None and isinstance(spec.loader, InspectLoader) else None
    )
    try:
        return read(source or "", found.name, found.code, found.can_be_allowed)
    except (SyntaxError, ValueError, KeyError) as broken:
        return damaged(found.name, found.code, type(broken).__name__)
