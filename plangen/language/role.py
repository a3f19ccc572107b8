"""What a number in running text is there for: a quantity the text states, or something that only looks like one."""

from __future__ import annotations

from enum import StrEnum

from plangen.language import unit
from plangen.language.amount import Amount
from plangen.language.comparator import Bound
from plangen.language.context import Context
from plangen.language.pattern import pattern


class Role(StrEnum):
    """Why a number stands where it does."""

    quantity = "quantity"
    slogan = "slogan"
    ordinal = "ordinal"
    scheme = "scheme"
    cited = "cited"
    duration = "duration"
    condition = "condition"
    subsidy = "subsidy"
    baseline = "baseline"
    each = "each"
    attribute = "attribute"
    bare = "bare"


_MONEY = frozenset({"元", "%", "‰", "倍", "美元"})
_NEVER = frozenset({"年", "月", "日", "周岁", "个月", "星期"})
_PLACES = frozenset({"位", "名", "家", "个"})
_RANKS = frozenset({"级", "届"})
# With these a Chinese numeral up to ten names a slogan or an article rather than an amount (三个不变, 一项, 十分).
_ABSTRACT_WORDS = """个 项 种 类 条 件 批 次 方 位 期 面 线 环 层 步 部 场 支 组 套 门 张 片 分 度 区 网 链 校 县 市 镇 乡 村 站 岗 班 课 库 馆
路 园 里 起 发 口 头 只 块 款 集 本 队 代 遍 轮 码 寸 尺"""
_ABSTRACT = frozenset(_ABSTRACT_WORDS.split())
_ONE_OF = frozenset({"所", "座", "家", "栋", "幢", "艘"})
_BUILT = pattern(r"(?:[建增引进设办迁造立育]|培育|打造|认定|评选|创成)[^，。；]{0,2}$")
_LEVEL_WORD = pattern(r"达|到|至|在|不|超|突破|最|高于|低于|少于|≤|≥|<|>|控制|保持|稳定")
_GIVE = pattern(r"给予|予以(?:奖|补|资)|一次性(?:奖|补)|再奖|奖励|奖补|抵免|减免|罚款|资助|补助|补贴")
_GIVE_MORE = pattern(
    r"[，。；\s]*(?:最高|单个|每[^，。；]{0,8}最?高?|上限|总额|累计|合计|其中|按|再|补贴额|奖励额|不超过|连续)"
)
_GIVEN_BEHIND = pattern(
    r"(?:以[上下内])?的?(?:一次性|资金|财政|政府|专项)*(?:奖励|补助|奖补|补贴|资助|罚款|给予|抵免|减免)"
)
_GIVEN_FRONT = pattern(
    r"(?:给予|奖励|补助|奖补|补贴|资助|再奖|罚款|处|抵免|减免)(?:[^，。；0-9]{0,12})$|按(?:照)?[^，。；]{0,20}$"
)
_GIVEN_CLAUSE = pattern(r"按[^，。；]{0,30}(?:给予|补|奖|抵免|减免|收取|执行|计征|缴)")
_FEE = pattern(r"津贴|缴费|缴纳|收费|收取|租金|缴存|罚款|最低档|档次")
_IF_HEAD = pattern(r"[ \u3000]*(?:对|凡|向|对于|经)")
_IF_END = pattern(r"的[ \u3000]?[，,。；;]?\s*$")
_IF_BEHIND = pattern(r"(?:以[上下内])?的[^，。；]{0,12}?(?:可以?|纳入|应当?|须|予以|给予|享受|列入|免)")
_IF_LIST = pattern(r"条件[:：]|(?:具备|符合|满足)(?:以下|下列)")
_BASE_FRONT = pattern(r"(?:由|从)[^，。；由从]{0,14}$")
_BASE_BEHIND = pattern(r"(?:左右|以上|以下)?(?:提高|提升|增|压|降|下降|减|缩|精简|上升|扩|调整|优化|变)")
_CITED_BEHIND = pattern(r"个?(?:部门|部委|委办局)")
_REACH = pattern(r"(?:服务)?(?:半径|覆盖|范围|生活圈|见绿|见园|可达|内)")
_RATIO_FRONT = pattern(r"比[^，。；]{0,6}$")
_SIGNS = "+＋×*"
_YEAR = pattern(r"(?:19|20)[0-9]{2}")


