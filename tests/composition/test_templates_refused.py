"""A template that could lose the place of words, or eat the machine, is refused with file and line before it runs."""

from __future__ import annotations

import shutil

import pytest
from jinja2 import StrictUndefined

from plangen import resources
from plangen.composition import compose
from plangen.composition.allowed import FUNCTIONS, VIEWS
from plangen.composition.compose import page_of
from plangen.composition.template import LONGEST, Template, compiled, environment, load, names
from plangen.document.layout import layout
from plangen.source import Span
from tests.composition.plans import grid, item, plan

BLOCKS = frozenset({"body", "title", "heading-1", "heading-2", "heading-3", "heading-4", "recipients"})
PLAN = plan(actions=item("任务", items=[item(f"第{number}项", "正文。") for number in range(20)]))


def checked(text: str) -> Template:
    return compiled("试验", text, BLOCKS)


def fault(text: str) -> tuple[str, int, str]:
    """The only fault of a template: its name, its line, its words."""
    template = checked(text)
    assert template.compiled is None
    (problem,) = template.problems
    assert isinstance(problem.at, Span)
    return problem.name, template.source.place(problem.at.start).line, problem.message


CONSTRUCTS = {
    "{% macro m(x) %}body {{ x }}{% endmacro %}": "宏",
    "{% call(x) m() %}body 文字{% endcall %}": "call",
    "{% set x %}文字{% endset %}": "set",
    "{% set x = plan.title %}": "set",
    "{% filter upper %}body 文字{% endfilter %}": "filter",
    "body {{ plan.title ~ plan.title }}": "~",
    "body {{ plan.title + plan.title }}": "计算",
    "body {{ plan.title * 1000000000 }}": "计算",
    "body {{ '甲' * 1000000000 }}": "计算",
    "body {{ '%1000000000s' % plan.title }}": "计算",
    "body {{ 9 ** 9 ** 9 }}": "计算",
    "body {{ -1 }}": "计算",
    "body {{ plan.title | upper }}": "过滤器",
    "body {{ plan.title | center(1000000000) }}": "过滤器",
    "body {{ plan.preamble | join('、') }}": "过滤器",
    "body {{ plan.title | safe }}": "过滤器",
    "body {{ plan.title[0] }}": "取一个字",
    "body {{ plan.title[0:2] }}": "取一个字",
    "body {{ plan['title'] }}": "取一个字",
    "{% include 'direct/body.j2' %}": "include",
    "{% import 'direct/body.j2' as other %}": "import",
    "{% from 'direct/body.j2' import other %}": "import",
    "{% extends 'direct/body.j2' %}": "extends",
    "{% block content %}body 文字{% endblock %}": "block",
    "{% with x = plan.title %}body {{ x }}{% endwith %}": "with",
    "{% if plan.title is defined %}body 文字{% endif %}": "is",
    "{% for line in body recursive %}{% endfor %}": "recursive",
    "{% for line in body if line.heading %}{% endfor %}": "不能带 if",
    "{% for one, other in body %}{% endfor %}": "一个名称",
    "{% for x in [1, 2] %}{% endfor %}": "列表",
    "{% for x in (1, 2) %}{% endfor %}": "并列",
    "{% for x in plan.title %}{% endfor %}": "plan.title 不是一组",
    "body {{ body }}": "body 是一组",
    "body {{ plan }}": "有好几项",
    "body {{ body[0] }}": "取一个字",
    "{% for line in body %}body {{ line.heading }}{% endfor %}": "只说是或否",
    "body {{ 1.5 }}": "一段文字或一个整数",
    "body {{ {'a': 1} }}": "字典",
    "body {{ plan.title.upper() }}": "只能用列出的函数",
    "body {{ plan.title.format(1) }}": "只能用列出的函数",
    "body {{ in_lines }}": "是函数",
    "body {{ in_lines() }}": "括号里要写",
    "body {{ in_lines(3) }}": "括号里要写",
    "body {{ in_lines(plan.title, 3) }}": "括号里要写",
    "body {{ in_lines(words=plan.title) }}": "括号里要写",
    "body {{ chinese(plan.title) }}": "一个整数",
    "{% if plan.title > 3 %}body 文字{% endif %}": "只有整数能比大小",
    "{% if 3 in plan.title %}body 文字{% endif %}": "in 的两边",
}


