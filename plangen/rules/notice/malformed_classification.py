"""密级和保密期限的写法不对。

为什么
    密级只有绝密、机密、秘密三种，与保密期限之间用“★”隔开，期限里的数字用阿拉伯数字。写错了，收文的单位无法按规定管理和解密。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    notice:
      issuer: 某市人民政府办公室
      classification: 机密 一年  # <- malformed-classification
    goals: 到2027年，社区养老服务覆盖城区。

好的写法
    title: 某市养老服务实施方案
    city: 某市
    notice:
      issuer: 某市人民政府办公室
      classification: 机密★1年
    goals: 到2027年，社区养老服务覆盖城区。

依据
    GB/T 9704—2012 第 7.2.2 条：保密期限中的数字用阿拉伯数字标注。《保守国家秘密法》：国家秘密的密级分为绝密、机密、秘密三级。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short
from plangen.source import Edit, Path, Span

SEVERITY = Severity.ERROR
_DEGREES = ("绝密", "机密", "秘密")
_STAR = "★"
_OTHER_STARS = "☆*＊·• \u3000"
_CHINESE_NUMERAL = re.compile(r"[一二两三四五六七八九十]+(?:个月|年|月|日|天)")


def check(dossier: Dossier) -> Iterator[Problem]:
    """A degree there is not, another sign than ★, or a term in Chinese numerals."""
    notice = dossier.plan.notice
    if notice is None or not notice.classification:
        return
    written = notice.classification
    degree, rest = written[:2], written[2:]
    path, whole = Path() / "notice" / "classification", Span(0, len(written))
    if degree not in _DEGREES:
        message = f"密级“{short(written)}”写法不对：密级只有绝密、机密、秘密三种，写在最前面。"
        yield Problem(message, path, within=whole, hint="例如 秘密★1年；不涉密的删去这一行")
        return
    if not rest:
        return
    term = rest.lstrip(_OTHER_STARS + _STAR)
    if rest != _STAR + term or not term:
        right = f"{degree}{_STAR}{term}" if term else degree
        message = f"密级“{short(written)}”写法不对：密级和保密期限之间用一个“★”隔开。"
        sure = rest[0] in _OTHER_STARS + _STAR and not _CHINESE_NUMERAL.fullmatch(term)
        yield Problem(message, path, within=whole, fix=(Edit(whole, right),) if sure else (), hint="例如 秘密★1年")
    elif _CHINESE_NUMERAL.fullmatch(term):
        message = f"密级“{short(written)}”写法不对：保密期限里的数字用阿拉伯数字。"
        yield Problem(message, path, within=Span(3, len(written)), hint="例如 秘密★1年")
