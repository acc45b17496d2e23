"""GAI303 effective-documents-too-few."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

CASES = {
    "规章": Example(agency="江南省人民政府", cells={(2, "regulations", "issued"): "3"}, found="0"),
    "exactly as many": Example(cells={(2, "normative_documents", "issued"): "5", (2, "normative_documents", "repealed"): "1"}),
    "one too few": Example(cells={(2, "normative_documents", "issued"): "6", (2, "normative_documents", "repealed"): "1"}, found="4"),
    "text in a cell": Example(cells={(2, "normative_documents", "issued"): "约6"}),
    "heads of 2019 mixed in": Example(
        labels={"本年制发件数": "本年新制作数量", "本年废止件数": "本年新公开数量", "现行有效件数": "对外公开总数量"},
        cells={(2, "normative_documents", "issued"): "6"},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI303", CASES[name]) == []
