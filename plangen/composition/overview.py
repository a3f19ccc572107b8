"""A plan's skeleton as people read it in a terminal: what it is, how it is built, each target, what is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from plangen.composition.overview_lines import line, members, padded
from plangen.composition.overview_places import (
    Lack,
    Place,
    Standing,
    by_path,
    names_offices,
    outline_of,
    standings,
)
from plangen.document import Block, Document, Origin, Paragraph, Properties, Run
from plangen.language.deadline import said
from plangen.language.period import Period
from plangen.model.outline import Entry
from plangen.model.plan import Plan
from plangen.model.reading import Read, form, genre, is_annexed, period
from plangen.source import Path, Span, display_width

LAYOUT = "bare"
_SECTION = "table-title"
_WIDEST_ID = 24
_WIDEST_VALUE = 18
_UNWRITTEN = "未写明"
_BARE = "只有标题和正文（没有写 notice）"
_ANNEXED = "，后附方案"


def overview(plan: Plan) -> Document:
    """The skeleton of ``plan``, one paragraph a line, each at most a hundred columns wide: for the text writer."""
    entries = outline_of(plan)
    paths = by_path(entries)
    some_office = names_offices(entries)
    found = standings(plan, some_office)
    blocks: list[Block] = [Paragraph("title", (Run(plan.title, Origin(Path() / "title")),))]
    blocks += _header(plan, paths)
    blocks += _section("目录", (paragraph for top in entries for paragraph in _outline(top, 0)))
    blocks += _section(f"指标（{_counted(found)}）", _targets(found))
    blocks += _section("缺什么", _lacking(found, some_office))
    return Document(tuple(blocks), LAYOUT, Properties(title=plan.title.replace("\n", "")))


def _section(title: str, lines: Iterator[Paragraph]) -> list[Block]:
    """A title and its lines; nothing where there are none."""
    made = list(lines)
    return [Paragraph(_SECTION, (Run(title),)), *made] if made else []


def _header(plan: Plan, paths: Mapping[Path, Entry]) -> Iterator[Paragraph]:
    if plan.city:
        yield from _fact("城市", Run(plan.city, Origin(Path() / "city")))
    kind = genre(plan)
    written = kind.path == Path() / "genre"
    yield from _fact("文种", _read(kind.path, kind.value, "genre 写明" if written else "读自标题"))
    covered = period(plan)
    if covered is None:
        yield from _fact("期限", Run(_UNWRITTEN))
    else:
        yield from _fact("期限", _read(covered.path, covered.value.text, _period_source(covered.path, paths)))
    yield from _fact("形式", Run(_form(plan)))
    if plan.notice is not None:
        path = Path() / "notice"
        for name, field, value in (
            ("机关", "issuer", plan.notice.issuer),
            ("字号", "number", plan.notice.number),
            ("日期", "date", plan.notice.date),
        ):
            yield from _fact(name, Run(value, Origin(path / field)) if value else Run(_UNWRITTEN))


def _form(plan: Plan) -> str:
    return f"{form(plan) or _BARE}{_ANNEXED if is_annexed(plan) else ''}"


def _fact(name: str, *runs: Run) -> Iterator[Paragraph]:
    return line((Run(f"{name}  "), *runs), 6)


def _read(path: Path, words: str, source: str) -> Run:
    return Run(f"{words}（{source}）", Origin(path)) if words else Run(_UNWRITTEN)


def _period_source(path: Path, paths: Mapping[Path, Entry]) -> str:
    if path == Path() / "period":
        return "period 写明"
    if path == Path() / "title":
        return "读自标题"
    entry = paths.get(path.parent)
    return f"读自“{entry.label}{entry.title}”" if entry is not None else f"读自 {path}"


def _outline(entry: Entry, depth: int) -> Iterator[Paragraph]:
    """The titled headings at and below ``entry``, each level two blanks further in."""
    below = depth
    if entry.title:
        head = "附件：" if entry.path.steps[0] == "attachments" and not depth else entry.label
        indent = "  " * depth + head
        title = Run(entry.title.replace("\n", ""), Origin(entry.title_path or entry.path))
        yield from line((Run(indent), title) if indent else (title,), display_width(indent))
        below += 1
    for child in entry.children:
        yield from _outline(child, below)


def _counted(found: Sequence[Standing]) -> str:
    """目标28项，标准2项."""
    counts: dict[str, int] = {}
    for standing in found:
        name = "目标" if standing.target.is_goal else standing.target.nature
        counts[name] = counts.get(name, 0) + 1
    return "，".join(f"{name}{count}项" for name, count in counts.items())


def _targets(found: Sequence[Standing]) -> Iterator[Paragraph]:
    ids = min(_WIDEST_ID, max((display_width(standing.id) for standing in found), default=0))
    values = min(_WIDEST_VALUE, max((display_width(standing.target.value) for standing in found), default=0))
    for standing in found:
        yield from line(_target(standing, ids, values), ids + 2)
        for place in standing.places:
            runs = (Run(f"    {place.part}  "), Run(place.heading, Origin(place.path)), *_aside(standing, place))
            yield from line(runs, 10)
        lacks = [lack.value for lack in standing.lacks if lack is not Lack.DEADLINE]
        if lacks:
            yield from line((Run(f"    缺    {'；'.join(lacks)}"),), 10)


def _target(standing: Standing, ids: int, values: int) -> Iterator[Run]:
    record = (Path() / "targets")[standing.id]
    value = standing.target.value
    yield Run(padded(standing.id, ids), Origin(record))
    yield Run("  ")
    yield Run(value, Origin(record / "value", Span(0, len(value))))
    yield Run(padded("", values - display_width(value)) + "  ")
    if not standing.target.is_goal:
        yield Run(standing.target.nature, Origin(record / "nature"))
        return
    if standing.hedge:
        yield Run(f"{standing.hedge}，")
    if standing.deadline is not None:
        yield Run(_due(standing.deadline), Origin(standing.deadline.path))
    elif standing.target.by:
        yield Run(f"{standing.target.by}（指标的 by）", Origin(record / "by"))
    else:
        yield Run(Lack.DEADLINE.value)


def _aside(standing: Standing, place: Place) -> Iterator[Run]:
    """Who delivers, and where this mention differs from the record: another deadline, another hedge."""
    if place.delivers and place.offices:
        yield Run("  ")
        yield from members(place.offices, Origin(place.path))
    own = standing.deadline
    if own is not None and place.deadline is None:
        yield Run(f"  此处{Lack.DEADLINE.value}")
    elif own is not None and place.deadline is not None and place.deadline.value.end != own.value.end:
        yield Run(f"  此处期限{_due(place.deadline)}", Origin(place.deadline.path))
    if place.hedge != standing.hedge and standing.target.is_goal and len(standing.places) > 1:
        yield Run(f"  此处写“{place.hedge}”" if place.hedge else f"  此处没有“{standing.hedge}”")


def _due(read: Read[Period]) -> str:
    """By when, with where it was read: 2025年（承“三、工作目标”）."""
    return f"{said(read.value)}（{read.source}）"


def _lacking(found: Sequence[Standing], some_office: bool) -> Iterator[Paragraph]:
    """What is missing, each with the ids of the targets that lack it."""
    if found and not some_office:
        yield from line((Run("全文没有写责任单位（lead、offices）。"),))
    nothing = True
    for lack in Lack:
        lacking = [standing for standing in found if lack in standing.lacks]
        if lacking:
            nothing = False
            head = f"{lack.value}（{len(lacking)}项）："
            yield from line((Run(head), *_ids(lacking)), 4)
    if found and nothing and some_office:
        yield from line((Run("不缺什么：每项目标都写了期限，有任务承接，有责任单位。"),))


def _ids(lacking: Sequence[Standing]) -> Iterator[Run]:
    for count, standing in enumerate(lacking, 1):
        stop = "、" if count < len(lacking) else ""
        yield Run(standing.id + stop, Origin((Path() / "targets")[standing.id]))
