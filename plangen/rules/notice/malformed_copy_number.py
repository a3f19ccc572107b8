"""份号不是六位数字。

为什么
    份号是同一份文件印若干份时每份的顺序号，一律编成六位才能登记、清点和收回。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    notice:
      issuer: 某市人民政府办公室
      classification: 秘密★1年
      copy_number: 第1份  # <- malformed-copy-number
    goals: 到2027年，社区养老服务覆盖城区。

好的写法
    title: 某市养老服务实施方案
    city: 某市
    notice:
      issuer: 某市人民政府办公室
      classification: 秘密★1年
      copy_number: 000001
    goals: 到2027年，社区养老服务覆盖城区。

依据
    GB/T 9704—2012 第 7.2.1 条：份号一般用六位三号阿拉伯数字。
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short
from plangen.source import Edit, Path, Span

SEVERITY = Severity.WARNING
_DIGITS = 6
_RIGHT = re.compile(r"[0-9]{6}")


def check(dossier: Dossier) -> Iterator[Problem]:
    """A copy number of another shape; a number that is only too short or full-width is mended."""
    notice = dossier.plan.notice
    if notice is None or not notice.copy_number or _RIGHT.fullmatch(notice.copy_number):
        return
    written = notice.copy_number
    plain = unicodedata.normalize("NFKC", written[: _DIGITS * 2]) if len(written) <= _DIGITS else ""
    sure = plain.isascii() and plain.isdigit()
    within = Span(0, len(written))
    fix = (Edit(within, plain.zfill(_DIGITS)),) if sure else ()
    hint = f"改成：{plain.zfill(_DIGITS)}" if sure else "例如 000001；印多份时由印刷机逐份编号"
    message = f"份号“{short(written)}”不是六位数字。"
    yield Problem(message, Path() / "notice" / "copy_number", within=within, fix=fix, hint=hint)
