"""Around the body: the three forms of a document, its title, signature, date, attachments, tables."""

from __future__ import annotations

from datetime import date

import pytest

from plangen.composition import template_for
from plangen.document import Document, Table
from tests.composition.plans import composed, grid, item, notice, plan, printed, table_of, target

TITLE = "某市职业教育产教融合行动计划（2025—2027年）"


def words(document: Document, style: str) -> list[str]:
    """The words of every block of a style, lines of a title joined."""
    return [text.replace("\n", "") for name, text in printed(document) if name == style]


# --------------------------------------------------------------------------------------------------- three forms


def test_a_statutory_genre_goes_out_directly():
    of = plan("某市深化产教融合的实施意见", notice=notice(recipients="各县区"), goals=item("目标", "甲。"))
    assert template_for(of).name == "opinion"
    assert [style for style, _ in printed(composed(of))] == [
        "letterhead",
        "document-number",
        "title",
        "recipients",
        "heading-1",
        "body",
        "signature",
    ]


def test_a_plan_goes_out_behind_an_issuing_notice():
    of = plan(
        TITLE,
        notice=notice(number="某政办发〔2025〕3号", date="2025年3月5日", recipients="各县区"),
        goals=item("目标", "甲。"),
    )
    document = composed(of)
    assert document.layout == "issuing-notice"
    assert [(style, text.replace("\n", "")) for style, text in printed(document)] == [
        ("letterhead", "某市人民政府办公室文件"),
        ("document-number", "某政办发〔2025〕3号"),
        ("title", f"某市人民政府办公室关于印发《{TITLE}》的通知"),
        ("recipients", "各县区："),
        ("body", f"现将《{TITLE}》印发给你们，请认真贯彻执行。"),
        ("signature", "某市人民政府办公室"),
        ("date", "2025年3月5日"),
        ("annexed-title", TITLE),
        ("heading-1", "一、目标"),
        ("body", "甲。"),
    ]


def test_without_a_notice_only_the_plan_prints():
    document = composed(plan(TITLE, preamble="甲。\n乙。", goals=item("目标", "丙。")))
    assert document.layout == "bare"
    assert [(style, text.replace("\n", "")) for style, text in printed(document)] == [
        ("title", TITLE),
        ("body", "甲。"),
        ("body", "乙。"),
        ("heading-1", "一、目标"),
        ("body", "丙。"),
    ]


def test_the_written_form_wins():
    assert template_for(plan(TITLE, notice=notice(form="直接行文"))).name == "direct"
    assert template_for(plan("某市意见", notice=notice(form="印发通知"))).name == "issuing-notice"


# ----------------------------------------------------------------------------------------------------- the title


def test_the_title_of_a_direct_document_names_office_and_subject():
    document = composed(plan("郑州市深化职业教育改革的实施意见", notice=notice(issuer="郑州市人民政府办公厅")))
    assert words(document, "title") == ["郑州市人民政府办公厅关于郑州市深化职业教育改革的实施意见"]
    assert document.properties.title == "郑州市人民政府办公厅关于郑州市深化职业教育改革的实施意见"


def test_a_written_title_wins_and_may_name_the_plan():
    document = composed(plan(TITLE, notice=notice(title="某市教育局关于印发《${title}》的通知")))
    assert words(document, "title") == [f"某市教育局关于印发《{TITLE}》的通知"]


def test_a_long_title_is_broken_by_meaning():
    of = plan(
        "郑州市深化现代职业教育专业结构调整优化的实施意见", city="郑州市", notice=notice(issuer="郑州市人民政府办公厅")
    )
    (title,) = [text for style, text in printed(composed(of)) if style == "title"]
    assert len(title.split("\n")) in (2, 3)
    assert title.split("\n")[0].startswith("郑州市人民政府办公厅")


def test_the_drafters_breaks_of_a_plans_title_hold_on_its_own_page():
    title = "呼和浩特市中等职业教育专业建设工作实施方案（2022—2025年）"
    at = title.index("实施方案")
    of = plan(title, title_breaks=(at,), notice=notice(issuer="呼和浩特市教育局"))
    (own,) = [text for style, text in printed(composed(of)) if style == "annexed-title"]
    assert own.split("\n") == [title[:at], title[at:]]


