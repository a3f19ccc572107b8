"""How figures are taken, weighed against goals, and written down."""

from __future__ import annotations

import re
import sys

import pytest

from benchmarks import clock, growth, in_process, jobs, processes, rules
from benchmarks.clock import Times, run, time_commands
from benchmarks.page import Goal, goals, page
from benchmarks.run import QUICK, measure
from plangen.pipeline.loading import parse
from plangen.pipeline.printing import compose_notice
from plangen.project import decoded
from plangen.rules import catalogue

pytestmark = pytest.mark.slow


def test_a_ratio_is_taken_within_each_round():
    # The machine was ten times slower in the second round: that says nothing about the two.
    times = Times({"a": (0.002, 0.020, 0.002), "b": (0.001, 0.010, 0.001)})
    assert times.ratio("a", "b") == pytest.approx(2)
    assert times.milliseconds("a") == pytest.approx(2)


def test_contenders_take_turns_and_nobody_is_always_second(monkeypatch):
    monkeypatch.setattr(clock, "TURN", 0)
    called = []
    times = clock.time_calls({"a": lambda: called.append("a"), "b": lambda: called.append("b")}, rounds=3)
    # Both are warmed up; then each turn is one untimed call and one that counts.
    assert "".join(called) == "aabb" + "aabb" + "bbaa" + "aabb"
    assert {name: len(taken) for name, taken in times.rounds.items()} == {"a": 3, "b": 3}


def test_a_command_with_findings_is_timed_and_one_that_breaks_is_not():
    ends = "import sys; sys.exit({})"
    times = time_commands({"findings": [sys.executable, "-c", ends.format(1)]}, rounds=1)
    assert len(times.rounds["findings"]) == 1
    with pytest.raises(RuntimeError):
        run([sys.executable, "-c", ends.format(2)])
    with pytest.raises(RuntimeError):
        run([sys.executable, "-c", "1 / 0"])


def test_commands_find_their_bytecode_ready(tmp_path, monkeypatch):
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    around = processes.environment(tmp_path)
    run([sys.executable, "-c", "import plangen.source"], around)
    written = [path.name.split(".")[0] for path in tmp_path.rglob("plangen/source/*.pyc")]
    assert "path" in written


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not say what a process held")
def test_the_peak_is_that_of_the_command_and_not_of_whoever_started_it():
    ours = bytearray(200 * 2**20)
    held = processes.peak_of([sys.executable, "-S", "-c", "held = bytearray(50 * 2**20)"])
    assert 50 < held < 150 < len(ours) / 2**20


@pytest.mark.parametrize(
    ("least", "figure", "met"), [(False, 2.9, True), (False, 3.1, False), (True, 5.1, True), (True, 4.9, False)]
)
def test_a_goal_is_met_on_its_own_side(least, figure, met):
    assert Goal("speed", figure, 5.0 if least else 3.0, least).met is met


@pytest.mark.parametrize("paragraphs", [10, 55])
def test_a_plan_written_by_rule_is_sound_and_says_every_number_once(paragraphs):
    loaded = parse(decoded(growth.plan_text(paragraphs).encode(), "plan.yaml"), "plan")
    assert loaded.plan is not None
    assert loaded.problems == ()
    text = compose_notice(loaded.plan).text
    tasks = [number for number in range(paragraphs) if number % 10]
    assert re.findall(r"建成(\d+)个以上产教融合", text) == [str(number) for number in tasks]
    assert len(re.findall(r"^（.{1,3}）", text, re.MULTILINE)) == paragraphs - len(tasks)
    assert len(re.findall(r"^\d+\.任务", text, re.MULTILINE)) == len(tasks)


def test_steepness_is_one_where_time_follows_length():
    lengths = tuple(growth.Length(number, 0, 0, 0.0) for number in (100, 1000))
    tasks = {"straight": Times({"100": (0.001,), "1000": (0.010,)}), "steep": Times({"100": (0.001,), "1000": (0.1,)})}
    found = growth.Growth(lengths, tasks)
    assert found.steepness("straight") == pytest.approx(1)
    assert found.steepness("steep") == pytest.approx(10)


@pytest.mark.slow
def test_one_run_writes_the_whole_page():
    results = measure(QUICK)
    written = page(results)
    assert len(goals(results)) == 9
    assert all(goal.figure > 0 for goal in goals(results))
    rows = [line for line in written.splitlines() if line.startswith("| ")]
    for name in (in_process.RAW, in_process.YAML_LOAD, processes.YARDSTICK):
        assert any(f"*{name}*" in row for row in rows), name
    for section in (
        "## One notice",
        "## From start to end",
        "## From a file",
        "## Longer plans",
        "## Many plans",
        "## How this was measured",
    ):
        assert written.count(section) == 1
    # Every table is whole: as many cells in each row as in its head.
    for table in re.findall(r"(?:^\|.*\n)+", written, re.MULTILINE):
        assert len({line.count(" |") for line in table.splitlines()}) == 1
    for name, found in (("pandoc", results.pandoc), ("docx-js", results.docx_js)):
        assert bool(re.search(f"^Not installed where this was measured.*{name}", written, re.MULTILINE)) is (
            found == ""
        )


def test_the_plan_for_the_rules_is_as_long_as_it_is_said_to_be():
    on = rules.bench()
    assert 27_500 < len(on.text.encode()) < 28_500
    assert on.loaded.problems == ()
    assert rules.measure(1, on).ratio(rules.RULES, rules.YAML_LOAD) > 0


def test_every_rule_has_its_time_and_the_slowest_comes_first():
    bench = rules.bench()
    taken = rules.by_rule(bench, rounds=1)
    asked = {entry.name for entry in catalogue.ENTRIES if entry.has_check and not entry.needs}
    assert asked <= set(taken)
    assert not {"phases-overlap", "value-weaker-than-superior"} & set(taken), (
        "the plan has no phases, and nothing above it"
    )
    assert list(taken.values()) == sorted(taken.values(), reverse=True)


def test_two_processes_are_measured_beside_one(tmp_path):
    found = jobs.measure(tmp_path, plans=12, rounds=1)
    assert found.is_same
    assert found.gain > 0
    assert all(peak > 10 for peak in (*found.few_peaks, *found.many_peaks))
