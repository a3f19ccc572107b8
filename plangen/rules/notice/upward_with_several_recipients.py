"""请示、报告主送了几个上级机关。

为什么
    请示只主送一个机关，几个机关都送，谁也不好答复，答复也可能不一致。需要别的机关知道的，抄送给它。

不好的写法
    title: 某市人民政府关于设立职业教育发展基金的请示
    city: 某市
    notice:
      issuer: 某市人民政府
      recipients: 省人民政府、省教育厅  # <- upward-with-several-recipients
    sections:
      - text: 妥否，请批示。

好的写法
    title: 某市人民政府关于设立职业教育发展基金的请示
    city: 某市
    notice:
      issuer: 某市人民政府
      recipients: 省人民政府
      copies: 省教育厅
    sections:
      - text: 妥否，请批示。

依据
    党政机关公文处理工作条例第十五条第一项：上行文原则上主送一个上级机关，根据需要同时抄送相关上级机关和同级机关。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.language.pattern import pattern
from plangen.model.notice import UPWARD
from plangen.rules.dossier import Dossier
from plangen.source import Path, Span

SEVERITY = Severity.WARNING
_DIVIDERS = "、，,；;"
_COMMITTEE_AND_GOVERNMENT = pattern(
    r"(?:中共)?[\u4e00-\u9fff]{0,8}委(?:员会)?[、，,][\u4e00-\u9fff]{0,8}(?:人民政府|政府)[：:]?"
)
"""A party committee and the government beside it are told together."""


def check(dossier: Dossier) -> Iterator[Problem]:
    """A second office among the recipients of an upward document."""
    notice = dossier.plan.notice
    if notice is None or dossier.form not in UPWARD:
        return
    recipients = notice.recipients
    if _COMMITTEE_AND_GOVERNMENT.fullmatch(recipients.strip()):
        return
    first = min((at for mark in _DIVIDERS if (at := recipients.find(mark)) > 0), default=-1)
    others = recipients[first + 1 :].strip("：: 、，") if first > 0 else ""
    if others:
        message = f"{dossier.form}主送了几个机关，上行文原则上只主送一个上级机关。"
        hint = "留下负责答复的一个，其他的写到抄送机关（copies）里。"
        within = Span(first + 1, len(recipients))
        yield Problem(message, Path() / "notice" / "recipients", within=within, hint=hint)
