"""plangen: city plans written as text, checked against themselves, printed as official Word documents."""

from __future__ import annotations

__version__ = "0.1.0"
