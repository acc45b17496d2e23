"""Numbers as word processors write them in automatic numbering: 三, （三）, ③, iii, 叁, 丙 …"""

from __future__ import annotations

from collections.abc import Callable, Mapping

_DIGITS = "〇一二三四五六七八九"
_UNITS = ("", "十", "百", "千")
_LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_LEGAL_UNITS = ("", "拾", "佰", "仟")
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
# Numbering beyond this is nonsense or an attack; Word itself stops at 32767.
_LARGEST = 32767


def written(value: int, kind: str) -> str:
    """A number in a format of WordprocessingML; in Arabic digits where the format or the number is out of range."""
    if not 0 <= value <= _LARGEST:
        return str(value)
    writer = _WRITERS.get(kind)
    return writer(value) if writer else str(value)


def _counting(value: int) -> str:
    """一, 十, 十一, 二十, 一百零一."""
    return _spoken(value, "零" + _DIGITS[1:], _UNITS, short_ten=True)


def _legal(value: int) -> str:
    """壹, 壹拾, 贰拾壹."""
    return _spoken(value, _LEGAL_DIGITS, _LEGAL_UNITS, short_ten=False)


def _spoken(value: int, digits: str, units: tuple[str, ...], *, short_ten: bool) -> str:
    if value >= 10000:
        high, low = divmod(value, 10000)
        rest = _spoken(low, digits, units, short_ten=False) if low else ""
        return _spoken(high, digits, units, short_ten=short_ten) + "万" + (digits[0] if 0 < low < 1000 else "") + rest
    found = ""
    pending_zero = False
    for place in range(3, -1, -1):
        digit = value // 10**place % 10
        if digit:
            found += (digits[0] if pending_zero and found else "") + digits[digit] + units[place]
            pending_zero = False
        else:
            pending_zero = True
    if short_ten and 10 <= value < 20:
        return found[1:]
    return found or digits[0]


def _by_digit(value: int) -> str:
    """一, 一〇, 一一."""
    return "".join(_DIGITS[int(digit)] for digit in str(value))


def _roman(value: int) -> str:
    found = ""
    for worth, letters in _ROMAN:
        count, value = divmod(value, worth)
        found += letters * count
    return found


def _letters(value: int) -> str:
    """a … z, aa … zz, as Word counts."""
    return chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1) if value else "0"


def _range(first: str, last: str, start: int = 1) -> Callable[[int], str]:
    """Characters in a row of Unicode, Arabic digits beyond them."""
    count = ord(last) - ord(first) + 1
    return lambda value: chr(ord(first) + value - start) if start <= value < start + count else str(value)


def _circled(value: int) -> str:
    if value == 0:
        return "⓪"
    for first, last, start in (("①", "⑳", 1), ("㉑", "㉟", 21), ("㊱", "㊿", 36)):
        if value < start + ord(last) - ord(first) + 1:
            return chr(ord(first) + value - start)
    return str(value)


def _cycle(characters: str) -> Callable[[int], str]:
    return lambda value: characters[(value - 1) % len(characters)] if value else "0"


def _ordinal(value: int) -> str:
    ending = "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{ending}"


_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")

_WRITERS: Mapping[str, Callable[[int], str]] = {
    **dict.fromkeys(
        (
            "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting", "taiwaneseCountingThousand",
        ),
        _counting,
    ),
    **dict.fromkeys(
        ("ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital"), _by_digit
    ),
    **dict.fromkeys(("chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal"), _legal),
    **dict.fromkeys(("decimalEnclosedCircle", "decimalEnclosedCircleChinese"), _circled),
    **dict.fromkeys(("decimalFullWidth", "decimalFullWidth2"), lambda value: str(value).translate(_FULL_WIDTH)),
    "decimalEnclosedParen": _range("⑴", "⒇"),
    "decimalEnclosedFullstop": _range("⒈", "⒛"),
    "ideographEnclosedCircle": _range("㊀", "㊉"),
    "ideographTraditional": _cycle("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _cycle("子丑寅卯辰巳午未申酉戌亥"),
    "decimalZero": lambda value: f"{value:02d}",
    "numberInDash": lambda value: f"- {value} -",
    "upperRoman": _roman,
    "lowerRoman": lambda value: _roman(value).lower(),
    "upperLetter": lambda value: _letters(value).upper(),
    "lowerLetter": _letters,
    "ordinal": _ordinal,
    **dict.fromkeys(("none", "bullet"), lambda _value: ""),
}  # fmt: skip