@pytest.mark.parametrize("construct", CONSTRUCTS)
def test_a_construct_that_joins_or_cuts_text_is_refused_with_its_line(construct):
    name, line, message = fault(f"title 一\n\n{construct}\nbody 尾\n")
    assert name == "template-construct-refused"
    assert line == 3
    assert CONSTRUCTS[construct] in message
    assert message.endswith(("。", "）"))


UNKNOWN = {
    "body {{ plann.title }}": ("plann", "是不是“plan”"),
    "body {{ plan.titel }}": ("titel", "是不是“title”"),
    "body {{ notice.recipient }}": ("recipient", "是不是“recipients”"),
    "{% for line in bodys %}body {{ line.text }}{% endfor %}": ("bodys", "是不是“body”"),
    "{% for line in body %}body {{ line.txt }}{% endfor %}": ("txt", "是不是“text”"),
    "{% for line in body %}body {{ loop.indx }}{% endfor %}": ("indx", "是不是“index”"),
    "{% for one in attachments %}{% for line in one.body %}body {{ line.tilte }}{% endfor %}{% endfor %}": (
        "tilte",
        "是不是“title”",
    ),
    "body {{ in_line(plan.title) }}": ("in_line", "是不是“in_lines”"),
    "body {{ plan.title.upper }}": ("upper", "plan.title 没有"),
    "body {{ plan.__class__ }}": ("__class__", "plan 没有"),
    "body {{ range(3) }}": ("range", "没有这个函数"),
    "{% if nothing %}body 文字{% endif %}": ("nothing", "模板里没有"),
}


@pytest.mark.parametrize("text", UNKNOWN)
def test_an_unknown_name_is_told_with_its_line_and_the_nearest_right_one(text):
    name, line, message = fault(f"title 一\n{{# 注释\n   两行 #}}\n\n{text}\n")
    wrong, offered = UNKNOWN[text]
    assert name == "template-unknown-name"
    assert line == 5
    assert f"“{wrong}”" in message
    assert offered in message


def test_a_name_of_a_loop_ends_with_it():
    name, line, message = fault("{% for line in body %}\nbody {{ line.text }}\n{% endfor %}\nbody {{ line.text }}\n")
    assert (name, line) == ("template-unknown-name", 4)
    assert "“line”" in message


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("title 一\n{% if plan.title %}\nbody 二\n", 3, "endif"),
        ("title 一\nbody {{ plan.title }\n", 2, "}"),
        ("title 一\nbody {{ }}\n", 2, "缺一个名称"),
        ("title 一\n\n{% foo %}\n", 3, "foo"),
        ("title 一\nbody {{ plan。title }}\n", 2, "。"),
        ("title 一\n{# 没有结束\n", 2, "#}"),
        ("title 一\n{% for 3 in body %}{% endfor %}\n", 2, "for"),
        ("title 一\n{% endif %}\n", 2, "endif"),
    ],
)
def test_a_slip_of_the_pen_is_told_in_chinese_with_its_line(text, line, words):
    name, found, message = fault(text)
    assert name == "template-syntax"
    assert found == line
    assert words in message
    assert "。" in message
    assert "unexpected" not in message.lower()


def test_several_faults_are_told_at_once():
    template = checked("titel 一\nbody {{ plann.title }}\nbody {{ plan.title | upper }}\n")
    places = [
        template.source.place(problem.at.start).line for problem in template.problems if isinstance(problem.at, Span)
    ]
    assert places == [1, 2, 3]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("title 一\nbod {{ plan.title }}\n", 2, "是不是“body”"),
        ("title 一\n  headings-1 文字\n", 2, "“headings-1”"),
        ("{# 注 #}\n{% if plan.title %}\n  titel {{ plan.title }}\n{% endif %}\n", 3, "是不是“title”"),
    ],
)
def test_a_name_no_block_has_is_told_with_its_line_and_the_nearest_right_one(text, line, words):
    name, found, message = fault(text)
    assert (name, found) == ("template-unknown-block", line)
    assert words in message


