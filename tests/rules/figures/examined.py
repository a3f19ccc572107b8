"""What the tests of rules on numbers share: a plan in few words, and what one rule finds in it."""

from __future__ import annotations

from plangen.findings import Finding
from plangen.rules.selection import choose
from tests.rules.desk import findings_of

TITLE = "title: 某市公共服务提升方案（2025—2027年）\ncity: 某市\n"


def found(rule: str, text: str) -> list[Finding]:
    """What one rule finds in a plan; its title and city need not be written."""
    selection = choose([rule]).selection
    return [one for one in findings_of(whole(text), selection=selection) if one.fault.name in (rule, "rule-crashed")]


def flagged(rule: str, text: str) -> list[str]:
    """The words that one rule underlines."""
    return [one.mark.span.of(whole(text)) for one in found(rule, text)]


def whole(text: str) -> str:
    """``text`` as a plan."""
    return text if text.startswith("title:") else TITLE + text


def targets(**values: str) -> str:
    """Targets of one line each, all said in one sentence of the goals."""
    said = "，".join(f"{name}${{{name}}}" for name in values)
    return (
        "targets:\n"
        + "".join(f"  {name}: {value}\n" for name, value in values.items())
        + f"goals: 到2027年，{said}。\n"
    )


def records(**fields: str) -> str:
    """Targets with fields in one line each, divided by ；, all said in one sentence of the goals."""
    lines = []
    for name, written in fields.items():
        lines.append(f"  {name}:")
        lines += [f"    {field}" for field in written.split("；")]
    said = "，".join(f"{name}${{{name}}}" for name in fields)
    return "targets:\n" + "\n".join(lines) + f"\ngoals: 到2027年，{said}。\n"
