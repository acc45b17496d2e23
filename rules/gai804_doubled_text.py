"""A letter, a word or a mark that stands twice.

What it does:
    Reports letters doubled by a slip (解解读, 二是是, 局局 at the end of a name), a block of two to six letters that is
    repeated at once, and marks that stand twice (，， 。。 ，。).

Why:
    The repetition was typed or pasted by mistake and makes the sentence wrong.

Basis:
    The format notice 国办公开办函〔2021〕30号 makes the agency answerable for the contents of its report.

Not reported:
    Reduplications of the language (层层, 人人, 研究研究, 一件一件); letters that belong to two words (局局长, 图解解读,
    目的的, 镇镇域); two letters repeated where the second pair may begin another word (公开公开栏, 信息信息员); figures and Latin
    letters. Nothing is compared across paragraphs.

说明：
    文字或标点误重复，例如“解解读”“二是是”“会议精神精神”“，，”。请删去多余的部分。
    叠词（层层、人人、研究研究）、分属两个词的叠字（局局长、图解解读、目的的）和数字、字母不报告。
"""

from collections.abc import Iterator

from gailint.rule import WARNING, Example, Finding, Findings, Pattern, Report, rule

RULE = rule(
    code="GAI804",
    slug="doubled-text",
    severity=WARNING,
    zh="“{text}”重复，应为“{right}”",
    en="{text} is doubled, it should be {right}",
)

GOOD = (Example(), Example(overview="2023年，我镇层层压实责任，做到人人有责、事事有回音，一一对应整改。"))
BAD = (
    Example(overview="2023年，我镇通过文字、图表解解读等方式说明政策。", found="解解", expected="解"),
    Example(problems="一是更新不够及时；二是是解读形式不够丰富。", found="是是"),
    Example(overview="2023年，我镇认真学习贯彻会议精神精神，公开信息96条。", found="精神精神", expected="精神"),
    Example(overview="2023年，我镇组织业务培训组织业务培训3次。", found="组织业务培训组织业务培训"),
    Example(overview="2023年，我镇我镇坚持依法公开，明确办公室为为责任科室。", found=("我镇我镇", "为为")),
    Example(overview="2023年，，我镇公开信息96条，。", found=("，，", "，。")),
    Example(overview="2023年，我镇累计公开政府信息信息96条。", found="信息信息", expected="信息"),
    Example(overview="2023年，配合县应急管理局局，公开预警信息12条。", found="局局"),
)
TRAP = (
    Example(overview="2023年，县水利局局长到柳溪镇镇域内调研，以图解解读为主要形式，达到便民的目的的做法得到肯定。"),
    Example(overview="遇到问题大家研究研究，一件一件抓落实，逐条逐条核对，让群众的的确确受益。", note="reduplications"),
    Example(overview="更新政务公开公开栏12处，做好镇人民政府政府网站维护，应急管理管理办法已公布。", note="two words"),
    Example(overview="推进政务信息信息化，健全公开制度制度体系，做到服务群众群众满意，祥和和谐、以及及时更新。", note="compounds"),
    Example(overview="热线电话12121212，网址为www.liuxi.example.gov.cn，编号ABAB。", note="figures and Latin letters"),
    Example(overview="2023年，我镇公开信息。\n公开信息96条。", note="two paragraphs"),
)

