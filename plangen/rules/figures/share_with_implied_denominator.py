"""占比的分母要从名称里猜。

为什么
    “新能源公交车占比”多半占的是公交车总数，也可能是更新的公交车。登记时补一行 of，核对和对比就不用猜；
    正文写成“占……的比例”更清楚。

不好的写法
    title: 某市智慧文旅发展方案（2025—2027年）
    city: 某市
    targets:
      线上预约占比: 90%以上  # <- share-with-implied-denominator
    goals: 到2027年，景区线上预约占比达到${线上预约占比}。

好的写法
    title: 某市智慧文旅发展方案（2025—2027年）
    city: 某市
    targets:
      线上预约占比:
        value: 90%以上
        of: 景区接待人次
    goals: 到2027年，景区线上预约占比达到${线上预约占比}。

依据
    plangen 方案格式：of 写明比例的分母；没有写明的，对比时标“分母未写明”。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.rules.dossier import Dossier
from plangen.rules.figures.facts.shares import shares
from plangen.rules.quoting import short

SEVERITY = Severity.ADVICE


def check(dossier: Dossier) -> Iterator[Problem]:
    """Shares whose name lets a reader guess what they are of."""
    for share in shares(dossier):
        if not share.is_open:
            record = share.record
            message = (
                f"指标“{record.id}”（{short(record.target.value)}）占什么，要从名称里猜。请给指标补一行 of，写明分母。"
            )
            related = [one.related("正文在这里") for one in share.spoken[:1]]
            yield Problem(message, record.path, on_key=True, related=related)
