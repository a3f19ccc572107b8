from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from plangen.findings import Fault, Problem, Severity
from plangen.model import FIELD_NAMES, build
from plangen.rules import catalogue
from plangen.rules.dossier import Dossier
from plangen.rules.engine import examine, settle
from plangen.rules.rule import Rule
from plangen.rules.selection import EVERYTHING, Selection, choose
from plangen.source import Path, SourceText, Span
from plangen.syntax import read
from tests.rules.desk import dossier_of, findings_of, names_of

TEN_FAULTS = """\
title： 某市养老服务实施方案（2025—2027年）
city: 某市
status: 初稿
targets:
  床位数: 3000张
  护理员: 500人
  床位数: 2000张
  护理员　占比: 5%
notice:
  issuer: 某市人民政府办公室
  number: 某政办[2025]8号
  date: 2025年2月30日
goals: 到2027年，养老床位达到${床位}，护理床位占￥{床位数}。
actions:
  - title: 建好服务网络
    text: 到2030年，养老床位达到${床位数|2000张},城区全部覆盖。
    lead: 市民政局
    leed: 市民政局
"""


def test_a_file_with_many_faults_shows_every_one_in_one_run() -> None:
    assert names_of(findings_of(TEN_FAULTS)) == [
        "full-width-colon",
        "wrong-choice",
        "target-never-mentioned",
        "duplicate-key",
        "malformed-id",
        "malformed-document-number",
        "impossible-date",
        "dangling-reference",
        "full-width-reference",
        "deadline-outside-period",
        "wording-differs-from-target",
        "half-width-punctuation",
        "unknown-field",
    ]


def test_findings_are_sorted_by_place_and_each_points_at_its_words() -> None:
    shown = {one.fault.name: one.mark.span.of(TEN_FAULTS) for one in findings_of(TEN_FAULTS)}
    assert shown["full-width-colon"] == "："
    assert shown["dangling-reference"] == "床位"
    assert shown["full-width-reference"] == "￥{床位数}"
    assert shown["wording-differs-from-target"] == "2000张"
    assert shown["deadline-outside-period"] == "到2030年"
    assert shown["impossible-date"] == "2025年2月30日"
    assert shown["half-width-punctuation"] == ","
    assert shown["unknown-field"] == "leed"


def test_a_finding_that_compares_shows_both_places() -> None:
    related = {one.fault.name: [mark.span.of(TEN_FAULTS) for mark in one.related] for one in findings_of(TEN_FAULTS)}
    assert related["wording-differs-from-target"] == ["3000张"]
    assert related["deadline-outside-period"] == ["2025—2027年"]
    assert related["duplicate-key"] == ["床位数"]


@pytest.mark.parametrize("change", [("\n", "\r\n"), ("title：", "\ufefftitle：")], ids=["CRLF", "BOM"])
def test_line_ends_and_byte_order_marks_change_no_finding(change: tuple[str, str]) -> None:
    text = TEN_FAULTS.replace(*change)
    found, plain = findings_of(text), findings_of(TEN_FAULTS)
    assert names_of(found) == names_of(plain)
    assert [one.mark.span.of(text) for one in found] == [one.mark.span.of(TEN_FAULTS) for one in plain]


def test_a_flood_of_one_fault_is_cut_and_said() -> None:
    text = "title: 某市方案\ncity: 某市\ngoals: 到2027年，" + "${无}、" * 2000 + "\n"
    found = findings_of(text, selection=choose(["R002"]).selection)
    assert len(found) == 501
    assert found[-1].message == "同样的问题超过500处，只列出前500处。"


def test_a_paragraph_of_thousands_of_mentions_is_read_in_one_pass() -> None:
    text = (
        "title: 某市方案（2025—2027年）\ncity: 某市\ntargets:\n  甲: 70%\ngoals: " + "到2030年达到${甲}，" * 3000 + "\n"
    )
    found = findings_of(text, selection=choose(["D004"]).selection)
    assert len(found) == 501


