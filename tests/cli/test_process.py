"""The program as a process of its own: what it loads, what a Chinese console makes of it, how it fails."""

from __future__ import annotations

import io
import json
import sys
from importlib import import_module
from pathlib import Path

import pytest

from plangen.cli.group import COMMANDS
from tests.cli.person import CHECKOUT, TEN_LINES, call_process

pytestmark = pytest.mark.slow

HEAVY = {"pydantic", "lxml", "jinja2", "ruamel", "docx"}
LOADED = """
import sys
sys.argv = ["plangen", *sys.argv[1:]]
try:
    from plangen.cli import main
    main()
except SystemExit as end:
    assert not end.code, end.code
print("loaded:", *sorted({name.partition(".")[0] for name in sys.modules}))
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a plan in it."""
    (tmp_path / "某市.yaml").write_text(TEN_LINES, encoding="utf-8")
    return tmp_path


def loaded(*words: str, folder: Path) -> set[str]:
    done = call_process(*words, folder=folder, code=LOADED)
    assert done.returncode == 0, done.stderr.decode()
    return set(done.stdout.decode("utf-8").rpartition("loaded:")[2].split())


@pytest.mark.parametrize("words", [("--help",), ("--version",), *((name, "--help") for name in COMMANDS)], ids=" ".join)
def test_help_loads_no_library_but_click(words: tuple[str, ...], folder: Path) -> None:
    found = loaded(*words, folder=folder)
    assert "click" in found
    assert found & HEAVY == set()


def test_checking_loads_no_printing(folder: Path) -> None:
    found = loaded("check", "某市.yaml", folder=folder)
    assert {"pydantic", "ruamel"} <= found
    assert found & {"lxml", "jinja2", "docx"} == set()


def test_a_notice_needs_no_word_library(folder: Path) -> None:
    assert loaded("notice", "某市.yaml", "-o", "通知.docx", folder=folder) & {"lxml", "docx"} == set()


GBK = {"PYTHONIOENCODING": "gbk", "PYTHONUTF8": "0"}
STRANGE = TEN_LINES.replace("city: 某市", "city: 某市😀").replace("加强组织领导", "加强😀组织领导①㊣") + "gaols😀: ①\n"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--help"], 0),
        (["new", "乙市"], 0),
        (["new", "😀"], 2),
        (["check", "😀.yaml"], 1),
        (["check", "--format", "short", "😀.yaml"], 1),
        (["check", "--format", "json", "😀.yaml"], 1),
        (["check", "没有😀.yaml"], 2),
        (["explain", "unknown-field"], 0),
        (["explain", "--all"], 0),
        (["explain", "😀"], 2),
        (["show", "😀.yaml"], 0),
        (["notice", "😀.yaml", "-o", "通知😀.docx"], 0),
        (["compare", "😀.yaml", "某市.yaml", "-o", "对比😀.html"], 0),
        (["build", "."], 0),
        (["schema"], 0),
        (["schema", "--install"], 0),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else str(value),
)
def test_a_gbk_console_never_raises(words: list[str], code: int, folder: Path) -> None:
    (folder / "😀.yaml").write_text(STRANGE, encoding="utf-8")
    done = call_process(*words, folder=folder, environment=GBK)
    said = done.stdout.decode("gbk") + done.stderr.decode("gbk")
    assert "Traceback" not in said, said
    assert done.returncode == code, said
    assert said.strip()


def test_carets_stand_under_their_words_where_a_console_cannot_show_all_of_the_line(folder: Path) -> None:
    from plangen.source.width import display_width

    (folder / "😀.yaml").write_text(TEN_LINES.replace("职业院校“", "😀职业😀院校,“"), encoding="utf-8")
    said = call_process("check", "--select", "W001", "😀.yaml", folder=folder, environment=GBK).stdout.decode("gbk")
    line, carets = said.splitlines()[1:3]
    assert "??职业??院校,“" in line
    assert display_width(carets[: carets.index("^")]) == display_width(line[: line.index(",")])


