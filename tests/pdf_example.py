"""The PDF file among the examples. `python tests/pdf_example.py` prints it again, by Chromium."""

from __future__ import annotations

import html
import tempfile
from datetime import date
from pathlib import Path

from browser import browser
from gailint.page.builder import page_of
from gailint.page.model import PageCell, PageTable, PageText
from gailint.readers import open_document
from gailint.report import recognise
from gailint.rule import Example
from gailint.samples.report import sample_report

PATH = Path(__file__).parent.parent / "examples" / "reports" / "2024" / "县市场监督管理局.pdf"

# The text gives another number of applications than the table; a share is that of last year; two digits of a figure in the
# table, which goes on over a page break, were exchanged.
REPORT = Example(
    agency="安澜县市场监督管理局",
    year=2024,
    overview="2024年，县市场监督管理局围绕食品安全、计量检定和消费维权推进政府信息公开，抽检结果按周公布。\n"
    "（一）主动公开。全年公开政府信息240条，其中食品抽检结果96条，占35%；行政处罚信息84条，其他信息60条。"
    "现行有效的行政规范性文件4件。作出行政许可决定36件、行政处罚决定5件。\n"
    "（二）依申请公开。全年共收到政府信息公开申请32件，上年结转2件。结转下年度继续办理1件。"
    "因政府信息公开引发的行政复议1件，结果维持1件；没有发生行政诉讼。\n"
    "（三）政府信息管理。抽检计划和处罚决定由业务股室起草，法规股审核，公布后按期核对。\n"
    "（四）平台建设。网站专栏与小程序同步更新，办事大厅设置查询终端两台。\n"
    "（五）监督保障。邀请经营者和消费者代表参加社会评议，对公布不及时的两个股室提出整改要求，没有需要责任追究的情形。",
    cells={
        (3, "new", "natural_person"): "20",
        (3, "new", "total"): "23",
        (3, "granted", "natural_person"): "7",
        (3, "granted", "total"): "8",
        (3, "not_processed.repeated", "natural_person"): "21",
        (3, "not_processed.repeated", "total"): "12",
        (3, "results_total", "natural_person"): "21",
        (3, "results_total", "total"): "24",
    },
)
_STYLE = """@page { size: A4; margin: 28mm 25mm }
body { font: 12pt/1.75 "WenQuanYi Zen Hei"; margin: 0 }
h3 { font-size: 18pt; text-align: center } h4 { font-size: 13pt } p { margin: 0; text-indent: 2em }
h5 { font: inherit; margin: 0; text-indent: 2em } .signature { text-align: right }
table { border-collapse: collapse; width: 100%; font-size: 9pt; text-align: center; margin: 6pt 0 }
td { border: 0.75pt solid #000; padding: 3pt 2pt; min-width: 1.4em }"""
_TAGS = {"title": "h3", "heading": "h4", "subheading": "h5"}


def page() -> str:
    """The report as a page for printing, its tables drawn as on the form."""
    name, data = sample_report(REPORT)
    document = open_document(data, name)
    shown = page_of(name, document, recognise(document, name, date(2025, 1, 20)), ())
    body = "\n".join(_table(block) if isinstance(block, PageTable) else _text(block) for block in shown.blocks)
    return f'<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>{REPORT.year}</title><style>{_STYLE}</style>{body}</html>'


def _text(block: PageText) -> str:
    tag = _TAGS.get(block.kind, "p")
    return f'<{tag} class="{block.kind}">{html.escape(block.text.strip())}</{tag}>'


def _table(table: PageTable) -> str:
    """The table without the sums that a page has in its margin."""
    rows = ["".join(_cell(cell) for cell in row if cell.kind != "sum") for row in table.rows if row[0].kind != "sum"]
    return "".join(["<table>", *(f"<tr>{row}</tr>" for row in rows), "</table>"])


def _cell(cell: PageCell) -> str:
    return f'<td rowspan="{cell.rows}" colspan="{cell.columns}">{html.escape(cell.text)}</td>'


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder, browser() as chromium:
        source = Path(folder, "page.html")
        source.write_text(page(), encoding="utf-8")
        chromium.open(source)
        PATH.write_bytes(chromium.printed())
