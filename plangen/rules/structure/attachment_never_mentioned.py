"""附件在正文里没有提到。

为什么
    正文里写一句“（见附件1）”，读的人才知道什么时候去看它。附件说明由程序排印，不算提到。

不好的写法
    title: 某市老旧小区改造实施方案
    city: 某市
    actions:
      - title: 改造基础设施
        text: 更新供水管网，加装电梯。
        lead: 市住建局
    attachments:
      - title: 改造小区名单  # <- attachment-never-mentioned
        table:
          columns: [小区, 街道]
          rows:
            - [东苑, 东街道]

好的写法
    title: 某市老旧小区改造实施方案
    city: 某市
    actions:
      - title: 改造基础设施
        text: 更新供水管网，加装电梯，改造范围见附件。
        lead: 市住建局
    attachments:
      - title: 改造小区名单
        table:
          columns: [小区, 街道]
          rows:
            - [东苑, 东街道]

依据
    GB/T 9704—2012 第 7.3.4 条规定附件说明的编排；正文在相应的地方指明附件，是通行做法。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short
from plangen.rules.structure.reading.attachments import attachment_mentions
from plangen.source import Path
from plangen.vocabulary.folding import fold

SEVERITY = Severity.ADVICE


def check(dossier: Dossier) -> Iterator[Problem]:
    """Attachments whose number and title the prose never names; a bare 见附件 stands for all of them."""
    attachments = dossier.plan.attachments
    if not attachments or not dossier.plan.parts_written or not dossier.is_whole:
        return
    mentions = list(attachment_mentions(dossier))
    if any(not one.numbers for one in mentions):
        return
    numbers = {number for one in mentions for number in one.numbers}
    for index, item in enumerate(attachments):
        title = fold(item.title or "")
        if index + 1 in numbers or not title or title in dossier.folded:
            continue
        where = f"附件{index + 1}" if len(attachments) > 1 else "附件"
        message = f"{where}“{short(item.title or '')}”在正文里没有提到。请在相应的地方写上“（见{where}）”。"
        yield Problem(message, (Path() / "attachments")[index] / "title")
