"""批复没有说明批复的是哪一份请示。

为什么
    批复答复下级机关的请示，开头引来文的标题和发文字号，收文的机关才知道批复的是哪一件事。

不好的写法
    title: 某市人民政府关于设立职业教育试验区的批复
    city: 某市
    notice:
      issuer: 某市人民政府
      recipients: 某县人民政府
    preamble: 原则同意设立职业教育试验区。  # <- reply-without-request
    sections:
      - text: 请做好规划建设。

好的写法
    title: 某市人民政府关于设立职业教育试验区的批复
    city: 某市
    notice:
      issuer: 某市人民政府
      recipients: 某县人民政府
    preamble: 你县《关于设立职业教育试验区的请示》（某县政〔2026〕2号）收悉。
    sections:
      - text: 原则同意设立职业教育试验区。

依据
    党政机关公文处理工作条例第八条第十二项：批复适用于答复下级机关请示事项。引来文的写法是实务。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.model.notice import REPLY
from plangen.rules.dossier import Dossier

SEVERITY = Severity.WARNING
_SIGNS = ("请示", "收悉", "来函", "来文", "报告", "〔", "[20", "［20")
"""Words of a reply that names what it answers; with one of them anywhere nothing is missed."""


def check(dossier: Dossier) -> Iterator[Problem]:
    """A reply in which no document is named."""
    notice = dossier.plan.notice
    if notice is None or dossier.form != REPLY or not dossier.is_whole:
        return
    texts = [prose for prose in dossier.proses if prose.path.steps[0] != "attachments" and prose.path.last != "title"]
    if texts and not any(sign in prose.value for prose in texts for sign in _SIGNS):
        message = "批复的正文没有说批复的是哪一份请示。"
        hint = "例如：你县《关于……的请示》（某县政〔2026〕2号）收悉。现批复如下。"
        yield Problem(message, texts[0].path, hint=hint)
