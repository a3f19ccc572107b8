"""Genres (文种): which go out directly, which behind a notice, and what their parts are called."""

from __future__ import annotations

from collections.abc import Mapping as Mapping_
from dataclasses import dataclass
from functools import lru_cache

from plangen.syntax import Mapping, Scalar
from plangen.vocabulary.shipped import shipped, words

ANY = "*"


@dataclass(frozen=True, slots=True)
class Genres:
    """The fifteen statutory genres, the kinds of plans, and the names of parts by genre."""

    statutory: frozenset[str]
    """党政机关公文处理工作条例, article 8; 命令 and 令 are one."""
    plans: tuple[str, ...]
    _titles: Mapping_[str, Mapping_[str, str]]

    def in_title(self, title: str) -> str:
        """The genre that ``title`` ends with, the longest that fits; empty where it ends with none."""
        ending = [genre for genre in (*self.plans, *sorted(self.statutory)) if title.endswith(genre)]
        return max(ending, key=len, default="")

    def is_statutory(self, genre: str) -> bool:
        """Whether a document of ``genre`` may go out by itself: 实施意见 is a 意见, 实施方案 is not."""
        return any(genre.endswith(statutory) for statutory in self.statutory)

    def titles(self, genre: str) -> Mapping_[str, str]:
        """What the parts of a ``genre`` are called where the plan does not say."""
        for name, titles in self._titles.items():
            if name != ANY and genre.endswith(name):
                return titles
        return self._titles[ANY]


@lru_cache(maxsize=1)
def genres() -> Genres:
    """The genres of ``schemas/vocabulary/genres.yaml``."""
    root = shipped("genres.yaml")
    found = {entry.key.value: entry.value for entry in root.entries}
    named = found["titles"]
    assert isinstance(named, Mapping)
    titles = {
        entry.key.value: {
            part.key.value: part.value.value for part in entry.value.entries if isinstance(part.value, Scalar)
        }
        for entry in named.entries
        if isinstance(entry.value, Mapping)
    }
    return Genres(frozenset(words(found["statutory"])), words(found["plans"]), titles)
