"""GAI804 doubled-text."""

import time

import pytest

from gailint.rule import Example
from gailint.testing import case_failures, check_rule

CASES = {
    "解解读": Example(overview="采用文字解解读等方式。", found="解解", expected="解"),
    "是是": Example(problems="一是是更新不够及时；二是形式不够丰富。", found="是是"),
    "局局": Example(overview="由县医疗保障局局2023年统一部署。", found="局局"),
    "委委": Example(overview="在镇党委委、镇政府领导下开展工作。", found="委委"),
    "件件": Example(overview="制发规范性文件件，均已公开。", found="件件"),
    "的的": Example(overview="做好信息的的公开工作。", found="的的"),
    "公公开": Example(overview="做好政务公公开工作。", found="公公"),
    "况况": Example(overview="公开情况况良好。", found="况况"),
    "a word at the end of a clause": Example(overview="学习会议精神精神，抓好落实。", found="精神精神"),
    "公开公开申请": Example(overview="收到政府信息公开公开申请9件。", found="公开公开"),
    "a long block": Example(overview="编制完善目录编制完善目录1份。", found="编制完善目录编制完善目录"),
    "a block of three letters": Example(overview="柳溪镇柳溪镇人民政府公开信息。", found="柳溪镇柳溪镇"),
    "behind a supplementary letter": Example(overview="𠮷祥村公开公开申请9件。", found="公开公开"),
    "marks": Example(overview="公开文件、、通知，，公告；；共96条。。", found=("、、", "，，", "；；", "。。")),
    "two different marks": Example(overview="公开信息96条，。其中文件20条、。", found=("，。", "、。")),
    "two slips in a line": Example(overview="我们们公开的的信息。", found=("们们", "的的")),
    "in the problems": Example(problems="公开深度不够，形式单一单一，解读不够。", found="单一单一"),
    "a noun before a figure": Example(overview="公开机构职能信息信息261条、会议信息信息19条。", found=("信息信息", "信息信息")),
    "a noun before 的": Example(overview="提高信息信息的可读性，优化公开制度制度的衔接。", found=("信息信息", "制度制度")),
    "a noun alone before a compound": Example(overview="健全信息信息发布制度。", found="信息信息"),
    "the people twice": Example(overview="让群众群众看得懂，方便群众群众查询。", found=("群众群众", "群众群众")),
    "publicity twice": Example(
        overview="因政府信息公开公开引起的行政复议0件，政务公开公开工作平稳。", found=("公开公开", "公开公开")
    ),
    "a fee": Example(other="未收取政府信息公开公开信息处理费。", found="公开公开"),
    "我我": Example(overview="2023年，我我镇公开信息96条。", found="我我", expected="我"),
    "进进一步": Example(problems="业务能力需要进进一步加强。", found="进进"),
    "收到到": Example(overview="共收到到政府信息公开申请9件。", found="到到"),
    "复复议": Example(overview="行政复复议0件，行政诉诉讼0件。", found=("复复", "诉诉")),
    "和和": Example(overview="公开财政和和民生信息。", found="和和"),
    "申申请": Example(overview="收到公开申申请9件，受受理9件。", found=("申申", "受受")),
    "two words with one letter": Example(
        overview="祥和和谐，普及及时，推进进一步公开，民主主动，重申申请条件，接受受理意见，忘我我县，真和和县交界，县政府府院联动。"
    ),
    "nouns before compounds": Example(
        overview="政务信息信息员、公开信息信息量、个人信息信息安全、公开制度制度化、党员群众群众文化、微信群群众、政务公开公开目录。"
    ),
    "publicity as a verb": Example(overview="通过政务公开公开财政信息20条，依托政府信息公开公开各项数据。"),
    "chief of a bureau": Example(overview="县水利局局长、县教育局局务会、公安局局域网。"),
    "a diagram explained": Example(overview="采用图解解读、讲解解读、调解解决等方式，加深理解解读内容。"),
    "of the township": Example(overview="柳溪镇镇域、大坪乡乡长、古镇镇人民政府、县党委委员。"),
    "reduplications of one letter": Example(overview="层层落实，人人有责，事事有着落，件件有回音，各各不同，天天更新，处处留心。"),
    "reduplications of words": Example(overview="大家研究研究，逐条逐条核对，一户一户走访，一步一步推进，面对面面对面。"),
    "the aim": Example(overview="达到公开的目的的做法，有的的士公司，的的确确，实事求是是根本。"),
    "words that begin and end alike": Example(
        overview="镇人民政府政府网站、政务公开公开栏、应急管理管理办法、公共服务服务平台、领导小组办公室办公室主任，主动公开主动公开目录内的信息。"
    ),
    "to understand": Example(overview="进行了了解，不了了之，存在在线办理的需要，为了了结此事。"),
    "figures and Latin letters": Example(overview="编号20202020，电话5555555，代码ABABAB，满意率99.99%。"),
    "an ellipsis of stops": Example(overview="公开栏目包括文件、通知。。。。。。等内容。"),
    "across paragraphs": Example(overview="全年工作要点公开\n公开信息96条"),
}


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    assert case_failures("GAI804", CASES[name]) == []


def test_many_marks_are_found_one_by_one() -> None:
    assert len(check_rule("GAI804", Example(overview="公开信息。。" * 50))) == 50


def test_a_long_run_takes_no_time() -> None:
    start = time.perf_counter()
    check_rule("GAI804", Example(overview="公" * 200_000))
    assert time.perf_counter() - start < 10
