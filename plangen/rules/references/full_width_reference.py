"""引用用了全角符号，不起作用。

为什么
    中文输入法打出的 ￥、＄、｛｝、｜ 不是引用的符号，这几个字会照原样印到纸上。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    targets:
      床位数: 3000张
    goals: |-
      到2027年，养老床位达到￥{床位数}，  # <- full-width-reference
      每年建成$｛床位数｝的三分之一，  # <- full-width-reference
      护理型床位占${床位数。amount}的一半。  # <- full-width-reference

好的写法
    title: 某市养老服务实施方案
    city: 某市
    targets:
      床位数: 3000张
    goals: |-
      到2027年，养老床位达到${床位数}，
      护理型床位占${床位数.amount}的一半。

依据
    plangen 方案格式：引用的符号 $ { } | . 都是半角字符。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short

SEVERITY = Severity.ERROR


def check(dossier: Dossier) -> Iterator[Problem]:
    """Everything that becomes a reference once its signs are half-width."""
    for prose in dossier.proses:
        for found in dossier.mistyped.get(prose.path, ()):
            written = found.span.of(prose.value)
            message = f"“{short(written)}”里有全角符号，不会被当成引用。请改成“{short(found.corrected)}”。"
            yield Problem(message, prose.path, within=found.span, fix=found.edits)
