"""Which tables of a document are the statutory ones."""

from datetime import date

from gailint.readers import open_document
from gailint.report import Report, recognise
from gailint.rule import Example
from gailint.samples.report import sample_report


def read(example: Example) -> Report:
    name, data = sample_report(example)
    report = recognise(open_document(data, name), name, date(2026, 11, 20))
    assert report is not None
    return report


OTHER = "渠道\t条数\n网站\t80\n公众号\t46\n"
REMEDIES = "结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n"


def test_a_table_of_its_own_is_none_of_them() -> None:
    report = read(Example(overview="2023年，各项工作平稳有序，情况见表。\n" + OTHER))
    assert set(report.tables) == {2, 3, 4}
    assert all(not found.duplicates for found in report.tables.values())


def test_the_table_in_its_own_section_comes_first() -> None:
    rows = "规章\t9\t9\t9\n行政规范性文件\t9\t9\t9\n行政许可\t9\n行政处罚\t9\n行政强制\t9\n行政事业性收费\t9\n"
    report = read(Example(overview="2023年，各项工作平稳有序，上年情况见表。\n" + rows))
    assert report.tables[2].value("licences", "decisions") == 36
    [other] = report.tables[2].duplicates
    assert other.value("licences", "decisions") == 9


def test_the_lines_before_and_between_the_pieces_of_a_table_are_no_prose() -> None:
    text = """\
第二十条第（一）项

信息内容\t本年制发件数\t本年废止件数\t现行有效件数
规章\t0\t0\t0
行政规范性文件\t1\t0\t4

第二十条第（五）项

信息内容\t本年处理决定数量
行政许可\t36

第二十条第（六）项

信息内容\t本年处理决定数量
行政处罚\t5
行政强制\t0

第二十条第（八）项

信息内容\t本年收费金额（单位：万元）
行政事业性收费\t0
"""
    report = read(Example(tables={2: text}))
    assert report.tables[2].problems == ()
    assert "第二十条" not in report.prose.text


def test_short_lines_that_are_no_table() -> None:
    lines = "一是落实责任\n二是规范流程\n三是强化监督\n四是加强培训\n五是优化平台\n六是回应关切\n12\n13\n14"
    report = read(Example(tables={2: ""}, proactive=lines))
    assert 2 not in report.tables
    assert "规范流程" in report.prose.text


def test_table_2_without_marks_beside_tables_with_marks() -> None:
    lines = (
        "信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n0\n0\n0\n行政规范性文件\n1\n0\n4\n行政许可\n36\n行政处罚\n5\n"
        "行政强制\n0\n行政事业性收费\n0"
    )
    report = read(Example(tables={2: lines}))
    assert report.tables[2].value("normative_documents", "in_force") == 4
    assert report.tables[2].problems == ()
