"""GAI008 unused-suppression."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures, check_rule

DAMAGED = "没有收取信息处理费\ufffd。"
CASES = {
    "a comment of no use": Example(file="r.md", preamble="<!-- gailint: ignore-file GAI010 -->", found="GAI010"),
    "one of two names is of use": Example(
        file="r.md", other=f"<!-- gailint: ignore GAI010, GAI802 -->\n{DAMAGED}", found="GAI802"
    ),
    "between two paragraphs": Example(
        file="r.md", other="没有收取信息处理费。\n<!-- gailint: ignore GAI010 -->\n没有其他需要报告的事项。", found="GAI010"
    ),
    "a stretch": Example(
        file="r.md",
        other="<!-- gailint: disable GAI010, GAI802 -->\n没有收取信息处理费。\n<!-- gailint: enable GAI802 -->\n无。",
        found=("GAI010", "GAI802"),
    ),
    "a slug that is none": Example(file="r.md", other=f"<!-- gailint: ignore mojibak -->\n{DAMAGED}", found="mojibak"),
    "an entry of the configuration is told after the run": Example(
        config="suppress:\n  - files: [report.txt]\n    rule: GAI010\n    reason: 没有乱码\n"
    ),
    "a comment of use": Example(file="r.md", other=f"<!-- gailint: ignore mojibake -->\n{DAMAGED}"),
    "another comment": Example(file="r.md", other="<!-- 校对完毕 -->\n没有收取信息处理费。"),
    "no comments in plain text": Example(other="没有收取信息处理费。gailint: ignore GAI010"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI008", CASES[name]) == []


def test_the_message_tells_useless_from_unknown() -> None:
    [useless] = check_rule("GAI008", CASES["a comment of no use"])
    [unknown] = check_rule("GAI008", CASES["a slug that is none"])
    assert "没有抑制任何问题" in useless.message
    assert "mojibak" in unknown.message
    assert unknown.message != useless.message
