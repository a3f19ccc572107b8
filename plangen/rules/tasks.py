"""The tasks of a plan: the items at the end of each branch of a part, and who answers for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from plangen.language.pattern import pattern
from plangen.language.responsibility import Part
from plangen.model.answering import Named
from plangen.model.outline import Entry
from plangen.rules.dossier import Dossier, remembered
from plangen.source import Path

CITY_LEVELS = ("市级", "县级")
"""Plans that give out work; documents above them set aims."""

_FEWEST = 3
_RUN_ON = "连排"
_DRAFT = "草稿"
_MAY_NAME = pattern(r"牵头|负责|责任")
_NAMED_IN_PROSE = pattern(
    r"由[^，。；\n]{2,40}?(?:牵头|负责)|[局委办厅部会院府](?:牵头|负责)|(?:责任|牵头)(?:单位|部门)[:：]"
)
_LEAD_IN_PROSE = pattern(r"牵头|主办|主责|总负责|(?:排|列)(?:在)?(?:第一|首)位|排名第一")


class Task(NamedTuple):
    """One item with a title and none below it that has one; what is run on in its paragraph is a part of it."""

    entry: Entry
    offices: tuple[Named, ...]
    """Those named at the task itself, else at the nearest item above it that names any."""
    is_answered: bool
    """Whether fields, a table or the prose say who does it."""
    has_lead: bool
    """Whether a field, a table or the prose says who leads it."""

    @property
    def path(self) -> Path:
        """Where its title was written."""
        return self.entry.title_path or self.entry.path


@remembered
def tasks(dossier: Dossier, part: str) -> tuple[Task, ...]:
    """The tasks of ``actions`` or ``guarantees``, in print order."""
    named: dict[Path, list[Named]] = {}
    for one in dossier.named:
        named.setdefault(one.entry.path, []).append(one)
    top = next((entry for entry in dossier.entries if entry.path == Path() / part), None)
    if top is None:
        return ()
    whole = _told(top, named, None)
    return tuple(task for child in _titled(top) for task in _below(child, whole, named))


def is_begun(dossier: Dossier, found: Sequence[Task]) -> bool:
    """Whether a part is to be judged as a whole: a draft in its first lines is not asked yet."""
    return len(found) >= _FEWEST or dossier.plan.status != _DRAFT


def _below(entry: Entry, above: Task, named: dict[Path, list[Named]]) -> Iterator[Task]:
    here = _told(entry, named, above)
    children = _titled(entry)
    if not children:
        yield here
    for child in children:
        yield from _below(child, here, named)


def _titled(entry: Entry) -> list[Entry]:
    return [child for child in entry.children if child.title and child.manner != _RUN_ON]


def _whole(entry: Entry) -> Iterator[Entry]:
    """``entry`` and the items that are printed in its own paragraph: what these say, it says."""
    yield entry
    for child in entry.children:
        if child.manner == _RUN_ON:
            yield from _whole(child)


def _told(entry: Entry, named: dict[Path, list[Named]], above: Task | None) -> Task:
    """What ``entry`` says of who does it, and what it takes over from the items above it."""
    own = tuple(one for each in _whole(entry) for one in named.get(each.path, ()))
    text = "\n".join(each.item.text for each in _whole(entry))
    is_answered = bool(own) or (_MAY_NAME.search(text) is not None and _NAMED_IN_PROSE.search(text) is not None)
    has_lead = any(one.part is Part.lead for one in own) or _LEAD_IN_PROSE.search(text) is not None
    if above is None:
        return Task(entry, own, is_answered, has_lead)
    return Task(entry, own or above.offices, above.is_answered or is_answered, above.has_lead or has_lead)
