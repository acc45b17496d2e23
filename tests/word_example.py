"""The Word file among the examples. `python tests/word_example.py` writes it again."""

from __future__ import annotations

from pathlib import Path

from gailint.rule import Example
from gailint.samples.report import sample_report

PATH = Path(__file__).parent.parent / "examples" / "reports" / "2022" / "桐坪街道.docx"

# All numbers are automatic ones, as Word gives them: one item of section one is in a list of its own and repeats its
# number. A cell of table 3 is wrong, and a comment was left in.
REPORT = Example(
    agency="安澜县桐坪街道办事处",
    year=2022,
    file=PATH.name,
    automatic=True,
    overview="2022年，桐坪街道围绕老旧小区改造和社区养老推进政府信息公开，各社区公开栏按月更新。\n"
    "（一）主动公开。全年公开政府信息126条，其中政策文件18条，财政信息24条，民生信息57条，其他信息27条。"
    "制发行政规范性文件1件，现行有效4件。作出行政许可决定36件、行政处罚决定5件。\n"
    "（二）依申请公开。全年收到政府信息公开申请9件，上年结转2件，年内办结10件，结转下年度继续办理1件。"
    "因政府信息公开引发的行政复议1件，结果维持1件；没有发生行政诉讼。\n"
    "（二）政府信息管理。公文起草时确定公开属性，发布前经过保密审查。\n"
    "（四）平台建设。在街道办事大厅和11个社区设置查阅点，安排专人提供查询服务。\n"
    "（五）监督保障。政府信息公开列入社区考核，开展社会评议两次，全年没有需要责任追究的情形。",
    cells={(3, "granted", "natural_person"): "6"},
    revisions=(("开展社会评议两次", "comment"),),
)


def made() -> bytes:
    """The file as the examples should have it."""
    return sample_report(REPORT)[1]


if __name__ == "__main__":
    PATH.write_bytes(made())
