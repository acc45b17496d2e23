"""Statements in words, in both languages."""

from __future__ import annotations

from gailint.diagnostics import Words
from gailint.report.statements import doubts
from gailint.report.statements.model import Claim, Comparison, Count, Rate, Statement

_SUBJECTS = {
    "applications": Words("政府信息公开申请", "applications"),
    "reconsideration": Words("行政复议", "reconsideration"),
    "litigation": Words("行政诉讼", "litigation"),
    "litigation_direct": Words("未经复议直接起诉", "litigation without reconsideration"),
    "litigation_after_reconsideration": Words("复议后起诉", "litigation after reconsideration"),
    "normative_documents": Words("行政规范性文件", "normative documents"),
    "regulations": Words("规章", "regulations"),
    "licences": Words("行政许可", "licences"),
    "penalties": Words("行政处罚", "penalties"),
    "coercive_measures": Words("行政强制", "coercive measures"),
    "processing_fee": Words("信息处理费", "processing fee"),
    "published_information": Words("公开的信息", "published information"),
    "other": Words("其他事项", "something else"),
}
_ACTIONS = {
    "received": Words("收到", "received"), "new": Words("新收", "new"), "accepted": Words("受理", "accepted"),
    "handled": Words("办理", "handled"), "carried_in": Words("上年结转", "carried in"),
    "carried_out": Words("结转下年", "carried out"), "settled": Words("办结", "settled"),
    "answered": Words("答复", "answered"), "granted": Words("予以公开", "granted"),
    "partial": Words("部分公开", "partially granted"), "refused": Words("不予公开", "refused"),
    "unavailable": Words("无法提供", "unavailable"), "not_processed": Words("不予处理", "not processed"),
    "other_result": Words("其他处理", "other result"), "upheld": Words("维持", "upheld"),
    "corrected": Words("纠正", "corrected"), "other_outcome": Words("其他结果", "other outcome"),
    "pending": Words("尚未审结", "pending"), "issued": Words("制发", "issued"), "repealed": Words("废止", "repealed"),
    "in_force": Words("现行有效", "in force"), "decided": Words("作出决定", "decided"),
    "published": Words("公布", "published"), "charged": Words("收取", "charged"),
}  # fmt: skip
_QUALIFIERS = {
    "natural_person": Words("自然人", "natural persons"), "organisations": Words("法人或其他组织", "organisations"),
    "enterprise": Words("商业企业", "enterprises"), "research_institute": Words("科研机构", "research institutes"),
    "public_welfare": Words("社会公益组织", "public welfare organisations"),
    "legal_service": Words("法律服务机构", "legal service providers"), "channel": Words("按渠道", "by channel"),
    "change": Words("增减", "difference"),
}  # fmt: skip
_CLAIMS = {
    "all_settled": Words("全部办结", "all settled"), "all_upheld": Words("均获维持", "all upheld"),
    "all_granted": Words("均予以公开", "all granted"),
}  # fmt: skip
_RATES = {
    "share": Words("占比", "share"), "completion": Words("办结率、答复率等", "completion rate"),
    "satisfaction": Words("满意率", "satisfaction"), "growth": Words("增减幅度", "growth"),
    "other": Words("百分比", "percentage"),
}  # fmt: skip
_UP_DOWN = {"up": Words("增长", "up"), "down": Words("下降", "down")}


def statement_words(statement: Statement) -> Words:
    """What a statement was read as."""
    parts: list[Words | None] = []
    if isinstance(statement, Claim):
        parts = [_SUBJECTS.get(statement.subject), _CLAIMS[statement.kind]]
        if statement.on_time:
            parts.append(Words("按期", "on time"))
    elif isinstance(statement, Rate):
        parts = [_RATES[statement.kind], _UP_DOWN.get(statement.direction)]
        parts.append(Words(f"{statement.value}%", f"{statement.value}%"))
        if statement.part is not None:
            parts.append(Words(f"相关数字{statement.part}", f"figure {statement.part}"))
        if statement.base is not None:
            parts.append(Words(f"基数{statement.base}", f"base {statement.base}"))
    else:
        parts = [_SUBJECTS.get(statement.subject), _action(statement), _QUALIFIERS.get(statement.qualifier)]
        parts.append(Words(f"{statement.value}{statement.unit}", str(statement.value)))
    if statement.year is not None:
        parts.append(Words(f"{statement.year}年", f"for {statement.year}"))
    scope = doubts.SCOPES.get(statement.scope)
    parts.append(scope)
    known = [part for part in parts if part is not None]
    return Words("，".join(part.zh for part in known), ", ".join(part.en for part in known))


def comparison_words(comparison: Comparison) -> Words:
    """What a statement was compared with, and the outcome."""
    if comparison.reason is not None:
        return Words(f"未与表格核对：{comparison.reason.zh}", f"not compared: {comparison.reason.en}")
    pairs = [pair for pair in comparison.accepted if pair[1] == comparison.stated] or comparison.accepted
    zh = "；".join(f"{reading.name.zh}为{value}" for reading, value in pairs)
    en = "; ".join(f"{reading.name.en}: {value}" for reading, value in pairs)
    if comparison.agrees:
        return Words(f"与表格相符：{zh}", f"agrees with the table: {en}")
    return Words(f"与表格不符：{zh}", f"the table has something else: {en}")


def doubt_words(statement: Statement) -> Words:
    """Why nothing in the tables was compared with a statement."""
    doubt = statement.doubt or doubts.NO_CELL
    return Words(f"未与表格核对：{doubt.zh}", f"not compared: {doubt.en}")


def _action(count: Count) -> Words | None:
    if "." in count.action:
        return Words(f"“{count.action}”一项", f"row {count.action}")
    return _ACTIONS.get(count.action)

