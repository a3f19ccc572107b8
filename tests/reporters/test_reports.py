from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.findings import Finding, Marked, Report, Standing, Step, Tally
from plangen.reporters import FORMATS, report
from plangen.reporters.summary import summary
from plangen.source import SourceText, Span, display_width
from tests.reporters.samples import COMMA, DANGLING, FOUND, SOURCE, SUPERIOR, TEXT, at


def lines(findings: list[Finding], **more: object) -> list[str]:
    return report(Report(tuple(findings), ("某市.yaml",), **more)).split("\n")  # type: ignore[arg-type]


def test_a_finding_shows_its_line_with_carets_under_the_words() -> None:
    source = SourceText("某市.yaml", TEXT)
    mark = Marked(source, Span(TEXT.index("床位}"), TEXT.index("床位}") + 2))
    finding = Finding(DANGLING, "正文引用了“床位”。", mark, hint="可以引用：床位数。", related=FOUND.related)
    assert lines([finding]) == [
        "某市.yaml:4:23 错误 dangling-reference（R002） 正文引用了“床位”。",
        "  4 | goals: 到2027年，养老床位达到${床位}。",
        "    | " + " " * display_width("goals: 到2027年，养老床位达到${") + "^^^^",
        "  3 |   床位数: 3000张",
        "    |           ------ 指标写的是“3000张”",
        "    = 提示：可以引用：床位数。",
        "",
        "1个错误，0个警告，0个建议。说明：plangen explain dangling-reference",
        "",
    ]


def test_places_of_the_same_kind_are_listed_by_line() -> None:
    finding = Finding(
        COMMA,
        "半角的“,”。",
        at("title"),
        related=(
            at("city: 某市", SourceText("某市.yaml", TEXT.replace("targets", "city: 某市"))),
            at("goals"),
            at("3000"),
        ),
    )
    assert "    = 还有：第 2、3、4 行" in lines([finding])


def test_places_on_the_same_line_are_counted() -> None:
    finding = Finding(COMMA, "半角。", at("title"), related=(at("某市养老"), at("方案"), at("goals")))
    assert "    = 还有：本行另有 2 处，第 4 行" in lines([finding])


def test_many_places_of_the_same_kind_do_not_fill_the_screen() -> None:
    source = SourceText("长.yaml", "甲\n" * 100)
    marks = tuple(Marked(source, Span(2 * line, 2 * line + 1)) for line in range(1, 100))
    shown = report(Report((Finding(COMMA, "半角。", Marked(source, Span(0, 1)), related=marks),)))
    assert "= 还有：第 2、3、4、5、6、7、8、9、10、11、12、13 行等，共 99 行" in shown
    assert len(shown.split("\n")) < 12


def test_a_related_place_in_another_file_names_it() -> None:
    other = SourceText("above/省级.yaml", "title: 某省规划\n")
    finding = Finding(SUPERIOR, "低于上级。", at("3000张"), related=(at("某省规划", other, "上级"),))
    shown = lines([finding])
    assert "    > above/省级.yaml:1:8" in shown
    assert "  1 | title: 某省规划" in shown
    assert shown[0].startswith("某市.yaml:3:8 建议（存疑） unknown-superior（R005）")


def test_the_summary_counts_and_explains_the_gravest() -> None:
    found = [Finding(COMMA, "甲。", at("title")), FOUND, Finding(SUPERIOR, "乙。", at("goals"))]
    assert lines(found)[-2] == "1个错误，1个警告，1个建议。说明：plangen explain dangling-reference"


def test_a_clean_run_says_so() -> None:
    assert report(Report((), ("某市.yaml",))) == "没有发现问题。\n"
    assert report(Report((), ("甲.yaml", "乙.yaml"))) == "2份方案都没有发现问题。\n"


def test_what_a_comment_allows_is_counted_and_not_shown() -> None:
    allowed = Finding(COMMA, "甲。", at("title"), allowed="沿用原稿")
    assert lines([allowed]) == ["没有发现问题。", "另有1处写明理由，予以允许。", ""]
    assert report(Report((allowed,)), "short") == ""
    assert json.loads(report(Report((allowed,)), "json"))["findings"][0]["allowed"] == "沿用原稿"


def test_what_could_not_be_read_is_named() -> None:
    assert lines([FOUND], unreadable=("坏.yaml",))[-2] == "读不出方案：坏.yaml。"


def test_short_is_one_line_a_finding() -> None:
    found = Report((FOUND, Finding(COMMA, "第一行\n第二行", at("title"))))
    assert report(found, "short") == (
        "某市.yaml:4:23: 错误 dangling-reference 正文引用了“床位”，方案里没有这个指标或提法。是不是“床位数”？\n"
        "某市.yaml:1:1: 警告 half-width-punctuation 第一行 第二行\n"
    )


def test_colour_only_where_it_is_asked_for() -> None:
    found = Report((FOUND,))
    assert "\x1b" not in report(found)
    coloured = report(found, colour=True)
    assert "\x1b[31m错误\x1b[0m" in coloured
    assert "\x1b" not in report(found, "short", colour=True) + report(found, "json", colour=True)


