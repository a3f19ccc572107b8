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
from plangen.model.reference import Words, pieces
from plangen.model.table_file import with_rows
from plangen.model.target import Target
from plangen.source import Path, Span, nearest
from plangen.syntax import Entry, Mapping, Node, Scalar, Sequence

AnyNoun = TypeVar("AnyNoun", bound=Noun)

_PRINTED = ("text", "members", "table", "items")


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


def read(draft: Draft, node: Mapping, path: Path, kind: type[Noun]) -> dict[str, Any]:
    """The values of the fields of ``kind`` that ``node`` holds, in the order of the file; what is wrong is left out."""
    known = fields(kind)
    values: dict[str, Any] = {}
    for entry in node.entries:
        name = entry.key.value
        here = path / name
        if name not in known:
            _unknown(draft, here, kind, entry)
            continue
        written, example = known[name]
        # An empty title or text says that there is none; another field with nothing behind it was forgotten.
        if _is_bare(entry.value) and name not in ("title", "text"):
            _forgotten(draft, here, entry)
        elif written.way is Writing.TITLE:
            found = build_values.title(draft, entry.value, here, example)
            if found is not None:
                values[name], values["title_breaks"] = found
        else:
            value = _value(draft, entry.value, here, written, example)
            if value is not None:
                values[name] = value
    return values


def _is_bare(node: Node) -> bool:
    return isinstance(node, Scalar) and not node.value and not node.style


def _forgotten(draft: Draft, path: Path, entry: Entry) -> None:
    draft.faulty.add(path)
    if isinstance(entry.value, Scalar) and not draft.was_cut(entry.value):
        build_values.empty(draft, path, f"“{entry.key.value[:40]}”后面", on_key=True)


def _unknown(draft: Draft, path: Path, noun: type[Noun], entry: Entry) -> None:
    if draft.is_full:
        return
    name = entry.key.value
    by_chinese = {info.title: field for field, info in noun.model_fields.items() if info.title and not info.exclude}
    meant = by_chinese.get(name) or nearest(name, fields(noun))
    offer = f"是不是“{meant}”？" if meant else f"这里可以写：{'、'.join(fields(noun))}。"
    message = f"没有“{name[:40]}”这个字段，没有读。{offer}"
    hint = ""
    if _is_bare(entry.value) and not name.isascii():
        hint = "花括号里的逗号会把句子切开；正文请另起一行写，不放在 { } 里。"
    elif not meant and not name.isascii():
        hint = "正文里的冒号请用全角“：”。"
    draft.problem("unknown-field", path, message, on_key=True, hint=hint)


def _noun(draft: Draft, node: Node, path: Path, kind: type[AnyNoun], **more: Any) -> AnyNoun | None:
    """A noun from its mapping; what is wrong with a field leaves that field out."""
    if not isinstance(node, Mapping):
        draft.wrong(path, node, "一组字段")
        return None
    return complete(draft, path, kind, {**more, **read(draft, node, path, kind)})


def complete(draft: Draft, path: Path, kind: type[AnyNoun], values: dict[str, Any]) -> AnyNoun | None:
    """The noun, or ``None`` and a finding where a field that it cannot be without is missing."""
    missing = [name for name, info in kind.model_fields.items() if info.is_required() and not values.get(name)]
    for name in missing:
        info = kind.model_fields[name]
        example = info.examples[0] if info.examples else "……"
        owner = f"“{path.last}”" if path else "方案"
        if name not in draft.tree.lost and path / name not in draft.faulty:
            others = "没有它，这里写的其他各行都不起作用。" if path and values else ""
            message = f"{owner}缺少必须写的“{name}”（{info.title}）。{others}"
            draft.problem("missing-field", path, message, on_key=True, hint=f"补一行：{name}: {example}")
    return None if missing else kind(**values)


def _value(draft: Draft, node: Node, path: Path, written: Written, example: str) -> Any:
    """What one field holds, by the way it is written; ``None`` leaves it out."""
    way = written.way
    if way is Writing.LINE:
        return build_values.line(draft, node, path, example)
    if way is Writing.LINES:
        return build_values.lines(draft, node, path, example)
    if way is Writing.PROSE:
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
        return _item(draft, node, path, is_part=True)
    if way is Writing.ITEMS:
        return _items(draft, node, path)
    if way is Writing.TARGETS:
        return _targets(draft, node, path)
    if way is Writing.NOTICE:
        return _noun(draft, node, path, Notice)
    if way is Writing.HEADINGS:
        return _noun(draft, node, path, Headings)
    if way is Writing.TABLE:
        return _table(draft, node, path)
    return build_collections.value(draft, node, path, way)


