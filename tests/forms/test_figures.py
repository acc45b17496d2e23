"""What a figure cell says."""

from decimal import Decimal

import pytest

from gailint.document import Source, Text
from gailint.forms.figures import parse_number, read_figure

NUMBERS = {
    "0": 0,
    "12": 12,
    " 7 ": 7,
    "\u00a07\u3000": 7,
    "１２": 12,
    "1 2": 12,
    "1\n2": 12,
    "007": 7,
    "1,362": 1362,
    "1，362": 1362,
    "12,345,678": 12345678,
    "282.1": Decimal("282.1"),
    "２８２．１": Decimal("282.1"),
    "0.00": Decimal("0.00"),
    "+3": 3,
    "-393": -393,
    "－3": -3,
    "−3": -3,
    "36件": 36,
    "36 件": 36,
    "36（件）": 36,
    "1424.4万元": Decimal("1424.4"),
    "251000元": 251000,
    "123456789012345": 123456789012345,
}
NO_NUMBERS = (
    "", "约20", "20余", "1-2", "1/2", "3.", ".5", "1.2.3", "1,36", "12,3456", "一", "零", "O", "本单位未制作规章", "5（含2）",
    "1234567890123456", "9" * 5000, "++1", "1e3", "²", "½", "٣x", "件", "NaN", "Infinity",
)  # fmt: skip


@pytest.mark.parametrize("printed", NUMBERS)
def test_numbers(printed: str) -> None:
    assert parse_number(printed) == NUMBERS[printed]
    assert type(parse_number(printed)) is type(NUMBERS[printed])


@pytest.mark.parametrize("printed", NO_NUMBERS)
def test_no_numbers(printed: str) -> None:
    assert parse_number(printed) is None


def figure(printed: str) -> tuple[str, object, str]:
    source = Source(printed)
    found = read_figure(("new", "total"), Text.verbatim(source, 0, len(printed)))
    return found.status, found.value, found.printed


def test_status() -> None:
    assert figure("8") == ("number", 8, "8")
    assert figure(" ８ ") == ("number", 8, "８")
    assert figure("") == ("blank", None, "")
    assert figure("\u3000\n") == ("blank", None, "")
    assert figure("约8") == ("unreadable", None, "约8")
    for mark in ("/", "-", "—", "——", "－", "无", "不适用", "N/A"):
        assert figure(mark) == ("placeholder", None, mark)


def test_a_cell_that_reads_as_it_stands_can_be_replaced() -> None:
    source = Source("a 12 b")
    assert read_figure(("new", "total"), Text.verbatim(source, 2, 4)).editable
    assert read_figure(("new", "total"), Text.verbatim(source, 2, 2)).editable
    in_two_pieces = Text.join(source, (Text.verbatim(source, 2, 3), Text.verbatim(source, 3, 4)))
    assert not read_figure(("new", "total"), in_two_pieces).editable
