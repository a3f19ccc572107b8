"""中文里用了半角标点。

为什么
    中文标点占一个字的位置，半角的逗号、括号挤在字缝里，印出来疏密不匀，也对不齐版心。同一种标点只报一次，列出各处。
    半角标点旁边紧挨着另一个标点的，多半是删改时留下的，只能留一个。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    preamble: 为做好养老服务,制定本方案。  # <- half-width-punctuation
    goals: |-
      到2027年,社区养老服务覆盖城区  # <- half-width-punctuation
      (含新建住宅区)。  # <- half-width-punctuation
    guiding: 坚持自愿,。公平、公开。  # <- half-width-punctuation

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
_FULL, _HALF = "，。；：！？、", ",;:!?"
_SLIGHT, _LOUD = ",;:.", "！？!?"


def check(dossier: Dossier) -> Iterator[Problem]:
    """Every half-width mark among Han characters; problems with one message become one finding."""
    for path, text in _printed(dossier):
        opened: list[HalfWidth] = []
        edits: tuple[Edit, ...]
        for mark in half_width(text):
            if mark.mark == "(":
                opened.append(mark)
                continue
            if mark.mark != ")":
                yield _problem(path, text, mark)
                continue
            message = "中文里用了半角的括号“( )”，应当用全角的“（ ）”。"
            start, edits = mark.span.start, (Edit(mark.span, mark.replacement),)
            if opened:
                opening = opened.pop()
                start = opening.span.start
                edits = (Edit(opening.span, opening.replacement), edits[0])
            yield Problem(message, path, within=Span(start, mark.span.end), fix=edits)
        for opening in opened:
            message = "中文里用了半角的括号“( )”，应当用全角的“（ ）”。"
            yield Problem(message, path, within=opening.span, fix=(Edit(opening.span, opening.replacement),))


def _problem(path: Path, text: str, mark: HalfWidth) -> Problem:
    """A mark to be made wide; where another mark stands right beside it, one of the two is too many."""
    beside = _beside(text, mark)
    if beside is None:
        message = f"中文里用了半角的“{mark.mark}”，应当用全角的“{mark.replacement}”。"
        return Problem(message, path, within=mark.span, fix=(Edit(mark.span, mark.replacement),))
    message = f"“{beside.of(text)}”是两个标点连用，只能留一个。请删去多余的一个。"
    # A comma beside another mark says nothing; what ends a sentence may be the one that is meant.
    fix = (Edit(mark.span, ""),) if mark.mark in _SLIGHT else ()
    return Problem(message, path, within=beside, fix=fix)


def _beside(text: str, mark: HalfWidth) -> Span | None:
    """The mark together with the one behind it, or the full-width one before it; ！？ may stand together."""
    start, end = mark.span.start, mark.span.end
    behind, before = text[end : end + 1], text[start - 1 : start] if start else ""
    if behind and behind in _FULL + _HALF and not (mark.mark in _LOUD and behind in _LOUD):
        return Span(start, end + 1)
    if before and before in _FULL and not (mark.mark in _LOUD and before in _LOUD):
        return Span(start - 1, end)
    return None


def _printed(dossier: Dossier) -> Iterator[tuple[Path, str]]:
    """Prose, the title, and the lines of the notice in which only full-width marks divide."""
    plan, root = dossier.plan, Path()
    yield root / "title", plan.title
    if plan.notice is not None:
        yield root / "notice" / "recipients", plan.notice.recipients
        yield root / "notice" / "copies", plan.notice.copies
        for word, names in plan.notice.attendance.items():
            yield (root / "notice" / "attendance")[word], names
    for prose in dossier.proses:
        yield prose.path, prose.value
