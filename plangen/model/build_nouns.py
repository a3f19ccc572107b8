"""Nouns with fields: every entry of a mapping is read by the way its field is written."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, TypeVar

from plangen.model import build_collections, build_values
from plangen.model.draft import Draft
from plangen.model.item import Grid, Item
from plangen.model.kind import Noun, Writing, Written
from plangen.model.notice import Notice
from plangen.model.plan import Headings
from plangen.model.target import Target
from plangen.source import Path, Span, nearest
from plangen.syntax import Entry, Mapping, Node, Scalar, Sequence

AnyNoun = TypeVar("AnyNoun", bound=Noun)


@lru_cache(maxsize=32)
def fields(noun: type[Noun]) -> dict[str, tuple[Written, str]]:
    """The fields a drafter may write in ``noun``: how each is written, and an example in one line."""
    found = {}
    for name, info in noun.model_fields.items():
        written = next((one for one in info.metadata if isinstance(one, Written)), None)
        if written is not None:
            example = info.examples[0] if info.examples else ""
            found[name] = (written, example if isinstance(example, str) else "")
    return found


def entries(draft: Draft, node: Mapping, path: Path, noun: type[Noun]) -> list[tuple[Entry, Written, str]]:
    """The entries of ``node`` that are fields of ``noun``, in the order of the file; others become findings."""
    known = fields(noun)
    found = []
    for entry in node.entries:
        name = entry.key.value
        if name not in known:
            _unknown(draft, path / name, noun, entry)
        elif isinstance(entry.value, Scalar) and not entry.value.value:
            if entry.value.style or name in ("title", "text"):
                found.append((entry, *known[name]))
            else:
                message = f"“{name}”后面没有内容。请补上内容，或删去这一行。"
                draft.problem("empty-field", path / name, message, on_key=True)
        else:
            found.append((entry, *known[name]))
    return found


def _unknown(draft: Draft, path: Path, noun: type[Noun], entry: Entry) -> None:
    name = entry.key.value
    if name in ("", "<<"):
        return
    by_chinese = {info.title: field for field, info in noun.model_fields.items() if info.title and not info.exclude}
    meant = by_chinese.get(name) or nearest(name, fields(noun))
    offer = f"是不是“{meant}”？" if meant else f"这里可以写：{'、'.join(fields(noun))}。"
    message = f"没有“{name[:40]}”这个字段，没有读。{offer}"
    empty = isinstance(entry.value, Scalar) and not entry.value.value and not entry.value.style
    hint = "花括号里的逗号会把句子切开；正文请另起一行写，不放在 { } 里。" if empty and not name.isascii() else ""
    draft.problem("unknown-field", path, message, on_key=True, hint=hint)


def noun(draft: Draft, node: Node, path: Path, kind: type[AnyNoun], **more: Any) -> AnyNoun | None:
    """A noun from its mapping; what is wrong with a field leaves that field out."""
    if not isinstance(node, Mapping):
        draft.wrong(path, node, "一组字段")
        return None
    values: dict[str, Any] = dict(more)
    for entry, written, example in entries(draft, node, path, kind):
        name = entry.key.value
        read = value(draft, entry.value, path / name, written, example)
        if read is not None:
            values[name] = read
            if written.way is Writing.TITLE and isinstance(entry.value, Scalar) and "title_breaks" in kind.model_fields:
                values["title_breaks"] = entry.value.breaks
    return complete(draft, path, kind, values)


def complete(draft: Draft, path: Path, kind: type[AnyNoun], values: dict[str, Any]) -> AnyNoun | None:
    """The noun, or ``None`` and a finding where a field that it cannot be without is missing."""
    missing = [name for name, info in kind.model_fields.items() if info.is_required() and not values.get(name)]
    for name in missing:
        info = kind.model_fields[name]
        example = info.examples[0] if info.examples else "……"
        owner = f"“{path.last}”" if path else "方案"
        if name not in draft.tree.lost:
            message = f"{owner}缺少必须写的“{name}”（{info.title}）。"
            draft.problem("missing-field", path, message, on_key=True, hint=f"补一行：{name}: {example}")
    return None if missing else kind(**values)


def value(draft: Draft, node: Node, path: Path, written: Written, example: str) -> Any:
    """What one field holds, by the way it is written; ``None`` leaves it out."""
    way = written.way
    if way is Writing.LINE:
        return build_values.line(draft, node, path, example)
    if way in (Writing.PROSE, Writing.TITLE):
        return build_values.prose(draft, node, path, example)
    if way is Writing.ID:
        return build_values.identifier(draft, node, path)
    if way is Writing.NAMES:
        return build_values.names(draft, node, path)
    if way is Writing.CHOICE:
        return build_values.choice(draft, node, path, written.words)
    if way is Writing.NUMBER:
        return build_values.number(draft, node, path, example)
    if way is Writing.ITEM:
        return item(draft, node, path, is_part=True)
    if way is Writing.ITEMS:
        return items(draft, node, path)
    if way is Writing.TARGETS:
        return targets(draft, node, path)
    if way is Writing.NOTICE:
        return noun(draft, node, path, Notice)
    if way is Writing.HEADINGS:
        return noun(draft, node, path, Headings)
    if way is Writing.TABLE:
        return table(draft, node, path)
    return build_collections.value(draft, node, path, way)


def item(draft: Draft, node: Node, path: Path, is_part: bool = False) -> Item | None:
    """An item from its mapping, its one line, or (a part) its list."""
    if isinstance(node, Scalar):
        return _line_item(draft, node, path, is_part)
    if isinstance(node, Sequence):
        if not is_part:
            draft.wrong(path, node, "一行文字或一组字段", "坚持市场导向。专业跟着产业走。")
            return None
        draft.move(path / "items", node)
        return Item(items=items(draft, node, path / "items") or (), printed=("items",))
    printed = tuple(
        entry.key.value for entry in node.entries if entry.key.value in ("text", "members", "table", "items")
    )
    return noun(draft, node, path, Item, printed=printed)


def _line_item(draft: Draft, node: Scalar, path: Path, is_part: bool) -> Item:
    """``goals: 到2027年，……`` is text; ``- 动态原则。结合……`` is a title up to the first full stop, then text."""
    text = node.value
    build_values.comment_cuts(draft, node, path)
    stop = -1 if is_part else text.find("。")
    if is_part or stop < 0:
        draft.move(path / "text" if is_part else path / "title", node)
        return Item(text=text, printed=("text",)) if is_part else Item(title=text)
    first = stop + 1
    while first < len(text) and text[first] in " \n\u3000":
        first += 1
    draft.move(path / "title", node, Span(0, stop))
    draft.move(path / "text", node, Span(first, len(text)))
    return Item(title=text[:stop], text=text[first:], printed=("text",))


def items(draft: Draft, node: Node, path: Path) -> tuple[Item, ...] | None:
    """A list of items; one that cannot be read keeps its place as an empty item, so that paths stay true."""
    if not isinstance(node, Sequence):
        draft.wrong(path, node, "列表，每条以“- ”开头", "- 坚持市场导向。专业跟着产业走。")
        return None
    return tuple(item(draft, below, path[index]) or Item() for index, below in enumerate(node.nodes))


def targets(draft: Draft, node: Node, path: Path) -> dict[str, Target] | None:
    """The register of targets: an id and a line, or an id and fields."""
    if not isinstance(node, Mapping):
        wide = isinstance(node, Scalar) and "：" in node.value
        draft.wrong(
            path, node, "一组“编号: 数值”", "双师占比: 60%以上" + ("（冒号要用半角，后面加空格）" if wide else "")
        )
        return None
    found: dict[str, Target] = {}
    for entry in node.entries:
        here = path[entry.key.value]
        if not build_values.valid_identifier(draft, entry.key.value, here, on_key=True):
            continue
        if isinstance(entry.value, Scalar):
            if entry.value.value:
                draft.move(here / "value", entry.value)
                found[entry.key.value] = Target(value=entry.value.value)
            else:
                message = f"指标“{entry.key.value}”没有写数值。"
                draft.problem("missing-field", here, message, on_key=True, hint=f"例如：{entry.key.value}: 70%以上")
            continue
        target = noun(draft, entry.value, here, Target)
        if target is not None:
            found[entry.key.value] = target
    return found


def table(draft: Draft, node: Node, path: Path) -> Grid | None:
    """A generated table by name, or columns and rows, or a file."""
    if isinstance(node, Scalar):
        generated = build_values.choice(draft, node, path, ("任务分工", "指标"))
        return None if generated is None else Grid(generated=generated)
    if not isinstance(node, Mapping):
        draft.wrong(path, node, "“任务分工”“指标”，或一组字段（columns、rows）")
        return None
    return build_collections.grid(draft, node, path)
