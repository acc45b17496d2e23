"""No figure and no 年, 月, 日 of a date is lost.

What it does:
    Reports dates with a piece missing: 202111日, 12月31止, 2023全年, 2023我镇, 2023年 月 日.

Why:
    Mostly a converter dropped what was set in another font; the reader sees nonsense.

Basis:
    国办公开办函〔2021〕30号: contents must be accurate.

Not reported:
    Numbers that are no dates: model numbers, telephone numbers, addresses of web pages, names inside 《》.

说明：
    日期缺少数字或“年”“月”“日”，多半是文件转换时丢失的，请对照原文件补上。
"""

from gailint.rule import WARNING, Example, Finding, Findings, Pattern, Report, rule

RULE = rule(
    code="GAI413",
    slug="damaged-date",
    severity=WARNING,
    zh="日期不完整：{printed}",
    en="a piece of the date is missing: {printed}",
)

GOOD = (Example(),)
BAD = (
    Example(preamble="统计期限自202311日起至2023年12月31日止。", found="202311日"),
    Example(preamble="统计期限自2023年1月1日起至12月31止。", found="12月31"),
    Example(preamble="统计期限自20231月1日起至202312月31日止。", found=("20231月1日", "202312月31日")),
    Example(overview="2023年，我镇认真执行《条例》。\n2023全年公开政府信息126条。", found="2023"),
    Example(overview="2023年，我镇认真执行《条例》，于2023年 月 日召开会议。", found="2023年 月 日"),
)
TRAP = (
    Example(overview="2023年，我镇认真执行《条例》。\n拨打12345全年受理诉求30件。", note="a telephone number"),
    Example(overview="2023年，我镇认真执行《条例》，3月31个栏目完成核对。", note="a count behind a month"),
    Example(overview="2023年，我镇认真执行《条例》，见https://example.org/202311日志。", note="an address"),
)

# It starts with the digit itself, what may not stand before it comes after: so the search leaps from digit to digit.
_DAMAGED = Pattern(
    r"\d(?<![\d./-]\d)(?:(?<=2)0\d{3,6}日(?!志|报|常)"
    r"|\d?月\d{1,2}(?=[ \u00a0]?(?:止|起至|至\d{1,2}月))"
    r"|(?<=2)0[012]\d{2,3}月\d{1,2}日"
    r"|(?<=2)0[012]\d(?=全年|我[镇乡局县区市委省院办厅]|政府信息公开工作)"
    r"|(?<=2)0[012]\d年[^\S\n]{1,6}月[^\S\n]{1,6}日)",
    "日", "月", "全年", "我", "政府信息公开工作",
)
_ADDRESS = Pattern(r"https?://[^\s，。；）]{1,200}|www\.[^\s，。；）]{1,200}", "http", "www.")


def check(report: Report) -> Findings:
    text = report.prose.text
    found = list(_DAMAGED.finditer(text))
    addresses = [(match.start(), match.end()) for match in _ADDRESS.finditer(text)] if found else []
    for match in found:
        if any(start <= match.start() < end for start, end in addresses):
            continue
        if text.rfind("《", 0, match.start()) > text.rfind("》", 0, match.start()):
            continue
        yield Finding(
            report.prose.span(match.start(), match.end()),
            {"printed": match[0]},
            section=report.prose.section(match.start()),
            actual=match[0],
        )
