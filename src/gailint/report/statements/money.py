"""Amounts of money: only that of the processing fee is of interest."""

from __future__ import annotations

from decimal import Decimal

from gailint.report.statements import doubts
from gailint.report.statements.lexer import Token
from gailint.report.statements.meaning import Meaning
from gailint.report.statements.model import Count
from gailint.report.statements.readings import fee_readings
from gailint.report.statements.situation import Situation

_PLAIN = str.maketrans("，．", ",.")


def fee(token: Token, left: Meaning, situation: Situation) -> Count | None:
    """The processing fee that was charged, in yuan; None where an amount is something else."""
    subject = situation.subject_of(left) or situation.subject
    if subject != "processing_fee" or left.compared:
        return None
    approximate = "余" in token.text or "多" in token.text
    doubt = (doubts.NOT_UNDERSTOOD if situation.not_understood(left) else None) or situation.doubt(situation.year)
    return Count(
        subject, "charged", _amount(token.text), "元", token.start, token.end, token.end, "", situation.year, False,
        approximate, situation.scope, doubt is None, doubt, fee_readings(situation.context.edition),
    )  # fmt: skip


def _amount(printed: str) -> int | Decimal:
    """An amount in yuan."""
    if printed == "零元":
        return 0
    plain = "".join(char for char in printed.translate(_PLAIN) if char.isdigit() or char == ".")
    value = Decimal(plain or "0") * (10_000 if "万" in printed else 100_000_000 if "亿" in printed else 1)
    return int(value) if value == int(value) else value
