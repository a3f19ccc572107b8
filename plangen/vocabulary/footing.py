"""What a number is counted on: level, scope, denominator, stock or increment; and when two of these are one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from plangen.vocabulary.folding import fold

_LEVELS = {"自治区级": "省级", "国家": "国家级", "自治区": "省级", "省": "省级", "市": "市级", "县": "县级"}
_AND_ABOVE = "及以上"
_LEADING_LEVEL = re.compile(r"(?:国家级|省级|自治区级|市级|县级)(?:及以上)?(?=.)")
_EACH = re.compile(r"每一?(?:[所个条家户](?=.))?")
_AREA = re.compile(r"(?:全[国省区市县]|[我本][省区市县])(?=.)")
_COUNTINGS = {"累计": "存量", "新增": "增量", "每学年": "每年"}


class Aspect(StrEnum):
    """The four things a number is counted on, in the words of the vocabulary file."""

    level = "层级"
    scope = "范围"
    of = "分母"
    counting = "口径"


@dataclass(frozen=True, slots=True)
class Footing:
    """The four as a plan writes them; empty where it does not say."""

    level: str = ""
    scope: tuple[str, ...] = ()
    of: str = ""
    counting: str = ""

    @property
    def words(self) -> str:
        """As a table says it: 省级，中职，占专业课教师，新增; empty where nothing was written."""
        parts = (self.level, "、".join(self.scope), f"占{self.of}" if self.of else "", self.counting)
        return "，".join(part for part in parts if part)

    @property
    def is_per_unit(self) -> bool:
        """Whether the number holds for each unit (每条产业链) and not for all together."""
        return any(words.startswith("每") for words in self.scope)


def level(written: str) -> str:
    """A level under its common name: 自治区级 is 省级; 及以上 stays."""
    name = written.removesuffix(_AND_ABOVE)
    return _LEVELS.get(name, name) + written[len(name) :]


def without_level(name: str) -> str:
    """``name`` without a level at its head: 省级技能大师工作室 is 技能大师工作室."""
    found = _LEADING_LEVEL.match(name)
    return name[found.end() :] if found else name


def counting(written: str) -> str:
    """累计 as 存量, 新增 as 增量, 每学年 as 每年."""
    return _COUNTINGS.get(written, written)


def scope(written: str, common: Mapping[str, str]) -> str:
    """A scope under its common name, folded; ``common`` leads from folded words to that name. 每 stays in front."""
    each = _EACH.match(written)
    rest = fold(written[each.end() :] if each else written)
    area = _AREA.match(rest)
    bare = rest[area.end() :] if area else rest
    return ("每" if each else "") + common.get(bare, bare)
