"""Files that are no Word documents, or are made to harm: one Chinese sentence, bounded time and memory, and never a traceback."""

from __future__ import annotations

import contextlib
import struct
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plangen.document import Document
from plangen.readers import ReadBack, UnreadableFile
from plangen.readers.docx import read
from plangen.readers.package import LARGEST_FILE, LARGEST_PART, MOST_PARTS
from plangen.writers.docx import write
from plangen.writers.docx.package import Packed, packed, zipped
from tests.document.sample import notice, paragraph

GOOD = write(Document((paragraph("body", "正文"),), "official"))
DOCUMENT = "word/document.xml"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def with_part(name: str, content: str) -> bytes:
    """A good file with one part replaced."""
    with ZipFile(BytesIO(GOOD)) as old:
        parts = {one: old.read(one).decode() for one in old.namelist()}
    parts[name] = content
    return zipped(packed(one, text) for one, text in parts.items())


def refused(content: bytes) -> str:
    with pytest.raises(UnreadableFile) as caught:
        read(content)
    message = str(caught.value)
    assert message.endswith(("。", "）")), message
    return message


@pytest.mark.parametrize(
    "content", [b"", b"PK", b"PK\3\4", b"%PDF-1.7", "正文".encode(), b"\0" * 1000, GOOD[:200], GOOD[:-30]]
)
def test_what_is_no_word_file_is_refused(content):
    assert "另存为 .docx" in refused(content)


def test_an_old_or_locked_file_is_told_apart():
    assert ".doc" in refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)


def test_a_zip_that_is_no_word_file_is_refused():
    made = BytesIO()
    with ZipFile(made, "w") as package:
        package.writestr("a.txt", "一")
    assert "不是 Word 文档" in refused(made.getvalue())


def test_xml_that_breaks_off_is_refused():
    assert "读不下去" in refused(with_part(DOCUMENT, f"<w:document {W}><w:body>"))


def test_a_document_without_a_body_is_refused():
    assert "没有 Word 正文" in refused(with_part(DOCUMENT, f"<w:document {W}/>"))


def test_entities_are_never_expanded():
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10 if n else "哈哈"}">' for n in range(10))
    bomb = f"<!DOCTYPE w:document [{laughs}]><w:document {W}><w:body><w:p><w:r><w:t>&a9;</w:t></w:r></w:p></w:body></w:document>"
    refused(with_part(DOCUMENT, bomb))


def test_a_file_beside_the_document_is_never_read(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("秘密", encoding="utf-8")
    for kind in (f'SYSTEM "{secret.as_uri()}"', f'PUBLIC "x" "{secret.as_uri()}"'):
        body = f"<w:document {W}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"
        assert "文档类型" in refused(with_part(DOCUMENT, f"<!DOCTYPE w:document [<!ENTITY x {kind}>]>{body}"))


def test_a_document_type_alone_is_refused():
    plain = f"<!DOCTYPE w:document><w:document {W}><w:body/></w:document>"
    assert "文档类型" in refused(with_part(DOCUMENT, plain))
    styles = f"<!DOCTYPE w:styles><w:styles {W}/>"
    assert "文档类型" in refused(with_part("word/styles.xml", styles))


def test_a_bomb_is_seen_before_it_goes_off():
    blanks = f"<w:document {W}><w:body>{' ' * 10_000_000}</w:body></w:document>"
    assert "压缩炸弹" in refused(with_part(DOCUMENT, blanks))
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as package:
        package.writestr(DOCUMENT, b" " * (LARGEST_PART + 1))
        with ZipFile(BytesIO(GOOD)) as old:
            package.writestr("_rels/.rels", old.read("_rels/.rels"))
    assert "太大" in refused(made.getvalue())


def test_a_part_that_lies_about_its_size_is_refused():
    long = zlib.compress(b" " * 1_000_000)[2:-4]
    with ZipFile(BytesIO(GOOD)) as old:
        parts = [packed(one, old.read(one).decode()) for one in old.namelist() if one != DOCUMENT]
    parts.append(Packed(DOCUMENT.encode(), long, 100, 0))
    assert "不是 Word 文档" in refused(zipped(parts))


def test_a_file_of_many_parts_is_refused():
    one = packed("x", "")
    assert "个部件" in refused(zipped([one] * (MOST_PARTS + 1)))


def test_a_huge_file_is_refused_unread():
    assert "太大" in refused(b"PK\3\4" + b"\0" * LARGEST_FILE)


def test_a_locked_part_is_refused():
    content = bytearray(GOOD)
    for mark, offset in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        at = -1
        while (at := content.find(mark, at + 1)) >= 0:
            (flags,) = struct.unpack_from("<H", content, at + offset)
            struct.pack_into("<H", content, at + offset, flags | 1)
    assert "密码" in refused(bytes(content))


@pytest.mark.parametrize("levels", [100, 1_000, 20_000])
def test_tables_without_end_are_refused(levels):
    deep = "<w:tbl><w:tr><w:tc>" * levels + "</w:tc></w:tr></w:tbl>" * levels
    refused(with_part(DOCUMENT, f"<w:document {W}><w:body>{deep}</w:body></w:document>"))


@pytest.mark.parametrize("tag", ["hyperlink", "sdt", "ins", "fldSimple"])
def test_wrappers_without_end_are_refused(tag):
    deep = f"<w:{tag}>" * 200 + f"</w:{tag}>" * 200
    refused(with_part(DOCUMENT, f"<w:document {W}><w:body><w:p>{deep}</w:p></w:body></w:document>"))


def test_wrappers_between_rows_do_no_harm():
    deep = "<w:sdt><w:sdtContent>" * 100 + "</w:sdtContent></w:sdt>" * 100
    body = f"<w:tbl>{deep}<w:tr>{deep}<w:tc><w:p><w:r><w:t>一</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    content = with_part(DOCUMENT, f"<w:document {W}><w:body>{body}</w:body></w:document>")
    assert read(content).document.text == "一"


SMALL_NOTICE = write(notice())


@settings(deadline=None)
@given(st.data())
def test_a_file_with_broken_bytes_is_read_or_refused_and_nothing_else(data):
    content = bytearray(SMALL_NOTICE)
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.sampled_from([None, 0.2, 0.6, 0.95]))
    broken = bytes(content if cut is None else content[: int(len(content) * cut)])
    with contextlib.suppress(UnreadableFile):
        assert isinstance(read(broken), ReadBack)
