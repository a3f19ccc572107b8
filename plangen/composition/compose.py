"""Plan → Document: what the plan says, in the order and wording of a template."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from jinja2 import TemplateError

from plangen.composition import body, front
from plangen.composition.functions import functions
from plangen.composition.pieces import BlockFault, Bounds, blocks
from plangen.composition.template import Template, line_of, load
from plangen.composition.views import AttachmentView, Line, Page
from plangen.composition.words import NOTHING, TableWords, Words, generated, joined, spoken, typed
from plangen.document import Document
from plangen.document.layout import Layout, layout
from plangen.document.sheets import shows_text
from plangen.findings import Problem
from plangen.model.item import BOUND_APART, Grid
from plangen.model.notice import (
    BEHIND_NOTICE,
    CORRESPONDENCE,
    DIRECT,
    LETTER,
    MINUTES,
    NOTICE,
    OPINION,
    ORDER,
    REPLY,
    REPORT,
    REQUEST,
)
from plangen.model.outline import Entry, attachment_entry, outline
from plangen.model.plan import Plan
from plangen.model.reading import form, is_annexed, part_titles
from plangen.source import Path, SourceText

_RECIPIENTS = "recipients"
_MOVED = "moved-recipients"
_COMMON = "official"
"""The layout that all others begin from."""
TEMPLATES = {
    BEHIND_NOTICE: "issuing-notice", DIRECT: "direct", NOTICE: "notice", OPINION: "opinion", REQUEST: "request",
    REPORT: "report", REPLY: "reply", CORRESPONDENCE: "letter", LETTER: "letter", ORDER: "order", MINUTES: "minutes",
    "": "bare",
}  # fmt: skip
"""Which template prints which form of a plan."""
_BOTH_WAYS = frozenset((CORRESPONDENCE, LETTER, ORDER))
"""Forms whose template prints a plan behind the document as well as in it."""


@dataclass(frozen=True, slots=True)
class Composed:
    """What became of a plan. ``document`` is ``None`` where the template cannot be used; ``problems`` say why.

    A problem at a span lies in ``source``, the template's text.
    """

    document: Document | None
    problems: tuple[Problem, ...]
    source: SourceText


def template_for(plan: Plan, habits: Sequence[str] = ()) -> Template:
    """The template that prints ``plan``: the office's own where the notice names it, else that of the plan's form.

    ``habits`` are those of the office's layout.
    """
    if plan.notice is not None and plan.notice.template:
        return load(plan.notice.template, habits)
    found = form(plan)
    behind = found not in _BOTH_WAYS and is_annexed(plan)
    return load(TEMPLATES[BEHIND_NOTICE if behind else found], habits)


def compose(plan: Plan, template: Template) -> Composed:
    """``plan`` as blocks, in the words and order of ``template``; what is wrong with the template is a problem."""
    if template.compiled is None:
        return Composed(None, template.problems, template.source)
    look = template.look or layout(_COMMON)
    page = page_of(plan, look)
    composed = _printed(plan, page, template)
    if composed.document is not None and not shows_text(composed.document, look, _RECIPIENTS):
        moved = _printed(plan, _with_moved_recipients(page), template)
        # An office's own template may have no place for them there.
        if moved.document is not None and any(one.style == _MOVED for one in moved.document.paragraphs()):
            return moved
    return composed


def _with_moved_recipients(page: Page) -> Page:
    """``page`` with its recipients in the colophon (GB/T 9704-2012, 7.3.2)."""
    notice = page.notice
    return page._replace(notice=notice._replace(recipients=NOTHING, moved_recipients=notice.recipients))


def _printed(plan: Plan, page: Page, template: Template) -> Composed:
    """``page`` through ``template``."""
    assert template.compiled is not None
    offices = (office.plain for office in page.notice.signatures)
    names = tuple(name for name in (plan.city, *offices, *plan.terms) if len(name) > 1)
    context = {
        "notice": page.notice,
        "plan": page.plan,
        "body": page.body,
        "attachments": page.attachments,
        **functions(template.title_characters, names),
    }
    count = len(page.body) + sum(len(one.body) for one in page.attachments)
    length = sum(len(line.text) + len(line.title) for line in page.body)
    bounds = Bounds(template.blocks, 50_000 + 100 * count, 2_000_000 + 20 * length, template.kept)
    pieces: Iterator[str] = template.compiled.root_render_func(template.compiled.new_context(context))
    try:
        made = blocks(pieces, bounds)
    except BlockFault as fault:
        problem = Problem(str(fault), line_of(template, pieces), fault.name)
        return Composed(None, (problem,), template.source)
    except TemplateError as error:
        message = "印到这一行时出错，这里的名称用得不对。"
        return Composed(None, (Problem(message, line_of(template, error), "template-failed"),), template.source)
    title = page.notice.title or page.plan.title
    properties = front.properties(plan, title.plain)
    return Composed(
        Document(
            made,
            template.look.name if template.look else template.name,
            properties,
            plan.notice.pages if plan.notice else 0,
        ),
        (),
        template.source,
    )


def page_of(plan: Plan, look: Layout) -> Page:
    """Everything of ``plan`` that a template may print on a page that looks like ``look``."""
    entries = outline(plan, part_titles(plan))

    def table(grid: Grid, path: Path) -> TableWords | Words:
        # Few plans have tables: the others do not load what makes them.
        from plangen.composition import tables

        return tables.table_of(plan, entries, grid, path, look)

    return Page(
        front.notice_view(plan, look),
        front.plan_view(plan),
        body.lines(plan, entries, plan.responsibility, table),
        tuple(_attachments(plan, table)),
    )


def _attachments(plan: Plan, table: body.TableOf) -> Iterator[AttachmentView]:
    several = len(plan.attachments) > 1
    # Whoever finds an attachment alone must know what it belongs to (GB/T 9704-2012, 7.3.7).
    document_number = typed(plan.notice.number, Path() / "notice" / "number") if plan.notice else NOTHING
    first = True
    for index in range(len(plan.attachments)):
        entry = attachment_entry(plan, index)
        number = str(index + 1) if several else ""
        title = _attachment_title(plan, entry)
        # The title has its own place on the page: below it stands only what the item holds.
        content: tuple[Line, ...] = body.lines(plan, (replace(entry, title=""),), plan.responsibility, table)
        label = generated("附件" + number, entry.path)
        yield AttachmentView(
            joined((document_number, label)) if entry.item.binding == BOUND_APART else label,
            generated(number + ".", entry.path) if several else NOTHING,
            title,
            first and bool(title),
            content,
        )
        first = first and not title


def _attachment_title(plan: Plan, entry: Entry) -> Words:
    if not entry.title or entry.title_path is None:
        return NOTHING
    words = spoken(plan, entry.title, entry.title_path)
    wishes = entry.item.title_breaks
    return Words(words.runs, wishes) if wishes and "${" not in entry.title else words
