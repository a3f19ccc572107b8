"""Certain repairs: what is wrong is mended, and not one character besides."""

from __future__ import annotations

import re
import stat
import sys
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plangen.findings import Confidence, Fault, Finding, Marked, Severity
from plangen.pipeline.checking import Manner, check_one
from plangen.pipeline.fixing import Repair, Wish, repair, write
from plangen.pipeline.fixing_choice import apart
from plangen.pipeline.loading import Loaded, Surroundings, parse
from plangen.pipeline.ordering import Named
from plangen.project import NotWritten, decoded
from plangen.rules.selection import choose
from plangen.source import Edit, SourceText, Span

AROUND = Surroundings(None)
ANYTHING = Wish(Manner())
WRONG = """\
# 机构改革以前的稿子,先不改
title： 某市养老服务实施方案（2025—2027年）
city: 某市

targets:
  床位数:   3000张   # 含护理型,不含家庭床位
notice:
  issuer: 某市人民政府办公室
  number: 某政办[2025]8号
goals: 到2027年,养老床位达到￥{床位数},城区(全部)覆盖。
actions:
　- title: 建好服务网络
    text: 工作目标: 到2027年，城区全部覆盖
    lead: 市民政局
"""
RIGHT = """\
# 机构改革以前的稿子,先不改
title: 某市养老服务实施方案（2025—2027年）
city: 某市

targets:
  床位数:   3000张   # 含护理型,不含家庭床位
notice:
  issuer: 某市人民政府办公室
  number: 某政办〔2025〕8号
goals: 到2027年，养老床位达到${床位数}，城区（全部）覆盖。
actions:
  - title: 建好服务网络
    text: 工作目标：到2027年，城区全部覆盖
    lead: 市民政局
"""


def named(path: Path, content: bytes | str) -> Named:
    path.write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return Named(path.name, None, path)


def mended(content: bytes | str, wish: Wish = ANYTHING) -> Repair:
    """The repair of a text that lies in no file."""
    return repair(
        Named("某市.yaml", None, None, content.encode() if isinstance(content, str) else content), AROUND, wish
    )


def loaded(text: str) -> Loaded:
    return parse(decoded(text.encode("utf-8", "surrogatepass"), "某市.yaml"), "某市")


def findings(text: str) -> list[Finding]:
    return [one for one in check_one(loaded(text), AROUND, Manner()).findings if not one.allowed]


def test_everything_certain_is_mended_and_comments_blanks_and_order_stay() -> None:
    found = mended(WRONG)
    assert found.repaired.text == RIGHT
    assert found.mended == {
        "full-width-colon": 1,
        "malformed-document-number": 1,
        "half-width-punctuation": 2,
        "full-width-reference": 1,
        "full-width-indentation": 1,
        "colon-in-prose": 1,
    }
    assert found.refusal == ""


def test_mending_twice_changes_nothing_more() -> None:
    again = mended(RIGHT)
    assert not again.is_needed
    assert again.mended == {}


def test_a_plan_without_faults_is_left_alone_to_the_byte() -> None:
    content = b"\xef\xbb\xbf" + "title: 某市方案\r\ncity: 某市\r\ngoals: 到2027年，好。\r\n".encode()
    found = mended(content)
    assert not found.is_needed
    assert found.content == content


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [("utf-8", b""), ("utf-8", b"\xef\xbb\xbf"), ("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff"), ("gbk", b"")],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_encoding_byte_order_mark_and_line_ends_stay(encoding: str, mark: bytes, line_end: str, tmp_path: Path) -> None:
    before, after = (mark + text.replace("￥", "$").replace("\n", line_end).encode(encoding) for text in (WRONG, RIGHT))
    one = repair(named(tmp_path / "某市.yaml", before), AROUND, ANYTHING)
    write(one)
    assert (tmp_path / "某市.yaml").read_bytes() == after


def test_mixed_line_ends_and_a_missing_last_one_stay() -> None:
    text = "title: 某市方案\r\ncity: 某市\ngoals: 到2027年,好。\r\npreamble: 甲，乙。"
    assert mended(text).repaired.text == text.replace(",", "，")


def test_only_what_was_chosen_is_mended() -> None:
    only = Wish(Manner(choose(["wording"]).selection))
    assert mended(WRONG, only).repaired.text == WRONG.replace("年,养老", "年，养老").replace(
        "},城区(全部)", "}，城区（全部）"
    )
    without = Wish(Manner(choose(ignore=["W001", "format"]).selection))
    assert set(mended(WRONG, without).mended) == {"malformed-document-number", "full-width-reference"}


