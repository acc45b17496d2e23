"""The form of 国办公开办函〔2019〕60号, for the report years 2019 and 2020."""

from __future__ import annotations

from gailint.diagnostics import Words
from gailint.forms import remedy_table
from gailint.forms.model import Column, Form, Row, TableForm
from gailint.forms.request_table import RESULTS, request_row, request_table

_MADE = Column("made", Words("本年新制作数量", "made this year"))
_NEWLY_PUBLIC = Column("newly_public", Words("本年新公开数量", "newly public this year"))
_PUBLIC_TOTAL = Column("public_total", Words("对外公开总数量", "public in total"))
_ITEMS_LAST_YEAR = Column("items_last_year", Words("上一年项目数量", "items last year"))
_CHANGE = Column("change", Words("本年增/减", "change this year"), signed=True)
_DECISIONS = Column("decisions", Words("处理决定数量", "decisions"))
_PROJECTS = Column("projects", Words("采购项目数量", "procurement projects"))
_AMOUNT = Column("amount", Words("采购总金额", "procurement sum"), money=True)

_DOCUMENTS = (_MADE, _NEWLY_PUBLIC, _PUBLIC_TOTAL)
_ITEMS = (_ITEMS_LAST_YEAR, _CHANGE, _DECISIONS)
_ARTICLE = "第二十条第（{}）项"

PROACTIVE = TableForm(
    2,
    "proactive",
    (
        Row("regulations", Words("规章", "regulations"), _DOCUMENTS, _ARTICLE.format("一")),
        Row("normative_documents", Words("规范性文件", "normative documents"), _DOCUMENTS, _ARTICLE.format("一"),
            aliases=("行政规范性文件",)),
        Row("licences", Words("行政许可", "licences"), _ITEMS, _ARTICLE.format("五")),
        Row("other_services", Words("其他对外管理服务事项", "other services"), _ITEMS, _ARTICLE.format("五")),
        Row("penalties", Words("行政处罚", "penalties"), _ITEMS, _ARTICLE.format("六")),
        Row("coercive_measures", Words("行政强制", "coercive measures"), _ITEMS, _ARTICLE.format("六")),
        Row("fees", Words("行政事业性收费", "fees"), (_ITEMS_LAST_YEAR, _CHANGE), _ARTICLE.format("八")),
        Row("procurement", Words("政府集中采购", "procurement"), (_PROJECTS, _AMOUNT), _ARTICLE.format("九")),
    ),
)

FORM = Form(
    "2019",
    "国办公开办函〔2019〕60号",
    (2019, 2020),
    {2: PROACTIVE, 3: request_table((request_row("other.other", "（六）其他处理", "III (6) other", RESULTS),)),
     4: remedy_table.TABLE},
)
