"""What the rules of offices and phases find in the five real plans, each read against the original."""

from __future__ import annotations

from pathlib import Path

from plangen.pipeline.loading import Surroundings
from plangen.pipeline.ordering import order
from plangen.rules.catalogue import ENTRIES
from plangen.rules.engine import examine
from plangen.rules.selection import choose

OURS = choose([entry.name for entry in ENTRIES if entry.folder in ("actions", "phases")]).selection


def test_the_findings_are_those_a_reader_of_the_originals_would_name(checkout: Path) -> None:
    found: dict[str, dict[str, tuple[str, int]]] = {}
    repaired = {}
    for loaded in order([checkout / "sample_plans"]).loaded():
        dossier = loaded.dossier(Surroundings(loaded.project))
        assert dossier is not None
        assert dossier.register is not None
        assert loaded.path is not None
        for one in examine(dossier, OURS):
            words = one.mark.span.of(loaded.source.text)
            found.setdefault(loaded.path.stem, {})[one.fault.name] = (words, 1 + len(one.related))
            repaired[one.fault.name] = [edit.text for edit in one.fix]
    assert found == {
        # None of the nine actions (3 + 6; what is run on in the third of the six is part of it) names an office; five have no number, one only numbers that are facts.
        "baoji-2024-integration": {
            "action-without-office": ("actions", 10),
            "action-serving-no-target": ("促进人员互融", 6),
            "vague-cadence": ("定期", 5),
            "guarantee-without-office": ("加快教师队伍建设", 3),
        },
        "hohhot-2022-majors": {
            "recipient-without-task": ("经济技术开发区", 1),
            "action-without-office": ("actions", 15),
            "action-serving-no-target": ("开展办学定位评估", 12),
            "vague-cadence": ("定期", 2),
        },
        "island-city-2023-action": {
            "action-without-lead": ("市教育局、市公安局、市检察院、市卫健委", 10),
            "action-serving-no-target": ("工匠精神培育传导行动", 2),
            "vague-cadence": ("定期", 2),
            "offices-run-together": ("市文广旅体局市卫健委", 1),
        },
        "zhengzhou-2020-reform": {
            "action-without-office": ("actions", 21),
            "action-serving-no-target": ("推动高等职业教育创新发展", 12),
            "vague-cadence": ("定期", 2),
            "guarantee-without-office": ("加强党对职业教育工作的全面领导", 3),
        },
        "zhengzhou-2023-majors": {
            "action-without-lead": ("市教育局、市工信局、市人社局", 11),
            "action-serving-no-target": ("产教对话机制", 5),
            "vague-cadence": ("定期", 3),
            "guarantee-without-office": ("强化工作督导", 1),
        },
    }
    assert repaired["offices-run-together"] == ["、"]
