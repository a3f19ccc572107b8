"""What the YAML parser complains of, in words a drafter can act on."""

from __future__ import annotations

_WORDS: tuple[tuple[str, str, str], ...] = (
    ("did not find expected key", "这一行和上下行对不齐，读不出它属于哪一级。", "同一级的字段要缩进同样多的半角空格。"),
    ("did not find expected '-' indicator", "列表里的这一行没有以“- ”开头。", "列表的每一条都以半角减号和一个空格开头，并且左边对齐。"),
    ("did not find expected ',' or ']'", "方括号没有写完。", "列表写成 [甲, 乙]，用半角逗号分开，末尾加 ]；或者每条一行，以“- ”开头。"),
    ("did not find expected ',' or '}'", "花括号没有写完，或花括号里写了整句话。", "正文不要放在 { } 里，字段各写一行。"),
    ("mapping values are not allowed", "这一行里多了一个“: ”，或者缩进不对。", "一行只写一个字段；正文里的冒号用全角“：”。"),
    ("found unexpected end of stream", "引号没有写完。", "请补上末尾的引号；中文引号“”不用另加英文引号。"),
    ("found character that cannot start any token", "值不能以这个字符开头。", "请给整个值加英文双引号。"),
    ("found a tab character", "这里用了制表符（Tab）缩进。", "请改用半角空格。"),
    ("block sequence entries are not allowed", "“- ”不能写在这里。", "列表要从新的一行开始。"),
    ("did not find expected <document start>", "这一行不在任何字段里。", "请检查缩进，或给它加上字段名。"),
    ("did not find expected alphabetic or numeric character", "值不能以 & 或 * 开头。", "请给整个值加英文双引号。"),
    ("did not find expected node content", "方括号或花括号里有多余的标点，或没有写完。", "请检查括号里的内容。"),
    ("found undefined tag handle", "值不能以 ! 开头。", "请给整个值加英文双引号。"),
    ("directive", "以 % 开头的行没有用处。", "请删去它。"),
)  # fmt: skip


def complaint(problem: str) -> tuple[str, str]:
    """A sentence on what is wrong and one on how to mend it, for libyaml's ``problem``."""
    for words, message, hint in _WORDS:
        if words in problem:
            return message, hint
    return "这一行不合 YAML 的写法，没有读。", "请检查冒号、引号、括号和缩进。"
