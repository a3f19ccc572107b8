"""Plans made by hand, and any plan at all, to compose."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

from plangen.composition import Composed, compose, load, template_for
from plangen.document import Document, Paragraph, Table
from plangen.model.item import Grid, Item
from plangen.model.notice import Notice
from plangen.model.plan import PARTS, Headings, OutlineEntry, Plan
from plangen.model.target import Target


def item(title: str | None = None, text: str = "", items: Sequence[Item] = (), **fields: Any) -> Item:
    """An item whose contents print in the order text, members, table, items unless ``printed`` says otherwise."""
    written = {"text": text, "members": fields.get("members"), "table": fields.get("table"), "items": items}
    printed = fields.pop("printed", tuple(name for name, value in written.items() if value))
    return Item(**({"title": title, "text": text, "items": tuple(items), "printed": printed} | fields))


def plan(title: str = "某市行动计划", **fields: Any) -> Plan:
    """A plan whose parts print in the order they are given."""
    written = tuple(name for name in fields if name in (*PARTS, "sections"))
    fields.setdefault("city", "某市")
    fields.setdefault("parts_written", written)
    return Plan(**({"title": title} | fields))


def target(value: str, **fields: Any) -> Target:
    """A record of the register."""
    return Target(**({"value": value} | fields))


def grid(**fields: Any) -> Grid:
    """A table."""
    return Grid(**fields)


def headings(**fields: Any) -> Headings:
    """How titles are set."""
    return Headings(**fields)


def wrapper(heading: str, *parts: str) -> OutlineEntry:
    """Parts of the outline, under a heading or under none."""
    return OutlineEntry(heading=heading, parts=parts)


def notice(**fields: Any) -> Notice:
    """A notice of a made-up office."""
    return Notice(**({"issuer": "某市人民政府办公室"} | fields))


def composed(of: Plan, template: str = "") -> Document:
    """The document of a plan that must be composed without a problem."""
    made: Composed = compose(of, load(template) if template else template_for(of))
    assert made.problems == ()
    assert made.document is not None
    return made.document


def printed(document: Document) -> list[tuple[str, str]]:
    """Block names and words, in order; of a table its cells."""
    found = []
    for block in document.blocks:
        if isinstance(block, Paragraph):
            found.append((block.style, block.text))
        else:
            found.append(("table", " | ".join(cell.text for row in block.rows for cell in row)))
    return found


def body_of(of: Plan) -> list[str]:
    """The words of every block behind the title of a plan without a notice."""
    return [text for _, text in printed(composed(of))][1:]


def table_of(document: Document) -> list[list[str]]:
    """The words of the only table."""
    (table,) = [block for block in document.blocks if isinstance(block, Table)]
    return [[cell.text for cell in row] for row in table.rows]


# Any plan at all. Letters of few alphabets, so that the places of a string are not found by luck alone.
_SIGNS = st.characters(categories=("Lo", "Ll", "Nd", "Po", "Ps", "Pe", "So"), exclude_characters="\n\r")
LINES = st.text(_SIGNS, min_size=1, max_size=12) | st.sampled_from(
    [
        "body 换行",
        "heading-1 标题",
        "{{ plan.title }}",
        "{% for line in body %}",
        "{# 注释 #}",
        "《书名》",
        "（一）",
        "${",
        "$${x}",
        "${甲}",
        "${甲.amount}",
        "${乙|不少于三个}",
        "${无}",
        "𠮷野家",
        "😀",
    ]
)
PROSE = st.lists(LINES, min_size=1, max_size=3).map("\n".join) | st.lists(LINES, min_size=1, max_size=3).map("".join)
OFFICES = st.sampled_from(["", "", "市教育局", "市财政局、市人社局等"])
GRIDS = st.builds(
    Grid,
    columns=st.lists(LINES, max_size=3).map(tuple),
    rows=st.lists(st.lists(LINES, max_size=3).map(tuple), max_size=3).map(tuple),
)
CONTENTS = ("text", "members", "table", "items")


def _items(children: st.SearchStrategy[Item]) -> st.SearchStrategy[Item]:
    return st.builds(
        Item,
        title=st.none() | st.just("") | LINES,
        text=st.just("") | PROSE,
        items=st.lists(children, max_size=3).map(tuple),
        items_as=st.sampled_from(["编号", "分段", "连排"]),
        lead=OFFICES,
        offices=OFFICES,
        partners=OFFICES,
        responsibility=st.sampled_from(["", "", "责任单位", "按职责分工", "没有的写法"]),
        members=st.dictionaries(LINES, st.lists(LINES, max_size=2).map(tuple), max_size=2),
        table=st.none() | GRIDS,
        printed=st.permutations(CONTENTS).map(tuple),
    )


LEAVES = st.builds(Item, title=st.none() | LINES, text=st.just("") | PROSE, printed=st.just(("text",)))
ITEMS = st.recursive(LEAVES, _items, max_leaves=6)
NOTICES = st.builds(
    Notice,
    issuer=LINES,
    form=st.sampled_from(["", "印发通知", "直接行文"]),
    title=st.just("") | LINES,
    number=st.just("") | LINES,
    date=st.sampled_from(["", "2024-09-24", "2024年9月24日", "某日"]),
    recipients=st.just("") | LINES,
    text=st.just("") | PROSE,
    annotation=st.just("") | LINES,
)
PLANS = st.builds(
    plan,
    title=LINES,
    city=st.sampled_from(["", "某市"]),
    notice=st.none() | NOTICES,
    targets=st.just({"甲": target("不少于30个"), "乙": target("3个", name="联合体")}),
    terms=st.just({"四链": "教育链、人才链、产业链、创新链"}),
    preamble=st.just("") | PROSE,
    goals=st.none() | ITEMS,
    actions=st.none() | ITEMS,
    sections=st.lists(ITEMS, max_size=2).map(tuple),
    attachments=st.lists(ITEMS, max_size=2).map(tuple),
    outline=st.sampled_from([(), (wrapper("总体要求", "goals", "actions"),)]),
    headings=st.builds(Headings, own_line=st.integers(1, 3), continuous=st.none() | st.integers(2, 3)),
    parts_written=st.permutations(["goals", "actions", "sections"]).map(tuple),
).map(lambda made: made.model_copy(update={"parts_written": _present(made)}))


def _present(made: Plan) -> tuple[str, ...]:
    """Parts that were not written are not in the order of the file."""
    return tuple(name for name in made.parts_written if getattr(made, name))
