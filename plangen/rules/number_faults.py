"""What is wrong with a document number, in words for the drafter."""

from __future__ import annotations

from plangen.language.document_number import DocumentNumber, NumberFault

_WORDS = {
    NumberFault.unreadable: "读不出机关代字、年份和顺序号",
    NumberFault.wrong_brackets: "年份要用六角括号〔〕",
    NumberFault.no_brackets: "年份要用六角括号〔〕括起来",
    NumberFault.unpaired_brackets: "年份两边的括号不是一对",
    NumberFault.word_di: "顺序号前面不加“第”字",
    NumberFault.leading_zero: "顺序号前面不加 0",
    NumberFault.no_hao: "顺序号后面要加“号”字",
    NumberFault.blank: "中间有空格",
    NumberFault.full_width_digits: "数字用了全角",
    NumberFault.no_prefix: "缺少机关代字",
    NumberFault.short_year: "年份要写四位",
}
_UNSURE = {NumberFault.unreadable, NumberFault.no_prefix, NumberFault.short_year}


def faults_in_words(number: DocumentNumber) -> str:
    """The faults as one clause."""
    return "；".join(_WORDS[fault] for fault in number.faults)


def is_surely_meant(number: DocumentNumber) -> bool:
    """Whether the official writing can be told from what is there."""
    return not _UNSURE & set(number.faults)
