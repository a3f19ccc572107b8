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
    assert len(held.new) + held.held_back == len(now)
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
        "version": 1,
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
    path.write_text(json.dumps({"format": "plangen-baseline", "version": 1, "files": files}), encoding="utf-8")
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
