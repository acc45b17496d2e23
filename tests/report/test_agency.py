"""Level and kind of an agency from its name."""

import pytest

from gailint.report.agency import kind_of, level_of, read_agency

LEVELS = {
    "township": """
        柳溪镇 柳溪镇人民政府 安澜县柳溪镇人民政府 江南省安澜市砚浦区柳溪镇人民政府 大坪乡 安澜县大坪回族乡人民政府 红星苏木
        城关街道 城关街道办事处 城关街道办 安澜县城关街道办事处 砚浦区人民政府城关街道办事处 经济开发区城关街道办事处 柳溪镇党政办公室
        城关街道党政综合办公室 镇江市京口区谏壁街道办事处
    """,
    "county": """
        安澜县 安澜县人民政府 和县人民政府 江南省安澜县人民政府 镇远县人民政府 乡宁县人民政府 安澜回族自治县人民政府 达拉特旗
        鄂温克族自治旗人民政府 兴安盟科尔沁右翼前旗人民政府 砚浦区 砚浦区人民政府 海淀区人民政府 北京市海淀区人民政府 兴隆台区人民政府
        济南市市中区人民政府 市中区人民政府 威海市文登区人民政府 晋城市城区人民政府 铜陵市郊区水利局 重庆市渝中区人民政府
        延边朝鲜族自治州延吉市人民政府 黔东南州凯里市人民政府 苏州市昆山市人民政府
        安澜县财政局 安澜县市场监督管理局 安澜县住房和城乡建设局 安澜县乡村振兴局 安澜县人民政府办公室 安澜县卫生健康委员会
        安澜县发改委 砚浦区教育局 砚浦区城市管理局 砚浦区市场监督管理局 砚浦区机关事务管理办公室 璞泉县机关事务管理办公室
        徐州市鼓楼区审计局 上海市徐汇区教育局 重庆市秀山土家族苗族自治县财政局 伊犁哈萨克自治州伊宁县民政局
        赣州市章贡区司法局 安澜县社区矫正管理局 安澜县残疾人联合会 砚浦区政务服务中心 安澜县城市管理局
        安澜县乡镇企业局 延边朝鲜族自治州延吉市民政局 延边州延吉市政务服务局 砚浦区民族宗教事务局
    """,
    "city": """
        延边朝鲜族自治州人民政府 四川省凉山彝族自治州人民政府 黔东南州人民政府 兴安盟行政公署 恩施土家族苗族自治州民政局 大兴安岭地区行政公署
    """,
    "province": """
        江南省 江南省人民政府 浙江省人民政府办公厅 内蒙古自治区人民政府 新疆维吾尔自治区人民政府 上海市人民政府 重庆市
        江南省水利厅 水利厅 江南省统计局 上海市教育委员会 广西壮族自治区民政厅
    """,
    "unknown": """
        安澜市 安澜市人民政府 江南省安澜市人民政府 安澜市财政局 江南省安澜市司法局 安澜市城市管理局 晋城市城市管理局 晋城市规划局
        安澜市市场监督管理局 广州市人民政府办公厅 杭州人民政府 城区民政局 郊区人民政府
        安澜高新区 砚浦新区 浦东新区人民政府 上海市浦东新区教育局 滨海新区人民政府 经济开发区 砚浦经济技术开发区管理委员会 安澜县工业园区
        黄山风景区管理委员会 砚浦区管委会 神农架林区人民政府 安澜市旅游度假区 安澜市江北新区管理局 综保区 空港区 前海合作区 西安市新城区人民政府
        国家税务总局安澜县税务局 安澜县税务局 安澜海关 安澜县气象局 国家统计局安澜调查队 安澜县烟草专卖局 安澜县消防救援大队
        安澜市公安局砚浦分局 安澜市生态环境局柳溪县分局 财政部 国家档案局 中国气象局 安澜县人民法院 安澜县水务集团有限公司
        安澜县柳溪镇建设管理局 安澜县柳溪镇中心学校 柳溪村民委员会 新疆生产建设兵团第一师 财政局 某区人民政府
    """,
}
CASES = [(name, level) for level, names in LEVELS.items() for name in names.split()]
KINDS = {
    "government": "安澜县 砚浦区 安澜市 江南省 安澜县人民政府 柳溪镇 柳溪镇人民政府 城关街道办事处 兴安盟行政公署 柳溪镇党政办公室",
    "department": "安澜县财政局 安澜县人民政府办公室 江南省水利厅 安澜市司法局 财政局 砚浦区卫生健康委员会 国家税务总局安澜县税务局",
    "unknown": "砚浦经济技术开发区管理委员会 砚浦区管委会 安澜县水务集团有限公司 财政部 安澜县第一中学 浙江大学",
}


@pytest.mark.parametrize(("name", "level"), CASES)
def test_level(name: str, level: str) -> None:
    assert level_of(name) == level


@pytest.mark.parametrize(("name", "kind"), [(name, kind) for kind, names in KINDS.items() for name in names.split()])
def test_kind(name: str, kind: str) -> None:
    assert kind_of(name) == kind


def test_there_are_many_names_and_a_third_is_unknown() -> None:
    assert len(CASES) >= 80
    assert sum(level == "unknown" for _, level in CASES) * 3 >= len(CASES)


def test_the_agency_of_a_report() -> None:
    agency = read_agency("安澜县 人民政府（本级）", "我县公开信息。本县和我县的工作。")
    assert (agency.level, agency.kind, agency.calls_itself) == ("county", "government", ("我县", "本县"))


def test_no_name_says_nothing() -> None:
    agency = read_agency("", "")
    assert (agency.level, agency.kind) == ("unknown", "unknown")