def test_what_a_comment_allows_is_left() -> None:
    text = RIGHT.replace("goals: 到2027年，", "# plangen: allow[half-width-punctuation] 沿用原稿\ngoals: 到2027年,")
    assert not mended(text).is_needed


def test_what_is_left_to_a_person_is_counted() -> None:
    found = mended(RIGHT.replace("${床位数}", "${床位}"))
    assert not found.is_needed
    assert found.left == len(findings(RIGHT.replace("${床位数}", "${床位}"))) > 0


def test_more_faults_than_one_check_lists_are_mended_all_the_same() -> None:
    text = "title: 某市方案\ncity: 某市\ngoals: " + "甲,乙。" * 1300 + "\n"
    assert mended(text).repaired.text == text.replace(",", "，")


@pytest.mark.parametrize("content", [b"PK\x03\x04zip", b"\xff\xfe\x00", b"\xd6\xd0\xff\xff", b"x" * 4_000_001])
def test_what_cannot_be_read_is_refused_with_a_reason(content: bytes, tmp_path: Path) -> None:
    found = repair(named(tmp_path / "某市.yaml", content), AROUND, ANYTHING)
    assert found.refusal.startswith("“某市.yaml”")
    assert not found.is_needed


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    missing = tmp_path / "某市.yaml"
    assert "没有这个文件" in repair(Named(str(missing), None, missing), AROUND, ANYTHING).refusal


# ------------------------------------------------------------------------------------------------------------- writing


def test_a_file_that_changed_meanwhile_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "某市.yaml"
    one = repair(named(path, WRONG), AROUND, ANYTHING)
    path.write_text(WRONG + "scope: 城区\n", encoding="utf-8")
    with pytest.raises(NotWritten, match="被别的程序改过"):
        write(one)
    assert path.read_text(encoding="utf-8") == WRONG + "scope: 城区\n"
    path.unlink()
    with pytest.raises(NotWritten, match="读不到了"):
        write(one)
    assert list(tmp_path.iterdir()) == []


