"""The clean sample report that the examples of rules start from: an invented town, all its figures agree.

No rule finds anything in it. What an example may change stands in `gailint.rule.Example`. The text layout is
what word processors save: each cell of a table on a line of its own that starts with a tab, and a blank line
after each row.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from gailint.forms import Form, Row, TableForm, form_for_year
from gailint.forms.request_table import APPLICANTS, RESULTS, TOTAL
from gailint.rule import Example

AGENCY = "安澜县柳溪镇人民政府"
NOTE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"

HEADINGS = {
    "overview": "一、总体情况",
    "proactive": "二、主动公开政府信息情况",
    "requests": "三、收到和处理政府信息公开申请情况",
    "remedies": "四、政府信息公开行政复议、行政诉讼情况",
    "problems": "五、存在的主要问题及改进情况",
    "other": "六、其他需要报告的事项",
}
FREE_HEADINGS = {**HEADINGS, "overview": "一、概述", "requests": "三、依申请公开政府信息情况"}

PREAMBLE = {
    "2021": """\
本报告依据《中华人民共和国政府信息公开条例》（以下简称《条例》）编制，格式按照《国务院办公厅政府信息与政务公开办公室\
关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）的要求。
报告中数据的统计期限自{year}年1月1日起至{year}年12月31日止。""",
    "2019": """\
本报告依据《中华人民共和国政府信息公开条例》（以下简称《条例》）编制，格式按照《国务院办公厅政府信息与政务公开办公室\
关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）的要求。
报告中数据的统计期限自{year}年1月1日起至{year}年12月31日止。""",
    "free": """\
