"""Nothing in a file makes the matching of tables raise, or take long."""

import random
import time
from datetime import date

import pytest

from gailint.readers import open_document
from gailint.report import recognise
from gailint.rule import Example
from gailint.samples.report import sample_report

TODAY = date(2026, 11, 20)
SAMPLES = {file: sample_report(Example(file=file, year=year))[1].decode() for file, year in (("a.txt", 2023), ("b.md", 2020))}
PIECES = (
    "\t", "\n", "\n\n", "|", "||", " | ", "0", "12", "９", "/", "—", "-", "约3", "规章", "行政许可", "总计", "其他", "3.其他", "（三）不予公开",
    "1.属于国家秘密", "自然人", "商业", "企业", "结果维持", "行政复议", "勾稽关系", "第三项加第四项之和", "三、收到和处理政府信息公开申请情况",
    "五、存在的主要问题及改进情况", "\u3000", "。", "x" * 200, "", "（七）总计", "本年制发件数", "本年新制作数量", "规章000", "一、", "四、结转下年度继续办理",
)  # fmt: skip


def look(text: str, name: str) -> None:
    report = recognise(open_document(text.encode(), name), name, TODAY)
    if report is not None:
        for number, table in report.tables.items():
            report.diagnosis(number)
            assert set(table.figures) == set(table.form.cells)
            assert table.place
            assert all(figure.editable in (True, False) for figure in table.figures.values())


@pytest.mark.parametrize("seed", range(60))
def test_damaged_samples(seed: int) -> None:
    rng = random.Random(seed)
    for name, whole in SAMPLES.items():
        text = whole
        for _ in range(rng.randint(1, 30)):
            at = rng.randrange(len(text))
            piece = rng.choice(PIECES)
            text = text[:at] + piece + text[at + rng.choice((0, 0, 1, 3, 40)) :]
        look(text, name)


@pytest.mark.parametrize("seed", range(40))
def test_heaps_of_pieces(seed: int) -> None:
    rng = random.Random(seed)
    body = "".join(rng.choice(PIECES) for _ in range(400))
    for name in ("a.txt", "b.md", "c.html"):
        look("安澜县柳溪镇人民政府2023年政府信息公开工作年度报告\n一、总体情况\n平稳。\n" + body, name)


LARGE = {
    "unknown labels": "\n".join(f"\t{at}第{at}项要求行政机关确认或重新出具的信息\n\t0\n" for at in range(8_000)),
    "one long row": "\t".join(["规章", "行政许可", "行政处罚", *["0"] * 60_000]),
    "labels again and again": "\n".join(["规章\t0\t0\t0", "行政许可\t1", "行政处罚\t2"] * 8_000),
    "one cell a line": "\n".join(["规章", "行政许可", "行政处罚", "0", "结果"] * 12_000),
    "many tables": "\n\n段落。\n\n".join(["规章\t0\t0\t0\n行政许可\t1\n行政处罚\t2\n行政强制\t0"] * 1_500),
    "pieces of labels": "\n".join(["社会", "公益", "法律", "服务", "自然人", "科研机构", "0"] * 8_000),
}


@pytest.mark.parametrize("name", LARGE)
def test_large_tables_take_no_longer_than_reading_them(name: str) -> None:
    text = "安澜县柳溪镇人民政府2023年政府信息公开工作年度报告\n一、总体情况\n平稳。\n二、主动公开政府信息情况\n" + LARGE[name]
    start = time.process_time()
    look(text, "a.txt")
    assert time.process_time() - start < 6
