"""The JSON Schema of the plan format, for editors: completion, hover and a red line under a wrong name.

Valid as 2020-12 and readable by draft-07 editors: no keyword stands beside ``$ref``, and nothing is used that only one of
the two knows. Shorthands are unions of types (``["string", "object"]``) and not alternatives (``anyOf``), because
editors show an alternative's failure as the failure of its first branch. The schema accepts every shorthand that the
builder accepts; what it cannot say (an id that nobody defined) is the rules' business.
"""

from __future__ import annotations

import json
from typing import Any

from pydantic.fields import FieldInfo

from plangen.model.item import Grid, Item
from plangen.model.kind import Noun, Writing, Written
from plangen.model.notice import Notice
from plangen.model.plan import FORMAT, PARTS, Headings, Plan
from plangen.model.table_file import FILE_PATTERN, REFUSED
from plangen.model.target import Target

Schema = dict[str, Any]

DIALECT = "http://json-schema.org/draft-07/schema#"
"""The older of the two: newer editors read it, older ones know nothing else."""
ID_PATTERN = r"^[^\s.|{}\[\]$：:，。]{1,60}$"
_SCALAR = ["string", "number"]
_DEFINED = {
    Writing.LINE: "line", Writing.LINES: "lines", Writing.NAMES: "lines", Writing.ITEM: "part", Writing.ITEMS: "items",
    Writing.TARGETS: "targets", Writing.TERMS: "terms", Writing.NOTICE: "notice", Writing.HEADINGS: "headings",
    Writing.OUTLINE: "outline", Writing.MEMBERS: "members", Writing.TABLE: "table", Writing.PAIRS: "pairs",
}  # fmt: skip
"""What is said once, under ``$defs``: a property that shows its parts itself is completed as a skeleton of all of them."""

_SHORT_EXAMPLES: dict[str, list[str]] = {
    "sections": ["附则。本方案自印发之日起施行。"],
    "attachments": ["专家组人员名单"],
    "outline": ["goals", "principles", "actions", "guarantees"],
}
"""Editors fill a field in with its only example, and cannot write a mapping inside a list: such a field has a second one."""


def plan_schema() -> Schema:
    """The schema of a whole plan file."""
    plan = _noun(Plan)
    plan["properties"]["format"].update(minimum=1, maximum=FORMAT)
    for name, example in _SHORT_EXAMPLES.items():
        plan["properties"][name]["examples"].insert(0, example)
    return {
        "$schema": DIALECT,
        "title": "plangen 方案",
        "description": "城市方案：标题、指标、指导思想、基本原则、工作目标、重点任务、保障措施，以及公文要素。",
        **plan,
        **_of_a_city(),
        "$defs": {
            "line": {"type": list(_SCALAR)},
            "lines": {"type": [*_SCALAR, "array"], "items": {"type": list(_SCALAR)}},
            "item": _noun(Item, *_SCALAR),
            "items": {"type": "array", "items": _item()},
            "part": {**_noun(Item, *_SCALAR, "array"), "items": _item()},
            "target": _noun(Target, *_SCALAR),
            "targets": _free(
                _id("编号", "正文用 ${编号} 引用。"),
                _reference(
                    "target",
                    "指标",
                    "一行数值，连同界限词；或一组字段。",
                    "60%以上",
                    {"value": "70%以上", "of": "专业课教师"},
                ),
            ),
            "terms": _free(
                _id("提法", "正文用 ${提法} 引用。"),
                _reference(
                    "lines",
                    "成员或定义",
                    "成员用顿号分开；也可以写定义，或另一个提法的名字。",
                    "教育链、人才链、产业链、创新链",
                ),
            ),
            "members": _free(
                {"title": "职务"}, _reference("lines", "人员", "每人一行。", ["市政府分管教育工作的副市长"])
            ),
            "pairs": _free({"title": "名称"}, _reference("line", "内容", "一行文字。", "010808417N/2024-00314")),
            "notice": _noun(Notice),
            "headings": _noun(Headings),
            "outline": {"type": "array", "items": _outline_entry()},
            "table": _table(),
        },
    }


def written_schema() -> str:
    """The schema as it is committed and installed: readable JSON."""
    return json.dumps(plan_schema(), ensure_ascii=False, indent=2) + "\n"


