"""Where the rules about forms must be silent, and where they must not."""

from __future__ import annotations

import pytest

from tests.docs.reading import findings

OURS = (
    "upward-without-approver",
    "upward-with-several-recipients",
    "report-asks-for-approval",
    "reply-without-request",
    "letterhead-of-another-form",
    "form-differs-from-title",
    "element-not-printed-in-form",
    "request-without-contact",
    "document-without-text",
    "unknown-template",
    "missing-recipients",
    "approver-not-upward",
    "malformed-document-number",
    "recipient-without-task",
    "tasked-office-not-addressed",
)


def found(title: str, fields: str, text: str = "甲。", status: str = "草稿") -> list[str]:
    written = f"title: {title}\ncity: 某市\nstatus: {status}\nnotice:\n  issuer: 某市人民政府\n{fields}goals: {text}\n"
    return [one.fault.name for one in findings(written) if one.fault.name in OURS]


@pytest.mark.parametrize(
    ("title", "fields", "text"),
    [
        # A draft need not say yet who approves it.
        ("某市关于甲的请示", "", "妥否，请批示。"),
        ("某市关于甲的请示", "  recipients: 省人民政府：\n", "妥否，请批示。"),
        ("某市关于甲的报告", "", "已按要求报请审批。有关请示事项另行文。"),
        ("某市关于甲的批复", "", "你县来函收悉。"),
        ("某市关于甲的批复", "  text: 你县请示收悉。\n", "原则同意。"),
        ("某市人民政府令", "  number: 第12号\n  letterhead: 某市人民政府命令\n", "甲。"),
        ("某市专题会议纪要", "  number: 〔2026〕3号\n", "甲。"),
        ("某市专题会议纪要", "  number: 第3期\n", "甲。"),
        ("某市常务会议纪要", "  letterhead: 某市人民政府常务会议纪要\n", "甲。"),
        ("某市实施方案", "  form: 信函\n", "甲。"),
        ("某市实施方案", "  form: 命令\n  text: 现予公布。\n", "甲。"),
        ("某市关于甲的批复", "  form: 信函\n", "你县请示收悉。"),
        ("某市关于甲的决定", "  form: 直接行文\n", "甲。"),
        ("某市实施意见", "  form: 意见\n", "甲。"),
        ("某市人民政府令", "  form: 命令\n", "甲。"),
        ("某市关于甲的函", "  recipients: 市教育局\nactions: [乙。丙。]\n", "甲。"),
        ("某市关于甲的报告", "  recipients: 省委、省人民政府\n", "甲。"),
        ("某市关于甲的报告", "", "已报送《关于恳请批准设立乙的请示》。"),
        ("某市关于甲的意见", "  approver: 张三\n", "甲。"),
        ("某市关于甲的函", "  template: letter\n  letterhead: 某市人民政府文件\n", "甲。"),
    ],
)
def test_what_is_right_is_not_reproached(title, fields, text):
    assert found(title, fields, text) == []


@pytest.mark.parametrize(
    ("title", "fields", "text", "name"),
    [
        ("某市关于甲的报告", "  recipients: 省人民政府，省教育厅\n", "甲。", "upward-with-several-recipients"),
        ("某市关于甲的报告", "", "以上当否，请批示。", "report-asks-for-approval"),
        ("某市关于甲的报告", "", "恳请批准。", "report-asks-for-approval"),
        ("某市人民政府令", "  letterhead: 某市人民政府文件\n", "甲。", "letterhead-of-another-form"),
        ("某市专题会议纪要", "  letterhead: 某市人民政府文件\n", "甲。", "letterhead-of-another-form"),
        ("某市专题会议纪要", "  recipients: 各县\n", "甲。", "element-not-printed-in-form"),
        ("某市实施方案", "  attendance: {出席: 张三}\n", "甲。", "element-not-printed-in-form"),
        ("某市关于甲的函", "  form: 报告\n", "甲。", "form-differs-from-title"),
        ("某市实施方案", "  form: 请示\n", "甲。", "document-without-text"),
        ("某市关于甲的通告", "  form: 报告\n", "甲。", "form-differs-from-title"),
        ("某市关于甲的公告", "  form: 报告\n", "甲。", "form-differs-from-title"),
        ("某市关于甲的报告", "", "《乙方案》已印发，恳请批准。", "report-asks-for-approval"),
        ("某市关于甲的报告", "  recipients: 省教育厅、省人民政府\n", "甲。", "upward-with-several-recipients"),
        ("某市关于甲的通知", "  approver: 张三\n", "甲。", "approver-not-upward"),
        ("某市关于甲的函", "  template: task-division\n", "甲。", "unknown-template"),
        ("某市关于甲的函", "  template: ../letter\n", "甲。", "unknown-template"),
    ],
)
def test_what_is_wrong_is_told_once(title, fields, text, name):
    assert found(title, fields, text) == [name]


def test_a_wrong_form_is_told_with_the_nearest_right_one():
    (finding,) = [
        one
        for one in findings("title: 某市函\ncity: 某市\nnotice:\n  issuer: 某局\n  form: 信函件\ngoals: 甲。\n")
        if one.fault.name == "wrong-choice"
    ]
    assert "只能写：印发通知、直接行文、通知" in finding.message
    assert "是不是“信函”" in finding.message


@pytest.mark.parametrize(("title", "number"), [("某市关于甲的函", "第3号"), ("某市人民政府令", "第03号")])
def test_a_number_is_counted_as_its_form_is(title, number):
    told = found(title, f"  number: {number}\n", status="定稿")
    assert [name for name in told if name != "missing-recipients"] == ["malformed-document-number"]


def test_only_a_final_upward_document_must_name_its_approver():
    both = {"upward-without-approver", "request-without-contact"}
    to = "  recipients: 省人民政府\n"
    assert set(found("某市关于甲的请示", to, "妥否，请批示。", "定稿")) == both
    assert found("某市关于甲的报告", f"{to}  approver: 张三\n", "甲。", "定稿") == []


def test_who_was_at_a_meeting_is_read_like_any_other_line():
    written = "title: 某市专题会议纪要\ncity: 某市\nstatus: 定稿\nnotice:\n  issuer: 某市人民政府\n  attendance:\n    出席: 张三,××\ngoals: 甲。\n"
    told = {one.fault.name for one in findings(written)}
    assert {"placeholder-left-in-text", "half-width-punctuation"} <= told


def test_only_a_final_document_to_somebody_must_name_its_recipient():
    assert found("某市关于甲的函", "") == []
    assert found("某市关于甲的函", "", status="定稿") == ["missing-recipients"]
    assert found("某市关于甲的通知", "", status="定稿") == []


def test_every_folder_with_a_page_is_a_known_template():
    from plangen.composition.template import names

    told = {
        name: found("某市关于甲的函", f"  template: {name}\n")
        for name in (*names(), "official", "new", "task-division")
    }
    assert {name for name, one in told.items() if "unknown-template" in one} == {"official", "new", "task-division"}