def role(context: Context, folded: str, amount: Amount, bounds: tuple[Bound, ...], per: str) -> Role:
    """What ``amount`` is there for. Only general wording is looked at, never a name."""
    return _form(context, folded, amount, bounds, per) or _use(context, folded, amount, bounds) or Role.quantity


def _form(context: Context, folded: str, amount: Amount, bounds: tuple[Bound, ...], per: str) -> Role | None:
    """What the number's own form and neighbours say."""
    start, end = amount.span.start, amount.span.end
    before, behind = folded[start - 1 : start], folded[end : end + 1]
    if before == "第" or (before == "前" and amount.unit in _PLACES):
        return Role.ordinal
    if before == "每":
        return Role.each
    if (before and before in _SIGNS) or (behind and behind in _SIGNS):
        return Role.scheme
    if context.is_quoted(start):
        return Role.slogan
    if amount.unit in _RANKS:
        return Role.ordinal
    if amount.unit in unit.TIMES:
        level = any(not bound.behind and _LEVEL_WORD.search(bound.word) for bound in bounds)
        return Role.duration if amount.unit in _NEVER or not level else None
    if amount.unit == "比":
        return None if bounds or _RATIO_FRONT.search(folded, max(0, start - 10), start) else Role.bare
    arabic = folded[start].isdigit()
    if not amount.unit:
        sure = arabic and bounds and not (_YEAR.fullmatch(amount.number) or (behind.isascii() and behind.isalnum()))
        return None if sure else Role.bare
    if not arabic and amount.unit not in ("%", "倍"):
        return _chinese(folded, amount, bounds, per)
    if amount.unit == "米" and not bounds and _REACH.match(folded, end):
        return Role.attribute
    return None


def _chinese(folded: str, amount: Amount, bounds: tuple[Bound, ...], per: str) -> Role | None:
    """A Chinese numeral: up to ten it is rather a slogan or an article than an amount."""
    if bounds or amount.more or amount.high is not None or amount.low > 10:
        return None
    if amount.low == 1:
        if per and amount.unit in ("次", "个", "名") and folded[amount.span.end : amount.span.end + 1] != "性":
            return None
        built = amount.unit in _ONE_OF and _BUILT.search(folded, max(0, amount.span.start - 8), amount.span.start)
        return None if built else Role.slogan
    return Role.slogan if amount.unit in _ABSTRACT else None


def _use(context: Context, folded: str, amount: Amount, bounds: tuple[Bound, ...]) -> Role | None:
    """What the clause and the statement around the number use it for."""
    start, end = amount.span.start, amount.span.end
    clause = context.clause(start)
    floor = max(clause.start, start - 40)
    last = max([end, *(bound.span.end for bound in bounds if bound.behind)])
    if _BASE_FRONT.search(folded, floor, start) and _BASE_BEHIND.match(folded, end):
        return Role.baseline
    if folded[start - 1 : start] == "等" and _CITED_BEHIND.match(folded, amount.unit_span.start):
        return Role.cited
    statement = context.statement(start)
    if amount.unit in _MONEY and _is_given(folded, amount, clause.start, clause.end, statement.start):
        return Role.subsidy
    if _IF_HEAD.match(folded, clause.start, start) and _has_de(folded, last, clause.end):
        return Role.condition
    near = min(clause.end, last + 60)
    if _IF_BEHIND.match(folded, end, near) or (
        near == clause.end and _IF_END.search(folded, max(end, clause.end - 4), clause.end)
    ):
        return Role.condition
    if _IF_LIST.search(folded, max(statement.start, start - 200), start):
        return Role.condition
    return None


def _is_given(folded: str, amount: Amount, start: int, end: int, statement: int) -> bool:
    """Whether money or a rate is what somebody gets or pays."""
    at = amount.span.start
    near, far = max(start, at - 60), min(end, amount.span.end + 40)
    if _GIVEN_BEHIND.match(folded, amount.span.end, far) or _FEE.search(folded, near, far):
        return True
    if _GIVEN_FRONT.search(folded, max(near, at - 30), at) and _GIVE.search(folded, near, far):
        return True
    if _GIVEN_CLAUSE.search(folded, near, far):
        return True
    return bool(_GIVE_MORE.match(folded, start, at) and _GIVE.search(folded, max(statement, start - 120), start))


def _has_de(folded: str, at: int, end: int) -> bool:
    return "的" in folded[at : min(end, at + 30)]
