"""The editors' schema: well-formed in both drafts, Chinese at every property, of one mind with the builder."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.model import FIELD_NAMES, Grid, Headings, Item, Notice, Plan, Target, build
from plangen.model.build_nouns import fields
from plangen.model.kind import Noun
from plangen.model.schema import ID_PATTERN, plan_schema, written_schema
from plangen.source import SourceText
from plangen.syntax import read
from tests.schema.editor import DRAFTS, SCHEMA, complaints, plans_of

FORMAT_FAULTS = {
    "unknown-field",
    "missing-field",
    "wrong-type",
    "wrong-choice",
    "empty-field",
    "malformed-id",
    "table-file-not-read",
    "not-yaml",
}
HEAD = "title: 某市行动计划\ncity: 某市\n"
PLAN = HEAD + "goals: 到2027年，建成体系。\n"


def walk(schema: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every schema inside ``schema``, with its place; what stands under ``examples`` or ``enum`` is no schema."""
    if isinstance(schema, list):
        for index, one in enumerate(schema):
            yield from walk(one, f"{path}/{index}")
    elif isinstance(schema, dict):
        yield path, schema
        for keyword, below in schema.items():
            if keyword in ("properties", "$defs"):
                for name, one in below.items():
                    yield from walk(one, f"{path}/{keyword}/{name}")
            elif keyword in ("items", "additionalProperties", "propertyNames", "allOf", "anyOf", "if", "then"):
                yield from walk(below, f"{path}/{keyword}")


def properties() -> list[tuple[str, dict[str, Any]]]:
    """Every property of every noun, and what stands under a name of the drafter's own or in a list of items."""
    found = []
    for path, schema in walk(SCHEMA):
        within = path.rpartition("/")[0]
        is_condition = path.startswith(("/if", "/then"))
        is_described_value = path.endswith(("additionalProperties", "items")) and "allOf" in schema
        if (within.endswith("/properties") and not is_condition) or is_described_value:
            found.append((path, schema))
    return found


def faults(text: str) -> set[str]:
    """What the program itself finds wrong with the form of a plan."""
    reading = read(SourceText("plan.yaml", text), FIELD_NAMES)
    problems = list(reading.problems)
    if reading.tree is not None:
        problems += build(reading.tree, "plan").problems
    return {problem.name for problem in problems} & FORMAT_FAULTS


# ------------------------------------------------------------------------------------------------------------ its form


@pytest.mark.parametrize("draft", DRAFTS)
def test_it_is_a_schema_in_both_drafts(draft: Any) -> None:
    draft.check_schema(plan_schema())


def test_no_keyword_stands_beside_a_reference() -> None:
    referring = [schema for _, schema in walk(SCHEMA) if "$ref" in schema]
    assert len(referring) > 20
    assert all(set(schema) == {"$ref"} for schema in referring)


def test_every_reference_leads_somewhere_and_every_definition_is_used() -> None:
    named = {schema["$ref"].removeprefix("#/$defs/") for _, schema in walk(SCHEMA) if "$ref" in schema}
    assert named == set(SCHEMA["$defs"])


def test_only_keywords_that_both_drafts_know_are_used() -> None:
    known = {
        "$schema", "$defs", "$ref", "title", "description", "examples", "type", "enum", "pattern", "minLength",
        "minimum", "maximum", "items", "minItems", "properties", "required", "additionalProperties", "propertyNames",
        "minProperties", "maxProperties", "allOf", "anyOf", "if", "then",
    }  # fmt: skip
    of_editors = {"patternErrorMessage"}
    assert {keyword for _, schema in walk(SCHEMA) for keyword in schema} == known | of_editors


@pytest.mark.parametrize(("path", "schema"), [pytest.param(*one, id=one[0]) for one in properties()])
def test_a_property_says_in_chinese_what_it_is_and_shows_right_examples(path: str, schema: dict[str, Any]) -> None:
    assert re.search("[一-鿿]", schema["title"]), path
    assert re.search("[一-鿿]", schema["description"]), path
    assert schema["description"].endswith("。")
    assert schema["examples"]
    alone = {"allOf": [{key: value for key, value in schema.items() if key != "examples"}], "$defs": SCHEMA["$defs"]}
    for example in schema["examples"]:
        for draft in DRAFTS:
            assert list(draft(alone).iter_errors(example)) == []


