"""The sentences of ``docs/benchmarks.md``: what each row does and does not include."""

from __future__ import annotations

from benchmarks import in_process, processes

OPENING = """\
<!-- Written by `make benchmarks`; change benchmarks/ and run it again. -->
# How fast plangen is, and beside what

A drafter saves and wants to see findings before looking up; a province checks every city in one go. So speed is measured, and
beside the usual ways to do the same work. The plan is `sample_plans/zhengzhou-2023-majors.yaml` ({plan_size} kB, printed as
{paragraphs} paragraphs with {characters} characters). All figures come from one run of `make benchmarks`.

Ratios come first: they hold on other machines too. Milliseconds are those of the machine named at the end."""

NOTES = {
    "notices": """\
From a plan that lies built in memory to the bytes of a .docx. Every way prints the same {paragraphs} paragraphs under the same
named styles, which is checked before the clock starts, and each has prepared whatever it can keep between two notices.""",
    "table": """\
The same plan with a table attached, {rows} rows of five cells, typed in the plan. The raw limit prints this notice, its table ready
in widths and words.""",
    "whole": """\
What somebody waits for who types a command, the start of the program included. *The imports* is the yardstick: Python, click,
ruamel.yaml, pydantic and our model, with nothing done. Each
program has run before, so that its files are in memory and Python's bytecode lies ready.""",
    "reading": """\
From the path of a file ({plan_size} kB) to a value, everything loaded before. *The C YAML load* gives dictionaries of strings and
numbers without places; plangen's steps keep the place of every character, build the model, and check.""",
    "rules": """\
The rules alone: a plan of 28 kB, written by rule as below, that lies built in memory; whatever rules share is computed anew.
`python -m benchmarks.rules` says which rules take longest.""",
    "growth": """\
Plans written by rule: groups of tasks, each task with a number of its own, a reference to it and two offices, up to {longest}
printed paragraphs. *Memory to print* is the peak of Python's own memory while composing and writing, beyond the plan.""",
    "jobs": """\
`plangen check --jobs` over a project of {plans} plans that carry out one document above them, each with a finding of its own, by
the clock on the wall. Peak memory is that of the largest process.""",
}

ROWS = {
    in_process.DEFLATED: "document.xml alone, joined and deflated: no file yet, only what nobody can avoid",
    in_process.PLANGEN: "plangen: composed by its template, every run's origin kept, written; unchanging parts were compressed before",
    in_process.RAW: "*the raw limit*: the same paragraphs by string joins, all parts of the same package through zipfile at level 6",
    in_process.DOCXTPL: "docxtpl: one loop in a template on the same small package; the template is opened anew, as it must",
    in_process.PYTHON_DOCX: "python-docx: `add_paragraph` with styles on the same small package, opened anew, as it must",
    in_process.PYTHON_DOCX_OWN: "python-docx on the template that it brings, our styles added before",
    in_process.DOCX_JS: "docx-js: paragraphs and runs, our style part, no page numbers; in node, by its own clock, warmed up",
    in_process.DOCX_JS_OWN: "docx-js with styles of its own that bear our names",
    in_process.YAML_LOAD: '*the C YAML load*: `YAML(typ="safe").load` of ruamel.yaml with its C parser',
    in_process.EVENTS: "the events of the same C parser, thrown away",
    in_process.BUILD: "plangen: syntax tree with places, model",
    in_process.RULES: "plangen: the same, then all rules, findings in order",
    processes.NOTHING: "`python -c pass`",
    processes.YARDSTICK: f'*the imports*: `python -c "{processes.IMPORTS}"`',
    processes.HELP: "`plangen --help`",
    processes.CHECK: "`plangen check`: read, build, all rules, findings shown",
    processes.NOTICE: "`plangen notice`: the same, then the .docx, written to disk",
    processes.DOCXTPL: "docxtpl: a script that reads ready paragraphs (JSON) and writes the .docx; nothing is checked",
    processes.PYTHON_DOCX: "python-docx: a script that does the same",
    processes.DOCX_JS: "docx-js: a script for node that does the same, our style part",
    processes.DOCX_JS_OWN: "docx-js: the same with styles of its own that bear our names",
    processes.PANDOC: "pandoc: from its own JSON tree, our package as reference document; nothing is checked",
    processes.PANDOC_OWN: "pandoc: the same on the template that it brings",
}

REPEAT = """\
`make benchmarks` measures again and writes this page; `.venv/bin/python benchmarks/run.py --quick` tries everything once and
prints the page instead. It takes some minutes on a quiet machine.

- All contenders of a table take turns, in an order that moves on with each round; a figure is the median of all rounds, a ratio
  the median of the ratios within each round. A machine that slows down for a while slows all of them.
- In one process, a turn is as many calls as fill about 20 ms, gone through twice: untimed, so that nobody pays for what the one
  before pushed out of the processor's caches, then timed. Garbage of the one before is collected outside the clock; Python's
  garbage collector is on. The time is the processor's, which leaves out what other programs take.
- Of longer plans, a turn is as many calls as go through as many paragraphs as the longest plan has, twice: the garbage collector comes
  by number of objects, and shall cost each length its share.
- Whole programs are timed by the clock on the wall, output and the end of the process included.
- docx-js runs in a process of node that stays and takes its turns with the others: 100 notices untimed, so that its compiler has
  done its work, then each turn as above, in the processor's time that node says it took (its helping threads included, as with
  Python).
- pandoc has no way to run inside a Python process, so it stands only among whole programs. Reading JSON is quicker for it than
  reading Markdown.
- No way but plangen knows where on the page a number came from, checks anything, or breaks titles by meaning: the others are given
  the finished paragraphs. Nobody but plangen computes page geometry; for the others it stands ready in the package.
- Peak memory is the largest resident size of the process (median of three runs).

Measured on: {machine}."""
