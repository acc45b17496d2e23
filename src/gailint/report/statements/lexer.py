"""The tokens of a sentence: figures of all sorts, and the words of the vocabulary.

Figures are looked at first, so that a document number or a date is never a count. What no token covers was not
understood, and nothing sure is built on it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from gailint.pattern import Pattern
from gailint.record import record
from gailint.report.statements.vocabulary import words

# The kinds of tokens that count something.
FIGURES = frozenset({"figure", "han"})
STOPS = frozenset("，,；;：:、（）()。！？!?\n")
_BLANKS = frozenset(" \u00a0\u3000\t“”\"")
_B = "[^\\S\\n]?"
_D = "\\d"
_YEAR = f"(?:19|20)\\d\\d{_B}年度?"
_CARRY = "(?:结转|转结|接转|顺延|转入|延续|遗留|转接)"
_UNIT = "件次|人次|条次|件|条|份|宗|例|个|项|次|起|封|篇|部|期|场"
_FIGURE = Pattern(
    f"(?P<address>\\d{{1,3}}(?:\\.\\d{{1,3}}){{3}})"
    f"|(?P<phone>(?:0\\d{{2,3}}[-—－–―]?\\d{{7,8}}|1[3-9]\\d{{9}}|400-?\\d{{3}}-?\\d{{4}})(?!\\d))"
    f"|(?P<period>{_YEAR}?{_B}1月1日[起始]?{_B}[至到—–~～-]{{1,2}}(?:{_YEAR})?12月31日止?|(?:{_YEAR}{_B})?12月31日|{_YEAR}[底末])"
    f"|(?P<carry_in>{_YEAR}{_B}(?:未办结)?的?{_CARRY}(?:而?来|过来)?的?(?:[至到]?{_B}(?:本年度?|今年|{_YEAR}){_B})?(?:继续)?(?:办理|处理|答复)?的?)"
    f"|(?P<months>\\d{{1,2}}月?{_B}[-—–至到~]{{1,2}}{_B}\\d{{1,2}}月(?:份|底)?)"
    f"|(?P<date>(?:{_YEAR}{_B})?\\d{{1,2}}{_B}月(?:{_B}\\d{{1,2}}{_B}日|份|底|初|中旬|上旬|下旬)?|(?:19|20)\\d\\d[.\\-/]\\d{{1,2}}[.\\-/]\\d{{1,2}})"
    f"|(?P<since>{_YEAR}(?:\\d{{1,2}}月)?以来)"
    f"|(?P<year>{_YEAR})"
    f"|(?P<rate>{_D}{{1,7}}(?:[.．]{_D}{{1,6}})?{_B}[%％])"
    f"|(?P<points>\\d{{1,4}}(?:\\.\\d{{1,4}})?{_B}个百分点)"
    f"|(?P<money>(?:\\d{{1,3}}(?:[,，]\\d{{3}}){{1,4}}|{_D}{{1,12}})(?:[.．]{_D}{{1,6}})?{_B}[余多]?{_B}[万亿]?元)"
    f"|(?P<number>\\d{{1,6}}{_B}号)"
    f"|(?P<decimal>\\d{{1,9}}[.．]\\d{{1,6}}{_B}(?:万[件条次人篇]?|亿)?|{_D}{{1,9}}{_B}[余多]?(?:万|亿)[件条次人篇余]?|\\d{{1,6}}[-—~～/]\\d{{1,6}}(?:[-—/]\\d{{1,6}})*)"
    f"|(?P<figure>(?P<digits>\\d{{1,3}}(?:,\\d{{3}}){{1,4}}(?!\\d)|\\d{{1,9}}(?:[ \u00a0]\\d{{1,4}}){{0,2}}|[０-９]{{1,9}})"
    f"{_B}(?P<more>[余多来])?{_B}(?P<unit>{_UNIT})?(?P<after>左右|以上|以内|余|多)?)"
)
# A row of a table whose lines are lost: it counts nothing in particular.
_ROW = Pattern("\\d{1,9}(?:[ \u00a0\u3000]{1,4}\\d{1,9}){3,}(?!\\d)")
_HAN = Pattern(
    "(?P<numeral>[一二两三四五六七八九十百千零〇]{1,7})[ \u00a0]?(?P<unit>件|条|份|宗|例|个|项|次|起|封)(?![件条份个次事龙心性方面类系体])"
)
_MARK = Pattern("[一二三四五六七八九十]是|(?:[一二三四五六七八九十]{1,3})(?=[、）)])")
_BRACKETED = Pattern("[〔\\[【（(][ ]?[12]\\d{3}[ ]?[〕\\]】）)][ ]?第?[ ]?\\d{1,5}[ ]?号|[（(]?[一二三四五六七八九十\\d]{1,3}[）)]")
_ORDINAL = Pattern("第(?!三方合法)[ ]?[一二三四五六七八九十百\\d]{1,5}[ ]?(?:条|款|项|次|届|个|批|期|方|人|类|章|部分|季度|号)?")
_TITLE = Pattern("《[^《》\n]{0,120}(?:《[^《》\n]{0,80}》[^《》\n]{0,80})?》")
_ADDRESS = Pattern("[A-Za-z][A-Za-z0-9./:：@?=&%#~+_-]{0,200}")
_SINCE = Pattern("[自从][^，。；：、\n]{0,30}?(?:以来|至今)|[近过去]{0,2}[两三四五六七八九十几近多]年以?来")
_UNIT_CHARACTERS = frozenset("件条份宗例个项次起封")
_NEXT_YEAR = f"(?:下一?个?年度?|次年度?|明年度?|第二年度?|{_YEAR})"
_CARRIED = Pattern(
    f"(?P<carry_out>{_CARRY}[至到为给入于]{{0,2}}{_B}{_NEXT_YEAR}{_B}(?:继续|再)?(?:予以|进行)?(?:办理|答复|处理)?的?|结转继续(?:办理|处理))"
    f"|(?P<carry_in>{_CARRY}(?:自|的)?(?:上一?年度?|去年)的?)|(?P<carry>{_CARRY}的?)"
)
_CARRIED_IN = Pattern(
    f"(?:[自由从])?(?:上一?个?年度?|去年度?|往年|{_YEAR}){_B}(?:未办结)?的?{_CARRY}(?:而?来|过来)?的?"
    f"(?:[至到]?{_B}(?:本年度?|今年|{_YEAR}){_B})?(?:继续)?(?:办理|处理|答复)?的?"
)
_CONTINUED = Pattern(f"[至到在]?{_B}{_NEXT_YEAR}{_B}继续(?:予以|进行)?(?:办理|答复|处理)的?")
CARRIED_TO = Pattern("(?:19|20)\\d\\d")


@record
class Token:
    """A word of a sentence and its offsets in the prose; `value`, `unit` and `approximate` are set for figures."""

    kind: str
    text: str
    start: int
    end: int
    digits: str = ""
    unit: str = ""
    approximate: bool = False


_Reader = Callable[[str, int, int], Token | None]


def _simple(pattern: Pattern, kind: str) -> _Reader:
    def read(text: str, at: int, end: int) -> Token | None:
        match = pattern.compiled.match(text, at, end)
        return Token(kind, match[0], at, match.end()) if match and match.end() > at else None

    return read


def _figure(text: str, at: int, end: int) -> Token | None:
    match = _FIGURE.compiled.match(text, at, end)
    if not match:
        return None
    kind = match.lastgroup or ""
    if kind == "months":
        kind = "part_year"
    if kind != "figure":
        return Token(kind, match[0], at, match.end())
    more = bool(match["more"] or match["after"])
    return Token("figure", match[0], at, match.end(), match["digits"], match["unit"] or "", more)


def _han(text: str, at: int, end: int) -> Token | None:
    if text[at - 1 : at] in "每第这那逐几数某哪之统" and at:
        return None
    if text[at] == "零" and text[at + 1 : at + 2] not in _UNIT_CHARACTERS:
        return None
    mark = _MARK.compiled.match(text, at, end)
    if mark:
        return Token("filler", mark[0], at, mark.end())
    match = _HAN.compiled.match(text, at, end)
    if not match:
        return None
    return Token("han", match[0], at, match.end(), match["numeral"], match["unit"])


def _carried(text: str, at: int, end: int) -> Token | None:
    match = _CARRIED.compiled.match(text, at, end)
    return Token(match.lastgroup or "", match[0], at, match.end()) if match else None


@cache
def _readers() -> dict[str, tuple[_Reader, ...]]:
    """What to try at a place before the words, by the character that stands there."""
    found: dict[str, tuple[_Reader, ...]] = {}

    def add(characters: str, reader: _Reader) -> None:
        for character in characters:
            found[character] = (*found.get(character, ()), reader)

    add("0123456789", _simple(_ROW, "row"))
    add("0123456789０１２３４５６７８９", _figure)
    add("一二两三四五六七八九十百零", _han)
    add("〔[【（(", _simple(_BRACKETED, "number"))
    add("第", _simple(_ORDINAL, "number"))
    add("《", _simple(_TITLE, "title"))
    add("自从近过两三四五六七八九十几多", _simple(_SINCE, "since"))
    add("自由从上去往", _simple(_CARRIED_IN, "carry_in"))
    add("结转接顺延遗", _carried)
    add("至到在下次明第", _simple(_CONTINUED, "carry_out"))
    add("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", _simple(_ADDRESS, "address"))
    return found


@cache
def _lengths() -> tuple[dict[str, str], dict[str, tuple[int, ...]]]:
    """The vocabulary, and for each first character the lengths of its words, the longest first."""
    vocabulary = words()
    lengths: dict[str, set[int]] = {}
    for word in vocabulary:
        lengths.setdefault(word[0], set()).add(len(word))
    return vocabulary, {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}


def tokens(text: str, start: int, end: int) -> list[Token]:
    """The tokens of a stretch of the prose, in order; runs of other characters are tokens of the kind `other`."""
    vocabulary, lengths = _lengths()
    readers = _readers()
    found: list[Token] = []
    at = unread = start
    while at < end:
        char = text[at]
        token = None
        for reader in readers.get(char, ()):
            token = reader(text, at, end)
            if token:
                break
        if token is None:
            if char in STOPS:
                token = Token("stop", char, at, at + 1)
            else:
                for length in lengths.get(char, ()):
                    kind = vocabulary.get(text[at : at + length])
                    if kind is not None and at + length <= end:
                        token = Token(kind, text[at : at + length], at, at + length)
                        break
        if token is None:
            at += 1
            continue
        if unread < at:
            _add_other(found, text, unread, at)
        found.append(token)
        at = unread = token.end
    if unread < end:
        _add_other(found, text, unread, end)
    return found


def _add_other(found: list[Token], text: str, start: int, end: int) -> None:
    """The characters that no token covers, unless they are blanks or quotation marks."""
    if any(char not in _BLANKS for char in text[start:end]):
        found.append(Token("other", text[start:end], start, end))