def test_the_drafters_breaks_of_a_notices_title_hold():
    written = "某市教育局关于印发《${title}》的通知"
    at = written.index("《")
    (title,) = [
        text
        for style, text in printed(composed(plan("某市方案", notice=notice(title=written, title_breaks=(at,)))))
        if style == "title"
    ]
    assert title == "某市教育局关于印发\n《某市方案》的通知"


def test_the_drafters_breaks_hold_in_a_title_composed_of_office_and_subject():
    title = "某市深化改革的实施意见"
    (printed_title,) = [
        text for style, text in printed(composed(plan(title, title_breaks=(4,), notice=notice()))) if style == "title"
    ]
    assert printed_title == "某市人民政府办公室关于某市深化\n改革的实施意见"


# ------------------------------------------------------------------------------------- the other elements


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2024-09-24", "2024年9月24日"),
        ("2024年9月24日", "2024年9月24日"),
        ("2024年09月04日", "2024年9月4日"),
        ("某日", "某日"),
    ],
)
def test_the_date_prints_without_leading_zeros(written, expected):
    assert words(composed(plan(TITLE, notice=notice(date=written))), "date") == [expected]


def test_recipients_end_with_one_colon():
    for written in ("各县、区人民政府，各部门", "各县、区人民政府，各部门："):
        assert words(composed(plan(TITLE, notice=notice(recipients=written))), "recipients") == [
            "各县、区人民政府，各部门："
        ]


def test_an_annotation_stands_in_brackets_once():
    for written in ("此件公开发布", "（此件公开发布）"):
        assert words(composed(plan(TITLE, notice=notice(annotation=written))), "annotation") == ["（此件公开发布）"]


def test_joint_issuers_head_the_page_together_with_one_word_beside_them():
    document = composed(plan(TITLE, notice=notice(issuer="某市教育局、某市财政局")))
    assert printed(document)[:3] == [
        ("joint-letterhead", "某市教育局"),
        ("joint-letterhead", "某市财政局"),
        ("joint-suffix", "文件"),
    ]


def test_joint_issuers_seal_side_by_side():
    # 45 mm for a seal: three stand in the 156 mm, the last over the date.
    for count, rows in ((2, [2]), (3, [3]), (4, [2, 2]), (5, [3, 2]), (6, [3, 3])):
        document = composed(plan(TITLE, notice=notice(issuer="、".join(f"某市第{n}局" for n in range(count)))))
        assert [text.count("\t") for text in words(document, "joint-signature")] == rows
        assert words(document, "signature") == []


def test_joint_issuers_without_seal_sign_one_below_the_other():
    document = composed(
        plan(TITLE, notice=notice(issuer="某市教育局、某市财政局", seal="不加盖印章", date="2026-03-05"))
    )
    assert words(document, "plain-signature") == ["某市教育局", "某市财政局"]
    assert words(document, "plain-date") == ["2026年3月5日"]


def test_more_issuers_than_a_page_can_head_leave_it_to_the_leading_one():
    document = composed(plan(TITLE, notice=notice(issuer="、".join(f"某市第{n}局" for n in range(7)))))
    assert words(document, "letterhead") == ["某市第0局文件"]


def test_a_written_letterhead_is_printed_as_it_is():
    document = composed(plan(TITLE, notice=notice(letterhead="某市人民政府")))
    assert words(document, "letterhead") == ["某市人民政府"]


def test_the_marks_of_the_header_block_stand_in_the_standards_order():
    document = composed(
        plan(
            TITLE,
            notice=notice(urgency="特急", classification="秘密★1年", copy_number="000001", number="某政发〔2026〕1号"),
        )
    )
    assert printed(document)[:5] == [
        ("copy-number", "000001"),
        ("classification", "秘密★1年"),
        ("urgency", "特急"),
        ("letterhead", "某市人民政府办公室文件"),
        ("document-number", "某政发〔2026〕1号"),
    ]


@pytest.mark.parametrize(
    ("approvers", "line"),
    [
        ("张三", "\t某政发〔2026〕1号\t签发人：张三"),
        ("张三、李四", "\t某政发〔2026〕1号\t签发人：张三\t李四"),
        ("张三、李四、王五", "\t\t签发人：张三\t李四\n\t某政发〔2026〕1号\t\t王五"),
    ],
)
def test_approvers_stand_right_of_the_number_two_in_a_line(approvers, line):
    document = composed(plan(TITLE, notice=notice(approver=approvers, number="某政发〔2026〕1号")))
    (number,) = [block for block in document.paragraphs() if block.style == "upward-number"]
    assert number.text == line
    assert [run.text for run in number.runs if run.face == "approver"] == approvers.split("、")
    assert words(document, "document-number") == []


