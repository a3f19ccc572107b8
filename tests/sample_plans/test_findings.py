"""Every finding in the five plans, against a list that was checked one by one with the originals."""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from typing import cast

import pytest
from ruamel.yaml import YAML

from plangen.findings import Finding
from plangen.pipeline.checking import check
from plangen.pipeline.ordering import order
from tests.sample_plans.samples import FIVE, SAMPLES

Seen = tuple[str, str, str]
"""Rule, words under the caret (empty where one finding gathers several places), path of the field."""

each_plan = pytest.mark.parametrize("name", FIVE)


@cache
def expected() -> dict[str, list[dict[str, str]]]:
    path = Path(__file__).with_name("findings.yaml")
    return cast("dict[str, list[dict[str, str]]]", YAML(typ="safe").load(path.read_text(encoding="utf-8")))


@cache
def found() -> dict[str, tuple[Finding, ...]]:
    findings: dict[str, list[Finding]] = {}
    for finding in check(order([SAMPLES])).findings:
        findings.setdefault(Path(finding.mark.source.name).stem, []).append(finding)
    return {name: tuple(of_plan) for name, of_plan in findings.items()}


def listed(name: str) -> list[Seen]:
    return [(one["rule"], one.get("words", ""), one["at"]) for one in expected()[name]]


def seen(name: str) -> list[Seen]:
    gathered = {rule for rule, words, _ in listed(name) if not words}
    return [
        (
            finding.fault.name,
            "" if finding.fault.name in gathered else finding.mark.span.of(finding.mark.source.text),
            finding.path,
        )
        for finding in found()[name]
    ]


def test_only_the_plans_have_findings() -> None:
    assert sorted(found()) == sorted(expected()) == sorted(FIVE)


@each_plan
def test_no_finding_is_missing_and_none_is_new(name: str) -> None:
    real, wanted = Counter(seen(name)), Counter(listed(name))
    assert (list((wanted - real).elements()), list((real - wanted).elements())) == ([], []), "(missing, new)"


@each_plan
def test_findings_stand_in_the_order_of_the_plan(name: str) -> None:
    assert seen(name) == listed(name)


@each_plan
def test_every_finding_says_why_it_is_true(name: str) -> None:
    assert [one["rule"] for one in expected()[name] if len(one["why"]) < 8 or not one["why"].endswith("。")] == []


@each_plan
def test_a_finding_that_gathers_places_underlines_the_first_and_shows_the_others(name: str) -> None:
    gathered = {rule for rule, words, _ in listed(name) if not words}
    assert [one.fault.name for one in found()[name] if one.fault.name in gathered and not one.related] == []
