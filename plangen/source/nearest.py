"""The right name for a wrong one."""

from __future__ import annotations

from collections.abc import Collection, Iterable

_LONGEST = 80
_MOST = 2000
"""Among so many names the search takes too long, and its answer would be a guess."""


def nearest(wrong: str, known: Iterable[str]) -> str | None:
    """Which of ``known`` was probably meant by ``wrong``; ``None`` where nothing is near."""
    if len(wrong) > _LONGEST or (isinstance(known, Collection) and len(known) > _MOST):
        return None
    names = sorted(set(known))
    if len(names) > _MOST:
        return None
    # difflib is needed only after a mistake: a plan without one does not pay for it.
    from difflib import get_close_matches

    folded = {name.casefold(): name for name in names if len(name) <= _LONGEST}
    close = get_close_matches(wrong.casefold(), list(folded), n=1, cutoff=0.6)
    if close:
        return folded[close[0]]
    inside = [name for name in names if len(wrong) > 1 and (wrong in name or (len(name) > 1 and name in wrong))]
    return min(inside, key=lambda name: (abs(len(name) - len(wrong)), name)) if inside else None


def suggestion(wrong: str, known: Iterable[str]) -> str:
    """A sentence that offers the nearest right name, or nothing."""
    name = nearest(wrong, known)
    return f"是不是“{name}”？" if name else ""
