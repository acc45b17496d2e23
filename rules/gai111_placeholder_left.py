"""Nothing of the template is left in the text.

What it does:
    Reports blanks that were never filled in, instructions to the author, and formatting notes: XX局, ××次, 某某科室, 202X年,
    ____, （文字描述）, 待补充, （宋体加粗小四号字）, 该部分以表格形式报告.

Why:
    A left-over of the template shows that nobody read the report before it went out, and the fact that belongs
    there is missing.

Basis:
    Article 6 of the Regulation on Government Information Disclosure: information has to be accurate.

Not reported:
    Masked names and numbers (申请人张××, 138****1234), 某某 in the account of a case, 有待补充, addresses of web pages,
    lines drawn with underscores.

说明：
    模板中的占位符、填写说明或排版要求没有删改干净，请补上实际内容或删去。
    申请人、电话号码等为保护隐私作的遮盖不在此列。
"""

from gailint.rule import ERROR, Example, Finding, Findings, Pattern, Report, rule

RULE = rule(
    code="GAI111",
    slug="placeholder-left",
    severity=ERROR,
    zh="“{printed}”是模板的残留，请补上实际内容或删去",
    en="{printed} is left over from a template; fill it in or remove it",
)

GOOD = (Example(),)
BAD = (
    Example(overview="（文字描述，不超过1000字）", found="（文字描述，不超过1000字）"),
    Example(overview="我镇在XX局的指导下开展了检查。", found="XX"),
    Example(overview="202X年，我镇开展了××次培训。", found="202X年"),
    Example(overview="按照《关于××工作的通知》要求，开展了自查。", found="××"),
    Example(overview="由某某科室负责。全年共公开信息____条。", found=("某某科室", "____")),
    Example(headings={"other": "六、其他需要报告的事项（宋体加粗小四号字）"}, found="（宋体加粗小四号字）"),
    Example(proactive="该部分以表格形式报告。", found="该部分以表格形式报告"),
    Example(overview="相关数据待补充。", found="待补充"),
)
TRAP = (
    Example(overview="申请人张××不服答复，申请复议后撤回。热线电话138****1234。", note="masked"),
    Example(overview="法院认为某某镇的答复并无不当，驳回诉讼请求。", note="the account of a case"),
    Example(overview="公开的深度还有待补充，制度亟待完善。", note="ordinary words"),
    Example(problems="部分栏目的内容待补充。2024年将每月核对一次栏目，增加图表解读，方便群众理解。", note="a shortcoming"),
    Example(overview="网址为http://www.example.gov.cn/xxgk/XX/index_1.html。", note="an address"),
    Example(overview="全年平稳有序。\n__________", note="a line"),
    Example(overview="二〇〇九年以来，我镇坚持公开。房间面积3×4米。", note="a year, a product"),
)

_X = "[XxＸｘ×]"
_UNIT = "(?:件|条|次|份|元|个|篇|人|场|期|年|月|日|号|镇|乡|县|区|市|局)"
_PLACEHOLDER = Pattern(
    rf"(?<!\d)20(?:\d{_X}|{_X}{{2}}|[_＿]{{2}})(?!\d)年?"
    rf"|(?<![A-Za-z0-9/._@%=\-&]){_X}{{2,8}}(?![A-Za-z0-9/._@%=\-&])"
    rf"|(?<![A-Za-z0-9/._@%=\-&×Xx])[XＸ×](?=(?:件|条|份|篇|月|年{_X}))"
    rf"|(?<![\d*＊A-Za-z])[*＊]{{3,8}}(?={_UNIT})"
    r"|(?<![\w./_])[_＿]{2,30}(?![\w./_-])|(?<=[\u4e00-\u9fff])[_＿]{2,30}(?=[\u4e00-\u9fff])"
    r"|某某(?:省|市|县|区|镇|乡|街道|局|委|办|厅|科室|单位|部门|机关)"
    r"|[（(【\[]文字描述[^（）()\n]{0,30}[）)】\]]"
    r"|[（(【\[](?:机关|单位|部门|填报单位|行政机关)(?:名称[）)】\]]|[全简]称[）)])"
    r"|[（(][^（）()\n]{0,16}(?:宋体|仿宋|黑体|楷体|标宋|[小大]?[二三四五]号字|行距\d)[^（）()\n]{0,16}[）)]"
    r"|该部分以表格形式报告|核定时间点为报告年度"
    r"|(?:单击|点击)此处(?:输入|添加|编辑)|请在此处?(?:填写|输入|插入)|[（(【\[]请(?:据实|如实)?填写[^（）()申\n]{0,12}[）)】\]]"
    r"|(?<![有亟尚还等需急])待(?:补充|填写|填报|填入)(?=[。；，）)】\]\n]|$)"
    r"|[（(【\[]待(?:定|完善|更新|补|核实|确认)[）)】\]]",
    "X", "xx", "Ｘ", "ｘｘ", "×", "***", "＊＊＊", "__", "＿", "某某", "文字描述", "名称）", "名称)", "名称】", "名称]", "全称）", "全称)", "简称）", "简称)", "宋体", "黑体", "楷体", "标宋", "号字", "行距", "表格形式", "核定时间点", "击此处",
    "请在此", "请填写", "实填写", "待补", "待填", "待核", "待确", "待定", "待完善", "待更新",
)
_SHORTCOMING = Pattern("栏目|目录|力量|人员|问题|不足")
_CASE = Pattern("申请人|原告|被告|诉|法院|案|先生|女士|同志|村民|居民|反映|举报|信访|投诉|姓名|电话|手机|证号|账号|卡号|行初|行终")
_ADDRESS = Pattern(r"(?:https?[:：]|www\.)[!-~]{1,300}", "http", "www")


def check(report: Report) -> Findings:
    text = report.prose.text
    sentence_end = -1
    for match in _PLACEHOLDER.finditer(text):
        start, end = match.span()
        if start < sentence_end:
            continue
        first, last = report.prose.sentence(start)
        paragraph = report.prose.paragraph(start).value
        section = report.prose.section(start)
        masked = match[0][0] in "XxＸｘ×某*＊" and _CASE.search(text[first:last])
        lacking = match[0][0] == "待" and (section == "problems" or _SHORTCOMING.search(text[first:last]))
        if masked or lacking or not paragraph.strip(" _＿") or _in_address(text[first:last], start - first):
            continue
        sentence_end = last
        span = report.prose.span(start, end)
        yield Finding(span, {"printed": match[0]}, section=section, actual=match[0])


def _in_address(sentence: str, at: int) -> bool:
    return any(match.start() <= at < match.end() for match in _ADDRESS.finditer(sentence))