def plan() -> Dossier:
    dossier = dossier_of("title: 某市养老服务实施方案\ncity: 某市\ngoals: 到2027年,社区养老服务覆盖城区。\n")
    assert dossier is not None
    return dossier


@pytest.fixture
def broken_rule(monkeypatch: pytest.MonkeyPatch) -> str:
    """A rule of the catalogue that yields one problem and then raises."""

    def check(_: Dossier) -> Iterator[Problem]:
        yield Problem("先说一句。", Path() / "city")
        raise ZeroDivisionError

    whole = catalogue.rule
    fault = Fault("duplicate-id", "R001", Severity.ERROR)
    monkeypatch.setattr(
        catalogue, "rule", lambda name: Rule(fault, check, False) if name == "duplicate-id" else whole(name)
    )
    return "duplicate-id"


def test_a_rule_that_raises_is_a_finding_and_stops_nothing(broken_rule: str) -> None:
    found = {one.fault.name: one for one in examine(plan())}
    assert set(found) == {"rule-crashed", broken_rule, "half-width-punctuation"}
    assert broken_rule in found["rule-crashed"].message
    assert "ZeroDivisionError" in found["rule-crashed"].message
    assert found[broken_rule].message == "先说一句。"


def test_a_malformed_rule_file_is_a_finding_too(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = catalogue.rule

    def rule(name: str) -> Rule:
        if name == "impossible-date":
            raise AttributeError("module has no attribute 'check'")
        return whole(name)

    monkeypatch.setattr(catalogue, "rule", rule)
    assert names_of(examine(plan())) == ["rule-crashed", "half-width-punctuation"]


def test_a_problem_at_an_impossible_place_does_not_stop_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = catalogue.rule

    def check(_: Dossier) -> Iterator[Problem]:
        yield Problem("没有这个地方。", (Path() / "actions")[99] / "text", within=Span(10**6, 10**6 + 3))

    odd = Rule(Fault("duplicate-id", "R001", Severity.ERROR), check, False)
    monkeypatch.setattr(catalogue, "rule", lambda name: odd if name == "duplicate-id" else whole(name))
    found = examine(plan())
    assert set(names_of(found)) <= {"duplicate-id", "rule-crashed", "half-width-punctuation"}
    assert all(one.mark.place.line >= 1 for one in found)


def test_the_same_finding_twice_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def check(_: Dossier) -> Iterator[Problem]:
        yield Problem("同一句话。", Path() / "city")
        yield Problem("同一句话。", Path() / "city")
        yield Problem("另一句话。", Path() / "city")

    whole = catalogue.rule
    twice = Rule(Fault("duplicate-id", "R001", Severity.ERROR), check, False)
    monkeypatch.setattr(catalogue, "rule", lambda name: twice if name == "duplicate-id" else whole(name))
    only = Selection(frozenset({"duplicate-id"}))
    assert [one.message for one in examine(plan(), only)] == ["另一句话。", "同一句话。"]


def test_a_rule_may_point_into_another_plan_of_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    from plangen.findings import Related

    def check(dossier: Dossier) -> Iterator[Problem]:
        above = dossier.others["省级规划"]
        value = (Path() / "targets")["床位数"] / "value"
        yield Problem("低于上级。", Path() / "city", related=(Related(value, "上级写的", source=above.source.name),))

    whole = catalogue.rule
    rule = Rule(Fault("duplicate-id", "R001", Severity.ERROR), check, False)
    monkeypatch.setattr(catalogue, "rule", lambda name: rule if name == "duplicate-id" else whole(name))
    above = "title: 某省养老服务规划\nlevel: 省级\ntargets:\n  床位数: 90000张\n"
    found = findings_of(plan().source.text, {"省级规划.yaml": above}, Selection(frozenset({"duplicate-id"})))
    assert [(one.source.name, one.span.of(above)) for one in found[0].related] == [("省级规划.yaml", "90000张")]


def test_only_selected_rules_run_but_what_was_not_read_is_always_told() -> None:
    text = "title: 某市养老服务实施方案\ncity: 某市\ngoals: 到2027年,达到${无}。\nguarantees: [加强领导\n"
    assert "not-yaml" in names_of(findings_of(text))
    assert names_of(findings_of(text, selection=choose(select=["references"]).selection)) == [
        "dangling-reference",
        "not-yaml",
    ]
    assert names_of(findings_of(text, selection=choose(ignore=["F", "wording"]).selection)) == [
        "dangling-reference",
        "not-yaml",
    ]


def test_a_text_without_a_plan_keeps_its_findings() -> None:
    assert names_of(findings_of("")) == ["empty-file"]
    assert names_of(findings_of("- 甲\n- 乙\n")) == ["not-a-plan"]
    assert names_of(findings_of("city: 某市\ngoals: 到2027年。\n")) == ["missing-field"]


def test_a_fault_without_a_page_is_shown_all_the_same() -> None:
    source = SourceText("某.yaml", "title: 方案\n")
    found = settle(source, [Problem("还没有说明的问题。", Span(0, 5), "not-written-yet")])
    assert found == ()  # not selected: nobody can choose what has no name
    everything = Selection(EVERYTHING.names | {"not-written-yet"})
    shown = settle(source, [Problem("还没有说明的问题。", Span(0, 5), "not-written-yet")], selection=everything)
    assert [(one.fault.name, one.fault.code, one.fault.severity) for one in shown] == [
        ("not-written-yet", "", Severity.ERROR)
    ]


def test_gathered_findings_list_every_place_and_mend_all() -> None:
    text = "title: 某市养老服务实施方案\ncity: 某市\ngoals: 一,二,三(四);五。\n"
    found = [one for one in findings_of(text) if one.fault.name == "half-width-punctuation"]
    assert [one.message for one in found] == [
        "中文里用了半角的“,”，应当用全角的“，”。全文共2处。",
        "中文里用了半角的括号“( )”，应当用全角的“（ ）”。",
        "中文里用了半角的“;”，应当用全角的“；”。",
    ]
    assert [edit.text for one in found for edit in one.fix] == ["，", "，", "（", "）", "；"]


def test_nothing_depends_on_the_clock() -> None:
    text = (
        "title: 某市养老服务实施方案\ncity: 某市\n"
        "# plangen: allow[half-width-punctuation] 沿用原稿 until 2020-01-01\ngoals: 到2027年,社区养老服务覆盖城区。\n"
    )
    assert names_of(findings_of(text, as_of=None)) == []
    assert names_of(findings_of(text, as_of=date(2020, 1, 1))) == []
    assert names_of(findings_of(text, as_of=date(2020, 1, 2))) == ["expired-allowance", "half-width-punctuation"]


def test_a_page_is_read_without_loading_rules_or_the_model() -> None:
    import subprocess
    import sys

    program = (
        "import sys, plangen.rules.selection as s, plangen.rules.catalogue as c; "
        "c.faults(); s.choose(['format']); str(c.page('impossible-date')); "
        "print([name for name in sys.modules if name.startswith('plangen.rules.') and name.count('.') > 2], "
        "'pydantic' in sys.modules, 'ruamel' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    folders_only = done.stdout.strip()
    assert folders_only == "[] False False"


def test_a_plan_that_stands_in_its_own_project_is_not_read_twice() -> None:
    text = "title: 某市养老服务实施方案\ncity: 某市\nsucceeds: 旧方案\ngoals: 到2027年，社区养老服务覆盖城区。\n"
    reading = read(SourceText("新方案.yaml", text), FIELD_NAMES)
    assert reading.tree is not None
    built = build(reading.tree, "新方案")
    assert built.plan is not None
    around: dict[str, Dossier] = {}
    dossier = Dossier(built.plan, built.places, reading.problems, around)
    around["新方案"] = dossier
    only = choose(["unknown-superior"]).selection
    assert names_of(examine(dossier, only)) == ["unknown-superior"]
    around["旧方案"] = plan()
    assert names_of(examine(dossier, only)) == []
