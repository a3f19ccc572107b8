"""Each condition of the rules of lists on its own: with it a place is flagged, without it none, or the other way round."""

from __future__ import annotations

import pytest

from plangen.findings import Finding
from plangen.rules.selection import choose
from tests.rules.desk import findings_of

TITLE = "title: 某市综合发展方案\ncity: 某市\n"
COUNT = "stated-count-differs-from-list"


def found(rule: str, text: str) -> list[Finding]:
    return [one for one in findings_of(TITLE + text, selection=choose([rule]).selection) if one.fault.name == rule]


def flagged(rule: str, text: str) -> list[str]:
    return [one.mark.span.of(TITLE + text) for one in found(rule, text)]


# ------------------------------------------------------------------------------------------------------- a count and a list


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        # A numeral before its list: what it measures, or a short name of it.
        ("实施三项改革：医保改革、医疗改革。", "三项改革"),
        ("实施三项改革（医保改革、医疗改革）。", "三项改革"),
        ("实施“三医联动改革”（医保、医疗）。", "三医联动改革"),
        ("实施三年改革（医保改革、医疗改革）。", ""),
        ("实施三网融合改革攻坚（医保改革、医疗改革）。", ""),
        ("覆盖九个县（市、区）。", ""),
        ("覆盖九个县（东县、西县）。", "九个县"),
        ("建设五个实验室（省级2个、市级3个）。", ""),
        ("建设五个实验室（省级实验室、市级实验室）。", "五个实验室"),
        ("培育三家企业（含中药企业、康养企业）。", ""),
        ("培育三家企业（中药企业、康养企业）。", "三家企业"),
        ("组建五个专家组（市卫健委、市疾控中心牵头）。", ""),
        ("组建五个专家组（市卫健委、市疾控中心）。", "五个专家组"),
        ("建设5个中心（东、西）。", ""),
        ("建设5个中心（东部中心、西部中心）。", "5个中心"),
        ("建设五个中心（东、西）。", "五个中心"),
        ("培育三个以上集群（甲集群、乙集群）。", ""),
        ("培育三家以上（甲集团、乙集团）。", ""),
        # 等 with a count: the list may be short of it, never longer.
        ("培育甲集团、乙集团等3个集团。", ""),
        ("培育甲集团、乙集团、丙集团等3个集团。", ""),
        ("培育甲集团、乙集团、丙集团、丁集团等3个集团。", "等3个"),
        ("实施三项改革（医保改革、医疗改革等）。", ""),
        ("实施三项改革（医保改革、医疗改革、医药改革、药价改革等）。", "三项改革"),
        # A numeral behind its list.
        ("推进路网、水网四大工程。", "四大"),
        ("推进路网、水网、电网四网建设。", "四网"),
        ("推进公路、水路、铁路四网建设。", ""),
        ("坚持“融合、共享”、创新三大理念。", ""),
        ("统筹生产、生活、生态三大空间。", ""),
        ("统筹生产、生活三大空间。", "三大"),
        ("发展农业，统筹生产、生活三大空间。", "三大"),
        # A count and a list of two sentences.
        ("实施三项改革。推进医保改革、医疗改革。", ""),
    ],
)
def test_which_numeral_counts_which_list(sentence: str, label: str) -> None:
    text = f"goals: {sentence}\n"
    assert flagged(COUNT, text) == ([label] if label else [])


def test_both_ends_of_the_list_are_shown() -> None:
    text = "goals: 加快发展，实施三项改革：医保改革、医疗改革。\n"
    (one,) = found(COUNT, text)
    assert [mark.span.of(TITLE + text) for mark in one.related] == ["医保改革、医疗改革"]
    assert "列出的是2个：医保改革、医疗改革" in one.message


def test_a_list_that_a_term_prints_is_counted_at_the_term() -> None:
    text = "terms: {三网: 甲网、乙网}\ngoals: 建设“三网”（${三网}）。\n"
    assert flagged(COUNT, text) == []
    assert flagged(COUNT, text.replace("${三网}", "甲网、乙网")) == ["三网"]
    other = "terms: {四网: 甲网、乙网}\ngoals: 建设“三网”（${四网}）。\n"
    assert flagged(COUNT, other) == ["三网"]


@pytest.mark.parametrize(("members", "said"), [("甲网、乙网", "只登记了2"), ("甲网、乙网、丙网、丁网", "登记了4")])
def test_a_term_with_too_few_or_too_many(members: str, said: str) -> None:
    (one,) = found("stated-count-differs-from-term", f"terms: {{三网: {members}}}\ngoals: 好。\n")
    assert said in one.message
    assert ("只" in one.message) is said.startswith("只")
