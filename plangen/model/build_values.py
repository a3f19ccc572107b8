"""Values of one field: lines, prose, names, choices, numbers."""

from __future__ import annotations

import re

from plangen.model.draft import Draft
from plangen.source import Path, Span, suggestion
from plangen.syntax import Node, Scalar, Sequence

_ID = re.compile(r"[^\s.|{}\[\]$：:，。]{1,60}")
_NAME_DIVIDER = re.compile(r"[、；;]")
_DIGITS = re.compile(r"\d{1,4}")


def line(draft: Draft, node: Node, path: Path, example: str = "") -> str | None:
    """One line of text; a list of lines is joined by 、."""
    if isinstance(node, Scalar):
        return node.value
    joined = _joined(node) if isinstance(node, Sequence) else None
    if joined is None:
        draft.wrong(path, node, "一行文字", example)
        return None
    draft.move(path, joined)
    return joined.value


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
        if below.value:
            for value_start, size, start, width in below.pieces or (
                (0, len(below.value), below.span.start, len(below.value)),
            ):
                pieces.append((length + value_start, size, start, width))
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


def comment_cuts(draft: Draft, node: Scalar, path: Path) -> None:
    """Report a comment that stands behind plain text and so takes the rest of the sentence away."""
    if node.style or not node.value or not node.value[-1] not in "。！？；：":
        return
    comment = draft.tree.comment_behind(node)
    if comment is None or comment.of(draft.tree.repaired.text).startswith("# plangen:"):
        return
    taken = comment.of(draft.tree.repaired.text)
    draft.problem(
        "comment-cuts-text",
        path,
        f"“{taken[:30]}”前面有空格，YAML 把它当成注释，不会印出来。",
        within=Span(max(len(node.value) - 1, 0), len(node.value)),
        hint="要照印，就给整段加英文双引号；真是注释，请另起一行写。",
    )


def identifier(draft: Draft, node: Node, path: Path) -> str | None:
    """A name that references can use."""
    written = line(draft, node, path)
    if written is None or not written:
        return None
    return written if valid_identifier(draft, written, path) else None


def valid_identifier(draft: Draft, written: str, path: Path, on_key: bool = False) -> bool:
    """Whether ``written`` can be an id; a finding says so where it cannot."""
    if _ID.fullmatch(written):
        return True
    message = f"编号“{written[:40]}”不能用：编号里不能有空格、句点、冒号、逗号、竖线、括号和 $，最长 60 个字。"
    draft.problem("malformed-id", path, message, on_key=on_key)
    return False


def names(draft: Draft, node: Node, path: Path) -> tuple[str, ...] | None:
    """Several names, as a list or as one line divided by 、."""
    if isinstance(node, Sequence):
        found = []
        for index, below in enumerate(node.nodes):
            written = line(draft, below, path[index])
            if written:
                found.append(written)
        return tuple(found)
    written = line(draft, node, path)
    if written is None or not isinstance(node, Scalar):
        return None
    found = []
    start = 0
    for part in _NAME_DIVIDER.split(written):
        bare = part.strip()
        if bare:
            first = start + part.index(bare)
            draft.move(path[len(found)], node, Span(first, first + len(bare)))
            found.append(bare)
        start += len(part) + 1
    return tuple(found)


def choice(draft: Draft, node: Node, path: Path, words: tuple[str, ...]) -> str | None:
    """One of ``words``."""
    written = line(draft, node, path)
    if not written:
        return None
    if written in words:
        return written
    listed = "、".join(words)
    message = f"“{path.last}”不能写“{written[:30]}”，只能写：{listed}。{suggestion(written, words)}"
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
    draft.problem("wrong-type", path, f"“{path.last}”应当写成一个整数，这里写的是“{written[:30]}”，没有读。", hint=hint)
    return None
