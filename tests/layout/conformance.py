"""The rows of GB/T 9704-2012 that a page can be measured by, and an account of what was measured."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Row(NamedTuple):
    """One demand of the standard. ``strength``: R must, G usual or recommended, P practice, D derived."""

    clause: str
    strength: str
    element: str


ROWS = {
    "T2": Row("3.2", "R", "一行的高度"),
    "A2": Row("5.1", "R", "幅面 A4"),
    "A3": Row("5.2.1", "R", "天头"),
    "A4": Row("5.2.1", "R", "订口"),
    "A5": Row("5.2.1", "R", "版心"),
    "A6": Row("—", "D", "下白边和切口"),
    "A7": Row("5.2.2", "G", "正文用三号仿宋"),
    "A8": Row("5.2.3", "G", "每面 22 行、每行 28 字"),
    "A9": Row("5.2.4", "R", "文字颜色"),
    "A11": Row("6.2", "R", "红色和黑色"),
    "A13": Row("7.1", "R", "版头、主体、版记、页码的位置"),
    "H1": Row("7.2.1", "G", "份号"),
    "H2": Row("7.2.2", "G", "密级和保密期限"),
    "H3": Row("7.2.3", "G", "紧急程度"),
    "H4": Row("7.2.4", "R", "发文机关标志"),
    "H5": Row("7.2.4", "R", "联合行文的发文机关标志"),
    "H6": Row("7.2.5", "R", "发文字号"),
    "H7": Row("7.2.5", "R", "上行文的发文字号"),
    "H8": Row("7.2.6", "R", "签发人"),
    "H9": Row("7.2.6", "R", "几个签发人"),
    "H10": Row("7.2.7", "R", "红色分隔线"),
    "H11": Row("—", "P", "红线上不印五角星"),
    "B1": Row("7.3.1", "R", "标题"),
    "B2": Row("条例第九条", "R", "标题的内容"),
    "B3": Row("7.3.2", "R", "主送机关"),
    "B4": Row("7.3.2", "R", "主送机关移到版记"),
    "B5": Row("7.3.3", "R", "首页显示正文"),
    "B6": Row("7.3.3", "R", "正文各段"),
    "B7": Row("7.3.3", "R", "各级标题"),
    "B8": Row("7.3.4", "R", "附件说明"),
    "B9": Row("7.3.5.1", "R", "加盖印章的署名和日期"),
    "B10": Row("7.3.5.1", "R", "联合行文加盖印章"),
    "B11": Row("7.3.5.2", "R", "不加盖印章的署名和日期"),
    "B12": Row("7.3.5.2", "R", "联合行文不加盖印章"),
    "B13": Row("7.3.5.3", "R", "签发人签名章"),
    "B14": Row("7.3.5.4", "R", "成文日期"),
    "B15": Row("7.3.5.5", "R", "署名和日期与正文同页"),
    "B16": Row("—", "P", "署名之上的空行"),
    "B17": Row("7.3.6", "R", "附注"),
    "B18": Row("7.3.7", "R", "附件"),
    "B19": Row("7.3.7", "R", "单独装订的附件"),
    "C1": Row("7.4.1", "G", "版记分隔线"),
    "C2": Row("7.4.1", "R", "末条分隔线"),
    "C3": Row("7.4.2", "G", "抄送机关"),
    "C5": Row("7.4.2", "R", "版记里的主送机关"),
    "C6": Row("7.4.3", "R", "印发机关和印发日期"),
    "C7": Row("—", "P", "版记在双数页"),
    "N1": Row("7.5", "G", "页码"),
    "N2": Row("7.5", "R", "空白页和版记页的页码"),
    "N3": Row("7.5", "R", "附件的页码"),
    "N4": Row("8", "R", "横排表格的页码"),
    "L1": Row("10.1", "R", "信函的发文机关标志"),
    "L2": Row("10.1", "R", "信函的红色双线"),
    "L3": Row("10.1", "R", "信函的份号、密级、紧急程度"),
    "L4": Row("10.1", "R", "信函的发文字号"),
    "L5": Row("10.1", "R", "信函的标题"),
    "L6": Row("10.1", "R", "信函的首页和版记"),
    "L7": Row("10.2", "R", "命令（令）"),
    "L8": Row("10.3", "R", "纪要"),
}

NOT_ON_A_PAGE = {
    "A1": ("4", "G", "纸张", "用什么纸由印制的人定，不在文件里。"),
    "A10": ("6.1", "R", "制版", "由印刷的人保证；文件里版心的尺寸见 A5。"),
    "A12": ("6.3", "R", "装订", "由装订的人保证；订口的位置见 A4。"),
    "T1": ("3.1", "R", "一字的宽度", "是别的各行用的单位，由每行字数（A8）、缩进（B6）量出。"),
    "C4": ("7.4.2", "P", "抄送机关之间的标点", "标准没有规定，方案里怎样写就怎样印。"),
    "N5": ("9", "R", "计量单位、标点、数字", "不是版面：由 plangen check 的规则检查（数字、单位、标点各类）。"),
}
"""Rows that no page shows, each with its clause, strength, subject, and who sees to it instead."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure of a row on one document."""

    row: str
    what: str
    wanted: str
    measured: str
    right: bool


