"""A first plan for a newcomer."""

from __future__ import annotations

import re

from plangen import resources
from plangen.source import suggestion
from plangen.vocabulary import genres

_NAME = re.compile(r"[\w（）·]{1,30}")


class NotAName(Exception):
    """A city or a genre that cannot stand in a title; the message is a sentence for the drafter."""


def first_plan(city: str, genre: str) -> str:
    """The text of a plan of ``city`` that passes every check as a draft.

    Raises:
        NotAName: where ``city`` is no name or ``genre`` no kind of plan.
    """
    if not _NAME.fullmatch(city):
        raise NotAName(f"“{city[:40]}”不能作城市名：只能用汉字、字母和数字，例如 plangen new 某市。")
    known = genres().plans
    if genre not in known:
        raise NotAName(f"不认识“{genre[:40]}”这个文种。{suggestion(genre, known)}可以写：{'、'.join(known)}。")
    title = f"{city}职业教育产教融合{genre}（2026—2028年）"
    text = resources.read("templates", "new", "plan.yaml")
    return text.replace("{title}", title).replace("{city}", city).replace("{kind}", genre)
