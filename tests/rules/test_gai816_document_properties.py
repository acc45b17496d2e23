"""GAI816 document-properties."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "a person": Example(file="report.docx", author="微软用户", found=""),
    "the agency's office": Example(file="report.docx", author="安澜县柳溪镇人民政府办公室"),
    "no properties": Example(file="report.docx"),
    "a text file": Example(),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI816", CASES[name]) == []
