"""Tables of all layouts, and odd ones, matched to the form."""

from datetime import date

import pytest

from gailint.forms.matched import StatutoryTable
from gailint.readers import open_document
from gailint.report import Report, recognise
from gailint.rule import Example
from gailint.samples.report import FIGURES, sample_report

TODAY = date(2026, 11, 20)


def read(text: str, name: str = "report.txt") -> Report:
    report = recognise(open_document(text.encode(), name), name, TODAY)
    assert report is not None
    return report


def sample(example: Example) -> Report:
    name, data = sample_report(example)
    return read(data.decode(), name)


def table(number: int, text: str, year: int = 2023) -> StatutoryTable:
    """Table `number` of the sample with another text in its place."""
    return sample(Example(tables={number: text}, year=year)).tables[number]


def printed(found: StatutoryTable, row: str) -> list[str]:
    return [found.figures[row, column.key].printed for column in found.form.row[row].columns]


def kinds(found: StatutoryTable) -> list[tuple[str, str]]:
    return [(problem.kind, problem.subject) for problem in found.problems]


def is_the_sample(report: Report) -> bool:
    """Whether every figure of the sample was read."""
    figures = FIGURES[report.edition]
    return all(
        figure.value == int(figures.get((number, *key), "0"))
        for number, found in report.tables.items()
        for key, figure in found.figures.items()
    ) and set(report.tables) == {2, 3, 4}


@pytest.mark.parametrize("year", [2019, 2023])
@pytest.mark.parametrize("file", ["report.txt", "report.md"])
def test_the_sample(year: int, file: str) -> None:
    report = sample(Example(year=year, file=file))
    assert is_the_sample(report)
    assert all(found.readable and not found.problems for found in report.tables.values())
    assert report.tables[3].note is not None


def lines_of_the_sample(mark: str = "") -> str:
    """The sample with one cell a line."""
    text = sample_report(Example())[1].decode()
    return "\n".join(line.strip() + mark * line.startswith("\t") for line in text.splitlines() if line.strip())


def test_one_cell_a_line() -> None:
    report = read(lines_of_the_sample())
    assert is_the_sample(report)
    assert [use.key for use in report.tables[3].column_labels][:2] == ["natural_person", "enterprise"]
    assert all("\n" not in paragraph.value and not paragraph.value.isdigit() for paragraph in report.prose.paragraphs)


def test_one_cell_a_line_with_broken_labels() -> None:
    text = lines_of_the_sample()
    for whole, broken in (
        ("商业企业", "商业\n企业"), ("法律服务机构", "法律服务\n机构"), ("结果维持", "结果\n维持"), ("尚未审结", "尚未\n审结"),
        ("5.要求行政机关确认或重新出具已获取信息", "5.要求行政机关确认或重新\n出具已获取信息"), ("（三）不予公开", "（三）\n不予公开"),
        ("1.重复", "1.\n重复"), ("之和，等于", "之和，\n等于"),
    ):  # fmt: skip
        text = text.replace(whole, broken)
    assert is_the_sample(read(text))


def test_a_row_without_figures_in_one_cell_a_line_is_blank() -> None:
    found = read(lines_of_the_sample().replace("行政事业性收费\n0", "行政事业性收费")).tables[2]
    assert found.readable
    assert [figure.key for figure in found.status("blank")] == [("fees", "amount")]


def test_a_lost_figure_in_one_cell_a_line_makes_the_table_unreadable() -> None:
    found = read(lines_of_the_sample().replace("（一）予以公开\n4\n", "（一）予以公开\n")).tables[3]
    assert not found.readable


def test_repeated_lines_removed() -> None:
    seen: set[str] = set()
    lines = []
    for line in lines_of_the_sample().splitlines():
        if line not in seen:
            lines.append(line)
            seen.add(line)
    tables = read("\n".join(lines)).tables
    assert 3 not in tables or not tables[3].readable
    assert 2 not in tables or not tables[2].readable


def test_labels_and_figures_run_together() -> None:
    found = table(2, "信息内容本年制发件数本年废止件数现行有效件数\n规章000\n行政规范性文件104\n行政许可36\n行政处罚5\n行政强制0")
    assert not found.readable
    assert found.reason is not None
    assert found.reason.en == "labels and figures run together"


REMEDY_LABELS = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]
REMEDY_FIGURES = ["2", "1", "0", "0", "3", "0", "0", "1", "0", "1", "4", "0", "0", "2", "6"]


@pytest.mark.parametrize("mark", ["\t", "|", " | ", "   ", "\u3000"])
def test_remedies_in_rows(mark: str) -> None:
    rows = (
        ["行政复议", "行政诉讼"], [*REMEDY_LABELS, "未经复议直接起诉", "复议后起诉"], REMEDY_LABELS * 2, REMEDY_FIGURES,
    )  # fmt: skip
    found = table(4, "\n".join(mark.join(row) for row in rows))
    assert printed(found, "reconsideration") == REMEDY_FIGURES[:5]
    assert printed(found, "litigation_after_reconsideration") == REMEDY_FIGURES[10:]
    assert len(found.column_labels) == 15
    assert found.problems == ()


