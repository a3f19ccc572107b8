"""The look of a kind of document: page facts and styles, read from ``templates/<name>/layout.yaml``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

from plangen import resources
from plangen.document.layout_file import LayoutFault, Loose, Part, fault_at, filled, merged, parsed
from plangen.document.layout_habits import adopted, names_a_folder, with_habits, without_habits
from plangen.document.layout_page import TWIP, Colophon, Grid, Joint, Letter, Page, PageNumber, Signing, Tables, points
from plangen.document.layout_room import check_lines, check_page
from plangen.document.layout_style import Style

__all__ = [
    "Colophon",
    "Grid",
    "Joint",
    "Layout",
    "LayoutFault",
    "Letter",
    "Page",
    "PageNumber",
    "Signing",
    "Style",
    "layout",
    "names_a_folder",
    "points",
    "with_habits",
]

NORMAL = "normal"
"""The style all others begin from."""
FALLBACK = "body"
"""The style of a block whose name the layout does not know."""
_LONGEST_CHAIN = 20
"""Styles that are each like the next; more than an office would ever keep apart."""
_HABITS = "habits"
_SECTIONS = (
    "base",
    _HABITS,
    "page",
    "grid",
    "faces",
    "page-number",
    "signing",
    "joint",
    "letter",
    "tables",
    "colophon",
    "styles",
)


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """All page facts of a kind of document. Compared by identity: there is one of each name."""

    name: str
    page: Page
    grid: Grid
    page_number: PageNumber
    signing: Signing
    joint: Joint
    letter: Letter
    tables: Tables
    colophon: Colophon
    faces: Mapping[str, Sequence[str]]
    """Fonts of each kind of face, the wanted one first."""
    styles: Mapping[str, Style]
    """By block name, in the order of the file; ``normal`` first."""
    folders: tuple[str, ...]
    """The template folders it is made from: its own, the one that is based on, and so on."""
    line: float = field(init=False)
    """Height of a grid line in points: the type area's height shared out, in whole twips."""
    character: float = field(init=False)
    """Width of a grid character in points: the type area's width shared out, in whole twips."""

    def __post_init__(self) -> None:
        page, grid, normal = self.page, self.grid, self.normal
        line, character = normal.line or normal.size * 1.5, normal.size
        if grid.lines:
            line = _whole_twips(points(page.text_height) / grid.lines)
        if grid.characters:
            character = _whole_twips(points(page.text_width) / grid.characters)
        # A frozen value is filled in this way only; every paragraph asks for both.
        object.__setattr__(self, "line", line)
        object.__setattr__(self, "character", character)

    @property
    def normal(self) -> Style:
        """What text looks like unless its style says otherwise."""
        return self.styles[NORMAL]

    def style(self, name: str) -> Style:
        """The style of a block name; that of ``body`` where the layout does not know the name."""
        return self.styles.get(name) or self.styles[FALLBACK]

    def pitch(self, style: Style) -> float:
        """Width in points that one Chinese character of ``style`` takes."""
        return self.character if style.size == self.normal.size else style.size

    def line_of(self, style: Style) -> float:
        """Height in points of a line of ``style``."""
        return style.line or self.line

    def characters_in(self, name: str) -> int:
        """How many Chinese characters stand in a full line of a block name: 28 of ``body``, 20 of ``title``."""
        style = self.style(name)
        return int(points(self.page.text_width) / self.pitch(style) - style.left - style.right + 0.001)


def _whole_twips(length: float) -> float:
    return int(length / TWIP + 0.001) / 20


@cache
def layout(name: str) -> Layout:
    """The layout ``name``: a template's folder, and behind it the habits of an office that ``with_habits`` put there.

    Raises:
        LayoutFault: where there is no such folder or habit, or its file (or one it is based on) cannot be used.
    """
    folder, habits = without_habits(name)
    parts = adopted(_parts(folder, ()), habits)
    page = filled(Page(), parts.get("page"))
    grid = filled(Grid(), parts.get("grid"))
    check_page(page, grid, parts, folder)
    signing = filled(Signing(), parts.get("signing"))
    styles = _styles(parts.get("styles"))
    above = {
        "signature": signing.lines,
        "joint-signature": signing.sealed_lines,
        "plain-signature": signing.plain_lines,
    }
    for name_of_style, lines in above.items():
        if name_of_style in styles:
            styles[name_of_style] = replace(styles[name_of_style], before=lines)
    if page.outset:
        # What stands so far below the type area's edge begins at a line that lies above that edge.
        for name_of_style, style in styles.items():
            if style.before_mm:
                styles[name_of_style] = replace(style, before_mm=style.before_mm + page.outset)
    faces = _faces(parts.get("faces"))
    for style in styles.values():
        faces.setdefault(style.face, (style.face,))
    number = filled(PageNumber(), parts.get("page-number"))
    tables = filled(Tables(), parts.get("tables"))
    joint, letter = filled(Joint(), parts.get("joint")), filled(Letter(), parts.get("letter"))
    colophon = filled(Colophon(), parts.get("colophon"))
    folders = tuple(_bases(folder))
    made = Layout(name, page, grid, number, signing, joint, letter, tables, colophon, faces, styles, folders)
    check_lines({style: made.characters_in(style) for style in styles}, parts, folder)
    return made