def test_every_field_of_every_noun_is_a_property() -> None:
    places: list[tuple[type[Noun], Any]] = [(Plan, SCHEMA)]
    places += [(noun, SCHEMA["$defs"][noun.__name__.lower()]) for noun in (Item, Target, Notice, Headings)]
    for noun, schema in places:
        assert list(schema["properties"]) == list(fields(noun))
    assert set(SCHEMA["$defs"]["table"]["properties"]) == {"columns", "rows", "file"}
    assert SCHEMA["$defs"]["part"]["properties"] == SCHEMA["$defs"]["item"]["properties"]


def test_the_committed_schema_is_the_generated_one(checkout: Path) -> None:
    committed = (checkout / "schemas" / "plan.schema.json").read_text(encoding="utf-8")
    assert committed == written_schema(), "run: plangen schema > schemas/plan.schema.json"


def test_it_is_written_as_readable_chinese() -> None:
    written = written_schema()
    assert json.loads(written) == plan_schema()
    assert '"title": "数值"' in written
    assert written.endswith("}\n")


# ------------------------------------------------------------------------------------------------- what it lets through

ACCEPTED = {
    "a part as one line": "principles: 坚持市场导向。",
    "a part as a list": "principles:\n  - 坚持市场导向。专业跟着产业走。\n  - 坚持协同推进。",
    "a part as a mapping": "principles:\n  title: 工作原则\n  text: 坚持市场导向。\n  items_as: 分段",
    "a part without a title": 'actions:\n  title: ""\n  items:\n    - 建强教师队伍。',
    "a part with an empty title": "actions:\n  title:\n  items:\n    - 建强教师队伍。",
    "an item as one line": "actions:\n  - 动态原则。结合管理规定，每年调整一次。",
    "an item as a mapping": "actions:\n  - title: 动态原则\n    text: 结合管理规定。\n    lead: 市教育局",
    "an untitled paragraph": "actions:\n  - text: 持续推动专业优化论证。",
    "items in items": "actions:\n  - title: 甲\n    items:\n      - title: 乙\n        items:\n          - 丙。丁。",
    "a target as one line": "targets:\n  双师占比: 60%以上",
    "a target that is a bare number": "targets:\n  基地: 5",
    "a target as a mapping": "targets:\n  双师占比:\n    value: 60%以上\n    of: 专业课教师\n    nature: 预期性",
    "a number as a target's value": "targets:\n  基地:\n    value: 1.5\n    by: 2025",
    "a list as one line": "targets:\n  甲: 1个\n  乙: 2个\n  合计:\n    value: 3个\n    sum_of: 甲、乙",
    "a list as a list": "targets:\n  奖补:\n    value: 10%—30%\n    scope: [项目需求企业, 项目承担主体]",
    "offices as a list": "actions:\n  - title: 甲\n    offices:\n      - 市教育局\n      - 市工信局等",
    "a date without quotes": "notice:\n  issuer: 某市人民政府\n  date: 2023-10-19",
    "a period of two years": "period: 2024-2026",
    "a year as a period": "period: 2024",
    "terms in one line, as a list, as an alias": "terms:\n  四链: 教育链、人才链\n  四业: [甲, 乙]\n  四条链: 四链",
    "a term whose name is a number": "terms:\n  2025: 目标年",
    "members": "attachments:\n  - title: 名单\n    members:\n      召集人: 分管副市长\n      成员:\n        - 甲\n        - 乙",
    "a generated table": "attachments:\n  - title: 分工表\n    table: 任务分工",
    "a typed table": "attachments:\n  - title: 表\n    table:\n      columns: 甲、乙\n      rows:\n        - [一, 1]\n        - [二, 2.5]",
    "a table from a file": "attachments:\n  - title: 表\n    table:\n      file: 附表.csv",
    "free names for the web page": "notice:\n  issuer: 某市人民政府\n  disclosure:\n    索引号: 010808417N/2024-00314",
    "an outline": "principles: 甲。\noutline:\n  - 总体要求: [principles, goals]",
    "an outline of names": "principles: 甲。\noutline:\n  - goals\n  - principles",
    "an outline in one line": "principles: 甲。\noutline:\n  - 总体要求: principles、goals",
    "a section named in the outline": "sections:\n  - 附则。本方案自印发之日起施行。\noutline:\n  - goals\n  - 附则",
    "headings": "headings:\n  own_line: 2\n  continuous: 3",
    "the version in quotes": 'format: "1"',
    "an allow-comment": "guiding: 甲。  # plangen: allow[target-never-mentioned] 试点 until 2027-06-30",
}


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in ACCEPTED.items()])
def test_every_shorthand_is_let_through(text: str) -> None:
    assert complaints(PLAN + text + "\n") == []
    assert faults(PLAN + text + "\n") == set()


