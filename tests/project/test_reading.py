"""Opening a plan's file: whatever bytes it holds, there is a text or a sentence."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.project import LARGEST, decoded, open_text
from plangen.project import file as reading
from plangen.project.trouble import reason


def names(opened: reading.Opened) -> list[str]:
    return [problem.name for problem in opened.problems]


@given(st.binary(max_size=400))
def test_any_bytes_give_a_text_or_one_sentence(content: bytes) -> None:
    opened = decoded(content, "某市.yaml")
    assert opened.source.name == "某市.yaml"
    if opened.readable:
        assert names(opened) in ([], ["not-utf8"])
    else:
        assert opened.source.text == ""
        assert names(opened) == ["not-text"]
        assert opened.problems[0].message.endswith("。")


@given(st.text(max_size=200).filter(lambda text: not text.startswith(("PK\x03\x04", "%PDF"))))
def test_utf_8_is_read_as_it_stands(text: str) -> None:
    opened = decoded(text.encode("utf-8"), "x")
    assert opened.source.text == text
    assert opened.problems == ()


@given(st.text(alphabet="某市行动计划：。\n 0123456789", min_size=1, max_size=200))
def test_utf_16_with_its_mark_is_read_with_a_warning(text: str) -> None:
    for order in ("utf-16-le", "utf-16-be"):
        opened = decoded(("\ufeff" + text).encode(order), "x")
        assert opened.source.text == text
        assert names(opened) == ["not-utf8"]
        assert "UTF-16" in opened.problems[0].message


def test_gbk_is_read_with_a_warning() -> None:
    text = "title: 某市职业教育行动计划（2025—2027年）\ncity: 某市\n"
    opened = decoded(text.encode("gbk"), "x")
    assert opened.source.text == text
    assert names(opened) == ["not-utf8"]
    assert "GBK" in opened.problems[0].message


def test_utf_8_with_one_broken_character_is_not_taken_for_gbk() -> None:
    content = ("title: 某市职业教育行动计划\n" + "goals: 到2027年，社区养老服务覆盖城区。\n" * 5).encode()
    broken = content[:60] + b"\x80\x80" + content[62:]
    opened = decoded(broken, "x")
    assert not opened.readable
    assert names(opened) == ["not-text"]
    assert "第 2 行" in opened.problems[0].message


@pytest.mark.parametrize(
    ("beginning", "said"), [(b"PK\x03\x04", "Word"), (b"\xd0\xcf\x11\xe0", "旧版 Word"), (b"%PDF-1.7", "PDF")]
)
def test_a_word_file_is_called_what_it_is(beginning: bytes, said: str) -> None:
    opened = decoded(beginning + b"\0" * 40, "方案.docx")
    assert not opened.readable
    assert said in opened.problems[0].message
    assert "plangen new" in opened.problems[0].message


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"\xff\xfe\x00\xd8", bytes(range(256)) * 4])
def test_what_no_encoding_reads_is_no_text(content: bytes) -> None:
    assert names(decoded(content, "x")) == ["not-text"]


def test_a_file_beyond_the_limit_is_refused_and_never_read_whole(tmp_path: Path) -> None:
    large = tmp_path / "large.yaml"
    with large.open("wb") as file:
        file.truncate(50_000_000_000)  # takes no room on the disk, and would not fit into memory
    opened = open_text(large, "large.yaml")
    assert names(opened) == ["file-too-large"]
    assert str(LARGEST) in opened.problems[0].message


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such file")
def test_a_file_without_end_is_refused() -> None:
    assert names(open_text(Path("/dev/zero"), "zero")) == ["file-too-large"]


def test_what_cannot_be_opened_is_said_in_chinese(tmp_path: Path) -> None:
    assert "没有这个文件" in open_text(tmp_path / "无", "无").problems[0].message
    assert "文件夹" in open_text(tmp_path, "夹").problems[0].message
    assert "不能用的字符" in open_text(Path("a\0b"), "x").problems[0].message
    if sys.platform != "win32":
        assert "太长" in open_text(tmp_path / ("某" * 300), "长").problems[0].message


@pytest.mark.parametrize("written", ["某市", "某市.yml", "某市.yalm"])
def test_a_name_that_was_not_finished_is_answered_with_the_nearest(written: str, tmp_path: Path) -> None:
    (tmp_path / "某市.yaml").write_text("", encoding="utf-8")
    assert "是不是“某市.yaml”？" in open_text(tmp_path / written, written).problems[0].message
    assert "是不是" not in open_text(tmp_path / "无" / written, written).problems[0].message


def test_a_file_somebody_locked_is_said_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    opened = open_text(tmp_path / "锁.yaml", "锁.yaml")
    assert names(opened) == ["cannot-read"]
    assert "没有权限" in opened.problems[0].message


def test_every_trouble_has_words() -> None:
    assert reason(OSError(28, "No space left on device")) == "磁盘满了"
    assert reason(OSError(9999, "something strange")) == "something strange"
    assert reason(OSError("bare")) == "OSError"
    assert reason(RuntimeError("Symlink loop")) == "链接绕成了一圈"
    assert reason(ValueError("embedded null byte")) == "名称里有不能用的字符"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_plan_can_come_through_a_pipe(tmp_path: Path) -> None:
    import threading

    pipe = tmp_path / "管道"
    os.mkfifo(pipe)
    writer = threading.Thread(target=lambda: pipe.write_text("title: 某市方案\n", encoding="utf-8"))
    writer.start()
    assert open_text(pipe, "管道").source.text == "title: 某市方案\n"
    writer.join()