def test_a_signature_stamp_stands_right_of_the_title_of_who_signs():
    document = composed(plan(TITLE, notice=notice(post="某市人民政府市长", date="2026年3月5日")))
    assert words(document, "post") == ["某市人民政府市长"]
    assert words(document, "stamped-date") == ["2026年3月5日"]
    assert words(document, "signature") == []


def test_copies_and_printing_close_the_document():
    of = plan(
        TITLE,
        notice=notice(
            copies="市委各部门，市人大常委会办公室。", printed_by="某市人民政府办公室", printed_on="2026-03-06印发"
        ),
        attachments=(item("任务表", "一。"),),
    )
    assert printed(composed(of))[-2:] == [
        ("copies", "抄送：市委各部门，市人大常委会办公室。"),
        ("printing", "某市人民政府办公室\t2026年3月6日印发"),
    ]


def test_a_draft_without_number_keeps_the_red_rule():
    assert ("document-number", "") in printed(composed(plan(TITLE, notice=notice())))


def test_the_text_of_the_notice_may_be_written_in_paragraphs():
    document = composed(plan(TITLE, notice=notice(text="现将《${title}》印发你们。\n特此通知。")))
    assert words(document, "body") == [f"现将《{TITLE}》印发你们。", "特此通知。"]


def test_the_file_says_whose_it_is():
    properties = composed(plan(TITLE, notice=notice(number="某政办发〔2024〕1号", date="2024-09-24"))).properties
    assert properties.author == "某市人民政府办公室"
    assert properties.subject == "某政办发〔2024〕1号"
    assert properties.issued == date(2024, 9, 24)
    assert composed(plan(TITLE)).properties.title == TITLE


# ---------------------------------------------------------------------------------------------------- attachments


def test_one_attachment_has_no_number():
    of = plan(TITLE, attachments=(item("联席会议制度人员组成", members={"召集人": ("副市长",)}),))
    assert printed(composed(of))[-4:] == [
        ("attachment-note", "附件：联席会议制度人员组成"),
        ("attachment-label", "附件"),
        ("attachment-title", "联席会议制度人员组成"),
        ("body", "召集人：副市长"),
    ]


def test_several_attachments_are_numbered_alike_in_the_note_and_on_their_pages():
    of = plan(TITLE, attachments=(item("甲表", "一。"), item("乙制度", items=[item("总则", "二。")])))
    assert printed(composed(of))[1:] == [
        ("attachment-note", "附件：1.甲表"),
        ("attachment-note", "2.乙制度"),
        ("attachment-label", "附件1"),
        ("attachment-title", "甲表"),
        ("body", "一。"),
        ("attachment-label", "附件2"),
        ("attachment-title", "乙制度"),
        ("heading-1", "一、总则"),
        ("body", "二。"),
    ]


def test_an_attachment_without_title_is_left_out_of_the_note():
    of = plan(TITLE, attachments=(item(None, "一。"), item("乙制度", "二。")))
    assert words(composed(of), "attachment-note") == ["附件：2.乙制度"]
    assert words(composed(of), "attachment-label") == ["附件1", "附件2"]


# --------------------------------------------------------------------------------------------------------- tables


def test_a_typed_table_fills_up_short_rows_and_its_references():
    typed = grid(columns=("任务", "数量"), rows=(("甲", "${甲}"), ("乙",), ("丙", "一\n二", "多")))
    of = plan(TITLE, targets={"甲": target("3个")}, actions=item("任务", table=typed))
    document = composed(of)
    assert table_of(document) == [["任务", "数量", ""], ["甲", "3个", ""], ["乙", "", ""], ["丙", "一\n二", "多"]]
    (table,) = [block for block in document.blocks if isinstance(block, Table)]
    assert table.header == 1
    assert len(table.widths) == 3
    assert {cell.paragraphs[0].style for cell in table.rows[0][:2]} == {"table-head"}
    assert {paragraph.style for row in table.rows[1:] for cell in row for paragraph in cell.paragraphs} == {
        "table-cell"
    }


