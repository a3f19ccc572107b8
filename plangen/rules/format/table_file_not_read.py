"""表格所在的文件没有读，这张表没有印出来。

为什么
    表可以放在方案旁边的 CSV 文件里，第一行是列名。文件不在项目里、不是 CSV、太大、读不懂的，程序不读；表就缺了。
    只读方案旁边（和下面的文件夹里）的文件，换一台电脑结果一样，也不会把别处的文件印进公文。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    goals: 到2027年，社区养老服务覆盖城区。
    attachments:
      - title: 年度安排
        table:
          file: ../别处/年度安排.csv  # <- table-file-not-read

好的写法
    title: 某市养老服务实施方案
    city: 某市
    goals: 到2027年，社区养老服务覆盖城区，见附件。
    attachments:
      - title: 年度安排
        table:
          file: 年度安排.csv

依据
    plangen 方案格式：表的文件是 CSV，UTF-8 或 GBK 编码，放在方案旁边。
"""

from __future__ import annotations

from plangen.findings import Severity

SEVERITY = Severity.ERROR
