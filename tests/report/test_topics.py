"""What a line is as a top-level heading."""

import pytest

from gailint.report.topics import STATUTORY, leading_heading, ordinal_of, read_heading, topic_of

HEADINGS = {
    "一、总体情况": ("overview", 1, "statutory"),
    "总体情况": ("overview", None, "statutory"),
    " 一 、总体情况": ("overview", 1, "statutory"),
    "一、总体情况、": ("overview", 1, "statutory"),
    "一、总体情况(宋体加粗小四号字)": ("overview", 1, "statutory"),
    "（一）总体情况": ("overview", 1, "statutory"),
    "第一部分 总体情况": ("overview", 1, "statutory"),
    "一 总体情况": ("overview", 1, "statutory"),
    "1.总体情况": ("overview", 1, "statutory"),
    "一、总体情况概述": ("overview", 1, "accepted"),
    "一、总体工作情况": ("overview", 1, "accepted"),
    "一、政府信息公开总体情况": ("overview", 1, "accepted"),
    "一、概述": ("overview", 1, "own"),
    "一、工作总体推进情况": ("overview", 1, "own"),
    "二、主动公开政府信息情况": ("proactive", 2, "statutory"),
    "二、行政机关主动公开政府信息情况": ("proactive", 2, "accepted"),
    "二、主动公开信息情况": ("proactive", 2, "accepted"),
    "二、主动公开政府信息的情况": ("proactive", 2, "accepted"),
    "三、收到和处理政府信息公开申请情况": ("requests", 3, "statutory"),
    "三、政府机关收到和处理政府信息公开申请情况": ("requests", 3, "accepted"),
    "三、收到和处理依申请公开政府信息情况": ("requests", 3, "accepted"),
    "四、政府信息公开行政复议、行政诉讼情况": ("remedies", 4, "statutory"),
    "四、因政府信息公开工作被申请行政复议、提起行政诉讼情况": ("remedies", 4, "accepted"),
    "五、存在的主要问题及改进情况": ("problems", 5, "statutory"),
    "五、存在的问题和改进措施": ("problems", 5, "accepted"),
    "五、政府信息公开工作存在的主要问题及改进情况": ("problems", 5, "accepted"),
    "六、其他需要报告的事项": ("other", 6, "statutory"),
    "六、其他需要说明的事项": ("other", 6, "accepted"),
    "七、咨询处理和收费情况": (None, 7, "own"),
}
NO_HEADINGS = (
    "",
    "一、总体情况，主动公开政府信息情况。",
    "我镇总体情况良好",
    "一是总体情况",
    "（一）主动公开情况",
    "1.公开内容",
    "主动公开",
    "全文包括总体情况、主动公开政府信息情况等六个部分",
    "一、" + "很长的标题" * 8,
)
LEADING = {
    "一、总体情况：2021年，工作平稳。": 6,
    "一、总体情况 2021年，工作平稳。": 6,
    "六、其他需要报告的事项。无。": 11,
    "一、总体工作情况：工作平稳。": 8,
    "一、总体情况": None,
    "一、认真落实：抓好各项工作。": None,
    "总体情况：工作平稳。": None,
}
TOPICS = {
    "主动公开情况": "proactive",
    "行政复议、行政诉讼情况": "remedies",
    "依申请公开情况": "requests",
    "存在的问题及改进措施": "problems",
    "组织领导": None,
}


@pytest.mark.parametrize("line", [*HEADINGS, *NO_HEADINGS])
def test_heading(line: str) -> None:
    heading = read_heading(line)
    assert (heading and (heading.key, heading.ordinal, heading.wording)) == HEADINGS.get(line)


@pytest.mark.parametrize("line", LEADING)
def test_a_heading_run_into_its_paragraph(line: str) -> None:
    assert leading_heading(line) == LEADING[line]


@pytest.mark.parametrize("words", TOPICS)
def test_topic(words: str) -> None:
    assert topic_of(words) == TOPICS[words]


def test_every_statutory_title_is_its_own_topic() -> None:
    assert [topic_of(title) for title in STATUTORY.values()] == list(STATUTORY)


@pytest.mark.parametrize(("number", "value"), [("一", 1), ("十", 10), ("十二", 12), ("百", None)])
def test_ordinals(number: str, value: int | None) -> None:
    assert ordinal_of(number) == value
