"""What the trade calls things, as values: genres, indicators, offices; read from ``schemas/vocabulary``."""

from __future__ import annotations

from plangen.vocabulary.footing import Aspect, Footing
from plangen.vocabulary.genre import Genres, genres
from plangen.vocabulary.indicator import Indicator, Indicators
from plangen.vocabulary.indicator_file import indicators
from plangen.vocabulary.office_register import NameKind, Office, OfficeRegister

__all__ = [
    "Aspect", "Footing", "Genres", "Indicator", "Indicators", "NameKind", "Office", "OfficeRegister", "genres", "indicators",
]  # fmt: skip
