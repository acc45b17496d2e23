"""A word that is written for another one: 有迹可寻, 建全, 己经.

What it does:
    Looks up a dictionary of confusions that published reports contain or that are well known from official texts,
    each with the context in which it is never right, its source and the date of the source.

Why:
    The word means something else or does not exist; readers and searches stumble over it.

Basis:
    The format notice 国办公开办函〔2021〕30号 makes the agency answerable for the contents of its report. The forms
    that are right are those of the sources named with the entries.

Not reported:
    The same letters where they belong to other words (自己经办, 构建全县…, 周末来访): each entry says in which
    context it holds.

说明：
    用错或写错的词，例如“有迹可寻”（循）、“建全”（健）、“己经”（已）。
    词典逐条注明语境、来源和日期，只收在所注语境中一定有误的写法。
    同样的字属于别的词时（自己经办、构建全县一张网）不报告。
"""

import re
from functools import cache

from gailint.rule import WARNING, Example, Finding, Findings, Pattern, Report, rule

RULE = rule(
    code="GAI808",
    slug="confused-word",
    severity=WARNING,
    zh="“{text}”应为“{right}”",
    en="{text} should be {right}",
)

GOOD = (Example(), Example(overview="2023年，我镇已经健全公开机制，公开的信息有迹可循，落实好各项要求。"))
BAD = (
    Example(overview="2023年，我镇公开的信息有迹可寻。", found="有迹可寻", expected="有迹可循"),
    Example(problems="一是公开形势还比较单一；二是更新不够及时。", found="形势还比较单一", expected="形式还比较单一"),
    Example(overview="2023年，我镇建全机制，认真贯彻落实号上级文件。", found=("建全", "落实号")),
    Example(overview="按照上级统计部署，完成年度任务。", found="统计部署", expected="统一部署"),
    Example(overview="依据政府信息公开体例编制年度报告。", found="体例", expected="条例"),
)
TRAP = (
    Example(overview="2023年，我镇自己经办的事项和构建全县一张网的任务均已公开，落实号召活动3次。", note="other words"),
    Example(overview="面对经济形势多变的情况，周末来访群众可查阅信息，编写体例保持统一。", note="other words"),
    Example(agency="安澜县统计局", overview="按照上级统计部署，完成年度任务。", note="an agency of that field"),
    Example(overview="办公布署名文件，按排序公示，一贯切实履职，举措失当的予以纠正。", note="other words"),
)


# The wrong form, the right one, the expression that must match where the wrong form starts ("" for the form alone),
# where this comes from, and the date of that.
Entry = tuple[str, str, str, str, str]

_WORDS = "《现代汉语词典》第7版"
_WORDS_DATE = "2016-09"
_RULES = "《中华人民共和国政府信息公开条例》（国务院令第711号）"
_RULES_DATE = "2019-04-03"
_FORM = "国办公开办函〔2021〕30号"
_FORM_DATE = "2021"
_REPORT = "已发布的年度报告"
_YEARS = "2019–2025"