def test_what_is_piped_in_is_read_as_bytes(folder: Path) -> None:
    done = call_process("check", "-", folder=folder, environment=GBK, stdin=TEN_LINES.encode("utf-8"))
    assert done.returncode == 0, done.stdout
    assert "没有发现问题" in done.stdout.decode("gbk")


def test_it_is_a_module_as_well(folder: Path) -> None:
    done = call_process(
        "--version", folder=folder, code="import runpy; runpy.run_module('plangen', run_name='__main__')"
    )
    assert done.returncode == 0
    assert done.stdout.startswith(b"plangen ")


def test_our_own_mistake_is_not_taken_for_a_finding(folder: Path) -> None:
    code = (
        "import plangen.rules.catalogue as catalogue\n"
        "def broken(): raise ZeroDivisionError('ours')\n"
        "catalogue.faults = broken\n"
        "from plangen.cli import main; main()"
    )
    done = call_process("explain", "--all", folder=folder, code=code)
    assert done.returncode == 2
    assert "不是方案的错" in done.stderr.decode("utf-8")
    assert b"ZeroDivisionError: ours" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="no head on Windows")
def test_a_reader_that_has_seen_enough_is_no_mistake(folder: Path) -> None:
    import subprocess

    done = subprocess.run(
        f'"{sys.executable}" -c "from plangen.cli import main; main()" explain --all | head -1',
        shell=True, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert len(done.stdout.splitlines()) == 1
    assert "Traceback" not in done.stderr
    assert "Exception" not in done.stderr


def test_the_verbs_of_the_package(folder: Path) -> None:
    code = """
import json, sys, plangen
before = {name.partition(".")[0] for name in sys.modules}
assert set(plangen.__all__) <= set(dir(plangen))
loaded = plangen.load("某市.yaml")
report = plangen.check(plangen.order(["某市.yaml"]))
document = plangen.compose(loaded.plan)
comparison = plangen.compare([loaded.plan])
try:
    plangen.nothing
except AttributeError as error:
    said = str(error)
print(json.dumps([
    sorted(before & {"pydantic", "click"}), loaded.plan.city, list(report.checked), len(report.findings),
    plangen.write(document, ".docx")[:2].decode(), len(comparison.rows), said,
]))
"""
    done = call_process(folder=folder, code=code)
    assert done.returncode == 0, done.stderr.decode()
    assert json.loads(done.stdout) == [
        [],
        "某市",
        ["某市.yaml"],
        0,
        "PK",
        1,
        "module 'plangen' has no attribute 'nothing'",
    ]


def test_a_screen_that_cannot_be_told_anything_is_written_to_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    from plangen.cli import main

    screen = io.StringIO()
    monkeypatch.setattr("sys.stdout", screen)
    monkeypatch.setattr("sys.argv", ["plangen", "--version"])
    with pytest.raises(SystemExit) as end:
        main()
    assert not end.value.code
    assert screen.getvalue().startswith("plangen ")


def test_who_types_a_plan_is_told_how_to_end_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from plangen.cli import printing

    class Keyboard(io.TextIOWrapper):
        def isatty(self) -> bool:
            return True

    said = io.StringIO()
    monkeypatch.setattr("sys.stdin", Keyboard(io.BytesIO(TEN_LINES.encode())))
    monkeypatch.setattr("sys.stderr", said)
    loaded = next(printing.ordered(["-"]).loaded())
    assert loaded.plan is not None
    assert "Ctrl+D" in said.getvalue()


def test_the_types_of_the_verbs_are_those_of_the_verbs() -> None:
    import ast

    import plangen as package

    stub = ast.parse((CHECKOUT / "plangen" / "__init__.pyi").read_text(encoding="utf-8"))
    typed = {
        alias.asname: (node.module, alias.name)
        for node in stub.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    verbs = {name: getattr(package, name) for name in package.__all__}
    for name, verb in verbs.items():
        module, function = typed[name]
        assert getattr(import_module(str(module)), function) is verb
    assert typed.keys() == verbs.keys()
