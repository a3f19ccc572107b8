"""Every number that the prose prints: typed there, or said of a record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from plangen.findings import Related
from plangen.language import mention
from plangen.language.comparator import NEUTRAL, Bound, shifted
from plangen.language.context import DeadlineSource
from plangen.language.pattern import pattern
from plangen.language.period import Period
from plangen.language.role import Role
from plangen.model.printed import Printed
from plangen.model.reference import Reference
from plangen.rules.dossier import Dossier, remembered
from plangen.source import Path, Span

_NUMERAL = pattern(
    r"[0-9０-９]|分之|半数|过半|一半|翻[一两二三]?番|[一二两三四五六七八九十百千万亿][余多]?(?:[所家座户亩元张间条名位处支套台辆门种吨人万亿]|公里|平方|成以)"
)
"""What a text with a number must hold; prose without it (the most of a plan) is not read at all."""

_OF_IT = pattern(r"的(?:一半|半数|百分之|[0-9一二三四五六七八九十.]+(?:%|成|倍|分之))")


class Number(NamedTuple):
    """``said`` is the number as read in the printed prose; ``reference`` prints it, unless it was typed."""

    printed: Printed
    said: mention.Mention
    reference: Reference | None

    @property
    def is_stated(self) -> bool:
        """Whether the text states it, as against slogans, ordinals, conditions and the like."""
        return self.said.role is Role.quantity

    @property
    def words(self) -> str:
        """The number with its bounds, as printed."""
        return self.said.phrase.of(self.printed.text)

    @property
    def path(self) -> Path:
        """The field it is printed from."""
        return self.printed.prose.path

    @property
    def within(self) -> Span:
        """The number with its bounds, as a slice of the field."""
        return self.printed.within(self.said.phrase)

    @property
    def bounds(self) -> tuple[Bound, ...]:
        """Its bounds, their spans counted in the printed text; verbs that only set a level (达到) are left out."""
        true = tuple(one for one in self.said.quantity.bounds if one.word not in NEUTRAL)
        return shifted(true, self.said.phrase.start)

    @property
    def noun(self) -> str:
        """What it counts, as printed; empty where that could not be read."""
        return self.said.noun.of(self.printed.text) if self.said.noun is not None else ""

    @property
    def is_taken_in_part(self) -> bool:
        """Whether a share of it is meant (3000张的一半): bound and deadline are those of the share."""
        return _OF_IT.match(self.printed.text, self.said.phrase.end) is not None

    @property
    def own_deadline(self) -> Period | None:
        """The deadline that its sentence states for it."""
        return self.said.deadline if self.said.deadline_source is DeadlineSource.sentence else None

    def before(self, whole_sentence: bool = False) -> str:
        """The words before it in its clause, or in its sentence."""
        return self.printed.before(self.said.span.start, whole_sentence)

    def lead(self, whole_sentence: bool = False) -> str:
        """The words before it and its bounds."""
        return self.printed.before(self.said.phrase.start, whole_sentence)

    def related(self, word: str) -> Related:
        """Its place beside another."""
        return Related(self.path, word, self.within)


@remembered
def numbers(dossier: Dossier) -> tuple[Number, ...]:
    """The numbers of a plan's prose in print order; those of a term or a title that the prose refers to are left out.

    Prose that holds bare figures alone (任务1, A2) is passed over.
    """
    found = []
    for page in dossier.printed.values():
        if _NUMERAL.search(page.text) is None:
            continue
        # Only prose with references is asked again what governs its places.
        scanned = tuple(mention.scan(page.text, context=page.context if page.pieces else None))
        if not page.pieces and all(said.role is Role.bare for said in scanned):
            continue
        for said in scanned:
            reference = page.reference(said.span.start)
            if reference is None and dossier.is_mistyped(page.prose, page.within(said.span)):
                continue
            if reference is None or (reference.id in dossier.plan.targets and reference.part != "name"):
                found.append(Number(page, said, reference))
    return tuple(found)


@remembered
def numbers_by_record(dossier: Dossier) -> Mapping[str, tuple[Number, ...]]:
    """For each target's id the numbers that are said of it, in print order."""
    found: dict[str, list[Number]] = {}
    for number in numbers(dossier):
        if number.reference is not None:
            found.setdefault(number.reference.id, []).append(number)
    return {name: tuple(some) for name, some in found.items()}
