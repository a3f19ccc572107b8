"""``value[within]`` is exactly what the caret underlines, in every way YAML can write a value."""

from __future__ import annotations

import re
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from plangen.findings import Problem
from plangen.model import FIELD_NAMES, Plan, build
from plangen.rules import catalogue
from plangen.rules.dossier import Dossier
from plangen.rules.engine import examine
from plangen.rules.ground import Ground
from plangen.source import Path, SourceText, apply
from plangen.syntax import read
from tests.rules.desk import PLAN, dossier_of, names_of

# Each holds a fault of its own kind, or none; pieces are set one behind the other in any order.
PIECES = (
    "到2027年，占比达到${对接度}。",
    "其中${无此指标}个园区。",
    "再说一遍，${对接度|百分之九十}。",
    "截至2023年2月30日，",
    "由￥{对接度}、$｛对接度｝组成；",
    "相当于${对接度.amuont}。",
    "企业“龙头”与'链主'(含配套)，",
    "编号C#、路径D:\\盘，",
    "加强统筹,形成合力。",
    "1:1比例，3.5亿元。",
    "培育${企业|10个}，没有写完的${对接度",
)
STYLES = ("plain", "single", "double", "escaped", "literal", "folded")


def wrapped(text: str, cuts: list[int], escape: Callable[[str], str] = str) -> list[str]:
    """``text`` on several lines, cut where it can be cut without changing what it says."""
    positions = sorted({cut % (len(text) + 1) for cut in cuts})
    joints = [
        at
        for at in positions
        if 0 < at < len(text) and all("\u4e00" <= one <= "\u9fff" for one in text[at - 1 : at + 1])
    ]
    lines = [text[start:end] for start, end in zip([0, *joints], [*joints, len(text)], strict=True)]
    return [escape(line) for line in lines]


def written(text: str, style: str, cuts: list[int], indentation: str) -> str:
    """``text`` as the value of a field, from behind the field's colon."""
    join = "\n" + indentation
    if style == "plain":
        return " " + join.join(wrapped(text, cuts))
    if style == "single":
        return " '" + join.join(wrapped(text, cuts, lambda line: line.replace("'", "''"))) + "'"
    if style == "double":
        return ' "' + join.join(wrapped(text, cuts, lambda line: line.replace("\\", "\\\\").replace('"', '\\"'))) + '"'
    if style == "escaped":
        return (
            ' "'
            + "".join(
                f"\\u{ord(one):04x}" if index % 3 == 0 else one.replace("\\", "\\\\") for index, one in enumerate(text)
            )
            + '"'
        )
    return f" {'|' if style == 'literal' else '>'}-" + join + join.join(wrapped(text, cuts))


def read_back(covered: str, style: str) -> str:
    """What the characters of the file say in their style."""
    covered = re.sub(r"\n *", "", covered)
    if style == "single":
        return covered.replace("''", "'")
    if style in ("double", "escaped"):
        return re.sub(r"\\(?:u([0-9a-f]{4})|(.))", lambda one: chr(int(one[1], 16)) if one[1] else one[2], covered)
    return covered


def value_at(plan: Plan, path: Path) -> str:
    value: object = plan
    for step in path.steps:
        if isinstance(step, int):
            value = value[step]  # type: ignore[index]
        elif isinstance(value, dict):
            value = value[str(step)]
        else:
            value = getattr(value, str(step))
    assert isinstance(value, str)
    return value


def plan_text(prose: str, style: str, cuts: list[int]) -> str:
    return (
        "title: 某市养老服务实施方案\ncity: 某市\ntargets:\n  对接度: 70%以上\n  企业: 10户\n"
        f"goals:{written(prose, style, cuts, '  ')}\n"
        f"actions:\n  - title: 建好服务网络\n    lead: 市民政局\n    text:{written(prose, style, cuts, '      ')}\n"
    )


def problems_of(dossier: Dossier) -> list[Problem]:
    checks = [catalogue.rule(entry.name).check for entry in catalogue.ENTRIES if entry.has_check]
    return [problem for check in checks if check is not None for problem in check(dossier)]


proses = st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map("".join)
cuts = st.lists(st.integers(0, 400), max_size=8)


@given(proses, st.sampled_from(STYLES), cuts)
def test_what_a_rule_names_is_what_the_file_shows(prose: str, style: str, cuts: list[int]) -> None:
    if style == "plain" and (" #" in prose or ": " in prose):
        return
    text = plan_text(prose, style, cuts)
    dossier = dossier_of(text)
    assert dossier is not None
    assert dossier.plan.goals is not None
    assert dossier.plan.goals.text == prose
    ground = Ground(dossier.source, dossier.places, {})
    found = problems_of(dossier)
    for problem in found:
        if problem.within is None:
            continue
        assert isinstance(problem.at, Path)
        value = value_at(dossier.plan, problem.at)
        span = ground.finding(problem, catalogue.fault("rule-crashed")).mark.span
        assert read_back(span.of(text), style) == problem.within.of(value)
    kinds = sum(piece in prose for piece in PIECES[1:3])
    assert len([problem for problem in found if problem.within is not None]) >= kinds


@given(proses, st.sampled_from(STYLES[:3] + STYLES[4:]), cuts)
def test_a_certain_repair_changes_the_value_as_it_says_and_ends_the_fault(
    prose: str, style: str, cuts: list[int]
) -> None:
    text = plan_text(prose, style, cuts)
    dossier = dossier_of(text)
    assert dossier is not None
    findings = examine(dossier)
    edits = [edit for one in findings for edit in one.fix]
    repaired = dossier_of(apply(text, edits))
    assert repaired is not None
    assert repaired.plan.goals is not None
    fixes = [fix for one in problems_of(dossier) if str(one.at) == "goals.text" for fix in one.fix]
    assert repaired.plan.goals.text == apply(prose, fixes)
    assert not {"half-width-punctuation", "full-width-reference"} & set(names_of(examine(repaired)))
    assert apply(apply(text, edits), [edit for one in examine(repaired) for edit in one.fix]) == apply(text, edits)


@given(st.text(max_size=300))
def test_no_text_makes_a_check_raise(text: str) -> None:
    for content in (
        text,
        f"title: 方案\ncity: 某市\ngoals: {text}",
        f"title: 方案\ncity: 某市\ntargets:\n  甲: {text}\n",
    ):
        reading = read(SourceText(PLAN, content), FIELD_NAMES)
        if reading.tree is None:
            continue
        built = build(reading.tree)
        if built.plan is None:
            continue
        for finding in examine(Dossier(built.plan, built.places, (*reading.problems, *built.problems))):
            assert 0 <= finding.mark.span.start <= finding.mark.span.end <= len(content)
            assert 0 < len(finding.message) < 500
            assert finding.fault.name != "rule-crashed"
