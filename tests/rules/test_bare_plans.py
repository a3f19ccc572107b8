"""Plans in which a field is left out, one after the other: whatever is not there, no rule trips over it."""

from __future__ import annotations

import pytest

from plangen.rules import catalogue
from plangen.rules.catalogue import ENTRIES, Entry
from plangen.rules.dossier import Dossier
from plangen.vocabulary import OfficeRegister
from tests.rules.desk import dossier_of

HEAD = "title: 某市养老服务实施方案（2025—2027年）\ncity: 某市\n"
GOALS = "goals: 到2027年，养老床位达到3000张，护理员达标（见附件1）。\n"
BARE = {
    "a document above": "title: 某省养老服务规划\nlevel: 国家\n",
    "no city": "title: 养老服务规划（2025—2027年）\nlevel: 省级\ngoals: 好。\n",
    "no notice": HEAD + GOALS,
    "a notice of nothing but its issuer": HEAD + GOALS + "notice: {issuer: 某市人民政府办公室}\n",
    "a notice without a date": HEAD + GOALS + "notice: {issuer: 某市人民政府, number: 某政发〔2025〕3号, recipients: 各区}\n",
    "a notice without a number": HEAD + GOALS + "notice: {issuer: 某市人民政府, date: 2025年3月5日, copies: 市委}\n",
    "actions without text": HEAD + "actions: [{title: 甲}, {title: 乙, lead: 市民政局}]\n",
    "actions without titles": HEAD + "actions: [{text: 由市民政局牵头建床位。}, {text: 每年检查。}]\n",
    "targets without numbers": HEAD + GOALS + "targets: {质量: 明显提升, 覆盖: {value: 全覆盖}}\n",
    "targets without mentions": HEAD + GOALS + "targets: {床位: 3000张, 占比: 50%, 期限: {value: 3个, by: 明年}}\n",
    "attachments without titles": HEAD + GOALS + "attachments: [{text: 甲。}, {table: {columns: [责任单位], rows: [[市民政局]]}}]\n",
    "a body without a text": HEAD + GOALS + "attachments: [{title: 名单, members: {组长: [市长], 副组长: [局长]}}]\n",
    "others that are not there": HEAD + GOALS + "implements: [甲, 乙]\nsucceeds: 丙\n",
    "terms of one": HEAD + "terms: {四链: 教育链, 三网: 三张网}\ngoals: 建好${四链}和${三网}，健全“四链”。\n",
}  # fmt: skip
REGISTERS: tuple[dict[str, OfficeRegister], ...] = ({}, {"某市": OfficeRegister("某市")})


@pytest.fixture(scope="module")
def bare() -> list[tuple[str, Dossier]]:
    """Every bare plan, without a register and with an empty one."""
    built = [(name, dossier_of(text, registers=known)) for name, text in BARE.items() for known in REGISTERS]
    found = [(name, dossier) for name, dossier in built if dossier is not None]
    assert len(found) == len(built)
    return found


@pytest.mark.parametrize("entry", [one for one in ENTRIES if one.has_check], ids=lambda entry: entry.name)
def test_no_rule_trips_over_what_is_not_there(entry: Entry, bare: list[tuple[str, Dossier]]) -> None:
    check = catalogue.rule(entry.name).check
    assert check is not None
    for name, dossier in bare:
        assert all(problem.message for problem in check(dossier)), name