_STOP = r"(?=[，。、；：）”》\s]|$)"
# What makes a doubled letter a slip; every other one may be right.
_PAIRS = {
    "局局": Pattern(rf"局局(?:{_STOP}|(?=\d|20|政[务府]|信息|的|在|将|认真|严格|按照))"),
    "乡乡": Pattern("(?<![古新老城下大水])乡乡(?=人民政府)"),
    "镇镇": Pattern("(?<![古新老小集市城大])镇镇(?=人民政府)"),
    "委委": Pattern(rf"委委(?:{_STOP}|(?=高度|政府|认真))"),
    "件件": Pattern(rf"(?<=文)件件(?:{_STOP}|(?=\d))"),
    "是是": Pattern("(?<![求国])是是(?![非否])"),
    "的的": Pattern("(?<![目标有似打之])的的(?![确士哥])"),
    "了了": Pattern("(?<!不)了了(?![解结断然如望事却])"),
    "在在": Pattern("(?<![存现实潜内外正旨自好健])在在(?=[我本全各县市区镇])"),
    "解解": Pattern("(?<![图讲详注了见理化和调缓破题分劝辩消])解解[读决]"),
    "公公": Pattern("(?<=[务息动])公公(?=开)"),
    "信信": Pattern("(?<=府)信信(?=息)"),
    "况况": Pattern("况况"),
    "为为": Pattern("(?<=[室局科处办长门任])为为(?=[信组政本主副第负责牵])"),
    "性性": Pattern("(?<=程)性性(?=信息)"),
    "们们": Pattern("们们"),
    "也也": Pattern("也也"),
    "息息": Pattern(rf"(?<=信)息息(?:{_STOP}|(?=公开))"),
    "务务": Pattern("(?<=政)务务(?=公开)"),
    "作作": Pattern(rf"(?<=工)作作{_STOP}"),
    "我我": Pattern("(?<![自忘唯小真])我我(?=[镇乡县区市省州旗局委办厅街们])"),
    "和和": Pattern("(?<![祥温平缓共谐融饱总中调柔随附讲])和和(?![谐平气睦美解善缓暖顺乐约县田龙政布静硕林])"),
    "及及": Pattern("(?<![以涉普顾触危波遍推累论提])及及(?![时早格第其])"),
    "进进": Pattern("(?<![推促改引增演前跟先行奋])进进(?=一步)"),
    "主主": Pattern("(?<![民自君业公雇财车户店])主主(?=动)"),
    "动动": Pattern("(?<=主)动动(?=公开)"),
    "申申": Pattern("(?<![重引三])申申(?=请)"),
    "受受": Pattern("(?<![接遭承感忍享])受受(?=理)"),
    "到到": Pattern("(?<=收)到到(?=[政公申信])"),
    "政政": Pattern("(?<![行财市县区乡镇民执党廉从参施德内邮家苛勤新简善仁议时涉问])政政(?=府信息|务公开)"),
    "府府": Pattern("(?<=政)府府(?=信息|网|工作|门户)"),
    "复复": Pattern("(?<=政)复复(?=议)"),
    "诉诉": Pattern("(?<=政)诉诉(?=讼)"),
    "众众": Pattern("(?<=群)众众(?![多志人筹说望口])"),
    "群群": Pattern("(?:(?<=[，。、；])|(?<=人民)|(?<=广大))群群(?=众)"),
    "策策": Pattern("(?<=政)策策(?![划略动应反源])"),
    "布布": Pattern(rf"(?<=发)布布(?:{_STOP}|(?=[政信]))"),
    "规规": Pattern("(?<=政)规规(?=范性)"),
    "例例": Pattern("(?<=条)例例(?=[》，。])"),
}
_MARKS = Pattern("[，、。；]{2,}")
_RIGHT_MARK = {
    "，，": "，", "、、": "、", "。。": "。", "；；": "；", "，。": "。", "。，": "。", "、。": "。", "。、": "。", "；。": "。", "。；": "。",
    "，、": "，", "、，": "，",
}  # fmt: skip
_AGAIN = frozenset(
    (
        "研究", "讨论", "学习", "交流", "宣传", "了解", "商量", "休息", "考虑", "琢磨",
        "锻炼", "总结", "体验", "感受", "沟通", "调整", "改进", "非常", "好多", "许多",
    )
)  # fmt: skip
_COMPOUND = frozenset(
    ("办公室", "委员会", "信息公开", "政务公开", "政府信息公开", "主动公开", "依申请公开", "面对面", "点对点", "实打实", "手把手", "心贴心")
)
# A noun that stands twice is a slip, unless the second begins one of these words and the first has one before it.
_NOUNS = {
    "信息": Pattern(
        "[化员量源点流库港网科屏窗股类学论]|处(?!理费)|办(?!理)|中心|技术|系统|平台|资源|产业|安全|工作|工程|时代|社会|传播|服务"
        "|管理(?=系统|平台|办法|中心|部门|[局处科员])|公示|发布|采集|来源|内容|质量|报送|孤岛|披露|沟通|专[栏员]|咨询|名称|标题|汇总|简报|审[核查]"
    ),
    "群众": Pattern("性|满意|路线|团体|组织|工作|文化|艺术|体育|代表|基础|观点|监督|评议"),
    "制度": Pattern("[化性]|体系|建设|机制|框架|安排|优势|保障|执行|落实|汇编|规定|改革|创新|文件|上墙|设计|意识|规范"),
}
_SELF = frozenset(f"{pronoun}{kind}" for pronoun in "我本" for kind in "局镇乡县区办委厅州旗院")
_ALONE = frozenset(
    ("健全", "完善", "加强", "提升", "提高", "提供", "扩大", "优化", "规范", "强化", "建立", "方便", "联系", "收集", "核查", "便于")
)
_PUBLICITY = Pattern(
    "工作|引[起发]|条例|信息处理费|各项要求|方面|行政复议|行政诉讼|专栏|年度|标准化|考核|培训|意识|保密审查|的行政|被申请"
)


