"""Patterns of the rules on hostile lines: each search ends, and gives no more matches than the line has pieces.

A pattern that backtracks without a bound does not end on such a line within any test run.
"""

from __future__ import annotations

import pytest

from gailint.rule import Example, Pattern
from gailint.testing import check_rule, load

LENGTH = 100_000
CODES = (
    "GAI701", "GAI702", "GAI703", "GAI704", "GAI705", "GAI706", "GAI707", "GAI802", "GAI803", "GAI805", "GAI806", "GAI809",
    "GAI810", "GAI811", "GAI812", "GAI813", "GAI814", "GAI815", "GAI817",
)  # fmt: skip
PIECES = (
    "《", "》", "《“", "“《甲”》", "《甲", "（", "）", "（(", "“", "”", "\"", "1", "62", "110101199003070716", "138", "13800001234 ",
    "国办公开办函〔2021", "国办发〔2021〕12号", "《2021年政务公开工作要点》（", "国务院令第492号", "《条例》第三十二条", "第", "第十条",
    "我局", "我镇", "本公司“", "现公布", "现公布2023年", "推动全省", "申请人王", "申请人", "http", "http//", "http://www.", "www.a",
    "www。a。", "http:// a", "a.", "C:\\", "file:///", "10.", "192.168.1.1", "征求意见稿", "[稿", "中华人民共和国", "《中华人民共和国政府",
    "，", ",", "甲,", " ", "\u3000", "甲 1", "2021 ",
)  # fmt: skip


def patterns(code: str) -> dict[str, Pattern]:
    found: dict[str, Pattern] = {}
    for name, value in vars(load(code).module).items():
        if isinstance(value, Pattern):
            found[name] = value
        elif isinstance(value, dict):
            for key, held in value.items():
                for place, one in enumerate(held if isinstance(held, tuple) else (held,)):
                    if isinstance(one, Pattern):
                        found[f"{name}[{key}][{place}]"] = one
    return found


CASES = [(code, name) for code in CODES for name in patterns(code)]


@pytest.mark.parametrize(("code", "name"), CASES, ids=lambda value: str(value))
def test_a_pattern_ends(code: str, name: str) -> None:
    pattern = patterns(code)[name].compiled
    for piece in PIECES:
        line = piece * (LENGTH // len(piece))
        assert sum(1 for _ in pattern.finditer(line)) <= len(line)
        for end in ("。", "》", "号", "\u3000x"):
            pattern.fullmatch(line + end)


@pytest.mark.parametrize("code", CODES)
def test_a_rule_ends(code: str) -> None:
    for piece in PIECES:
        line = piece.strip() * (LENGTH // 4 // max(1, len(piece.strip())))
        found = check_rule(code, Example(overview=f"2023年，我镇执行要求。{line}"))
        assert len(found) <= len(line) + 1
