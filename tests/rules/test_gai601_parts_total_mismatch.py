"""GAI601 parts-total-mismatch. The figures are those of published reports, the words are not."""

import pytest

from gailint.rule import ERROR, WARNING, Example
from gailint.testing import case_failures

LABELS = ("政策文件", "财政信息", "民生信息", "工作动态", "通知公告", "机构信息", "会议信息", "人事信息", "规划信息", "统计信息")


def listed(total: int, parts: list[int], rest: bool = False, link: str = "，其中", unit: str = "条", end: str = "") -> str:
    """A sentence with a total and its parts."""
    names = [LABELS[at % len(LABELS)] for at in range(len(parts))]
    if rest:
        names[-1] = "其他信息"
    items = "，".join(f"{name}{part}{unit}" for name, part in zip(names, parts, strict=True))
    return f"全年共公开政府信息{total}条{link}{items}{end}。"


WRONG = {
    "total exchanged, list in the next sentence": Example(
        overview=listed(417, [21, 21, 21, 14, 5, 45, 127, 217], rest=True, link="。主动公开"),
        found="417", expected="471", severity=ERROR,
    ),
    "far above the total": Example(overview=listed(382, [35, 80, 2443]), found="382"),
    "no slip leads from one to the other": Example(overview=listed(68, [120, 53], rest=False), found="68"),
    "above the total by two": Example(overview=listed(199, [2, 72, 127]), found="199"),
    "above the total by one": Example(overview=listed(77, [1, 37, 27, 4, 7, 2]), found="77"),
    "below, closed by the rest": Example(overview=listed(320, [120, 80, 40], rest=True), found="320"),
    "one short": Example(overview=listed(15329, [4288, 11040]), found="15329", severity=WARNING),
    "one short, six parts": Example(overview=listed(37, [29, 1, 2, 1, 2, 1]), found="37", severity=WARNING),
    "applications by way": Example(
        overview="全年共收到政府信息公开申请15件，其中当面申请8件，网络申请6件，信函申请4件。", found="15",
    ),
    "applications by applicant": Example(
        overview="全年共收到政府信息公开申请15件，其中自然人9件、企业4件。", found="15",
    ),
}
RIGHT = {
    "exact": Example(overview=listed(1129, [485, 644])),
    "exact with the rest": Example(overview=listed(73, [12, 21, 1, 4, 2, 33], rest=True)),
    "exact, another unit": Example(overview=listed(1541, [846, 665, 30], unit="篇")),
    "exact, bracketed parts": Example(
        overview="全年公开信息578条，其中政策292条（规章197条，文件95条），财政286条（预算16条）。"
    ),
    "in brackets": Example(overview="全年公开信息102条（政策26条，财政67条，民生9条）。"),
    "highlights": Example(overview=listed(8118, [545])),
    "highlights, several": Example(overview=listed(1812, [13, 105, 14])),
    "with 等": Example(overview=listed(703, [260, 70, 25, 24], end="等")),
    "one short with 等": Example(overview=listed(72, [3, 10, 36, 6, 7, 2, 4, 2, 1], end="等")),
    "list without a connective": Example(overview=listed(11314, [1310, 200, 800], link="，")),
    "approximate parts": Example(overview="全年公开信息13921条，其中政策12766条，财政1100余条。"),
    "the same items on three channels": Example(overview=listed(73, [73, 73, 73])),
    "first parts give the total": Example(overview=listed(4034, [2657, 1377, 24, 92, 745])),
    "all but the last give the total": Example(overview=listed(77, [1, 37, 27, 4, 6, 2, 1])),
    "two totals": Example(overview="新增信息311条，累计公开3174条，其中政策文件211条，其他信息100条。"),
    "another sentence": Example(overview="公开信息100条。其中，报送信息20件，采用信息120件。"),
    "applications, some pending": Example(
        overview="全年收到政府信息公开申请16件，其中予以公开11件，不予公开3件，其余正在办理。"
    ),
    "views are no parts": Example(overview="全年公开信息50条，其中微信公众号30条，阅读量1200次，点赞300条。"),
    "a comparison": Example(overview="全年公开信息50条，其中政策文件30条，较上年增加40条。"),
    "another channel after the list": Example(overview="全年公开信息50条，其中政策文件30条，微信公众号发布40条。"),
    "a title with figures": Example(overview="全年公开信息50条，其中《关于推进12条措施和90件实事的通知》等文件8件。"),
    "what is carried out is no total": Example(
        overview="办结四条，结转下年度办理3条。从办理结果看，予以公开2条，部分公开1条，其他处理1条。"
    ),
    "其他结果 is a column of table 4": Example(
        overview="发生行政复议9件，其中结果维持6件，结果纠正1件，其他结果1件，尚未审结1件。"
    ),
    "digits with blanks": Example(overview="全年公开信息 5 0 条，其中政策文件 2 0 条，其他信息 3 0 条。"),
}


@pytest.mark.parametrize("name", WRONG)
def test_found(name: str) -> None:
    assert case_failures("GAI601", WRONG[name]) == []


@pytest.mark.parametrize("name", RIGHT)
def test_silent(name: str) -> None:
    assert case_failures("GAI601", RIGHT[name]) == []
