"""Citations in the prose: titles in 《》, document numbers, articles, and which title belongs to which number."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property

from gailint.pattern import Pattern
from gailint.record import record
from gailint.report.known_documents import DOCUMENTS, OFFICE_NUMBERS, KnownDocument
from gailint.report.model import Prose

_S = r"[^\S\n]{0,3}"
_TITLE = Pattern(r"《[^《》\n]{1,200}(?:《[^《》\n]{1,200}》[^《》\n]{0,200}){0,3}》", "《")
_NUMBER = Pattern(
    rf"(?P<open>[〔﹝\[［【（(〈<{{]?){_S}(?<!\d)(?P<year>(?:19|20)\d\d){_S}(?P<close>[〕﹞\]］】）)〉>}}]?){_S}"
    rf"(?P<number>\d{{1,4}}){_S}号$",
    "号",
)
_NO_DOCUMENT = frozenset("楼院线店库馆台机桌柜车")
_LONGEST_NUMBER = 24
_DECREE = Pattern(
    rf"国(?:务院)?令[（(]?第?{_S}(?P<after>\d{{2,4}}){_S}号|国务院第{_S}(?P<before>\d{{2,4}}){_S}号令", "国令", "院令", "号令"
)
_OFFICE = Pattern(r"国[务院办公开厅函信息政涵]{2,9}$")
_NATIONAL = ("国办公开办函", "国办秘函", "国办函", "国办发", "国发", "国函", "中办发")
_ISSUER = Pattern(r"[\u4e00-\u9fff]{2,16}$")
_BLANKS = " \u00a0\u3000"
_LONGEST_ISSUER = 16
_REACH = 40
_PAIRS = {"〔": "〕", "﹝": "﹞"}
_BEHIND = Pattern(r"的?[ ]?[（(【]?(?:文号[:：])?")
_LOCAL_BEHIND = Pattern(r"[ ]?[（(](?:文号[:：])?[\u4e00-\u9fff]{2,12}")
_BEFORE = Pattern(r"(?:文件?)?(?:印发的)?[）)]?")
_ARTICLE = Pattern(
    rf"第{_S}(?P<article>[零一二三四五六七八九十百]{{1,5}}|\d{{1,3}}){_S}条"
    r"(?:第?[（(]?(?P<item>[一二三四五六七八九十]{1,3}|\d{1,2})[）)]?(?P<kind>[款项]))?",
    "条",
)
_INNER = str.maketrans("", "", "〈〉<>《》“”\"‘’ \u00a0\u3000")
_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九")}


@record
class CitedTitle:
    """A title in 《》: `name` without any title marks and blanks, `start` and `end` the offsets with its marks."""

    name: str
    start: int
    end: int

    @cached_property
    def known(self) -> KnownDocument | None:
        """The first national document that is cited so."""
        return next((document for document in DOCUMENTS if document.fits.fullmatch(self.name)), None)


@record
class DocumentNumber:
    """A document number, or the number of a decree of the State Council.

    `issuer` is the prefix of a national document as it should read, "国务院令" for a decree (whose `year` is None),
    else the letters before the number, which may begin with words of the sentence; `issuer_printed` is what stands
    there. `opening` and `closing` are the marks around the year, "" for one that is lost; `blanks` tells of blanks
    inside. `start` is where the issuer of a national document begins, else where the opening mark stands.
    """

    issuer: str
    issuer_printed: str
    year: int | None
    number: int
    opening: str
    closing: str
    blanks: bool
    national: bool
    start: int
    end: int

    @property
    def damaged(self) -> bool:
        """Whether a mark around the year is lost."""
        return self.year is not None and not (self.opening and self.closing)

    @property
    def regular(self) -> bool:
        """Whether the marks are those of document numbers."""
        return self.year is None or _PAIRS.get(self.opening) == self.closing

    @property
    def right(self) -> str:
        """As it should be printed."""
        if self.year is None:
            return f"国务院令第{self.number}号"
        return f"{self.issuer if self.national else ''}〔{self.year}〕{self.number}号"

    @cached_property
    def known(self) -> KnownDocument | None:
        """The national document with this number."""
        wanted = (self.issuer, self.year, self.number)
        return next((one for one in DOCUMENTS if (one.issuer, one.year, one.number) == wanted), None)


@record
class Citation:
    """A title, a document number, or both where they stand side by side."""

    title: CitedTitle | None
    number: DocumentNumber | None

    @property
    def start(self) -> int:
        return min(part.start for part in (self.title, self.number) if part)


@record
class ArticleReference:
    """第五十条第（四）项: article and item as numbers, and the law's title as cited before in the sentence, else ""."""

    article: int
    item: int | None
    law: str
    start: int
    end: int


