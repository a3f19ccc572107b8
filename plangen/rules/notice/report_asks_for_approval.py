"""报告里夹带了请示事项。

为什么
    报告不用答复，夹在里面的请示事项往往落空。需要上级批准的，另行一份请示。

不好的写法
    title: 某市人民政府关于职业教育工作情况的报告
    city: 某市
    notice:
      issuer: 某市人民政府
      recipients: 省人民政府
    sections:
      - text: 我市拟设立职业教育发展基金，妥否，请批示。  # <- report-asks-for-approval

好的写法
    title: 某市人民政府关于职业教育工作情况的报告
    city: 某市
    notice:
      issuer: 某市人民政府
      recipients: 省人民政府
    sections:
      - text: 特此报告。

依据
    党政机关公文处理工作条例第十五条第四项：请示应当一文一事，不得在报告等非请示性公文中夹带请示事项。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.language.pattern import pattern
from plangen.model.notice import REPORT
from plangen.rules.dossier import Dossier
from plangen.source import Span

SEVERITY = Severity.ERROR
_ASKS = pattern(
    r"(?:妥否|当否|可否|是否妥当)[，,]?(?:敬|恳)?请(?:予)?(?:批示|批复|批准|审批|审定|核准|指示)"
    r"|(?:敬|恳|特)请(?:予以?)?(?:批准|审批|批复|核准)"
)
_MAYBE = "请"


def check(dossier: Dossier) -> Iterator[Problem]:
    """The customary sentences of a request in a report."""
    if dossier.form != REPORT:
        return
    for prose in dossier.proses:
        if prose.path.steps[0] == "attachments" or _MAYBE not in prose.value:
            continue
        for match in _ASKS.finditer(prose.value):
            before = prose.value[: match.start()]
            if before.rfind("《") > before.rfind("》"):
                continue
            message = f"这份公文是报告，“{match[0]}”却是请示的话；报告里不得夹带请示事项。"
            yield Problem(message, prose.path, within=Span(*match.span()), hint="把请示的事项另写成一份请示。")
