"""Whether a layout leaves room for words: numbers that are each in order may together leave none."""

from __future__ import annotations

from collections.abc import Mapping

from plangen.document.layout_file import Part, fault_at, place_of
from plangen.document.layout_page import Grid, Page, points

LEAST_TYPE_AREA = 30.0
"""Millimetres of the type area's sides."""
LEAST_PITCH = 4.0
"""Points of a grid's lines and characters: no type is smaller."""


_SIDES = (("page", "right"), ("page", "left"), ("page", "width"))
_HEIGHTS = (("page", "bottom"), ("page", "top"), ("page", "height"))


def check_page(page: Page, grid: Grid, parts: Part, folder: str) -> None:
    """Refuse a type area and a grid on which nothing can stand; ``parts`` are what the template ``folder`` comes to.

    Raises:
        LayoutFault: at one of the lines that say so, of the folder's own file where that says any.
    """
    width = page.width - page.left - page.right
    if width < LEAST_TYPE_AREA:
        raise fault_at(
            _written(parts, folder, *_SIDES),
            f"页面宽 {page.width:g} 毫米，左边距 {page.left:g}、右边距 {page.right:g}，"
            f"版心只剩 {width:g} 毫米宽。请改小 left 或 right，版心至少要宽 {LEAST_TYPE_AREA:g} 毫米",
        )
    # A sheet lying across has no outset: the type area alone must be high enough.
    height = page.height - page.top - page.bottom
    if height < LEAST_TYPE_AREA:
        raise fault_at(
            _written(parts, folder, *_HEIGHTS),
            f"页面高 {page.height:g} 毫米，上边距 {page.top:g}、下边距 {page.bottom:g}，"
            f"版心只剩 {height:g} 毫米高。请改小 top 或 bottom，版心至少要高 {LEAST_TYPE_AREA:g} 毫米",
        )
    if page.outset > min(page.top, page.bottom):
        raise fault_at(
            _written(parts, folder, ("page", "outset"), *_HEIGHTS),
            f"outset（{page.outset:g}）不能大于上边距 {page.top:g} 和下边距 {page.bottom:g}，请改小",
        )
    for name, count, length in (
        ("lines", grid.lines, points(page.text_height)),
        ("characters", grid.characters, points(page.text_width)),
    ):
        if count * LEAST_PITCH > length:
            raise fault_at(
                _written(parts, folder, ("grid", name), *(_HEIGHTS if name == "lines" else _SIDES)),
                f"版心放不下 {count} 个网格。{name} 要写 0 到 {int(length / LEAST_PITCH)} 之间的数，0 是不要网格",
            )


def check_lines(characters: Mapping[str, int], parts: Part, folder: str) -> None:
    """Refuse a style whose lines hold no character; ``characters`` says how many those of each style do.

    Raises:
        LayoutFault: at one of the lines that say so, of the folder's own file where that says any.
    """
    for name, count in characters.items():
        if count < 1:
            own = (("styles", name, field) for field in ("size", "left", "right"))
            raise fault_at(
                _written(parts, folder, *own, ("styles", "normal", "size"), *_SIDES),
                f"样式 {name} 的一行连一个字也放不下。请改小它的 size，或者左右缩进 left、right；版心太窄就改小页边距",
            )


def _written(parts: Part, folder: str, *paths: tuple[str, ...]) -> Part:
    """What stands at the first of ``paths`` that the file of ``folder`` states, else at the first stated by any."""
    stated = [part for path in paths if (part := _at(parts, path)) is not None]
    own = (part for part in stated if place_of(part).startswith(f"templates/{folder}/"))
    return next(own, stated[0] if stated else parts)


def _at(parts: Part, path: tuple[str, ...]) -> Part | None:
    part: Part | None = parts
    for name in path:
        part = part.get(name) if isinstance(part, dict) else None
    return part