def test_a_table_without_column_names_has_no_header():
    document = composed(plan(TITLE, actions=item("任务", table=grid(rows=(("甲", "乙"),)))))
    (table,) = [block for block in document.blocks if isinstance(block, Table)]
    assert table.header == 0


def test_an_empty_table_is_left_out():
    assert printed(composed(plan(TITLE, actions=item("任务", "正文。", table=grid()))))[1:] == [
        ("heading-1", "一、任务"),
        ("body", "正文。"),
    ]


TASKS = grid(generated="任务分工")


def test_the_task_table_lists_actions_with_their_offices_and_periods():
    of = plan(
        TITLE,
        actions=item(
            "重点任务",
            items=[
                item(
                    "专业结构优化行动",
                    items=[
                        item("提质传统专业", "甲。", lead="市教育局", offices="市工信局、市人社局等"),
                        item("扩容新兴专业", "乙。", offices="市教育局", period="2025年"),
                    ],
                ),
                item("自评分析阶段（2022年9月—10月）", items=[item("建立台账", "丙。")]),
            ],
        ),
        attachments=(item("任务分工表", table=TASKS),),
    )
    assert table_of(composed(of)) == [
        ["序号", "重点任务", "具体任务", "牵头单位", "责任单位", "完成时限"],
        ["1", "（一）专业结构优化行动", "1.提质传统专业", "市教育局", "市工信局、市人社局等", "2027年"],
        ["2", "2.扩容新兴专业", "", "市教育局", "2025年"],
        ["3", "（二）自评分析阶段（2022年9月—10月）", "1.建立台账", "", "", "2022年9月—10月"],
    ]


def test_the_task_table_holds_guarantees_that_name_an_office_even_unprinted():
    of = plan(
        TITLE,
        actions=item("重点任务", items=[item("甲", "一。", lead="市教育局")]),
        guarantees=item(
            "保障措施", items=[item("乙", "二。", lead="市政府", responsibility="不印"), item("丙", "三。")]
        ),
        attachments=(item("任务分工表", table=TASKS),),
    )
    document = composed(of)
    assert table_of(document) == [
        ["序号", "重点任务", "牵头单位", "完成时限"],
        ["一、重点任务"],
        ["1", "（一）甲", "市教育局", "2027年"],
        ["二、保障措施"],
        ["2", "（一）乙", "市政府", "2027年"],
    ]
    assert "（市政府" not in document.text


def test_the_target_table_lists_goals_only():
    of = plan(
        TITLE,
        targets={
            "对接度": target("70%以上", name="产业相关专业点占比", nature="约束性", by="2025年"),
            "双师": target("60%以上"),
            "企业": target("742户", nature="现状"),
        },
        goals=item("目标", "到2027年，双师占比达到${双师}。"),
        attachments=(item("指标表", table=grid(generated="指标")),),
    )
    assert table_of(composed(of)) == [
        ["序号", "指标", "单位", "2025年\n目标值", "2027年\n目标值", "属性"],
        ["1", "产业相关专业点占比", "%", "70以上", "", "约束性"],
        ["2", "双师", "%", "", "60以上", ""],
    ]


def test_a_generated_table_without_rows_is_left_out():
    of = plan(TITLE, attachments=(item("任务分工表", table=TASKS), item("指标表", table=grid(generated="指标"))))
    assert not [block for block in composed(of).blocks if isinstance(block, Table)]


def test_an_attachment_bound_apart_says_to_which_document_it_belongs():
    apart = item("名单", "一。", binding="单独装订")
    made = plan("某市方案", notice=notice(number="某政办发〔2026〕1号"), attachments=(item("任务表", "二。"), apart))
    labels = [one for one in composed(made).paragraphs() if one.style == "attachment-label"]
    assert [one.text for one in labels] == ["附件1", "某政办发〔2026〕1号附件2"]
    origin = labels[1].runs[0].origin
    assert origin is not None
    assert str(origin.path) == "notice.number"
    # Without a number nothing can be said.
    for without in (notice(), None):
        bare = composed(plan("某市方案", notice=without, attachments=(apart,)))
        assert "附件" in [one.text for one in bare.paragraphs() if one.style == "attachment-label"]
