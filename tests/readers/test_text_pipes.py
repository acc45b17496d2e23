"""Cells that a pipe ends, one a line: where their rows end."""

from gailint.document import Table
from gailint.readers import open_document

MERGED_ROWS_END = """\
第二十条第（一）项 |
|||
信息内容 |
本年制发件数 |
本年废止件数 |
现行有效件数 |
规章 |
/ |
/ |
/ |
行政规范性文件 |
2 |
1 |
9 |
第二十条第（五）项 |
|||
信息内容 |
本年处理决定数量 |
||
行政许可 |
5 |
||
"""
NO_ROW_ENDS = "信息内容 |\n本年制发件数 |\n规章 |\n0 |\n行政规范性文件 |\n2 |\n"


def table_of(text: str) -> Table:
    (table,) = [block for block in open_document(text.encode(), "a.txt").blocks if isinstance(block, Table)]
    return table


def test_full_rows_are_cut_at_the_width_of_those_with_merged_cells() -> None:
    rows = [[cell.text.value for cell in row if cell.text.value] for row in table_of(MERGED_ROWS_END).rows]
    assert rows[1:4] == [
        ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
        ["规章", "/", "/", "/"],
        ["行政规范性文件", "2", "1", "9"],
    ]
    assert rows[-1] == ["行政许可", "5"]


def test_where_no_row_shows_its_end_none_is_known() -> None:
    table = table_of(NO_ROW_ENDS)
    assert len(table.rows) == 1
    assert not table.rows_known


def test_an_empty_cell_led_by_a_tab_ends_a_table_of_pipes() -> None:
    for ended_by_pipes in ("规章 |\n规章 |\n规章 |\n", "12\n|\n说明\n"):
        *_, last = open_document(f"{ended_by_pipes}\n\t\n\t\n".encode(), "a.txt").blocks
        assert isinstance(last, Table)
        assert [cell.text.value for cell in last.cells()] == ["", ""]
