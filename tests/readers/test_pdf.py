"""Facts from a PDF: how many pages, which fonts, which characters; and no clock."""

from __future__ import annotations

import zlib

import pytest

from plangen.readers import pdf
from plangen.readers.pdf import Printed, drawn_characters, read_pdf, without_clock
from tests.press import fake


def stream(head: str, data: bytes, number: int = 9) -> bytes:
    packed = zlib.compress(data)
    return f"{number} 0 obj\n<<{head}/Length {len(packed)}>>\nstream\n".encode() + packed + b"\nendstream\nendobj\n"


def test_pages_and_fonts() -> None:
    assert read_pdf(fake.pdf(7, ("SimHei", "FZXBSJW--GB1-0", "SimHei"))) == Printed(7, ("FZXBSJW--GB1-0", "SimHei"))


def test_newer_releases_compress_their_objects() -> None:
    objects = b"5 0 6 30 <</Type/Page/Parent 1 0 R>> <</Type /Page>> <</Type/FontDescriptor/FontName/ABCDEF+KaiTi>>"
    content = fake.pdf(1, ()) + stream("/Type/ObjStm/N 3/First 9/Filter/FlateDecode", objects)
    assert read_pdf(content) == Printed(3, ("KaiTi",))


def test_what_a_page_shows_is_not_what_the_file_says() -> None:
    shown = b"BT (/Type/Page /FontName/Arial) Tj ET"
    assert read_pdf(fake.pdf(2, ()) + stream("/Filter/FlateDecode", shown)) == Printed(2, ())
    plain = b"8 0 obj\n<</Length 30>>\nstream\r\n/Type/Page /FontName/Arial\r\nendstream\nendobj"
    assert read_pdf(fake.pdf(2, ()) + plain) == Printed(2, ())


@pytest.mark.parametrize(
    ("written", "name"),
    [("#E4#BB#BF#E5#AE#8B", "仿宋"), ("#B7#C2#CB#CE", "仿宋"), ("Times#20New", "Times New"), ("ABC+Kai", "ABC+Kai")],
)
def test_names_that_are_not_ascii_are_escaped(written: str, name: str) -> None:
    content = b"%PDF-1.6\n<</Type/Page>><</FontName/" + written.encode() + b">>"
    assert read_pdf(content).fonts == (name,)


@pytest.mark.parametrize("content", [b"", b"PK\3\4", b"%PDF-1.6\n%%EOF", b"%PDF-1.6\n<</Type/Pages/Count 3>>"])
def test_what_is_no_pdf_is_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match="no "):
        read_pdf(content)


def test_damage_and_bombs_do_no_harm(monkeypatch: pytest.MonkeyPatch) -> None:
    start = b"%PDF-1.6\n<</Type/Page>>"
    unpacked = b"1 0 obj <</Type/ObjStm>>stream\nnot deflated endstream"
    assert read_pdf(start + unpacked + b"2 0 obj <</Type/ObjStm>> stream\n without an end") == Printed(1, ())
    monkeypatch.setattr(pdf, "MOST_INFLATED", 40)
    bomb = b"<</Type/Page>>".ljust(40) + b"<</Type/Page>>" * 10_000
    assert read_pdf(start + stream("/Type/ObjStm", bomb) * 2) == Printed(2, ())


def test_the_characters_that_its_fonts_draw() -> None:
    content = fake.pdf(1, drawn="某市2") + fake.characters("市\U00020000")
    assert drawn_characters(content) - {"\x00"} >= {"某", "市", "2", "\U00020000"}
    assert not drawn_characters(content) & {"县", "3"}
    assert read_pdf(content) == read_pdf(fake.pdf(1))


@pytest.mark.parametrize(
    "table",
    [b"begincmap 1 beginbfrange <01> <20> <4E00> endbfrange", b"<01> <4E00>", b"begincmap <01> <4E0> <zz> <D800"],
)
def test_a_table_of_another_kind_tells_no_characters(table: bytes) -> None:
    assert not drawn_characters(fake.pdf(1) + stream("/Filter/FlateDecode", table))


def test_a_bomb_of_characters_tells_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MOST_INFLATED", 1000)
    bomb = stream("/Filter/FlateDecode", b"begincmap" + b"<01> <4E00>" * 10_000)
    assert not drawn_characters(bomb * 3)


def test_its_dates_are_the_documents_own_and_nothing_moves() -> None:
    written = without_clock(fake.pdf(2), "20240924")
    assert b"/CreationDate(D:20240924000000+00'00')" in written
    assert written == fake.pdf(2).replace(b"20261122022629+08", b"20240924000000+00")
    short = fake.pdf(1).replace(b"+08'00'", b"Z'")
    assert b"(D:20240924000000Z')" in without_clock(short, "20240924")
    assert len(without_clock(short, "20240924")) == len(short)


def test_words_on_a_page_that_look_like_a_date_are_kept() -> None:
    shown = b"stream\n/CreationDate(D:20261122022629Z) endstream"
    assert without_clock(shown, "20240924") == shown


def test_a_date_inside_compressed_objects_stays_as_it_is() -> None:
    dates = b"4 0 <</Creator(LibreOffice)/CreationDate(D:20261122022629+08'00')>>"
    written = b"%PDF-1.6\n2 0 obj\n<</Type/Page>>\nendobj\n" + stream("/Type/ObjStm/N 1/First 4", dates) + b"%%EOF\n"
    assert without_clock(written, "20240924") == written
    # What stands plain behind it is set all the same.
    both = written + b"5 0 obj\n<</ModDate(D:20261122022629+08'00')>>\nendobj\n%%EOF\n"
    dated = b"5 0 obj\n<</ModDate(D:20240924000000+00'00')>>\nendobj\n%%EOF\n"
    assert without_clock(both, "20240924") == written + dated
    assert read_pdf(without_clock(both, "20240924")) == read_pdf(both)
