"""Hostile text: every pattern of the layer ends soon on very long lines, and so does the whole reading."""

import time
from datetime import date

import pytest

from gailint.pattern import Pattern
from gailint.readers import open_document
from gailint.report import recognise
from gailint.report.statements import context, lexer, numerals, rates, sentences
from gailint.rule import Example
from gailint.samples.report import sample_report

LENGTH = 100_000
UNITS = (
    "1", "１", "1,", "1 ", "1.", "1-", "一", "一二", "年", "2021年", "1月", "2021年1月1日", "结转", "结转至", "上年", "自", "自从",
    "近", "第", "《", "《》", "〔2021〕", "（", "（一", "a", "http://", "申请", "申请9件", "复议、", "收到", "未", "均", "%", "1%", "9件，",
    "公开信息", "政府信息公开", "至下年", " ", "\u3000", "不予公开", "以来",
)
PATTERNS = {
    f"{module.__name__.rsplit('.', 1)[-1]}.{name}": pattern
    for module in (context, lexer, rates, sentences)
    for name, pattern in vars(module).items()
    if isinstance(pattern, Pattern)
}
SOON = 2.0


@pytest.mark.parametrize("name", PATTERNS)
def test_pattern_ends(name: str) -> None:
    for unit in UNITS:
        line = unit * (LENGTH // len(unit))
        start = time.process_time()
        sum(1 for _ in PATTERNS[name].compiled.finditer(line))
        PATTERNS[name].compiled.match(line)
        assert time.process_time() - start < SOON, (name, unit)


@pytest.mark.parametrize("unit", UNITS)
def test_reading_ends(unit: str) -> None:
    for line in (unit * (LENGTH // len(unit)), ("收到申请9件" + unit * 40 + "。") * 400):
        name, data = sample_report(Example(overview=line))
        report = recognise(open_document(data, name), name, date(2026, 11, 20))
        assert report is not None
        _ = report.year, report.years, report.agency
        start = time.process_time()
        _ = report.comparisons
        assert time.process_time() - start < SOON, unit


def test_tokens_of_a_long_line() -> None:
    for unit in UNITS:
        line = unit * (LENGTH // len(unit))
        start = time.process_time()
        lexer.tokens(line, 0, len(line))
        assert time.process_time() - start < SOON, unit


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("一", 1), ("两", 2), ("十", 10), ("十一", 11), ("二十", 20), ("二十三", 23), ("一百零五", 105), ("一百一十", 110),
        ("三千二百", 3200), ("零", 0), ("一二", None), ("百", None), ("十百", None), ("一十百", None), ("零百", None),
    ],
)
def test_chinese(printed: str, value: int | None) -> None:
    assert numerals.chinese(printed) == value
