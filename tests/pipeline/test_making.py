"""Checking, printing, comparing, building and starting: what the commands call."""

from __future__ import annotations

import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen.model import Plan
from plangen.pipeline import building, comparing, naming, printing, starting
from plangen.pipeline.checking import Manner, check
from plangen.pipeline.loading import MOST_ALIKE, Loaded, Surroundings, load, members
from plangen.pipeline.ordering import order
from plangen.project import NotWritten, Project, open_project
from plangen.rules.selection import choose
from plangen.vocabulary import genres
from tests.pipeline.plans import damaged_templates, plan, put


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that paths are relative to."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def loaded(*paths: Path | str) -> list[Loaded]:
    return list(order(paths).loaded())


def plan_of(one: Loaded) -> Plan:
    assert one.plan is not None
    return one.plan


# ------------------------------------------------------------------------------------------------------------- checking


def test_a_report_names_what_was_checked_and_what_could_not_be_read(folder: Path) -> None:
    put(folder, "甲.yaml", plan("甲市"))
    put(folder, "乙.yaml", "city: 乙市\n")
    report = check(order(["甲.yaml", "乙.yaml", "丙.yaml"]))
    assert report.checked == ("甲.yaml", "乙.yaml", "丙.yaml")
    assert report.unreadable == ("乙.yaml", "丙.yaml")
    assert {finding.mark.source.name for finding in report.findings} == {"乙.yaml", "丙.yaml"}


def test_the_settings_of_a_project_are_checked_with_its_plans(folder: Path) -> None:
    put(folder, "甲.yaml", plan("甲市"))
    put(folder, "plangen.yaml", "above: ../别处\n")
    report = check(order(["甲.yaml"]))
    assert [finding.fault.name for finding in report.findings] == ["folder-outside-project"]
    assert report.checked == ("甲.yaml",)
    assert report.unreadable == ()
    quiet = check(order(["甲.yaml"]), Manner(choose(ignore=["folder-outside-project"]).selection))
    assert quiet.findings == ()


def test_a_plan_is_checked_against_its_own_project(folder: Path) -> None:
    superior = "title: 国家职业教育改革实施方案\nlevel: 国家\ngoals: 到2027年，全面提高质量。\n"
    for name, implemented in (("甲", "guojia"), ("乙", "guojia")):
        put(folder, f"{name}/plangen.yaml", "")
        put(folder, f"{name}/方案.yaml", plan(f"{name}市", more=f"implements: {implemented}\n"))
    put(folder, "乙/above/guojia.yaml", superior)
    report = check(order(["甲", "乙"]))
    assert [(finding.fault.name, finding.mark.source.name) for finding in report.findings] == [
        ("unknown-superior", str(Path("甲/方案.yaml")))
    ]


def test_surroundings_hold_the_plans_and_what_stands_above_them(folder: Path) -> None:
    put(folder, "plangen.yaml", "")
    put(folder, "甲.yaml", plan("甲市"))
    put(folder, "坏.yaml", "- 甲\n")
    put(folder, "above/guojia.yaml", "title: 国家方案\nlevel: 国家\ngoals: 到2027年，好。\n")
    around = Surroundings(open_project(folder))
    assert set(around) == {"甲", "guojia"}
    assert len(around) == 2
    assert around["甲"].plan.city == "甲市"
    assert len(Surroundings(None)) == 0


def test_plans_are_found_by_what_their_titles_are_about(folder: Path) -> None:
    put(folder, "plangen.yaml", "")
    for name in ("甲", "乙"):
        put(folder, f"{name}.yaml", f"city: {name}市\ntitle: '供水方案'  # 注释\ngoals: 到2027年，好。\n")
    put(folder, "丙.yaml", "title: 供热方案\ngoals: 到2027年，好。\n")
    put(folder, "坏.yaml", "- title: 供水方案\n- 甲\n")
    around = Surroundings(open_project(folder))
    assert [one.plan.plan for one in around.titled(lambda title: title[:2], "供水")] == ["乙", "甲"]
    assert list(around.titled(lambda title: title[:2], "供气")) == []


