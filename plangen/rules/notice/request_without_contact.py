"""请示没有在附注里写联系人。

为什么
    上级机关办理请示时常要问情况，附注里写明联系人和电话，办起来才快。草稿和征求意见稿不查。

不好的写法
    title: 某市人民政府关于设立职业教育发展基金的请示
    city: 某市
    status: 定稿
    notice:  # <- request-without-contact
      issuer: 某市人民政府
      number: 某政〔2026〕5号
      date: 2026年3月5日
      recipients: 省人民政府
      approver: 张三
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
    实务：请示在附注处注明联系人的姓名和电话；附注的位置见 GB/T 9704—2012 第 7.3.6 条。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.model.notice import REQUEST
from plangen.rules.dossier import Dossier
from plangen.source import Path

SEVERITY = Severity.ADVICE


def check(dossier: Dossier) -> Iterator[Problem]:
    """A final request that names nobody to ask."""
    notice = dossier.plan.notice
    if notice is None or dossier.form != REQUEST or dossier.plan.status != "定稿" or "annotation" in dossier.left_out:
        return
    if "联系" not in notice.annotation and "电话" not in notice.annotation:
        message = "请示的附注没有写联系人和电话。"
        yield Problem(message, Path() / "notice", on_key=True, hint="补一行：annotation: 联系人：姓名，联系电话：号码")
