"""The formats as a whole: which there are, and that one document is one file, wherever it is written."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys

import pytest

from plangen.writers import SUFFIXES, write
from tests.document.sample import notice


def test_there_are_four_formats():
    assert SUFFIXES == (".docx", ".html", ".md", ".txt")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_an_ending_may_be_written_in_capitals(suffix):
    assert write(notice(), suffix.upper()) == write(notice(), suffix)


def test_another_ending_is_refused_in_chinese():
    with pytest.raises(ValueError, match=r"不会写“\.doc”格式的文件.*\.docx"):
        write(notice(), ".doc")


SCRIPT = """
import hashlib, os
os.umask(int(os.environ["MASK"], 8))
from plangen.writers import SUFFIXES, write
from tests.document.sample import notice
print(*(hashlib.sha256(write(notice(), suffix)).hexdigest() for suffix in SUFFIXES))
"""


@pytest.mark.parametrize(
    "elsewhere",
    [
        {"TZ": "Asia/Shanghai", "LANG": "zh_CN.GBK", "PYTHONHASHSEED": "1", "MASK": "000"},
        {"TZ": "America/New_York", "LC_ALL": "C", "PYTHONHASHSEED": "77", "MASK": "077", "PYTHONIOENCODING": "gbk"},
    ],
    ids=["shanghai", "new-york"],
)
def test_the_same_bytes_come_out_in_another_place_and_country(elsewhere, checkout, tmp_path):
    here = " ".join(hashlib.sha256(write(notice(), suffix)).hexdigest() for suffix in SUFFIXES)
    environment = {**os.environ, "PYTHONPATH": str(checkout), **elsewhere}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == here