def test_where_too_many_plans_have_one_title_none_is_read_for_it(folder: Path) -> None:
    put(folder, "plangen.yaml", "")
    for number in range(MOST_ALIKE):
        put(folder, f"{number}.yaml", "title: 供水方案\ngoals: 到2027年，好。\n")
    assert len(list(Surroundings(open_project(folder)).titled(str, "供水方案"))) == MOST_ALIKE
    put(folder, "more.yaml", "title: 供水方案\ngoals: 到2027年，好。\n")
    assert list(Surroundings(open_project(folder)).titled(str, "供水方案")) == []


def test_a_folder_above_that_cannot_be_read_holds_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert members(Project(folder)) == []


def test_a_path_may_be_a_word(folder: Path) -> None:
    put(folder, "甲.yaml", plan("甲市"))
    assert plan_of(load("甲.yaml")).plan == "甲"


# --------------------------------------------------------------------------------------------------------------- naming


def test_a_plan_lends_its_name() -> None:
    assert naming.names([Path("甲.yaml"), Path("省/乙.yaml")]) == ("甲", "乙")


def test_plans_of_one_name_are_told_apart_by_their_folders() -> None:
    assert naming.names([Path("甲/方案.yaml"), Path("乙/方案.yaml")]) == ("甲-方案", "乙-方案")
    assert naming.names([Path("方案.yaml"), Path("乙/方案.yaml")]) == ("方案", "乙-方案")


def test_upper_and_lower_case_are_one_name() -> None:
    assert naming.names([Path("a/Plan.yaml"), Path("b/plan.yaml")]) == ("a-Plan", "b-plan")


def test_a_name_that_is_taken_is_not_given() -> None:
    assert naming.names([Path("省/指标对比.yaml")], ["指标对比"]) == ("省-指标对比",)
    assert naming.names([Path("指标对比.yaml")], ["指标对比"]) == ("指标对比（2）",)


def test_two_endings_in_one_folder_are_counted() -> None:
    assert naming.names([Path("甲.yaml"), Path("甲.yml")]) == ("甲", "甲（2）")


@given(
    st.lists(
        st.builds(
            lambda folder, stem, ending: Path(folder) / f"{stem}{ending}",
            st.sampled_from([".", "a", "b", "A/a", "a-b"]),
            st.sampled_from(["a", "A", "b", "a-b", "a-a", "a（2）"]),
            st.sampled_from([".yaml", ".yml"]),
        ),
        max_size=8,
    ),
    st.lists(st.sampled_from(["a", "b", "a-b"]), max_size=2),
)
def test_no_two_names_are_alike_on_any_disk(paths: list[Path], taken: list[str]) -> None:
    found = naming.names(paths, taken)
    assert len(found) == len(paths)
    assert len({name.casefold() for name in found}) == len(paths)
    assert not {name.casefold() for name in found} & {name.casefold() for name in taken}


def test_a_folder_is_told_from_a_file(folder: Path) -> None:
    (folder / "有").mkdir()
    assert naming.is_folder("有")
    assert naming.is_folder("还没有/")
    assert not naming.is_folder("还没有")
    assert not naming.is_folder("a\0b")
    assert not naming.is_folder("某" * 300)


# ------------------------------------------------------------------------------------------------------------- printing


