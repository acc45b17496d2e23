"""Gravely wrong names of the state, its organs and its principles.

What it does:
    Looks up a short list of miswritten names (中华人民共合国, 人民攻府, 扫黑险恶), exact strings that cannot stand in a right
    text, each with its source and the date of the source.

Why:
    Evaluations of government websites count a grave mistake of this kind as a failure of the whole site.

Basis:
    国办秘函〔2019〕19号 (单项否决: 出现严重表述错误); the right names are those of the sources named with the entries.

Not reported:
    Everything that is not in the list. No entry depends on its context.

说明：
    国名、国家机关名称或重要提法写错，属于网站检查中单项否决的严重表述错误，请立即改正。
    只查清单中的固定写法，每条都注明正确写法、来源和日期。
"""

from gailint.rule import ERROR, Example, Finding, Findings, Pattern, Report, rule

RULE = rule(
    code="GAI812",
    slug="severe-expression",
    severity=ERROR,
    zh="“{text}”是严重表述错误，应为“{expected}”",
    en="{text} is a grave mistake; it should be {expected}",
)

GOOD = (Example(), Example(overview="2023年，中华人民共和国国务院修订条例，我镇人民政府开展扫黑除恶宣传。"))
BAD = (
    Example(overview="2023年，我镇执行《中华人民共合国政府信息公开条例》。", found="中华人民共合国", expected="中华人民共和国"),
    Example(overview="2023年，我镇执行《条例》，开展扫黑险恶宣传。", found="扫黑险恶", expected="扫黑除恶"),
    Example(overview="2023年，我镇执行《条例》，落实县人民攻府要求。", found="人民攻府"),
)
TRAP = (
    Example(overview="2023年，中华人民共和国国家统计局开展调查，我镇配合。", note="国国 in two words"),
    Example(overview="2023年，我镇执行《条例》，推动学习进平台，集中共产党员开展宣传。", note="other words"),
    Example(overview="2023年，我镇执行《条例》，社会法人名政务服务事项全部公开。", note="人名 in other words"),
)


# The wrong form, the right one, where the right one is from, and the date of that.
Entry = tuple[str, str, str, str]

_CONSTITUTION = ("《中华人民共和国宪法》", "2018-03-11")
_PARTY = ("《中国共产党章程》", "2022-10-22")
_CRIME = ("《中华人民共和国反有组织犯罪法》和中共中央、国务院关于开展扫黑除恶专项斗争的通知", "2018-01")
_STATE, _PEOPLE = "中华人民共和国", "人民政府"
_PARTY_NAME, _THOUGHT = "中国共产党", "习近平新时代中国特色社会主义思想"

ENTRIES: tuple[Entry, ...] = (
    ("中华人民共合国", _STATE, *_CONSTITUTION),
    ("中华人民共和过", _STATE, *_CONSTITUTION),
    ("中华人名共和国", _STATE, *_CONSTITUTION),
    ("中华人们共和国", _STATE, *_CONSTITUTION),
    ("中华人共和国", _STATE, *_CONSTITUTION),
    ("中华民人共和国", _STATE, *_CONSTITUTION),
    ("中化人民共和国", _STATE, *_CONSTITUTION),
    ("中国人民共和国", _STATE, *_CONSTITUTION),
    ("中共人民共和国", _STATE, *_CONSTITUTION),
    ("中华人民共共和国", _STATE, *_CONSTITUTION),
    ("人民攻府", _PEOPLE, *_CONSTITUTION),
    ("县人名政府", "县人民政府", *_CONSTITUTION),
    ("镇人名政府", "镇人民政府", *_CONSTITUTION),
    ("乡人名政府", "乡人民政府", *_CONSTITUTION),
    ("人民致府", _PEOPLE, *_CONSTITUTION),
    ("国务完办公厅", "国务院办公厅", *_CONSTITUTION),
    ("国物院办公厅", "国务院办公厅", *_CONSTITUTION),
    ("全国人名代表大会", "全国人民代表大会", *_CONSTITUTION),
    ("中国共产觉", _PARTY_NAME, *_PARTY),
    ("中国共产常", _PARTY_NAME, *_PARTY),
    ("中国供产党", _PARTY_NAME, *_PARTY),
    ("习近平总书计", "习近平总书记", *_PARTY),
    ("习近平新时代特色社会主义思想", _THOUGHT, *_PARTY),
    ("习近平新时代中国特设社会主义思想", _THOUGHT, *_PARTY),
    ("习近平新时代中国特色社会义思想", _THOUGHT, *_PARTY),
    ("习近平新时代中国特色社会主义恩想", _THOUGHT, *_PARTY),
    ("习近平新时代中国特色主义思想", _THOUGHT, *_PARTY),
    ("中国特色社会注意", "中国特色社会主义", *_PARTY),
    ("扫黑险恶", "扫黑除恶", *_CRIME),
)
_RIGHT = {wrong: right for wrong, right, _, _ in ENTRIES}
_ANY = Pattern("|".join(sorted(_RIGHT, key=len, reverse=True)))


def check(report: Report) -> Findings:
    whole = report.whole
    for match in _ANY.finditer(whole.text):
        yield Finding(
            whole.span(*match.span()),
            {"text": match[0], "expected": _RIGHT[match[0]]},
            actual=match[0],
            expected=_RIGHT[match[0]],
        )
