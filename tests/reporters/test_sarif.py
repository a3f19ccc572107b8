"""SARIF: after its published schema, and with the places, pages, repairs and reasons that services show."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import PurePath
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.findings import Finding, Marked, Report
from plangen.reporters import report
from plangen.rules.catalogue import faults, page
from plangen.source import SourceText, Span
from tests.reporters.samples import COMMA, DANGLING, FOUND, SUPERIOR, TEXT, at

ALLOWED = replace(FOUND, fault=COMMA, allowed="沿用原稿")
OF_ANOTHER_FILE = Finding(
    SUPERIOR, "低于上级。", at("goals"), related=(at("title", SourceText("above/省级.yaml", "title: 省"), "上级"),)
)
EVERY_KIND = (FOUND, ALLOWED, OF_ANOTHER_FILE, Finding(COMMA, "。", at("title"), related=(at("goals"),)))


def written(*findings: Finding) -> dict[str, Any]:
    whole: dict[str, Any] = json.loads(report(Report(findings, ("某市.yaml",)), "sarif", manual=page))
    return whole


def run(*findings: Finding) -> dict[str, Any]:
    one: dict[str, Any] = written(*findings)["runs"][0]
    return one


def test_it_is_what_the_published_schema_says(sarif_schema: jsonschema.Draft4Validator) -> None:
    for findings in ((), (FOUND,), EVERY_KIND):
        assert [error.message for error in sarif_schema.iter_errors(written(*findings))] == []


def test_the_schema_would_see_a_mistake(sarif_schema: jsonschema.Draft4Validator) -> None:
    broken = written(FOUND)
    broken["runs"][0]["results"][0]["level"] = "advice"
    assert not sarif_schema.is_valid(broken)


def test_every_rule_fits_the_schema(sarif_schema: jsonschema.Draft4Validator) -> None:
    every = faults()
    findings = [Finding(fault, "话。", at("title")) for fault in every]
    assert [error.message for error in sarif_schema.iter_errors(written(*findings))] == []
    assert [rule["id"] for rule in run(*findings)["tool"]["driver"]["rules"]] == [fault.name for fault in every]


def test_the_frame_is_there_even_where_nothing_is_found() -> None:
    whole = written()
    assert whole["version"] == "2.1.0"
    assert whole["runs"][0]["results"] == []
    assert whole["runs"][0]["tool"]["driver"]["name"] == "plangen"
    assert whole["runs"][0]["columnKind"] == "unicodeCodePoints"


def test_a_result_has_its_rule_level_place_and_words() -> None:
    result = run(FOUND)["results"][0]
    assert (result["ruleId"], result["level"]) == ("dangling-reference", "error")
    assert result["message"]["text"].endswith("是不是“床位数”？提示：可以引用：床位数。")
    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "%E6%9F%90%E5%B8%82.yaml", "uriBaseId": "%SRCROOT%"},
                "region": {"startLine": 4, "startColumn": 23, "endLine": 4, "endColumn": 26},
            }
        }
    ]


def test_both_places_of_a_comparison_are_there_and_another_file_keeps_its_name() -> None:
    related = run(OF_ANOTHER_FILE)["results"][0]["relatedLocations"]
    assert [one["message"]["text"] for one in related] == ["上级"]
    assert related[0]["physicalLocation"]["artifactLocation"]["uri"] == "above/%E7%9C%81%E7%BA%A7.yaml"
    assert [one["id"] for one in related] == [1]


def test_a_repair_is_a_replacement_of_a_region() -> None:
    fix = run(FOUND)["results"][0]["fixes"][0]["artifactChanges"][0]
    assert fix["replacements"] == [
        {
            "deletedRegion": {"startLine": 1, "startColumn": 11, "endLine": 1, "endColumn": 12},
            "insertedContent": {"text": "、"},
        }
    ]


def test_what_a_comment_allows_is_suppressed_with_its_reason() -> None:
    assert run(ALLOWED)["results"][0]["suppressions"] == [{"kind": "inSource", "justification": "沿用原稿"}]
    assert "suppressions" not in run(FOUND)["results"][0]


def test_the_rules_that_were_found_bring_their_pages_once() -> None:
    rules = run(FOUND, FOUND, ALLOWED)["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["dangling-reference", "half-width-punctuation"]
    assert rules[0]["shortDescription"]["text"] == page("dangling-reference").summary
    assert rules[0]["help"]["text"] == str(page("dangling-reference"))
    assert rules[0]["defaultConfiguration"]["level"] == "error"
    assert run(OF_ANOTHER_FILE)["tool"]["driver"]["rules"][0]["defaultConfiguration"]["level"] == "note"


def test_a_finding_that_moved_is_known_again() -> None:
    lower = SourceText("某市.yaml", "# 一行注释\n" + TEXT)
    moved = replace(FOUND, mark=at("床位}", lower))
    other = replace(FOUND, mark=at("床位数"))
    prints = [run(one)["results"][0]["partialFingerprints"]["plangen/v1"] for one in (FOUND, moved, other)]
    assert prints[0] == prints[1] != prints[2]


@pytest.mark.parametrize("name", ["/方案/某市.yaml", "a:b#c?.yaml", "<标准输入>", "50%.yaml"])
def test_any_name_becomes_a_uri(name: str) -> None:
    location = run(Finding(DANGLING, "。", Marked(SourceText(name, "甲"), Span(0, 1))))["results"][0]["locations"][0]
    artifact = location["physicalLocation"]["artifactLocation"]
    assert set(artifact["uri"]) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789%/._-~:")
    assert artifact["uri"].startswith("file://") == PurePath(name).is_absolute()
    assert PurePath(name).is_absolute() or ":" not in artifact["uri"]


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 10))
def test_any_text_can_be_said(text: str, start: int, length: int) -> None:
    mark = Marked(SourceText(text, text), Span(start, start + length), text)
    result = run(Finding(DANGLING, text, mark, hint=text, related=(mark,)))["results"][0]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"]) <= (region["endLine"], region["endColumn"])
    assert result["message"]["text"].startswith(text)
