"""Citations that name the wrong decree, number or title, or print them wrongly."""

from __future__ import annotations

import random

from generator import wordings
from generator.draft import Draft
from generator.faults.model import fault, replace_once

_FORMAT_2021 = "国办公开办函〔2021〕30号"
_FORMAT_2019 = "国办公开办函〔2019〕60号"


@fault("superseded-decree", "GAI701")
def _decree(draft: Draft, rng: random.Random) -> bool:
    return replace_once(draft, rng, {"（国务院令第711号）": "（国务院令第492号）"})


@fault("misnamed-regulation", "GAI701")
def _regulation(draft: Draft, rng: random.Random) -> bool:
    name = "《中华人民共和国政府信息公开条例》"
    wrong = rng.choice(("《中华人民共和国信息公开条例》", "《中华人民共和国政府信息公开体例》"))
    return replace_once(draft, rng, {name: wrong})


@fault("document-number-form", "GAI702")
def _number(draft: Draft, rng: random.Random) -> bool:
    pairs = {}
    for number in (_FORMAT_2021, _FORMAT_2019):
        year = number[7:11]
        pairs[number] = rng.choice((
            number.replace(f"〔{year}〕", f"[{year}]"), number.replace(f"〔{year}〕", f"【{year}】"),
            number.replace("公开办函", "公开函"), number.replace("公开办函", "公开办"), number.replace("〕", ""),
        ))  # fmt: skip
    return replace_once(draft, rng, pairs)


@fault("superseded-format", "GAI703")
def _format(draft: Draft, rng: random.Random) -> bool:
    """A report for 2021 or later that rests on the notice of 2019 alone."""
    if draft.edition != "2021":
        return False
    title = wordings.BASIS_2021[0].partition("和")[2].partition("（")[0]
    old = wordings.BASIS_2019[0].partition("和")[2].partition("（")[0]
    if replace_once(draft, rng, {f"{title}（{_FORMAT_2021}）": f"{old}（{_FORMAT_2019}）"}):
        return True
    return replace_once(draft, rng, {_FORMAT_2021: _FORMAT_2019})


@fault("other-number-of-known-document", "GAI704")
def _known(draft: Draft, rng: random.Random) -> bool:
    return replace_once(draft, rng, {
        "国办发〔2019〕14号": "国办发〔2019〕41号", "国办发〔2020〕17号": "国办发〔2020〕71号",
        "国办发〔2021〕12号": "国办发〔2021〕30号", "国办发〔2022〕8号": "国办发〔2022〕18号",
        "国办函〔2020〕109号": "国办函〔2020〕190号",
    })  # fmt: skip


@fault("open-title-mark", "GAI706", "GAI806")
def _title_mark(draft: Draft, rng: random.Random) -> bool:
    return replace_once(draft, rng, {
        "政府信息公开条例》": "政府信息公开条例", "信息处理费管理办法》": "信息处理费管理办法",
    })  # fmt: skip
