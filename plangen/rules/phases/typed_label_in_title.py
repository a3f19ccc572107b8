"""标题开头自己写了序号，纸上会印成两个序号。

为什么
    一、（一）1. 由程序按次序编，增删一条不用重排。标题里再写一个，印出来就是“（一）（一）……”；写的和编的不一样，
    还要读的人去猜以哪个为准。顺着序号抄进来的稿子，删去序号即可。

不好的写法
    title: 某市义务教育招生工作方案
    city: 某市
    goals: 到2027年，起始年级班额全部达标。
    actions:
      - 一、划片。学区按道路和河流划定。由市教育局牵头。  # <- typed-label-in-title
      - （二）登记。网上登记，现场核验。由市教育局牵头。  # <- typed-label-in-title

好的写法
    title: 某市义务教育招生工作方案
    city: 某市
    goals: 到2027年，起始年级班额全部达标。
    actions:
      - 划片。学区按道路和河流划定。由市教育局牵头。
      - 一、二年级插班。插班生每年八月登记。由市教育局牵头。
      - 第一条校车线路。线路每学期公布一次。由市教育局牵头。

依据
    GB/T 9704—2012 第 7.3.3 条：结构层次序数依次用“一、”“（一）”“1.”“（1）”标注；plangen 按次序自动编写。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.language import heading_label
from plangen.language.heading_label import HeadingLabel
from plangen.language.pattern import pattern
from plangen.model.outline import Entry
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short
from plangen.source import Edit, Span

SEVERITY = Severity.ERROR
GATHERED = True
_SAME = "标题开头自己写了序号，纸上会印成两个序号。请删去，序号由程序按次序编。"
_GOES_ON = pattern(r"[一二三四五六七八九十0-9]{1,3}(?:[、．.级类期线号产孩次档等环楼层组班批手]|年级)")
"""What follows where the first sign is no label but the first of several: 一、二年级, 1、2号线."""
_DIVISION_ENDS = pattern(r"[ \u3000：:、，]|$")
"""After 第一章, 第一条: 第一条校车线路 is a thing counted."""


def check(dossier: Dossier) -> Iterator[Problem]:
    """Titles that print with a number and begin with a typed one; problems of one message become one finding."""
    for entry in dossier.entries:
        if not entry.number or entry.title_path is None:
            continue
        typed = heading_label.recognise(entry.title)
        if typed is None or not _is_label(typed, entry.title):
            continue
        rest = entry.title[typed.span.end :]
        fix = (Edit(Span(0, typed.span.end), ""),) if rest.strip() else ()
        yield Problem(_message(entry, typed), entry.title_path, within=_bare(typed), fix=fix)


def _is_label(typed: HeadingLabel, title: str) -> bool:
    rest = title[typed.span.end :]
    if typed.kind:
        return typed.text[-1] in " \u3000" or _DIVISION_ENDS.match(rest) is not None
    return _GOES_ON.match(rest) is None


def _message(entry: Entry, typed: HeadingLabel) -> str:
    if typed.level != entry.level or typed.number == entry.number:
        return _SAME
    return (
        f"标题“{short(entry.title)}”自己写了“{typed.text.strip()}”，按次序排在这里的是“{entry.label}”。"
        "请删去自己写的序号；次序不对的，请调换条目。"
    )


def _bare(typed: HeadingLabel) -> Span:
    lead = len(typed.text) - len(typed.text.lstrip())
    return Span(typed.span.start + lead, typed.span.start + len(typed.text.rstrip()))
