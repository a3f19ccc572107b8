"""中文里用了半角标点。

为什么
    中文标点占一个字的位置，半角的逗号、括号挤在字缝里，印出来疏密不匀，也对不齐版心。同一种标点只报一次，列出各处。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    preamble: 为做好养老服务,制定本方案。  # <- half-width-punctuation
    goals: |-
      到2027年,社区养老服务覆盖城区  # <- half-width-punctuation
      (含新建住宅区)。  # <- half-width-punctuation

好的写法
    title: 某市养老服务实施方案
    city: 某市
    preamble: 为做好养老服务，制定本方案。
    goals: |-
      到2027年，社区养老服务覆盖城区
      （含新建住宅区），建成服务网络2.0版（网址为www.example.cn）。

依据
    GB/T 15834—2011 第 5.1 条：横排文稿中句号、逗号、顿号、分号、冒号等占一个字的位置。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.language.punctuation import HalfWidth, half_width
from plangen.rules.dossier import Dossier
from plangen.source import Edit, Path, Span

SEVERITY = Severity.WARNING
GATHERED = True


def check(dossier: Dossier) -> Iterator[Problem]:
    """Every half-width mark among Han characters; problems with one message become one finding."""
    for path, text in _printed(dossier):
        opened: list[HalfWidth] = []
        for mark in half_width(text):
            edits: tuple[Edit, ...] = (Edit(mark.span, mark.replacement),)
            if mark.mark == "(":
                opened.append(mark)
                continue
            if mark.mark != ")":
                message = f"中文里用了半角的“{mark.mark}”，应当用全角的“{mark.replacement}”。"
                yield Problem(message, path, within=mark.span, fix=edits)
                continue
            message = "中文里用了半角的括号“( )”，应当用全角的“（ ）”。"
            start = mark.span.start
            if opened:
                opening = opened.pop()
                start = opening.span.start
                edits = (Edit(opening.span, opening.replacement), *edits)
            yield Problem(message, path, within=Span(start, mark.span.end), fix=edits)
        for opening in opened:
            message = "中文里用了半角的括号“( )”，应当用全角的“（ ）”。"
            yield Problem(message, path, within=opening.span, fix=(Edit(opening.span, opening.replacement),))


def _printed(dossier: Dossier) -> Iterator[tuple[Path, str]]:
    """Prose, the title, and the lines of the notice in which only full-width marks divide."""
    plan, root = dossier.plan, Path()
    yield root / "title", plan.title
    if plan.notice is not None:
        yield root / "notice" / "recipients", plan.notice.recipients
        yield root / "notice" / "copies", plan.notice.copies
    for prose in dossier.proses:
        yield prose.path, prose.value
