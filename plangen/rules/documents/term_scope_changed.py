"""同一个提法，含义和上位文件或旧方案里的不一样。

为什么
    旧方案的“职业院校”含技工院校，新方案的不含，指标就不能前后相比。名称相同，含义应当相同；有意改的，请换一个名称或说明。

不好的写法
    title: 某市基层医疗卫生服务实施方案
    city: 某市
    implements: 省里的意见
    terms:
      基层医疗机构: 不含村卫生室  # <- term-scope-changed
    goals: 到2027年，基层医疗机构（${基层医疗机构}，下同）全部配齐常用药。
    --- 省里的意见.yaml
    title: 某省基层医疗卫生服务实施意见
    level: 省级
    terms:
      基层医疗机构: 含村卫生室
    goals: 基层医疗机构（${基层医疗机构}，下同）信息互通。

好的写法
    title: 某市基层医疗卫生服务实施方案
    city: 某市
    implements: 省里的意见
    terms:
      基层医疗机构: 含村卫生室
    goals: 到2027年，基层医疗机构（${基层医疗机构}，下同）全部配齐常用药。
    --- 省里的意见.yaml
    title: 某省基层医疗卫生服务实施意见
    level: 省级
    terms:
      基层医疗机构: 含村卫生室
    goals: 基层医疗机构（${基层医疗机构}，下同）信息互通。

依据
    党政机关公文处理工作条例第十九条：表述准确，同现行有关公文相衔接。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Confidence, Problem, Severity
from plangen.language.pattern import pattern
from plangen.rules.documents.reading.copied import lost_members, shared_terms
from plangen.rules.documents.reading.neighbours import neighbours
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short
from plangen.vocabulary.folding import fold

SEVERITY = Severity.WARNING
CONFIDENCE = Confidence.SUSPECTED
_CONTAINS = pattern(r"^(?:包括|包含|涵盖|含)")
_MEANS = pattern(r"^(?:是指|即|系指|指)")


def check(dossier: Dossier) -> Iterator[Problem]:
    """Terms of one name whose meanings differ; a member lost from a superior's list is another fault."""
    for other in neighbours(dossier):
        for term in shared_terms(dossier, other):
            if term.mine == term.theirs or _plain(term.mine) == _plain(term.theirs):
                continue
            if other.path.steps[0] == "implements" and lost_members(term):
                continue
            message = (
                f"“{short(term.name)}”在{other.name}里是“{short(term.theirs)}”，这里是“{short(term.mine)}”。"
                "请改成一致；有意改的，请换一个名称。"
            )
            related = (other.related(term.path, f"那里是“{short(term.theirs)}”"),)
            yield Problem(message, term.path, related=related)


def _plain(value: str) -> str:
    """The meaning without the words it may be said in, and without the order of a list."""
    bare = _MEANS.sub("", _CONTAINS.sub("含", fold(value))).removesuffix("在内").rstrip("。")
    return "、".join(sorted(bare.split("、")))
