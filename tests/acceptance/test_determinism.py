"""The same input gives the same files on any machine: another folder, clock, zone, locale, hash seed and umask change no byte."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.acceptance.conftest import SAMPLES
from tests.cli.person import call_process

pytestmark = pytest.mark.slow

BUILD = "from plangen.cli import main; main()"
ANOTHER_DAY = (
    """
import datetime, os, time
os.umask(0o077)
THEN = 2_000_000_000.0
time.time = lambda: THEN
time.time_ns = lambda: int(THEN * 10**9)
time.localtime = lambda seconds=THEN, really=time.localtime: really(seconds)
time.gmtime = lambda seconds=THEN, really=time.gmtime: really(seconds)
class Date(datetime.date):
    today = classmethod(lambda cls: cls(2033, 5, 18))
class DateTime(datetime.datetime):
    now = classmethod(lambda cls, zone=None: cls(2033, 5, 18, tzinfo=zone))
    utcnow = classmethod(lambda cls: cls(2033, 5, 18))
datetime.date, datetime.datetime = Date, DateTime
"""
    + BUILD
)


def built(folder: Path, code: str = BUILD, **environment: str) -> dict[str, bytes]:
    """Everything that ``plangen build`` makes of the samples, copied into ``folder``."""
    project = folder / "sample_plans"
    shutil.copytree(SAMPLES, project, ignore=shutil.ignore_patterns("build"))
    done: subprocess.CompletedProcess[bytes] = call_process(
        "build", "sample_plans", folder=folder, environment=environment, code=code
    )
    assert done.returncode == 0, done.stderr.decode("utf-8", "replace")
    return {path.name: path.read_bytes() for path in sorted((project / "build").iterdir())}


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What is built on an ordinary day."""
    return built(tmp_path_factory.mktemp("usual"), PYTHONHASHSEED="0", TZ="UTC", LANG="C.UTF-8")


def test_everything_is_built(usual: dict[str, bytes]) -> None:
    assert len(usual) > 5
    assert {Path(name).suffix for name in usual} == {".docx", ".xlsx", ".html", ".csv", ".json"}


@pytest.mark.parametrize(
    ("code", "environment"),
    [
        (
            BUILD,
            {"PYTHONHASHSEED": "4242", "TZ": "Asia/Shanghai", "LANG": "zh_CN.GBK", "LC_ALL": "POSIX"},
        ),
        (
            ANOTHER_DAY,
            {"PYTHONHASHSEED": "7", "TZ": "America/St_Johns", "HOME": "/nowhere", "COLUMNS": "40", "NO_COLOR": "1"},
        ),
    ],
    ids=["another machine", "another day"],
)
def test_every_file_is_the_same_to_the_byte(
    code: str, environment: dict[str, str], usual: dict[str, bytes], tmp_path: Path
) -> None:
    elsewhere = tmp_path / "别的 文件夹"
    elsewhere.mkdir()
    again = built(elsewhere, code, **environment)
    assert list(again) == list(usual)
    assert [name for name in usual if again[name] != usual[name]] == []
