"""Each condition of the rules of the notice on its own."""

from __future__ import annotations

import pytest

from plangen.findings import Finding
from plangen.rules.selection import choose
from tests.rules.desk import findings_of

HEAD = "title: 某市养老服务实施方案\ncity: 某市\ngoals: 好。\n"
NUMBERS = choose(["malformed-document-number", "document-number-of-another-year", "missing-document-number"]).selection


def found(status: str, **notice: str) -> list[Finding]:
    fields = "".join(f"  {name}: {value}\n" for name, value in notice.items())
    text = f"{HEAD}status: {status}\n" + (f"notice:\n  issuer: 某市人民政府\n{fields}" if notice else "")
    return list(findings_of(text, selection=NUMBERS))


def names(status: str, **notice: str) -> list[str]:
    return [one.fault.name for one in found(status, **notice)]


@pytest.mark.parametrize(
    ("status", "notice", "expected"),
    [
        ("定稿", {"date": "2025年3月5日"}, ["missing-document-number"]),
        ("征求意见", {"date": "2025年3月5日"}, []),
        ("定稿", {"nubmer": "某政发〔2025〕3号"}, ["missing-document-number"]),
        ("定稿", {"number": "[某政发〔2025〕3号]"}, []),
        ("定稿", {"number": "某政发〔2025〕 号"}, ["malformed-document-number"]),
        ("草稿", {"number": "某政发〔2025〕 号"}, []),
        ("草稿", {"number": "某政发〔2025〕XX号"}, []),
        ("草稿", {"number": "某政发" * 20 + "〔2025〕号"}, ["malformed-document-number"]),
        ("草稿", {"number": "某政发[2025]3号"}, ["malformed-document-number"]),
        ("定稿", {"number": "某政发〔2025〕3号", "date": "2025年3月5日"}, []),
        ("定稿", {"number": "某政发〔2024〕3号", "date": "2025年3月5日"}, ["document-number-of-another-year"]),
        ("定稿", {"number": "某政发〔2024〕3号"}, []),
        ("定稿", {"number": "某政发〔2024〕3号", "date": "某日"}, []),
    ],
)  # fmt: skip
def test_which_number_is_wrong(status: str, notice: dict[str, str], expected: list[str]) -> None:
    faults = [one for one in names(status, **notice) if one != "wrong-type"]
    assert faults == expected


def test_a_year_is_marked_in_the_number() -> None:
    (one,) = found("定稿", number="某政发〔2024〕3号", date="2025年3月5日")
    assert one.mark.span.of(one.mark.source.text) == "2024"
    (other,) = found("定稿", number="某政发〔24〕3号", date="2025年3月5日")[:1]
    assert other.mark.span.of(other.mark.source.text) == "某政发〔24〕3号"


def test_what_is_meant_is_offered_only_where_it_is_sure() -> None:
    (sure,) = found("定稿", number="某政发[2025]第3号")
    assert sure.hint == "改成：某政发〔2025〕3号"
    assert sure.fix
    (unsure,) = found("定稿", number="某政发三号")
    assert unsure.hint == "例如：某政办〔2025〕8号"
    assert not unsure.fix
