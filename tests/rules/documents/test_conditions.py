"""Each condition of the rules on cited documents on its own."""

from __future__ import annotations

import pytest

from tests.rules.documents.test_rules_of_documents import ABOVE, NOTICE, TITLE, flagged, found

KNOWN = "某省节水行动实施方案（2024—2027年）"
NUMBER = "（某水发〔2024〕12号）"
BOTH = "某省水利厅、某省发展和改革委员会"


def related(rule: str, prose: str, above: str = ABOVE) -> list[str]:
    ones = found(rule, f"{TITLE}{NOTICE}preamble: {prose}\ngoals: 节水。\n", above)
    return [mark.span.of(mark.source.text) for one in ones for mark in one.related]


@pytest.mark.parametrize(
    ("prose", "words", "hint"),
    [
        ("根据某水发[2024]12号文件。", ["某水发[2024]12号"], "改成：某水发〔2024〕12号"),
        ("根据《甲办法》（某水发〔24〕12号）。", ["某水发〔24〕12号"], "例如：某政办发〔2025〕8号"),
        ("根据《甲办法》（某水发〔2024〕12号）。", [], ""),
        ("根据《甲办法》（某水发[2024]12号）和某水发[2024]13号文件。", ["某水发[2024]12号", "某水发[2024]13号"], "改成"),
    ],
)  # fmt: skip
def test_which_number_is_malformed(prose: str, words: list[str], hint: str) -> None:
    assert flagged("cited-number-malformed", prose) == words
    for one in found("cited-number-malformed", f"{TITLE}{NOTICE}preamble: {prose}\ngoals: 节水。\n"):
        assert one.hint.startswith(hint)
        assert bool(one.fix) is hint.startswith("改成")


def test_a_number_that_a_term_prints_is_mended_where_it_was_written() -> None:
    text = f"{TITLE}{NOTICE}terms: {{依据: '某水发[2024]12号'}}\npreamble: 根据${{依据}}文件。\ngoals: 节水。\n"
    assert found("cited-number-malformed", text) == []


@pytest.mark.parametrize(
    ("above", "prose", "words"),
    [
        (ABOVE, f"根据《{KNOWN}》（某水发〔2023〕12号）。", ["某水发〔2023〕12号"]),
        (ABOVE, f"根据《{KNOWN}》{NUMBER}。", []),
        (ABOVE, f"根据《{KNOWN}》。", []),
        (ABOVE, "根据《乙办法》（某水发〔2023〕12号）。", []),
        (ABOVE.replace("  number: 某水发〔2024〕12号\n", ""), f"根据《{KNOWN}》（某水发〔2023〕12号）。", []),
    ],
)
def test_which_number_differs(above: str, prose: str, words: list[str]) -> None:
    assert flagged("cited-number-differs", prose, above) == words


@pytest.mark.parametrize(
    ("title", "is_other"),
    [
        (KNOWN, False),
        (f"{BOTH}{KNOWN}", False),
        (f"{BOTH}关于印发{KNOWN}的通知", False),
        ("关于印发某省节水行动实施方案（2024—2027年）的通知", False),
        ("某省节水工作方案", True),
    ],
)
def test_which_title_is_another(title: str, is_other: bool) -> None:
    assert flagged("cited-title-differs", f"根据《{title}》{NUMBER}。") == ([title] if is_other else [])


def test_the_title_that_was_issued_is_shown() -> None:
    prose = f"根据《某省节水工作方案》{NUMBER}。"
    assert related("cited-title-differs", prose) == [KNOWN]
    titled = ABOVE.replace("notice:\n", "notice:\n  title: 某省关于节水的通知\n")
    assert related("cited-title-differs", prose, titled) == ["某省关于节水的通知"]


@pytest.mark.parametrize(
    ("title", "number", "words"),
    [
        (f"{BOTH}关于印发{KNOWN}的通知", NUMBER, []),
        (f"某省水利厅关于印发{KNOWN}的通知", NUMBER, ["某省水利厅"]),
        (f"某省水利厅关于印发{KNOWN}的通知", "", ["某省水利厅"]),
        ("某省水利厅关于节水的通知", NUMBER, ["某省水利厅"]),
        ("某省水利厅关于节水的通知", "", []),
        (f"某省水利局关于印发{KNOWN}的通知", NUMBER, []),
        (KNOWN, NUMBER, []),
        ("市教育局关于节水的通知", "", ["市教育局"]),
        ("市教育工作关于节水的通知", "", []),
    ],
)
def test_which_issuer_is_incomplete(title: str, number: str, words: list[str]) -> None:
    assert flagged("cited-issuer-incomplete", f"根据《{title}》{number}。") == words


def test_the_issuer_is_shown_where_it_is_known() -> None:
    assert related("cited-issuer-incomplete", f"根据《某省水利厅关于印发{KNOWN}的通知》。") == [BOTH]
    assert related("cited-issuer-incomplete", f"根据《某省水利厅关于节水的通知》{NUMBER}。") == [BOTH]
    assert related("cited-issuer-incomplete", "根据《市教育局关于节水的通知》。") == []


@pytest.mark.parametrize(
    ("prose", "words"),
    [
        ("人社部已有部署，按照住建部等部门《节水办法》办理。", ["住建部"]),
        ("住建部《节水办法》。", ["住建部"]),
        ("按照《住建部关于节水的意见》办理。", ["住建部"]),
        ("按照《节水办法》（住建部印发）办理。", []),
        ("按照住建部" + "和有关部门" * 12 + "《节水办法》办理。", []),
    ],
)
def test_where_an_organ_is_taken_for_the_issuer(prose: str, words: list[str]) -> None:
    assert flagged("cited-issuer-incomplete", prose) == words


@pytest.mark.parametrize(
    ("prose", "above", "words"),
    [
        ("根据《乙办法》（某发〔2026〕3号）。", ABOVE, ["某发〔2026〕3号"]),
        ("根据《乙办法》（某发〔2025〕3号）。", ABOVE, []),
        (f"根据《{KNOWN}》。", ABOVE.replace("2024年5月6日", "2025年3月6日"), [KNOWN]),
        (f"根据《{KNOWN}》。", ABOVE.replace("2024年5月6日", "2025年3月5日"), []),
        (f"根据《{KNOWN}》。", ABOVE.replace("2024年5月6日", "某日"), []),
        (f"根据《某省办法》{NUMBER}。", ABOVE.replace("2024年5月6日", "2025年3月6日"), ["某省办法"]),
    ],
)
def test_which_document_is_later(prose: str, above: str, words: list[str]) -> None:
    assert flagged("cited-later-than-plan", prose, above) == words


def test_without_a_date_the_year_of_the_number_counts() -> None:
    notice = NOTICE.replace("  date: 2025年3月5日\n", "")
    text = f"{TITLE}{notice}preamble: 根据《乙办法》（某发〔2026〕3号）。\ngoals: 节水。\n"
    (one,) = found("cited-later-than-plan", text)
    assert "本文件某政办〔2025〕8号成文" in one.message
    assert one.related[0].span.of(text) == "某政办〔2025〕8号"
    (dated,) = found("cited-later-than-plan", text.replace(notice, NOTICE))
    assert "本文件2025年3月5日成文" in dated.message
