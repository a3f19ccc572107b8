"""The validator is no rubber stamp."""

from __future__ import annotations

import docx
from docx.oxml import OxmlElement


def test_a_plain_docx_is_valid(validate_docx, tmp_path):
    path = tmp_path / "好的 文件.docx"
    docx.Document().save(path)
    assert validate_docx(path) == []


def test_properties_in_the_wrong_order_are_reported(validate_docx, tmp_path):
    document = docx.Document()
    properties = document.add_paragraph()._p.get_or_add_pPr()
    for name in ("w:jc", "w:keepNext"):
        properties.append(OxmlElement(name))
    path = tmp_path / "wrong.docx"
    document.save(path)
    assert any("keepNext" in fault for fault in validate_docx(path))


def test_what_is_no_docx_is_reported(validate_docx, tmp_path):
    path = tmp_path / "text.docx"
    path.write_text("not a package", encoding="utf-8")
    assert validate_docx(path)
