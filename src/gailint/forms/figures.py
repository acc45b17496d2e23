"""What a figure cell of a statutory table says."""

from __future__ import annotations

import re
from decimal import Decimal
from unicodedata import normalize

from gailint.document import Text
from gailint.forms.matched import CellFigure
from gailint.forms.model import CellKey

PLACEHOLDERS = frozenset({"/", "\\", "-", "--", "—", "——", "–", "―", "－", "无", "不适用", "N/A", "NA", "n/a"})
_LONGEST = 64
_UNITS = "件条份宗例个项次万元亿"
_NUMBER = re.compile(rf"([+-]?)(\d{{1,15}})(\.\d{{1,6}})?(\(?[{_UNITS}]{{0,2}}\)?)", re.ASCII)
_SEPARATED = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+(?![\d,])")
_plain_figures = {str(number): number for number in range(1000)}


def read_figure(key: CellKey, text: Text) -> CellFigure:
    """The figure in a cell: NFKC, without blanks, line breaks and thousands separators. The printed form is kept."""
    printed = text.value.strip()
    known = _plain_figures.get(printed)
    if known is not None:
        return CellFigure(key, "number", known, printed, text)
    if not printed:
        return CellFigure(key, "blank", None, "", text)
    if printed in PLACEHOLDERS:
        return CellFigure(key, "placeholder", None, printed, text)
    value = parse_number(printed)
    status = "number" if value is not None else "unreadable"
    return CellFigure(key, status, value, printed, text)


def parse_number(printed: str) -> int | Decimal | None:
    """The number that a text is, None if it is anything else. A decimal that is whole is an integer only as `12`."""
    if len(printed) > _LONGEST or any(char.isdigit() and not char.isdecimal() for char in printed):
        return None  # a raised or circled figure is a mark, not a part of the number
    plain = "".join(normalize("NFKC", printed).split()).replace("−", "-")
    if "," in plain:
        if not _SEPARATED.match(plain):
            return None
        plain = plain.replace(",", "")
    match = _NUMBER.fullmatch(plain)
    if not match:
        return None
    sign, whole, decimals, _ = match.groups()
    if decimals:
        return Decimal(f"{sign}{whole}{decimals}")
    return -int(whole) if sign == "-" else int(whole)
