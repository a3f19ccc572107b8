"""Which fonts a page was printed with where those it asked for are not installed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

POSTSCRIPT_NAMES = {
    "仿宋_GB2312": "FangSong_GB2312",
    "仿宋": "FangSong",
    "楷体_GB2312": "KaiTi_GB2312",
    "楷体": "KaiTi",
    "黑体": "SimHei",
    "宋体": "SimSun",
    "新宋体": "NSimSun",
    "微软雅黑": "MicrosoftYaHei",
    "等线": "DengXian",
    "方正小标宋简体": "FZXBSJW--GB1-0",
    "方正小标宋_GBK": "FZXBSK--GBK1-0",
    "方正仿宋简体": "FZFSJW--GB1-0",
    "方正仿宋_GBK": "FZFSK--GBK1-0",
    "方正楷体简体": "FZKTJW--GB1-0",
    "方正楷体_GBK": "FZKTK--GBK1-0",
    "方正黑体简体": "FZHTJW--GB1-0",
    "方正黑体_GBK": "FZHTK--GBK1-0",
    "华文仿宋": "STFangsong",
    "华文楷体": "STKaiti",
    "华文黑体": "STHeiti",
    "华文细黑": "STXihei",
    "华文宋体": "STSong",
    "华文中宋": "STZhongsong",
}
"""What font files of official documents call themselves inside (name 6 of their name table), by the names documents ask for."""
_FAMILIES = {name.casefold(): family for family, name in POSTSCRIPT_NAMES.items()}
_NOT_A_LETTER = re.compile(r"[\W_]")
_ENDINGS = ("regular", "psmt", "mt")


@dataclass(frozen=True, slots=True)
class Substituted:
    """``missing`` fonts were asked for and not used; ``instead`` were used and not asked for."""

    missing: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.missing or self.instead)


def substituted(wanted: Iterable[str], used: Collection[str]) -> Substituted:
    """``wanted`` families (as a document names them) beside the PostScript names that a PDF holds.

    A wanted family that no name in ``used`` belongs to is missing; which other font stands for it, the file does not say where
    there are several.
    """
    asked = list(dict.fromkeys(wanted))
    keys = {_key(name): name for name in used}
    missing = [family for family in asked if not _keys(family) & keys.keys()]
    known = {key for family in asked for key in _keys(family)}
    instead = [_family(name) for key, name in keys.items() if key not in known]
    return Substituted(tuple(missing), tuple(dict.fromkeys(instead)))


def _keys(family: str) -> set[str]:
    names = (family, POSTSCRIPT_NAMES.get(family, family))
    return {_key(name) for name in names}


def _family(postscript: str) -> str:
    """What people call a font."""
    return _FAMILIES.get(postscript.casefold(), postscript)


def _key(name: str) -> str:
    """The same for every spelling of a name: ``Times New Roman``, ``TimesNewRomanPSMT``."""
    bare = _NOT_A_LETTER.sub("", name).casefold()
    for ending in _ENDINGS:
        bare = bare.removesuffix(ending)
    return bare