@dataclass(slots=True)
class Account:
    """All measures, in the order they were taken."""

    measures: list[Measure] = field(default_factory=list)

    def near(self, row: str, what: str, measured: float, wanted: float, within: float, unit: str = "毫米") -> None:
        """Measure a figure that must be ``wanted``, give or take ``within``."""
        right = abs(measured - wanted) <= within
        said = f"{wanted:g} ± {within:g} {unit}"
        self.measures.append(Measure(row, what, said, f"{measured:.2f}", right))
        assert right, f"{row} {what}: {measured:.2f} is not {said}"

    def equal(self, row: str, what: str, measured: object, wanted: object) -> None:
        """Measure what must be ``wanted`` exactly."""
        right = measured == wanted
        self.measures.append(Measure(row, what, _said(wanted), _said(measured), right))
        assert right, f"{row} {what}: {measured!r} is not {wanted!r}"

    def table(self) -> str:
        """The account as a page: one line for each figure of a row, the one furthest from what is wanted."""
        lines = [
            "# 版式符合情况",
            "",
            "依据 GB/T 9704-2012《党政机关公文格式》，由 `tests/layout` 在 LibreOffice 印出的页面上量得；没有在 Word 和 WPS 里量过。",
            "强度：R 规定，G 一般或推荐，P 实务（标准没有写）。同一项量了几份公文的，列最差的一份。",
            "",
            "| 行 | 条款 | 强度 | 要素 | 量什么 | 应当是 | 量得 | 次数 | 结论 |",
            "|---|---|---|---|---|---|---|---|---|",
        ]
        for name, row in ROWS.items():
            figures: dict[tuple[str, str], list[Measure]] = {}
            for one in self.measures:
                if one.row == name:
                    figures.setdefault((one.what, one.wanted), []).append(one)
            for (what, wanted), found in figures.items():
                worst = max(found, key=_distance)
                verdict = "符合" if all(one.right for one in found) else "不符合"
                lines.append(
                    f"| {name} | {row.clause} | {row.strength} | {row.element} | {what} | {wanted} | {worst.measured}"
                    f" | {len(found)} | {verdict} |"
                )
        lines += [
            "",
            "下面各行不在页面上，不量：",
            "",
            "| 行 | 条款 | 强度 | 要素 | 为什么不量 |",
            "|---|---|---|---|---|",
        ]
        lines += [f"| {name} | {' | '.join(row)} |" for name, row in NOT_ON_A_PAGE.items()]
        return "\n".join(lines) + "\n"


def _said(value: object) -> str:
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, tuple | list):
        return "；".join(map(_said, value)) or "无"
    return f"{value:g}" if isinstance(value, float) else str(value)


def _distance(one: Measure) -> tuple[bool, float]:
    try:
        return not one.right, abs(float(one.measured) - float(one.wanted.split(" ")[0]))
    except ValueError:
        return not one.right, 0.0
