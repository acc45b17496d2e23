"""Partition statements: a total and the parts it is made of, in words that leave no doubt that these are all parts.

Only four patterns are safe, measured on 171 such statements of real reports: a list with an item 其他 or 其余; a split
of applications by way, applicant or result; parts above the total; parts exactly one short of it. Every other list may
be a choice of highlights and says nothing.
"""

from __future__ import annotations

from collections.abc import Sequence

from gailint.arithmetic import digit_edit_weight, likely_slip
from gailint.pattern import Pattern
from gailint.record import record
from gailint.report.model import Prose
from gailint.report.quantities import UNCOUNTED, Quantity

_STRONG = Pattern(
    r"[，,；;：:。（(]?[ \u00a0]?其中(?:包括|包含|有|含|：|:)?"
    r"|[，,；;：:（(]?[ \u00a0]?(?:(?:主要)?包括|包含|分别(?:为|是)|(?:从|按)[^，。；\d]{1,14}(?:看|分|划分|统计)|[：:])"
)
_REST = Pattern("(?:其他|其它)(?!结果|处理)|其余", "其")
# What may stand before 其他 where it is an item of its own; in 行政处罚和其他权力40条 it is part of a longer name.
_REST_LABEL = Pattern(
    r"[，、；;,：:\s]{0,3}(?:以及|还有|另有|公开|发布|各类|涉及|属于|的|为|和(?=其[他它余])){0,3}[“《（(]?(?:其他|其它|其余)(?!结果|处理)", "其"
)
_BROKEN = Pattern(
    r"占|同比|较|相比|比[上去]年|上年|去年|累计|合计|共计|总计|总[数量]|增长|增加|减少|下降|新增|阅读|浏览|点击|访问|粉丝|关注|转发|同步"
    r"|此外|另外|同时|还[有在]|全年|[\d一二]年|以来|每|平均"
)
_LOOSE = Pattern("等|余|约|多|主要|部分|左右|近|超")
_CHANNEL = Pattern("微信|微博|公众号|抖音|新媒体|客户端|网站|公示栏|公开栏|电视|报[纸刊]|显示屏|平台")
_APPLICATIONS = Pattern(r"申请", "申请")
_WAYS = Pattern("当面|现场|信函|来信|邮寄|邮件|邮箱|信件|网络|网上|在线|网站|平台|传真|窗口|线上|线下|渠道")
_APPLICANTS = Pattern("自然人|公民|个人|法人|企业|机构|组织")
_RESULTS = Pattern("公开|提供|处理|答复|告知|补正|撤回|不存在|掌握")
_PENDING = Pattern("结转|正在|尚未|未到期|期限内|待|未办结|跨年")
_BRACKET = Pattern(r"[（(][^（()）\n]{0,200}[）)]", "（", "(")
_CARRIED = Pattern("结转|转结", "结", "转")
_TOTAL = Pattern("共|累计|总计|合计|总数")
_OPEN = Pattern("其中|含|包括|包含")
_CASES = Pattern("复议|诉讼|起诉|维持|纠正|予以公开|不予|无法提供|其他处理|办结|答复")
_SEPARATOR = Pattern("[ \u00a0]?[，、；;,和及]")
_LONGEST_LABEL = 34
_SLIP = 3.0
_STRONG_SLIP = 4.0


@record
class Partition:
    """A total and its parts that do not give it.

    `pattern` is `rest`, `applications`, `above`, `one-short`, or `slip` for parts in brackets that a slip explains. `wrong` is the figure that a slip of the hand explains
    and `expected` what it should be; both None where several would do.
    """

    total: Quantity
    parts: tuple[Quantity, ...]
    pattern: str
    wrong: Quantity | None
    expected: int | None

    @property
    def sum(self) -> int:
        return sum(part.value for part in self.parts)


def read_partitions(prose: Prose, quantities: Sequence[Quantity]) -> tuple[Partition, ...]:
    """The partition statements that certainly do not add up."""
    text = _without_brackets(prose.text)
    outside = [quantity for quantity in quantities if text[quantity.start] != "\0"]
    found = []
    at = 0
    while at < len(outside) - 1:
        parts, strong = _parts(text, outside, at)
        other = outside[at - 1].value if at and outside[at - 1].start >= _sentence_start(text, outside[at].start) else None
        partition = _judge(text, outside[at], parts, strong, other) if len(parts) >= 2 else None
        if partition:
            found.append(partition)
        at += len(parts) + 1 if partition or strong else 1
    return tuple(found)