def test_a_line_that_begins_with_words_of_the_plan_is_told():
    assert fault("title 一\n{{ plan.title }}\n")[:2] == ("template-block-malformed", 2)


@pytest.mark.parametrize(
    ("text", "name", "line"),
    [
        (
            "title 一\n\n{% for line in body %}\n\nheading-{{ loop.index }} 文字\n{% endfor %}\n",
            "template-unknown-block",
            5,
        ),
        ("title 一\nbody{{ plan.title }}\n", "template-block-malformed", 2),
        ("title 一\ntable {{ plan.title }}\n", "template-block-malformed", 2),
        ("title 一\n{% for line in body %}\nbod\n{% endfor %}\n", "template-unknown-block", 2),
    ],
)
def test_a_block_that_only_shows_itself_in_print_is_told_with_its_line(text, name, line):
    template = checked(text)
    assert template.problems == ()
    made = compose(PLAN, template)
    assert made.document is None
    (problem,) = made.problems
    assert isinstance(problem.at, Span)
    assert problem.name == name
    assert abs(made.source.place(problem.at.start).line - line) <= 1


NESTED = "{% for a in body %}{% for b in body %}{% for c in body %}{% for d in body %}{% for e in body %}"
ENDS = "{% endfor %}" * 5


@pytest.mark.parametrize(
    "inside", ["", "body {{ plan.title }}\n", "body 甲\n", "{% if not plan.title %}body 乙\n{% endif %}"]
)
def test_loops_in_loops_end(inside):
    made = compose(PLAN, checked(NESTED + inside + ENDS))
    assert [problem.name for problem in made.problems] == ["template-too-large"]


def test_much_text_printed_often_ends():
    long = plan(preamble="字" * 300_000, actions=item("任务", items=[item(f"第{number}项") for number in range(200)]))
    made = compose(
        long,
        checked(
            "{% for a in body %}body {{ plan.title }}{% for p in plan.preamble %}{{ p }}{% endfor %}\n{% endfor %}"
        ),
    )
    assert [problem.name for problem in made.problems] == ["template-too-large"]


@pytest.mark.parametrize(
    "text",
    [
        "{% if plan.title %}" * 3000,
        "{% if plan.title %}" * 400 + "{% endif %}" * 400,
        "body {{ " + "(" * 5000 + "plan.title" + ")" * 5000 + " }}",
        "body {{ " + "not " * 5000 + "plan.title }}",
        "{% for line in body %}" * 40 + "{% endfor %}" * 40,
        "body 甲" * LONGEST,
    ],
)
def test_a_template_too_deep_or_too_long_is_refused(text):
    template = checked(text)
    assert template.compiled is None
    assert template.problems


def test_what_the_template_itself_says_may_be_anything():
    made = compose(
        PLAN,
        checked(
            "body 《{{ plan.title }}》，{{ '引号' }}{{ 3 }}{{ '是' if plan.title else '否' }}{{ '无' if not plan.title }}。\n"
        ),
    )
    assert made.document is not None
    assert made.document.text == "《某市行动计划》，引号3是。"


def test_blanks_of_a_chinese_keyboard_and_indents_are_blanks():
    made = compose(PLAN, checked("　　body　{{ plan.title }}  \n\tbody\t一 二\n    \nbody   \n"))
    assert made.document is not None
    assert made.document.text == "某市行动计划\n一 二"


def test_conditions_and_comparisons_work():
    made = compose(
        PLAN,
        checked(
            "{% for line in body %}{% if line.heading and line.number == 1 %}heading-{{ line.level }} 第{{ chinese(line.number) }}章 {{ line.title }}\n"
            "{% elif loop.index < 3 or loop.last %}body {{ loop.index }}/{{ loop.length }}{{ line.title or line.text }}\n{% else %}{% endif %}{% endfor %}"
        ),
    )
    assert made.document is not None
    assert made.document.text == "第一章 任务\n2/21第0项。\n21/21第19项。"