本报告依据《中华人民共和国政府信息公开条例》编制。
报告中数据的统计期限自{year}年1月1日起至{year}年12月31日止。""",
}

PUBLISHED = """\
全年通过政府门户网站和公开栏公开政府信息126条，其中政策文件18条，财政信息24条，民生信息57条，其他信息27条。"""
REQUESTS = """\
全年共收到政府信息公开申请9件，上年结转2件。本年度办结10件，其中予以公开5件，部分公开1件，不予公开1件，无法提供2件，\
不予处理1件；结转下年度继续办理1件。"""
REMEDIES = "因政府信息公开引发的行政复议1件，结果维持1件；未发生因政府信息公开引发的行政诉讼。"
OVERVIEW = """\
{year}年，{we}认真执行《条例》，围绕群众关心的事项推进政府信息公开，各项工作平稳有序。
（一）主动公开。{published}{documents}作出行政许可决定36件、行政处罚决定5件。
（二）依申请公开。{requests}{remedies}
（三）政府信息管理。完善信息制作、审核、发布和更新流程，每件公文在起草时确定公开属性，发布前经过保密审查。
（四）平台建设。按照统一要求维护网站专栏，在便民服务大厅设置信息查阅点，安排专人提供查询服务。
（五）监督保障。把政府信息公开纳入年度考核，邀请居民代表参加社会评议，全年没有需要责任追究的情形。"""
DOCUMENTS = {
    "2021": "制发行政规范性文件1件，现行有效4件。",
    "2019": "新制作并公开规范性文件1件。",
}
PROBLEMS = """\
{year}年的工作还存在一些问题：一是部分栏目更新不够及时；二是政策解读的形式比较单一。
针对这些问题，{we}将作以下改进：一是明确各栏目的更新责任人和更新周期，每月核对一次；二是增加图表、问答等解读形式，方便群众理解。"""

PROSE = {
    "2021": {
        "overview": OVERVIEW,
        "problems": PROBLEMS,
        "other": "收取信息处理费的情况：本年度没有收取信息处理费。除此之外，没有其他需要报告的事项。",
    },
    "2019": {
        "overview": OVERVIEW,
        "problems": PROBLEMS,
        "other": "本年度没有其他需要报告的事项。",
    },
    "free": {
        "overview": "{year}年，{we}围绕群众关心的事项推进政府信息公开，各项工作平稳有序。",
        "proactive": PUBLISHED,
        "requests": REQUESTS,
        "remedies": REMEDIES,
        "problems": PROBLEMS,
        "other": "本年度没有其他需要报告的事项。",
    },
}

_REQUEST_FIGURES: dict[tuple[int, str, str], str] = {
    (3, row, column): str(value)
    for row, values in {
        "new": {"natural_person": 6, "enterprise": 2, "other": 1, "total": 9},
        "carried_in": {"natural_person": 2, "total": 2},
        "granted": {"natural_person": 4, "enterprise": 1, "total": 5},
        "partial": {"natural_person": 1, "total": 1},
        "refused.third_party": {"enterprise": 1, "total": 1},
        "unavailable.not_held": {"natural_person": 1, "other": 1, "total": 2},
        "not_processed.repeated": {"natural_person": 1, "total": 1},
        "results_total": {"natural_person": 7, "enterprise": 2, "other": 1, "total": 10},
        "carried_out": {"natural_person": 1, "total": 1},
    }.items()
    for column, value in values.items()
}
_REMEDY_FIGURES = {(4, "reconsideration", "upheld"): "1", (4, "reconsideration", "total"): "1"}
_SHARED_FIGURES = {(2, "licences", "decisions"): "36", (2, "penalties", "decisions"): "5"}
FIGURES: dict[str, dict[tuple[int, str, str], str]] = {
    "2021": {
        **_SHARED_FIGURES,
        (2, "normative_documents", "issued"): "1",
        (2, "normative_documents", "in_force"): "4",
        **_REQUEST_FIGURES,
        **_REMEDY_FIGURES,
    },
    "2019": {
        **_SHARED_FIGURES,
        (2, "normative_documents", "made"): "1",
        (2, "normative_documents", "newly_public"): "1",
        (2, "normative_documents", "public_total"): "4",
        (2, "licences", "items_last_year"): "12",
        (2, "penalties", "items_last_year"): "7",
        **_REQUEST_FIGURES,
        **_REMEDY_FIGURES,
    },
}
"""The figures of the sample that are not 0, by edition and (table, row, column)."""

_SELF = (
    ("镇", "我镇"), ("乡", "我乡"), ("街道", "我街道"), ("县", "我县"), ("区", "我区"), ("市", "我市"),
    ("州", "我州"), ("省", "我省"), ("局", "我局"), ("厅", "我厅"), ("委员会", "我委"),
)

_Line = list[tuple[str, int]]
"""A row of a table: texts and the number of columns that each covers."""


def sample_report(example: Example) -> tuple[str, bytes]:
    """The file name and the bytes of the sample with the changes that an example asks for.

    A name that ends in `.md` gives Markdown with pipe tables, in `.docx` a Word file, any other the text layout. Raises
    ValueError where the example changes something that the sample does not have: a misspelt key must not pass as a test.
    """
    if example.raw is not None:
        return example.file, example.raw if isinstance(example.raw, bytes) else example.raw.encode(example.encoding)
    text = "\n".join(_lines(example)) + "\n"
    for old, new in example.replace:
        if old not in text:
            raise ValueError(f"replace: the sample does not contain {old!r}")
        text = text.replace(old, new)
    if example.file.lower().endswith(".docx"):
        from gailint.samples.word import word_file

        return example.file, word_file(text, example.revisions, automatic=example.automatic, author=example.author)
    return example.file, text.encode("utf-8")


def _lines(example: Example) -> Iterator[str]:
    form = form_for_year(example.year)
    edition = form.edition if form else "free"
    markdown = example.file.lower().endswith(".md")
    agency = example.agency or AGENCY
    names = {"year": str(example.year), "we": _self(agency)}
    separate = "\n" if markdown else ""

    title = f"{agency}{example.year}年政府信息公开工作年度报告"
    yield from _paragraphs(example.title, title, "# " if markdown else "")
    yield ""
    for paragraph in _paragraphs(example.preamble, PREAMBLE[edition].format(**names)):
        yield paragraph + separate
    headings = dict(FREE_HEADINGS if form is None else HEADINGS)
    _check_keys("headings", example.headings, headings)
    headings |= example.headings
    names |= {"published": PUBLISHED, "documents": DOCUMENTS.get(edition, "")}
    names |= {"requests": REQUESTS, "remedies": REMEDIES}
    tables = dict(_tables(example, form))
    for key, heading in headings.items():
        yield ""
        for line in _paragraphs(None, heading, "## " if markdown else ""):
            yield line + separate
        default = PROSE[edition].get(key, "").format(**names)
        for paragraph in _paragraphs(getattr(example, key), default):
            yield paragraph + separate
        if key in tables:
            yield ""
            table = tables[key]
            if isinstance(table, str):
                yield table
            else:
                yield from _markdown_table(table) if markdown else _text_table(table)
    yield ""
    for paragraph in _paragraphs(example.signature, f"{agency}\n{example.year + 1}年1月15日"):
        yield paragraph + separate


def _paragraphs(changed: str | None, default: str, mark: str = "") -> Iterator[str]:
    text = default if changed is None else changed
    if text:
        for line in text.split("\n"):
            yield mark + line


def _self(agency: str) -> str:
    """What an agency calls itself."""
    name = agency.removesuffix("人民政府").removesuffix("办事处")
    return next((words for ending, words in _SELF if name.endswith(ending)), "本机关")


def _check_keys(what: str, given: Iterable[object], known: Iterable[object]) -> None:
    unknown = set(given) - set(known)
    if unknown:
        raise ValueError(f"{what}: the sample has no {', '.join(sorted(map(str, unknown)))}")


def _tables(example: Example, form: Form | None) -> Iterator[tuple[str, list[_Line] | str]]:
    """The statutory tables by section, with the example's figures and labels, or what replaces them."""
    figures: dict[tuple[int, str, str], str] = {}
    layouts: dict[str, list[_Line]] = {}
    if form:
        figures = {(table.number, *cell): "0" for table in form.tables.values() for cell in table.cells}
    _check_keys("cells", example.cells, figures)
    _check_keys("tables", example.tables, form.tables if form else ())
    if form:
        figures |= FIGURES[form.edition]
        figures |= example.cells
        layouts = {
            "proactive": _proactive(form.tables[2], figures),
            "requests": _requests(form.tables[3], figures),
            "remedies": _remedies(form.tables[4], figures),
        }
    printed = {text for rows in layouts.values() for row in rows for text, _ in row}
    _check_keys("labels", example.labels, printed)
    for number, (section, rows) in enumerate(layouts.items(), 2):
        if number in example.tables:
            yield section, example.tables[number]
        else:
            yield section, [[(example.labels.get(text, text), span) for text, span in row] for row in rows]


