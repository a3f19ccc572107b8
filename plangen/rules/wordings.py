"""Other words for a target in one place, ``${id|其他说法}``, set against the record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plangen.findings import Problem, Related
from plangen.language import quantity
from plangen.language.quantity import Agreement, Comparator, Quantity, UnitAgreement
from plangen.language.unit import Dimension, dimension
from plangen.model.prose import Prose
from plangen.model.reference import Reference
from plangen.model.target import Target
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short
from plangen.source import Path

_LOWER = (Comparator.ge, Comparator.gt)
_UPPER = (Comparator.le, Comparator.lt)
_COUNTED = (Dimension.counted, Dimension.person)


@dataclass(frozen=True, slots=True)
class Wording:
    """``${id|words}`` where ``id`` is a target: the words as a quantity, and how they agree with the record."""

    prose: Prose
    reference: Reference
    target: Target
    words: Quantity
    agreement: Agreement

    @property
    def has_opposite_bound(self) -> bool:
        """不少于 against 不超过: the same number, promised the other way round."""
        mine, its = self.words.comparator, self.target.quantity.comparator
        return (mine in _LOWER and its in _UPPER) or (mine in _UPPER and its in _LOWER)

    @property
    def counts_something_else(self) -> bool:
        """Units that cannot stand for each other, as 人 and 元; 户 and 所 are measure words both."""
        if self.agreement.unit is not UnitAgreement.different:
            return False
        return not self._are_measure_words

    @property
    def has_another_measure_word(self) -> bool:
        """The same number with another word for the things counted."""
        if self.agreement.unit is UnitAgreement.other_word:
            return True
        return self.agreement.unit is UnitAgreement.different and self._are_measure_words

    @property
    def _are_measure_words(self) -> bool:
        return dimension(self.words.unit) in _COUNTED and dimension(self.target.quantity.unit) in _COUNTED

    def problem(self, message: str) -> Problem:
        """A problem at the words, with the record beside it."""
        value = (Path() / "targets")[self.reference.id] / "value"
        related = Related(value, f"指标“{self.reference.id}”写的是“{short(self.target.value)}”")
        return Problem(message, self.prose.path, within=self.reference.wording_span, related=(related,))


def wordings(dossier: Dossier) -> Iterator[Wording]:
    """Every wording of a target; two phrases without numbers cannot be compared and are left out."""
    for prose, reference in dossier.references:
        target = dossier.plan.targets.get(reference.id)
        if target is None or reference.wording is None:
            continue
        words = quantity.parse(reference.wording)
        if words.is_qualitative and target.quantity.is_qualitative:
            continue
        yield Wording(prose, reference, target, words, quantity.compare(words, target.quantity))