def test_one_plan_goes_into_the_file_that_was_named(folder: Path) -> None:
    put(folder, "甲.yaml", plan("甲市"))
    made = printing.write_notices(loaded("甲.yaml"), "通知.md")
    assert made == printing.Made((Path("通知.md"),))
    assert "甲市" in (folder / "通知.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("output", ["公文", "公文/"])
def test_several_plans_go_into_a_folder(output: str, folder: Path) -> None:
    for name in ("甲", "乙"):
        put(folder, f"{name}/方案.yaml", plan(f"{name}市"))
    made = printing.write_notices(loaded("甲", "乙"), output)
    assert made.files == (Path("公文/甲-方案.docx"), Path("公文/乙-方案.docx"))
    assert all((folder / path).read_bytes().startswith(b"PK") for path in made.files)


def test_several_plans_do_not_go_into_one_file(folder: Path) -> None:
    put(folder, "甲.yaml", plan("甲市"))
    put(folder, "乙.yaml", plan("乙市"))
    made = printing.write_notices(loaded("甲.yaml", "乙.yaml"), "通知.docx")
    assert made.files == ()
    assert "写不进一个文件“通知.docx”" in made.refusals[0]
    assert not (folder / "通知.docx").exists()


@pytest.mark.parametrize(
    ("output", "said"), [("通知", "通知.docx 这样的文件名"), ("通知.odt", ".odt"), (".docx", "扩展名")]
)
def test_a_file_of_an_unknown_kind_is_refused(output: str, said: str, folder: Path) -> None:
    put(folder, "甲.yaml", plan("甲市"))
    made = printing.write_notices(loaded("甲.yaml"), output)
    assert made.files == ()
    assert said in made.refusals[0]


def test_what_can_be_written_is_written(folder: Path) -> None:
    put(folder, "甲.yaml", plan("甲市"))
    put(folder, "坏.yaml", "- 甲\n")
    put(folder, "乙.yaml", plan("乙市"))
    put(folder, "公文/甲.docx", "by hand")
    made = printing.write_notices(loaded("甲.yaml", "坏.yaml", "乙.yaml"), "公文")
    assert made.files == (Path("公文/乙.docx"),)
    assert len(made.refusals) == 1
    assert "甲.docx" in made.refusals[0]
    assert not (folder / "公文" / "坏.docx").exists()


@pytest.mark.parametrize("issuer", ["", "  issuer: [[甲]]\n"])
def test_a_document_printed_without_its_notice_is_remarked_on(folder: Path, issuer: str) -> None:
    put(folder, "甲.yaml", plan("甲市", more=f"notice:\n  number: 某政办〔2026〕1号\n{issuer}"))
    put(folder, "乙.yaml", plan("乙市"))
    made = printing.write_notices(loaded("甲.yaml", "乙.yaml"), "公文")
    assert len(made.files) == 2
    (remark,) = made.remarks
    assert remark.startswith("“甲.yaml”的 notice 里没有读到发文机关（issuer），红头、")


def test_a_plan_is_not_written_over_by_its_own_notice(folder: Path) -> None:
    put(folder, "方案.txt", plan("甲市"))
    made = printing.write_notices(loaded("方案.txt"), "方案.txt", force=True)
    assert "方案文件本身" in made.refusals[0]
    assert (folder / "方案.txt").read_text(encoding="utf-8") == plan("甲市")


def test_a_template_with_an_unknown_name_is_a_finding_in_the_template(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder, "甲.yaml", plan("甲市"))
    put(folder, "乙.yaml", plan("乙市"))
    damaged_templates(folder, monkeypatch)
    made = printing.write_notices(loaded("甲.yaml", "乙.yaml"), "公文")
    assert made.files == ()
    assert [finding.fault.name for finding in made.findings] == ["template-unknown-name"]
    finding = made.findings[0]
    assert finding.mark.source.name.endswith("body.j2")
    assert finding.mark.span.of(finding.mark.source.text).strip("{} ").endswith("titel")
    with pytest.raises(printing.NotComposed, match="模板有错"):
        printing.compose_notice(plan_of(load("甲.yaml")))


# ------------------------------------------------------------------------------------------------------------ comparing


def test_the_base_is_found_by_id_file_name_or_path(folder: Path) -> None:
    put(folder, "甲/方案.yaml", plan("甲市", more="plan: jia\n"))
    put(folder, "乙.yaml", plan("乙市"))
    plans = loaded("甲/方案.yaml", "乙.yaml")
    for written in ("jia", "方案.yaml", "甲/方案.yaml"):
        assert comparing.base_plan(plans, written).city == "甲市"
    with pytest.raises(comparing.NotCompared, match="是不是“jia”"):
        comparing.base_plan(plans, "jja")


def test_a_base_that_is_two_plans_is_asked_about(folder: Path) -> None:
    put(folder, "甲/方案.yaml", plan("甲市"))
    put(folder, "乙/方案.yaml", plan("乙市"))
    plans = [*loaded("甲", "乙"), *loaded("无.yaml")]
    with pytest.raises(comparing.NotCompared, match="有2份方案都对得上"):
        comparing.base_plan(plans, "方案")
    assert comparing.base_plan(plans, str(Path("乙/方案.yaml"))).city == "乙市"


def test_the_base_stands_first(folder: Path) -> None:
    put(folder, "甲.yaml", plan("甲市"))
    put(folder, "乙.yaml", plan("乙市", "70%以上"))
    plans = loaded("甲.yaml", "乙.yaml")
    both = [plan_of(one) for one in plans]
    comparing.write_comparison(both, Path("对比.md"), comparing.base_plan(plans, "乙"))
    text = (folder / "对比.md").read_text(encoding="utf-8")
    assert text.index("70%以上") < text.index("60%以上")


@pytest.mark.parametrize("suffix", [".docx", ".html", ".md", ".txt", ".csv", ".CSV"])
def test_a_comparison_has_the_format_of_its_name(suffix: str, folder: Path) -> None:
    put(folder, "甲.yaml", plan("甲市"))
    target = comparing.comparison_file(f"对比{suffix}")
    comparing.write_comparison([plan_of(load("甲.yaml"))], target)
    beginning = {".docx": b"PK", ".html": b"<!DOCTYPE", ".csv": b"\xef\xbb\xbf"}.get(suffix.lower(), b"")
    assert (folder / target).read_bytes().startswith(beginning)


def test_a_comparison_in_a_folder_has_our_name(folder: Path) -> None:
    assert comparing.comparison_file("成果/") == Path("成果/指标对比.docx")
    with pytest.raises(comparing.NotCompared, match=r"\.csv"):
        comparing.comparison_file("对比.xls")


def test_an_empty_comparison_is_not_written(folder: Path) -> None:
    put(folder, "甲.yaml", plan("甲市"))
    put(folder, "空.yaml", "title: 空市方案\ncity: 空市\ngoals: 到2027年，好。\n")
    with pytest.raises(comparing.NotCompared, match="双师占比"):
        comparing.write_comparison([plan_of(load("甲.yaml"))], Path("对比.md"), indicator="养老床位")
    with pytest.raises(comparing.NotCompared, match="都没有登记指标"):
        comparing.write_comparison([plan_of(load("空.yaml"))], Path("对比.md"))
    assert not (folder / "对比.md").exists()


# ------------------------------------------------------------------------------------------------------------- building


def test_a_project_is_built_into_its_own_folder(folder: Path) -> None:
    put(folder, "项目/plangen.yaml", "build: 成果\n")
    put(folder, "项目/甲.yaml", plan("甲市"))
    put(folder, "项目/指标对比.yaml", plan("乙市"))
    plans = loaded("项目")
    made = building.build_project(open_project(Path("项目")), plans)
    assert made.refusals == ()
    written = {path.name for path in made.files}
    assert written == {
        "甲.docx",
        "项目-指标对比.docx",
        "指标对比.docx",
        "指标对比.xlsx",
        "指标对比.html",
        "指标对比.csv",
    }
    assert {path.name for path in (folder / "项目" / "成果").iterdir()} == {*written, ".plangen.json"}


def test_a_single_plan_is_not_compared(folder: Path) -> None:
    put(folder, "甲.yaml", plan("甲市"))
    made = building.build_project(Project(Path()), loaded("甲.yaml"))
    assert made.files == (Path("build/甲.docx"),)


def test_plans_without_targets_are_built_without_a_comparison(folder: Path) -> None:
    for name in ("甲", "乙"):
        put(folder, f"{name}.yaml", f"title: {name}市方案\ncity: {name}市\ngoals: 到2027年，好。\n")
    made = building.build_project(Project(Path()), loaded("."))
    assert [path.name for path in made.files] == sorted(["甲.docx", "乙.docx"])
    assert made.refusals == ()


def test_what_a_person_changed_in_the_output_is_kept_and_the_rest_written(folder: Path) -> None:
    for name in ("甲", "乙"):
        put(folder, f"{name}.yaml", plan(f"{name}市"))
    put(folder, "build/甲.docx", "by hand")
    put(folder, "build/指标对比.html", "by hand")
    made = building.build_project(Project(Path()), loaded("."))
    assert {path.name for path in made.files} == {"乙.docx", "指标对比.docx", "指标对比.xlsx", "指标对比.csv"}
    assert len(made.refusals) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_an_output_folder_that_leads_out_is_not_used(folder: Path) -> None:
    put(folder, "项目/甲.yaml", plan("甲市"))
    (folder / "外面").mkdir()
    (folder / "项目" / "build").symlink_to(folder / "外面")
    made = building.build_project(open_project(Path("项目")), loaded("项目"))
    assert made.files == ()
    assert "通到项目外面" in made.refusals[0]
    assert list((folder / "外面").iterdir()) == []


def test_the_project_around_a_folder_without_plans_is_built(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(folder, "项目/plangen.yaml", "")
    put(folder, "项目/甲.yaml", plan("甲市"))
    put(folder, "项目/下级/乙.yaml", plan("乙市"))
    (folder / "项目" / "空").mkdir()
    assert building.project_folder(Path("项目")) == Path("项目")
    assert building.project_folder(Path("项目/下级")) == Path("项目/下级")
    assert building.project_folder(Path("项目/空")) == Path("项目")
    assert building.project_folder(Path()) == Path()

    def refuse(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    assert building.project_folder(Path("项目")) == Path("项目")


# ------------------------------------------------------------------------------------------------------------- starting


@pytest.mark.parametrize("genre", genres().plans)
def test_a_first_plan_of_every_kind_has_nothing_wrong_in_it(genre: str, folder: Path) -> None:
    target = starting.write_first_plan("某市", genre)
    report = check(order([target]))
    assert [finding.fault.name for finding in report.findings] == []
    first = plan_of(load(target))
    assert first.status == "草稿"
    assert first.title.endswith(f"{genre}（2026—2028年）")
    assert (folder / "plan.schema.json").is_file()
    assert target.read_text(encoding="utf-8").startswith("# yaml-language-server: $schema=plan.schema.json\n")


@pytest.mark.parametrize(
    "city", ["某:市", "某/市", "..", "", "某 市", "con", "NUL", "lpt1", "某\n市", "某" * 31, "${x}", "a\0b"]
)
def test_what_cannot_be_a_file_is_no_city(city: str, folder: Path) -> None:
    with pytest.raises(starting.NotAName, match="不能作城市名"):
        starting.write_first_plan(city, "行动计划")
    assert list(folder.iterdir()) == []


def test_a_kind_nobody_knows_is_answered_with_the_nearest() -> None:
    with pytest.raises(starting.NotAName, match="是不是“实施方案”"):
        starting.first_plan("某市", "实施方桉")


def test_a_first_plan_goes_where_it_is_told(folder: Path) -> None:
    assert starting.write_first_plan("某市", "行动计划", "新 文件夹/") == Path("新 文件夹/某市.yaml")
    assert starting.write_first_plan("某市", "行动计划", "乙.yml") == Path("乙.yml")
    assert (folder / "新 文件夹" / "plan.schema.json").is_file()
    with pytest.raises(starting.NotAName, match=r"请写成 乙\.yaml"):
        starting.write_first_plan("某市", "行动计划", "乙.docx")


def test_a_plan_that_is_there_is_kept(folder: Path) -> None:
    put(folder, "某市.yaml", "三个星期的工作\n")
    with pytest.raises(NotWritten, match="没有覆盖"):
        starting.write_first_plan("某市", "行动计划")
    assert (folder / "某市.yaml").read_text(encoding="utf-8") == "三个星期的工作\n"


def test_a_schema_that_somebody_changed_is_kept_and_an_old_one_renewed(folder: Path) -> None:
    put(folder, "plan.schema.json", "{}")
    starting.write_first_plan("某市", "行动计划")
    assert (folder / "plan.schema.json").read_text(encoding="utf-8") == "{}"
    with pytest.raises(NotWritten):
        starting.write_schema()
    starting.write_schema(force=True)
    assert "方案" in (folder / "plan.schema.json").read_text(encoding="utf-8")


def test_the_notices_of_a_project_follow_its_offices_habits(folder: Path) -> None:
    put(folder, "甲.yaml", plan("甲市"))
    printing.write_notices(loaded("甲.yaml"), "公文/甲.docx")
    put(folder, "plangen.yaml", "layout: 系统字体、页码不空格\n")
    made = printing.write_notices(loaded("甲.yaml"), "公文/乙.docx")
    assert made.refusals == ()
    parts = {}
    for name in ("甲", "乙"):
        with ZipFile(folder / "公文" / f"{name}.docx") as package:
            parts[name] = [package.read(f"word/{part}.xml").decode() for part in ("styles", "footer1")]
    assert "仿宋_GB2312" in parts["甲"][0]
    assert "仿宋_GB2312" not in parts["乙"][0]
    assert ("> —<" in parts["甲"][1], "> —<" in parts["乙"][1]) == (True, False)