def _of_a_city() -> Schema:
    """A city's or county's plan names its city and has a body; documents above it may be targets alone."""
    # Without ``level`` the condition holds, as 市级 is the default. The first part is the one that editors name as missing.
    parts = sorted((*PARTS, "sections"), key=lambda name: name != "goals")
    return {
        "if": {"properties": {"level": {"enum": ["市级", "县级"]}}},
        "then": {"required": ["city"], "anyOf": [{"required": [name]} for name in parts]},
    }


def _noun(noun: type[Noun], *shorthands: str) -> Schema:
    """A mapping with the fields of ``noun``; ``shorthands`` are the types that may stand in its place."""
    written = {name: info for name, info in noun.model_fields.items() if _way(info) is not None}
    required = [name for name, info in written.items() if info.is_required()]
    return {
        "type": [*shorthands, "object"] if shorthands else "object",
        "properties": {name: _property(info, _value(name, info)) for name, info in written.items()},
        "additionalProperties": False,
        **({"required": required} if required else {}),
    }


def _way(info: FieldInfo) -> Written | None:
    return next((one for one in info.metadata if isinstance(one, Written)), None)


def _property(info: FieldInfo, value: Schema) -> Schema:
    return {"title": info.title, "description": info.description, "examples": list(info.examples or ()), **value}


def _value(name: str, info: FieldInfo) -> Schema:
    written = _way(info)
    assert written is not None
    way = written.way
    needed = {"minLength": 1, "minItems": 1} if info.is_required() else {}
    if way is Writing.CHOICE:
        return {"enum": list(written.words)}
    if way is Writing.NUMBER:
        return {"type": ["integer", "string"], "pattern": "^[0-9]{1,4}$", "minimum": 0, "maximum": 9999}
    if way is Writing.ID:
        return {"type": ["string", "integer"], **_id_pattern()}
    if way in (Writing.PROSE, Writing.TITLE):
        # An empty title says that there is none.
        empty = [] if info.is_required() or name not in ("title", "text") else ["null"]
        return {"type": [*_SCALAR, *empty], **needed}
    return {"allOf": [{"$ref": f"#/$defs/{_DEFINED[way]}"}], **needed}


def _reference(name: str, title: str, description: str, *examples: Any) -> Schema:
    """What stands under a name of the drafter's own, or in a list."""
    return {
        "title": title,
        "description": description,
        "examples": list(examples),
        "allOf": [{"$ref": f"#/$defs/{name}"}],
    }


def _item() -> Schema:
    described = "一行文字：第一个句号之前是标题，之后是正文；或一组字段。"
    return _reference(
        "item", "条目", described, "坚持市场导向。专业跟着产业走。", {"title": "提质传统专业", "lead": "市教育局"}
    )


def _free(names: Schema, values: Schema) -> Schema:
    """Names of the drafter's own, each with a value."""
    return {"type": "object", "propertyNames": names, "additionalProperties": values}


def _id(title: str, description: str) -> Schema:
    return {"title": title, "description": description, **_id_pattern()}


def _id_pattern() -> Schema:
    # The second keyword is the editors' own: what they show instead of the pattern.
    return {
        "pattern": ID_PATTERN,
        "patternErrorMessage": "编号里不能有空格、句点、冒号、逗号、竖线、括号和 $，最长 60 个字。",
    }


def _outline_entry() -> Schema:
    return {
        "title": "目录的一行",
        "description": "一个部分的名字、其他章节的标题，或“标题: [部分, 部分]”。",
        "examples": list(PARTS),
        "type": [*_SCALAR, "object"],
        "minProperties": 1,
        "maxProperties": 1,
        "additionalProperties": _reference("lines", "部分", "外层标题下面的各个部分。", ["guiding", "goals"]),
    }


def _table() -> Schema:
    cells = {"type": "array", "items": {"type": [*_SCALAR, "null"]}}
    lines = {"allOf": [{"$ref": "#/$defs/lines"}]}
    file = {"type": "string", "pattern": FILE_PATTERN, "patternErrorMessage": REFUSED}
    values: dict[str, Schema] = {"columns": lines, "rows": {"type": "array", "items": cells}, "file": file}
    return {
        "type": ["string", "object"],
        "pattern": "^(任务分工|指标)$",
        "patternErrorMessage": "自动生成的表只有“任务分工”和“指标”；别的表请写 columns 和 rows。",
        "properties": {name: _property(Grid.model_fields[name], value) for name, value in values.items()},
        "additionalProperties": False,
    }