def _parts(name: str, above: tuple[str, ...]) -> dict[str, Part]:
    """What the file of ``name`` and the files it is based on say, the nearer one winning."""
    if name in above:
        raise LayoutFault(
            f"版式 {name} 的 base 绕了一圈又回到自己：{' → '.join((*above, name))}。请改掉其中一个 base。"
        )
    own = dict(_written(name, _text(name)))
    for key, part in own.items():
        if key not in _SECTIONS:
            raise fault_at(part, f"版式文件里没有 {key} 这一项", key, _SECTIONS)
    habits, base = own.pop(_HABITS, None), own.pop("base", None)
    below: dict[str, Part] = {}
    if base is not None:
        if not isinstance(base, Loose) or isinstance(base.value, tuple):
            raise fault_at(base, "base 要写另一个模板文件夹的名字")
        below = _parts(base.value, (*above, name))
    if isinstance(habits, Loose):
        below = adopted(below, (habits.value,) if isinstance(habits.value, str) else habits.value)
    elif habits is not None:
        raise fault_at(habits, "habits 后面要写一个或几个版式习惯的名称，例如 [天头量到字, 系统字体]")
    return merged(below, own) if below else own


@lru_cache(maxsize=64)
def _written(name: str, text: str) -> Mapping[str, Part]:
    return parsed(text, f"templates/{name}/layout.yaml")


def _bases(name: str) -> Iterator[str]:
    """``name``, the folder that its layout is based on, and so on; they lead to an end, since `_parts` went there before."""
    base: Part | None = Loose(name, "")
    while isinstance(base, Loose) and isinstance(base.value, str):
        yield base.value
        base = _written(base.value, _text(base.value)).get("base")


def _text(name: str) -> str:
    if not names_a_folder(name):
        raise LayoutFault(f"“{name}”不是模板文件夹的名字。")
    try:
        return resources.read("templates", name, "layout.yaml")
    except (OSError, UnicodeDecodeError) as error:
        raise LayoutFault(f"读不到 templates/{name}/layout.yaml，请检查模板文件夹的名字。") from error


def _styles(part: Part | None) -> dict[str, Style]:
    if not isinstance(part, dict):
        raise LayoutFault("版式文件缺少 styles（样式）。")
    for needed in (NORMAL, FALLBACK):
        if needed not in part:
            raise LayoutFault(f"版式文件的 styles 缺少 {needed}，其他样式要从它开始。")
    styles: dict[str, Style] = {}

    def resolve(name: str, above: tuple[str, ...]) -> Style:
        if name in styles:
            return styles[name]
        written = part[name]
        if not isinstance(written, dict):
            raise fault_at(written, f"样式 {name} 下面要分行写 face、size 等各项")
        own = dict(written)
        like = own.pop("like", None)
        start = Style()
        if isinstance(like, Loose) and isinstance(like.value, str):
            if like.value not in part or like.value in (*above, name) or len(above) > _LONGEST_CHAIN:
                raise fault_at(like, f"样式 {name} 的 like 要写另一个样式的名字", like.value, part)
            start = resolve(like.value, (*above, name))
        elif name != NORMAL:
            start = resolve(NORMAL, (*above, name))
        styles[name] = filled(start, own)
        return styles[name]

    return {name: resolve(name, ()) for name in part}


def _faces(part: Part | None) -> dict[str, Sequence[str]]:
    faces: dict[str, Sequence[str]] = {}
    for name, fonts in (part if isinstance(part, dict) else {}).items():
        if not isinstance(fonts, Loose) or not fonts.value:
            raise fault_at(fonts, f"字体 {name} 后面要写一个或几个字体的名称")
        faces[name] = (fonts.value,) if isinstance(fonts.value, str) else fonts.value
    return faces
