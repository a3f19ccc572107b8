"""Many plans, one after the other or in several processes at once; the same results in the same order.

A process gets a few names at a time and sends back finished words and counts; only so many are under way that memory does
not grow with the number of plans.
"""

from __future__ import annotations

import gc
import signal
import sys
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from plangen.pipeline.looking import Asked, Desk, Looked
from plangen.pipeline.ordering import Named, Order, Tell, silent

if TYPE_CHECKING:
    from concurrent.futures import Future

CHUNK = 8
"""Plans that a process gets at a time: a few tenths of a second, against a thousandth for handing them over."""
AHEAD = 3
"""Chunks under way for each process."""
MOST_JOBS = 64


class ProcessLost(Exception):
    """A process was ended from outside; the message is a sentence for the drafter."""


def look_at_all(wanted: Order, asked: Asked, jobs: int = 1, tell: Tell = silent) -> Iterator[Looked]:
    """Every plan of ``wanted`` and every project's settings, looked at by ``jobs`` processes; sorted by name.

    Raises:
        ProcessLost: where a process was ended from outside.
    """
    plans = sorted(wanted.plans, key=lambda one: one.name)
    settings = sorted(wanted.settings, key=lambda one: one.source.name)
    desk = Desk(asked)
    looked = _here(plans, desk) if jobs <= 1 or len(plans) <= 1 else _in_processes(plans, desk, min(jobs, MOST_JOBS))
    for done, named in enumerate(plans):
        while settings and settings[0].source.name < named.name:
            yield desk.look_at_settings(settings.pop(0))
        tell(done, len(plans), named.name)
        yield next(looked)
    yield from map(desk.look_at_settings, settings)


def _here(plans: Sequence[Named], desk: Desk) -> Iterator[Looked]:
    return map(desk.look, plans)


def _in_processes(plans: Sequence[Named], desk: Desk, jobs: int) -> Iterator[Looked]:
    # Who checks in one process does not wait for what only several need.
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    context = get_context("fork" if _may_fork() else "spawn")
    if context.get_start_method() == "fork":
        # Rules, patterns and vocabularies that one plan needed lie ready in every process that begins as a copy of this one;
        # what lies there is no garbage, and nobody need go through it again.
        yield desk.look(plans[0])
        plans = plans[1:]
        gc.freeze()
    # A few plans go out singly, so that every process has something to do.
    size = max(1, min(CHUNK, len(plans) // jobs))
    chunks = iter([plans[start : start + size] for start in range(0, len(plans), size)])
    pool = ProcessPoolExecutor(min(jobs, len(plans)), context, initializer=_begin, initargs=(desk,))
    under_way: deque[Future[list[Looked]]] = deque()
    try:
        for chunk in islice(chunks, jobs * AHEAD):
            under_way.append(pool.submit(_look, chunk))
        while under_way:
            looked = under_way.popleft().result()
            for chunk in islice(chunks, 1):
                under_way.append(pool.submit(_look, chunk))
            yield from looked
    except BrokenProcessPool:
        message = "检查用的一个进程被中断了（可能是内存不够），没有查完。请减少 --jobs 再试。"
        raise ProcessLost(message) from None
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
        gc.unfreeze()


def _may_fork() -> bool:
    """Whether this process can be copied: Windows cannot, macOS must not, and a copy of threads that hold a lock would wait."""
    return sys.platform == "linux" and threading.active_count() == 1


_desks: list[Desk] = []
"""In a process of the pool: the one desk at which it works."""


def _begin(desk: Desk) -> None:
    # Ctrl+C is heard by the process that started this one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _desks.append(desk)


def _look(plans: Sequence[Named]) -> list[Looked]:
    return [_desks[-1].look(named) for named in plans]
