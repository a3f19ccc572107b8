"""Every exception of a plan with what became of it: for whoever has to answer for what was let through."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from enum import Enum
from typing import NamedTuple

from plangen.findings import Finding
from plangen.rules import allowance
from plangen.source import SourceText, Span
from plangen.syntax import Tree


class Use(Enum):
    """What an exception does."""

    USED = "used"
    UNUSED = "unused"
    EXPIRED = "expired"
    WITHOUT_REASON = "without-reason"

    @property
    def chinese(self) -> str:
        """The words a drafter reads."""
        return {
            Use.USED: "起作用",
            Use.UNUSED: "没有用上",
            Use.EXPIRED: "已经过期",
            Use.WITHOUT_REASON: "没有理由，不起作用",
        }[self]


class Exempted(NamedTuple):
    """One rule that an allow-comment names: where, why, until when, and how many findings it covers."""

    source: SourceText
    span: Span
    """The rule's name in the comment."""
    rule: str
    reason: str
    until: date | None
    use: Use
    covers: int


def exempted(tree: Tree, findings: Sequence[Finding], as_of: date | None = None) -> Iterator[Exempted]:
    """The exceptions in ``tree`` by their place, each with what it covers of ``findings``, those of an examination by all rules.

    A comment that is malformed, or names no rule, is a finding and no exception.
    """
    allowed = [finding for finding in findings if finding.allowed]
    for one in allowance.read(tree)[0]:
        for name, span in one.names:
            covers = sum(
                finding.fault.name == name and one.covers_place(name, finding.mark.span.start) for finding in allowed
            )
            yield Exempted(tree.source, span, name, one.reason, one.until, _use(one, covers, as_of), covers)


def _use(one: allowance.Allowance, covers: int, as_of: date | None) -> Use:
    if one.is_expired(as_of):
        return Use.EXPIRED
    if not one.reason:
        return Use.WITHOUT_REASON
    return Use.USED if covers else Use.UNUSED
