"""The form of 国办公开办函〔2021〕30号, for the report year 2021 and later."""

from __future__ import annotations

from gailint.diagnostics import Words
from gailint.forms import remedy_table
from gailint.forms.model import Column, Form, Row, TableForm
from gailint.forms.request_table import OTHER, request_row, request_table

_ISSUED = Column("issued", Words("本年制发件数", "issued this year"),
                 aliases=("本年度制发件数", "本年度制发数", "本年制发数量", "本年制发数"))
_REPEALED = Column("repealed", Words("本年废止件数", "repealed this year"),
                   aliases=("本年度废止件数", "本年度废止数", "本年废止数量", "本年废止数"))
_IN_FORCE = Column("in_force", Words("现行有效件数", "in force"), aliases=("现行有效件", "现行有效数量", "现行有效数"))
_DECISIONS = Column("decisions", Words("本年处理决定数量", "decisions this year"),
                    aliases=("本年度处理决定数量", "处理决定数量"))
_AMOUNT = Column("amount", Words("本年收费金额（单位：万元）", "fees this year (10,000 yuan)"), money=True,
                 aliases=("本年收费金额", "本年度收费金额（单位：万元）", "本年收费金额（万元）"))

_DOCUMENTS = (_ISSUED, _REPEALED, _IN_FORCE)
_ARTICLE = "第二十条第（{}）项"

PROACTIVE = TableForm(
    2,
    "proactive",
    (
        Row("regulations", Words("规章", "regulations"), _DOCUMENTS, _ARTICLE.format("一")),
        Row("normative_documents", Words("行政规范性文件", "normative documents"), _DOCUMENTS, _ARTICLE.format("一"),
            aliases=("规范性文件",)),
        Row("licences", Words("行政许可", "licences"), (_DECISIONS,), _ARTICLE.format("五")),
        Row("penalties", Words("行政处罚", "penalties"), (_DECISIONS,), _ARTICLE.format("六")),
        Row("coercive_measures", Words("行政强制", "coercive measures"), (_DECISIONS,), _ARTICLE.format("六")),
        Row("fees", Words("行政事业性收费", "fees"), (_AMOUNT,), _ARTICLE.format("八")),
    ),
)

FORM = Form(
    "2021",
    "国办公开办函〔2021〕30号",
    (2021, None),
    {
        2: PROACTIVE,
        3: request_table((
            request_row("other.not_corrected_in_time",
                        "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
                        "III (6) 1. not corrected in time", OTHER),
            request_row("other.fee_unpaid",
                        "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
                        "III (6) 2. fee unpaid", OTHER),
            request_row("other.other", "3.其他", "III (6) 3. other", OTHER),
        )),
        4: remedy_table.TABLE,
    },
)
