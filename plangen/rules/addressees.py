"""Who a document is sent to: which recipients are one office, and which stand for all that could be meant."""

from __future__ import annotations

from collections.abc import Iterator

from plangen.language.office import Office, split_offices
from plangen.language.pattern import pattern
from plangen.model.notice import CORRESPONDENCE, REPLY, REPORT, REQUEST

_COLLECTIVE = pattern(
    r"各|有关|相关|其他|其它|所属|直属|市属|省属|区属|县属|驻.{1,6}(?:部门|单位|院校)|(?:部门|单位|企业|院校|学校|机构|成员)$"
)
_EVERY_OFFICE = pattern(r"部门|单位|委办局|委、办|各委|各局|机关|直属机构|机构|成员|市直|县直|区直|各处|处室|科室")

_ASKING = frozenset((REQUEST, REPORT, REPLY, CORRESPONDENCE))
"""Forms whose recipients are asked or answered, and given no task."""
_ONE_OF_MANY = pattern(r"各")
_STANDS_ALONE = pattern(r"[市省](?!.*政府$)")
"""Behind 各县、 only what says whose it is means one office: 各县、区人民政府 is cut at its 、 and means many all the same."""


def single_recipients(recipients: str) -> Iterator[Office]:
    """The recipients that are one office each."""
    rank, of_many = 0, False
    for one in split_offices(recipients).names:
        rank, of_many = one.rank, of_many and one.rank == rank
        of_many = of_many or _ONE_OF_MANY.match(one.name) is not None
        if _COLLECTIVE.search(one.name) is None and (not of_many or _STANDS_ALONE.match(one.name)):
            yield one


def gives_tasks(form: str) -> bool:
    """Whether those whom a document of ``form`` is sent to are those who carry it out."""
    return form not in _ASKING


def covers_every_office(recipients: str) -> bool:
    """Whether recipients hold a collective name that any office of the city falls under: 市政府各部门, 各有关单位."""
    return _EVERY_OFFICE.search(recipients) is not None
