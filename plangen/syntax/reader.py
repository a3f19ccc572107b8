"""From a text to its tree, by the C parser's events and a stack of our own.

The C parser's ``compose`` recurses: 100,000 brackets kill the interpreter. Events do not, and the limits act while they
arrive. What the format has no use for (anchors, aliases, tags, merge keys, further documents) is refused by a finding.
A text that is not YAML is mended line by line, so that one mistake never hides another.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError

from plangen.findings import Problem, Related
from plangen.source import Edit, Repaired, SourceText, Span
from plangen.syntax import characters, keyboard
from plangen.syntax.growing import Growing, TooLarge
from plangen.syntax.node import Mapping, Node
from plangen.syntax.recovery import leave_out, mend
from plangen.syntax.tree import Tree

LARGEST = 4_000_000
"""Characters of a file, and bytes: a plan of a hundred pages is a twentieth of it."""
REGISTERS = ("targets", "terms", "members", "disclosure")
"""Fields below which the drafter chooses the names."""
MOST_MENDINGS = 200
MOST_READ_AGAIN = 20_000_000
"""Characters: after so much reading the rest is not worth guessing at. Long files are mended in fewer places."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What became of a text: its tree, if there is any, and what is wrong with its writing."""

    tree: Tree | None
    problems: tuple[Problem, ...] = ()


def read(source: SourceText, names: Iterable[str] = (), registers: Iterable[str] = REGISTERS) -> Reading:
    """Read ``source``. ``names`` are the fields the reader of the tree knows; they tell a mistyped colon from prose.

    Never raises for anything a text can hold; time and memory are linear in its length.
    """
    refusal = _refusal(source.text)
    if refusal is not None:
        return Reading(None, (refusal,))
    attempt = _Attempt(source, frozenset(names), Repaired(source.text))
    edits, strange = characters.strange(source.text)
    if len(strange) >= characters.MOST:
        message = "文件里到处是控制字符，不是文本文件。请用文本编辑器另存为 UTF-8 文本。"
        return Reading(None, (Problem(message, strange[0].at, "not-text"),))
    attempt.note(strange, edits)
    slips, familiar = keyboard.scan(attempt.repaired.text, attempt.names, frozenset(registers))
    attempt.note(slips, [edit for slip in slips for edit in slip.fix])
    # Where not one field of the format is seen, mending line by line would only say one thing a hundred times.
    hopeless = not familiar or len(slips) >= keyboard.MOST
    attempts = 1 if hopeless else 1 + min(MOST_MENDINGS, MOST_READ_AGAIN // len(source.text))
    try:
        root = attempt.grown(attempts)
    except TooLarge as limit:
        place = attempt.repaired.origin_span(Span(limit.offset, limit.offset + 1))
        return Reading(None, (*attempt.problems, Problem(limit.message, place, limit.name)))
    if not isinstance(root, Mapping):
        return Reading(None, _without_fields(attempt, root, familiar))
    return Reading(Tree(source, root, attempt.repaired, frozenset(attempt.lost)), tuple(attempt.problems))


def _refusal(text: str) -> Problem | None:
    """Why ``text`` is not even looked at."""
    if len(text) > LARGEST:
        message = f"文件太大：{len(text)} 个字符，超过上限 {LARGEST} 个。一份方案不会这么长，请检查是不是选错了文件。"
        return Problem(message, Span(0, 0), "file-too-large")
    if "\0" in text:
        offset = text.index("\0")
        message = "文件里有空字符（NUL），不是文本文件。请用文本编辑器另存为 UTF-8 文本。"
        return Problem(message, Span(offset, offset + 1), "not-text")
    if not text.strip("\ufeff \t\r\n"):
        return Problem("文件是空的。可以用 plangen new 某市 生成一份可以直接修改的方案。", Span(0, 0), "empty-file")
    return None


@dataclass(slots=True)
class _Attempt:
    """A text on its way to a tree: what was put right so far, and what was said of it."""

    source: SourceText
    names: frozenset[str]
    repaired: Repaired
    problems: list[Problem] = field(default_factory=list)
    lost: set[str] = field(default_factory=set)

    def note(self, problems: Iterable[Problem], edits: Sequence[Edit]) -> None:
        """Say ``problems`` and make ``edits``; all places count in the text as it stands now."""
        self.problems += [_at_origin(problem, self.repaired) for problem in problems]
        if edits:
            self.repaired = self.repaired.amended(edits)

    def grown(self, attempts: int) -> Node | None:
        """The root of the tree, when everything on the way is mended; ``None`` where that is not done after ``attempts``.

        Raises:
            TooLarge: past the limits.
        """
        slips: list[Problem] = []
        for _ in range(attempts):
            text = self.repaired.text
            growing = Growing(text)
            try:
                for event in YAML(typ="safe").parse(text):
                    if not growing.take(event):
                        break
            except MarkedYAMLError as error:
                mended = mend(text, error, growing.unfinished, self.names)
                if any(edit.text and self.repaired.overlaps(edit.span) for edit in mended.edits):
                    mended = leave_out(text, error)
                self.lost |= mended.lost
                self.note(mended.problems, mended.edits)
                continue
            # Brackets put right may hold commas to be put right, but no more than that.
            found = keyboard.in_tree(growing.root) if growing.root is not None and len(slips) < keyboard.MOST else []
            if not found:
                self.note(growing.problems, ())
                return growing.root
            slips += found
            self.note(found, [edit for slip in found for edit in slip.fix])
        message = "读不懂的地方太多，剩下的没有读。请先改正上面的问题，再检查一次。"
        self.problems.append(Problem(message, Span(0, 0), "not-yaml"))
        return None


def _without_fields(attempt: _Attempt, root: Node | None, familiar: bool) -> tuple[Problem, ...]:
    """What to say of a file in which no fields were found."""
    if root is None and not attempt.problems:
        message = "文件里只有注释，没有内容。可以用 plangen new 某市 生成一份可以直接修改的方案。"
        return (Problem(message, Span(0, 0), "empty-file"),)
    if familiar and root is None:
        return tuple(attempt.problems)
    text = attempt.source.text
    start = len(text) - len(text.lstrip("\ufeff \t\r\n"))
    line = attempt.source.line_span(attempt.source.place(start).line)
    message = (
        "文件不是“名称: 内容”的形式，读不出方案。每一行先写字段名，再写半角冒号和一个空格，例如 title: 某市行动计划。"
    )
    missing = Problem(message, Span(start, max(start, line.end)), "not-a-plan")
    return (*attempt.problems, missing) if familiar else (missing,)


def _at_origin(problem: Problem, repaired: Repaired) -> Problem:
    """``problem`` with its places in the file as the user wrote it; a repair of what was repaired before waits for its turn."""
    assert isinstance(problem.at, Span)
    if not repaired.edits:
        return problem
    related = [Related(repaired.origin_span(one.at), one.word) for one in problem.related if isinstance(one.at, Span)]
    certain = all(
        not repaired.overlaps(edit.span) if len(edit.span) else repaired.is_untouched(edit.span) for edit in problem.fix
    )
    fix = [Edit(repaired.origin_span(edit.span), edit.text) for edit in problem.fix] if certain else ()
    at = repaired.origin_span(problem.at)
    return Problem(problem.message, at, problem.name, related=related, fix=fix, hint=problem.hint)