def test_remedies_in_three_rows() -> None:
    rows = [
        ["", *REMEDY_LABELS], ["行政复议", *REMEDY_FIGURES[:5]], ["未经复议直接起诉", *REMEDY_FIGURES[5:10]],
        ["复议后起诉", *REMEDY_FIGURES[10:]],
    ]  # fmt: skip
    found = table(4, "\n".join("\t".join(row) for row in rows))
    assert printed(found, "litigation_direct") == REMEDY_FIGURES[5:10]


def test_remedies_of_a_row_with_a_name() -> None:
    rows = [["行政复议", "行政诉讼"], ["项目", *REMEDY_LABELS, "未经复议直接起诉", "复议后起诉"], REMEDY_LABELS * 2, ["数量", *REMEDY_FIGURES]]
    found = table(4, "\n".join("\t".join(row) for row in rows))
    assert printed(found, "reconsideration") == REMEDY_FIGURES[:5]


def test_remedies_in_another_order_follow_their_labels() -> None:
    other = ["结果纠正", "结果维持", *REMEDY_LABELS[2:]]
    rows = [["行政复议", "行政诉讼"], [*other, "未经复议直接起诉", "复议后起诉"], other * 2, REMEDY_FIGURES]
    found = table(4, "\n".join("\t".join(row) for row in rows))
    assert found.value("reconsideration", "corrected") == 2
    assert kinds(found) == [("column-order", "upheld")]


def test_wide_grid_with_merged_cells_left_empty() -> None:
    rows = [
        ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], ["规章", "0", "", "0"], ["行政规范性文件", "1", "0", "4"],
        ["信息内容", "本年处理决定数量", "", ""], ["行政许可", "36", "", ""], ["行政处罚", "5", "", ""], ["行政强制", "", "", ""],
        ["信息内容", "本年收费金额（单位：万元）", "", ""], ["行政事业性收费", "0", "/", "/"],
    ]  # fmt: skip
    found = table(2, "\n".join("\t".join(row) for row in rows))
    assert found.problems == ()
    assert {figure.key for figure in found.status("blank")} == {("regulations", "repealed"), ("coercive_measures", "decisions")}
    assert found.value("licences", "decisions") == 36


def test_merged_cells_repeated_in_every_place() -> None:
    rows = [
        ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], ["规章", "0", "0", "0"], ["行政规范性文件", "1", "0", "4"],
        ["信息内容", *["本年处理决定数量"] * 3], ["行政许可", "36", "36", "36"], ["行政处罚", "5", "5", "5"], ["行政强制", "0", "0", "0"],
        ["信息内容", *["本年收费金额（单位：万元）"] * 3], ["行政事业性收费", "0", "0", "0"],
    ]  # fmt: skip
    found = table(2, "\n".join("\t".join(row) for row in rows))
    assert found.problems == ()
    assert found.value("licences", "decisions") == 36


def test_a_row_that_one_province_adds() -> None:
    extra = ("| 规范性文件 |", "| 其他主动公开文件 | 3 | 3 | 9 |\n| 规范性文件 |")
    report = sample(Example(year=2020, file="report.md", replace=(extra,)))
    assert report.tables[2].problems == ()
    assert is_the_sample(report)


def test_the_total_in_the_second_row_of_the_header() -> None:
    header = "申请人情况\n自然人\t法人或其他组织\t总计\n商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\n"
    rows = "\n".join(f"{row.label.zh}\t1\t2\t0\t0\t0\t0\t3" for row in LABELLED)
    found = table(3, header + rows)
    assert [use.key for use in found.column_labels] == [column.key for column in found.form.rows[0].columns]
    assert found.value("new", "enterprise") == 2
    assert found.value("new", "total") == 3


LABELLED = sample(Example()).tables[3].form.rows


def test_a_missing_and_a_further_column() -> None:
    rows = "\n".join(f"{row.label.zh}\t1\t2\t0\t0\t0\t3" for row in LABELLED)
    found = table(3, "自然人\t法人或其他组织\t总计\n商业企业\t科研机构\t社会公益组织\t其他\n" + rows)
    assert kinds(found) == [("column-missing", "legal_service")]
    assert found.figures["new", "legal_service"].status == "missing"
    assert found.value("new", "total") == 3
    rows = "\n".join(f"{row.label.zh}\t1\t2\t0\t0\t0\t0\t2\t3" for row in LABELLED)
    found = table(3, "自然人\t法人或其他组织\t总计\n商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t小计\n" + rows)
    assert kinds(found) == [("column-extra", "小计")]
    assert (found.value("new", "other"), found.value("new", "total")) == (0, 3)