class Citations:
    """What a report cites, in the order of the text."""

    def __init__(self, prose: Prose) -> None:
        self._prose = prose
        self.titles = tuple(
            CitedTitle(match[0].translate(_INNER), match.start(), match.end()) for match in _TITLE.finditer(prose.text)
        )
        self.numbers = _numbers(prose.text)

    @cached_property
    def pairs(self) -> tuple[Citation, ...]:
        """Every title and every number, those that belong together as one."""
        return _pairs(self._prose.text, self.titles, self.numbers)

    @cached_property
    def articles(self) -> tuple[ArticleReference, ...]:
        """Articles that are named in the text."""
        return _articles(self._prose, self.titles)


def _numbers(text: str) -> tuple[DocumentNumber, ...]:
    found = []
    # Backwards from 号, which is rare: a search for the form costs more than all else here.
    at = text.find("号")
    while at >= 0:
        first = max(0, at + 1 - _LONGEST_NUMBER)
        match = None if text[at + 1 : at + 2] in _NO_DOCUMENT else _NUMBER.search(text[first : at + 1])
        if match and (number := _number(text, first, match)):
            found.append(number)
        at = text.find("号", at + 1)
    for match in _DECREE.finditer(text):
        value = int(match["after"] or match["before"])
        found.append(DocumentNumber("国务院令", match[0], None, value, "", "", False, True, *match.span()))
    return tuple(sorted(found, key=lambda number: number.start))


def _number(text: str, first: int, match: re.Match[str]) -> DocumentNumber | None:
    """The number, matched in the text from `first` on, with the issuer before it; None where no issuer stands there."""
    start, end = first + match.start("open" if match["open"] else "year"), first + match.end()
    head = text[max(0, start - _LONGEST_ISSUER) : start].rstrip(_BLANKS)
    before = _ISSUER.search(head)
    if before is None:
        return None
    year, value = int(match["year"]), int(match["number"])
    printed = issuer = before[0]
    office = _OFFICE.search(head)
    known = next((name for name in _NATIONAL if head.endswith(name)), None)
    if known is None and office and "公" in office[0] and (year, value) in OFFICE_NUMBERS:
        printed, issuer = office[0], "国办公开办函"
    elif known:
        printed = issuer = known
    national = issuer in _NATIONAL
    blanks = any(blank in text[start:end] for blank in _BLANKS)
    begins = start - len(text[max(0, start - _LONGEST_ISSUER) : start]) + len(head) - len(printed) if national else start
    return DocumentNumber(
        issuer, printed, year, value, match["open"], match["close"], blanks, national, begins, end
    )


def _pairs(text: str, titles: tuple[CitedTitle, ...], numbers: tuple[DocumentNumber, ...]) -> tuple[Citation, ...]:
    starts = [number.start for number in numbers]
    used: set[int] = set()
    cited = []
    for title in titles:
        first = bisect_left(starts, title.start - _REACH)
        last = bisect_left(starts, title.end + _REACH)
        near = (at for at in range(first, last) if at not in used and _belongs(text, title, numbers[at]))
        found = next(near, None)
        if found is not None:
            used.add(found)
        cited.append(Citation(title, None if found is None else numbers[found]))
    cited += [Citation(None, number) for at, number in enumerate(numbers) if at not in used]
    return tuple(sorted(cited, key=lambda citation: citation.start))


def _belongs(text: str, title: CitedTitle, number: DocumentNumber) -> bool:
    if number.start >= title.end:
        return bool((_BEHIND if number.national else _LOCAL_BEHIND).fullmatch(text[title.end : number.start]))
    return number.end <= title.start and bool(_BEFORE.fullmatch(text[number.end : title.start]))


def _articles(prose: Prose, titles: tuple[CitedTitle, ...]) -> tuple[ArticleReference, ...]:
    ends = [title.end for title in titles]
    found = []
    for match in _ARTICLE.finditer(prose.text):
        place = bisect_left(ends, match.start() + 1) - 1
        named = place >= 0 and titles[place].start >= prose.sentence(match.start())[0]
        item = match["item"]
        found.append(
            ArticleReference(
                _value(match["article"]), _value(item) if item else None, titles[place].name if named else "", *match.span()
            )
        )
    return tuple(found)


def _value(printed: str) -> int:
    """The number of an article, in digits or Chinese numerals below 1,000."""
    if printed.isdigit():
        return int(printed)
    total = unit = 0
    for letter in printed:
        if letter in "百十":
            total += (unit or 1) * (100 if letter == "百" else 10)
            unit = 0
        else:
            unit = _DIGITS.get(letter, 0)
    return total + unit
