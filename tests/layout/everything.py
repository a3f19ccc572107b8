"""Documents that hold every element of the page, in every variant the standard names; invented throughout."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from plangen.document import Document
from plangen.document.layout import with_habits
from tests.composition.plans import composed, grid, item, notice, plan
from tests.document.sample import han

OFFICES = (
    "某市教育局",
    "某市发展和改革委员会",
    "某市财政局",
    "某市人力资源和社会保障局",
    "某市工业和信息化局",
    "某市科学技术局",
)
COPIES = "市委各部门，市人大常委会办公室，市政协办公室，市纪委监委，市中级人民法院，市人民检察院，某军分区，各人民团体"
WIDE = grid(
    columns=tuple(f"第{name}列" for name in "一二三四五六七八九十"),
    rows=(tuple("甲乙丙丁戊己庚辛壬癸"),) * 40,
)
"""A table that needs a sheet across, and more than one."""
TITLE = "某市职业教育专业结构调整优化实施方案"
DATE = "2026年3月15日"
PRINTED = "2026年3月16日"
OFFICE = "某市人民政府办公室"


def issued(
    text: int = 60, body: int = 400, genre: str = "", attachments: tuple[Any, ...] = (), **fields: Any
) -> Document:
    """An issuing notice of ``text`` characters with a plan of ``body`` characters behind it; a ``genre`` goes out directly."""
    written: dict[str, Any] = {
        "issuer": OFFICE,
        "number": "某政办发〔2026〕1号",
        "date": DATE,
        "recipients": "各县（市、区）人民政府，市政府各部门",
        "text": f"{han(text)}。",
        "title": "关于印发某市方案的通知",
    }
    made = plan(
        f"某市{genre}" if genre else TITLE,
        notice=notice(**(written | fields)),
        goals=item("工作目标", f"{han(body)}。"),
        attachments=attachments,
    )
    return composed(made)


def closed(**fields: Any) -> Document:
    """The same with a colophon."""
    return issued(**({"copies": COPIES, "printed_by": OFFICE, "printed_on": PRINTED} | fields))


def divided() -> Document:
    """A task division table of several pages: headings over many tasks, offices for all of them, one very long text."""
    offices = "市教育局、市发展改革委、市人社局、市财政局等"
    groups = [
        item(
            f"第{group}组任务", items=[item(f"任务{group}{number}", "办好。", offices=offices) for number in range(12)]
        )
        for group in "甲乙丙"
    ]
    shared = item("共同任务", lead="市教育局", items=[item(f"事项{number}", "到2026年，办成。") for number in range(5)])
    long = item(None, f"{han(1500)}。", lead="市财政局", responsibility="不印")
    made = plan(
        f"{TITLE}（2025—2027年）",
        actions=item("重点任务", items=[*groups, shared]),
        guarantees=item("保障措施", items=[long]),
        attachments=(item("重点任务分工表", table=grid(generated="任务分工")),),
    )
    return composed(made)


def habitual(*habits: str) -> Document:
    """Three pages in an office with ``habits`` of its own."""
    document = closed(genre="意见", body=28 * 44)
    return replace(document, layout=with_habits(document.layout, habits))


SEALED_IN_NUMBER: Mapping[str, dict[str, Any]] = {
    "six-notice": {"text": 41, "issuer": "、".join(OFFICES), "annotation": "此件公开发布"},
    "six-opinion": {"genre": "意见", "body": 28 * 14 - 6, "issuer": "、".join(OFFICES), "annotation": "此件公开发布"},
    "six-noted": {
        "text": 90,
        "issuer": "、".join(OFFICES),
        "annotation": "此件公开发布",
        "attachments": (item("任务分工表", "一。"), item("人员名单", "二。")),
    },
    "one-noted": {
        "genre": "意见", "body": 28 * 5 - 6, "annotation": "此件公开发布", "attachments": (item("人员名单", "二。"),)
    },
    "long-title": {
        "title": "某市人民政府办公室关于印发《某市产教融合实训基地建设实施方案（2026—2028年）》的通知",
        "text": 40,
        "annotation": "此件公开发布",
    },
}  # fmt: skip
"""Seals, notes and annotations where a page would hold them and nothing else, were nothing done."""


def documents() -> Mapping[str, Document]:
    """Every document that is printed for the rows of the standard, by name."""
    joint = "、".join
    return {
        "marks": closed(copy_number="000001", classification="机密★1年", urgency="特急", approver="张三、欧阳明、王五"),
        "classified": closed(classification="秘密", approver="张三", letterhead="某市人民政府"),
        "joint-two": closed(issuer=joint(OFFICES[:2])),
        "joint-three": closed(
            text=110, issuer=joint(OFFICES[:3]), copy_number="000001", classification="机密★1年", urgency="特急"
        ),
        "joint-six": closed(issuer=joint(OFFICES)),
        "joint-unsealed": issued(issuer=joint(OFFICES[:2]), seal="不加盖印章"),
        "unsealed": issued(seal="不加盖印章", annotation="此件公开发布"),
        "unsealed-short": issued(issuer="某县", seal="不加盖印章"),
        "stamped": issued(post="某市人民政府市长"),
        "one-page": closed(genre="意见", body=60),
        "two-full-pages": closed(genre="意见", body=28 * 26),
        "three-pages": closed(genre="意见", body=28 * 44),
        "other-habits": habitual("天头量到字", "系统字体", "页码不空格"),
        "crowded": closed(recipients="，".join(["某某县人民政府"] * 30)),
        **{f"signature-{lines}": issued(genre="意见", body=28 * lines - 6) for lines in range(3, 12)},
        "wide": closed(body=200, attachments=(item("重点任务分工总表", table=WIDE), item("其他事项", "一。"))),
        "wide-last": closed(body=200, attachments=(item("其他事项", "一。"), item("重点任务分工总表", table=WIDE))),
        "divided": divided(),
        **{name: issued(**fields) for name, fields in SEALED_IN_NUMBER.items()},
        "bound-apart": issued(
            body=100, attachments=(item("其他事项", "一。"), item("人员名单", "二。", binding="单独装订"))
        ),
        "attachments": closed(
            body=200,
            attachments=(
                item(
                    "重点任务分工表", table=grid(columns=("序号", "任务", "单位"), rows=(("1", "甲", "市教育局"),) * 60)
                ),
                item("某市职业教育产教融合工作联席会议制度人员组成以及各成员单位职责分工的规定", "一。"),
            ),
        ),
    }
