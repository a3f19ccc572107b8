"""What a number in running text counts: the words before it for a level, behind it for a count."""

from __future__ import annotations

from plangen.language import each
from plangen.language.amount import Amount
from plangen.language.comparator import Bound
from plangen.language.pattern import pattern
from plangen.source import Span

_NEAR = 40
_END_OR_BRACKET = pattern(r"[，。；：、,;:！？!?\n“”\"《》.（()）]")
_OPEN, _CLOSE = "（(", "）)"
# Verbs and adverbs that may begin a clause before the noun; none of them belongs to a name, unless it
# is one of several (生产、流通、消费三大环节) or says what kind (开放型区域实践中心).
_LEAD = pattern(
    r"^[ \u3000、]*(?:以及|(?<=、)[和及与])?(?:(?:[ \u3000]|其中|同时|累计|全年|全面|全部|力争|争取|努力|确保|基本(?!医|公|养|农|药)|初步|原则上|一般(?!公共|工业)|预计|计划|"
    r"(?:重点|优先|择优)(?=建设|支持|打造|培育|推进|遴选)|继续|持续|加快|着力|积极|逐步|[一二两三四五六七八九十0-9]+年(?:左右)?(?:时间)?内?|"
    r"支持|鼓励|推动|推进|促进|实现|完成|开展|组织|举办|承办|新建|新增|新改建|改建|扩建|建成(?!区)|建设(?!用地|资金)|建立|打造|培育|培养|引进|引育|选派|选树|"
    r"创建|创成|认定|遴选|设立|成立|组建|发展(?!指数|水平)|改造提升|改造|提升|升级|修复|修缮|治理|划定|筹集|发放|投放|配置|配建|配备|拥有|共有|现有|推广|"
    r"推出|出版|招引|集聚|带动|吸引|惠及|投入|投资(?!额)|安排|统筹|拨付|追回|查处|整治|淘汰|关停|消除|打通|贯通|[办开建用管]好|加装|种植|生产(?!总值|安全|能力)|发布|公布|开放|开工|"
    r"使|让|将|把|年均|平均(?!工资|寿命|预期)|至少|最高|最低|全市|全县|全区|全省|我市|我县|我区|本市|各地|在(?![线校园建册职岗]))(?![、性型式]))*(?!$|[率额量数度]$|[率额量数度][^一-龥])"
)
# The last of these before a count begins its name, whoever does it (带动社会力量举办普惠托育机构30家).
_DOING = pattern(r".*(?:举办|新建|新增|培育|创建|拥有|安排|建成(?!区)|打造|引进|设立|认定|集聚)(?=[^，]{2})")
_FROM = pattern(r"[由从][^，]{0,14}[0-9]")
_MARKS = pattern(r"[，。；：,;:\n“”\"《》]")
_YEAR = pattern(r"(?:年|年底|年末|期间|时期|末)(?:之前|以前|前|底|，)?")
_DATED = pattern(r"[0-9]年|[“”]|十[一二三四五]五")
_NO_NOUN = frozenset({"大关", "关口", "目标", "水平", "标准", "任务", "以上"})
_TAIL = pattern(
    r"(?:[ \u3000]|年均|平均|累计|同比|增长|增加|新增|下降|降低|减少|提高|提升|压减|分别|力争|争取|原则上|一般|基本|均|也|要|应|为|占|达|至|到|共|约|总计|合计|"
    r"精简|压缩|压降|[由从]$|不|超|较\d{4}年|比\d{4}年|建成|实现)+$"
)
_BEHIND_LEAD = pattern(r"^(?:以[上下内]|左右|及)?的?")
_BEHIND_END = pattern(
    r"精准|全部|实现|达到|参与|增收|就业$|建成|入选|进入|成为|增长|提高|下降|通过|超过|纳入|用于|组成|(?<=.)(?:和|与|及|以及)(?=[0-9])"
)
_UNIT_OF_SHARE = frozenset({"%", "‰", "倍", "个百分点", "百分点", "比", ""})


def find(folded: str, amount: Amount, bounds: tuple[Bound, ...], clause: Span, floor: int) -> Span | None:
    """The place of what ``amount`` counts, inside its clause and right of ``floor`` (the end of the number before)."""
    behind = _behind(folded, amount, bounds, clause)
    before = _before(folded, amount, bounds, clause, floor)
    if amount.unit in _UNIT_OF_SHARE:
        return before or behind
    level = any(not bound.behind for bound in bounds)
    if before is not None and level and behind is None:
        return before
    return behind or before


def _behind(folded: str, amount: Amount, bounds: tuple[Bound, ...], clause: Span) -> Span | None:
    start = max([amount.span.end, *(bound.span.end for bound in bounds if bound.behind)])
    limit = min(clause.end, start + _NEAR)
    lead = _BEHIND_LEAD.match(folded[start:limit])
    start += lead.end() if lead else 0
    end, depth = limit, 0
    for mark in _END_OR_BRACKET.finditer(folded, start, limit):
        if mark[0] in _OPEN:
            if mark.start() == start:
                return None
            depth += 1
        elif not depth:
            end = mark.start()
            break
        elif mark[0] in _CLOSE:
            depth -= 1
    if depth:
        opened = max(folded.rfind(mark, start, end) for mark in _OPEN)
        end = opened if opened > start else end
    stop = _BEHIND_END.search(folded, start, end)
    end = stop.start() if stop and stop.start() > start else end
    while end > start and folded[end - 1] in " \u3000\n":
        end -= 1
    if folded[start:end] in _NO_NOUN:
        return None
    return Span(start, end) if end > start and folded[start] not in " 的" and not folded[start].isdigit() else None


def _before(folded: str, amount: Amount, bounds: tuple[Bound, ...], clause: Span, floor: int) -> Span | None:
    end = min([amount.span.start, *(bound.span.start for bound in bounds if not bound.behind)])
    start = max(clause.start, floor, end - _NEAR)
    piece = folded[start:end]
    for mark in '”"》':
        if piece.rstrip().endswith(mark):
            return None
    marks = list(_MARKS.finditer(piece))
    if marks:
        start, piece = start + marks[-1].end(), piece[marks[-1].end() :]
    year = _YEAR.search(piece)
    if year and _DATED.search(piece[: year.end()]):
        start, piece = start + year.end(), piece[year.end() :]
    one = each.before(folded, end, start, amount.unit)
    if one is not None and one.span.end <= end:
        start, piece = one.span.end, folded[one.span.end : end]
    origin = _FROM.search(folded, start, end)
    if origin:
        piece = folded[start : origin.start()]
    lead = _LEAD.match(piece)
    if lead and lead.end() < len(piece):
        start, piece = start + lead.end(), piece[lead.end() :]
    doing = _DOING.match(piece) if amount.unit not in _UNIT_OF_SHARE else None
    if doing:
        start, piece = start + doing.end(), piece[doing.end() :]
    tail = _TAIL.search(piece)
    if tail:
        piece = piece[: tail.start()]
    if len(piece) < 2:
        return None
    return Span(start, start + len(piece))


def lead_end(folded: str, start: int, end: int) -> int:
    """Where the verbs and adverbs end that stand before a name (逐步打通|教育)."""
    lead = _LEAD.match(folded[start:end])
    return start + lead.end() if lead and start + lead.end() < end else start
