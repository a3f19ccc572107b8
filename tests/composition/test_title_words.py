"""The dictionary of title words, and how titles are cut into words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plangen import resources
from plangen.composition.title_words import dictionary, tokens

LINES = resources.read("schemas", "vocabulary", "title_words.txt").splitlines()


def test_every_word_stands_once():
    words = [word for line in LINES if not line.startswith(("#", "[")) for word in line.split()]
    assert len(words) == len(set(words))
    assert len(words) > 600


def test_the_classes_are_those_that_the_program_knows():
    kinds = [line.strip("[] ") for line in LINES if line.startswith("[")]
    assert kinds == ["机关", "文种", "动词", "动名", "名词", "中心", "修饰", "介连", "地名"]


def test_the_dictionary_gives_each_word_its_class():
    words, longest = dictionary()
    assert words["人民政府办公厅"] == "机关"
    assert words["实施意见"] == "文种"
    assert words["推进"] == "动词"
    assert words["关于"] == "关于"
    assert longest == max(map(len, words))


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("郑州市人民政府办公厅关于深化改革的意见", "郑州市人民政府办公厅|关于|深化|改革|的|意见"),
        ("关于印发国家职业教育改革实施方案的通知", "关于|印发|国家|职业教育|改革|实施方案|的|通知"),
        ("呼和浩特市教育局", "呼和浩特市教育局"),
        ("推动现代职业教育高质量发展", "推动|现代职业教育|高质量发展"),
        ("2024—2026年重点工作", "2024—2026年|重点工作"),
        ("", ""),
    ],
)
def test_a_title_is_cut_into_words(title, expected):
    assert "|".join(token.text for token in tokens(title)) == expected


def test_a_name_of_the_plan_is_one_word():
    assert [token.text for token in tokens("推进海星湾和东港区发展", ["海星湾和东港区"])] == [
        "推进",
        "海星湾和东港区",
        "发展",
    ]


@given(st.text(max_size=60), st.lists(st.text(max_size=5), max_size=3))
def test_the_words_of_any_text_are_the_text(title, names):
    found = tokens(title, names)
    assert "".join(token.text for token in found) == title
    assert all(title[token.start : token.end] == token.text for token in found)