def caret_line(shown: str) -> tuple[str, str]:
    block = shown.split("\n")
    return block[1].partition(" | ")[2], block[2].partition(" | ")[2]


def test_carets_stand_under_the_words_whatever_their_width() -> None:
    source = SourceText("某.yaml", "goals: ＡＢ“引号”ａ\tb——，半é宽3.5%X\n")
    for start in range(7, len(source.text) - 1):
        shown = report(Report((Finding(COMMA, "。", Marked(source, Span(start, start + 1))),)))
        line, carets = caret_line(shown)
        before = source.text[:start].replace("\t", " ")
        assert line.startswith(before)
        assert carets.index("^") == display_width(before)
        assert carets.count("^") == max(1, display_width(source.text[start].replace("\t", " ")))


def test_a_long_line_is_cut_around_the_words() -> None:
    text = "goals: " + "推动职业教育高质量发展，" * 40 + "到2027年达到${床位}。" + "健全机制，" * 60
    source = SourceText("某.yaml", text)
    shown = report(Report((Finding(DANGLING, "。", at("床位", source)),)))
    line, carets = caret_line(shown)
    assert "${床位}" in line
    assert line.startswith("…")
    assert line.endswith("…")
    assert all(display_width(one) <= 100 for one in shown.split("\n"))
    assert carets.index("^") == display_width(line[: line.index("床位")])
    assert carets.count("^") == 4


def test_words_longer_than_the_terminal_are_underlined_as_far_as_they_show() -> None:
    source = SourceText("某.yaml", "长" * 500)
    line, carets = caret_line(report(Report((Finding(DANGLING, "。", Marked(source, Span(3, 400))),))))
    assert display_width(line) <= 100
    assert 80 < carets.count("^") <= 100


def test_a_span_over_several_lines_is_shown_on_its_first() -> None:
    mark = Marked(SOURCE, Span(TEXT.index("targets"), TEXT.index("goals")))
    line, carets = caret_line(report(Report((Finding(COMMA, "。", mark),))))
    assert line == "targets:"
    assert carets.strip() == "^" * 8


def test_nothing_in_a_file_can_move_the_cursor() -> None:
    source = SourceText("某\x1b[2J.yaml", "title: \x1b[31m红\x07\u202e\u2028字\x9b\n")
    for manner in ("text", "short"):
        shown = report(Report((Finding(COMMA, "“\x1b[31m”\n不行。", Marked(source, Span(7, 9))),)), manner)
        assert not set(shown) & set("\x1b\x07\u202e\u2028\x9b")


def test_an_unknown_format_is_our_mistake() -> None:
    with pytest.raises(KeyError):
        report(Report(), "html")


@given(st.text(max_size=300), st.integers(0, 320), st.integers(0, 320), st.text(max_size=60))
def test_no_text_makes_a_report_raise_or_run_wide(text: str, one: int, other: int, words: str) -> None:
    source = SourceText(words, text)
    mark = Marked(source, Span(min(one, other), max(one, other)), words)
    finding = Finding(DANGLING, words, mark, hint=words, related=(mark, Marked(source, mark.span)))
    whole = Report((finding,), (words,), (words,))
    for manner in FORMATS:
        written = report(whole, manner, colour=False)
        assert written.endswith("\n")
        assert manner != "github" or written.count("\n") == 1
        assert manner not in ("json", "sarif") or json.loads(written)
    shown = report(whole).split("\n")
    assert display_width(shown[1]) <= 100
    assert "^" in shown[2]


# ------------------------------------------------------------------------------------------------------- how far a plan is

HALF_WAY = Standing(
    "某市.yaml",
    (
        Step("可会签"),
        Step("可发文", (("status: 定稿", 1), ("target-without-deadline", 2), ("half-width-punctuation", 1))),
    ),
)
DONE = Standing("乙.yaml", (Step("可会签"), Step("可发文")))
BEGUN = Standing("甲.yaml", (Step("可会签", (("dangling-reference", 2),)), Step("可发文", (("duplicate-id", 1),))))


def told(*standings: Standing) -> list[str]:
    return list(summary(Tally(("某市.yaml",), standings=standings)))[1:]


def test_the_summary_names_what_the_next_step_lacks() -> None:
    assert told(HALF_WAY) == [
        "已达到：可会签。再改 4 处可达到：可发文（status: 定稿、target-without-deadline 2 处、half-width-punctuation）。"
    ]


def test_a_higher_step_needs_what_the_lower_one_needs() -> None:
    assert told(BEGUN) == [
        "还没有达到：可会签。再改 2 处可达到：可会签（dangling-reference 2 处）；再多改 1 处可达到：可发文（duplicate-id）。"
    ]


