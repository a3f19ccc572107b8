"""What happens in one process after everything is loaded: a plan becomes a notice, a file becomes findings."""

from __future__ import annotations

import tempfile
import warnings
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from ruamel.yaml import YAML

from benchmarks.clock import Times, time_calls
from benchmarks.content import Content, read_content, save, text_of
from benchmarks.makers import raw_limit, with_docx_js, with_docxtpl, with_plangen, with_python_docx
from plangen.pipeline.checking import Manner, check_one
from plangen.pipeline.loading import Surroundings, load

PLANGEN = "plangen"
RAW = "the raw limit"
DEFLATED = "document.xml alone, joined and deflated"
DOCXTPL = "docxtpl"
PYTHON_DOCX = "python-docx"
PYTHON_DOCX_OWN = "python-docx, its own template"
DOCX_JS = "docx-js"
DOCX_JS_OWN = "docx-js, its own styles"
_DOCX_JS = {DOCX_JS: with_docx_js.OURS, DOCX_JS_OWN: with_docx_js.NAMES}

YAML_LOAD = "the C YAML load"
EVENTS = "C parser events alone"
BUILD = "plangen: read and build"
RULES = "plangen: read, build, all rules"


@dataclass(frozen=True, slots=True)
class Measured:
    """Times of contenders, and the size in bytes of what each made."""

    times: Times
    sizes: Mapping[str, int]


def content_of(plan: Path) -> Content:
    """What the contenders print: the paragraphs of plangen's own notice of ``plan``."""
    return read_content(with_plangen.prepare(with_plangen.open_plan(plan))())


def makers(plan: Path, content: Content) -> dict[str, Callable[[], bytes]]:
    """A function that makes the notice, for each contender; all were prepared as far as each of them allows."""
    return {
        PLANGEN: with_plangen.prepare(with_plangen.open_plan(plan)),
        RAW: raw_limit.prepare(content),
        DOCXTPL: with_docxtpl.prepare(content),
        PYTHON_DOCX: with_python_docx.prepare(content),
        PYTHON_DOCX_OWN: with_python_docx.prepare_on_default(content),
    }


def measure_notices(plan: Path, content: Content, rounds: int) -> Measured:
    """Time all makers.

    Raises:
        ValueError: where one of them does not print the content's words.
    """
    # What the others' libraries say about their own use of Python is not ours to show.
    with warnings.catch_warnings(), ExitStack() as open_until_the_end:
        warnings.simplefilter("ignore")
        calls = makers(plan, content)
        made = {name: make() for name, make in calls.items()}
        elsewhere = {}
        if (node := with_docx_js.find()) is not None:
            folder = Path(open_until_the_end.enter_context(tempfile.TemporaryDirectory()))
            save(content, folder / "content.json")
            for name, styles in _DOCX_JS.items():
                made[name] = with_docx_js.make_once(node, styles, folder / "content.json", folder / "notice.docx")
                staying = with_docx_js.staying(node, styles, folder / "content.json")
                elsewhere[name] = open_until_the_end.enter_context(staying)
        for name, notice in made.items():
            if text_of(notice) != content.text:
                raise ValueError(f"{name} printed another text")
        calls[DEFLATED] = raw_limit.prepare_deflated(content)
        return Measured(
            time_calls(calls, rounds, elsewhere=elsewhere), {name: len(notice) for name, notice in made.items()}
        )


def measure_reading(plan: Path, rounds: int) -> Times:
    """Time what becomes of a plan's file, from opening it."""

    def events() -> None:
        for _ in YAML(typ="safe").parse(plan.read_text(encoding="utf-8")):
            pass

    return time_calls(
        {
            YAML_LOAD: lambda: YAML(typ="safe").load(plan.read_text(encoding="utf-8")),
            EVENTS: events,
            BUILD: lambda: load(plan),
            RULES: lambda: check_one(load(plan), Surroundings(None), Manner()),
        },
        rounds,
    )