def test_the_templates_of_the_program_are_sound():
    assert {"bare", "direct", "issuing-notice"} <= set(names())
    for name in names():
        assert load(name).problems == (), name


def test_a_folder_without_wording_is_no_template():
    (problem,) = load("official").problems
    assert problem.name == "template-missing"
    assert "body.j2" in problem.message
    assert "issuing-notice" in problem.message


@pytest.mark.parametrize("name", ["issuing-notic", "没有", "", "..", "../direct", "a/b", "c:d", "a\0b"])
def test_a_template_that_is_not_there_is_told(name):
    template = load(name)
    assert template.compiled is None
    (problem,) = template.problems
    assert problem.name == "template-missing"
    assert compose(PLAN, template).document is None
    if name == "issuing-notic":
        assert "是不是“issuing-notice”" in problem.message


def test_every_name_and_function_of_a_template_is_explained(checkout):
    manual = (checkout / "docs" / "templates.zh-CN.md").read_text(encoding="utf-8")
    prefixes = {
        "NoticeView": "notice",
        "AttendanceView": "one",
        "PlanView": "plan",
        "Line": "line",
        "AttachmentView": "attachment",
    }
    for view in VIEWS:
        for field in view.__annotations__:
            name = f"{prefixes[view.__name__]}.{field}" if view.__name__ in prefixes else field
            assert f"`{name}`" in manual, name
    for function in FUNCTIONS:
        assert f"{function}(" in manual
    for template in names():
        for block in load(template).blocks:
            assert f"`{block}`" in manual, block


TABLED = plan(actions=item("任务", table=grid(columns=("甲",), rows=(("乙",),))))


@pytest.mark.parametrize(
    "line", ["table 表一 {{ line.table }}", "body {{ line.table }}", "table 表一", "body 见{{ line.table }}"]
)
def test_a_table_is_a_block_of_its_own(line):
    made = compose(
        TABLED, checked(f"{{% for line in body %}}{{% if line.table %}}\n{line}\n{{% endif %}}{{% endfor %}}")
    )
    assert [problem.name for problem in made.problems] == ["template-block-malformed"]


def test_the_environment_reads_fields_of_views_and_nothing_else():
    page = page_of(PLAN, layout("official"))
    made = environment()
    assert made.getattr(page.plan, "title") == "某市行动计划"
    for value, name in (
        (page.plan, "_asdict"),
        (page.plan, "__class__"),
        (page.plan.title, "upper"),
        (PLAN, "title"),
        ((), "count"),
    ):
        assert isinstance(made.getattr(value, name), StrictUndefined)
    assert isinstance(made.getitem(page.plan, 0), StrictUndefined)
    assert not made.globals


@pytest.mark.parametrize(
    ("body", "layout", "name"),
    [
        (b"title \xb1\xea\xcc\xe2", "base: official", "template-missing"),
        ("title 一".encode(), "base: nowhere", "template-layout"),
        ("title 一".encode(), None, "template-layout"),
        ("\ufefftitle 一\r\n".encode(), "base: official", ""),
    ],
)
def test_a_folder_that_an_office_made(tmp_path, monkeypatch, checkout, body, layout, name):
    shutil.copytree(checkout / "templates", tmp_path / "templates")
    own = tmp_path / "templates" / f"本局{name}{len(layout or '')}"
    own.mkdir()
    (own / "body.j2").write_bytes(body)
    if layout:
        (own / "layout.yaml").write_text(layout, encoding="utf-8")
    monkeypatch.setattr(resources, "folder", lambda called: tmp_path / called)
    template = load(own.name)
    assert [problem.name for problem in template.problems] == ([name] if name else [])
    made = compose(PLAN, template)
    assert (made.document.text if made.document else "") == ("" if name else "一")
