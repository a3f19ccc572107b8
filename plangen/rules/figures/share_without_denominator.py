"""占比没有写明占什么。

为什么
    “占70%以上”，占全部专业点还是占新增专业点，差别很大；没有分母的占比不能核算，也不能和别的城市对比。
    正文写明“占……的”，或者指标的 of 写明分母，都可以。这里报“占”字后面直接写数的，和指标库里各地分母不同的；
    名称能看出分母的，另有一条建议。

不好的写法
    title: 某市绿色交通发展行动计划（2025—2027年）
    city: 某市
    targets:
      新能源车辆: 80%以上  # <- share-without-denominator
    goals: 到2027年，新能源、清洁能源车辆占${新能源车辆}。

好的写法
    title: 某市绿色交通发展行动计划（2025—2027年）
    city: 某市
    targets:
      新能源车辆:
        value: 80%以上
        of: 公交车辆总数
      绿色出行: 75%以上
    goals: 到2027年，新能源、清洁能源车辆占公交车辆总数的${新能源车辆}，绿色出行占全部出行的${绿色出行}。

依据
    通行做法：比例指标写明分子和分母；统计口径不清的比例不能用于考核。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.rules.dossier import Dossier
from plangen.rules.figures.facts.shares import Share, shares
from plangen.rules.quoting import short

SEVERITY = Severity.WARNING


def check(dossier: Dossier) -> Iterator[Problem]:
    """Shares of a whole that may be several things; those of one indicator are one finding."""
    lacking: dict[str, list[Share]] = {}
    for share in shares(dossier):
        if share.is_open:
            lacking.setdefault(share.record.indicator, []).append(share)
    for found in lacking.values():
        record = found[0].record
        called = "、".join(f"“{one.record.id}”（{short(one.record.target.value)}）" for one in found)
        message = f"指标{called}没有写明占什么。请给指标补一行 of，或在正文写明“占……的”。"
        related = [one.related("正文在这里") for share in found for one in share.spoken[:1]]
        known = record.known.denominators if record.known is not None else ()
        hint = f"指标库里这个指标占的是“{known[0]}”。" if known else ""
        yield Problem(message, record.path, on_key=True, related=related, hint=hint)
