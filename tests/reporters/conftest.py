"""What the tests of reporters take from outside the checkout."""

from __future__ import annotations

import json

import jsonschema
import pytest

from tests.conftest import NODE_MODULES

SCHEMA = NODE_MODULES / "@microsoft" / "jest-sarif" / "lib" / "schemas" / "sarif-2.1.0-rtm.5.json"


@pytest.fixture(scope="session")
def sarif_schema() -> jsonschema.Draft4Validator:
    """The published schema of SARIF 2.1.0."""
    if not SCHEMA.is_file():
        pytest.skip("the schema of SARIF is not installed (make test installs it by npm)")
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft4Validator.check_schema(schema)
    return jsonschema.Draft4Validator(schema, format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER)
