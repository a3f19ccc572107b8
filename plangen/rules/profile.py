"""The steps of a plan towards being issued, and which findings stand in the way of each: ``schemas/profiles.yaml``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from plangen import resources
from plangen.findings import Confidence, Finding, Severity, Standing, Step
from plangen.rules.selection import choose
from plangen.source import SourceText
from plangen.syntax import Mapping as MappingNode
from plangen.syntax import Node, Scalar, Sequence, read

FILE = "profiles.yaml"
STATUS = "status"


class Profile(NamedTuple):
    """One step: the lowest severity it asks for, rules it asks for besides, rules it leaves aside, the status it wants."""

    name: str
    about: str
    severity: Severity
    also: frozenset[str]
    leaves_aside: frozenset[str]
    status: str = ""

    def demands(self, finding: Finding) -> bool:
        """Whether ``finding`` must be mended for this step; what is suspected or allowed never must."""
        fault = finding.fault
        if finding.allowed or fault.confidence is not Confidence.CERTAIN:
            return False
        return fault.name in self.also or (fault.severity >= self.severity and fault.name not in self.leaves_aside)


def standing(plan: str, findings: Iterable[Finding], status: str) -> Standing:
    """How far the plan called ``plan`` has come, by its ``findings`` and its own ``status``."""
    found = list(findings)
    steps = []
    for profile in profiles().values():
        lacks = Counter[str]()
        if profile.status and status != profile.status:
            lacks[f"{STATUS}: {profile.status}"] = 1
        lacks.update(finding.fault.name for finding in found if profile.demands(finding))
        steps.append(Step(profile.name, tuple(lacks.items())))
    return Standing(plan, tuple(steps))


def is_demanded(finding: Finding, name: str) -> bool:
    """Whether ``finding`` must be mended for the step called ``name`` or for one below it."""
    return any(profile.demands(finding) for profile in _up_to(name))


def lacks_status(standing: Standing, name: str) -> bool:
    """Whether the step called ``name``, or one below it, lacks the plan's status."""
    wanted = {profile.name for profile in _up_to(name)}
    return any(
        lack.startswith(f"{STATUS}: ") for step in standing.steps if step.name in wanted for lack, _ in step.lacks
    )


def _up_to(name: str) -> Iterator[Profile]:
    for profile in profiles().values():
        yield profile
        if profile.name == name:
            return


@lru_cache(maxsize=1)
def profiles() -> Mapping[str, Profile]:
    """Every step by its name, lowest first.

    Raises:
        ValueError: where the program's own file is damaged.
        FileNotFoundError: where it is missing.
    """
    return parsed(resources.read("schemas", FILE))


def parsed(text: str) -> Mapping[str, Profile]:
    """The steps that a text names.

    Raises:
        ValueError: where it is damaged, or names a rule that there is not.
    """
    reading = read(SourceText(FILE, text))
    if reading.tree is None or reading.problems or not isinstance(reading.tree.root, MappingNode):
        raise ValueError(f"damaged file: {FILE}")
    found: dict[str, Profile] = {}
    for entry in reading.tree.root.entries:
        node = entry.value
        about, severity, status = (_line(node, name) for name in ("about", "severity", STATUS))
        if severity.upper() not in Severity.__members__:
            raise ValueError(f"{FILE}: {entry.key.value}: severity {severity}")
        also, leaves_aside = _rules(node, "also"), _rules(node, "except")
        found[entry.key.value] = Profile(
            entry.key.value, about, Severity[severity.upper()], also, leaves_aside - also, status
        )
    return found


def _line(node: Node, name: str) -> str:
    below = node.get(name) if isinstance(node, MappingNode) else None
    return below.value.value if below is not None and isinstance(below.value, Scalar) else ""


def _rules(node: Node, name: str) -> frozenset[str]:
    below = node.get(name) if isinstance(node, MappingNode) else None
    if below is None or not isinstance(below.value, Sequence):
        return frozenset()
    written = [one.value for one in below.value.nodes if isinstance(one, Scalar)]
    choice = choose(written)
    if choice.complaints:
        raise ValueError(f"{FILE}: {''.join(choice.complaints)}")
    return choice.selection.names if written else frozenset()
