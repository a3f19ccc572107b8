"""What a block's name looks like on paper."""

from __future__ import annotations

from dataclasses import dataclass, field

from plangen.document.layout_page import ALIGNMENTS, LONGEST_SHEET, MOST_CHARACTERS, MOST_LINES, measure

THIN = 0.75
"""Points of the thinner line of a double rule, and of the space between the two: Word knows no other."""
SINGLE, THICK_THIN, THIN_THICK = "single", "thick-thin", "thin-thick"


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the type area below a paragraph. Lengths in points."""

    thickness: float = measure(1.5, 30.0)
    gap: float = measure(6.0, 100.0)
    """Between the lower edge of the paragraph's last line and the rule."""
    colour: str = "000000"
    lines: str = field(default=SINGLE, metadata={"choices": (SINGLE, THICK_THIN, THIN_THICK)})
    """One line, or two of which the thicker one is the upper or the lower; ``thickness`` is the thicker one's."""

    @property
    def height(self) -> float:
        """Points from its upper edge to its lower one."""
        return self.thickness if self.lines == SINGLE else self.thickness + 2 * THIN


@dataclass(frozen=True, slots=True)
class Style:
    """The look of one block name. Sizes in points, indents in characters of the style's own size."""

    name: str = ""
    """What a drafter finds in Word's list of styles."""
    face: str = "仿宋"
    """A kind of face; the layout's ``faces`` says which fonts it may be."""
    size: float = measure(16.0, 1638.0, least=1.0)
    bold: bool = False
    colour: str = "000000"
    align: str = field(default="both", metadata={"choices": ALIGNMENTS})
    line: float = measure(0.0, 1584.0, least=1.0, or_zero=True)
    """Height of a line in points; 0 is the grid's."""
    first: float = measure(0.0, MOST_CHARACTERS)
    """Indent of the first line, beyond ``left``."""
    hanging: float = measure(0.0, MOST_CHARACTERS)
    """How far the first line stands out to the left of ``left``."""
    left: float = measure(0.0, MOST_CHARACTERS)
    right: float = measure(0.0, MOST_CHARACTERS)
    before: float = measure(0.0, MOST_LINES)
    """Blank lines of the grid above; ``before_mm`` adds millimetres."""
    before_mm: float = measure(0.0, LONGEST_SHEET)
    after: float = measure(0.0, MOST_LINES)
    together: bool = False
    """No blank lines between neighbours of this style."""
    new_page: bool = False
    keep_next: bool = False
    outline: int = field(default=0, metadata={"limits": (0, 9)})
    """Level in the navigation pane, from 1; 0 is plain text."""
    run_in: bool = False
    """Whether a run inside another paragraph may have this style's face."""
    fit: bool = False
    """Whether the size shrinks until the words fit into one line."""
    next: str = ""
    """The style of a paragraph typed after this one."""
    block: str = ""
    """The block name this is a variant of; empty is its own."""
    rule: Rule | None = None
    kept: bool = False
    """Whether its line stands even without words; with a rule it always does."""
    turns: bool = False
    """With ``new_page``: whether its page lies across where a wide table stands on it."""
    head: bool = False
    """Whether it stands above the letterhead, which keeps its distance from the type area's edge."""
    sheet: bool = False
    """Whether it stands on the sheet outside the type area, where the layout's ``letter`` says."""
    foot: bool = False
    """Whether it stands in the colophon at the foot of the last page."""
    joined: bool = False
    """In the colophon: whether no rule divides it from what stands above it."""
    tab: str = field(default="", metadata={"choices": ("", "right", "signers")})
    """``right``: what follows a tab ends at the right indent; ``signers``: names in columns that end there (7.2.6)."""
