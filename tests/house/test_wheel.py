"""What is installed from a wheel is whole."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

SHIPPED = ("templates", "schemas")


@pytest.fixture(scope="module")
def wheel(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    done = subprocess.run(command, cwd=checkout, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    built: list[Path] = list(folder.glob("*.whl"))
    assert len(built) == 1
    return built[0]


def test_the_wheel_holds_every_module_template_and_schema(wheel, checkout):
    names = set(zipfile.ZipFile(wheel).namelist())
    modules = {path.relative_to(checkout).as_posix() for path in (checkout / "plangen").rglob("*.py")}
    shipped = {
        f"plangen/_data/{path.relative_to(checkout).as_posix()}"
        for folder in SHIPPED
        for path in (checkout / folder).rglob("*")
        if path.is_file()
    }
    assert shipped
    assert (modules | shipped) - names == set()
    assert {name for name in names if name.startswith(("tests/", "templates/", "schemas/"))} == set()


def test_what_is_installed_finds_its_own_templates(wheel, checkout, tmp_path):
    zipfile.ZipFile(wheel).extractall(tmp_path)
    code = "import plangen.resources as r; print(r.__file__); print(r.folder('templates')); print(r.folder('schemas'))"
    command = [sys.executable, "-S", "-c", code]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=True)
    places = [Path(line) for line in done.stdout.splitlines()]
    assert all(place.is_relative_to(tmp_path) for place in places), places
    assert all(place.exists() for place in places)


def test_a_checkout_is_installed_without_copies_that_could_grow_stale(checkout):
    """An editable install names the checkout; templates beside the code are the only ones."""
    import plangen

    assert Path(plangen.__file__).is_relative_to(checkout)
    assert not (checkout / "plangen" / "_data").exists()
    copies = [path for path in Path(sys.prefix).rglob("_data") if path.parent.name == "plangen"]
    assert copies == []
