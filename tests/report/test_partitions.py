"""Totals and their parts: only those that certainly do not add up."""

import pytest

from gailint.report.partitions import Partition, read_partitions
from gailint.report.quantities import read_quantities
from given_prose import prose_of

WRONG = {
    "公开信息100条，其中文件20条、财政30条、其他60条。": ("rest", 110),
    "公开信息100条。其中，文件20条、财政30条、其余40条。": ("rest", 90),
    "公开信息100条，包括文件20条，财政30条，其他信息51条。": ("rest", 101),
    "收到信息公开申请9件，其中自然人5件、法人或其他组织3件。": ("applications", 8),
    "收到信息公开申请9件，其中当面申请5件、网络申请5件。": ("applications", 10),
    "公开信息100条，其中文件60条、财政50条。": ("above", 110),
    "公开信息575条，其中文件384条、财政190条。": ("one-short", 574),
}
RIGHT = (
    "公开信息100条，其中文件20条、财政30条、其他50条。",
    "公开信息100条，其中文件20条、财政30条。",
    "公开信息100条，其中文件20条。",
    "公开信息100条，其中文件20条、财政30条等。",
    "公开信息73条，同步在网站73条、微博73条、公众号73条发布。",
    "公开信息100条，其中网站60条、微博40条、文件24条、财政9条。",
    "公开信息100余条，其中文件60条、财政50条。",
    "公开信息100条，其中文件60条（含解读15条）、财政40条。",
    "新增信息311条，累计3174条，其中文件300条、财政11条。",
    "公开信息100条，较上年增加20条，其他工作完成90条。",
    "收到申请9件，其中自然人5件、法人3件，结转1件。",
    "收到申请9件，上年结转2件，其中自然人5件、法人6件。",
    "公开信息575条，其中主要有文件384条、财政190条。",
    "公开信息100条，阅读量5000人次，其他20条。",
    "公开信息100条，其中文件20条、财政30条，其他栏目信息均及时更新。",
    "公开信息0条，其中文件0条、其他0条。",
    "公开信息480条，其中文件53条，机构49条，行政许可、行政处罚和其他权力40条，扶贫13条。",
    "公开信息313条，其中文件14条、许可93条、其他重点信息5条、动态63条。",
    "公开信息108条，其中文件5条、其他信息93条、指南1条、年报9条。",
    "公开信息100条，其中期刊16期、文件44条、其他40条。",
)


def read(text: str) -> tuple[Partition, ...]:
    prose = prose_of(text)
    return read_partitions(prose, read_quantities(prose))


@pytest.mark.parametrize("text", WRONG)
def test_wrong(text: str) -> None:
    (found,) = read(text)
    assert (found.pattern, found.sum) == WRONG[text]


@pytest.mark.parametrize("text", RIGHT)
def test_right_or_left_open(text: str) -> None:
    assert read(text) == ()


def test_a_slip_of_the_hand_is_named() -> None:
    (found,) = read("公开信息417条，其中文件222条、动态222条、其他27条。")
    assert found.wrong is found.total
    assert found.expected == 471


def test_two_statements() -> None:
    assert [found.sum for found in read("公开信息100条，其中文件60条、财政50条。推送9篇，其中图文6篇、视频2篇、其他2篇。")] == [110, 10]