def test_the_ten_line_plan_is_let_through() -> None:
    text = """\
title: 某市职业教育产教融合行动计划（2025—2027年）
city: 某市
targets:
  双师占比: 60%以上
principles:
  - 坚持市场导向。专业跟着产业走，布局跟着园区走。
goals: 到2027年，职业院校“双师型”教师占比达到${双师占比}。
actions:
  - 建强教师队伍。落实教师企业实践制度，“双师型”教师占比达到${双师占比}。
guarantees:
  - 加强组织领导。建立联席会议制度，每季度调度一次。
"""
    assert complaints(text) == []


def test_a_superior_document_needs_neither_city_nor_body() -> None:
    assert complaints("title: 国家职业教育改革实施方案\nlevel: 国家\ntargets:\n  高职院校: 50所\n") == []
    assert complaints("title: 某省实施意见\nlevel: 省级\n") == []


# ---------------------------------------------------------------------------------------------------- what it refuses

REFUSED = {
    "an unknown field of the plan": (PLAN + "gaols: 甲。", "'gaols' was unexpected"),
    "a Chinese field name": (PLAN + "标题: 甲", "'标题' was unexpected"),
    "an unknown field of an item": (PLAN + "actions:\n  - tilte: 甲", "'tilte' was unexpected"),
    "an unknown field of a part": (PLAN + "actions:\n  txet: 甲", "'txet' was unexpected"),
    "an unknown field of a target": (PLAN + "targets:\n  甲:\n    vlaue: 1个", "'vlaue' was unexpected"),
    "an unknown field of the notice": (PLAN + "notice:\n  issuer: 甲\n  isuer: 乙", "'isuer' was unexpected"),
    "an unknown field of the headings": (PLAN + "headings:\n  ownline: 1", "'ownline' was unexpected"),
    "an unknown field of a table": (PLAN + "attachments:\n  - table:\n      colums: 甲", "'colums' was unexpected"),
    "no title": ("city: 某市\ngoals: 甲。", "'title' is a required property"),
    "an empty title": ('title: ""\ncity: 某市\ngoals: 甲。', "should be non-empty"),
    "no city": ("title: 甲\ngoals: 乙。", "'city' is a required property"),
    "no city in a county's plan": ("title: 甲\nlevel: 县级\ngoals: 乙。", "'city' is a required property"),
    "no body": (HEAD, "is not valid under any of the given schemas"),
    "a notice without issuer": (PLAN + "notice:\n  number: 某政发〔2025〕1号", "'issuer' is a required property"),
    "a target without value": (PLAN + "targets:\n  甲:\n    of: 乙", "'value' is a required property"),
    "a target with nothing behind it": (PLAN + "targets:\n  甲:", "None is not of type"),
    "a target as a list": (PLAN + "targets:\n  甲: [1个]", "is not of type"),
    "targets as a list": (PLAN + "targets:\n  - 甲: 1个", "is not of type 'object'"),
    "targets as a line": (PLAN + "targets: 甲", "is not of type 'object'"),
    "an id with a blank": (PLAN + "targets:\n  甲 乙: 1个", "does not match"),
    "an id with a dot": (PLAN + "terms:\n  甲.乙: 丙", "does not match"),
    "another status": (PLAN + "status: 草拟", "is not one of"),
    "another level": (PLAN + "level: 地级", "is not one of"),
    "another nature": (PLAN + "targets:\n  甲:\n    value: 1个\n    nature: 目标", "is not one of"),
    "another way of items": (PLAN + "actions:\n  items_as: 不编号", "is not one of"),
    "a later format": (PLAN + "format: 2", "greater than the maximum"),
    "a format that is no number": (PLAN + "format: 一", "does not match"),
    "a level in words": (PLAN + "headings:\n  own_line: 二", "does not match"),
    "items as a line": (PLAN + "actions:\n  items: 甲", "is not of type 'array'"),
    "a list as an item": (PLAN + "actions:\n  - [甲, 乙]", "is not of type"),
    "text as a list": (PLAN + "actions:\n  text: [甲, 乙]", "is not of type"),
    "a city as a mapping": ("title: 甲\ncity: {名称: 某市}\ngoals: 乙。", "is not of type"),
    "nothing behind a field": (PLAN + "period:", "None is not of type"),
    "a table of another name": (PLAN + "attachments:\n  - table: 进度", "does not match"),
    "an outline as a mapping": (PLAN + "outline:\n  总体要求: [goals]", "is not of type 'array'"),
    "two headings in one entry of the outline": (
        PLAN + "outline:\n  - 甲: goals\n    乙: goals",
        "has too many properties",
    ),
    "a plan that is a list": ("- title: 甲", "is not of type 'object'"),
}


