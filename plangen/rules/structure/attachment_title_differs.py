"""附件的名称和正文里的说法不一样。

为什么
    正文、附件说明和附件上的名称应当一致，不然读的人不知道说的是不是同一个附件。

不好的写法
    title: 某市老旧小区改造实施方案
    city: 某市
    goals: 到2027年，完成《改造任务分解表》（见附件）的任务。  # <- attachment-title-differs
    attachments:
      - title: 改造小区名单
        text: 东苑、西苑、南苑。

好的写法
    title: 某市老旧小区改造实施方案
    city: 某市
    goals: 到2027年，完成《改造小区名单》（见附件）的任务。
    attachments:
      - title: 改造小区名单
        text: 东苑、西苑、南苑。

依据
    GB/T 9704—2012 第 7.3.7 条：附件顺序号和附件标题应当与附件说明的表述一致。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Related, Severity
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short
from plangen.rules.structure.reading.attachments import attachment_mentions
from plangen.source import Path
from plangen.vocabulary.folding import fold

SEVERITY = Severity.WARNING


def check(dossier: Dossier) -> Iterator[Problem]:
    """Mentions that give a title which is neither the attachment's nor a part of it."""
    attachments = dossier.plan.attachments
    for one in attachment_mentions(dossier):
        in_notice = one.printed.path.steps[0] == "notice"
        if in_notice or one.title_span is None or len(one.numbers) > 1 or not (one.numbers or len(attachments) == 1):
            continue
        index = one.numbers[0] - 1 if one.numbers else 0
        title = attachments[index].title if 0 <= index < len(attachments) else None
        if not title or _agree(one.title, title):
            continue
        message = f"这里说附件叫“{short(one.title)}”，附件的标题是“{short(title)}”。请改成一致。"
        related = Related((Path() / "attachments")[index] / "title", f"附件的标题是“{short(title)}”")
        yield Problem(message, one.printed.path, within=one.printed.within(one.title_span), related=(related,))


def _agree(one: str, other: str) -> bool:
    mine, theirs = fold(one), fold(other)
    return mine in theirs or theirs in mine
