"""GAI217 header-figure."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures, check_rule, sample_report

LINES = "\n".join(line.strip() for line in sample_report(Example())[1].decode().splitlines() if line.strip())

CASES = {
    "two groups": Example(
        replace=tuple(
            (f"\t{group}\n\t1.", f"\t{group}\n" + "\t0\n" * 7 + "\n\t\n\t\n\t1.") for group in ("（三）不予公开", "（四）无法提供")
        ),
        found=("（三）不予公开", "（四）无法提供"),
    ),
    "a group row without figures": Example(
        replace=(("\t（三）不予公开\n\t1.", "\t（三）不予公开\n" + "\t\n" * 7 + "\n\t\n\t\n\t1."),)
    ),
    "one cell a line": Example(raw=LINES.replace("（三）不予公开", "（三）不予公开" + "\n0" * 7), found="（三）不予公开"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI217", CASES[name]) == []


def test_the_sums_leave_the_figures_out() -> None:
    group = ("\t（三）不予公开\n\t1.", "\t（三）不予公开\n" + "\t9\n" * 7 + "\n\t\n\t\n\t1.")
    assert check_rule("GAI301", Example(replace=(group,))) == []
