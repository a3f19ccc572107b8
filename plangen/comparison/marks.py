"""Words that stand in a cell without standing in the plan; `plangen.comparison.notes` explains each."""

from __future__ import annotations

from collections.abc import Sequence

NOT_SET = "未设"
UNDATED = "期限未写明"
CONTRADICTORY = "【前后不一致】"
BESIDE = "【几种说法】"
UNLEVELLED = "层级未写"
NOT_MENTIONED = "正文未提"
NO_DENOMINATOR = "分母未写明"
PARTLY = "一处"
"""Before a hedge that only some mentions stand under."""
ELSEWHERE = "另一处"
"""Before a deadline that another mention states."""


_MOST = 6


def rows_named(numbers: Sequence[int]) -> str:
    """第3行, 第3、4行; of very many the first six and how many there are."""
    words = f"第{'、'.join(map(str, numbers[:_MOST]))}行"
    return words if len(numbers) <= _MOST else f"{words}等{len(numbers)}行"


def quoted(words: str) -> str:
    """``words`` in double quotes, quotes inside them single (GB/T 15834-2011, 4.8.3.4)."""
    return f"“{words.replace('“', '‘').replace('”', '’')}”"
