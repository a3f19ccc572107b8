"""Records as CSV that a spreadsheet opens as they are and never computes."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")
_QUOTE = "'"


def csv_bytes(fields: Sequence[str], records: Iterable[Sequence[str]]) -> bytes:
    """``records`` below the names of their ``fields``.

    UTF-8 with a byte order mark, without which Excel takes Chinese for GBK; lines end as RFC 4180 says. A value that a
    spreadsheet would take for a formula (beginning with ``=``, ``+``, ``-``, ``@``, their full-width forms, a tab or a line end,
    blanks before it or not) is written behind an apostrophe, and so is one that begins with an apostrophe: `restored` gives every
    value back.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(fields)
    writer.writerows([neutral(value) for value in record] for record in records)
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def neutral(value: str) -> str:
    """``value`` as no spreadsheet computes it."""
    return _QUOTE + value if value.startswith(_FORMULA) or value.lstrip().startswith(_FORMULA) else value


def restored(value: str) -> str:
    """What was given to `neutral`."""
    return value.removeprefix(_QUOTE)
