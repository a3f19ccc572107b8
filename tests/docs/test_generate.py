"""What the docs take from the code is up to date, and the script that sees to it works."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from plangen.rules import catalogue
from tests.docs.markdown import fences

pytestmark = pytest.mark.slow

SCRIPTS = ("generate.py", "examples.py", "templates.py", "further-examples.txt")


def run(docs: Path, checkout: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """``python docs/generate.py`` on a folder of docs."""
    return subprocess.run(
        [sys.executable, str(docs / "generate.py"), *arguments],
        cwd=checkout,
        env={"PYTHONPATH": str(checkout), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_docs_are_up_to_date(checkout: Path) -> None:
    done = run(checkout / "docs", checkout, "--check")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_stale_page_is_named_and_mended(checkout: Path, tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    for name in (*SCRIPTS, "fields-in-english.toml", "plan-format.md", "plan-format.zh-CN.md"):
        shutil.copy(checkout / "docs" / name, docs / name)
    page = docs / "plan-format.md"
    right = page.read_text(encoding="utf-8")
    page.write_text(right.replace("| `issuer` |", "| `sender` |"), encoding="utf-8")

    told = run(docs, checkout, "--check")
    assert told.returncode == 1
    assert told.stdout.splitlines() == [
        "plan-format.md is out of date: run python docs/generate.py",
        "rules.md is out of date: run python docs/generate.py",
        "messages.md is out of date: run python docs/generate.py",
    ]
    assert not (docs / "rules.md").exists()

    mended = run(docs, checkout)
    assert mended.returncode == 0
    assert page.read_text(encoding="utf-8") == right
    assert (docs / "rules.md").read_bytes() == (checkout / "docs" / "rules.md").read_bytes()
    assert run(docs, checkout, "--check").returncode == 0


def test_a_field_without_an_english_sentence_and_a_sentence_without_a_field_stop_the_script(
    checkout: Path, tmp_path: Path
) -> None:
    for name in (*SCRIPTS, "plan-format.md", "plan-format.zh-CN.md"):
        shutil.copy(checkout / "docs" / name, tmp_path / name)
    sentences = (checkout / "docs" / "fields-in-english.toml").read_text(encoding="utf-8")
    (tmp_path / "fields-in-english.toml").write_text(sentences.replace("issuer =", "sender ="), encoding="utf-8")
    done = run(tmp_path, checkout)
    assert done.returncode == 1
    assert done.stderr == "fields-in-english.toml and Notice differ in: issuer, sender\n"


def test_the_page_of_rules_has_every_rule_once_and_its_links_lead_there(checkout: Path) -> None:
    text = (checkout / "docs" / "rules.md").read_text(encoding="utf-8")
    headings = [line.removeprefix("## ") for line in text.splitlines() if line.startswith("## ")]
    assert sorted(headings) == sorted(["目录", *catalogue.names()])
    for name in catalogue.names():
        assert text.count(f"\n- [{name}](#{name})（") == 1
    assert "# <-" not in text
    assert "\t" not in text
    assert all("\n# ← 这里" not in fence.text for fence in fences(text))


def test_the_page_of_messages_says_each_sentence_once(checkout: Path) -> None:
    text = (checkout / "docs" / "messages.md").read_text(encoding="utf-8")
    assert re.findall(r"^### (\S+)$", text, re.MULTILINE) == [
        entry.name for folder in catalogue.FOLDERS for entry in catalogue.ENTRIES if entry.folder == folder
    ]
    for section in text.split("\n### ")[1:]:
        said = re.findall(r"^- .*(?:\n  - 提示：.*)?", section, re.MULTILINE)
        forms = [re.sub(r"“[^“”]*”|《[^《》]*》|\$\{[^{}]*\}|[0-9]+(?:\.[0-9]+)?", "…", one) for one in said]
        assert forms, section
        assert len(set(forms)) == len(forms)


def test_the_messages_are_those_of_the_examples(checkout: Path) -> None:
    text = (checkout / "docs" / "messages.md").read_text(encoding="utf-8")
    assert "- “床位数”写了两次，这一处没有读。请删去一处，或改成别的名称。\n  - 另一处：先在这里写过\n" in text
    assert "\n### impossible-date\n" in text
    assert "\t" not in text
    assert "\x00" not in text
