"""What a .docx file says of itself: nothing about the machine, the program's user or the clock."""

from __future__ import annotations

from plangen.document.blocks import Properties
from plangen.writers.characters import escaped
from plangen.writers.docx.xml import DECLARATION


def core_part(properties: Properties) -> str:
    """Title, issuing office, document number and issue date (``docProps/core.xml``)."""
    title = escaped(" ".join(properties.title.split("\n")))
    written = [f"<dc:title>{title}</dc:title>"]
    if properties.subject:
        written.append(f"<dc:subject>{escaped(properties.subject)}</dc:subject>")
    written.append(f"<dc:creator>{escaped(properties.author)}</dc:creator>")
    if properties.issued is not None:
        moment = f"{properties.issued.isoformat()}T00:00:00Z"
        written += (
            f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{moment}</dcterms:{name}>' for name in ("created", "modified")
        )
    written.append("<dc:language>zh-CN</dc:language>")
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        f' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{"".join(written)}</cp:coreProperties>'
    )


def extended_part(properties: Properties) -> str:
    """The issuing office again, where Word shows it as the organisation (``docProps/app.xml``)."""
    company = f"<Company>{escaped(properties.author)}</Company>" if properties.author else ""
    return (
        f'{DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"{company}</Properties>"
    )
