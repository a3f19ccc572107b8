"""One start of LibreOffice for any number of .docx files: no shell, no window, nothing of the user's own settings."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from plangen.press.program import PressFailed

START_SECONDS, DOCUMENT_SECONDS = 120.0, 30.0
"""How long a start may take, and each document: far more than on a slow machine under load."""
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""On Windows no black window comes up; elsewhere there is no such thing."""
_TOLD = 300
"""Characters of LibreOffice's own words that are shown."""
_NOISE = re.compile(r"javaldx|^convert |^Overwriting")
"""What it says every time."""


def print_files(program: Path, documents: Sequence[bytes], seconds: float | None = None) -> tuple[bytes | None, ...]:
    """The PDF of each of ``documents`` (.docx files), in order; ``None`` for one that LibreOffice could not print.

    The profile lies in a temporary folder, so that it works beside a LibreOffice with open windows and changes none of its
    settings. ``seconds`` limit the whole run.

    Raises:
        PressFailed: where nothing came out: the program could not be started, failed, or took too long.
    """
    if seconds is None:
        seconds = START_SECONDS + DOCUMENT_SECONDS * len(documents)
    try:
        # LibreOffice may hold a file of its profile for a moment longer than it lives.
        with tempfile.TemporaryDirectory(prefix="plangen-", ignore_cleanup_errors=True) as written:
            folder = Path(written).resolve()
            names = [f"{number}.docx" for number in range(1, len(documents) + 1)]
            for name, content in zip(names, documents, strict=True):
                (folder / name).write_bytes(content)
            told = _run(program, names, folder, seconds)
            printed = tuple(_content((folder / name).with_suffix(".pdf")) for name in names)
    except OSError as trouble:
        raise PressFailed(
            f"临时文件夹写不了（{trouble.strerror or type(trouble).__name__}），LibreOffice 没有排出公文。请检查磁盘。"
        ) from trouble
    if documents and not any(printed):
        words = f"它说：{told}。" if told else "它什么也没有说。"
        raise PressFailed(f"LibreOffice 没有排出公文。{words}请先单独打开一次 LibreOffice，看它能不能用。")
    return printed


def _run(program: Path, names: Sequence[str], folder: Path, seconds: float) -> str:
    """Let LibreOffice print the files ``names`` of ``folder``; its last words.

    Raises:
        PressFailed: where it could not be started, or took too long.
    """
    profile = (folder / "profile").as_uri()
    command = [str(program), f"-env:UserInstallation={profile}", "--headless", "--norestore", "--nologo", "--nodefault"]
    environment = dict(os.environ)
    if sys.platform == "linux":
        # Whatever the user's language: the names of files are read as UTF-8.
        environment["LC_ALL"] = "C.UTF-8"
    said = folder / "said"
    # Into a file and not a pipe: a program that LibreOffice leaves behind would hold a pipe open for ever.
    with said.open("wb") as output:
        try:
            process = subprocess.Popen(  # noqa: S603 - a list of words, no shell; the program is the user's own
                [*command, "--convert-to", "pdf", "--outdir", str(folder), *names],
                cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
                start_new_session=sys.platform != "win32", creationflags=_NO_WINDOW,
            )  # fmt: skip
        except OSError as trouble:
            raise PressFailed(
                f"LibreOffice 启动不了：{program}（{trouble.strerror or type(trouble).__name__}）。请检查这个程序能不能运行。"
            ) from trouble
        with _ended(process):
            try:
                process.wait(seconds)
            except subprocess.TimeoutExpired:
                raise PressFailed(f"LibreOffice {seconds:g} 秒还没有排完，已经停下。请关掉别的程序再试。") from None
    return _last_words(said)


@contextlib.contextmanager
def _ended(process: subprocess.Popen[bytes]) -> Iterator[None]:
    """Whatever happens inside, Ctrl+C included, no LibreOffice is left behind."""
    try:
        yield
    finally:
        if process.poll() is None:
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End ``process`` and its group, all that it started: soffice itself only starts the program that works."""
    if sys.platform == "win32":
        taskkill = Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "System32" / "taskkill.exe"
        with contextlib.suppress(OSError):
            subprocess.run(  # noqa: S603 - as above
                [str(taskkill), "/PID", str(process.pid), "/T", "/F"], capture_output=True, check=False
            )
    else:
        with contextlib.suppress(OSError):
            os.killpg(process.pid, signal.SIGKILL)
    process.kill()
    process.wait()


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _last_words(said: Path) -> str:
    with said.open("rb") as file:
        file.seek(0, os.SEEK_END)
        file.seek(max(0, file.tell() - 20_000))
        lines = file.read().decode("utf-8", "replace").splitlines()
    words = "；".join(line.strip() for line in lines if line.strip() and not _NOISE.search(line))
    return words[-_TOLD:].rstrip("。.;；")
