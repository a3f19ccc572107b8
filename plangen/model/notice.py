"""The official document around a plan: who issues it, to whom, under which number."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from plangen.model.kind import Line, Lines, Noun, Prose, Title, Writing, Written

BEHIND_NOTICE, DIRECT, LETTER = "印发通知", "直接行文", "信函"
NOTICE, OPINION, REQUEST, REPORT, REPLY, CORRESPONDENCE = "通知", "意见", "请示", "报告", "批复", "函"
ORDER, MINUTES = "命令", "纪要"
FORMS = (
    *(BEHIND_NOTICE, DIRECT, NOTICE, OPINION, REQUEST, REPORT, REPLY, CORRESPONDENCE),
    *(LETTER, ORDER, MINUTES),
)
"""What a document may go out as: two ways, six ordinary genres, and the three formats of GB/T 9704-2012, clause 10."""
UPWARD = frozenset((REQUEST, REPORT))
"""Documents to an office above, which name their approver (党政机关公文处理工作条例, article 9 (6))."""
SEALED, UNSEALED, STAMPED = "加盖印章", "不加盖印章", "签名章"
SEALS = (SEALED, UNSEALED, STAMPED)


class Notice(Noun):
    """The elements of GB/T 9704-2012 that a plan does not hold itself."""

    issuer: Lines = Field(
        title="发文机关",
        description="发文机关的全称；联合行文用顿号分开，主办机关在前。",
        examples=["宝鸡市人民政府办公室"],
    )
    form: Annotated[str, Written(Writing.CHOICE, FORMS)] = Field(
        default="",
        title="形式",
        description="公文用哪种格式：由通知印发、直接行文，或者某一文种；信函、命令、纪要是三种特定格式。不写就按文种定。",
        examples=["信函"],
    )
    template: Line = Field(
        default="",
        title="模板",
        description="本单位自己的模板，写 templates 下文件夹的名字；不写就用形式对应的模板。",
        examples=["某市请示"],
    )
    letterhead: Lines = Field(
        default="",
        title="发文机关标志",
        description="红头上印的字；不写就是发文机关加“文件”（信函不加，命令加“令”，纪要加“会议纪要”），联合行文的机关上下排列。",
        examples=["宝鸡市人民政府办公室"],
    )
    title: Title = Field(
        default="",
        title="公文标题",
        description="公文的标题；不写就由机关、事由、文种组成。",
        examples=["某市人民政府关于印发《${title}》的通知"],
    )
    number: Line = Field(
        default="",
        title="发文字号",
        description="发文字号，年份用六角括号；命令写令号，例如第1号。",
        examples=["宝政办发〔2024〕37号"],
    )
    date: Line = Field(default="", title="成文日期", description="成文日期。", examples=["2024年9月24日"])
    recipients: Lines = Field(
        default="",
        title="主送机关",
        description="主送机关，照印在纸上的样子写，末尾不写冒号。",
        examples=["各县、区人民政府，市政府各有关工作部门"],
    )
    text: Prose = Field(
        default="",
        title="正文",
        description="方案附在公文后面时公文的正文；由通知印发的不写就用通行的一句话。",
        examples=["现将《${title}》印发给你们，请认真贯彻执行。"],
    )
    disclosure: Annotated[dict[str, str], Written(Writing.PAIRS)] = Field(
        default={},
        title="公开信息",
        description="索引号、发布日期等网页上的内容，不印在纸上。",
        examples=[{"索引号": "010808417N/2024-00314"}],
    )
    copies: Lines = Field(
        default="", title="抄送机关", description="抄送机关。", examples=["市委各部门，市人大常委会办公室"]
    )
    approver: Lines = Field(
        default="", title="签发人", description="上行文的签发人；几个人用顿号分开。", examples=["张三"]
    )
    seal: Annotated[str, Written(Writing.CHOICE, SEALS)] = Field(
        default="",
        title="用印",
        description="加盖印章、不加盖印章，或加盖签发人的签名章；不写就按版式定。",
        examples=["不加盖印章"],
    )
    post: Line = Field(
        default="",
        title="签发人职务",
        description="加盖签名章时印在签名章左边的职务全称；几个机关用顿号分开。",
        examples=["某市人民政府市长"],
    )
    signer: Lines = Field(
        default="",
        title="签署人",
        description="命令上签署的姓名，印在职务右边；不写就留出签名章的位置。几个人用顿号分开。",
        examples=["张三"],
    )
    attendance: Annotated[dict[str, str], Written(Writing.PAIRS)] = Field(
        default={},
        title="出席人员",
        description="会议纪要的出席、请假、列席人员，照写的次序印在正文之后。",
        examples=[{"出席": "张三、李四"}],
    )
    urgency: Line = Field(default="", title="紧急程度", description="特急或加急。", examples=["加急"])
    classification: Line = Field(default="", title="密级", description="密级和保密期限。", examples=["秘密★1年"])
    copy_number: Line = Field(default="", title="份号", description="六位数字。", examples=["000001"])
    annotation: Line = Field(default="", title="附注", description="附注，不写括号。", examples=["此件公开发布"])
    printed_by: Line = Field(
        default="",
        title="印发机关",
        description="送印的机关，一般是办公厅（室）；印在版记里。",
        examples=["某市人民政府办公室"],
    )
    printed_on: Line = Field(
        default="", title="印发日期", description="送印的日期，不写“印发”二字。", examples=["2024年9月25日"]
    )
    pages: Annotated[int, Written(Writing.NUMBER)] = Field(
        default=0,
        ge=0,
        title="页数",
        description="正文连同附件印出来共几页，用来决定版记印在哪一页；不写就由程序估算。",
        examples=[8],
    )
    title_breaks: tuple[int, ...] = Field(default=(), exclude=True)
    """Offsets in ``title`` where the drafter wishes a line to end."""
