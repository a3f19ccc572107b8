"""A text box at a place of the page: DrawingML, which Word and LibreOffice both put there."""

from __future__ import annotations

from typing import NamedTuple

_EMU = 12_700
"""English metric units in a point."""
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


ABOVE_AND_BELOW, BESIDE, ACROSS = (
    "<wp:wrapTopAndBottom/>", '<wp:wrapSquare wrapText="bothSides"/>', "<wp:wrapNone/>"
)  # fmt: skip
"""Where the text of the page may stand that meets a box; ``ACROSS``: where it likes."""


class Place(NamedTuple):
    """Where a box stands on the sheet, in points from its upper left corner."""

    left: float
    top: float
    width: float
    height: float


def text_box(
    words: str,
    place: Place,
    name: str,
    direction: str = "horz",
    anchor: str = "b",
    wrap: str = ABOVE_AND_BELOW,
    number: int = 1,
) -> str:
    """What stands inside a run: a box of ``words`` at ``place``; they stand at its foot (``anchor`` ``t``: head, ``ctr``: middle).

    ``direction`` is ``vert`` for words turned a quarter; ``wrap`` says where the text of the page stands;
    no two drawings of a part may have the same ``number``.
    """
    width, height = round(place.width * _EMU), round(place.height * _EMU)
    shape = (
        f'<wps:wsp xmlns:wps="{_WPS}"><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'
        f"<a:ln><a:noFill/></a:ln></wps:spPr><wps:txbx><w:txbxContent>{words}</w:txbxContent></wps:txbx>"
        f'<wps:bodyPr rot="0" vert="{direction}" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}"'
        ' anchorCtr="0">'
        # A box that fits itself ends 2 mm too high in LibreOffice; this one is high enough.
        "<a:noAutofit/></wps:bodyPr></wps:wsp>"
    )
    # Programs older than the drawing's own names pass the box over; all in use know them.
    return (
        f'<mc:AlternateContent xmlns:mc="{_MC}"><mc:Choice xmlns:wps="{_WPS}" Requires="wps"><w:drawing>'
        f'<wp:anchor xmlns:wp="{_WP}" distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1"'
        ' behindDoc="0" locked="0" layoutInCell="1" allowOverlap="0"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{round(place.left * _EMU)}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{round(place.top * _EMU)}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>{wrap}'
        f'<wp:docPr id="{number}" name="{name}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic xmlns:a="{_A}"><a:graphicData uri="{_WPS}">{shape}</a:graphicData></a:graphic>'
        "</wp:anchor></w:drawing></mc:Choice></mc:AlternateContent>"
    )
