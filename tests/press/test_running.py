"""One start of LibreOffice: with a profile of its own, a limit, and a Chinese sentence whatever goes wrong."""

from __future__ import annotations

import os
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from plangen.press.program import PressFailed
from plangen.press.running import print_files
from tests.press import fake

pytestmark = fake.SHELL_ONLY

DOCUMENTS = (b"PK one", b"PK two", b"PK three")


def test_all_documents_are_printed_by_one_start(tmp_path: Path) -> None:
    printed = print_files(fake.press(tmp_path, 3), DOCUMENTS)
    assert printed == (fake.pdf(3),) * 3
    assert fake.starts(tmp_path) == 1
    assert [word for word in fake.words(tmp_path) if word.endswith(".docx")] == ["1.docx", "2.docx", "3.docx"]


def test_neither_window_nor_the_users_own_profile(tmp_path: Path) -> None:
    print_files(fake.press(tmp_path, 1), DOCUMENTS)
    said = fake.words(tmp_path)
    assert "--headless" in said
    (profile,) = (word.removeprefix("-env:UserInstallation=") for word in said if word.startswith("-env:"))
    (folder,) = (word.removeprefix("in ") for word in said if word.startswith("in "))
    assert profile.startswith(Path(folder).as_uri())
    # Nothing stays behind.
    assert not Path(folder).exists()


def test_a_document_that_cannot_be_printed_costs_the_others_nothing(tmp_path: Path) -> None:
    assert print_files(fake.press(tmp_path, 2, fails_on="2.docx"), DOCUMENTS) == (fake.pdf(2), None, fake.pdf(2))


def test_where_nothing_comes_out_its_own_words_are_told(tmp_path: Path) -> None:
    with pytest.raises(PressFailed, match=r"没有排出公文。它说：Error: source file could not be loaded。请先单独打开"):
        print_files(fake.press(tmp_path, 2, fails_on="*.docx"), DOCUMENTS[:1])


def test_what_it_always_says_is_not_told(tmp_path: Path) -> None:
    program = fake.program(tmp_path, "echo 'Warning: failed to launch javaldx - java may not function correctly'")
    with pytest.raises(PressFailed, match="它什么也没有说。"):
        print_files(program, DOCUMENTS)


def test_a_chatterer_is_cut_short(tmp_path: Path) -> None:
    program = fake.program(tmp_path, "i=0; while [ $i -lt 3000 ]; do echo 'no no no no no no'; i=$((i+1)); done")
    with pytest.raises(PressFailed) as failed:
        print_files(program, DOCUMENTS)
    assert len(str(failed.value)) < 500


def test_a_program_that_cannot_be_started(tmp_path: Path) -> None:
    broken = tmp_path / "soffice"
    broken.write_bytes(b"\x7fELF")
    broken.chmod(0o755)
    with pytest.raises(PressFailed, match="启动不了"):
        print_files(broken, DOCUMENTS)


def test_one_that_never_ends_is_ended(tmp_path: Path) -> None:
    with pytest.raises(PressFailed, match=r"LibreOffice 0.1 秒还没有排完，已经停下"):
        print_files(fake.program(tmp_path, "sleep 600"), DOCUMENTS, seconds=0.1)


def test_with_it_ends_all_that_it_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = fake.program(tmp_path, f'sleep 600 & echo $! > "{tmp_path}/child"; wait')
    late = subprocess.TimeoutExpired("soffice", 1)
    monkeypatch.setattr(subprocess.Popen, "wait", _once_written(tmp_path / "child", late, monkeypatch))
    with pytest.raises(PressFailed, match="已经停下"):
        print_files(program, DOCUMENTS)
    assert not _lives(int((tmp_path / "child").read_text(encoding="utf-8")))


def test_an_interruption_leaves_no_program_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = fake.program(tmp_path, f'echo $$ > "{tmp_path}/self"; exec sleep 600')
    stop = _once_written(tmp_path / "self", KeyboardInterrupt(), monkeypatch)
    monkeypatch.setattr(subprocess.Popen, "wait", stop)
    with pytest.raises(KeyboardInterrupt):
        print_files(program, DOCUMENTS)
    assert not _lives(int((tmp_path / "self").read_text(encoding="utf-8")))


def test_a_folder_that_cannot_be_written_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(tempfile, "TemporaryDirectory", full)
    with pytest.raises(PressFailed, match="临时文件夹写不了"):
        print_files(fake.press(tmp_path, 1), DOCUMENTS)


def _once_written(path: Path, raised: BaseException, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """What raises as soon as a program has written ``path``, once."""

    def wait(*_: object) -> None:
        while not path.is_file() or not path.read_text(encoding="utf-8").strip():
            time.sleep(0.01)
        monkeypatch.undo()
        raise raised

    return wait


def _lives(process: int) -> bool:
    """Whether it still runs; one that is dead and waits for its parent to notice does not."""
    for _ in range(200):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return False
        status = Path(f"/proc/{process}/stat")
        if status.is_file() and status.read_text(encoding="utf-8").rpartition(")")[2].split()[0] == "Z":
            return False
        time.sleep(0.01)
    return True
