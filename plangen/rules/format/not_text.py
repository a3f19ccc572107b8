"""文件不是 UTF-8 文本，没有读。

为什么
    Word、WPS 文件和图片不是文本；文本里混进了空字符，也读不准后面的位置。请用文本编辑器打开原件，另存为 UTF-8 文本。

不好的写法
    title: 某市养\0老服务实施方案  # <- not-text

好的写法
    title: 某市养老服务实施方案（2025—2027年）
    city: 某市
    goals: 到2027年，社区养老服务覆盖城区。

依据
    YAML 1.2.2 第 5.1 节：空字符和多数控制字符不得出现在文件里。
"""  # noqa: D301 - the escape makes the character

from __future__ import annotations

from plangen.findings import Severity

SEVERITY = Severity.ERROR
