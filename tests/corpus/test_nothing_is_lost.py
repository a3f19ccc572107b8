"""Every fact and every heading of the five originals stands on the pages of the five plans, in its section and as often as there."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from plangen.pipeline.loading import load
from plangen.pipeline.printing import compose_notice
from tests.corpus.originals import ORIGINALS, Original
from tests.corpus.scan import Heading, Section, facts, figures, folded, sections

SAMPLES = Path(__file__).resolve().parents[2] / "sample_plans"
each_original = pytest.mark.parametrize("original", ORIGINALS, ids=lambda original: original.plan)


@cache
def text_of(folder: Path, original: Original) -> str:
    """The original, folded, without the lines of its web page."""
    (file,) = folder.glob(original.file)
    lines = folded(file.read_text(encoding="utf-8")).splitlines()
    kept = []
    left = list(original.furniture)
    for line in lines:
        # Each line of the page once: a second line that begins so is the document's.
        if left and (begun := next((start for start in left if line.startswith(start)), None)) is not None:
            left.remove(begun)
        else:
            kept.append(line)
    assert not left, left
    return "\n".join(kept)


@cache
def page_of(original: Original) -> str:
    """What the plan prints, attachments included, folded."""
    plan = load(SAMPLES / f"{original.plan}.yaml").plan
    assert plan is not None
    return folded(compose_notice(plan).text)


def both(corpus: Path, original: Original) -> list[tuple[Section, Section]]:
    theirs, ours = sections(text_of(corpus, original)), sections(page_of(original))
    assert [section.heading for section in ours] == [section.heading for section in theirs]
    return list(zip(theirs, ours, strict=True))


@each_original
def test_headings_have_the_originals_order_level_number_and_place_on_the_line(corpus: Path, original: Original) -> None:
    theirs, ours = (
        [section.heading for section in sections(text)] for text in (text_of(corpus, original), page_of(original))
    )
    assert ours == theirs
    assert len(theirs) > 17


@each_original
def test_headings_without_numbers_stand_in_their_order(corpus: Path, original: Original) -> None:
    for text in (text_of(corpus, original), page_of(original)):
        places = [text.find(f"{heading}。") for heading in original.unnumbered]
        assert -1 not in places
        assert places == sorted(places)
        # Each begins a line or follows a sentence.
        assert all(text[place - 1] in "\n。" for place in places)


@each_original
def test_every_fact_stands_in_its_section_as_often_as_in_the_original(corpus: Path, original: Original) -> None:
    lost = {theirs.heading: lost_between(theirs.text, ours.text) for theirs, ours in both(corpus, original)}
    assert {heading: facts for heading, facts in lost.items() if facts} == {}


def lost_between(theirs: str, ours: str) -> list[str]:
    """The facts of one section that the other lacks, or has less often. A title may be divided into lines on paper."""
    whole = _unbroken(ours)
    return [fact for fact, times in facts(theirs).items() if max(ours.count(fact), whole.count(fact)) < times]


def _unbroken(text: str) -> str:
    return text.replace("\n", "")


@each_original
def test_no_figure_is_there_that_the_original_does_not_have(corpus: Path, original: Original) -> None:
    invented = []
    for theirs, ours in both(corpus, original):
        known = _unbroken(theirs.text) + theirs.text
        invented += [(ours.heading, figure) for figure in figures(ours.text) if figure not in known]
    assert invented == []


def test_the_list_of_the_joint_conference_is_whole(corpus: Path) -> None:
    original = ORIGINALS[-1]
    listed = text_of(corpus, original).split("附件\n")[1].splitlines()
    people = [line.split(":")[-1] for line in listed[1:] if line and "。" not in line]
    assert len(people) == 15
    printed = page_of(original).split("附件\n")[1].splitlines()
    assert [line.split(":")[-1] for line in printed if line.split(":")[-1] in people] == people


def test_the_page_of_hohhot_cuts_the_title_that_the_plan_prints_whole(corpus: Path) -> None:
    original = ORIGINALS[1]
    (cut,) = (line for line in original.furniture if "关于印发" in line)
    assert cut in _unbroken(page_of(original))


class TestTheScan:
    """The scan sees what it must see: without this, an empty scan would find nothing lost."""

    @pytest.mark.parametrize(
        ("text", "fact"),
        [
            ("重点建设230个左右", "230个"), ("打造1—3个专业（群）", "1-3个"), ("占70％以上", "70%以"),
            ("给予总额10%—30%的补助", "10%-30%的"), ("达到12000元", "12000元"), ("规模1万人左右", "1万人"),
            ("新建一所学校", "一所"), ("到2025年，建成", "2025年"), ("2022年9月—10月", "2022年9月-10月"),
            ("《甲》（浙政发﹝2020﹞27号）", "浙政发〔2020〕27号"), ("按《划拨用地目录》", "《划拨用地目录》"),
            ("由市教育局汇总", "市教育局"), ("（市教育局、各产业集聚区管委会等按职责分工负责）", "各产业集聚区管委会"),
            ("（责任单位：市委编办，各职业院校）", "市委编办"), ("“双高”院校", "“双高”"), ("半数以上", "半数"),
        ],
    )  # fmt: skip
    def test_a_fact_is_seen(self, text: str, fact: str) -> None:
        assert fact in facts(folded(text))

    def test_a_heading_is_cut_at_its_full_stop(self) -> None:
        headings = [section.heading for section in sections(folded("前言\n一、目标\n（二）原则。结合\n 3. 做好。\n"))]
        assert headings == [
            None, Heading(1, "一", "目标", True), Heading(2, "二", "原则", False), Heading(3, "3", "做好", True),
        ]  # fmt: skip

    def test_a_fact_is_counted(self) -> None:
        assert facts(folded("3个，又3个"))["3个"] == 2

    @pytest.mark.parametrize(
        ("fact", "wrong"),
        [("230个", "231个"), ("市工信局", "市经信局"), ("〔2023〕40号", "〔2023〕41号"), ("“双高”", "双高")],
    )
    def test_one_wrong_sign_is_noticed(self, corpus: Path, fact: str, wrong: str) -> None:
        original = ORIGINALS[0]
        theirs, ours = text_of(corpus, original), page_of(original)
        assert fact in ours
        assert lost_between(theirs, ours) == []
        assert lost_between(theirs, ours.replace(fact, wrong, 1)) != []

    def test_the_originals_are_full_of_facts(self, corpus: Path) -> None:
        counts = Counter({original.plan: sum(facts(text_of(corpus, original)).values()) for original in ORIGINALS})
        assert min(counts.values()) >= 100
