"""The title: agency and year, also where it is broken over lines."""

import pytest

from gailint.readers import open_document
from gailint.report.title import find_title

TITLES = {
    "安澜县人民政府2021年政府信息公开工作年度报告": ("安澜县人民政府", 2021),
    "安澜县人民政府\n2021年政府信息公开工作年度报告": ("安澜县人民政府", 2021),
    "安澜县人民政府2021年度政府\n信息公开工作年度报告": ("安澜县人民政府", 2021),
    "安澜县人民政府\n2021年政府信息公开\n工作年度报告": ("安澜县人民政府", 2021),
    "柳溪镇2021年度政府信息公开工作年度报告": ("柳溪镇", 2021),
    "2021年柳溪镇政府信息公开工作年度报告": ("柳溪镇", 2021),
    "2021年度柳溪镇政府信息公开工作年度报告": ("柳溪镇", 2021),
    "关于2021年柳溪镇政府信息公开工作年度报告": ("柳溪镇", 2021),
    "柳溪镇2021年政府信息公开年度报告": ("柳溪镇", 2021),
    "柳溪镇2021年政府信息公开年报": ("柳溪镇", 2021),
    "柳溪镇政府信息公开工作2021年度报告": ("柳溪镇", 2021),
    "柳溪镇２０２１年政府信息公开工作年度报告": ("柳溪镇", 2021),
    "柳溪镇2021年信息公开工作报告": ("柳溪镇", 2021),
    "安澜市人民政府（办公室）2021年政府信息公开工作年度报告": ("安澜市人民政府", 2021),
    "2021年政府信息公开工作年度报告\n安澜县财政局": ("安澜县财政局", 2021),
    "2021年政府信息公开工作年度报告": ("", 2021),
    "柳溪镇政府信息公开工作年度报告": ("柳溪镇", None),
    "索 引 号 11330/2024 公开方式 主动公开\n成文日期 2024-01-16 发布机构 柳溪镇\n组配分类 政府信息公开年报\n柳溪镇2023年政府信息公开工作年度报告": (
        "柳溪镇", 2023,
    ),
    "首页 > 政府信息公开 > 年报\n柳溪镇2021年政府信息公开工作年度报告": ("柳溪镇", 2021),
}
NONE = (
    "关于做好年度总结的通知",
    "《柳溪镇2021年政府信息公开工作年度报告》已经公布",
    "根据政府信息公开工作年度报告的要求，我镇公开信息。",
    "政府信息公开指南",
    "2021年工作总结",
)
REST = "\n根据条例要求，现公布报告。\n一、总体情况\n工作平稳。\n"


@pytest.mark.parametrize("text", TITLES)
def test_title(text: str) -> None:
    found = find_title(open_document((text + REST).encode(), "a.txt").blocks)
    assert found is not None
    assert (found[0].agency, found[0].year) == TITLES[text]


@pytest.mark.parametrize("text", NONE)
def test_no_title(text: str) -> None:
    assert find_title(open_document((text + REST).encode(), "a.txt").blocks) is None
