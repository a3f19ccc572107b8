"""上行文没有写签发人。

为什么
    请示、报告是上行文，签发人姓名印在发文字号右边，上级机关据此知道由谁负责。草稿和征求意见稿不查。

不好的写法
    title: 某市人民政府关于设立职业教育发展基金的请示
    city: 某市
    status: 定稿
    notice:  # <- upward-without-approver
      issuer: 某市人民政府
      number: 某政〔2026〕5号
      date: 2026年3月5日
      recipients: 省人民政府
      annotation: 联系人：李四，联系电话：0000—1234567
    sections:
      - text: 妥否，请批示。

好的写法
    title: 某市人民政府关于设立职业教育发展基金的请示
    city: 某市
    status: 定稿
    notice:
      issuer: 某市人民政府
      number: 某政〔2026〕5号
      date: 2026年3月5日
      recipients: 省人民政府
      approver: 张三
      annotation: 联系人：李四，联系电话：0000—1234567
    sections:
      - text: 妥否，请批示。

依据
    党政机关公文处理工作条例第九条第六项：上行文应当标注签发人姓名；GB/T 9704—2012 第 7.2.6 条。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.model.notice import UPWARD
from plangen.rules.dossier import Dossier
from plangen.source import Path

SEVERITY = Severity.ERROR


def check(dossier: Dossier) -> Iterator[Problem]:
    """A final request or report that nobody approved."""
    notice = dossier.plan.notice
    if notice is None or notice.approver or dossier.plan.status != "定稿" or "approver" in dossier.left_out:
        return
    if dossier.form in UPWARD:
        message = f"{dossier.form}是上行文，没有写签发人。"
        yield Problem(message, Path() / "notice", on_key=True, hint="补一行：approver: 签发人的姓名")