@pytest.mark.parametrize(("text", "words"), [pytest.param(*one, id=name) for name, one in REFUSED.items()])
def test_plain_mistakes_are_refused(text: str, words: str) -> None:
    found = complaints(text + "\n")
    assert any(words in one for one in found), found
    if not text.startswith("-"):
        assert faults(text + "\n") != set()


# ------------------------------------------------------------------------------------------ of one mind with the builder

SHAPES = {
    "line": "甲", "number": "5", "fraction": "1.50", "word": "yes", "list": "[甲, 乙]", "mapping": "{甲: 乙}", "nothing": "",
    "quotes": '""', "tilde": "~", "empty list": "[]", "empty mapping": "{}", "mappings": "[{甲: 乙}]", "lists": "[[甲]]",
    "items": "[{title: 甲}]", "item": "{title: 甲}",
}  # fmt: skip
PLACES: dict[type[Noun], str] = {
    Plan: "title: 甲\ncity: 乙\ngoals: 丙。\n{}",
    Item: PLAN + "actions:\n  {}",
    Target: PLAN + "targets:\n  数:\n    value: 5个\n    {}",
    Notice: PLAN + "notice:\n  issuer: 某市人民政府\n  {}",
    Headings: PLAN + "headings:\n  {}",
    Grid: PLAN + "attachments:\n  - table:\n      {}",
}
STRICTER = {"quotes", "tilde", "empty list", "lists"}
"""Read as *not written* (``~`` as text) and of no use to a drafter: an editor may well mark them."""


def with_field(noun: type[Noun], field: str, shape: str) -> str:
    """A plan in which ``field`` is written as ``shape``, in place of the line that gives it otherwise."""
    before, after = PLACES[noun].split("{}")
    blanks = before[before.rfind("\n") + 1 :]
    kept = "".join(line for line in before.splitlines(keepends=True) if not line.startswith(f"{blanks}{field}: "))
    return f"{kept}{field}: {shape}{after}\n"


@pytest.mark.parametrize("noun", PLACES, ids=lambda noun: noun.__name__)
def test_editor_and_builder_agree_on_every_field_in_every_shape(noun: type[Noun]) -> None:
    written = ("columns", "rows", "file") if noun is Grid else tuple(fields(noun))
    for field in written:
        for shape, text in SHAPES.items():
            plan = with_field(noun, field, text)
            refused_by_schema, refused_by_builder = bool(complaints(plan)), bool(faults(plan))
            if refused_by_builder:
                # An editor cannot see that empty quotes are no name of a city.
                assert refused_by_schema or (field == "city" and shape in STRICTER), (field, shape)
            elif refused_by_schema:
                one_id = shape == "list" and field in ("plan", "succeeds", "id", "within")
                nothing_in_a_table = shape == "nothing" and noun is Grid
                assert shape in STRICTER or one_id or nothing_in_a_table, (field, shape)


@given(
    st.text(st.sampled_from("甲乙aZ09_-“”%（）、；.,，。:：|{}[]$ \u3000\xa0"), min_size=1, max_size=5)
    | st.just("甲" * 60)
    | st.just("甲" * 61)
)
def test_an_id_is_an_id_to_both(written: str) -> None:
    quoted = json.dumps(written, ensure_ascii=False)
    refused = "malformed-id" in faults(f"{PLAN}targets:\n  {quoted}: 1个\n")
    assert bool(re.search(ID_PATTERN, written)) is not refused


# ------------------------------------------------------------------------------------------------------------- real plans


def test_the_sample_plans_have_nothing_against_them(checkout: Path) -> None:
    plans = plans_of(checkout / "sample_plans")
    assert len(plans) >= 2
    for plan in plans:
        assert complaints(plan.read_text(encoding="utf-8")) == [], plan.name


def test_the_plan_that_new_writes_has_nothing_against_it() -> None:
    from plangen.pipeline.starting import first_plan

    assert complaints(first_plan("某市", "行动计划")) == []
