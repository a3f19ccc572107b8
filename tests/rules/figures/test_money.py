"""Money without the time it is for: what is asked, and what says it already."""

from __future__ import annotations

import pytest

from tests.rules.figures.examined import flagged, found


def money(value: str, prose: str, fields: str = "") -> str:
    return f"targets:\n  数额:\n    value: {value}\n{fields}goals: 到2027年，{prose}。\n"


@pytest.mark.parametrize(
    ("value", "prose"),
    [
        ("1500元", "生均公用经费达到${数额}"),
        ("300元", "高龄补贴标准提高到${数额}"),
        ("2亿元", "市财政安排专项资金${数额}"),
    ],
)
def test_money_that_may_be_yearly_or_not(value: str, prose: str) -> None:
    assert flagged("money-without-base", money(value, prose)) == [value]


@pytest.mark.parametrize(
    ("value", "prose", "fields"),
    [
        ("1500元", "每生每年公用经费达到${数额}", ""),
        ("300元/人·月", "高龄补贴标准提高到${数额}", ""),
        ("2亿元", "市财政累计安排专项资金${数额}", ""),
        ("2亿元", "市财政安排专项资金${数额}", "    counting: 每年\n"),
        ("6万元", "居民人均可支配收入达到${数额}", ""),
        ("500亿元", "地区生产总值达到${数额}", ""),
        ("50亿元", "产业基金规模达到${数额}", ""),
        ("20万元", "给予一次性补助${数额}", ""),
    ],
)
def test_money_with_a_base_and_yearly_statistics(value: str, prose: str, fields: str) -> None:
    assert flagged("money-without-base", money(value, prose, fields)) == []


@pytest.mark.parametrize(
    ("prose", "wrong"),
    [
        ("给予一次性建设补贴${开办}、运营补贴标准${数额}", True),
        ("给予一次性建设补贴${开办}，床位补贴标准提高到${数额}", True),
        ("每名老年人护理补贴标准达到${数额}", True),
        ("生均公用经费达到${数额}，每年新增学位", True),
        ("优化公共服务，财政投入${数额}", True),
        ("财政安排资金${数额}，给予每家机构一次性补贴", True),
        ("给予建设补贴${开办}，社区食堂投资标准${数额}", False),
        ("给予建设补贴标准${开办}，一次性护理补贴标准${数额}", False),
        ("每年安排专项资金${开办}，财政安排奖励资金${数额}", False),
        ("累计安排资金${开办}，其中市级财政安排${数额}", False),
        ("高龄补贴标准提高到${数额}，按月发放", False),
        ("高龄补贴标准提高到${数额}（每人每月）", False),
        ("高龄补贴标准提高到${数额}以上，由街道按季度发放", False),
        ("残疾人生活补贴标准提高到${数额}/月", False),
        ("财政安排专项资金${数额}，分三年拨付", False),
        ("财政安排专项资金${数额}，三年共支持100家", False),
        ("市财政连续三年安排专项资金${数额}", False),
    ],
)
def test_what_is_said_once_holds_for_its_item_and_every_year_for_the_sentence(prose: str, wrong: bool) -> None:
    text = money("3000元", prose).replace("targets:\n", "targets:\n  开办:\n    value: 50万元\n    counting: 累计\n")
    assert flagged("money-without-base", text) == (["3000元"] if wrong else [])


@pytest.mark.parametrize(
    ("value", "scope", "asked"),
    [
        ("300元", "每人", "没有写明按年、按月还是按次"),
        ("300元", "每名老年人", "没有写明按年、按月还是按次"),
        ("300元/床", "城区", "没有写明按年、按月还是按次"),
        ("300元", "城区", "没有写明按人还是按户、按年还是按月"),
        ("300元", "每人每月", ""),
        ("300元/人·月", "城区", ""),
        ("300人", "城区", ""),
    ],
)
def test_what_is_asked_of_a_rate_of_payment(value: str, scope: str, asked: str) -> None:
    messages = [
        one.message for one in found("money-without-base", money(value, "护理补贴标准${数额}", f"    scope: {scope}\n"))
    ]
    assert len(messages) == bool(asked)
    assert all(asked in message for message in messages)


def test_the_years_of_an_amount_are_a_base() -> None:
    text = money("2亿元", "“十五五”期间，市财政安排专项资金${数额}").replace("到2027年，", "")
    assert flagged("money-without-base", text) == []
