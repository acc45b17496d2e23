"""GAI808 confused-word."""

import re

import pytest

from gailint.rule import Example
from gailint.testing import case_failures, load

ENTRIES = load("GAI808").module.ENTRIES

CASES = {
    "有迹可寻": Example(overview="公开的信息有迹可寻。", found="有迹可寻", expected="有迹可循"),
    "落实号": Example(overview="贯彻落实号上级文件。", found="落实号", expected="落实好"),
    "形势单一": Example(problems="公开形势单一；解读形势不够丰富。", found=("形势单一", "形势不够丰富")),
    "建全": Example(overview="建立建全工作机制，建全和完善制度。", found=("建全", "建全"), expected="健全"),
    "补证": Example(overview="申请人逾期不补证的，不再处理。", found="补证", expected="补正"),
    "接收监督": Example(overview="主动接收社会监督，", found="接收社会监督", expected="接受社会监督"),
    "己经": Example(overview="各项任务己经完成。", found="己经", expected="已经"),
    "末收到": Example(overview="我镇末收到投诉。", found="末收到", expected="未收到"),
    "末来": Example(problems="末来将继续努力，更新及时。", found="末来"),
    "杜会": Example(overview="回应杜会关切。", found="杜会", expected="社会"),
    "律已": Example(overview="做到严于律已。", found="律已", expected="律己"),
    "收费": Example(overview="公开行政事业型收费目录。", found="事业型收费"),
    "布署": Example(overview="按照县政府统一布署。", found="布署", expected="部署"),
    "in a heading": Example(headings={"requests": "三、收到和处理依公开申请政府信息情况"}, found="依公开申请"),
    "途经": Example(overview="拓宽公开途经，方便群众。", found="途经", expected="途径"),
    "the right words": Example(overview="有迹可循，落实好要求，形式单一，健全机制，补正材料，接受监督，已经完成，未来可期。"),
    "自己经手": Example(overview="自己经手的事项，知己经验，异己经过。"),
    "周末来访": Example(overview="周末来访、年末来电、期末来函均有答复，年末收到申请1件。"),
    "构建全镇": Example(overview="构建全镇一张网，新建全长3公里道路，创建全国文明村，组建全体系队伍。"),
    "落实号召": Example(overview="落实号召，落实号码登记。"),
    "经济形势": Example(overview="分析经济形势，形势复杂，多样化发展。"),
    "体例": Example(overview="年鉴体例完备，公开内容体例统一。"),
    "权利": Example(overview="保障公民合法权利，村民权利清单上墙。"),
    "干部暑期": Example(overview="组织干部暑期学习，公布署名文章，畅通迅速办理渠道。"),
    "资深人士": Example(overview="邀请资深人士指导，接纳人才，缴纳人员社保。"),
    "一贯切实": Example(overview="一贯切实履职，举措失当的纠正，按排名公示。"),
    "接收群众材料": Example(overview="接收群众申请，接收监督举报线索3条。"),
    "统一部署": Example(overview="按照县委统计部署，做好公开工作。", found="统计部署", expected="统一部署"),
    "a statistical survey": Example(overview="按照上级统计部署，完成第五次经济普查；落实国家统计部署。"),
    "a survey team": Example(agency="国家统计局安澜调查队", overview="按照上级统计部署，完成各项任务。"),
    "途经某地": Example(overview="公开公交途经站点，申请途经路线。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI808", CASES[name]) == []


def test_the_dictionary_is_large_and_names_its_sources() -> None:
    assert len(ENTRIES) >= 40
    assert len({wrong for wrong, *_ in ENTRIES}) == len(ENTRIES)
    for wrong, right, _, source, date in ENTRIES:
        assert source
        assert re.match(r"(?:19|20)\d\d", date)
        assert wrong != right


def test_every_context_holds_its_word_and_none_fits_the_right_one() -> None:
    for wrong, right, context, _, _ in ENTRIES:
        if context:
            assert wrong in re.sub(r"\(\?<?[!=][^)]*\)", "", context), wrong
            assert not re.search(context, right), wrong
