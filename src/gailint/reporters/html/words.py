"""What a page says itself, in both languages. Only pages need it: the words of the program are in `gailint.words`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

# key: (Chinese, English)
TEXTS: dict[str, tuple[str, str]] = {
    "title": ("政府信息公开工作年度报告检查结果", "Check of disclosure annual reports"),
    "made": ("{today} 由 gailint {version} 检查", "checked on {today} with gailint {version}"),
    "by_agency": ("按单位", "By agency"),
    "by_rule": ("按规则", "By rule"),
    "agency": ("单位", "agency"),
    "agencies": ("涉及单位", "agencies"),
    "year": ("年度", "year"),
    "year_of": ("{year}年度报告", "report for {year}"),
    "rule": ("规则", "rule"),
    "error": ("错误", "error"),
    "warning": ("警告", "warning"),
    "info": ("提示", "info"),
    "findings": ("发现的问题", "findings"),
    "none": ("未发现问题", "no findings"),
    "not_checked": ("未能核对的项目", "not checked"),
    "line": ("第{line}行第{column}字", "line {line}, column {column}"),
    "whole": ("与整份文件有关的问题：", "about the file as a whole: "),
    "about_table": ("与整张表格有关的问题：", "about the table as a whole: "),
    "picture": ("图片", "picture"),
    "blank": ("空", "blank"),
    "sum_R": ("各类合计", "sum"),
    "sum_K": ("（一）至（六）各项合计", "(1) to (6) add up to"),
    "sum_B": ("第一项加第二项", "I + II"),
    "legend": (
        "红框里是同一个不成立的等式的各格；表外是按表内数字重新加出的合计，≠后面是填写的数",
        "framed: the cells of a sum that fails; outside the table: what its figures add up to, behind ≠ what is printed",
    ),
    "print": ("打印这一份", "print this sheet"),
    "save": ("另存为单独的文件", "save this sheet as a file"),
    "back": ("回到目录", "back to the index"),
}


@lru_cache(maxsize=2)
def page_words(language: str) -> Mapping[str, str]:
    """The words of a page in a language, by key."""
    return {key: words[language == "en"] for key, words in TEXTS.items()}
