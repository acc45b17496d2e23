"""Table 3, applications received and processed: what both editions share."""

from __future__ import annotations

from gailint.diagnostics import Words
from gailint.forms.model import Column, Equation, Row, TableForm

APPLICANTS = (
    Column("natural_person", Words("自然人", "natural persons")),
    Column("enterprise", Words("商业企业", "enterprises")),
    Column("research_institute", Words("科研机构", "research institutes")),
    Column("public_welfare", Words("社会公益组织", "public welfare organisations")),
    Column("legal_service", Words("法律服务机构", "legal service providers")),
    Column("other", Words("其他", "other")),
)
TOTAL = Column("total", Words("总计", "total"), aliases=("合计", "总 计"))
COLUMNS = (*APPLICANTS, TOTAL)

GRANTED = "（一）予以公开"
PARTIAL = "（二）部分公开"
REFUSED = "（三）不予公开"
UNAVAILABLE = "（四）无法提供"
NOT_PROCESSED = "（五）不予处理"
OTHER = "（六）其他处理"
RESULTS = "三、本年度办理结果"


def request_row(key: str, zh: str, en: str, group: str = RESULTS, aliases: tuple[str, ...] = ()) -> Row:
    """A row of table 3 with its seven columns."""
    return Row(key, Words(zh, en), COLUMNS, group, aliases)


HEAD = (
    request_row("new", "一、本年新收政府信息公开申请数量", "I. new applications", group=""),
    request_row("carried_in", "二、上年结转政府信息公开申请数量", "II. carried in from last year", group=""),
    request_row("granted", GRANTED, "III (1) granted"),
    request_row("partial", PARTIAL + "（区分处理的，只计这一情形，不计其他情形）", "III (2) partially granted",
                aliases=(PARTIAL,)),
    request_row("refused.state_secret", "1.属于国家秘密", "III (3) 1. state secret", REFUSED),
    request_row("refused.prohibited_by_law", "2.其他法律行政法规禁止公开", "III (3) 2. prohibited by law", REFUSED),
    request_row("refused.safety_and_stability", "3.危及“三安全一稳定”", "III (3) 3. safety and stability", REFUSED),
    request_row("refused.third_party", "4.保护第三方合法权益", "III (3) 4. third party", REFUSED),
    request_row("refused.internal_affairs", "5.属于三类内部事务信息", "III (3) 5. internal affairs", REFUSED),
    request_row("refused.process_information", "6.属于四类过程性信息", "III (3) 6. process information", REFUSED),
    request_row("refused.enforcement_file", "7.属于行政执法案卷", "III (3) 7. enforcement file", REFUSED),
    request_row("refused.administrative_query", "8.属于行政查询事项", "III (3) 8. administrative query", REFUSED),
    request_row("unavailable.not_held", "1.本机关不掌握相关政府信息", "III (4) 1. not held", UNAVAILABLE),
    request_row("unavailable.must_be_created", "2.没有现成信息需要另行制作", "III (4) 2. must be created", UNAVAILABLE),
    request_row("unavailable.still_unclear", "3.补正后申请内容仍不明确", "III (4) 3. still unclear", UNAVAILABLE),
    request_row("not_processed.petition", "1.信访举报投诉类申请", "III (5) 1. petition", NOT_PROCESSED),
    request_row("not_processed.repeated", "2.重复申请", "III (5) 2. repeated", NOT_PROCESSED),
    request_row("not_processed.publication", "3.要求提供公开出版物", "III (5) 3. publication", NOT_PROCESSED),
    request_row("not_processed.excessive", "4.无正当理由大量反复申请", "III (5) 4. excessive", NOT_PROCESSED),
    request_row("not_processed.confirmation", "5.要求行政机关确认或重新出具已获取信息",
                "III (5) 5. confirmation", NOT_PROCESSED),
)
TAIL = (
    request_row("results_total", "（七）总计", "III (7) total", aliases=("总计", "（七）合计")),
    request_row("carried_out", "四、结转下年度继续办理", "IV. carried out to next year", group=""),
)


def request_table(others: tuple[Row, ...]) -> TableForm:
    """Table 3 with the edition's own rows under （六）其他处理, and its equations R, K and B."""
    rows = (*HEAD, *others, *TAIL)
    leaves = tuple(row.key for row in (*HEAD[2:], *others))
    return TableForm(3, "requests", rows, _equations(rows, leaves), leaves, _blocks(leaves))


def _equations(rows: tuple[Row, ...], leaves: tuple[str, ...]) -> tuple[Equation, ...]:
    across = [
        Equation(
            f"R({row.key})", "R",
            (*(((row.key, column.key), 1) for column in APPLICANTS), ((row.key, "total"), -1)),
            (row.key, "total"),
        )
        for row in rows
    ]
    down = [
        Equation(
            f"K({column.key})", "K",
            (*(((leaf, column.key), 1) for leaf in leaves), (("results_total", column.key), -1)),
            ("results_total", column.key),
        )
        for column in COLUMNS
    ]
    balance = [
        Equation(
            f"B({column.key})", "B",
            (
                (("new", column.key), 1), (("carried_in", column.key), 1),
                (("results_total", column.key), -1), (("carried_out", column.key), -1),
            ),
            ("carried_out", column.key),
        )
        for column in COLUMNS
    ]
    return (*across, *down, *balance)


def _blocks(leaves: tuple[str, ...]) -> tuple[tuple[Words, tuple[str, ...]], ...]:
    names = {
        "granted": Words(GRANTED, "(1) granted"), "partial": Words(PARTIAL, "(2) partially granted"),
        "refused": Words(REFUSED, "(3) refused"), "unavailable": Words(UNAVAILABLE, "(4) unavailable"),
        "not_processed": Words(NOT_PROCESSED, "(5) not processed"), "other": Words(OTHER, "(6) other"),
    }
    return tuple(
        (name, tuple(leaf for leaf in leaves if leaf.split(".")[0] == block)) for block, name in names.items()
    )
