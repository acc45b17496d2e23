"""GAI004 not-a-report."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures, check_rule

NOTES = "值班安排\n\n周一：办公室。\n周二：便民服务中心。\n"
CASES = {
    "included, no report": Example(file="notes.txt", raw=NOTES, config="include: ['*.txt']\n", found=""),
    "included by name": Example(file="notes.txt", raw=NOTES, config="include: ['notes.txt']\n", found=""),
    "not included": Example(file="notes.txt", raw=NOTES, config="include: ['reports/*.txt']\n"),
    "no configuration": Example(file="notes.txt", raw=NOTES),
    "a report": Example(config="include: ['*.txt']\n"),
    "a report of the free form": Example(year=2012, config="include: ['*.txt']\n"),
    "a report without title": Example(title="", config="include: ['*.txt']\n"),
    "an empty file is GAI003": Example(raw=b"", config="include: ['*.txt']\n"),
    "a page of pictures is GAI003": Example(
        file="report.html", raw='<html><body><p><img src="1.jpg"></p></body></html>', config="include: ['*.html']\n"
    ),
    "a file that cannot be read is GAI001": Example(file="report.xlsx", raw=b"x", config="include: ['*']\n"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI004", CASES[name]) == []


def test_it_is_a_warning() -> None:
    [found] = check_rule("GAI004", CASES["included, no report"])
    assert found.severity.label == "warning"
