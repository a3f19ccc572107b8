"""Everything that the command line says is Chinese, and every wrong call is answered with what to do."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from plangen.cli import options
from plangen.cli.group import COMMANDS, plangen
from plangen.cli.help_page import help_page
from plangen.cli.speech import ChineseCommand, ChineseGroup, sentence
from plangen.source import display_width
from tests.cli.person import TEN_LINES, Run, Write

ENGLISH_OF_CLICK = (
    "Usage",
    "Options",
    "Commands",
    "Show this",
    "Error",
    "Missing",
    "Invalid",
    "required",
    "default",
    "Try",
)
NAMES = {
    "plangen", "PLANGEN", "CHECK", "FORMAT", "yaml", "docx", "html", "txt", "csv", "json", "plan", "schema", "JSON", "Schema",
    "Ctrl", "build", "short", "text", "error", "warning", "advice", "never", "diff", "sarif", "SARIF", "github", "GitHub", "xlsx",
    "pdf", "PDF", "LibreOffice", "Word", "WPS", "markdown",
}  # fmt: skip
"""Words of ASCII that a help page may hold: names of programs, formats and levels."""


def options_of(name: str) -> set[str]:
    with click.Context(plangen) as context:
        command = plangen.get_command(context, name)
        assert command is not None
        return {word.lstrip("-") for param in command.get_params(context) for word in param.opts}


@pytest.mark.parametrize("words", [(), *((name,) for name in COMMANDS)], ids=lambda words: " ".join(words) or "plangen")
@pytest.mark.parametrize("asked", ["--help", "-h"])
def test_every_help_page_is_chinese_throughout(words: tuple[str, ...], asked: str, run: Run) -> None:
    outcome = run(*words, asked)
    assert outcome.code == 0
    assert outcome.errors == ""
    for english in ENGLISH_OF_CLICK:
        assert english not in outcome.output
    known = (
        NAMES | set(COMMANDS) | {part for name in words for option in options_of(name) for part in option.split("-")}
    )
    known |= {"help", "version", "fail", "ignore", "select"}
    assert set(re.findall(r"[A-Za-z]{3,}", outcome.output)) - known == set()
    assert outcome.output.startswith("用法：plangen ")
    assert "显示这一页。" in outcome.output
    assert not [line for line in outcome.output.splitlines() if line != line.rstrip()]


@pytest.mark.parametrize("columns", ["40", "80", "200"])
@pytest.mark.parametrize("name", COMMANDS)
def test_a_help_page_fits_the_terminal(name: str, columns: str, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    lines = run(name, "--help").output.splitlines()
    assert max(map(display_width, lines)) <= max(int(columns), 44)
    assert max(map(display_width, lines)) <= 110


def test_the_columns_of_a_help_page_line_up(run: Run) -> None:
    lines = [line for line in run("--help").output.splitlines() if re.match(r"  [a-z]", line) and "plangen" not in line]
    edges = {display_width(re.match(r"  \S+\s+", line)[0]) for line in lines}  # type: ignore[index]
    assert len(lines) == len(COMMANDS)
    assert len(edges) == 1


def test_options_whose_names_are_long_stand_on_their_own_line(run: Run) -> None:
    command = ChineseCommand(
        "x", params=[click.Option(["--a-very-long-name-of-an-option"], metavar="内容", help="说明。", required=True)]
    )
    page = help_page(command, click.Context(command, info_name="x"))
    assert "--a-very-long-name-of-an-option 内容\n" in page
    assert "说明。（必须写）" in page


def test_without_a_word_the_help_is_shown_as_a_mistake(run: Run) -> None:
    outcome = run()
    assert outcome.code == 2
    assert outcome.errors.startswith("用法：")


def test_the_version(run: Run) -> None:
    import plangen as package

    assert run("--version").output == f"plangen {package.__version__}\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["chek", "x"], "没有“chek”这个命令。是不是“check”？用法见：plangen --help"),
        (["完全不对"], "没有“完全不对”这个命令。用法见：plangen --help"),
        (["--verson"], "是不是“--version”？"),
        (["check", "--formt", "json", "x"], "没有“--formt”这个选项。是不是“--format”？用法见：plangen check --help"),
        (["check", "-x"], "没有“-x”这个选项。"),
        (["check", "--format", "xml", "x"], "“--format”只能写：text、short、json"),
        (["check", "--format"], "选项“--format”后面缺少内容。"),
        (["check", "--watch=1", "x"], "选项“--watch”后面不写内容。"),
        (["check"], "缺少“方案…”。"),
        (["new"], "缺少“城市”。"),
        (["notice", "x.yaml"], "缺少“-o 文件”。用法见：plangen notice --help"),
        (["build", "甲", "乙"], "多写了“乙”。"),
        (["explain", "dangling-referense"], "是不是“dangling-reference”？"),
        (["explain"], "请写明规则的名称"),
        (["explain", "半角标点"], "说到“半角标点”的有：half-width-punctuation。"),
        (["explain", ""], "列出全部：plangen explain --all。"),
        (["check", "--select", "danglin-reference", "x"], "是不是“dangling-reference”？"),
        (["check", "--ignore", "没有的", "x"], "没有“没有的”这条规则。"),
        (["check", "--as-of", "明天", "x"], "不是日期"),
        (["check", "--watch", "-"], "不能和“-”（标准输入）一起用"),
        (["build", "没有的文件夹"], "没有“没有的文件夹”这个文件夹。"),
    ],
)
def test_a_wrong_call_is_answered_in_one_sentence(words: list[str], said: str, run: Run) -> None:
    outcome = run(*words)
    assert outcome.code == 2
    assert outcome.output == ""
    assert outcome.errors.startswith("plangen：")
    assert said in outcome.errors
    assert len(outcome.errors.splitlines()) == 1
    for english in ENGLISH_OF_CLICK:
        assert english not in outcome.errors


@pytest.mark.parametrize(
    ("variable", "value", "said"),
    [
        ("PLANGEN_CHECK_FORMAT", "xml", "（由环境变量 PLANGEN_CHECK_FORMAT 写定）只能写：text"),
        ("PLANGEN_CHECK_WATCH", "maybe", "（由环境变量 PLANGEN_CHECK_WATCH 写定）只能写 1（要）或 0（不要）"),
    ],
)
def test_a_wrong_environment_variable_is_named(
    variable: str, value: str, said: str, run: Run, plan: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, value)
    outcome = run("check", plan(TEN_LINES))
    assert outcome.code == 2
    assert said in outcome.errors


def test_every_option_can_be_an_environment_variable(
    run: Run, plan: Write, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = plan(TEN_LINES.replace("走，布局", "走,布局"))
    monkeypatch.setenv("PLANGEN_CHECK_FORMAT", "short")
    assert "half-width-punctuation" in run("check", name).output
    assert "\n" not in run("check", name).output.rstrip("\n")
    monkeypatch.setenv("PLANGEN_CHECK_FAIL_ON", "advice")
    assert run("check", name).code == 1
    monkeypatch.setenv("PLANGEN_CHECK_IGNORE", "R002 half-width-punctuation")
    assert run("check", name).code == 0
    monkeypatch.setenv("PLANGEN_NOTICE_OUTPUT", "通知.md")
    (folder / "通知.md").write_text("别人的", encoding="utf-8")
    assert run("notice", name).code == 2
    monkeypatch.setenv("PLANGEN_NOTICE_FORCE", "1")
    assert run("notice", name).code == 0
    monkeypatch.setenv("PLANGEN_NEW_GENRE", "实施意见")
    run("new", "乙市")
    assert "实施意见" in (folder / "乙市.yaml").read_text(encoding="utf-8")
    monkeypatch.setenv("PLANGEN_EXPLAIN_ALL", "1")
    assert "half-width-punctuation" in run("explain").output


def test_every_option_has_a_help_sentence() -> None:
    with click.Context(plangen) as context:
        for name in COMMANDS:
            command = plangen.get_command(context, name)
            assert command is not None
            for param in command.params:
                if isinstance(param, click.Option):
                    assert param.help
                    assert param.help.endswith("。"), (name, param.name)
                    assert param.is_flag or param.metavar, (name, param.name)


def test_interruption_has_its_own_sentence_and_code(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("plangen.rules.catalogue.faults", interrupt)
    outcome = run("explain", "--all")
    assert outcome.code == 130
    assert "已中断" in outcome.errors


def test_what_click_may_say_else_is_put_into_chinese() -> None:
    context = click.Context(click.Command("x"), info_name="plangen x")
    argument = click.Argument(["city"])
    assert sentence(
        click.BadParameter("'a' is not a valid integer.", context, click.Option(["--n"], type=int))
    ).startswith("“--n”写得不对")
    assert sentence(click.BadParameter("名称不对。")) == "名称不对。"
    assert sentence(click.MissingParameter(ctx=context)) == "缺少“参数”。用法见：plangen x --help"
    assert sentence(click.MissingParameter(ctx=context, param=argument)) == "缺少“city”。用法见：plangen x --help"
    assert sentence(click.UsageError("something else", context)) == "命令写得不对。用法见：plangen x --help"
    assert sentence(click.ClickException("磁盘满了。")) == "磁盘满了。"
    assert sentence(click.NoSuchOption("--x")) == "没有“--x”这个选项。"


def test_a_group_must_say_what_its_commands_do() -> None:
    with pytest.raises(LookupError):
        ChineseGroup("x").help_line("check")


def test_a_path_is_quoted_where_a_shell_would_divide_it() -> None:
    assert options.quoted(Path("某市.yaml")) == "某市.yaml"
    assert options.quoted("我的 方案.yaml") == '"我的 方案.yaml"'


@pytest.mark.parametrize(
    ("terminal", "no_colour", "kind", "wanted"),
    [
        (True, "", "xterm", True),
        (True, "1", "xterm", False),
        (False, "", "xterm", False),
        (True, "", "dumb", False),
    ],
)
def test_colour_is_for_terminals_whose_owner_wants_it(
    terminal: bool, no_colour: str, kind: str, wanted: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Screen:
        def isatty(self) -> bool:
            return terminal

    monkeypatch.setattr("sys.stdout", Screen())
    monkeypatch.setenv("NO_COLOR", no_colour)
    monkeypatch.setenv("TERM", kind)
    assert options.colour() is wanted
