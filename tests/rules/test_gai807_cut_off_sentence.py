"""GAI807 cut-off-sentence."""

import pytest

from gailint.engine import check_bytes
from gailint.rule import Example
from gailint.testing import case_failures, load, sample_report

CASES = {
    "no mark": Example(overview="2023年，我镇做好公开工作。全年公开信息96条，内容涉及财政、民生等多个方", found="等多个方"),
    "a comma": Example(problems="更新不够及时，解读形式不够丰富，培训次数不多，", found="，"),
    "an enumeration comma": Example(overview="2023年，我镇公开的信息包括政策文件、财政信息、", found="、"),
    "a part of several sentences": Example(
        overview="（一）主动公开。按时更新目录。定期核查内容、\n（二）依申请公开。收到申请9件，均已答复。", found="、"
    ),
    "an enumeration in one paragraph": Example(
        problems="一是更新不够及时；二是解读形式不够丰富，\n二是部分人员业务不熟，需要加强培训。", found="，"
    ),
    "a cut word": Example(problems="下一步将明确责任，完成各项工。", found="各项工"),
    "another cut word": Example(overview="全年做好政府信息公，共96条。", found="信息公"),
    "before the next section": Example(overview="工作平稳有序。全年共公开各类信息96条，较好地完成了任", found="完成了任"),
    "ends well": Example(overview="工作平稳有序。做到“应公开尽公开”\n内容见网站（首页）\n全年共计96条；"),
    "an introduction": Example(overview="工作平稳有序。现将有关情况报告如下\n全年公开信息96条。"),
    "a single sentence": Example(other="本年度没有收取信息处理费，无其他需要报告的事项"),
    "headings": Example(overview="（一）主动公开政府信息的总体情况\n公开信息96条。\n（二）依申请公开\n收到申请9件。"),
    "before a table": Example(overview="工作平稳有序。各类信息的数量和所占比例统计\n| 类别 | 条数 |\n| 文件 | 20 |\n| 财政 | 12 |"),
    "an address": Example(other="没有其他事项。欢迎监督，地址：安澜县柳溪镇溪东路6号便民服务中心"),
    "a list": Example(problems="1.部分栏目内容更新不够及时，\n2.政策解读的形式不够丰富多样，\n3.业务培训偏少。"),
    "points with 是": Example(problems="一是部分栏目的内容更新不够及时，\n二是政策解读的形式不够丰富，\n三是培训次数偏少。"),
    "items of one sentence": Example(overview="（一）主动公开方面共发布信息96条，\n（二）依申请公开方面收到申请9件。"),
    "the sign-off": Example(signature="安澜县柳溪镇人民政府办公室（政务公开领导小组办公室）\n2024年1月15日"),
    "words with 工": Example(overview="服务企业职工，组织村民务工；道路按期竣工。保障农民工，做好分工。"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI807", CASES[name]) == []


def test_lines_of_a_fixed_width_are_not_judged() -> None:
    lines = "2023年，我镇认真做好各项工作。全年公开信\n息96条。其中政策文件20条，财政信息12条，\n民生信息40条。各栏目按期更新，内容真实准\n确。解读形式多样，群众反映良好。下一步将\n继续努力。"
    name, data = sample_report(Example(overview=lines))
    result = check_bytes(data, name, rules=[load("GAI807")])
    assert result.diagnostics == ()
    assert len(result.not_checked) == 1
