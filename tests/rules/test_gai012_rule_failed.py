"""GAI012 rule-failed."""

import pytest

from gailint.rule import Example
from gailint.testing import BREAKS, CANNOT_CHECK, case_failures, check_rule

CASES = {
    "a rule breaks down": Example(overview=BREAKS, found=""),
    "a rule breaks down in a free-form report": Example(year=2012, overview=BREAKS, found=""),
    "a rule cannot check": Example(overview=CANNOT_CHECK),
    "no report, no rule to break down": Example(file="notes.txt", raw=BREAKS),
    "a file that cannot be read": Example(file="report.xlsx", raw=b"x"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI012", CASES[name]) == []


def test_the_message_names_the_rule_and_the_exception() -> None:
    [found] = check_rule("GAI012", Example(overview=BREAKS), "en")
    assert "GAI000" in found.message
    assert "ValueError" in found.message
