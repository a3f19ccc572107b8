"""引用的文件，发文机关没有写全。

为什么
    标题里的机关名称照原文写全称。只写“省委办公厅”，离开本省就不知道是哪个省；联合发文只写一家，和原件不符；
    “国家发改委”“人社部”是口头的叫法，公文里写规范化简称“国家发展改革委”“人力资源社会保障部”。

不好的写法
    title: 某市全民健身实施计划（2026—2030年）
    city: 某市
    implements: 省里的通知
    preamble: |-
      按照《省人民政府关于加快体育强省建设的意见》（某政发〔2025〕6号）、  # <- cited-issuer-incomplete
      《某省体育局关于推进全民健身场地建设的通知》（某体发〔2025〕9号），制定本计划。  # <- cited-issuer-incomplete
    goals: |-
      按照国家发改委等5部门《“十四五”全民健身设施补短板工程实施方案》（发改社会〔2021〕555号）补齐短板，  # <- cited-issuer-incomplete
      到2030年，社区健身场地全覆盖。
    --- 省里的通知.yaml
    title: 关于推进全民健身场地建设的通知
    level: 省级
    notice:
      issuer: 某省体育局、某省发展和改革委员会
      number: 某体发〔2025〕9号

好的写法
    title: 某市全民健身实施计划（2026—2030年）
    city: 某市
    implements: 省里的通知
    preamble: |-
      按照《某省人民政府关于加快体育强省建设的意见》（某政发〔2025〕6号）、
      《某省体育局 某省发展和改革委员会关于推进全民健身场地建设的通知》（某体发〔2025〕9号），制定本计划。
    goals: |-
      按照国家发展改革委等5部门《“十四五”全民健身设施补短板工程实施方案》（发改社会〔2021〕555号）补齐短板，
      到2030年，社区健身场地全覆盖。
    --- 省里的通知.yaml
    title: 关于推进全民健身场地建设的通知
    level: 省级
    notice:
      issuer: 某省体育局、某省发展和改革委员会
      number: 某体发〔2025〕9号

依据
    党政机关公文处理工作条例第十九条：公文中的机关名称应当使用全称或者规范化简称。
"""

from __future__ import annotations

from collections.abc import Iterator

from plangen.findings import Problem, Related, Severity
from plangen.language import office_name
from plangen.language.pattern import pattern
from plangen.rules.documents.reading.cited import Cited, cited, key
from plangen.rules.dossier import Dossier
from plangen.rules.quoting import short
from plangen.source import Edit, Path, Span

SEVERITY = Severity.WARNING
_DIVIDER = pattern(r"[、\s\u3000]+")
_NAMELESS = pattern(
    r"(?:中共)?(?:省|自治区|市(?!场|政|域|容)|自治州|州|盟|县(?!域)|区(?!域|块)|旗)(?:委|人民政府|政府|人大|政协|[\u4e00-\u9fff]{1,12}(?=厅|局|委|办))"
    r"[\u4e00-\u9fff]{0,12}"
)
_MARKS = "，。；：！？\n》）)"
_MOST_BEFORE = 60
_ORGAN = pattern(r"[委府厅局室院会部]$")


def check(dossier: Dossier) -> Iterator[Problem]:
    """Titles that begin with an organ of no named place, or with fewer organs than issued the document; organs that are
    called as in talk, in a title or right before it.
    """
    for one in cited(dossier):
        issuer = one.citation.issuer
        organs = [organ for organ in _DIVIDER.split(issuer) if organ]
        known = _known(one)
        nameless = next((each for each in organs if _ORGAN.search(each) and _NAMELESS.fullmatch(each)), None)
        if nameless is not None:
            message = (
                f"引用《{short(one.title)}》，机关名称“{short(nameless)}”没有写全，看不出是哪里的。请照原件写全称。"
            )
            yield _problem(one, nameless, message)
        elif known and organs:
            missing = [organ for organ in known if key(organ) not in key(issuer)]
            if missing and len(missing) < len(known):
                message = f"引用《{short(one.title)}》，发文机关少写了“{short('、'.join(missing))}”。请照原件写全。"
                yield _problem(one, issuer, message)
        yield from _spoken(one)


def _spoken(one: Cited) -> Iterator[Problem]:
    """Organs called as in talk between the last mark and the title, and at the title's head."""
    text, title_start = one.printed.text, one.citation.title_span.start
    before = text[max(0, title_start - _MOST_BEFORE) : title_start - 1]
    begin = max(before.rfind(mark) for mark in _MARKS) + 1
    start = title_start - 1 - len(before) + begin
    for span, name in office_name.spoken(text[start : title_start + len(one.citation.issuer)]):
        there = span.shifted(start)
        if one.printed.is_written(there):
            place = one.printed.within(there)
            message = f"引用《{short(one.title)}》，“{there.of(text)}”不是规范化简称。请写“{name}”。"
            fix = (Edit(place, name),) if there.end < title_start else ()
            yield Problem(message, one.printed.path, within=place, fix=fix)


def _known(one: Cited) -> list[str]:
    """The organs that issued the document, where the project has it."""
    other = one.by_number or one.by_title
    if other is None or other.plan.notice is None:
        return []
    return [organ for organ in _DIVIDER.split(other.plan.notice.issuer) if organ]


def _problem(one: Cited, organ: str, message: str) -> Problem:
    start = one.citation.title_span.start + one.title.index(organ)
    place = one.printed.within(Span(start, start + len(organ)))
    other = one.by_number or one.by_title
    related: tuple[Related, ...] = ()
    if other is not None and other.plan.notice is not None:
        issuer = other.plan.notice.issuer
        related = (other.related(Path() / "notice" / "issuer", f"发文机关是“{short(issuer)}”"),)
    return Problem(message, one.printed.path, within=place, related=related)
