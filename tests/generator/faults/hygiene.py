"""What does not belong into a published report: private data, drafts, repeated text, broken marks and links."""

from __future__ import annotations

import random
from datetime import date, timedelta

from generator.draft import Draft, Para, TableDraft
from generator.faults.model import add_sentence, fault, replace_once
from generator.numbers import slip

_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK = "10X98765432"


def identity_number(rng: random.Random) -> str:
    """An invented number with a real date of birth and the right check digit."""
    born = date(1960, 1, 1) + timedelta(days=rng.randrange(16000))
    body = f"{rng.choice(('110101', '330402', '370602'))}{born:%Y%m%d}{rng.randint(1, 999):03d}"
    return body + _CHECK[sum(int(digit) * weight for digit, weight in zip(body, _WEIGHTS, strict=True)) % 11]


@fault("identity-number", "GAI802")
def _identity(draft: Draft, rng: random.Random) -> bool:
    text = f"申请人身份证号码为{identity_number(rng)}，申请已按程序登记。"
    return add_sentence(draft, rng, "overview", text)


@fault("mobile-number", "GAI803")
def _mobile(draft: Draft, rng: random.Random) -> bool:
    number = rng.choice(("138", "159", "186", "177")) + f"{rng.randrange(10**8):08d}"
    return add_sentence(draft, rng, "overview", f"来访群众留下号码{number}，工作人员已及时回复。")


@fault("local-path", "GAI811")
def _path(draft: Draft, rng: random.Random) -> bool:
    path = rng.choice((r"C:\Users\Administrator\Desktop\年报.docx", "file:///D:/gongkai/report.doc"))
    return add_sentence(draft, rng, "overview", f"详细数据见{path}。")


@fault("draft-mark", "GAI810", consequences=("GAI101",))
def _draft_mark(draft: Draft, rng: random.Random) -> bool:
    draft.title[-1] += rng.choice(("（征求意见稿）", "（送审稿）", "（初稿）"))
    return True


@fault("broken-link", "GAI817")
def _link(draft: Draft, rng: random.Random) -> bool:
    text = rng.choice((
        "公众可登录http//www.example.gov.cn查询有关信息。", "公众可登录http://www。example。gov。cn查询有关信息。",
        "公众可登录http://localhost/zfxxgk/查询有关信息。",
    ))  # fmt: skip
    return add_sentence(draft, rng, "overview", text)


@fault("unpaired-mark", "GAI806")
def _unpaired(draft: Draft, rng: random.Random) -> bool:
    return replace_once(
        draft, rng, {"“十四五”": "“十四五", "“十三五”": "“十三五", "“双公示”": "双公示”", "“政府开放日”": "“政府开放日"}
    )


@fault("repeated-paragraph", "GAI814", consequences=("GAI120", "GAI5"))
def _repeated(draft: Draft, rng: random.Random) -> bool:
    """A paragraph of section one printed again at its end."""
    blocks = draft.section("overview").blocks
    long = [
        block for block in blocks[1:]
        if isinstance(block, Para) and block.kind == "body" and len(block.text) >= 60 and block.text[0] not in "（一二三四五12345"
    ]  # fmt: skip
    if not long:
        return False
    blocks.append(rng.choice(long))
    return True


@fault("no-improvements", "GAI116")
def _no_improvements(draft: Draft, rng: random.Random) -> bool:
    me = draft.agency.me
    draft.section("problems").blocks = [Para(rng.choice((
        f"{me}部分栏目内容更新不够及时，政策解读形式比较单一，工作人员业务能力参差不齐，公众参与度偏低。",
        f"{me}公开内容与群众需求仍有差距，个别科室主动公开意识不强，信息检索和利用也不够便捷。",
    )))]  # fmt: skip
    return True


@fault("two-versions-of-a-table", "GAI214", consequences=("GAI301", "GAI302", "GAI5"))
def _two_tables(draft: Draft, rng: random.Random) -> bool:
    """Table 4 printed twice with other figures."""
    blocks = draft.section("remedies").blocks
    at, table = next((at, block) for at, block in enumerate(blocks) if isinstance(block, TableDraft))
    other = table.copy()
    count = slip(rng, int(table.values["reconsideration", "total"]))
    for column, value in zip(table.columns, (count, 0, 0, 0, count), strict=True):
        other.write(("reconsideration", column), value)
    blocks.insert(at + 1, Para("更新后的数据如下：", "lead"))
    blocks.insert(at + 2, other)
    return True
