"""形式写的是一个文种，标题却是另一个文种。

为什么
    标题末尾的文种和公文的格式要一致；请示写成报告，上级机关就不会答复。

不好的写法
    title: 某市人民政府关于职业教育工作情况的报告
    city: 某市
    notice:
      issuer: 某市人民政府
      form: 请示  # <- form-differs-from-title
    sections:
      - text: 特此报告。

好的写法
    title: 某市人民政府关于职业教育工作情况的报告
    city: 某市
    notice:
      issuer: 某市人民政府
      form: 报告
    sections:
      - text: 特此报告。

依据
    党政机关公文处理工作条例第八条、第九条第七项：标题由发文机关名称、事由和文种组成。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Related, Severity
from plangen.model.notice import BEHIND_NOTICE, DIRECT, LETTER, ORDER
from plangen.rules.dossier import Dossier
from plangen.source import Path, Span
from plangen.vocabulary import genres

SEVERITY = Severity.ERROR
_ANY_GENRE = frozenset(("", BEHIND_NOTICE, DIRECT, LETTER))
"""Forms that any genre may go out in."""
_ENDINGS = {ORDER: "令"}
"""命令 and 令 are one genre."""


def check(dossier: Dossier) -> Iterator[Problem]:
    """A statutory genre at the end of the official title that is not the one the notice states."""
    notice = dossier.plan.notice
    if notice is None or notice.form in _ANY_GENRE or (notice.title and "${" in notice.title[-8:]):
        return
    path = Path() / "notice" / "title" if notice.title else Path() / "title"
    title = notice.title or dossier.plan.title
    found = genres().in_title(title)
    if not found or not genres().is_statutory(found) or found.endswith(_ENDINGS.get(notice.form, notice.form)):
        return
    message = f"形式写的是“{notice.form}”，标题却以“{found}”结尾。请改成一致。"
    related = (Related(path, f"标题以“{found}”结尾", Span(len(title) - len(found), len(title))),)
    yield Problem(message, Path() / "notice" / "form", related=related)
