"""The account of the standard is whole: every row is measured by a test that names it, or says who sees to it."""

from __future__ import annotations

import re
from pathlib import Path

from tests.layout.conformance import NOT_ON_A_PAGE, ROWS, Account

HERE = Path(__file__).parent
NAMED = {
    row.upper()
    for path in HERE.glob("test_rows_*.py")
    for name in re.findall(r"^def test_(\w+)", path.read_text(encoding="utf-8"), re.MULTILINE)
    for row in re.findall(r"(?:^|_)([a-z]\d+)(?=_)", name)
}


def test_every_row_has_a_test_with_its_name_or_a_word_on_why_not():
    assert set(ROWS) - NAMED == set()
    assert NAMED - set(ROWS) == set()
    assert not set(ROWS) & set(NOT_ON_A_PAGE)


def test_no_row_of_a_clause_was_passed_over():
    numbered = {"T": 2, "A": 13, "H": 11, "B": 19, "C": 7, "N": 5}
    wanted = {f"{letter}{number}" for letter, last in numbered.items() for number in range(1, last + 1)}
    assert wanted <= set(ROWS) | set(NOT_ON_A_PAGE)


def test_the_account_shows_the_worst_of_several_figures_and_every_row_that_is_not_measured():
    account = Account()
    account.near("A2", "宽", 210.05, 210, 0.1)
    account.near("A2", "宽", 210.08, 210, 0.1)
    table = account.table()
    assert "| A2 | 5.1 | R | 幅面 A4 | 宽 | 210 ± 0.1 毫米 | 210.08 | 2 | 符合 |" in table
    for name in NOT_ON_A_PAGE:
        assert f"\n| {name} | " in table
