"""用印写的是签名章，没有写签发人职务。

为什么
    签名章印在签发人职务的右边，职务要写全称。没有职务，这一处就印不出来，只能印成加盖单位印章的样子。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    notice:
      issuer: 某市人民政府办公室
      seal: 签名章  # <- stamp-without-post
    goals: 到2027年，社区养老服务覆盖城区。

好的写法
    title: 某市养老服务实施方案
    city: 某市
    notice:
      issuer: 某市人民政府办公室
      seal: 签名章
      post: 某市人民政府市长
    goals: 到2027年，社区养老服务覆盖城区。

依据
    GB/T 9704—2012 第 7.3.5.3 条：单一机关制发的公文加盖签发人签名章时，在签名章左空二字标注签发人职务，以签名章为准上下居中排布。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.model.notice import STAMPED
from plangen.rules.dossier import Dossier
from plangen.source import Path, Span

SEVERITY = Severity.ERROR


def check(dossier: Dossier) -> Iterator[Problem]:
    """A signature stamp that stands beside nobody's post."""
    notice = dossier.plan.notice
    if notice is None or notice.seal != STAMPED or notice.post or "post" in dossier.left_out:
        return
    message = "用印是签名章，没有写签发人职务，签名章左边印不出职务。"
    within = Span(0, len(notice.seal))
    yield Problem(
        message, Path() / "notice" / "seal", within=within, hint="补一行，写职务的全称，例如 post: 某市人民政府市长"
    )