def check(report: Report) -> Findings:
    prose = report.prose
    text = prose.text
    slips = [(*match.span(), _RIGHT_MARK[match[0]]) for match in _MARKS.finditer(text) if match[0] in _RIGHT_MARK]
    for start, size in _repeats(text):
        block = text[start : start + size]
        end = start + 2 * size
        if size == 1:
            pattern = _PAIRS.get(block * 2)
            if pattern and pattern.compiled.match(text, start):
                slips.append((start, end, block))
        elif all("\u4e00" <= char <= "\u9fff" for char in block) and _is_slip(block, text[max(0, start - 2) : start], text[end : end + 6]):
            slips.append((start, end, block))
    reached = 0
    for start, end, right in sorted(slips, key=lambda slip: (slip[0], -slip[1])):
        if start >= reached:
            reached = end
            found = text[start:end]
            yield Finding(
                prose.span(start, end), {"text": found, "right": right}, section=prose.section(start), actual=found, expected=right
            )


def _is_slip(block: str, before: str, after: str) -> bool:
    """Whether a block that stands twice is a slip, by what stands before the first and behind the second."""
    if len(set(block)) == 1 or block[0] in "一逐每再越很某特":
        return False
    if len(block) > 2:
        return block not in _COMPOUND
    if block in _SELF:
        return True
    if after[:1] in "，。；：）”》\n":
        return block not in _AGAIN
    if block == "公开":
        return after.startswith("申请") or (before in ("信息", "政务") and _PUBLICITY.match(after) is not None)
    if block not in _NOUNS:
        return False
    alone = not before or before[-1] in "，。、；：“（\n的和与及对把将让使" or before in _ALONE
    return alone or _NOUNS[block].match(after) is None


def _repeats(text: str) -> Iterator[tuple[int, int]]:
    """Where a block of one to six characters is repeated at once, and its size.

    The text as one number, combined with itself shifted by a block: equal characters give zeros, all found at the
    speed of the machine.
    """
    data = text.encode("utf-16-le", "surrogatepass")
    if len(data) != 2 * len(text):
        text = "".join(char if char <= "\uffff" else "\ufffd" for char in text)
        data = text.encode("utf-16-le", "surrogatepass")
    number = int.from_bytes(data, "little")
    for size in range(1, 7):
        same = (number ^ (number >> 16 * size)).to_bytes(len(data), "little")
        equal = bytes(2 * size)
        at = same.find(equal)
        while at >= 0:
            at += at % 2
            if same.startswith(equal, at):
                yield at // 2, size
            at = same.find(equal, at + 2)
