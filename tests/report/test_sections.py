"""The outline: which headings are sections, and what only looks like one."""

import pytest

from gailint.readers import open_document
from gailint.report.sections import read_outline
from gailint.report.topics import STATUTORY

BODY = "2023年，各项工作平稳有序，信息按时公开，群众反映良好。"
NUMBERED = [f"{'一二三四五六'[at]}、{title}" for at, title in enumerate(STATUTORY.values())]
KEYS = list(STATUTORY)


def outline(lines: list[str]) -> list[str | None]:
    return [section.key for section in read_outline(open_document("\n".join(lines).encode(), "a.txt").blocks, 0).sections]


def with_bodies(headings: list[str], **inside: str) -> list[str]:
    """Each heading with a paragraph under it, or with what is given for its place."""
    return [line for at, heading in enumerate(headings) for line in (heading, *inside.get(f"at{at}", BODY).split("\n"))]


CASES = {
    "the form": (with_bodies(NUMBERED), KEYS),
    "without numbers": (with_bodies(list(STATUTORY.values())), KEYS),
    "Arabic numbers": (with_bodies([f"{at}.{title}" for at, title in enumerate(STATUTORY.values(), 1)]), KEYS),
    "one missing": (with_bodies(NUMBERED[:3] + NUMBERED[4:]), KEYS[:3] + KEYS[4:]),
    "a table of contents": ([*NUMBERED, *with_bodies(NUMBERED)], KEYS),
    "an outline sentence": (["本报告包括总体情况、主动公开政府信息情况等六个部分。", *with_bodies(NUMBERED)], KEYS),
    "a section twice": (with_bodies([*NUMBERED[:2], NUMBERED[1], *NUMBERED[2:]]), [*KEYS[:2], KEYS[1], *KEYS[2:]]),
    "a seventh section": (with_bodies([*NUMBERED, "七、附表说明"]), [*KEYS, None]),
    "words of its own": (with_bodies(["一、工作概述及成效", *NUMBERED[1:]]), KEYS),
    "run into its paragraph": (["一、总体情况：" + BODY, *with_bodies(NUMBERED[1:])], KEYS),
    "run into the end of the paragraph before it": (["如有疑问，请与我镇联系。" + NUMBERED[0], *with_bodies(NUMBERED)[1:]], KEYS),
    "quoted in a sentence": (["按要求列出：一、总体情况。二、主动公开政府信息情况等。", *with_bodies(NUMBERED)], KEYS),
    "a list inside section one": (
        with_bodies(NUMBERED, at0=f"一、组织领导\n{BODY}\n二、制度建设\n{BODY}"),
        KEYS,
    ),
    "a list inside section five": (
        with_bodies(NUMBERED, at4=f"（一）存在的主要问题\n{BODY}\n（二）改进情况\n{BODY}"),
        KEYS,
    ),
    "points of section one": (
        with_bodies(NUMBERED, at0=f"（一）主动公开情况\n{BODY}\n（二）依申请公开情况\n{BODY}"),
        KEYS,
    ),
    "row labels of table 3": (
        with_bodies(NUMBERED, at2="一、本年新收政府信息公开申请数量\n0\n三、本年度办理结果\n0\n四、结转下年度继续办理\n0"),
        KEYS,
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_sections(name: str) -> None:
    lines, keys = CASES[name]
    assert outline(lines) == keys


def test_what_stands_before_the_first_section_and_in_each() -> None:
    found = read_outline(open_document("\n".join(["现公布报告。", *with_bodies(NUMBERED)]).encode(), "a.txt").blocks, 0)
    assert len(found.front) == 1
    assert all(len(section.paragraphs) == 1 for section in found.sections)
    assert [section.ordinal for section in found.sections] == [1, 2, 3, 4, 5, 6]
