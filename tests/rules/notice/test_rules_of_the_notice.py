"""The elements of a notice: what passes, what is found, what is mended."""

from __future__ import annotations

import pytest

from plangen.findings import Finding
from tests.rules.desk import findings_of

STEM = "title: 某市养老服务实施{}\ncity: 某市\n{}notice:\n  issuer: 某市人民政府\n{}goals: 到2027年，社区养老服务覆盖城区。\n"


def found(rule: str, *lines: str, genre: str = "方案", top: str = "") -> list[Finding]:
    text = STEM.format(genre, top, "".join(f"  {line}\n" for line in lines))
    return [one for one in findings_of(text) if one.fault.name == rule]


@pytest.mark.parametrize("written", ["绝密★30年", "机密★1年", "秘密★6个月", "秘密★长期", "秘密★2030年1月1日", "秘密"])
def test_a_degree_with_a_term_behind_a_star_passes(written):
    assert found("malformed-classification", f"classification: {written}") == []


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("机密☆1年", "机密★1年"),
        ("机密 ★ 1年", "机密★1年"),
        ("机密*1年", "机密★1年"),
        ("秘密★★3年", "秘密★3年"),
        ("秘密★", "秘密"),
        ("机密1年", None),
        ("机密级★1年", None),
        ("机密★一年", None),
        ("机密 一年", None),
        ("内部", None),
        ("特密★1年", None),
    ],
)
def test_anything_else_is_found_and_mended_where_only_the_star_is_wrong(written, mended):
    (one,) = found("malformed-classification", f"classification: {written}")
    assert [edit.text for edit in one.fix] == ([mended] if mended else [])


@pytest.mark.parametrize(
    ("written", "mended"), [("1", "000001"), ("０００１２３", "000123"), ("0000001", ""), ("甲1", "")]
)
def test_a_copy_number_has_six_digits(written, mended):
    (one,) = found("malformed-copy-number", f"copy_number: {written}")
    assert [edit.text for edit in one.fix] == ([mended] if mended else [])
    assert found("malformed-copy-number", "copy_number: 000123") == []


def test_a_copy_number_and_a_classification_belong_together():
    secret, counted = "classification: 秘密★1年", "copy_number: 000001"
    final = "status: 定稿\n"
    assert found("copy-number-without-classification", counted, secret) == []
    assert len(found("copy-number-without-classification", counted)) == 1
    assert len(found("classification-without-copy-number", secret, top=final)) == 1
    assert found("classification-without-copy-number", secret) == []
    assert found("classification-without-copy-number", secret, counted, top=final) == []


@pytest.mark.parametrize(("written", "telegram"), [("特提", True), ("平急", True), ("急件", False), ("特急件", False)])
def test_only_two_degrees_of_urgency_stand_on_documents(written, telegram):
    (one,) = found("wrong-urgency", f"urgency: {written}")
    assert ("电报" in str(one.message)) == telegram
    for right in ("特急", "加急"):
        assert found("wrong-urgency", f"urgency: {right}") == []


@pytest.mark.parametrize(
    ("title", "without_genre", "without_issuer"),
    [
        ("某市人民政府关于印发${title}的通知", False, False),
        ("某市人民政府关于印发《${title}》的通知（试行）", False, False),
        ("某市人民政府令", False, False),
        ("某市人民政府常务会议纪要", False, False),
        ("某市人民政府关于某事的复函", False, False),
        ("关于印发${title}的通知", False, True),
        ("某市人民政府关于${title}", True, False),
        ("关于养老服务的几点要求", True, True),
    ],
)
def test_a_title_names_its_issuer_and_its_genre(title, without_genre, without_issuer):
    assert bool(found("title-without-genre", f"title: {title}")) == without_genre
    assert bool(found("title-without-issuer", f"title: {title}")) == without_issuer


def test_a_composed_title_is_never_found_unless_a_plan_goes_out_as_what_it_is_not():
    assert found("title-without-genre") == found("title-without-issuer") == []
    assert found("title-without-genre", genre="意见（2025—2027年）") == []
    (one,) = found("title-without-genre", "form: 直接行文")
    assert one.mark.place.line == 1
    assert found("title-without-genre", "form: 直接行文", genre="意见") == []


@pytest.mark.parametrize("form", ["通知", "意见", "请示", "报告", "批复", "函"])
def test_the_title_of_each_form_ends_with_its_own_genre(form):
    (one,) = found("title-without-genre", f"form: {form}", "title: 某市人民政府关于${title}")
    assert f"“的{form}”结尾" in str(one.hint)
    right = f"title: 某市人民政府关于${{title}}的{form}"
    assert found("title-without-genre", f"form: {form}", right) == []
    # A 方案 that goes out as an opinion is no opinion; any other form puts its genre behind the plan's title.
    assert bool(found("title-without-genre", f"form: {form}")) == (form == "意见")
    assert len(found("title-without-issuer", f"form: {form}", f"title: 关于${{title}}的{form}")) == 1


def test_a_letter_may_be_of_any_genre_but_needs_one():
    assert found("title-without-genre", "form: 信函") == []
    assert found("title-without-genre", "form: 信函", "title: 某市人民政府关于某事的批复") == []
    assert len(found("title-without-genre", "form: 信函", "title: 某市人民政府关于某事")) == 1


@pytest.mark.parametrize("form", ["命令", "纪要"])
def test_an_order_and_minutes_say_what_they_are_without_a_title(form):
    for title in ("", "title: 关于养老服务的几点要求"):
        lines = [f"form: {form}", *([title] if title else [])]
        assert found("title-without-genre", *lines) == found("title-without-issuer", *lines) == []


def test_a_stamp_needs_a_post():
    assert len(found("stamp-without-post", "seal: 签名章")) == 1
    assert found("stamp-without-post", "seal: 签名章", "post: 某市人民政府市长") == []
    assert found("stamp-without-post", "seal: 加盖印章") == []
