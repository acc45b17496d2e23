"""No paragraph stands twice.

What it does:
    Reports a paragraph of 40 or more characters that stands in the report a second time.

Why:
    It was pasted twice, or another paragraph is missing in its place.

Basis:
    The format notice 国办公开办函〔2021〕30号 makes the agency answerable for the contents of its report.

Not reported:
    Headings, cells of tables, notes of the form. Several repeated paragraphs in a row are told once, so that a text
    that is printed twice as a whole gives one finding.

说明：
    同一段文字（40字以上）出现了两次，请删去多余的一段，或补上本来应当写的内容。
    标题、表格和填表说明不报告；连续几段重复只报告一次。
"""

from gailint.rule import WARNING, Example, Finding, Findings, Related, Report, Words, rule

RULE = rule(
    code="GAI814",
    slug="repeated-paragraph",
    severity=WARNING,
    zh="“{text}”这一段与第{line}行的重复",
    en="the paragraph {text} is that of line {line} again",
)

_LONG = "我镇安排专人负责栏目维护，每月核对一次公开内容，发现错漏及时更正，并在年底对全年信息进行一次清理。"

GOOD = (Example(),)
BAD = (
    Example(overview=f"{_LONG}\n信息更新及时。\n{_LONG}", found=_LONG),
    Example(overview=_LONG, problems=f"更新不够及时。\n{_LONG}", found=_LONG),
)
TRAP = (
    Example(overview="各项工作平稳有序。\n信息更新及时。\n各项工作平稳有序。", note="short"),
    Example(overview=f"{_LONG}\n{_LONG.replace('每月', '每季度')}", note="not the same"),
)

_LEAST = 40
_SHOWN = 12
_NOTE = "勾稽关系"


def check(report: Report) -> Findings:
    prose = report.prose
    seen: dict[str, int] = {}
    last = -1
    for index, paragraph in enumerate(prose.paragraphs):
        if paragraph.kind != "body" or len(paragraph.value) < _LEAST:
            continue
        text = "".join(paragraph.value.split())
        if len(text) < _LEAST or _NOTE in text:
            continue
        first = seen.setdefault(text, index)
        if first == index:
            last = -1
            continue
        if last < 0:
            original = prose.paragraphs[first].text.span()
            yield Finding(
                paragraph.text.span(),
                {"text": text[:_SHOWN] + "…", "line": original.line},
                section=paragraph.section,
                related=(Related(original, Words("第一次", "the first time")),),
            )
        last = index
