"""The five originals: which file each is, and which of its lines belong to the web page it was taken from."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, eq=False)
class Original:
    """One original. ``furniture`` are lines of the web page, from their first signs on, each with the reason it is no part of the document.

    ``unnumbered`` are its headings without a number, in order.
    """

    file: str
    plan: str
    furniture: dict[str, str] = field(default_factory=dict)
    unnumbered: tuple[str, ...] = ()


ORIGINALS = (
    Original(
        "000_*.txt",
        "zhengzhou-2023-majors",
        {
            "郑州市人民政府办公厅关于郑州市深化现代职业教育专业结构调整优化的实施意见": "heading of the page, said again below as the title",
            "来源:郑州市人民政府办公厅": "source and time of the page's publication",
            "打印此文": "buttons",
        },
    ),
    Original(
        "001_*.txt",
        "hohhot-2022-majors",
        {
            "返回首页": "where the page stands on its site",
            "呼和浩特市教育局关于印发《呼和浩特市中等职业教育专业建设工作实施方案(2022": "heading of the page, the notice's title cut off",
            "日期:2023/1/14": "when the page was put up",
            "文章来源于": "where the page was copied from",
            "网站内容来源于网络": "the site's disclaimer",
            "最新资讯": "link",
        },
    ),
    Original("002_*.txt", "zhengzhou-2020-reform"),
    Original(
        "003_*.txt",
        "island-city-2023-action",
        unnumbered=(
            "坚持目标导向,注重质量提升", "坚持问题导向,注重优化调整", "坚持需求导向,注重服务功能",
            "优化布局,扩容提质", "对接产业,服务新区", "育训并举,提升质量",
        ),
    ),
    Original(
        "004_*.txt",
        "baoji-2024-integration",
        {
            "索引号:": "table of the page: index number, kept in the plan as disclosure",
            "发布机构:": "table of the page",
            "发布日期:": "table of the page: when it was put up, kept in the plan as disclosure",
            "名称:": "table of the page: the title that follows",
            "发布时间:": "table of the page: when it was put up, and how often it was read",
        },
        (
            "打造市域产教联合体", "打造行业产教融合共同体", "打造开放型区域产教融合实践中心、实训基地", "培育产教融合型企业",
        ),
    ),
)  # fmt: skip
