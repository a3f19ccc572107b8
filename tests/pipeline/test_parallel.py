"""Several processes give what one gives, in the same order, and keep no more than they must."""

from __future__ import annotations

import concurrent.futures
import gc
import os
import pickle
import tracemalloc
from pathlib import Path

import pytest

from plangen.findings.tally import summed
from plangen.pipeline import parallel
from plangen.pipeline.checking import Manner
from plangen.pipeline.looking import Asked, Desk, Looked
from plangen.pipeline.ordering import order
from plangen.pipeline.parallel import ProcessLost, look_at_all
from plangen.reporters import FORMATS
from plangen.rules.selection import choose
from tests.pipeline.plans import plan, put

pytestmark = pytest.mark.slow


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project of eleven plans: some sound, some wrong, one that is no plan, and settings with a slip in them."""
    put(tmp_path, "plangen.yaml", "nane: 某省\n")
    for number in range(10):
        text = plan(f"第{number}市", more="implements: 省级规划\n")
        put(tmp_path, f"第{number}市.yaml", text.replace("2027年，", "2027年,") if number % 3 else text)
    put(tmp_path, "坏.yaml", "- 甲\n")
    put(tmp_path, "above/省级规划.yaml", "title: 某省规划\nlevel: 省级\ngoals: 到2027年，好。\n")
    return tmp_path


def looked(folder: Path, asked: Asked, jobs: int) -> list[Looked]:
    return list(look_at_all(order([str(folder)]), asked, jobs))


@pytest.mark.parametrize("format", FORMATS)
def test_two_processes_say_what_one_says(folder: Path, format: str) -> None:
    asked = Asked(format=format, colour=format == "text")
    one = looked(folder, asked, 1)
    assert looked(folder, asked, 2) == one
    assert [one.name for one in one] == sorted(one.name for one in one)
    assert any(one.pieces for one in one)


def test_processes_that_are_no_copies_of_this_one_say_the_same(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = looked(folder, Asked(), 1)
    monkeypatch.setattr(parallel, "_may_fork", lambda: False)
    assert looked(folder, Asked(), 2) == one


def test_nothing_stays_out_of_the_garbage_collectors_sight(folder: Path) -> None:
    before = gc.get_freeze_count()
    looked(folder, Asked(), 2)
    assert gc.get_freeze_count() <= before


def test_everything_that_was_named_is_there_once(folder: Path) -> None:
    found = looked(folder, Asked(), 2)
    assert [Path(one.name).name for one in found] == sorted([*(path.name for path in folder.glob("*.yaml"))])
    tally = summed(one.tally for one in found)
    assert len(tally.checked) == 11
    assert [Path(name).name for name in tally.unreadable] == ["坏.yaml"]
    assert len(tally.standings) == 10
    assert {fault.name for fault in tally.faults} >= {"half-width-punctuation", "not-a-plan", "unknown-field"}


def test_more_processes_than_plans_do_no_harm(folder: Path) -> None:
    assert looked(folder, Asked(), 50) == looked(folder, Asked(), 1)


def test_what_comes_back_is_plain(folder: Path) -> None:
    asked = Asked(Manner(choose(["wording"]).selection), "json")
    for one in looked(folder, asked, 2):
        again = pickle.loads(pickle.dumps(one))
        assert again == one
        assert all(type(piece) is str for piece in one.pieces)
        assert len(pickle.dumps(one)) < 10_000


def test_progress_is_told_before_each_plan(folder: Path) -> None:
    told: list[tuple[int, int, str]] = []
    wanted = order([str(folder)])
    for _ in look_at_all(wanted, Asked(), 2, lambda done, of, name: told.append((done, of, Path(name).name))):
        pass
    assert [(done, of) for done, of, _ in told] == [(done, 11) for done in range(11)]
    assert [name for _, _, name in told] == sorted(
        path.name for path in folder.glob("*.yaml") if path.stem != "plangen"
    )


def test_a_reader_who_stops_early_leaves_no_process_behind(folder: Path) -> None:
    import multiprocessing

    stream = look_at_all(order([str(folder)]), Asked(), 2)
    next(stream)
    stream.close()  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []


def test_a_process_that_is_ended_is_told_in_a_sentence(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here, look = os.getpid(), Desk.look
    monkeypatch.setattr(Desk, "look", lambda *asked: look(*asked) if os.getpid() == here else os._exit(9))
    with pytest.raises(ProcessLost, match="--jobs"):
        looked(folder, Asked(), 2)


def test_only_a_few_plans_are_under_way(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waiting: list[int] = []

    class Pool:
        """Runs nothing until it is asked for the result."""

        def __init__(self, *_: object, **__: object) -> None:
            parallel._desks[:] = [Desk(Asked())]

        def submit(self, call: object, plans: list[object]) -> object:
            waiting.append(len(plans))

            class Later:
                @staticmethod
                def result() -> object:
                    waiting.remove(len(plans))
                    return call(plans)  # type: ignore[operator]

            return Later()

        def shutdown(self, **_: object) -> None:
            parallel._desks.clear()

    monkeypatch.setattr(concurrent.futures, "ProcessPoolExecutor", Pool)
    monkeypatch.setattr(parallel, "CHUNK", 1)
    monkeypatch.setattr(parallel, "AHEAD", 2)
    seen = 0
    for one in look_at_all(order([str(folder)]), Asked(), 2):
        seen += one.name.endswith(".yaml")
        assert len(waiting) <= 4
    assert seen == 12


def test_memory_does_not_grow_with_the_plans(tmp_path: Path) -> None:
    for number in range(60):
        put(
            tmp_path, f"{number:02}.yaml", plan(f"第{number}市", more="guarantees: " + "加强组织领导，" * 2000 + "。\n")
        )
    wanted = order([str(tmp_path)])
    for _ in look_at_all(wanted, Asked()):
        pass
    peaks = []
    for plans in (10, 60):
        tracemalloc.start()
        for _ in look_at_all(type(wanted)(wanted.plans[:plans]), Asked()):
            pass
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.5 * peaks[0]
