"""What a good plan must satisfy: one rule per file, in folders by subject; ``entries`` names them, ``engine`` runs them.

A rule's file is its name, its docstring its manual page, its fences its tests. Nothing here is imported before it is needed.
"""

from __future__ import annotations
