"""How an editor reads a plan: YAML 1.2, numbers stay numbers, no dates; and what it says of the plan by the schema."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jsonschema import Draft7Validator, Draft202012Validator
from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor

from plangen.model.schema import plan_schema

SCHEMA = plan_schema()
DRAFTS = (Draft7Validator, Draft202012Validator)
_VALIDATORS = tuple(draft(SCHEMA) for draft in DRAFTS)


class _NoDates(SafeConstructor):
    """Editors know the core types only."""


_NoDates.add_constructor("tag:yaml.org,2002:timestamp", SafeConstructor.construct_yaml_str)


def loaded(text: str) -> Any:
    """The values of a YAML text."""
    yaml = YAML(typ="safe", pure=False)
    yaml.Constructor = _NoDates
    return yaml.load(text)


def complaints(text: str) -> list[str]:
    """What the schema has against a plan. Both drafts must say the same."""
    value = loaded(text)
    found = [sorted(error.message for error in validator.iter_errors(value)) for validator in _VALIDATORS]
    assert found[0] == found[1]
    return found[0]


def plans_of(folder: Path) -> list[Path]:
    """The plan files of a project."""
    return sorted(
        path for pattern in ("*.yaml", "above/*.yaml") for path in folder.glob(pattern) if path.name != "plangen.yaml"
    )
