"""引用没有写完：有“${”，没有“}”。

为什么
    没有写完的引用会照原样印到纸上，后面的数也不会填进去。要照印“${”，写成“$${”。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    targets:
      床位数: 3000张
    goals: 到2027年，养老床位达到${床位数，城区全部覆盖。  # <- unclosed-reference
    guarantees: 养老床位${床位数}列入年度计划。

好的写法
    title: 某市养老服务实施方案
    city: 某市
    targets:
      床位数: 3000张
    goals: 到2027年，养老床位达到${床位数}，城区全部覆盖。

依据
    plangen 方案格式：引用以“${”开始，以“}”结束，中间不换行。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.language.pattern import pattern
from plangen.model.reference import Unclosed, pieces
from plangen.rules.dossier import Dossier
from plangen.source import Span

SEVERITY = Severity.ERROR
_NAME = pattern(r"\$\{[^\s，。；、：,;:]{0,20}")


def check(dossier: Dossier) -> Iterator[Problem]:
    """Every ``${`` without its ``}``."""
    for prose in dossier.proses:
        if "${" not in prose.value:
            continue
        for piece in pieces(prose.value):
            if isinstance(piece, Unclosed) and not dossier.is_mistyped(prose, piece.span):
                named = _NAME.match(piece.text)
                length = named.end() if named else 2
                meant = _meant(dossier, piece.text[2:])
                message = "这里的“${”没有写完，缺少“}”。" + (f"是不是“${{{meant}}}”？" if meant else "请补上“}”。")
                yield Problem(message, prose.path, within=Span(piece.span.start, piece.span.start + length))


def _meant(dossier: Dossier, rest: str) -> str:
    """The longest known id that the text behind ``${`` begins with."""
    ids = (*dossier.plan.targets, *dossier.plan.terms)
    return max((name for name in ids if rest.startswith(name)), key=len, default="")