def test_what_a_lower_step_lacks_is_not_said_again() -> None:
    both = (("dangling-reference", 2),)
    more = (*both, ("missing-document-number", 1))
    assert told(Standing("丁.yaml", (Step("可会签", both), Step("可发文", more)))) == [
        "还没有达到：可会签。再改 2 处可达到：可会签（dangling-reference 2 处）；"
        "再多改 1 处可达到：可发文（missing-document-number）。"
    ]
    assert told(Standing("丁.yaml", (Step("可会签", both), Step("可发文", both)))) == [
        "还没有达到：可会签。再改 2 处可达到：可会签、可发文（dangling-reference 2 处）。"
    ]


def test_who_has_arrived_needs_nothing() -> None:
    assert told(DONE) == ["已达到：可发文。"]


def test_a_step_is_reached_only_where_those_below_it_are() -> None:
    gap = Standing("丙.yaml", (Step("可会签", (("duplicate-id", 1),)), Step("可发文")))
    assert gap.reached == ""
    assert [step.name for step in gap.ahead] == ["可会签", "可发文"]


def test_several_plans_are_told_by_name_and_very_many_by_number() -> None:
    assert [line.partition("：")[0] for line in told(BEGUN, DONE)] == ["甲.yaml", "乙.yaml"]
    assert told(*[HALF_WAY] * 20, *[DONE] * 7, *[BEGUN] * 3) == [
        "共30份方案：达到“可发文”的7份，达到“可会签”的20份，都没有达到的3份。"
    ]


def test_what_is_not_listed_is_counted() -> None:
    found = list(summary(Tally(("某市.yaml",), held_back=3, mended=2, beyond=4, profile="可会签")))
    assert found == [
        "没有新的问题。",
        "另有3处是基线里已有的，没有列出。",
        "基线里有2处已经改好，可以收紧基线：--baseline 和 --write-baseline 写同一个文件。",
        "另有4处不是“可会签”要求的，没有列出。",
    ]


def test_standings_are_in_json_too(validator: jsonschema.Draft202012Validator) -> None:
    written = json.loads(report(Report((), ("某市.yaml",), standings=(HALF_WAY,)), "json"))
    validator.validate(written)
    assert written["standings"] == [
        {
            "plan": "某市.yaml",
            "reached": "可会签",
            "steps": [
                {"name": "可会签", "lacks": {}},
                {
                    "name": "可发文",
                    "lacks": {"status: 定稿": 1, "target-without-deadline": 2, "half-width-punctuation": 1},
                },
            ],
        }
    ]


# ------------------------------------------------------------------------------------------------------------------ JSON


@pytest.fixture(scope="module")
def validator(checkout: Path) -> jsonschema.Draft202012Validator:
    schema = json.loads((checkout / "schemas" / "report.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def test_json_is_what_its_schema_says(validator: jsonschema.Draft202012Validator) -> None:
    written = json.loads(report(Report((FOUND,), ("某市.yaml",), ("坏.yaml",)), "json"))
    validator.validate(written)
    assert written["summary"] == {"error": 1, "warning": 0, "advice": 0, "allowed": 0, "held_back": 0, "beyond": 0}
    assert (written["checked"], written["unreadable"]) == (["某市.yaml"], ["坏.yaml"])
    assert [*written][:4] == ["format", "version", "plangen", "findings"]
    finding = written["findings"][0]
    assert finding["rule"] == "dangling-reference"
    assert finding["start"] == {"line": 4, "column": 23, "offset": TEXT.index("床位}")}
    assert finding["end"]["column"] == 26
    assert finding["related"][0]["word"] == "指标写的是“3000张”"
    assert finding["fix"] == [
        {
            "start": {"line": 1, "column": 11, "offset": 10},
            "end": {"line": 1, "column": 12, "offset": 11},
            "text": "、",
        }
    ]


def test_the_schema_is_strict(validator: jsonschema.Draft202012Validator) -> None:
    written = json.loads(report(Report((FOUND,)), "json"))
    for broken in (
        {**written, "version": 1},
        {**written, "more": 1},
        {key: written[key] for key in written if key != "summary"},
    ):
        assert not validator.is_valid(broken)
    written["findings"][0]["severity"] = "fatal"
    assert not validator.is_valid(written)


def test_every_fault_of_the_catalogue_fits_the_schema(validator: jsonschema.Draft202012Validator) -> None:
    from plangen.rules import catalogue

    findings = tuple(Finding(fault, "话。", at("title")) for fault in catalogue.faults())
    validator.validate(json.loads(report(Report(findings), "json")))
    assert len(findings) == len(catalogue.ENTRIES)


@given(st.text(max_size=100), st.integers(0, 100))
def test_any_text_can_be_said_in_json(text: str, start: int) -> None:
    source = SourceText(text, text)
    finding = Finding(DANGLING, text, Marked(source, Span(start, start + 3), text), hint=text)
    schema_file = Path(__file__).resolve().parents[2] / "schemas" / "report.schema.json"
    schema = json.loads(schema_file.read_text(encoding="utf-8"))
    written = json.loads(report(Report((finding, finding)), "json"))
    jsonschema.Draft202012Validator(schema).validate(written)
    # Line ends of every kind come through the indentation as they are.
    assert [one["message"] for one in written["findings"]] == [text, text]
    assert written["findings"][0]["file"] == text
