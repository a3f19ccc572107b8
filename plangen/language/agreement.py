"""Two quantities set against each other: do they say the same, and is one at least as ambitious as the other."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from plangen.language import unit
from plangen.language.comparator import Comparator
from plangen.language.phrase import Quantity


class UnitAgreement(StrEnum):
    """How two units stand to each other."""

    same = "same"
    converted = "converted"
    other_word = "other-word"
    slogan = "slogan"
    missing = "missing"
    different = "different"


@dataclass(frozen=True, slots=True)
class Agreement:
    """What two quantities have in common.

    ``unit`` is ``other-word`` where one measure word stands for the other (10户, 10个), ``slogan`` where one side is the number
    of a slogan (五大), ``missing`` where one side has a number only. ``reason`` is a Chinese sentence, empty where they agree.
    """

    number: bool
    unit: UnitAgreement
    comparator: bool
    per: bool
    reason: str = ""

    @property
    def means_the_same(self) -> bool:
        """Same number, same thing counted, same bound; another measure word of the family does no harm."""
        return self.number and self.comparator and self.per and self.unit is not UnitAgreement.different

    @property
    def exact(self) -> bool:
        """`means_the_same`, and in the same unit."""
        return self.means_the_same and self.unit in (UnitAgreement.same, UnitAgreement.converted)


class Direction(StrEnum):
    """Which way an indicator is better."""

    more = "more"
    less = "less"


class Ambition(StrEnum):
    """Whether one quantity promises at least what another does."""

    yes = "yes"
    no = "no"
    unknown = "cannot-be-compared"


@dataclass(frozen=True, slots=True)
class Reach:
    """The answer of `reaches` with its reason, a Chinese sentence."""

    answer: Ambition
    reason: str = ""


_SLOGAN = "大"
_LOWER = (Comparator.ge, Comparator.gt)
_UPPER = (Comparator.le, Comparator.lt)


def compare(one: Quantity, other: Quantity) -> Agreement:
    """Number, unit, bound and per-unit of two quantities; 1.2亿元 and 12000万元 are one number, 30000平方米 and 3公顷 too."""
    if one.is_qualitative or other.is_qualitative:
        same = one.is_qualitative and other.is_qualitative and one.text.strip() == other.text.strip()
        return Agreement(
            same, UnitAgreement.same, same, True, "" if same else "一处有数字，另一处没有，或两处说法不同。"
        )
    agreement, factor = _units(one, other)
    number = _equal(one.low, other.low, factor) and _equal(one.high, other.high, factor)
    comparator = one.comparator is other.comparator
    per = (one.per or "") == (other.per or "") or not one.per or not other.per
    return Agreement(number, agreement, comparator, per, _reason(one, other, number, agreement, comparator, per))


def reaches(one: Quantity, other: Quantity, direction: Direction) -> Reach:
    """Whether ``one`` promises at least as much as ``other``, where ``direction`` says what is better.

    A number without a bound is taken as a promise of that number; an approximation (左右) reaches only a lower number, and a
    range counts with its weaker end.
    """
    if one.is_qualitative or other.is_qualitative:
        return Reach(Ambition.unknown, "其中一处没有数字，无法比较。")
    agreement, factor = _units(one, other)
    if agreement is UnitAgreement.different:
        return Reach(Ambition.unknown, f"“{one.amount}”和“{other.amount}”单位不同，无法比较。")
    if (one.per or "") != (other.per or ""):
        return Reach(Ambition.unknown, "一处按单位计，另一处不是，无法比较。")
    wrong = _UPPER if direction is Direction.more else _LOWER
    if one.comparator in wrong or other.comparator in wrong:
        return Reach(Ambition.unknown, "数字限定的方向与指标的方向相反，无法比较。")
    mine, theirs = _weak_end(one, direction), _weak_end(other, direction) / factor
    if mine == theirs:
        rank = {Comparator.approx: 0, Comparator.gt: 2, Comparator.lt: 2}
        enough = rank.get(one.comparator, 1) >= rank.get(other.comparator, 1)
        return Reach(Ambition.yes if enough else Ambition.no, "" if enough else f"数字相同，但“{one}”比“{other}”宽。")
    better = mine > theirs if direction is Direction.more else mine < theirs
    return Reach(Ambition.yes if better else Ambition.no, "" if better else f"“{one}”没有达到“{other}”。")


def _units(one: Quantity, other: Quantity) -> tuple[UnitAgreement, Decimal]:
    """How the units agree, and what one of ``one``'s unit is in ``other``'s."""
    mine, theirs = one.unit, other.unit
    if unit.same(mine, theirs):
        return UnitAgreement.same, Decimal(1)
    if not mine or not theirs:
        slogan = _is_slogan(one) or _is_slogan(other)
        return (UnitAgreement.slogan if slogan else UnitAgreement.missing), Decimal(1)
    if _SLOGAN in (mine, theirs):
        return UnitAgreement.slogan, Decimal(1)
    if unit.alike(mine, theirs):
        return UnitAgreement.other_word, Decimal(1)
    converted = unit.convert(Decimal(1), mine, theirs)
    if isinstance(converted, unit.Refusal):
        return UnitAgreement.different, Decimal(1)
    return UnitAgreement.converted, converted.value


def _is_slogan(quantity: Quantity) -> bool:
    end = quantity.amount_span.end
    return quantity.text[end : end + 1] == _SLOGAN


def _equal(one: Decimal | None, other: Decimal | None, factor: Decimal) -> bool:
    if one is None or other is None:
        return one is other
    return (
        one * factor == other or one * factor - other == 0 or abs(one * factor - other) <= abs(other) * Decimal("1e-20")
    )


def _weak_end(quantity: Quantity, direction: Direction) -> Decimal:
    low = quantity.low if quantity.low is not None else Decimal(0)
    return quantity.high if direction is Direction.less and quantity.high is not None else low


def _reason(one: Quantity, other: Quantity, number: bool, units: UnitAgreement, comparator: bool, per: bool) -> str:
    if not number:
        return f"“{one.amount}”和“{other.amount}”不是同一个数。"
    if units is UnitAgreement.different:
        return f"“{one.amount}”和“{other.amount}”数字相同，单位不同。"
    if units is UnitAgreement.other_word:
        return f"“{one.amount}”和“{other.amount}”数字相同，量词不同。"
    if not comparator:
        return f"“{one}”和“{other}”数字相同，限定词不同。"
    return "" if per else f"“{one}”和“{other}”数字相同，每单位所指不同。"
