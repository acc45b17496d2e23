"""GAI809 foreign-agency."""

import pytest

from gailint.rule import Example
from gailint.testing import case_failures

_TOWN = "2023年，我镇执行《条例》。我镇公开信息96条。我镇安排专人维护栏目。"
_BUREAU = "2023年，我局执行《条例》。我局公开信息96条。我局安排专人维护栏目。"

CASES = {
    "本公司": Example(overview=_TOWN + "本公司负责维护。", found="本公司"),
    "我厅": Example(overview=_TOWN + "我厅负责维护。", found="我厅"),
    "我街道 in a bureau": Example(agency="安澜县水利局", overview=_BUREAU + "我街道设立专区。", found="我街道"),
    "我局 in a county": Example(
        agency="安澜县人民政府", overview="2023年，我县执行《条例》。我县公开信息。我县更新。我局维护栏目。", found="我局"
    ),
    "whole county in a town's heading": Example(
        overview="2023年，我镇执行《条例》。\n（一）统筹全县政务公开工作\n我镇公开信息。", found="全县政务公开工作"
    ),
    "a heading run into its paragraph": Example(
        overview="2023年，我镇执行《条例》。\n（一）组织推动全省政府信息公开工作。我镇落实上级要求。", found="全省政府信息公开工作"
    ),
    "another report announced": Example(
        preamble="根据《条例》，现发布安澜县水利局2023年度政府信息公开年度报告。", found="安澜县水利局"
    ),
    "a town's report announced by a bureau": Example(
        agency="安澜县水利局", preamble="根据《条例》，现将安澜县柳溪镇人民政府2023年政府信息公开工作年度报告公布如下。",
        found="安澜县柳溪镇人民政府",
    ),
    "a project of the province": Example(
        overview="2023年，我镇执行《条例》。\n（一）推进全省政务公开示范点建设\n我镇公开信息。"
    ),
    "no heading": Example(overview="2023年，我镇执行《条例》。\n（一）主动公开。我镇配合做好推动全省政府信息公开工作。"),
    "three times": Example(overview=_TOWN + "我局维护。我局更新。我局答复。"),
    "the region": Example(overview=_TOWN + "我县统一部署，我市考核，我省评估。"),
    "our department": Example(overview=_TOWN + "我部门和我单位、我办、我委各负其责。"),
    "本乡本土": Example(overview=_TOWN + "做好本乡本土宣传，服务本乡人。"),
    "本地": Example(overview=_TOWN + "本局部地区有雨。"),
    "few of the right one": Example(overview="2023年，我镇执行《条例》。我局公开信息。"),
    "a merged agency": Example(agency="安澜县柳溪镇党政办公室", overview=_TOWN + "我局公开信息。", found="我局"),
    "the own report announced": Example(agency="安澜县水利局", preamble="现公布安澜县水利局2023年政府信息公开工作年度报告。"),
    "the county's own scope": Example(
        agency="安澜县人民政府", overview="2023年，我县执行《条例》。\n（一）统筹全县政务公开工作\n我县公开信息。"
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI809", CASES[name]) == []
