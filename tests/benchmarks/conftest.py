"""What the benchmarks' tests share: the content that every contender prints."""

from __future__ import annotations

import pytest

from benchmarks import in_process
from benchmarks.content import Content
from benchmarks.run import SAMPLE


@pytest.fixture(scope="session")
def content() -> Content:
    """The paragraphs of the sample's notice."""
    return in_process.content_of(SAMPLE)
