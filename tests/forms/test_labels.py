"""Labels as people print them."""

import pytest

from gailint.document import Source, Text
from gailint.forms.labels import plain, without_ordinal
from gailint.forms.runs import LABELS

TWO, THREE, OLD = LABELS[("2021", 2)], LABELS[("2021", 3)], LABELS[("2019", 2)]
ROWS = {
    "一、本年新收政府信息公开申请数量": "new",
    "本年新收政府信息公开申请数量": "new",
    "(一)予以公开": "granted",
    "（一） 予以公开": "granted",
    "（二）部分公开(区分处理的,只计这一情形,不计其他情形)": "partial",
    "（二）部分公开": "partial",
    "3．危及\"三安全一稳定\"": "refused.safety_and_stability",
    "3.危及“三安全\n一稳定”": "refused.safety_and_stability",
    "5.要求行政机关确认或重新\n出具已获取信息": "not_processed.confirmation",
    "（七）总计": "results_total",
    "总计": "results_total",
    "3.其他": "other.other",
    "四、结转下年度继续办理": "carried_out",
}
SLIPS = {"2.重复申清": "not_processed.repeated", "1.本机关不掌握有关政府信息": "unavailable.not_held"}
COLUMNS = {
    "本年制发件数": "issued",
    "本年度制发数": "issued",
    "本年制发数量": "issued",
    "本年（2023）制发件数": "issued",
    "2023年制发件数": "issued",
    "现行有效件": "in_force",
    "本年收费金额\n（单位：万元）": "amount",
    "本年收费金额(单位:万元)": "amount",
    "处理决定数量": "decisions",
}


@pytest.mark.parametrize("label", ROWS)
def test_rows(label: str) -> None:
    assert THREE.row(label) == ROWS[label]


@pytest.mark.parametrize("label", SLIPS)
def test_small_slips(label: str) -> None:
    assert THREE.row(label) is None
    assert THREE.near_row(label) == SLIPS[label]


def test_other_words_are_not_near() -> None:
    for label in ("4.为保护第三方权益不予公开的", "行政许可证", "总", "", "6.属于四类内部性信息", "x" * 300):
        assert THREE.near_row(label) is None


@pytest.mark.parametrize("label", COLUMNS)
def test_columns(label: str) -> None:
    assert TWO.column(label) == COLUMNS[label]


def test_columns_of_the_other_edition_are_not_taken_for_those_of_this_one() -> None:
    for label in ("本年新制作数量", "本年新公开数量", "对外公开总数量", "上一年项目数量"):
        assert TWO.column(label) is None
        assert OLD.column(label) is not None


def test_plain_and_ordinals() -> None:
    assert plain("（一）予以 公开：") == "一予以公开"
    assert without_ordinal("（一）予以公开") == "予以公开"
    assert without_ordinal("1．重复申请") == "重复申请"
    assert without_ordinal("（三）") == "三"
    assert THREE.is_group("(三)不予公开")
    assert THREE.is_group("不予公开")
    assert not THREE.is_group("（一）予以公开")


def mended(*cells: str) -> list[str]:
    source = Source("\n".join(cells))
    texts, at = [], 0
    for cell in cells:
        texts.append(Text.verbatim(source, at, at + len(cell)))
        at += len(cell) + 1
    return [text.value for text in THREE.mended(texts)]


def test_broken_labels_are_put_together() -> None:
    assert mended("商业", "企业", "科研机构", "社会公益", "组织", "其他", "0") == ["商业企业", "科研机构", "社会公益组织", "其他", "0"]
    assert mended("（三）", "不予公开", "1.", "属于国家秘密", "0") == ["（三）不予公开", "1.属于国家秘密", "0"]
    assert mended("（二）部分公开", "（区分处理的，只计这一情形，", "不计其他情形）", "1") == [
        "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "1",
    ]  # fmt: skip
    assert mended("0", "重复申请", "-", "重复申请", "", "其他") == ["0", "重复申请", "-", "重复申请", "", "其他"]
    note = ("（本列数据的勾稽关系为：第一项加第二项之和，", "等于第三项加第四项之和）")
    assert mended(*note, "自然人") == ["".join(note), "自然人"]