def _item(draft: Draft, node: Node, path: Path, is_part: bool = False) -> Item | None:
    """An item from its mapping, its one line, or (a part) its list."""
    if isinstance(node, Scalar):
        return _line_item(draft, node, path, is_part)
    if isinstance(node, Sequence):
        if not is_part:
            draft.wrong(path, node, "一行文字或一组字段", "坚持市场导向。专业跟着产业走。")
            return None
        draft.move(path / "items", node)
        return Item(items=_items(draft, node, path / "items") or (), printed=("items",))
    printed = tuple(entry.key.value for entry in node.entries if entry.key.value in _PRINTED)
    return _noun(draft, node, path, Item, printed=printed)


def _line_item(draft: Draft, node: Scalar, path: Path, is_part: bool) -> Item | None:
    """``goals: 到2027年，……`` is text; ``- 动态原则。结合……`` is a title up to the first full stop, then text."""
    text = node.value
    if not text and not node.style:
        if not draft.was_cut(node):
            build_values.empty(draft, path, "减号后面" if isinstance(path.last, int) else f"“{path.last}”后面")
        return None
    stop = -1 if is_part else _title_end(text)
    build_values.comment_cuts(draft, node, path, is_title=not is_part and stop < 0)
    if is_part or stop < 0:
        draft.move(path / "text" if is_part else path / "title", node)
        return Item(text=text, printed=("text",)) if is_part else Item(title=text)
    first = stop + 1
    while first < len(text) and text[first] in " \n\u3000":
        first += 1
    draft.move(path / "title", node, Span(0, stop))
    draft.move(path / "text", node, Span(first, len(text)))
    return Item(title=text[:stop], text=text[first:], printed=("text",))


def _title_end(text: str) -> int:
    """Where the title of a one-line item ends: at the first full stop outside references, or with its paragraph; -1: nowhere."""
    for piece in pieces(text):
        if isinstance(piece, Words):
            ends = [end for mark in "。\n" if (end := text.find(mark, piece.span.start, piece.span.end)) >= 0]
            if ends:
                return min(ends)
    return -1


def _items(draft: Draft, node: Node, path: Path) -> tuple[Item, ...] | None:
    """A list of items; one that cannot be read keeps its place as an empty item, so that paths stay true."""
    if not isinstance(node, Sequence):
        draft.wrong(path, node, "列表，每条以“- ”开头", "- 坚持市场导向。专业跟着产业走。")
        return None
    return tuple(_item(draft, below, path[index]) or Item() for index, below in enumerate(node.nodes))


def _targets(draft: Draft, node: Node, path: Path) -> dict[str, Target] | None:
    """The register of targets: an id and a line, or an id and fields."""
    if not isinstance(node, Mapping):
        draft.wrong(path, node, "一组“编号: 数值”", "双师占比: 60%以上")
        return None
    found: dict[str, Target] = {}
    for entry in node.entries:
        here = path[entry.key.value]
        if not build_values.valid_identifier(draft, entry.key.value, here, on_key=True):
            continue
        if isinstance(entry.value, Sequence):
            draft.wrong(here, entry.value, "一行数值或一组字段", f"{entry.key.value}: 70%以上")
        elif isinstance(entry.value, Mapping):
            target = _noun(draft, entry.value, here, Target)
            if target is not None:
                found[entry.key.value] = target
        elif entry.value.value:
            draft.move(here / "value", entry.value)
            value = build_values.line(draft, entry.value, here / "value")
            found[entry.key.value] = Target(value=value or "")
        elif not draft.was_cut(entry.value):
            message = f"指标“{entry.key.value}”没有写数值。"
            draft.problem("missing-field", here, message, on_key=True, hint=f"例如：{entry.key.value}: 70%以上")
    return found


def _table(draft: Draft, node: Node, path: Path) -> Grid | None:
    """A generated table by name, or columns and rows, or a file."""
    if isinstance(node, Scalar):
        generated = build_values.choice(draft, node, path, ("任务分工", "指标"))
        return None if generated is None else Grid(generated=generated)
    if not isinstance(node, Mapping):
        draft.wrong(path, node, "“任务分工”“指标”，或一组字段（columns、rows）")
        return None
    grid = _noun(draft, node, path, Grid)
    return with_rows(draft, node, grid, path) if grid is not None and grid.file else grid
