"""What is computed from a paragraph's words and neighbours."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plangen.document import Table
from plangen.document.layout import layout, points
from plangen.document.layout_fitting import Fitted, Stand, characters, fitted
from tests.document.sample import SIGNED, paragraph

OFFICIAL = layout("official")
LINE = points(156) / 15.75
"""Characters in a line, to the fraction."""


def unsealed():
    return replace(OFFICIAL, signing=replace(OFFICIAL.signing, seal=False))


def fit(*blocks, look=OFFICIAL) -> list[Fitted]:
    return [one for one in fitted(blocks, look) if not isinstance(one, Table)]


def stands(*blocks, look=OFFICIAL) -> list[Stand]:
    return [one.stand for one in fit(*blocks, look=look) if one.stand is not None]


def test_a_digit_is_half_a_character():
    # 4 × 0.5 + 1 + 0.5 + 1 + 0.5 + 1
    assert characters("2026年3月5日") == 6
    assert characters("某市人民政府") == 6


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("某市人民政府文件", 55),
        ("某市政府文件", None),
        ("某市人民政府办公室文件", 40),
        ("某某市教育体育和科学技术局文件", 29),
    ],
)
def test_a_letterhead_shrinks_until_it_stands_in_one_line(text, size):
    # 442.2 pt: 8 characters fit at 55, 7 at 62 (63.1), 11 at 40, 15 at 29.
    (one,) = fit(paragraph("letterhead", text))
    assert one.size == size
    assert characters(text) * (size or 62) <= points(156)


def test_a_sealed_signature_is_centred_over_a_date_four_characters_from_the_edge():
    signature, date = stands(*SIGNED)
    assert signature == date
    assert date.align == "center"
    # 2026年3月15日 is 6.5 wide: its middle is 4 + 3.25 from the edge, and so is the strip's.
    assert date.right == 0
    assert (LINE - date.left) / 2 == pytest.approx(4 + 3.25)


def test_several_sealed_signatures_share_the_date():
    several = stands(paragraph("signature", "某市教育局"), *SIGNED)
    assert len(set(several)) == 1


def test_a_signature_longer_than_the_strip_ends_at_the_edge():
    signature, date = stands(paragraph("signature", "某" * 16), SIGNED[1])
    assert signature == Stand("right")
    assert date.align == "center"


def test_without_a_seal_a_short_date_begins_two_characters_behind_the_signature():
    signature, date = stands(*SIGNED, look=unsealed())
    assert signature.align == date.align == "left"
    # 9 characters, two from the edge.
    assert signature.left == pytest.approx(LINE - 2 - 9)
    assert date.left == pytest.approx(signature.left + 2)


def test_without_a_seal_a_long_date_stands_two_characters_from_the_edge():
    signature, date = stands(paragraph("signature", "某县"), SIGNED[1], look=unsealed())
    assert date.left == pytest.approx(LINE - 2 - 6.5)
    assert date.left == pytest.approx(signature.left + 2)


def test_a_signature_without_a_date_still_stands():
    assert stands(SIGNED[0])[0].align == "center"
    assert stands(SIGNED[0], look=unsealed())[0].left == pytest.approx(LINE - 2 - 9)


def test_a_signature_wider_than_the_line_does_not_leave_the_page():
    for look in (OFFICIAL, unsealed()):
        for stand in stands(paragraph("signature", "某" * 100), paragraph("date", "一" * 100), look=look):
            assert stand.left >= 0


def test_one_attachment_hangs_behind_its_colon_and_several_behind_their_numbers():
    alone = fit(paragraph("attachment-note", "附件：任务分工表"), paragraph("body", "其他"))
    assert (alone[0].style.left, alone[0].style.hanging, alone[0].style.before) == (5, 3, 1)
    several = fit(*(paragraph("attachment-note", text) for text in ("附件：1.甲", "2.乙", "3.丙")))
    # Every first line begins where the standard says: 附件： at two characters, further numbers below the first.
    assert [one.style.left - one.style.hanging for one in several] == [2, 5, 5]
    assert [one.style.left for one in several] == [6, 6, 6]
    assert [one.style.before for one in several] == [1, 0, 0]


def test_an_unknown_block_looks_like_body():
    (one,) = fit(paragraph("poem", "床前"))
    assert (one.name, one.style) == ("body", OFFICIAL.styles["body"])
