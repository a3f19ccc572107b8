"""Writing files: whole or not at all, and never over somebody's own work."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plangen.project import NotWritten, ledger, write_file
from plangen.project import output as writing

OLD, NEW = b"old", b"new"


def files(folder: Path) -> dict[str, bytes]:
    """What a person sees in ``folder``, and that nothing else is left there."""
    found = {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file() and path.name != ledger.NAME}
    assert not [name for name in found if name.endswith(".tmp")]
    return found


def test_a_new_file_is_written_with_its_folders(tmp_path: Path) -> None:
    target = tmp_path / "甲" / "乙 丙" / "通知.docx"
    write_file(target, NEW)
    assert target.read_bytes() == NEW


def test_our_own_file_is_written_again(tmp_path: Path) -> None:
    target = tmp_path / "通知.docx"
    write_file(target, OLD)
    write_file(target, NEW)
    assert files(tmp_path) == {"通知.docx": NEW}


@pytest.mark.parametrize("why", ["不是 plangen 写的", "被改过"])
def test_somebody_elses_file_is_kept(why: str, tmp_path: Path) -> None:
    target = tmp_path / "通知.docx"
    if why == "被改过":
        write_file(target, OLD)
    target.write_bytes(b"by hand")
    with pytest.raises(NotWritten, match=why):
        write_file(target, NEW)
    assert files(tmp_path) == {"通知.docx": b"by hand"}
    write_file(target, NEW, force=True)
    assert files(tmp_path) == {"通知.docx": NEW}


def test_a_file_that_is_right_already_becomes_ours(tmp_path: Path) -> None:
    target = tmp_path / "通知.docx"
    target.write_bytes(NEW)
    before = target.stat().st_mtime_ns
    write_file(target, NEW)
    assert target.stat().st_mtime_ns == before
    write_file(target, OLD)
    assert files(tmp_path) == {"通知.docx": OLD}


def test_what_is_right_and_noted_needs_no_writing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_file(tmp_path / "通知.docx", NEW)
    monkeypatch.setattr(writing, "replace", lambda *_: pytest.fail("nothing is to be written"))
    write_file(tmp_path / "通知.docx", NEW)


def test_a_plan_is_never_written_over_not_even_by_force(tmp_path: Path) -> None:
    plan = tmp_path / "方案.txt"
    plan.write_bytes(OLD)
    link = tmp_path / "别名.txt"
    link.hardlink_to(plan)
    for target in (plan, link, tmp_path / "." / "方案.txt"):
        with pytest.raises(NotWritten, match="方案文件本身"):
            write_file(target, NEW, force=True, plans=[tmp_path / "无", plan])
    assert plan.read_bytes() == OLD


def test_a_folder_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "通知.docx").mkdir()
    with pytest.raises(NotWritten, match="是一个文件夹"):
        write_file(tmp_path / "通知.docx", NEW, force=True)


def test_a_file_where_a_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "占用").write_bytes(OLD)
    with pytest.raises(NotWritten, match="不是文件夹"):
        write_file(tmp_path / "占用" / "通知.docx", NEW)
    assert files(tmp_path) == {"占用": OLD}


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
@pytest.mark.parametrize("dangling", [False, True])
def test_a_link_is_not_followed(dangling: bool, tmp_path: Path) -> None:
    elsewhere = tmp_path / "别处"
    elsewhere.mkdir()
    if not dangling:
        (elsewhere / "他的.docx").write_bytes(OLD)
    link = tmp_path / "通知.docx"
    link.symlink_to(elsewhere / "他的.docx")
    with pytest.raises(NotWritten, match="是一个链接"):
        write_file(link, NEW)
    write_file(link, NEW, force=True)
    assert not link.is_symlink()
    assert link.read_bytes() == NEW
    assert files(elsewhere) == ({} if dangling else {"他的.docx": OLD})


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_what_is_no_ordinary_file_is_left_alone(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "通知.docx")
    with pytest.raises(NotWritten, match="不是普通文件"):
        write_file(tmp_path / "通知.docx", NEW, force=True)


def test_a_read_only_file_is_kept_without_force(tmp_path: Path) -> None:
    target = tmp_path / "通知.docx"
    write_file(target, OLD)
    target.chmod(stat.S_IREAD)
    with pytest.raises(NotWritten, match="只读"):
        write_file(target, NEW)
    assert target.read_bytes() == OLD
    target.chmod(stat.S_IREAD | stat.S_IWRITE)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_permissions_are_those_of_an_ordinary_new_file_and_are_kept(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_file(tmp_path / "通知.docx", OLD)
    finally:
        os.umask(before)
    assert (tmp_path / "通知.docx").stat().st_mode & 0o777 == 0o640
    (tmp_path / "通知.docx").chmod(0o604)
    write_file(tmp_path / "通知.docx", NEW)
    assert (tmp_path / "通知.docx").stat().st_mode & 0o777 == 0o604


# ------------------------------------------------------------------------------------------------- whole or not at all


class Trouble:
    """Makes one step of writing fail."""

    STEPS = ("open", "write", "fsync", "replace", "ledger")

    def __init__(self, step: str, error: OSError) -> None:
        self.step, self.error = step, error

    def patch(self, patch: pytest.MonkeyPatch) -> None:
        really_open, really_replace = Path.open, Path.replace

        def opened(path: Path, mode: str = "r", *rest: object, **named: object) -> object:
            if mode == "xb" and self.step == "open":
                raise self.error
            file = really_open(path, mode, *rest, **named)  # type: ignore[call-overload]
            if mode == "xb" and self.step == "write":
                file.write(b"half")
                file.close()
                raise self.error
            return file

        def replaced(path: Path, target: Path) -> object:
            if self.step == "replace" or (self.step == "ledger" and target.name == ledger.NAME):
                raise self.error
            return really_replace(path, target)

        def synced(_: int) -> None:
            if self.step == "fsync":
                raise self.error

        patch.setattr(Path, "open", opened)
        patch.setattr(Path, "replace", replaced)
        patch.setattr(os, "fsync", synced)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    before=st.none() | st.binary(max_size=20),
    after=st.binary(max_size=20),
    step=st.sampled_from(Trouble.STEPS),
    number=st.sampled_from([13, 28, 5, 22]),
)
def test_whatever_fails_the_file_is_the_old_one_or_the_new_one(
    before: bytes | None, after: bytes, step: str, number: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("write")
    target = folder / "通知.docx"
    if before is not None:
        write_file(target, before)
    with pytest.MonkeyPatch.context() as patch:
        Trouble(step, OSError(number, os.strerror(number))).patch(patch)
        if before == after:
            write_file(target, after)
        else:
            with pytest.raises(NotWritten) as refusal:
                write_file(target, after)
            assert str(target) in str(refusal.value)
            assert str(refusal.value).endswith("。")
    written = after if step == "ledger" else before
    assert files(folder) == ({} if written is None else {"通知.docx": written})


def test_a_full_disk_is_called_so_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_file(tmp_path / "通知.docx", OLD)
    Trouble("fsync", OSError(28, "No space left on device")).patch(monkeypatch)
    with pytest.raises(NotWritten, match="磁盘满了"):
        write_file(tmp_path / "通知.docx", NEW)
    assert files(tmp_path) == {"通知.docx": OLD}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_disk_that_is_really_full_leaves_nothing(tmp_path: Path) -> None:
    code = (
        "import resource, pathlib\n"
        "from plangen.project import NotWritten, write_file\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try:\n    write_file(pathlib.Path('大.docx'), b'x' * 5000)\n"
        "except NotWritten as refusal:\n    print(ascii(str(refusal)))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert ascii("超过了系统允许的大小")[1:-1] in done.stdout, done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_file_open_in_word_is_to_be_closed_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "通知.docx"
    write_file(target, OLD)
    Trouble("replace", PermissionError(13, "另一个程序正在使用此文件")).patch(monkeypatch)
    with pytest.raises(NotWritten, match="请先关闭") as refusal:
        write_file(target, NEW)
    assert str(target) in str(refusal.value)
    assert files(tmp_path) == {"通知.docx": OLD}


def test_a_folder_nobody_may_write_into_is_no_matter_of_word(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Trouble("open", PermissionError(13, "Permission denied")).patch(monkeypatch)
    with pytest.raises(NotWritten, match="没有权限") as refusal:
        write_file(tmp_path / "通知.docx", NEW)
    assert "Word" not in str(refusal.value)


def test_a_name_nobody_can_ask_about_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(NotWritten, match="不能用的字符"):
        write_file(tmp_path / "a\0b.docx", NEW)
    if sys.platform != "win32":
        with pytest.raises(NotWritten, match="名称太长"):
            write_file(tmp_path / ("某" * 300 + ".docx"), NEW)

    def refuse(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "lstat", refuse)
    monkeypatch.setattr(Path, "exists", refuse)
    with pytest.raises(NotWritten, match="没有权限"):
        write_file(tmp_path / "通知.docx", NEW)


def test_many_may_write_at_the_same_time(tmp_path: Path) -> None:
    names = [f"{number}.txt" for number in range(12)]
    threads = [threading.Thread(target=write_file, args=(tmp_path / name, name.encode())) for name in names]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert files(tmp_path) == {name: name.encode() for name in names}


def test_the_rest_of_a_program_that_died_is_in_nobodys_way(tmp_path: Path) -> None:
    (tmp_path / f".plangen-{os.getpid()}.tmp").write_bytes(b"half")
    write_file(tmp_path / "通知.docx", NEW)
    assert (tmp_path / "通知.docx").read_bytes() == NEW


# ----------------------------------------------------------------------------------------------------------- the ledger


@pytest.mark.parametrize(
    "damage",
    [
        b"", b"{", b"[]", b"null", b'{"\xe9\x80\x9a": 1}', b"[" * 200_000, b'{"a": "\\ud800"}', b"\xff\xfe\x00", b"9" * 10_000,
        b"x" * (ledger.LARGEST + 1),
    ],
    ids=lambda damage: f"{damage[:12]!r}",
)  # fmt: skip
def test_a_damaged_ledger_is_as_good_as_none(damage: bytes, tmp_path: Path) -> None:
    target = tmp_path / "通知.docx"
    write_file(target, OLD)
    (tmp_path / ledger.NAME).write_bytes(damage)
    assert ledger.read(tmp_path) == {}
    with pytest.raises(NotWritten, match="不是 plangen 写的"):
        write_file(target, NEW)
    write_file(target, NEW, force=True)
    write_file(target, OLD)
    assert list(json.loads((tmp_path / ledger.NAME).read_bytes())) == ["通知.docx"]


def test_only_fingerprints_are_believed(tmp_path: Path) -> None:
    good = "0" * 64
    entries = {"好": good, "短": "00", "数": 1, "空": None, "表": [good], "\ud800": good}
    (tmp_path / ledger.NAME).write_text(json.dumps(entries), encoding="utf-8")
    assert ledger.read(tmp_path) == {"好": good, "\ud800": good}
    write_file(tmp_path / "通知.docx", NEW)
    assert set(ledger.read(tmp_path)) == {"好", "\ud800", "通知.docx"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_ledger_that_is_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / ledger.NAME)
    assert ledger.read(tmp_path) == {}


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_ledger_that_is_a_link_does_not_write_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "他的.json").write_bytes(b"{}")
    (tmp_path / ledger.NAME).symlink_to(tmp_path / "他的.json")
    write_file(tmp_path / "通知.docx", NEW)
    assert (tmp_path / "他的.json").read_bytes() == b"{}"


def test_a_ledger_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / ledger.NAME).mkdir()
    with pytest.raises(NotWritten, match="已经写好"):
        write_file(tmp_path / "通知.docx", NEW)
    assert (tmp_path / "通知.docx").read_bytes() == NEW
