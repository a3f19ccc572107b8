"""发文字号的写法不对。

为什么
    发文字号由机关代字、年份、顺序号组成，写错了不能引用，也登记不了。草稿没有编号的，可以把顺序号空着。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    notice:
      issuer: 某市人民政府办公室
      number: 某政办[2025]第08号  # <- malformed-document-number
    goals: 到2027年，社区养老服务覆盖城区。

好的写法
    title: 某市养老服务实施方案
    city: 某市
    notice:
      issuer: 某市人民政府办公室
      number: 某政办〔2025〕8号
    goals: 到2027年，社区养老服务覆盖城区。

依据
    GB/T 9704—2012 第 7.2.5 条：年份、发文顺序号用阿拉伯数字标注；年份应标全称，用六角括号“〔〕”括入；
    发文顺序号不加“第”字，不编虚位，在阿拉伯数字后加“号”字。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.language import document_number
from plangen.language.pattern import pattern
from plangen.model.notice import MINUTES, ORDER
from plangen.rules.dossier import Dossier
from plangen.rules.number_faults import faults_in_words, is_surely_meant
from plangen.rules.quoting import short
from plangen.source import Edit, Path, Span

SEVERITY = Severity.ERROR
_OF_A_FORM = {
    ORDER: pattern(r"第(?:[1-9][0-9]*|[一二三四五六七八九十百零〇]+)号"),
    MINUTES: pattern(
        r"第?(?:[1-9][0-9]*|[一二三四五六七八九十百零〇]+)[号期次]|〔(?:19|20)[0-9]{2}〕第?[1-9][0-9]*[号期次]"
    ),
}
"""Orders and minutes are counted without an office's short name (10.2, 10.3)."""
_LONGEST = 60
_NOT_YET_GIVEN = pattern(r"[^0-9]*[〔\[［(（]?[0-9]{0,4}[〕\]］)）]?[\s×xX＿_*○〇]*号?")


def check(dossier: Dossier) -> Iterator[Problem]:
    """A document number that departs from the standard; what is surely meant is offered as a repair."""
    notice = dossier.plan.notice
    if notice is None or not notice.number:
        return
    counted = _OF_A_FORM.get(dossier.form)
    if counted is not None and counted.fullmatch(notice.number):
        return
    if dossier.plan.status != "定稿" and len(notice.number) < _LONGEST and _NOT_YET_GIVEN.fullmatch(notice.number):
        return
    read = document_number.parse(notice.number)
    if not read.faults:
        return
    sure = is_surely_meant(read)
    message = f"发文字号“{short(notice.number)}”写法不对：{faults_in_words(read)}。"
    whole = Span(0, len(notice.number))
    hint = f"改成：{read.normalised}" if sure else "例如：某政办〔2025〕8号"
    fix = (Edit(whole, read.normalised),) if sure else ()
    yield Problem(message, Path() / "notice" / "number", within=whole, fix=fix, hint=hint)
