"""Dates, periods, deadlines and hedges."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.language import calendar, deadline, hedge, period
from plangen.language.calendar import DateFault, DateProblem, IssueDate
from plangen.language.period import PeriodKind


@pytest.mark.parametrize(
    "text",
    [
        "2023年10月19日",
        "2023-10-19",
        "２０２３年１０月１９日",
        "二〇二三年十月十九日",
        "2023.10.19",
        "2023/10/19",
        "2023-10-19 16:28:01",
    ],
)
def test_a_date_is_understood_in_every_writing(text: str) -> None:
    read = calendar.parse(text)
    assert isinstance(read, IssueDate)
    assert (read.date, read.official) == (date(2023, 10, 19), text == "2023年10月19日")


@pytest.mark.parametrize(
    ("text", "fault", "part"),
    [
        ("2023年2月30日", DateFault.impossible, "2023年2月只有28天"),
        ("2023年13月1日", DateFault.impossible, "月份不存在"),
        ("2023年0月1日", DateFault.impossible, "月份不存在"),
        ("2023年10月", DateFault.incomplete, "缺月或日"),
        ("去年十月", DateFault.unreadable, "不是日期"),
        ("", DateFault.unreadable, "不是日期"),
        ("1" * 100_000, DateFault.unreadable, "不是一个日期"),
    ],
)
def test_a_date_that_is_none_says_why(text: str, fault: DateFault, part: str) -> None:
    read = calendar.parse(text)
    assert isinstance(read, DateProblem)
    assert read.fault is fault
    assert part in read.reason


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_a_date_survives_writing_and_reading(day: date) -> None:
    read = calendar.parse(calendar.write(day))
    assert isinstance(read, IssueDate)
    assert (read.date, read.official) == (day, True)


PERIODS = [
    ("到2025年，打造一批", "到2025年", "2025-01-01", "2025-12-31", PeriodKind.by),
    ("至2025年底", "至2025年底", "2025-01-01", "2025-12-31", PeriodKind.by),
    ("2025年6月底前完成", "2025年6月底前", "2025-06-01", "2025-06-30", PeriodKind.by),
    ("“十四五”期间，", "“十四五”期间", "2021-01-01", "2025-12-31", PeriodKind.during),
    ("“十五五”时期", "“十五五”时期", "2026-01-01", "2030-12-31", PeriodKind.during),
    ("到“十四五”末", "到“十四五”末", "2025-01-01", "2025-12-31", PeriodKind.by),
    ("2022—2025年", "2022—2025年", "2022-01-01", "2025-12-31", PeriodKind.between),
    ("2022年9月—10月", "2022年9月—10月", "2022-09-01", "2022-10-31", PeriodKind.between),
    ("2022年11月—2023年4月", "2022年11月—2023年4月", "2022-11-01", "2023-04-30", PeriodKind.between),
    ("2024年全年", "2024年全年", "2024-01-01", "2024-12-31", PeriodKind.during),
    ("2025年上半年", "2025年上半年", "2025-01-01", "2025-06-30", PeriodKind.named),
    ("到２０２５年", "到２０２５年", "2025-01-01", "2025-12-31", PeriodKind.by),
]


@pytest.mark.parametrize(("text", "written", "start", "end", "kind"), PERIODS)
def test_a_period_has_inclusive_ends(text: str, written: str, start: str, end: str, kind: PeriodKind) -> None:
    (found,) = period.find(text)
    assert (found.text, str(found.start), str(found.end), found.kind) == (written, start, end, kind)
    assert found.span.of(text) == written
    assert not found.ambiguous


def test_before_a_year_is_ambiguous_and_says_so() -> None:
    (found,) = period.find("2023年之前新建一所")
    assert (found.end, found.latest, found.ambiguous) == (date(2022, 12, 31), date(2023, 12, 31), True)


@pytest.mark.parametrize("text", ["“十四五”规划", "三年行动", "每年", "近三年", "0371-20202030", "1999个", "2025"])
def test_what_has_no_calendar_is_no_period(text: str) -> None:
    assert period.find(text) == []


@pytest.mark.parametrize(
    ("title", "written", "end"),
    [
        ("实施方案(2024-2026年)", "2024-2026年", date(2026, 12, 31)),
        ("实施方案（2022—2025年）", "2022—2025年", date(2025, 12, 31)),
        ("自评分析阶段（2022年9月—10月）", "2022年9月—10月", date(2022, 10, 31)),
        ("树立品牌阶段(2024年全年)", "2024年全年", date(2024, 12, 31)),
    ],
)
def test_the_bracket_of_a_title_is_a_period(title: str, written: str, end: date) -> None:
    found = period.in_title_bracket(title)
    assert found is not None
    assert (found.text, found.end, found.span.of(title)) == (written, end, written)


def test_a_bracket_without_years_is_no_period() -> None:
    assert period.in_title_bracket("管理办法（试行）") is None


def test_periods_contain_overlap_and_leave_gaps() -> None:
    whole, first, last = (period.find(text)[0] for text in ("2022—2025年", "2022年9月—10月", "2024年全年"))
    assert period.contains(whole, first)
    assert not period.contains(first, whole)
    assert period.overlap(whole, last) == (date(2024, 1, 1), date(2024, 12, 31))
    assert period.overlap(first, last) is None
    assert period.gap(first, last) == (date(2022, 11, 1), date(2023, 12, 31))
    assert period.gap(first, whole) is None
    assert sorted([last, first, whole]) == [whole, first, last]


DEADLINES = [
    ("到2025年，建成甲10个；乙|20个。", "到2025年"),
    ("到2025年，建成甲10个。乙|20个。", None),
    ("“十四五”期间，入选高校|1所以上", "“十四五”期间"),
    ("2023年之前新建|一所", "2023年之前"),
    ("比2020年提高|5个百分点", None),
    ("落实《行动方案（2023—2025年）》，建成|10个", None),
    ("到2025年，甲达到70%；到2027年，乙达到|80%", "到2027年"),
    ("（发改社会〔2023〕699号）要求，建成|10个", None),
    ("2024年，新建|10个", "2024年"),
    ("以2020年为基期，增长|10%", None),
]


@pytest.mark.parametrize(("marked", "expected"), DEADLINES)
def test_the_nearest_deadline_of_the_sentence_governs(marked: str, expected: str | None) -> None:
    offset = marked.index("|")
    text = marked.replace("|", "")
    found = deadline.before(text, offset)
    assert (found.text if found else None) == expected
    assert found is None or found.span.of(text) == expected


HEDGES = [
    ("力争到2026年，打造甲；建设|3户", None),
    ("力争到2026年，打造甲，建设|3户", "力争"),
    ("争取|1所进入", "争取"),
    ("基本建成|12个", "基本"),
    ("基本建成甲，建成|12个", None),
    ("基本医疗保险参保率达到|95%", None),
    ("每学年新设专业一般不超过|3个", "一般"),
    ("一般公共预算收入增长|5%", None),
    ("努力。建成|3个", None),
]


@pytest.mark.parametrize(("marked", "expected"), HEDGES)
def test_a_hedge_governs_its_statement_or_clause(marked: str, expected: str | None) -> None:
    offset = marked.index("|")
    found = hedge.before(marked.replace("|", ""), offset)
    assert (found.word if found else None) == expected


@given(
    st.text(alphabet="到至2025年月日底前之“十四五”期间—-1，。；（）末全上半力争基本", max_size=40), st.integers(-3, 50)
)
def test_no_text_makes_it_fail(text: str, offset: int) -> None:
    for found in period.find(text):
        assert found.span.of(text) == found.text
        assert found.start <= found.end
    deadline.before(text, offset)
    hedge.before(text, offset)
    period.in_title_bracket(text)
    for each in calendar.find(text):
        assert each.span.of(text) == each.text
