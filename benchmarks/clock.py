"""Times on a machine that is busy with other things: contenders take turns, medians are kept, ratios are taken turn by turn."""

from __future__ import annotations

import gc
import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from time import perf_counter, process_time

TURN = 0.02
"""Seconds that one turn of a fast call should last: long against the clock's grain, short against the machine's moods."""


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds of every contender, one figure a round; the figures of one round were taken one after the other."""

    rounds: Mapping[str, Sequence[float]]

    def milliseconds(self, name: str) -> float:
        """The median of one contender."""
        return median(self.rounds[name]) * 1000

    def ratio(self, name: str, yardstick: str) -> float:
        """How many times as long ``name`` takes as ``yardstick``: the median of the rounds' own ratios."""
        pairs = zip(self.rounds[name], self.rounds[yardstick], strict=True)
        return median(mine / theirs for mine, theirs in pairs)

    def __contains__(self, name: str) -> bool:
        return name in self.rounds


def time_calls(
    calls: Mapping[str, Callable[[], object]],
    rounds: int,
    elsewhere: Mapping[str, Callable[[], float]] | None = None,
    repeats: Mapping[str, int] | None = None,
) -> Times:
    """Time functions of this process. Before each turn counts, it is gone through once untimed.

    Processor time is taken: on a quiet machine it is the time that passes, on a busy one it leaves out the others' share.
    ``elsewhere`` are contenders in processes of their own, which take turns with the others: each goes through a turn as above
    and says the seconds of one call. ``repeats`` says how often each is called in a turn; by default as often as fills `TURN`.
    """
    often = {name: _repeats(call) for name, call in calls.items()} if repeats is None else repeats
    others = elsewhere or {}

    def turn(name: str) -> float:
        if name in others:
            return others[name]()
        call, repeat = calls[name], often[name]
        # What the one before left behind is not this one's to clear away.
        gc.collect()
        for _ in range(repeat):
            call()
        started = process_time()
        for _ in range(repeat):
            call()
        return (process_time() - started) / repeat

    # What all contenders prepared lies there for the whole run: the collector shall not walk through it in anybody's turn.
    gc.collect()
    gc.freeze()
    try:
        return _rounds((*calls, *others), turn, rounds)
    finally:
        gc.unfreeze()


def time_commands(
    commands: Mapping[str, Sequence[str]], rounds: int, environment: Mapping[str, str] | None = None
) -> Times:
    """Time whole processes, from start to end, by the clock on the wall. Each has run once before its first round.

    Raises:
        RuntimeError: where a command could not run (exit codes above 1); findings are no failure.
    """
    for command in commands.values():
        run(command, environment)

    def turn(name: str) -> float:
        started = perf_counter()
        run(commands[name], environment)
        return perf_counter() - started

    return _rounds(tuple(commands), turn, rounds)


def run(command: Sequence[str], environment: Mapping[str, str] | None = None) -> str:
    """Run a command to its end and return what it printed.

    Raises:
        RuntimeError: as `time_commands`.
    """
    ended = subprocess.run(command, capture_output=True, check=False, env=environment)
    if ended.returncode not in (0, 1) or b"Traceback" in ended.stderr:
        raise RuntimeError(f"{' '.join(command)}\n{ended.stderr.decode(errors='replace')}")
    return ended.stdout.decode(errors="replace")


def _rounds(names: Sequence[str], turn: Callable[[str], float], rounds: int) -> Times:
    taken: dict[str, list[float]] = {name: [] for name in names}
    for number in range(rounds):
        # Nobody always comes behind the same one.
        first = number % len(names)
        for name in (*names[first:], *names[:first]):
            taken[name].append(turn(name))
    return Times(taken)


def _repeats(call: Callable[[], object]) -> int:
    call()
    started = process_time()
    call()
    return max(1, round(TURN / max(process_time() - started, 1e-9)))
