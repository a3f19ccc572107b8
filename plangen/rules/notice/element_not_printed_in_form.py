"""写了这种格式不印的要素。

为什么
    信函的版记不印印发机关和印发日期，命令和纪要没有主送机关，出席人员只印在纪要里。写了不印，会以为印出来了。

不好的写法
    title: 某市人民政府办公室关于商请支持专业调整工作的函
    city: 某市
    notice:
      issuer: 某市人民政府办公室
      recipients: 某省教育厅办公室
      printed_by: 某市人民政府办公室  # <- element-not-printed-in-form
    sections:
      - text: 请予支持为盼。

好的写法
    title: 某市人民政府办公室关于商请支持专业调整工作的函
    city: 某市
    notice:
      issuer: 某市人民政府办公室
      recipients: 某省教育厅办公室
    sections:
      - text: 请予支持为盼。

依据
    GB/T 9704—2012 第 10.1、10.2、10.3 条：信函、命令（令）、纪要各有哪些要素；第 7.2.6 条：签发人只标在上行文上。
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plangen.findings import Problem, Severity
from plangen.model.notice import CORRESPONDENCE, LETTER, MINUTES, ORDER, Notice
from plangen.rules.dossier import Dossier
from plangen.source import Path

SEVERITY = Severity.WARNING
_LETTER = ("printed_by", "printed_on", "approver", "attendance")
_NOT_PRINTED: Mapping[str, tuple[str, ...]] = {
    CORRESPONDENCE: _LETTER,
    LETTER: _LETTER,
    ORDER: ("title", "recipients", "approver", "attendance"),
    MINUTES: ("recipients", "approver", "annotation", "post", "signer"),
}
"""Fields by form; a form that is not named prints all but the attendance."""
_OTHERS = ("attendance",)


def check(dossier: Dossier) -> Iterator[Problem]:
    """A field that the form's template leaves out."""
    notice = dossier.plan.notice
    if notice is None or notice.template:
        return
    for name in _NOT_PRINTED.get(dossier.form, _OTHERS):
        if getattr(notice, name):
            title = Notice.model_fields[name].title
            message = f"{dossier.form}的格式里没有{title}这一项，写了也不印。请删去这一行，或改形式（form）。"
            yield Problem(message, Path() / "notice" / name, on_key=True)