def test_a_failing_disk_leaves_the_old_file_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "某市.yaml"
    one = repair(named(path, WRONG), AROUND, ANYTHING)

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(NotWritten, match="磁盘满了"):
        write(one)
    assert path.read_text(encoding="utf-8") == WRONG
    assert [file.name for file in tmp_path.iterdir()] == ["某市.yaml"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps other permissions and asks for links")
def test_permissions_stay_and_a_link_stays_a_link(tmp_path: Path) -> None:
    path, link = tmp_path / "原件.yaml", tmp_path / "某市.yaml"
    path.write_text(WRONG, encoding="utf-8")
    path.chmod(0o640)
    link.symlink_to(path)
    write(repair(Named("某市.yaml", None, link), AROUND, ANYTHING))
    assert link.is_symlink()
    assert path.read_text(encoding="utf-8") == RIGHT
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    path.write_text(WRONG, encoding="utf-8")
    path.chmod(0o440)
    with pytest.raises(NotWritten, match="只读"):
        write(repair(Named("某市.yaml", None, link), AROUND, ANYTHING))


# ---------------------------------------------------------------------------------------------------- harm is not done


def finding(name: str, *edits: Edit, confidence: Confidence = Confidence.CERTAIN) -> Finding:
    mark = Marked(SourceText("某市.yaml", "甲乙丙丁"), Span(0, 1))
    return Finding(Fault(name, "", Severity.ERROR, confidence), "。", mark, fix=edits)


def test_repairs_of_the_same_characters_wait_for_each_other() -> None:
    first, second = finding("a", Edit(Span(0, 2), "子")), finding("b", Edit(Span(1, 3), "丑"), Edit(Span(3, 4), "寅"))
    assert apart([first, second]) == [first]
    assert apart([second, first]) == [second]


def test_the_same_change_wanted_twice_is_one_change() -> None:
    first, second = finding("a", Edit(Span(0, 1), "子")), finding("b", Edit(Span(0, 1), "子"))
    assert apart([first, second]) == [first, second]


def test_two_insertions_at_one_point_wait_and_neighbours_do_not() -> None:
    here, there = finding("a", Edit(Span(1, 1), "子")), finding("b", Edit(Span(1, 1), "丑"))
    assert apart([here, there]) == [here]
    assert len(apart([finding("a", Edit(Span(0, 1), "子")), finding("b", Edit(Span(1, 2), "丑"))])) == 2


def test_a_repair_that_overlaps_itself_is_not_made() -> None:
    assert apart([finding("a", Edit(Span(0, 2), "子"), Edit(Span(1, 3), "丑"))]) == []


def test_what_is_suspected_is_mended_only_by_name() -> None:
    suspected = finding("duplicate-id", Edit(Span(0, 1), "子"), confidence=Confidence.SUSPECTED)
    assert not ANYTHING.wants(suspected)
    assert Wish(Manner(), frozenset({"duplicate-id"})).wants(suspected)


def test_a_repair_that_would_lose_the_plan_is_left_out_and_the_others_are_made(monkeypatch: pytest.MonkeyPatch) -> None:
    def with_harm(one: Loaded, others: Surroundings, manner: Manner) -> object:
        report = check_one(one, others, manner)
        text = one.source.text
        at = text.index("title")
        harm = Finding(
            Fault("duplicate-id", "R001", Severity.ERROR), "坏主意。", Marked(one.source, Span(at, at + 5)),
            fix=(Edit(Span(at, at + 5), "[[["),),
        )  # fmt: skip
        return type(report)((harm, *report.findings), report.checked)

    monkeypatch.setattr("plangen.pipeline.fixing.check_one", with_harm)
    found = mended(WRONG.replace("：", ":", 1))
    assert found.repaired.text == RIGHT
    assert "duplicate-id" not in found.mended


# ---------------------------------------------------------------------------------------------------- any mistyped plan

SLIPS = (
    (re.compile(r"(?m)^(\w+): "), r"\1： "),
    (re.compile(r"，"), ","),
    (re.compile(r"；"), ";"),
    (re.compile(r"（([^（）]*)）"), r"(\1)"),
    (re.compile(r"\$\{"), "￥{"),
    (re.compile(r"\$\{([^{}|]*)\}"), r"$｛\1｝"),
    (re.compile(r"(?m)^  - "), "　- "),
    (re.compile(r"(?m)^  - "), "  － "),
    (re.compile(r"(?m)^( *\w+): "), r"\1:　"),
    (re.compile(r"〔(\d+)〕"), r"[\1]"),
    (re.compile(r"(?m)^#"), "＃"),
    (re.compile(r"(?m)^  (?=\w)"), "\t"),
)


def slipped(text: str, slips: list[tuple[int, int]]) -> str:
    """``text`` with slips of the keyboard: each the n-th place where it could happen."""
    for kind, place in slips:
        pattern, wrong = SLIPS[kind % len(SLIPS)]
        found = list(pattern.finditer(text))
        if found:
            match = found[place % len(found)]
            text = text[: match.start()] + match.expand(wrong) + text[match.end() :]
    return text


SAMPLES = Path(__file__).parents[2] / "sample_plans"
samples = sorted(path.name for path in SAMPLES.glob("*.yaml") if path.name != "plangen.yaml")
many_slips = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 400)), min_size=1, max_size=6)


def changed_lines(before: str, after: str) -> int:
    return sum(one != other for one, other in zip(before.split("\n"), after.split("\n"), strict=True))


@settings(max_examples=40)
@given(st.sampled_from(samples), many_slips)
def test_a_mistyped_plan_is_mended_builds_and_needs_nothing_more(sample: str, slips: list[tuple[int, int]]) -> None:
    wrong = slipped((SAMPLES / sample).read_text(encoding="utf-8"), slips)
    before = loaded(wrong)
    found = mended(wrong)
    after = loaded(found.repaired.text)
    assert (after.plan is not None) >= (before.plan is not None)
    # Not one line more is touched than there are edits, and none comes or goes.
    assert changed_lines(wrong, found.repaired.text) <= len(found.repaired.edits)
    again = mended(found.repaired.text)
    assert not again.is_needed
    # What was mended is there no more, wherever a repair can reach it.
    left = [one for one in check_one(after, AROUND, Manner()).findings if one.fix and not one.allowed]
    assert left == []
    comments = [line for line in wrong.split("\n") if line.lstrip().startswith("#")]
    assert all(line in found.repaired.text.split("\n") for line in comments)


@given(st.text(max_size=200))
@example("{'a\\b")
@example('["\\')
def test_no_text_makes_mending_raise(text: str) -> None:
    for content in (text, f"title: 方案\ncity: 某市\ngoals: {text}"):
        found = mended(content.encode("utf-8", "replace"))
        assert found.refusal or found.kept.encoded(found.kept.opened.source.text) == found.kept.content
        if not found.refusal:
            assert not mended(found.content).is_needed
