"""One plan as a command asked: what is shown, what is counted, how far it has come."""

from __future__ import annotations

from pathlib import Path

import pytest

from plangen.pipeline.baseline import Baseline
from plangen.pipeline.checking import Manner
from plangen.pipeline.looking import Asked, Desk, Looked
from plangen.pipeline.ordering import Named
from plangen.rules.selection import choose
from tests.pipeline.plans import plan

SOUND = plan("某市")
SHORT = Asked(format="short")
WRONG = SOUND.replace("到2027年，", "到2027年,").replace("${双师占比}", "${双师}") + "status: 征求意见\n"


def look(text: str, asked: Asked = SHORT) -> Looked:
    return Desk(asked).look(Named("某市.yaml", None, None, text.encode()))


def names(one: Looked) -> list[str]:
    return [piece.split(" ")[2] for piece in one.pieces]


def lacks(one: Looked) -> dict[str, dict[str, int]]:
    return {step.name: dict(step.lacks) for step in one.tally.standings[0].steps}


def test_findings_come_in_the_format_and_are_counted() -> None:
    one = look(WRONG)
    assert set(names(one)) == {fault.name for fault, count in one.tally.faults.items() if count}
    assert {"half-width-punctuation", "dangling-reference"} <= set(names(one))


def test_a_sound_draft_is_held_up_only_by_its_status() -> None:
    one = look(SOUND)
    assert one.tally.standings[0].reached == "可会签"
    assert lacks(one) == {"可会签": {}, "可发文": {"status: 定稿": 1}}


def test_each_step_lacks_what_it_asks_for() -> None:
    found = lacks(look(WRONG))
    assert found["可会签"]["dangling-reference"] == 1
    assert "half-width-punctuation" not in found["可会签"]
    assert found["可发文"]["half-width-punctuation"] == 1


def test_where_rules_were_left_out_nobody_says_how_far_it_is() -> None:
    assert look(WRONG, Asked(Manner(choose(["R"]).selection), "short")).tally.standings == ()


def test_a_profile_shows_only_what_it_asks_for() -> None:
    one = look(WRONG, Asked(format="short", profile="可会签"))
    assert "dangling-reference" in names(one)
    assert "half-width-punctuation" not in names(one)
    assert one.tally.short == 1
    assert one.tally.beyond == len(look(WRONG).pieces) - len(one.pieces) > 0


@pytest.mark.parametrize(("text", "profile", "short"), [
    (SOUND, "可会签", 0),
    (SOUND, "可发文", 1),
    (SOUND + "status: 定稿\n", "可发文", 0),
    ("- 不是方案\n", "可会签", 1),
])  # fmt: skip
def test_a_plan_falls_short_of_a_profile_by_findings_status_or_being_no_plan(
    text: str, profile: str, short: int
) -> None:
    assert look(text, Asked(format="short", profile=profile)).tally.short == short


def test_a_baseline_is_compared_before_the_profile_chooses(tmp_path: Path) -> None:
    known = look(WRONG).known
    asked = Asked(format="short", profile="可会签", baseline=Baseline(str(tmp_path), {"某市.yaml": known}))
    one = look(WRONG, asked)
    assert (one.pieces, one.tally.short, one.tally.beyond) == ((), 0, 0)
    assert one.tally.held_back == len(look(WRONG).pieces)
    # How far the plan has come is told as it is: a baseline mends nothing.
    assert one.tally.standings[0].reached == ""
