"""How well and how fast official Chinese is read: precision and recall on the hand-written cases, speed on running text.

Run ``python -m benchmarks.language``. ``--failures`` lists what differs in the opened cases; the set-aside cases are only ever
counted. ``--speed-only`` and ``--cases-only`` leave one half out. Ends with 1 where a goal is missed.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from ruamel.yaml import YAML

from plangen.language import mention, quantity
from plangen.language.mention import Mention

ROOT = Path(__file__).resolve().parent.parent
CASES = ROOT / "tests" / "language" / "cases"
GOALS = {"number": 0.97, "comparator": 0.97, "unit": 0.97, "deadline": 0.93, "hedge": 0.93}
MEGABYTES_PER_SECOND = 0.5
GROWTH = 2.6
REPEATED = ("一", "1", "，", "（", "“", "《", "每", "第", "1个", "到2025年")


@dataclass(frozen=True, slots=True)
class Expected:
    """One line of a case: the amount as written and what must be read off it (None: not scored)."""

    amount: str
    comparator: str
    low: Decimal
    high: Decimal | None
    unit: str
    deadline: str
    hedge: str
    noun: str
    per: str


@dataclass(frozen=True, slots=True)
class Case:
    """A text, what must be found in it, what must not, and what may be."""

    file: str
    text: str
    expected: tuple[Expected, ...]
    never: tuple[str, ...]
    maybe: tuple[str, ...]


@dataclass(slots=True)
class Score:
    """Right answers among those given (precision) and among those wanted (recall)."""

    right: int = 0
    given: int = 0
    wanted: int = 0

    def add(self, given: object, wanted: object) -> None:
        """Count one answer; an empty one is none."""
        self.given += bool(given)
        self.wanted += bool(wanted)
        self.right += bool(given) and given == wanted

    @property
    def precision(self) -> float:
        """1 where nothing was given."""
        return self.right / self.given if self.given else 1.0

    @property
    def recall(self) -> float:
        """1 where nothing was wanted."""
        return self.right / self.wanted if self.wanted else 1.0


@dataclass(slots=True)
class Result:
    """The scores of a set of cases, field by field, and the differences found."""

    cases: int = 0
    scores: dict[str, Score] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)

    def score(self, name: str) -> Score:
        """The score of a field, made where it is new."""
        return self.scores.setdefault(name, Score())


def tables(folder: Path) -> Iterator[tuple[str, dict[str, object]]]:
    """Every YAML table of ``folder`` with its name, in order."""
    for path in sorted(folder.glob("*.yaml")):
        yield path.stem, YAML(typ="safe").load(path.read_text(encoding="utf-8"))


def running_cases(sealed: bool) -> list[Case]:
    """The cases of running text: the opened ones, or those set aside."""
    folder = CASES / "sealed" / "running" if sealed else CASES / "running"
    return [_case(name, str(text), entries) for name, table in tables(folder) for text, entries in table.items()]


def _case(file: str, text: str, entries: object) -> Case:
    lines = [str(entry) for entry in entries] if isinstance(entries, list) else []
    plain = [line for line in lines if not line.startswith(("not ", "maybe "))]
    return Case(
        file,
        text,
        tuple(_expected(line) for line in plain),
        tuple(line[4:] for line in lines if line.startswith("not ")),
        tuple(line[6:] for line in lines if line.startswith("maybe ")),
    )


def _expected(line: str) -> Expected:
    fields = [part.strip() for part in line.split("|")]
    fields += [""] * (8 - len(fields))
    low, _, high = fields[2].partition("..")
    return Expected(
        fields[0],
        fields[1],
        Decimal(low),
        Decimal(high) if high else None,
        fields[3],
        fields[4],
        fields[5],
        fields[6],
        fields[7],
    )


def measure(cases: Iterable[Case]) -> Result:
    """Read every case and count."""
    result = Result()
    for case in cases:
        result.cases += 1
        found = mention.find(case.text)
        for one, other in _pair(case, found):
            _count(result, case, one, other)
        for word in case.never:
            if any(
                word in case.text[each.span.start : each.span.end] or each.quantity.amount in word
                for each in found
                if _at(case, word, each)
            ):
                result.failures.append(f"{case.file}: {word!r} must not be found in {case.text}")
    return result


def _at(case: Case, word: str, each: Mention) -> bool:
    start = case.text.find(word)
    return start <= each.span.start < start + len(word) and not any(
        entry.amount == each.quantity.amount for entry in case.expected
    )


def _pair(case: Case, found: list[Mention]) -> Iterator[tuple[Expected | None, Mention | None]]:
    """Wanted and found amounts side by side, in the order of the text; what may be found is left out."""
    left = list(found)
    for wanted in case.expected:
        match = next((each for each in left if each.quantity.amount == wanted.amount), None)
        if match is not None:
            left.remove(match)
        yield wanted, match
    for each in left:
        if not any(word in each.quantity.amount or each.quantity.amount in word for word in case.maybe):
            yield None, each


def _count(result: Result, case: Case, wanted: Expected | None, found: Mention | None) -> None:
    have = _fields(case.text, found) if found else {}
    want = _wanted(wanted) if wanted else {}
    for name in (*GOALS, "per", "noun"):
        if name == "noun" and (not wanted or not wanted.noun):
            continue
        result.score(name).add(have.get(name), want.get(name))
        if have.get(name) != want.get(name):
            amount = wanted.amount if wanted else found.quantity.amount if found else ""
            result.failures.append(
                f"{case.file}: {amount}: {name} {have.get(name)!r}, wanted {want.get(name)!r}: {case.text}"
            )


def _fields(text: str, found: Mention) -> dict[str, object]:
    value = found.quantity
    return {
        "number": written(value.low or Decimal(0), value.high),
        "comparator": str(value.comparator),
        "unit": value.unit or "(none)",
        "deadline": found.deadline.text if found.deadline else "",
        "hedge": found.hedge.word if found.hedge else "",
        "per": value.per or "",
        "noun": found.noun.of(text) if found.noun else "",
    }


def _wanted(wanted: Expected) -> dict[str, object]:
    return {
        "number": written(wanted.low, wanted.high),
        "comparator": wanted.comparator,
        "unit": wanted.unit or "(none)",
        "deadline": wanted.deadline,
        "hedge": wanted.hedge,
        "per": wanted.per,
        "noun": wanted.noun,
    }


def written(low: Decimal, high: Decimal | None) -> str:
    """A number or range as the cases write it."""
    return f"{low.normalize():f}" + (f"..{high.normalize():f}" if high is not None else "")


def report(name: str, result: Result) -> bool:
    """Print one table; whether every goal is reached."""
    print(f"{name}: {result.cases} texts")
    good = True
    for part, score in result.scores.items():
        goal = GOALS.get(part)
        missed = goal is not None and min(score.precision, score.recall) < goal
        good = good and not missed
        sign = "" if goal is None else f"  goal {goal:.2f}{'  MISSED' if missed else ''}"
        print(
            f"  {part:<11} precision {score.precision:.3f}  recall {score.recall:.3f}  ({score.right}/{score.given}/{score.wanted}){sign}"
        )
    return good


def texts() -> dict[str, str]:
    """What speed is measured on: the plans of the repository as they stand, and the cases, where every clause holds a number."""
    plans = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "sample_plans").rglob("*.yaml")))
    cases = "\n".join(case.text for case in running_cases(sealed=False))
    return {name: text + "\n" for name, text in (("plans", plans), ("cases", cases)) if text}


def speed(text: str, megabytes: float) -> float:
    """MB of UTF-8 per second of CPU for `mention.find` on ``text``, repeated to ``megabytes``; the best of three runs."""
    text *= max(1, round(megabytes * 1e6 / len(text.encode())))
    return len(text.encode()) / 1e6 / min(_seconds(lambda: mention.find(text)) for _ in range(3))


def growth(size: int) -> Iterator[tuple[str, float]]:
    """time(2n)/time(n) for texts of one repeated piece, the best of three runs each."""
    for piece in REPEATED:
        half = piece * (size // 2 // len(piece.encode()))
        whole = half * 2
        for read in (mention.find, quantity.parse):
            one = min(_seconds(lambda text=half, read=read: read(text)) for _ in range(3))  # type: ignore[misc]
            two = min(_seconds(lambda text=whole, read=read: read(text)) for _ in range(3))  # type: ignore[misc]
            yield f"{read.__module__.rpartition('.')[2]} {piece}", two / one if one > 0.002 else 1.0


def _seconds(run: Callable[[], object]) -> float:
    start = time.process_time()
    run()
    return time.process_time() - start


def main(arguments: list[str] | None = None) -> int:
    """Print everything; 0 where every goal is reached."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--failures", action="store_true", help="list the differences in the opened cases")
    parser.add_argument("--cases-only", action="store_true")
    parser.add_argument("--speed-only", action="store_true")
    options = parser.parse_args(arguments)
    good = True
    if not options.speed_only:
        opened = measure(running_cases(sealed=False))
        good = report("opened cases", opened) and good
        if options.failures:
            print("\n".join(opened.failures))
        else:
            good = report("cases set aside", measure(running_cases(sealed=True))) and good
    if not options.cases_only:
        for name, text in texts().items():
            pace = speed(text, 1.0)
            good = good and pace >= MEGABYTES_PER_SECOND
            print(f"quantities in running text ({name}): {pace:.2f} MB/s of UTF-8  goal {MEGABYTES_PER_SECOND}")
        for name, ratio in growth(500_000):
            good = good and ratio <= GROWTH
            print(f"  {name:<24} time(2n)/time(n) {ratio:.2f}  goal {GROWTH}")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