def test_columns_in_another_order_follow_their_labels() -> None:
    rows = "\n".join(f"{row.label.zh}\t1\t2\t0\t0\t0\t0\t3" for row in LABELLED)
    found = table(3, "自然人\t法人或其他组织\t总计\n科研机构\t商业企业\t社会公益组织\t法律服务机构\t其他\n" + rows)
    assert kinds(found) == [("column-order", "enterprise")]
    assert (found.value("new", "research_institute"), found.value("new", "enterprise")) == (2, 0)


def test_a_table_that_is_cut_off() -> None:
    rows = "\n".join(f"{row.label.zh}\t1\t2\t0\t0\t0\t0\t3" for row in LABELLED[:9])
    found = table(3, "自然人\t法人或其他组织\t总计\n商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\n" + rows)
    assert found.readable
    assert kinds(found) == [("row-missing", row.key) for row in LABELLED[9:]]


def test_a_table_broken_by_a_page() -> None:
    first = "自然人\t法人或其他组织\t总计\n商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\n"
    lines = [f"{row.label.zh}\t1\t2\t0\t0\t0\t0\t3" for row in LABELLED]
    report = sample(Example(tables={3: first + "\n".join(lines[:9]) + "\n— 4 —\n" + "\n".join(lines[9:])}))
    assert report.tables[3].problems == ()
    assert report.tables[3].duplicates == ()
    assert "— 4 —" not in report.prose.text


def test_mixed_editions_are_read_as_that_of_the_year() -> None:
    heads = {"本年制发件数": "本年新制作数量", "本年废止件数": "本年新公开数量", "现行有效件数": "对外公开总数量"}
    found = sample(Example(labels=heads)).tables[2]
    assert found.edition == "2021"
    assert found.mixed
    assert [text.value for text in found.foreign_labels] == list(heads.values())
    assert found.value("licences", "decisions") == 36


@pytest.mark.parametrize("year", [2019, 2022])
def test_the_other_edition(year: int) -> None:
    other = sample_report(Example(year=2022 if year == 2019 else 2020))[1].decode()
    own = sample_report(Example(year=year))[1].decode()
    section = other[other.index("二、主动公开政府信息情况") : other.index("五、存在的主要")]
    text = own[: own.index("二、主动公开政府信息情况")] + section + own[own.index("五、存在的主要") :]
    tables = read(text).tables
    assert {number: found.edition for number, found in tables.items() if number < 4} == dict.fromkeys(
        (2, 3), "2021" if year == 2019 else "2019"
    )
    assert all(len(tables[number].header_marks) > 1 for number in (2, 3))


def test_figures_in_the_row_of_a_group() -> None:
    group = ("\t（三）不予公开\n\t1.", "\t（三）不予公开\n" + "\t5\n" * 7 + "\n\t\n\t\n\t1.")
    report = sample(Example(replace=(group,)))
    assert kinds(report.tables[3]) == [("header-figure", "（三）不予公开")]
    assert is_the_sample(report)


def test_one_cell_too_many_that_is_a_split_figure() -> None:
    split = ("\t行政复议", "\t行政复议"), ("一、本年新收政府信息公开申请数量\n\t6\n", "一、本年新收政府信息公开申请数量\n\t1\n\t2\n")
    report = sample(Example(replace=split, cells={(3, "new", "total"): "15"}))
    found = report.tables[3]
    assert [(problem.kind, problem.values) for problem in found.problems] == [("split-cell", ("1", "2", "natural_person"))]
    assert found.value("new", "natural_person") == 12
    assert found.value("new", "total") == 15


def test_merged_cells_of_a_web_page() -> None:
    rows = "".join(
        "<tr>" + f'<td colspan="3">{row.label.zh}</td>' + "<td>1</td><td>&nbsp;2</td><td></td><td>0</td><td>0<br></td><td>0</td><td>3</td></tr>"
        for row in LABELLED
    )
    page = f"""<h1>安澜县柳溪镇人民政府2023年政府信息公开工作年度报告</h1>
<h2>一、总体情况</h2><p>各项工作平稳有序。</p><h2>三、收到和处理政府信息公开申请情况</h2><table>
<tr><td colspan="3" rowspan="3">（本列数据的勾稽关系为：第一项加第二项之和，<br>等于第三项加第四项之和）</td><td colspan="7">申请人情况</td></tr>
<tr><td rowspan="2">自然人</td><td colspan="5">法人或其他组织</td><td rowspan="2">总计</td></tr>
<tr><td>商业<br>企业</td><td>科研<br>机构</td><td>社会公益<br>组织</td><td>法律服务<br>机构</td><td>其他</td></tr>{rows}</table>"""
    found = read(page, "report.html").tables[3]
    assert found.problems == ()
    assert found.note is not None
    assert printed(found, "carried_out") == ["1", "2", "", "0", "0", "0", "3"]
    assert len(found.column_labels) == 7