def _figures(table: TableForm, row: Row, figures: Mapping[tuple[int, str, str], str]) -> _Line:
    return [(figures[table.number, row.key, column.key], 1) for column in row.columns]


def _proactive(table: TableForm, figures: Mapping[tuple[int, str, str], str]) -> list[_Line]:
    width = 1 + max(len(row.columns) for row in table.rows)
    lines: list[_Line] = []
    group = ""
    for row in table.rows:
        spans = [1] * (len(row.columns) - 1) + [width - len(row.columns)]
        if row.group != group:
            group = row.group
            lines.append([(group, width)])
            labels = [column.label.zh for column in row.columns]
            lines.append([("信息内容", 1), *zip(labels, spans, strict=True)])
        values = [text for text, _ in _figures(table, row, figures)]
        lines.append([(row.label.zh, 1), *zip(values, spans, strict=True)])
    return lines


def _requests(table: TableForm, figures: Mapping[tuple[int, str, str], str]) -> list[_Line]:
    first, *legal = APPLICANTS
    lines: list[_Line] = [
        [(NOTE, 3), ("申请人情况", 7)],
        [("", 3), (first.label.zh, 1), ("法人或其他组织", 5), (TOTAL.label.zh, 1)],
        [("", 3), ("", 1), *((column.label.zh, 1) for column in legal), ("", 1)],
    ]
    seen: set[str] = set()
    for row in table.rows:
        label = row.label.zh
        head: _Line
        if not row.group:
            head = [(label, 3)]
        elif row.group == RESULTS:
            head = [("" if RESULTS in seen else RESULTS, 1), (label, 2)]
        else:
            head = [("", 1), ("" if row.group in seen else row.group, 1), (label, 1)]
        seen.add(row.group)
        lines.append(head + _figures(table, row, figures))
    return lines


def _remedies(table: TableForm, figures: Mapping[tuple[int, str, str], str]) -> list[_Line]:
    review, *suits = table.rows
    results = [(column.label.zh, 1) for column in review.columns]
    return [
        [(review.label.zh, 5), (suits[0].group, 10)],
        [*results, *((row.label.zh, 5) for row in suits)],
        [*[("", 1)] * 5, *results * 2],
        [figure for row in table.rows for figure in _figures(table, row, figures)],
    ]


def _text_table(rows: list[_Line]) -> Iterator[str]:
    for row in rows:
        for text, _ in row:
            yield "\t" + text
        yield ""


def _markdown_table(rows: list[_Line]) -> Iterator[str]:
    for at, row in enumerate(rows):
        cells = [cell for text, span in row for cell in (text, *[""] * (span - 1))]
        yield "| " + " | ".join(cells) + " |"
        if at == 0:
            yield "|" + " --- |" * len(cells)
    yield ""