def read_nested_partitions(prose: Prose, quantities: Sequence[Quantity]) -> tuple[Partition, ...]:
    """Figures with their own parts in brackets behind them that certainly do not add up: 文件 40 条（规章 12 条、其他 18 条）."""
    text = prose.text
    found = []
    for at, total in enumerate(quantities[:-2]):
        match = _BRACKET.compiled.match(text, total.stop) if text[total.stop : total.stop + 1] in ("（", "(") else None
        if match is None or not total.exact or not total.value:
            continue
        parts: list[Quantity] = []
        for quantity in quantities[at + 1 :]:
            if quantity.start >= match.end():
                break
            parts.append(quantity)
        partition = _judge_nested(text, total, parts, match.end() - 1) if len(parts) >= 2 else None
        if partition:
            found.append(partition)
    return tuple(found)


def _judge_nested(text: str, total: Quantity, parts: list[Quantity], end: int) -> Partition | None:
    """The parts in a bracket if they are a plain list of the same kind and do not give the figure before it."""
    inner = text[total.stop + 1 : end]
    if _BROKEN.search(inner) or _LOOSE.search(inner) or _CHANNEL.search(inner):
        return None
    if text[parts[-1].stop : end].strip() or any(part.unit != total.unit or not part.exact for part in parts):
        return None
    before = total.stop + 1
    for part in parts:
        label = text[before : part.start]
        if len(label) > _LONGEST_LABEL or (part is not parts[0] and not _SEPARATOR.match(label)):
            return None
        before = part.stop
    given = sum(part.value for part in parts)
    if given == total.value or _is_reclassified(total, parts):
        return None
    if given > total.value:
        return _partition(total, parts, "above")
    # Not every result or case need be listed.
    if _OPEN.search(inner) or _CASES.search(_clause_before(text, total) + inner):
        return None
    if _is_application_split(text, total, parts):
        return None if _PENDING.search(inner) else _partition(total, parts, "applications")
    if _REST.search(inner):
        return _partition(total, parts, "rest")
    gap = total.value - given
    slips = [(total.value, given), *((part.value, part.value + gap) for part in parts)]
    explained = any(digit_edit_weight(printed, meant) >= _STRONG_SLIP for printed, meant in slips)
    return _partition(total, parts, "slip") if explained else None


def _without_brackets(text: str) -> str:
    """The text with everything in round brackets masked, its length kept: what stands there splits a part again."""
    if "（" not in text and "(" not in text:
        return text
    pieces = []
    last = 0
    for match in _BRACKET.finditer(text):
        pieces.append(text[last : match.start()])
        pieces.append("\0" * (match.end() - match.start()))
        last = match.end()
    return "".join((*pieces, text[last:]))


def _parts(text: str, quantities: Sequence[Quantity], at: int) -> tuple[list[Quantity], bool]:
    """The figures listed behind a total, and whether words say that they are its parts."""
    total = quantities[at]
    first = quantities[at + 1]
    gap = text[total.stop : first.start]
    opening = _STRONG.match(gap)
    strong = opening is not None
    if not strong and not (gap[:1] == "。" or (gap[:1] == "，" and _is_called_total(text, total))):
        return [], False
    parts: list[Quantity] = []
    before = total.stop + (opening.end() if opening else 1)
    stop = _end(text, before)
    for quantity in quantities[at + 1 :]:
        if quantity.start >= stop:
            break
        label = text[before : quantity.start]
        if len(label) > _LONGEST_LABEL or _BROKEN.search(label) or quantity.unit in UNCOUNTED or not quantity.exact:
            break
        if parts and _CHANNEL.search(label) and not _CHANNEL.search(text[total.stop : parts[0].stop]):
            break
        parts.append(quantity)
        before = quantity.stop
    return parts, strong


def _clause_before(text: str, quantity: Quantity) -> str:
    """What stands before a figure in its clause."""
    start = max(text.rfind(mark, max(0, quantity.start - 80), quantity.start) for mark in "，。；\n") + 1
    return text[start : quantity.start]


def _is_called_total(text: str, quantity: Quantity) -> bool:
    """共公开信息 126 条: the clause itself says that this is all."""
    return _TOTAL.search(_clause_before(text, quantity)) is not None


