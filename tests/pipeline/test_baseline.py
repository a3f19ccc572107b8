"""A baseline holds back what is old, and never what is new."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.findings import Fault, Finding, Marked, Severity
from plangen.pipeline.baseline import (
    Baseline,
    NotABaseline,
    counts,
    file_key,
    hold_back,
    open_baseline,
    rewrite,
    write_baseline,
)
from plangen.project import NotWritten
from plangen.source import SourceText, Span

NAMES = ("dangling-reference", "half-width-punctuation")


def finding(words: str, name: str = NAMES[0], line: int = 1, more: tuple[str, ...] = (), allowed: str = "") -> Finding:
    """A finding at ``words`` on a line; ``more`` are further places of the same kind."""
    source = SourceText("某市.yaml", "\n" * (line - 1) + " ".join((words, *more)))
    marks, start = [], line - 1
    for one in (words, *more):
        marks.append(Marked(source, Span(start, start + len(one))))
        start += len(one) + 1
    return Finding(
        Fault(name, "", Severity.ERROR), f"“{words}”不对。", marks[0], related=tuple(marks[1:]), allowed=allowed
    )


def new(now: list[Finding], before: list[Finding]) -> list[tuple[int, str]]:
    held = hold_back(now, counts(before))
    assert sum(1 + len(one.related) for one in held.new) + held.held_back == sum(1 + len(one.related) for one in now)
    return [(one.mark.place.line, one.mark.span.of(one.mark.source.text)) for one in held.new]


def test_what_is_old_is_held_back_on_whatever_line_it_stands_now() -> None:
    assert new([finding("床位", line=40)], [finding("床位", line=3)]) == []


def test_what_is_new_is_told() -> None:
    old = [finding("床位"), finding("护士")]
    assert new([*old, finding("护工")], old) == [(1, "护工")]


def test_a_new_fault_is_told_even_where_an_old_one_was_mended_meanwhile() -> None:
    assert new([finding("护工")], [finding("床位")]) == [(1, "护工")]


def test_of_more_places_with_the_same_words_the_last_are_new() -> None:
    now = [finding("床位", line=line) for line in (2, 5, 9)]
    assert new(now, now[:2]) == [(9, "床位")]


def test_another_rule_at_the_same_words_is_new() -> None:
    assert new([finding("床位", NAMES[1])], [finding("床位", NAMES[0])]) == [(1, "床位")]


def test_one_more_place_of_a_gathered_finding_is_told() -> None:
    old = finding(",", more=(",", ","))
    assert new([old], [old]) == []
    assert new([finding(",", more=(",",))], [old]) == []
    assert new([finding(",", more=(",", ",", ","))], [old]) == [(1, ",")]


def test_the_places_of_a_gathered_finding_are_known_when_they_are_told_one_by_one() -> None:
    gathered = finding("任务甲", more=("任务乙", "任务丙"))
    assert new([finding("任务乙"), finding("任务丙", line=2)], [gathered]) == []


def contradiction(mine: str, theirs: str, message: str = "两处不一致。", line: int = 1) -> Finding:
    """A finding at ``mine``, held against ``theirs`` on another line."""
    text = "\n" * (line - 1) + f"{mine}\n{theirs}"
    source = SourceText("某市.yaml", text)
    start = line - 1
    other = Marked(source, Span(len(text) - len(theirs), len(text)), "这里不一样")
    return Finding(
        Fault(NAMES[0], "", Severity.ERROR), message, Marked(source, Span(start, start + len(mine))), related=(other,)
    )


def told(now: Finding, before: Finding) -> bool:
    return bool(hold_back([now], counts([before])).new)


def test_a_contradiction_is_new_when_its_other_side_has_changed() -> None:
    assert not told(contradiction("30家", "35家", line=7), contradiction("30家", "35家"))
    assert told(contradiction("30家", "40家"), contradiction("30家", "35家"))


def test_a_contradiction_is_new_when_a_value_has_changed_that_only_its_message_names() -> None:
    def sum_of(value: str) -> Finding:
        return contradiction("30家", "甲", f"各部分合计{value}，与“30家”不同。")

    assert not told(sum_of("32家"), sum_of("32家"))
    assert told(sum_of("33家"), sum_of("32家"))
    # How a message is worded makes nothing new.
    assert not told(contradiction("30家", "甲", "合计为32家，而这里写了“30家”。"), sum_of("32家"))


def test_what_a_message_counts_of_its_own_places_makes_no_place_new() -> None:
    before = replace(finding("任务甲", more=("任务乙", "任务丙")), message="任务共9项，其中3项没有写责任单位。")
    now = replace(finding("任务甲", more=("任务乙",)), message="任务共9项，其中2项没有写责任单位。")
    assert not told(now, before)
    gathered = replace(before, message="“${编号}”没有写。全文共3处。")
    alone = replace(finding("任务乙"), message="“${编号}”没有写。")
    assert not told(alone, gathered)


def test_long_texts_that_begin_alike_are_told_apart() -> None:
    assert told(finding("同" * 80 + "甲"), finding("同" * 80 + "乙"))
    assert not told(finding("同" * 80 + "甲"), finding("同" * 80 + "甲"))


def test_what_is_allowed_or_left_something_unchecked_is_never_held_back() -> None:
    silent = [finding("床位", allowed="沿用原稿"), finding("床位", "not-yaml"), finding("床位", "rule-crashed")]
    assert counts(silent) == {}
    assert len(hold_back(silent, {one.fault.name: {"床位": 9} for one in silent}).new) == 3


def test_what_was_mended_is_counted() -> None:
    old = [finding("床位"), finding("护士"), finding(",", more=(",",))]
    assert hold_back([finding("床位")], counts(old)).mended == 3


pools = st.lists(st.tuples(st.sampled_from("甲乙丙"), st.sampled_from(NAMES)), max_size=8)


@given(pools, pools)
def test_no_more_is_held_back_than_is_known(before: list[tuple[str, str]], now: list[tuple[str, str]]) -> None:
    held = hold_back([finding(*one) for one in now], counts([finding(*one) for one in before]))
    old, current = Counter(before), Counter(now)
    assert held.held_back == (old & current).total()
    assert held.mended == (old - current).total()
    told = Counter((one.mark.span.of(one.mark.source.text), one.fault.name) for one in held.new)
    assert told == current - old


# ------------------------------------------------------------------------------------------------------------- the file


def test_what_is_written_is_read_back_from_wherever_the_program_is_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "方案").mkdir()
    (tmp_path / "方案" / "某市.yaml").touch()
    monkeypatch.chdir(tmp_path)
    places = write_baseline(
        Path("基线.json"), {"方案/某市.yaml": counts([finding("床位"), finding("床位"), finding("护士")])}
    )
    assert places == 3
    assert json.loads(Path("基线.json").read_text(encoding="utf-8")) == {
        "format": "plangen-baseline",
        "version": 2,
        "files": {"方案/某市.yaml": {"dangling-reference": {"count": 3, "words": {"床位": 2, "护士": 1}}}},
    }
    monkeypatch.chdir(tmp_path / "方案")
    known = open_baseline(Path("../基线.json"))
    assert known.of("某市.yaml") == {"dangling-reference": {"床位": 2, "护士": 1}}
    assert known.of("别市.yaml") == {}
    assert [one.name for one in tmp_path.iterdir()].count(".plangen.json") == 0


def test_files_without_faults_are_not_listed(tmp_path: Path) -> None:
    write_baseline(tmp_path / "基线.json", {"某市.yaml": {}})
    assert json.loads((tmp_path / "基线.json").read_text(encoding="utf-8"))["files"] == {}


def test_a_name_that_is_no_file_stays_as_it_is() -> None:
    assert file_key("<标准输入>", "/") == "<标准输入>"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("", "不是基线文件"),
        ("[]", "不是基线文件"),
        ('{"format": "plangen-report", "files": {}}', "不是基线文件"),
        ('{"format": "plangen-baseline", "version": 1}', "不是基线文件"),
        ('{"format": "plangen-baseline", "version": 9, "files": {}}', "另一个版本"),
        ('{"format": "plangen-baseline", "version": 1, "files": {}}', "分不出矛盾.*--write-baseline"),
        ("[" * 100_000, "不是基线文件"),
    ],
)
def test_another_file_is_no_baseline(content: str, words: str, tmp_path: Path) -> None:
    path = tmp_path / "基线.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(NotABaseline, match=words):
        open_baseline(path)


def test_a_missing_baseline_is_told_how_to_write_one(tmp_path: Path) -> None:
    with pytest.raises(NotABaseline, match="--write-baseline"):
        open_baseline(tmp_path / "基线.json")


def test_what_is_damaged_in_a_baseline_holds_nothing_back(tmp_path: Path) -> None:
    path = tmp_path / "基线.json"
    files = {
        "甲.yaml": 3,
        "乙.yaml": {"dangling-reference": {"count": 1, "words": {"床位": "多", "护士": -1, "护工": True, "院长": 1}}},
        "丙.yaml": {"dangling-reference": 5},
    }
    path.write_text(json.dumps({"format": "plangen-baseline", "version": 2, "files": files}), encoding="utf-8")
    assert open_baseline(path).files == {"甲.yaml": {}, "乙.yaml": {"dangling-reference": {"院长": 1}}, "丙.yaml": {}}


def test_a_baseline_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "基线.json"
    write_baseline(path, {"某市.yaml": counts([finding("床位")])})
    before = path.read_bytes()
    with pytest.raises(NotWritten, match="已经有了"):
        rewrite(path, {"某市.yaml": counts([finding("床位"), finding("护士")])}, (), None, Path())
    with pytest.raises(NotWritten, match="已经有了"):
        rewrite(path, {}, (), replace(open_baseline(path)), tmp_path / "另一份.json")
    assert path.read_bytes() == before


def test_making_it_tighter_keeps_files_that_were_not_looked_at(tmp_path: Path) -> None:
    path = tmp_path / "基线.json"
    old = {name: counts([finding("床位"), finding("护士")]) for name in ("甲.yaml", "乙.yaml")}
    write_baseline(path, old)
    known = open_baseline(path)
    held = hold_back([finding("护士"), finding("护工")], known.of("甲.yaml"))
    said = rewrite(path, {"甲.yaml": held.known}, (), known, path)
    assert "记下 1 处" in said
    assert open_baseline(path).files == {
        "甲.yaml": {"dangling-reference": {"护士": 1}},
        "乙.yaml": {"dangling-reference": {"床位": 1, "护士": 1}},
    }


def test_where_a_plan_cannot_be_read_no_baseline_begins(tmp_path: Path) -> None:
    with pytest.raises(NotWritten, match="读不出"):
        rewrite(tmp_path / "基线.json", {}, ("坏.yaml",), None, Path())
    assert not (tmp_path / "基线.json").exists()


def test_an_empty_baseline_knows_nothing() -> None:
    assert Baseline("/").of("某市.yaml") == {}
