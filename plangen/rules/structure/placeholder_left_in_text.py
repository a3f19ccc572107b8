"""文中还有没填的占位符（XX市、××、○○、某某局、待定、【此处填写】）。

为什么
    草稿里可以先占位，征求意见和定稿就要填上实际内容；没填的会照原样印到纸上。同一种占位符只报一次，列出各处。

不好的写法
    title: 某市养老服务实施方案
    city: 某市
    status: 定稿
    goals: 到2027年，××区社区养老服务覆盖城区。  # <- placeholder-left-in-text
    actions:
      - title: 建好服务网络
        text: 社区养老服务设施与住宅同步规划，首批街道（待定）先行。  # <- placeholder-left-in-text
        offices: 市民政局、XX局  # <- placeholder-left-in-text
      - 建好监管平台。由市民政局牵头，【此处填写完成时限】接入全部养老机构。  # <- placeholder-left-in-text

好的写法
    title: 某市养老服务实施方案
    city: 某市
    status: 草稿
    goals: 到2027年，××区社区养老服务覆盖城区。
    actions:
      - title: 建好服务网络
        text: 社区养老服务设施与住宅同步规划，首批街道（待定）先行。
        offices: 市民政局、XX局
      - 建好监管平台。由市民政局牵头，【此处填写完成时限】接入全部养老机构。

依据
    党政机关公文处理工作条例第二十条：公文签发前应当由发文机关办公厅（室）审核，内容和格式都要符合要求；有空缺的文稿不能印发。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Severity
from plangen.language.pattern import pattern
from plangen.model.item import Item
from plangen.model.prose import Prose
from plangen.model.reference import Reference, Words, pieces
from plangen.rules.dossier import Dossier
from plangen.source import Path, Span

SEVERITY = Severity.ERROR
GATHERED = True

_ANYWHERE = (
    r"(?<![A-Za-z0-9Ａ-Ｚａ-ｚ])[XxＸｘ]{2,}(?![A-Za-z0-9Ａ-Ｚａ-ｚ])|[×╳✕]{2,}"
    # ○ is also the zero of years written in Chinese (二○二五年).
    r"|(?<![一二三四五六七八九十零〇○◯])[○〇◯]{2,}(?![一二三四五六七八九十零])|[□△＊*]{2,}|某{2,}|[?？]{3,}"
    r"|(?<![A-Za-z0-9Ａ-Ｚａ-ｚ])[XxＸｘ×╳✕＊*](?=[年月日])"
    r"|(?<![A-Za-z])(?:TODO|TBD|FIXME)(?![A-Za-z])"
    r"|[（(【\[][^（()）【】\[\]，。；\n]{0,10}待(?:定|补充?|填写?|填报|核实|核定|确认|明确|完善|商定?)[）)】\]]"
    r"|[（(【\[［][^（()）【】\[\]［］，。；\n]{0,10}(?:此处|在此)(?:填|补|插|写|列|放|附)[^（()）【】\[\]［］\n]{0,30}[）)】\]］]"
    r"|[【\[［][^【】\[\]［］，。；\n]{0,10}(?:填写|填入|填上|补写|补充|插入)[^【】\[\]［］\n]{0,30}[】\]］]"
    r"|(?<![期等对看有善招接以])待定(?=[，。；、）)】”\s：:]|$)"
)
_SIGNS = pattern(_ANYWHERE)
_BLANKS = pattern(rf"{_ANYWHERE}|(?<![A-Za-z0-9_/.-])_{{2,}}(?![A-Za-z0-9_])|＿{{2,}}|[（(【][ \u3000]{{2,}}[）)】]")
"""A form in an attachment has blanks to be filled in by hand; the body has none."""
_MAYBE = pattern(
    r"[XxＸｘ×╳✕○〇◯□△＊*_＿待【［]|某某|[?？]{3}|此处|在此|TODO|TBD|FIXME|[（(【\[][ \u3000]{2}|\[.{0,10}[填补插]"
)


def check(dossier: Dossier) -> Iterator[Problem]:
    """Every placeholder that would be printed, unless the plan is still a draft."""
    written = dossier.source.text
    if dossier.plan.status == "草稿" or (_MAYBE.search(written) is None and "\\" not in written):
        return
    for path, text, offset in _printed(dossier):
        if _MAYBE.search(text) is None:
            continue
        signs = _SIGNS if path.steps[0] == "attachments" else _BLANKS
        for match in signs.finditer(text):
            message = f"状态是{dossier.plan.status}，文中还有没填的“{match[0]}”。请填上实际内容。"
            yield Problem(message, path, within=Span(*match.span()).shifted(offset))


def _printed(dossier: Dossier) -> Iterator[tuple[Path, str, int]]:
    """Every line that goes to paper as the drafter wrote it, with its offset in the value at its path."""
    plan, root = dossier.plan, Path()
    yield root / "title", plan.title, 0
    yield root / "city", plan.city, 0
    notice = plan.notice
    if notice is not None:
        # The number has a rule of its own; text and title are prose.
        for name in ("issuer", "date", "recipients", "copies", "approver", "post", "signer", "annotation"):
            yield root / "notice" / name, getattr(notice, name), 0
        for word, names in notice.attendance.items():
            yield (root / "notice" / "attendance")[word], names, 0
    for key, target in plan.targets.items():
        yield (root / "targets")[key] / "value", target.value, 0
        yield (root / "targets")[key] / "name", target.name, 0
    for name, members in plan.terms.items():
        yield (root / "terms")[name], members, 0
    for prose in dossier.proses:
        yield from _words(prose)
    for entry in dossier.entries:
        yield from _fields(entry.item, entry.path)


def _words(prose: Prose) -> Iterator[tuple[Path, str, int]]:
    for piece in pieces(prose.value):
        if isinstance(piece, Words):
            yield prose.path, piece.text, piece.span.start
        elif isinstance(piece, Reference) and piece.wording is not None and piece.wording_span is not None:
            yield prose.path, piece.wording, piece.wording_span.start


def _fields(item: Item, path: Path) -> Iterator[tuple[Path, str, int]]:
    for name in ("lead", "offices", "partners", "period"):
        value = getattr(item, name)
        if value:
            yield path / name, value, 0
    for role, lines in item.members.items():
        for index, line in enumerate(lines):
            yield (path / "members")[role][index], line, 0
    if item.table is not None:
        for number, row in enumerate((item.table.columns, *item.table.rows)):
            here = path / "table" / "columns" if number == 0 else (path / "table" / "rows")[number - 1]
            for index, cell in enumerate(row):
                yield here[index], cell, 0
