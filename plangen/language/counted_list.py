"""Lists whose members are counted in the text, in both orders: 三互融（a、b、c）, 六大类：a、b…, a、b、c等3个…, a、b、c四链."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plangen.language import noun, numeral
from plangen.language.enumeration import Item, split, split_last
from plangen.language.pattern import pattern
from plangen.language.width import reading
from plangen.source import Span


@dataclass(frozen=True, slots=True)
class CountedList:
    """A list and the count that the text states for it.

    ``label`` is the count as written with what names it (三互融, 等3个, 四链) at ``label_span``. ``sure`` is false where the number may
    count something else than the members (图书馆、博物馆3个).
    """

    stated: int
    label: str
    label_span: Span
    members: tuple[Item, ...]
    sure: bool = True

    @property
    def agrees(self) -> bool:
        """Whether there are as many members as stated."""
        return self.stated == len(self.members)


_N = r"(?:[二两三四五六七八九十]|十[一二三四五六七八九]|二十|[2-9]|1[0-9]|20)"
_M = r"(?:大类|大|个|类|级|项|种|条|家|所|户|方面|县|区|市)"
_NEAR = 400
_LABEL_FIRST = pattern(
    rf"(?<![第0-9一二三四五六七八九十百千万])(?P<label>(?P<n>{_N})(?:{_M})?[\u4e00-\u9fff]{{0,8}}?)(?P<quote>[”\"’」]?)(?:[（(](?P<inside>[^（()）\n]{{3,400}})[）)]"
    rf"|[：:](?P<after>[^。；;\n：:]{{3,400}}))"
)
_BEHIND = pattern(
    rf"(?P<etc>等)?(?P<open>[“\"‘「]?)(?P<label>(?P<n>{_N})(?:(?P<m>{_M})|(?![年月日成分倍百千万亿个点%十]|[0-9])(?P<own>[\u4e00-\u9fff])))"
)
_STOP = pattern(r"[，。；：,;:！？!?\n]")
_FIRST = pattern(
    r"^(?:围绕|聚焦|实施|构建|依托|以|对|由|将|把|按照|根据|打好|抓好|做好|好|形成|坚持|包括|即|如|深化|落实|强化|统筹|搭建|健全|完善|加强|突出|深入|贯彻|面向|"
    r"通过|利用|发挥|针对|结合|整合|协调|全面|重点|推行|开设|设置|制定|出台)+(?=.)"
)
_OTHER_NUMBER = pattern(r"[0-9]")
_BAD_MEMBER = pattern(r"[，。；：,;:\n]")


def find(text: str) -> list[CountedList]:
    """Every counted list in ``text``, first to last; a list without a count, or a count without a list, is none."""
    folded = reading(text)
    found = list(_label_first(text, folded))
    taken = [(each.label_span.start, each.members[-1].span.end) for each in found]
    found += [
        each
        for each in _label_behind(text, folded)
        if not any(start <= each.label_span.start < end for start, end in taken[-50:])
    ]
    return sorted(found, key=lambda each: each.label_span)


def _label_first(text: str, folded: str) -> Iterator[CountedList]:
    for match in _LABEL_FIRST.finditer(folded):
        stated = numeral.read(match["n"])
        name = "inside" if match["inside"] else "after"
        start, piece = match.start(name), text[match.start(name) : match.end(name)]
        members = split_last(piece)
        if len(members) < 2 and name == "after":
            members = split(piece, "，")
        if stated is None or len(members) < 2 or any(_BAD_MEMBER.search(member.text) for member in members):
            continue
        label = Span(*match.span("label"))
        if name == "inside" and match["label"][len(match["n"]) :] == "":
            continue
        shifted = tuple(Item(member.span.shifted(start), member.text) for member in members)
        yield CountedList(int(stated), label.of(text), label, shifted)


def _label_behind(text: str, folded: str) -> Iterator[CountedList]:
    floor = 0
    for match in _BEHIND.finditer(folded):
        at = match.start()
        begin = max(floor, at - _NEAR)
        if "、" not in folded[begin:at] or (at and folded[at - 1] in "、，。；：,;:第每—-～~至到.") or not at:
            continue
        for stop in _STOP.finditer(folded, begin, at):
            begin = stop.end()
        if folded.find("、", begin, at) < 0 or (not match["etc"] and not match["m"] and match["n"].isdigit()):
            continue
        begin = noun.lead_end(folded, begin, at)
        first = _FIRST.match(folded[begin:at])
        begin = noun.lead_end(folded, begin + first.end(), at) if first else begin
        members = split_last(text[begin:at])
        stated = numeral.read(match["n"])
        if stated is None or len(members) < 2 or any(_OTHER_NUMBER.search(member.text) for member in members):
            continue
        label = Span(match.start("label") if not match["etc"] else at, match.end("label"))
        shifted = tuple(Item(member.span.shifted(begin), member.text) for member in members)
        sure = bool(match["etc"]) or not match["n"].isdigit()
        yield CountedList(int(stated), label.of(text).strip('“"‘「'), label, shifted, sure)
        floor = match.end()
