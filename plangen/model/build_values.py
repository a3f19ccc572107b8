"""Values of one field: lines, prose, names, choices, numbers."""

from __future__ import annotations

import re

from plangen.model.draft import Draft
from plangen.source import Path, Span, suggestion
from plangen.syntax import Node, Scalar, Sequence

_ID = re.compile(r"[^\s.|{}\[\]$：:，。]{1,60}")
_NAME_DIVIDER = re.compile(r"[、；;]")
_DIGITS = re.compile(r"\d{1,4}")
_ALLOWANCE = re.compile(r"#\s*plangen\b")
_CLOSING = "”’」』）)》〉】"
_FINAL = "。！？；："


def line(draft: Draft, node: Node, path: Path, example: str = "") -> str | None:
    """One line of text."""
    if isinstance(node, Scalar):
        return _one_paragraph(draft, node, path).value
    draft.wrong(path, node, "一行文字", example)
    return None


def lines(draft: Draft, node: Node, path: Path, example: str = "") -> str | None:
    """One line of text; a list of lines is joined by 、."""
    if isinstance(node, Scalar):
        return line(draft, node, path)
    joined = _joined(node) if isinstance(node, Sequence) else None
    if joined is None:
        draft.wrong(path, node, "一行文字", example)
        return None
    draft.move(path, joined)
    return joined.value


def title(draft: Draft, node: Node, path: Path, example: str = "") -> tuple[str, tuple[int, ...]] | None:
    """A title, and the offsets in it at which the drafter wishes a line to end."""
    if not isinstance(node, Scalar):
        draft.wrong(path, node, "文字", example)
        return None
    comment_cuts(draft, node, path, is_title=True)
    whole = _one_paragraph(draft, node, path)
    return whole.value, whole.breaks


def _one_paragraph(draft: Draft, node: Scalar, path: Path) -> Scalar:
    """``node``, and where it has several paragraphs, which a line cannot have, all of them as one."""
    if "\n" not in node.value:
        return node
    message = f"“{path.last}”应当写成一行，这里空了行，另起了一段；读的时候接成了一行。请删去空行。"
    first = node.value.index("\n")
    draft.problem("wrong-type", path, message, at=draft.tree.origin(node.locate(Span(first, first))))

    def shifted(offset: int) -> int:
        return offset - node.value.count("\n", 0, offset)

    pieces = tuple(
        (shifted(value_start), size, start, width)
        for value_start, size, start, width in node.pieces
        if node.value[value_start : value_start + size] != "\n"
    )
    value = node.value.replace("\n", "")
    whole = Scalar(value, node.span, node.style, pieces, tuple(shifted(offset) for offset in node.breaks))
    draft.move(path, whole)
    return whole


def _joined(node: Sequence) -> Scalar | None:
    """A list of lines as the one line that says the same, with the place of every character."""
    parts: list[str] = []
    pieces: list[tuple[int, int, int, int]] = []
    length = 0
    for below in node.nodes:
        if not isinstance(below, Scalar):
            return None
        if parts:
            parts.append("、")
            length += 1
        own = below.pieces or ((0, len(below.value), below.span.start, len(below.value)),)
        pieces += ((length + value_start, size, start, width) for value_start, size, start, width in own)
        parts.append(below.value)
        length += len(below.value)
    return Scalar("".join(parts), node.span, "[", tuple(pieces) or ((0, 0, node.span.start, 0),))


def prose(draft: Draft, node: Node, path: Path, example: str = "") -> str | None:
    """Paragraphs. A comment behind it has cut the sentence: reported, because nobody sees it on paper."""
    if not isinstance(node, Scalar):
        draft.wrong(path, node, "文字", example)
        return None
    comment_cuts(draft, node, path)
    return node.value


def comment_cuts(draft: Draft, node: Scalar, path: Path, is_title: bool = False) -> None:
    """Report a comment that stands behind plain text and so takes the rest of the sentence away.

    Behind a finished sentence it takes nothing away. No title is finished by a stop: there only a ``#`` that runs on into
    a word (C #语言) is taken for text.
    """
    if node.style or not node.value or node.value.rstrip(_CLOSING)[-1:] in _FINAL:
        return
    comment = draft.tree.comment_behind(node)
    if comment is None:
        return
    taken = comment.of(draft.tree.repaired.text)
    if _ALLOWANCE.match(taken) or (is_title and taken[1:2].strip() == ""):
        return
    draft.problem(
        "comment-cuts-text",
        path,
        f"“{taken[:30]}”前面有空格，YAML 把它当成注释，不会印出来。",
        at=draft.tree.origin(comment),
        hint="要照印，就删去“#”前面的空格，或给整段加英文双引号；真是注释，请另起一行写。",
    )


def identifier(draft: Draft, node: Node, path: Path) -> str | None:
    """A name that references can use."""
    written = line(draft, node, path)
    return written if written and valid_identifier(draft, written, path) else None


def valid_identifier(draft: Draft, written: str, path: Path, on_key: bool = False) -> bool:
    """Whether ``written`` can be an id; a finding says so where it cannot."""
    if _ID.fullmatch(written):
        return True
    message = f"编号“{written[:40]}”不能用：编号里不能有空格、句点、冒号、逗号、竖线、括号和 $，最长 60 个字。"
    draft.problem("malformed-id", path, message, on_key=on_key)
    return False


def names(draft: Draft, node: Node, path: Path) -> tuple[str, ...] | None:
    """Several names, as a list or as one line divided by 、."""
    found: list[str] = []
    if isinstance(node, Sequence):
        for index, below in enumerate(node.nodes):
            written = line(draft, below, path[index])
            if written:
                draft.keep(path, index, len(found), below)
                found.append(written)
            elif written is not None:
                # The path may by now lead to the name behind it.
                empty(draft, path[index], f"列表的第 {index + 1} 条", at=draft.tree.origin(below.span))
        return tuple(found)
    if not isinstance(node, Scalar):
        draft.wrong(path, node, "一行文字或一个列表")
        return None
    whole = _one_paragraph(draft, node, path)
    start = 0
    for part in _NAME_DIVIDER.split(whole.value):
        bare = part.strip()
        if bare:
            first = start + part.index(bare)
            draft.move(path[len(found)], whole, Span(first, first + len(bare)))
            found.append(bare)
        start += len(part) + 1
    return tuple(found)


def empty(draft: Draft, path: Path, name: str, on_key: bool = False, at: Span | None = None) -> None:
    """Report that nothing stands behind a name or a dash."""
    draft.problem("empty-field", path, f"{name}没有内容。请补上内容，或删去这一行。", on_key=on_key, at=at)


def choice(draft: Draft, node: Node, path: Path, words: tuple[str, ...]) -> str | None:
    """One of ``words``."""
    written = line(draft, node, path)
    if not written:
        return None
    if written in words:
        return written
    message = f"“{path.last}”不能写“{written[:30]}”，只能写：{'、'.join(words)}。{suggestion(written, words)}"
    draft.problem("wrong-choice", path, message)
    return None


def number(draft: Draft, node: Node, path: Path, example: str = "") -> int | None:
    """A whole number."""
    written = line(draft, node, path)
    if written is None:
        return None
    if _DIGITS.fullmatch(written):
        return int(written)
    hint = f"例如：{example}" if example else ""
    message = f"“{path.last}”应当写成一个整数，这里写的是“{written[:30]}”，没有读。"
    draft.problem("wrong-type", path, message, hint=hint)
    return None
