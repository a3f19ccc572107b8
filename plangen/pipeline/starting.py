"""A first plan for a newcomer, and the schema that its editor asks for."""

from __future__ import annotations

import contextlib
import re
from pathlib import Path

from plangen import resources
from plangen.model.schema import written_schema
from plangen.pipeline.naming import is_folder, is_reserved
from plangen.project import NotWritten, write_file
from plangen.project.folder import SUFFIXES
from plangen.source import suggestion
from plangen.vocabulary import genres

SCHEMA = "plan.schema.json"
"""The name that the first line of a plan says."""
_NAME = re.compile(r"[\w（）·]{1,30}")


class NotAName(Exception):
    """A city, a genre or a file's name that cannot be used; the message is a sentence for the drafter."""


def first_plan(city: str, genre: str) -> str:
    """The text of a plan of ``city`` that passes every check as a draft.

    Raises:
        NotAName: where ``city`` is no name or ``genre`` no kind of plan.
    """
    if not _NAME.fullmatch(city) or is_reserved(city):
        raise NotAName(f"“{city[:40]}”不能作城市名：只能用汉字、字母和数字，例如 plangen new 某市。")
    known = genres().plans
    if genre not in known:
        # They have templates, and are no plans: what they say is of one occasion.
        others = "这里只起草方案类文件；" if genre in genres().statutory else ""
        raise NotAName(f"不会起草“{genre[:40]}”。{others}{suggestion(genre, known)}可以写：{'、'.join(known)}。")
    title = f"{city}职业教育产教融合{genre}（2026—2028年）"
    text = resources.read("templates", "new", "plan.yaml")
    return text.replace("{title}", title).replace("{city}", city).replace("{kind}", genre)


def write_first_plan(city: str, genre: str, output: str | None = None, force: bool = False) -> Path:
    """Write a first plan (by default ``<city>.yaml`` in the current folder) and the schema beside it; where it was written.

    Raises:
        NotAName: where ``city``, ``genre`` or ``output`` cannot be used.
        NotWritten: where the plan cannot be written, or a file of that name is there.
    """
    text = first_plan(city, genre)
    if output is None or is_folder(output):
        target = Path(output or "") / f"{city}.yaml"
    else:
        target = Path(output)
        if target.suffix.lower() not in SUFFIXES:
            raise NotAName(f"“{output}”的扩展名不是 .yaml。方案是 .yaml 文件，请写成 {target.stem or city}.yaml。")
    write_file(target, text.encode("utf-8"), force)
    # A schema that somebody changed is theirs; the plan is good without ours.
    with contextlib.suppress(NotWritten):
        write_schema(target.parent)
    return target


def write_schema(folder: Path = Path(), force: bool = False) -> Path:
    """Write the JSON Schema for editors into ``folder``.

    Raises:
        NotWritten: where it cannot be written, or somebody's own file of that name is there.
    """
    target = folder / SCHEMA
    write_file(target, written_schema().encode("utf-8"), force)
    return target