ENTRIES: tuple[Entry, ...] = (
    # Seen in published reports.
    ("有迹可寻", "有迹可循", "", _REPORT + "（秀洲区王店镇）", "2021"),
    ("落实号", "落实好", "落实号(?![召角令码线称牌])", _REPORT + "（内乡县王店镇）", "2024"),
    ("形势", "形式", "形势(?:还|也|仍)?(?:较为|比较|过于|相对|较|太|不够|不)?(?:单一|多样(?!性)|丰富)", _REPORT + "（泽库镇）", "2021"),
    ("接受的监督", "接受社会监督", "(?<=主动)接受的监督", _REPORT + "（秀洲区王店镇）", "2021"),
    (
        "建全",
        "健全",
        "(?<![构新修扩共筹创搭组改在])建全(?=[和、]?完善|各项制度|规章制度|长效机制|工作[制机]|制度|机制|体系|信息公开|信息发布|政[府务]|组织|领导|了)",
        _REPORT + "（山西省退役军人事务厅）",
        _YEARS,
    ),
    ("体例", "条例", "(?<=信息公开)体例(?!》)", _REPORT + "（江苏省统计局）", "2019"),
    ("政复议", "行政复议", "(?<=公开)政复议", _REPORT + "（昌江区工业和信息化局）", _YEARS),
    ("事业型收费", "事业性收费", "", _REPORT + "（会仪镇）", "2021"),
    ("补证", "补正", "(?<=逾期不)补证|补证(?=后申请|后仍|通知书)", _REPORT + "（翠屏区）", _YEARS),
    ("接收", "接受", "接收(?:社会各界|社会|群众|公众|人民群众)?(?:的)?监督(?=[，。、；和]|$)", _REPORT, _YEARS),
    ("阳关", "阳光", "阳关(?=政府|政务|公开|透明|操作)", _REPORT, _YEARS),
    ("清亲", "亲清", "清亲(?=政商|新型|统一)", _REPORT + "（息烽县统计局）", _YEARS),
    ("异彩丰呈", "异彩纷呈", "", _REPORT + "（府谷县）", _YEARS),
    ("校准化", "标准化", "校准化(?=规范化|、规范化|建设)", _REPORT, _YEARS),
    ("成文时期", "成文日期", "", _REPORT + "（椒江区）", _YEARS),
    ("权利", "权力", "(?<![人众民工])权利(?=清单|和责任清单|运行|阳光运行)", _REPORT + "（镜湖区税务局）", "2022"),
    (
        "统计部署",
        "统一部署",
        "(?<=上级|县委|区委|市委|省委|党委|政府)统计部署(?=[，。、；]|要求|安排)(?![^\\n]{0,80}(?:统计|普查|调查|抽样))",
        _REPORT + "（八楞乡）",
        _YEARS,
    ),
    ("已申请公开", "依申请公开", "(?<=[）)、.．])已申请公开(?=情况|工作|方面|[。：\n])", _REPORT + "（罗庄区）", _YEARS),
    ("依公开申请", "依申请公开", "", _REPORT + "（渝中区经济和信息化委员会）", "2023"),
    ("相关内等", "相关内容等", "", _REPORT, _YEARS),
    ("可通过可以通过", "可以通过", "", _REPORT, _YEARS),
    # The words of the Regulation and of the form.
    ("依申公开", "依申请公开", "", _RULES, _RULES_DATE),
    ("政府信公开", "政府信息公开", "", _RULES, _RULES_DATE),
    ("政府息公开", "政府信息公开", "", _RULES, _RULES_DATE),
    ("信息工开", "信息公开", "信息工开(?!展)", _RULES, _RULES_DATE),
    ("政务工开", "政务公开", "政务工开(?!展)", _RULES, _RULES_DATE),
    ("公作", "工作", "(?<=公开)公作(?!用)", _RULES, _RULES_DATE),
    ("行政复义", "行政复议", "", _FORM, _FORM_DATE),
    ("诉颂", "诉讼", "(?<=行政)诉颂", _FORM, _FORM_DATE),
    ("行攻", "行政", "行攻(?=复议|诉讼|机关|许可|处罚|强制)", _FORM, _FORM_DATE),
    ("保章", "保障", "(?<=监督)保章", _FORM, _FORM_DATE),
    ("追纠", "追究", "(?<=责任)追纠", _FORM, _FORM_DATE),
    ("规范性文建", "规范性文件", "", _FORM, _FORM_DATE),
    ("既时", "及时", "既时(?=公开|更新|发布|回应|答复|准确)", _RULES, _RULES_DATE),
    ("途经", "途径", "(?<=公开|申请|获取|救济|查询)途经(?=[，。、；和]|$)", _RULES, _RULES_DATE),
    ("参予", "参与", "参予(?=权|度|率)", _RULES, _RULES_DATE),
    # Well known from official texts.
    ("己经", "已经", "(?<![自知律克利异])己经(?![手办营历费])", _WORDS, _WORDS_DATE),
    ("末来", "未来", "(?<![周年月期季岁本学])末来", _WORDS, _WORDS_DATE),
    ("末", "未", "(?<![周年月期季岁始])末(?:收到|发生|受理|收取|接到|产生)", _WORDS, _WORDS_DATE),
    ("杜会", "社会", "杜会(?=主义|保障|公众|各界|评议|监督|治理|信用|救助|公益|关切|组织)", _WORDS, _WORDS_DATE),
    ("律已", "律己", "(?<=严于)律已", _WORDS, _WORDS_DATE),
    ("布署", "部署", "(?<![公发颁宣])布署(?!名)", _WORDS, _WORDS_DATE),
    ("部暑", "部署", "(?<![干学全])部暑(?![期假热运休训])", _WORDS, _WORDS_DATE),
    ("坐谈会", "座谈会", "", _WORDS, _WORDS_DATE),
    ("通迅", "通讯", "(?<![交畅流])通迅(?![速捷猛疾即])", _WORDS, _WORDS_DATE),
    ("一如继往", "一如既往", "", _WORDS, _WORDS_DATE),
    ("按步就班", "按部就班", "", _WORDS, _WORDS_DATE),
    ("再接再励", "再接再厉", "", _WORDS, _WORDS_DATE),
    ("一愁莫展", "一筹莫展", "", _WORDS, _WORDS_DATE),
    ("默守成规", "墨守成规", "", _WORDS, _WORDS_DATE),
    ("穿流不息", "川流不息", "", _WORDS, _WORDS_DATE),
    ("进一部", "进一步", "进一部(?=加强|完善|提高|规范|健全|推进|强化|深化|提升|拓宽|明确|优化)", _WORDS, _WORDS_DATE),
    ("深人", "深入", "(?<!资)深人(?=推进|开展|贯彻|学习|实施|落实|基层|群众|了解)", _WORDS, _WORDS_DATE),
    ("纳人", "纳入", "(?<![缴接吸容采收])纳人(?=考核|年度|绩效|目标|议事|重要)", _WORDS, _WORDS_DATE),
    ("贯切", "贯彻", "(?<!一)贯切(?=落实|执行|学习)", _WORDS, _WORDS_DATE),
    ("惯彻", "贯彻", "", _WORDS, _WORDS_DATE),
    ("按排", "安排", "按排(?=专人|部署|人员|专门|工作)", _WORDS, _WORDS_DATE),
    ("措失", "措施", "(?<!举)措失(?=[，。、；和]|得力|到位|落实)", _WORDS, _WORDS_DATE),
    ("关建", "关键", "关建(?=环节|问题|在于|时期|领域|节点|少数)", _WORDS, _WORDS_DATE),
    ("力渡", "力度", "力渡(?=[，。、；]|$)", _WORDS, _WORDS_DATE),
    ("高度重示", "高度重视", "", _WORDS, _WORDS_DATE),
    ("会议记要", "会议纪要", "", _WORDS, _WORDS_DATE),
    ("编篡", "编纂", "", _WORDS, _WORDS_DATE),
    ("挂勾", "挂钩", "", _WORDS, _WORDS_DATE),
    ("评佑", "评估", "", _WORDS, _WORDS_DATE),
    ("请单", "清单", "(?<=权责|权力|责任|任务)请单", _WORDS, _WORDS_DATE),
    ("环镜", "环境", "(?<=营商)环镜", _WORDS, _WORDS_DATE),
    ("门护网站", "门户网站", "", _WORDS, _WORDS_DATE),
    ("政务微搏", "政务微博", "", _WORDS, _WORDS_DATE),
    ("领导小姐", "领导小组", "领导小姐(?!姐)", _WORDS, _WORDS_DATE),
    ("人民群从", "人民群众", "", _WORDS, _WORDS_DATE),
    ("老百性", "老百姓", "", _WORDS, _WORDS_DATE),
    ("乡村振新", "乡村振兴", "", _WORDS, _WORDS_DATE),
    ("脱贫功坚", "脱贫攻坚", "", _WORDS, _WORDS_DATE),
    ("工做", "工作", "工做(?=人员|机制|要点|方案|制度)", _WORDS, _WORDS_DATE),
    ("反应", "反映", "(?<=群众)反应(?=的问题|的情况|问题)", _WORDS, _WORDS_DATE),
)
# Right in the reports of agencies of that field.
_FIELDS = {"统计部署": ("统计", "调查")}
_BY_WORD = {entry[0]: entry for entry in ENTRIES}
# Longer forms first: an alternation takes the first that fits.
_ANY = Pattern("|".join(sorted(_BY_WORD, key=len, reverse=True)))


def check(report: Report) -> Findings:
    prose = report.prose
    for hit in _ANY.finditer(prose.text):
        wrong, corrected, context, _, _ = _BY_WORD[hit[0]]
        match = _compiled(context).match(prose.text, hit.start()) if context else hit
        if match is None or any(field in report.agency.name for field in _FIELDS.get(wrong, ())):
            continue
        found, right = match[0], match[0].replace(wrong, corrected, 1)
        yield Finding(
            prose.span(*match.span()),
            {"text": found, "right": right},
            section=prose.section(match.start()),
            actual=found,
            expected=right,
        )


@cache
def _compiled(context: str) -> re.Pattern[str]:
    return re.compile(context)
