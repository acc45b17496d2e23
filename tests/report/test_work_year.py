"""Sentences that open with a year and count the work done in it."""

import pytest

from gailint.report.dates import read_dates, read_years
from gailint.report.quantities import read_quantities
from gailint.report.work_year import read_work_years
from given_prose import prose_of

REPORTS = {
    "2020年，我镇共公开信息100条。": 2020,
    "2020年我镇发布信息100条。": 2020,
    "2020年度，我镇收到申请9件。": 2020,
    "2020年全年，共受理申请9件。": 2020,
    "（一）主动公开情况：2020年，我镇主动公开信息100条。": 2020,
    "（三） 政府信息管理情况 2020年，我镇制定规范性文件8件。": 2020,
    "1.2020年，通过网站发布信息100条。": 2020,
    "一是2020年，我镇制发文件8件。": 2020,
    "2020年，柳溪镇制定规范性文件2件。": 2020,
    "工作平稳。2020年，本镇办结申请9件。": 2020,
}
SILENT = (
    "2020年结转申请3件，均已办结。",
    "2020年，我镇收到的申请结转3件。",
    "公开2020年决算信息20条。",
    "2020年决算，我镇公开信息20条。",
    "2020年，我镇公开部门预算3份。",
    "与2020年相比，我镇多公开信息20条。",
    "2020年，我镇公开信息80条，2021年，公开100条。",
    "《2020年政务公开工作要点》，我镇落实20项。",
    "自2020年以来，我镇累计公开信息3174条。",
    "2020年以来，我镇累计公开信息3174条。",
    "2020年5月，我镇发布信息20条。",
    "2020年，我镇考核发现问题3个，公开整改情况3条。",
    "2022年，我镇将公开信息200条。",
    "2020年，县水利局公开信息20条。",
    "申请内容涉及 2020年，我镇公开信息80条。",
    "2020年，我镇工作平稳有序。",
    "2020年，我镇召开会议3次。",
    "国办发〔2020〕17号要求公开信息20条。",
    "2020年，我镇收到的申请引起行政复议1件，公开结果1条。",
    "申请内容涉及2020年，我镇公开的补偿信息3条。",
)


@pytest.mark.parametrize("text", [*REPORTS, *SILENT])
def test_work_years(text: str) -> None:
    prose = prose_of(text)
    years = read_years(prose, read_dates(prose))
    found = read_work_years(prose, years, read_quantities(prose), "安澜县柳溪镇人民政府")
    assert [one.mention.year for one in found] == ([REPORTS[text]] if text in REPORTS else [])
