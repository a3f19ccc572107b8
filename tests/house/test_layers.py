"""The house stands as designed: who may import whom, and that each module stands by itself."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

LONGEST_MODULE = 300

# Each module is imported in a child of its own, which knows third-party packages already (so that it is fast) and none of ours.
IMPORT_EACH_ALONE = """
import os, sys, importlib
for known in ("click", "pydantic", "jinja2.sandbox", "lxml.etree", "ruamel.yaml", "docx"):
    importlib.import_module(known)
assert not any(name.partition(".")[0] == "plangen" for name in sys.modules)
failed = []
for module in sys.argv[1:]:
    child = os.fork()
    if child == 0:
        try:
            importlib.import_module(module)
        except BaseException as error:
            print(f"{module}: {type(error).__name__}: {error}", flush=True)
            os._exit(1)
        os._exit(0)
    if os.waitpid(child, 0)[1]:
        failed.append(module)
sys.exit(bool(failed))
"""

LOADED_BY_IMPORT = "import sys, plangen; print(*sorted({name.partition('.')[0] for name in sys.modules}))"


def modules_of(checkout: Path) -> dict[str, Path]:
    """The dotted name and the file of every module of the package."""
    found = {}
    for path in sorted((checkout / "plangen").rglob("*.py")):
        parts = path.relative_to(checkout).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


def run_python(code: str, *arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """A fresh interpreter in ``folder``."""
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=300, check=False)


def test_every_layer_and_wall_holds(checkout):
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-logo", "--no-cache"]
    done = subprocess.run(command, cwd=checkout, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_module_is_longer_than_a_person_reads_at_once(checkout):
    lengths = {name: len(path.read_text(encoding="utf-8").splitlines()) for name, path in modules_of(checkout).items()}
    assert {name: length for name, length in lengths.items() if length > LONGEST_MODULE} == {}


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot fork")
def test_every_module_can_be_imported_first(checkout):
    done = run_python(IMPORT_EACH_ALONE, *modules_of(checkout), folder=checkout)
    assert done.returncode == 0, done.stdout + done.stderr


def test_importing_the_package_loads_nothing_that_a_command_may_not_need(checkout):
    done = run_python(LOADED_BY_IMPORT, folder=checkout)
    loaded = set(done.stdout.split())
    assert "plangen" in loaded, done.stderr
    assert loaded & {"pydantic", "jinja2", "lxml", "docx", "ruamel", "click"} == set()


def test_nothing_inside_takes_the_public_verbs(checkout):
    """The package's own ``__init__`` is for those who use it; inside, a module says which module it means."""
    modules = modules_of(checkout)
    inner = {name.removeprefix("plangen.").partition(".")[0] for name in modules} | {"__version__"}
    found = []
    for name, path in modules.items():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module == "plangen" and name != "plangen":
                found += [
                    f"{name}: from plangen import {alias.name}" for alias in node.names if alias.name not in inner
                ]
    assert found == []


def test_the_c_parser_of_yaml_is_in_use():
    from ruamel.yaml import YAML

    parser = YAML(typ="safe").Parser
    assert (parser.__name__, parser.__module__) == ("CParser", "ruamel.yaml.clib._ruamel_yaml")
