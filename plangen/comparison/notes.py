"""What the marks of a comparison mean, and what a reader must know before setting two cells against each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plangen.comparison import marks
from plangen.comparison.cell import REGISTERED, Agreement, NotSet, SetApart, Stated, Statement
from plangen.comparison.comparison import Comparison, Row
from plangen.language import quantity
from plangen.language.quantity import UnitAgreement
from plangen.vocabulary import indicators


def notes(comparison: Comparison) -> tuple[str, ...]:
    """Numbered notes: only the marks that occur, then rows that look alike, then rows whose units do not fit."""
    found = [
        *_legend(comparison), *_alike(comparison.rows), *_look_alikes(comparison.rows), *_units(comparison),
    ]  # fmt: skip
    return tuple(f"注{number}：{note}" for number, note in enumerate(found, 1))


def _legend(comparison: Comparison) -> Iterator[str]:
    cells = [cell for row in comparison.rows for cell in row.cells]
    stated = [cell for row in comparison.rows for cell in row.stated]
    said = [statement for cell in stated for statement in cell.statements]
    if not said:
        return
    yield (
        "冒号前是方案自己的叫法（与指标名称相同的不重复），数值照录方案原文，括号里是力度和期限。"
        "期限后面没有写出处的，目标所在的句子自己写明了期限；“承……”表示句子里没有写，由那一处读出。"
    )
    if any(statement.deadline is not None and statement.deadline.source == REGISTERED for statement in said):
        yield f"“{REGISTERED}”指方案的指标登记里写明的期限。"
    if any(statement.deadline is None for statement in said):
        yield f"“{marks.UNDATED}”：句子、上级条目和方案期限都没有写，读不出期限。"
    if any(statement.other_deadlines for statement in said):
        yield f"“{marks.ELSEWHERE}”：同一个目标在方案的另一处写了不同的期限。"
    if any(statement.hedge is not None and not statement.hedge.everywhere for statement in said):
        yield f"“{marks.PARTLY}力争”一类的说法：方案提到这个目标不止一处，只有其中一处这样写，或几处的写法不同。"
    if any(isinstance(cell, NotSet) for cell in cells):
        yield f"“{marks.NOT_SET}”：方案没有把这一指标定为目标；正文可能另有不带数值的叙述。"
    if any(isinstance(cell, SetApart) for cell in cells):
        yield f"“{marks.NOT_SET}（见第×行）”：方案没有按这一层级、范围、分母或口径定目标，但设了同名指标，见所指的行。"
    agreements = {cell.agreement for cell in stated}
    if Agreement.CONTRADICTORY in agreements:
        yield f"“{marks.CONTRADICTORY}”：同一方案对同一指标、同一期限写了不同的数，几处都列出，以哪一处为准须向发文机关核实。"
    if Agreement.BESIDE in agreements:
        yield f"“{marks.BESIDE}”：同一方案对同一指标有几种说法，彼此不一定矛盾，都列出。"
    if any(
        row.footing.level and not one.footing.level
        for row in comparison.rows
        for cell in row.stated
        for one in cell.statements
    ):
        yield f"“{marks.UNLEVELLED}”：方案没有写认定层级，按本级对待。"
    if any(not statement.mentioned for statement in said):
        yield f"“{marks.NOT_MENTIONED}”：指标登记里有，方案正文没有提到。"
    if any(row.lacks_denominator for row in comparison.rows):
        yield f"“{marks.NO_DENOMINATOR}”：方案只写了占比，没有写占什么；分母不同的占比不能直接相比。"


def _alike(rows: Sequence[Row]) -> Iterator[str]:
    """One note for each name that stands in several rows."""
    told: set[int] = set()
    by_number = {row.number: row for row in rows}
    for row in rows:
        if row.alike and row.number not in told:
            told.update(row.alike)
            each = "；".join(f"第{number}行：{by_number[number].footing.words or '没有写明'}" for number in row.alike)
            yield f"{marks.rows_named(row.alike)}都是{marks.quoted(row.indicator)}，层级、范围、分母或口径不同，不能互相比较：{each}。"


def _look_alikes(rows: Sequence[Row]) -> Iterator[str]:
    """What plans might be compared by and must not be: one note for each indicator, a paragraph for all is not read."""
    of: dict[str, list[Row]] = {}
    for row in rows:
        if row.id:
            of.setdefault(row.id, []).append(row)
    order = list(of)
    for position, name in enumerate(order):
        alike = indicators().all[name].look_alikes
        others = [other for other in order[position + 1 :] if other in alike and _across(of[name], of[other])]
        if others:
            listed = "、".join(_named(of[other]) for other in others)
            yield f"{_named(of[name])}与{listed}看着相近，数的不是一样东西，不能互相比较。"


def _named(rows: Sequence[Row]) -> str:
    return f"{marks.rows_named([row.number for row in rows])}{marks.quoted(rows[0].indicator)}"


def _across(some: Sequence[Row], others: Sequence[Row]) -> bool:
    """Whether a plan sets the one indicator and another plan the other: nobody compares a plan with itself."""
    columns = [
        {column for row in rows for column, cell in enumerate(row.cells) if isinstance(cell, Stated)}
        for rows in (some, others)
    ]
    return len(columns[0] | columns[1]) > 1


def _units(comparison: Comparison) -> Iterator[str]:
    """Rows in which numbers stand that cannot be compared: another unit, or another basis for the unit."""
    for row in comparison.rows:
        said = [statement for cell in row.stated for statement in cell.statements]
        numbers = [statement for statement in said if not statement.quantity.is_qualitative]
        if any(not _comparable(numbers[0], other) for other in numbers[1:]):
            values = "、".join(dict.fromkeys(marks.quoted(statement.value) for statement in numbers))
            yield f"第{row.number}行的{values}计量单位不同，只是并列，不能比大小。"


def _comparable(one: Statement, other: Statement) -> bool:
    agreed = quantity.compare(one.quantity, other.quantity)
    return agreed.unit is not UnitAgreement.different and agreed.per
