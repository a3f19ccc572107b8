"""What the rules of structure, lists and other documents find in the five real plans, each read against the original."""

from __future__ import annotations

from pathlib import Path

from plangen.pipeline.loading import Surroundings
from plangen.pipeline.ordering import order
from plangen.rules.catalogue import ENTRIES
from plangen.rules.engine import examine
from plangen.rules.selection import choose

FOLDERS = ("structure", "lists", "documents")
ON_THE_TEXT = {
    "baoji-2024-integration": {
        ("slogan-written-two-ways", "三个互融"),
        ("slogan-written-two-ways", "六大协同"),
        ("announced-list-differs-from-headings", "实施创新研发协同行动"),
        ("list-members-differ", "市政府联系教育、科技、工业工作的副秘书长"),
        ("attachment-never-mentioned", "宝鸡市职业教育产教融合工作联席会议制度人员组成"),
    },
    # Eight fields of industry in the goals, seven in the second action.
    "hohhot-2022-majors": {
        ("list-members-differ", "绿色食品加工、新能源、现代生物医药、信息技术、现代物流和文化旅游、优势特色")
    },
    # The published page does not say which city it is.
    "island-city-2023-action": {("placeholder-left-in-text", "XX")},
    "zhengzhou-2020-reform": {("term-used-before-definition", "职业院校")},
    # Four chains in three places, three in the fourth principle.
    "zhengzhou-2023-majors": {("list-members-differ", "教育链、人才链、产业链")},
}
ON_DOCUMENTS = {
    "baoji-2024-integration": {
        ("cited-issuer-incomplete", "中共省委办公厅"),
        ("deputy-office-absent-from-secretariat", "市人力资源社会保障局"),
    },
    "zhengzhou-2020-reform": {
        ("cited-without-number", "国家职业教育改革实施方案"),
        ("cited-without-number", "河南省职业教育改革实施方案"),
    },
    # Two to three groups of majors a school in 2020, one to three in 2023.
    "zhengzhou-2023-majors": {
        ("earlier-value-lowered", "1—3个"),
        ("earlier-plan-not-mentioned", "zhengzhou-2020-reform"),
    },
}


def test_the_findings_are_those_a_reader_of_the_originals_would_name(checkout: Path) -> None:
    ours = choose([entry.name for entry in ENTRIES if entry.folder in FOLDERS]).selection
    on_documents = {entry.name for entry in ENTRIES if entry.folder == "documents"}
    found: dict[str, set[tuple[str, str]]] = {}
    for loaded in order([checkout / "sample_plans"]).loaded():
        dossier = loaded.dossier(Surroundings(loaded.project))
        assert dossier is not None
        assert loaded.path is not None
        found[loaded.path.stem] = {
            (one.fault.name, one.mark.span.of(loaded.source.text).replace("\n", "")) for one in examine(dossier, ours)
        }
    on_the_text = {plan: {one for one in every if one[0] not in on_documents} for plan, every in found.items()}
    assert on_the_text == ON_THE_TEXT
    for plan, expected in ON_DOCUMENTS.items():
        assert expected <= found[plan]