def _end(text: str, start: int) -> int:
    """The end of the sentence that the parts stand in."""
    ends = [at for at in (text.find("。", start), text.find("\n", start)) if at >= 0]
    return min(ends, default=len(text))


def _judge(
    text: str, total: Quantity, parts: list[Quantity], strong: bool, other: int | None
) -> Partition | None:
    """The partition if it certainly does not add up. `other` is a second total before it (新增 311 条，累计 3174 条)."""
    if not total.exact or total.unit in UNCOUNTED or not total.value or _CARRIED.search(_clause_before(text, total)):
        return None
    listed = text[total.stop : parts[-1].stop]
    rest = _rest_item(text, total, parts)
    if rest is not None and rest + 1 < len(parts):
        # 其他 in the middle closes nothing: what follows may be a part or another count.
        given = sum(part.value for part in parts[: rest + 1])
        if total.value in (given, sum(part.value for part in parts)) or given <= total.value:
            return None
        parts = parts[: rest + 1]
    given = sum(part.value for part in parts)
    gap = given - total.value
    if gap == 0 or given == other:
        return None
    sentence = text[_sentence_start(text, total.start) : _end(text, parts[-1].stop)]
    if rest is not None and len(parts) >= 3:
        return _rest(total, parts, strong)
    if not strong or _LOOSE.search(sentence[sentence.find(listed[:6]) :]):
        return None
    if _is_application_split(text, total, parts):
        return None if _PENDING.search(sentence) else _partition(total, parts, "applications")
    if any(part.unit != total.unit for part in parts):
        return None
    if gap > 0:
        return None if _is_reclassified(total, parts) else _partition(total, parts, "above")
    if gap == -1 and total.value >= 20:
        return _partition(total, parts, "one-short")
    return None


def _rest(total: Quantity, parts: list[Quantity], strong: bool) -> Partition | None:
    """A list with 其他. Where no word says that these are the parts, only a slip of the hand is convincing."""
    if sum(part.value for part in parts) > total.value and _is_reclassified(total, parts):
        return None
    partition = _partition(total, parts, "rest")
    if strong:
        return partition
    if partition.wrong is None or partition.expected is None:
        return None
    weight = digit_edit_weight(partition.wrong.value, partition.expected)
    same = all(part.unit == total.unit for part in parts)
    return partition if same and weight >= _STRONG_SLIP else None


def _partition(total: Quantity, parts: list[Quantity], pattern: str) -> Partition:
    slip = likely_slip(total.value, [part.value for part in parts])
    if slip is not None:
        index, expected = slip
        wrong = total if index < 0 else parts[index]
        if digit_edit_weight(wrong.value, expected) >= _SLIP:
            return Partition(total, tuple(parts), pattern, wrong, expected)
    return Partition(total, tuple(parts), pattern, None, None)


def _rest_item(text: str, total: Quantity, parts: Sequence[Quantity]) -> int | None:
    """Which part is 其他 or 其余: it closes the list."""
    before = total.stop
    for index, part in enumerate(parts):
        if index and _REST_LABEL.match(text[before : part.start]):
            return index
        before = part.stop
    return None


def _is_reclassified(total: Quantity, parts: Sequence[Quantity]) -> bool:
    """A part as large as the total, or first parts that already give it: the rest counts the same things again."""
    reached = 0
    for index, part in enumerate(parts):
        reached += part.value
        if part.value == total.value or (index and reached == total.value):
            return True
    return False


def _sentence_start(text: str, at: int) -> int:
    return max(text.rfind("。", 0, at), text.rfind("\n", 0, at)) + 1


def _is_application_split(text: str, total: Quantity, parts: Sequence[Quantity]) -> bool:
    """All parts are ways of applying, or all applicants, or all results, of applications received."""
    clause = text[_sentence_start(text, total.start) : total.start]
    if not _APPLICATIONS.search(clause) or "复议" in clause or "诉讼" in clause:
        return False
    labels = []
    before = total.stop
    for part in parts:
        following = text[part.stop : part.stop + 12].split("，")[0].split("、")[0].split("；")[0]
        labels.append(text[before : part.start] + following)
        before = part.stop
    return any(all(family.search(label) for label in labels) for family in (_WAYS, _APPLICANTS, _RESULTS))
