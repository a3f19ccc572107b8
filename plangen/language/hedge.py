"""Words that soften a promise: 力争, 争取 and 努力 for a statement (to ；), 基本, 一般, 原则上 and 初步 for a clause (to ，)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plangen.language import sentence
from plangen.language.pattern import pattern
from plangen.source import Span


@dataclass(frozen=True, slots=True)
class HedgeMatch:
    """A hedge as written; ``effort`` tells 力争 and its like from 基本 and its like."""

    word: str
    span: Span
    effort: bool


# 基本医疗保险, 一般公共预算 and the like are names; 努力 and 争取 as nouns or with people behind them soften nothing.
_EFFORT = pattern(r"力争|争取(?!到的)|努力(?<![年月天的力懈同下]努力)(?![的度方和])|力求")
_DEGREE = pattern(
    r"原则上|基本(?!公共|养老|医疗|医保|农田|建设|草原|单元|原则|情况|职能|国情|制度|方略|民生|生活|药物|要求|服务|保险|经济|盘|面|法|信息|型|组织|功|办学|条件|标准|卫生|住房|矛盾|概况|思路|目标|任务|方针|路径|框架|口粮|技能|知识|素质|能力|工资)"
    r"|一般(?!公共|工业|债务|债券|项目|贸易|性|农户|企业|固体|情况|岗位|纳税|预算|商品|物资|生态|管控|风险|行政|程序|地区|诊疗|医疗)"
    r"|初步(?!设计|方案|审查|核算|成果|意见)"
)


def before(text: str, offset: int) -> HedgeMatch | None:
    """The hedge that governs ``offset``: the nearer of a word of effort in its statement and one of degree in its clause."""
    effort = last(_EFFORT, text, sentence.statement_start(text, offset), offset)
    return nearer(effort, last(_DEGREE, text, sentence.clause_start(text, offset), offset))


def nearer(effort: HedgeMatch | None, degree: HedgeMatch | None) -> HedgeMatch | None:
    """The one that stands later: a number is softened by the word next to it."""
    if effort is None or degree is None:
        return effort or degree
    return max(effort, degree, key=lambda each: each.span)


def find(text: str) -> list[HedgeMatch]:
    """Every hedge in ``text``, whatever it governs, in order."""
    found = [HedgeMatch(match[0], Span(*match.span()), True) for match in _EFFORT.finditer(text)]
    found += [HedgeMatch(match[0], Span(*match.span()), False) for match in _DEGREE.finditer(text)]
    return sorted(found, key=lambda each: each.span)


def last(pattern: re.Pattern[str], text: str, start: int, end: int) -> HedgeMatch | None:
    """The last match of ``pattern`` in a stretch of ``text``."""
    found = None
    for match in pattern.finditer(text, start, end):
        found = HedgeMatch(match[0], Span(*match.span()), pattern is _EFFORT)
    return found
