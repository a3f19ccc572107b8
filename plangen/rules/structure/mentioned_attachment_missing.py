"""正文提到的附件没有。

为什么
    正文让人去看附件，后面却没有，多半是附件漏了，或者序号写错了。

不好的写法
    title: 某市老旧小区改造实施方案
    city: 某市
    goals: 到2027年，完成改造任务（见附件1、2）。  # <- mentioned-attachment-missing
    attachments:
      - title: 改造小区名单
        text: 东苑、西苑、南苑。

好的写法
    title: 某市老旧小区改造实施方案
    city: 某市
    goals: 到2027年，完成改造任务（见附件1、2）。
    attachments:
      - title: 改造小区名单
        text: 东苑、西苑、南苑。
      - title: 改造内容清单
        text: 更新供水管网，加装电梯。

依据
    GB/T 9704—2012 第 7.3.4 条、第 7.3.7 条：附件说明和附件的顺序号、名称应当一致。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Related, Severity
from plangen.rules.dossier import Dossier
from plangen.rules.structure.reading.attachments import AttachmentMention, attachment_mentions
from plangen.rules.structure.reading.whole import is_whole
from plangen.source import Path

SEVERITY = Severity.ERROR


def check(dossier: Dossier) -> Iterator[Problem]:
    """Numbers beyond the last attachment, and a pointer to attachments where there are none."""
    root = Path() / "attachments"
    if not is_whole(dossier, root):
        return
    count = len(dossier.plan.attachments)
    for one in attachment_mentions(dossier):
        # What a notice calls its attachment may be the plan itself.
        if one.printed.path.steps[0] == "notice":
            continue
        beyond = [number for number in one.numbers if number > count]
        if beyond:
            yield _problem(one, f"附件{beyond[0]}", count, root)
        elif not count and one.points and not one.numbers:
            yield _problem(one, "附件", count, root)


def _problem(one: AttachmentMention, name: str, count: int, root: Path) -> Problem:
    there = f"附件只有{count}个" if count else "方案没有附件"
    message = f"这里提到“{name}”，{there}。请补上附件，或改正序号。"
    related = (Related(root, f"一共{count}个附件"),) if count else ()
    return Problem(message, one.printed.path, within=one.printed.within(one.span), related=related)
