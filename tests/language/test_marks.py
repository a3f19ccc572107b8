"""Document numbers, citations, labels, lists, offices and punctuation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.language import citation, document_number, enumeration, heading_label, office, punctuation, sentence, width


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("郑政办〔2023〕40号", []),
        ("郑政办﹝2023﹞40号", ["wrong-brackets"]),
        ("郑政办[2023]40号", ["wrong-brackets"]),
        ("郑政办【2023】40号", ["wrong-brackets"]),
        ("郑政办(2023)第040号", ["wrong-brackets", "di-before-serial", "leading-zero"]),
        ("郑政办〔2023〕40", ["no-hao"]),
        ("郑政办2023年40号", ["no-brackets"]),
        ("郑政办〔2023]40号", ["unpaired-brackets"]),
        ("郑政办〔23〕40号", ["short-year"]),
        ("郑政办〔２０２３〕４０号", ["full-width-digits"]),
        ("郑政办 〔2023〕40号", ["blank-inside"]),
    ],
)
def test_every_writing_of_a_document_number_is_read_and_diagnosed(text: str, faults: list[str]) -> None:
    number = document_number.parse(text)
    assert (number.prefix, number.year, number.serial) == ("郑政办", 2023, 40)
    assert list(number.faults) == faults
    assert number.normalised == "郑政办〔2023〕40号"


@pytest.mark.parametrize("text", ["", "四十号文", "郑政办", "2023", "〔〕号", "9" * 100_000])
def test_what_is_no_document_number_says_so(text: str) -> None:
    number = document_number.parse(text)
    assert list(number.faults) == ["unreadable"]
    assert number.normalised == text


@pytest.mark.parametrize(
    "text",
    ["豫教〔2021〕1、2号", "豫教〔2021〕1、2、15号", "豫教〔2021〕1—3号", "豫教〔2021〕1和2号", "豫教〔2021〕1号、2号"],
)
def test_several_serials_of_one_year_are_no_fault(text: str) -> None:
    assert [each.faults for each in document_number.find(f"根据{text}文件")] == [()]


@pytest.mark.parametrize("text", ["豫教〔2021〕1、2年内", "豫教〔2021〕1，2号楼"])
def test_a_serial_without_its_sign_is_a_fault_whatever_follows(text: str) -> None:
    assert [each.faults for each in document_number.find(text)] == [(document_number.NumberFault.no_hao,)]


def test_document_numbers_are_found_without_the_words_before_them() -> None:
    text = "按照国办发〔2022〕15号和《意见》（陕政办发[2019]26号），第（2023）3页"
    assert [each.text for each in document_number.find(text)] == ["国办发〔2022〕15号", "陕政办发[2019]26号"]


def test_citations_keep_their_numbers_inner_titles_and_periods() -> None:
    text = "按照《行动方案（2023—2025年）》（发改社会〔2023〕699号）和《甲市人民政府关于印发〈规划〉的通知》，"
    first, second = citation.find(text)
    assert (first.title, first.number and first.number.serial) == ("行动方案（2023—2025年）", 699)
    assert first.period is not None
    assert first.period.end.year == 2025
    assert (second.issuer, second.inner, second.number) == ("甲市人民政府", ("规划",), None)
    assert first.span.of(text) == "《行动方案（2023—2025年）》（发改社会〔2023〕699号）"


@pytest.mark.parametrize(
    ("line", "level", "number", "official"),
    [
        ("一、总体要求", 1, 1, True), ("（二十四）营造", 2, 24, True), ("(二十四)营造", 2, 24, False), ("3.提质", 3, 3, True),
        ("3. 提质", 3, 3, False), ("３．提质", 3, 3, False), ("（1）甲", 4, 1, True), ("⑥丙", 5, 6, True), ("第十二条 甲", 0, 12, True),
    ],
)  # fmt: skip
def test_a_label_is_recognised_in_both_widths(line: str, level: int, number: int, official: bool) -> None:
    label = heading_label.recognise(line)
    assert label is not None
    assert (label.level, label.number, label.official) == (level, number, official)
    assert label.span.of(line) == label.text


@pytest.mark.parametrize("line", ["2.5倍", "一是加强", "总体要求", "", "（试行）", "2023年", "1,000个"])
def test_what_only_looks_like_a_label_is_none(line: str) -> None:
    assert heading_label.recognise(line) is None


@given(st.integers(1, 5), st.integers(1, 20))
def test_labels_survive_writing_and_reading(level: int, number: int) -> None:
    label = heading_label.recognise(heading_label.write(level, number) + "总体要求")
    assert label is not None
    assert (label.level, label.number, label.official) == (level, number, True)


@pytest.mark.parametrize(("level", "number"), [(0, 1), (6, 1), (1, 0), (5, 21)])
def test_a_label_that_does_not_exist_is_refused(level: int, number: int) -> None:
    with pytest.raises(ValueError, match="no label"):
        heading_label.write(level, number)


def test_a_list_is_divided_outside_quotes_and_brackets_only() -> None:
    text = "教育链、人才链（a、b）、“x、y”、《甲、乙》、产业链。"
    items = enumeration.split(text)
    assert [item.text for item in items] == ["教育链", "人才链（a、b）", "“x、y”", "《甲、乙》", "产业链"]
    assert all(item.span.of(text) == item.text for item in items)


def test_a_bracket_that_is_never_closed_swallows_nothing() -> None:
    assert [item.text for item in enumeration.split("甲（乙、丙")] == ["甲（乙", "丙"]


def test_the_last_member_may_stand_behind_and() -> None:
    assert [item.text for item in enumeration.split_last("课程、教材和教法等")] == ["课程", "教材", "教法"]
    assert [item.text for item in enumeration.split_last("促进和谐")] == ["促进和谐"]


@pytest.mark.parametrize(
    ("name", "count"),
    [("四链", 4), ("三互融", 3), ("三个互融", 3), ("六大协同", 6), ("“四个面向”", 4), ("双高", 2), ("十大行动", 10), ("3个区域", 3),
     ("一带一路", None), ("十四五", None), ("1+X", None), ("五年行动", None), ("七成", None), ("职业院校", None), ("", None), ("一体两翼", None)],
)  # fmt: skip
def test_a_slogan_states_how_many_members_it_has(name: str, count: int | None) -> None:
    assert enumeration.stated_count(name) == count


def test_offices_are_divided_and_ranked() -> None:
    text = "市教育局、市公安局、市卫健委等，各职业院校"
    offices = office.split_offices(text)
    assert [(each.name, each.rank) for each in offices.names] == [
        ("市教育局", 0),
        ("市公安局", 0),
        ("市卫健委", 0),
        ("各职业院校", 1),
    ]
    assert offices.others
    assert all(each.span.of(text) == each.name for each in offices.names)
    assert offices.names[3].is_collective


def test_two_offices_run_together_are_recognised_with_a_register() -> None:
    assert office.run_together("市文广旅体局市卫健委", {"市卫健委"}) == ("市文广旅体局", "市卫健委")
    assert office.run_together("市卫健委", {"市卫健委"}) == ()


HALF = [
    ("各区县(市)人民政府,市直各部门:", "(),:"),
    ("甲,乙;丙!丁?", ",;!?"),
    ("占3.5%,增长1,000元,比例1:1", ",,"),
    ("见http://a.cn/b?c(d),好", ","),
    ("时间16:28:01", ""),
    ("Python (3.11), C", ""),
    ("年度.", "."),
    ("(1)甲", "()"),
    ("第1.2节", ""),
    ("${指标,甲}", ""),
    ("“a”,“b”", ","),
]


@pytest.mark.parametrize(("text", "marks"), HALF)
def test_half_width_marks_are_found_in_chinese_text_only(text: str, marks: str) -> None:
    found = punctuation.half_width(text)
    assert "".join(each.mark for each in found) == marks
    assert all(each.span.of(text) == each.mark for each in found)


def test_what_is_not_paired_is_told() -> None:
    assert [(each.mark, each.wanted) for each in punctuation.unpaired("（甲“乙）丙”《丁")] == [
        ("“", "”"),
        ("”", "“"),
        ("《", "》"),
    ]
    assert punctuation.unpaired("（甲)《乙》“丙‘丁’”") == []


def full_width(text: str) -> str:
    """``text`` with every half-width mark replaced."""
    signs = list(text)
    for each in punctuation.half_width(text):
        signs[each.span.start] = each.replacement
    return "".join(signs)


@given(st.text(alphabet="甲乙a1,;:()!?. %“”《》（）\n${}h/", max_size=40))
def test_replacing_half_width_marks_moves_nothing(text: str) -> None:
    replaced = full_width(text)
    assert len(replaced) == len(text)
    assert all(
        new == old or width.narrow(new) == old or (new, old) == ("。", ".")
        for new, old in zip(replaced, text, strict=True)
    )
    punctuation.unpaired(text)


@given(st.text(alphabet="甲乙a1,;:!? %“”《》", max_size=40))
def test_no_half_width_mark_is_left_beside_a_han_character(text: str) -> None:
    replaced = full_width(text)
    assert not any(mark in ",;:!?" and "甲" in replaced[max(0, at - 1) : at + 2] for at, mark in enumerate(replaced))


@given(st.text(alphabet="甲，。；：、,:;.！？\n”）123a", max_size=40))
def test_what_begins_a_sentence_begins_a_statement_and_a_clause(text: str) -> None:
    starts = sentence.starts(text)
    assert set(starts.sentences) <= set(starts.statements) <= set(starts.clauses)
    assert all(sentence.sentence_start(text, start) == start for start in starts.sentences)
    assert all(sentence.clause_start(text, start) == start for start in starts.clauses)
    assert tuple(span.start for span in sentence.statements(text)) == starts.statements
    assert "".join(span.of(text) for span in sentence.statements(text)) == text


@given(st.text(alphabet="甲，。；：、！？\n", min_size=1, max_size=40))
def test_each_kind_of_part_begins_behind_its_own_marks(text: str) -> None:
    def behind(marks: str) -> tuple[int, ...]:
        return (0, *(at for at in range(1, len(text)) if text[at - 1] in marks))

    starts = sentence.starts(text)
    assert starts.sentences == behind("。！？\n")
    assert starts.statements == behind("。！？\n；")
    assert starts.clauses == behind("。！？\n；，：")
    assert starts.paragraphs == behind("\n")


@given(st.text(max_size=30))
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(width.narrow(text)) == len(width.widen(text)) == len(width.reading(text)) == len(text)


@given(st.text(alphabet="甲市政办发〔〕﹝﹞[]（）()《》〈〉2023号第年 ４、等和，局委一二十.①章条", max_size=40))
def test_no_text_makes_any_of_them_fail(text: str) -> None:
    number = document_number.parse(text)
    assert number.text == text[number.span.start : number.span.end]
    assert all(each.span.of(text) == each.text for each in document_number.find(text))
    assert all(each.title_span.of(text) == each.title for each in citation.find(text))
    assert all(each.span.of(text) == each.name for each in office.split_offices(text).names)
    assert all(each.span.of(text) == each.text for each in enumeration.split_last(text, "、，"))
    label = heading_label.recognise(text)
    assert label is None or label.span.of(text) == label.text
    enumeration.stated_count(text)


@pytest.mark.parametrize(
    ("lines", "level", "numbering"),
    [
        ("一、甲 （一）乙 （二）丙 二、丁 （一）戊", 2, "restart"),
        ("一、甲 （一）乙 （二）丙 二、丁 （三）戊", 2, "continuous"),
        ("（一）甲 1.乙 2.丙 （二）丁 3.戊 （三）己 4.庚", 3, "continuous"),
        ("一、甲 （一）乙 （二）丙", 2, "unclear"),
        ("一、甲 （一）乙 二、丁 （三）戊", 2, "unclear"),
    ],
)
def test_labels_restart_or_run_through(lines: str, level: int, numbering: str) -> None:
    labels = [label for line in lines.split() if (label := heading_label.recognise(line))]
    assert len(labels) == len(lines.split())
    assert heading_label.numbering(labels, level) == numbering


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("三互融", "“三个互融”"),
        ("六大协同", "六协同"),
        ("3个互融", "三互融"),
        ("四链", "“四链”"),
        ("两大行动", "2项行动"),
    ],
)
def test_variants_of_a_slogan_are_one(one: str, other: str) -> None:
    assert enumeration.slogan(one) == enumeration.slogan(other) is not None
    assert enumeration.slogan("职业院校") is None
