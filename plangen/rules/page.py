"""A rule's docstring as a manual page: summary, 为什么, 不好的写法, 好的写法, 依据."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass

from plangen.findings import Confidence, Fault, Severity
from plangen.language.pattern import pattern

HEADINGS = ("为什么", "不好的写法", "好的写法", "依据")
_MARK = pattern(r"[ \t]*# <- [a-z-]+$", re.MULTILINE)
_INDENTATION = " " * 4
_UNSEEN = {code: 0x2400 + code for code in range(32) if code != 10} | {9: "→   "}


@dataclass(frozen=True, slots=True)
class Page:
    """What `plangen explain` prints, ending with a line end. ``bad`` and ``good`` are YAML with the marks ``# <- rule-name``, as the tests read them."""

    fault: Fault
    can_be_allowed: bool
    summary: str
    why: str
    bad: str
    good: str
    basis: str

    def __str__(self) -> str:
        fault = self.fault
        parts = [f"{fault.name}（{fault.code}）  {fault.severity.chinese}，{fault.confidence.chinese}", self.summary]
        for heading, text in zip(HEADINGS, (self.why, self.bad, self.good, self.basis), strict=True):
            if not text:
                continue
            shown = _shown(text) if text in (self.bad, self.good) else text
            parts.append(f"{heading}\n{_indented(shown)}")
        if self.can_be_allowed:
            parts.append(
                f"确有理由不改的，在那个字段上面单独写一行：\n{_INDENTATION}# plangen: allow[{fault.name}] 理由 until 2027-06-30"
            )
        return "\n\n".join(parts) + "\n"


def read(source: str, name: str, code: str, can_be_allowed: bool) -> Page:
    """The page that a rule's file holds; a heading that is not there has an empty text."""
    module = ast.parse(source)
    sections: dict[str, list[str]] = {"": []}
    current = ""
    for line in (ast.get_docstring(module, clean=False) or "").strip("\n").split("\n"):
        if line.strip() in HEADINGS:
            current = line.strip()
            sections[current] = []
        else:
            sections[current].append(line)
    texts = {heading: _dedented(lines) for heading, lines in sections.items()}
    why, bad, good, basis = (texts.get(heading, "") for heading in HEADINGS)
    severity = Severity[_constant(module, "SEVERITY", Severity.ERROR.name)]
    confidence = Confidence[_constant(module, "CONFIDENCE", Confidence.CERTAIN.name)]
    fault = Fault(name, code, severity, confidence)
    return Page(fault, can_be_allowed, texts[""].strip(), why.strip(), bad, good, basis.strip())


def damaged(name: str, code: str, why: str) -> Page:
    """The page of a rule whose file cannot be read (``why``: the exception's name)."""
    summary = f"这条规则的文件有错（{why}），不起作用，说明也读不出来。"
    return Page(Fault(name, code, Severity.ERROR), False, summary, "", "", "", "")


def _constant(module: ast.Module, name: str, default: str) -> str:
    """The member that a line like ``SEVERITY = Severity.ERROR`` names."""
    for statement in module.body:
        if not isinstance(statement, ast.Assign) or not isinstance(statement.value, ast.Attribute):
            continue
        if any(isinstance(target, ast.Name) and target.id == name for target in statement.targets):
            return statement.value.attr
    return default


def _dedented(lines: list[str]) -> str:
    """Lines without the four blanks of the docstring; what stands behind them (tabs, wide blanks) is kept."""
    return "\n".join(line.removeprefix(_INDENTATION) for line in lines).strip("\n").rstrip(" ")


def _indented(text: str) -> str:
    return "\n".join(_INDENTATION + line if line else "" for line in text.split("\n"))


def _shown(example: str) -> str:
    """An example as a terminal can show it: marks pointed at, control characters made visible."""
    return _MARK.sub("    # ← 这里", example).translate(_UNSEEN)
