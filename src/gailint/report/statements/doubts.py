"""Why a statement is not sure, or is not compared with the tables."""

from __future__ import annotations

from gailint.diagnostics import Words

NOT_UNDERSTOOD = Words("句中有不能确定含义的词语", "words of the clause are not understood")
NO_SUBJECT = Words("不能确定所指的是什么", "it is not certain what is counted")
NO_ACTION = Words("不能确定指哪一项数字", "it is not certain which figure is meant")
OTHER_YEAR = Words("说的是另一年度", "it is about another year")
CUMULATIVE = Words("是累计数", "it is cumulative")
PART_YEAR = Words("只是一年中的一段时间", "it is about a part of the year")
OTHER_BODY = Words("说的是其他机关", "it is about another body")
REGION = Words("是全地区的数字", "it is about the whole region")
APPROXIMATE = Words("是约数", "it is approximate")
UNIT = Words("计量单位不能与表格比较", "its unit cannot be compared with the tables")
PART = Words("只是其中一部分", "it is only a part of another figure")
CHANNEL = Words("按渠道划分，表格中没有", "it is by channel, which the tables do not have")
NOT_LINKED = Words("不能确定是否因政府信息公开引起", "it is not certain that disclosure is the cause")
NO_CELL = Words("表格中没有对应的项目", "the tables have nothing like it")
PUBLISHED = Words("公布的条数不是决定或文件的件数", "what was published is not the number of decisions or documents")
ON_TIME = Words("只说到期的已按时办结", "it is only about those that were due")
NO_TABLE = Words("没有可以读取的表格", "there is no table that could be read")
NO_FIGURE = Words("表格中没有对应的数字", "the table has no figure there")

SCOPES = {"region": REGION, "cumulative": CUMULATIVE, "part_year": PART_YEAR, "other_body": OTHER_BODY}
