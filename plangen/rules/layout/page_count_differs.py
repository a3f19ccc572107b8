"""正文的页数与 LibreOffice 排出来的不同，版记可能印错了页。

为什么
    版记印在公文最后一面，最后一面应当是偶数页；要不要先空一页，由正文（连同附件）的页数决定。页数由程序估算，
    notice 里写了 pages 的照写的算，这样同一份方案在哪台电脑上生成的 Word 文件都一样。电脑上装有 LibreOffice 和中文字体时，
    plangen build 用它排一遍版，页数不同就提醒；核对以后在 notice 下面写一行 pages，就以写的为准。
    LibreOffice 的页数不一定就是 Word、WPS 的：缺字体时西文和数字的宽窄不同，旧版（如 7.4）还总在汉字和数字之间加空，窄栏表格因此会多出几行。

不好的写法
    （估算差一页的例子难得，也随字体和排版程序而变，这里从略）

好的写法
    title: 某市养老服务实施方案（2025—2027年）
    city: 某市
    notice:
      issuer: 某市人民政府办公室
      number: 某政办发〔2025〕1号
      date: 2025年3月5日
      copies: 市委各部门
      pages: 3
    goals: 到2027年，社区养老服务覆盖城区。

依据
    GB/T 9704—2012 第 7.4.1 条：版记的末条分隔线与公文最后一面的版心下边缘重合。
    最后一面应当是偶数页，标准没有明文，是双面印刷的通行做法。
"""

from __future__ import annotations

from plangen.findings import Confidence, Severity

SEVERITY = Severity.WARNING
# Another program's pages, perhaps with other fonts: a reason to look, and not to fail.
CONFIDENCE = Confidence.SUSPECTED
