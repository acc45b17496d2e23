"""Radicals and other forms that PDF producers write for plain characters.

A font may draw 人 U+4EBA and the radical ⼈ U+2F08 with one shape; a producer that looks up what a shape means then
finds the radical. NFKC is no cure: it takes ⼾ for 戶 and ⾭ for 靑, makes （） half-width, and leaves ⺠ and ⻔ alone.
"""

from __future__ import annotations

from unicodedata import normalize

# Letters of U+2E80-2EF3 (CJK Radicals Supplement) that have the shape of a character in use.
_SUPPLEMENT = {
    "⺀": "冫", "⺁": "厂", "⺇": "几", "⺌": "小", "⺎": "兀", "⺏": "尣", "⺐": "尢", "⺒": "巳", "⺓": "幺", "⺔": "彑",
    "⺖": "忄", "⺘": "扌", "⺙": "攵", "⺛": "旡", "⺝": "月", "⺟": "母", "⺠": "民", "⺡": "氵", "⺢": "氺", "⺣": "灬",
    "⺤": "爫", "⺥": "爫", "⺦": "丬", "⺨": "犭", "⺩": "王", "⺪": "疋", "⺫": "罒", "⺬": "示", "⺭": "礻", "⺮": "竹",
    "⺯": "糹", "⺰": "纟", "⺱": "罓", "⺲": "罒", "⺳": "㓁", "⺵": "羊", "⺶": "羊", "⺸": "羊", "⺹": "耂", "⺻": "聿",
    "⺼": "月", "⺽": "臼", "⺾": "艹", "⺿": "艹", "⻀": "艹", "⻁": "虎", "⻂": "衤", "⻃": "覀", "⻄": "西", "⻅": "见",
    "⻆": "角", "⻇": "角", "⻈": "讠", "⻉": "贝", "⻊": "足", "⻋": "车", "⻌": "辶", "⻍": "辶", "⻎": "辶", "⻏": "阝",
    "⻐": "钅", "⻑": "長", "⻒": "镸", "⻓": "长", "⻔": "门", "⻕": "阝", "⻖": "阝", "⻗": "雨", "⻘": "青", "⻙": "韦",
    "⻚": "页", "⻛": "风", "⻜": "飞", "⻝": "食", "⻠": "饣", "⻢": "马", "⻣": "骨", "⻤": "鬼", "⻥": "鱼", "⻦": "鸟",
    "⻧": "卤", "⻨": "麦", "⻩": "黄", "⻪": "黾", "⻫": "斉", "⻬": "齐", "⻭": "歯", "⻮": "齿", "⻯": "竜", "⻰": "龙",
    "⻱": "龜", "⻲": "亀", "⻳": "龟",
}  # fmt: skip
# Kangxi radicals that NFKC takes for another form than the one in use here.
_KANGXI = {"⼾": "户", "⾭": "青"}
# Forms for vertical writing; NFKC would make most of them half-width.
_VERTICAL = dict(
    zip(
        "︐︑︒︓︔︕︖︗︘︙︰︱︲︳︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹇﹈",
        "，、。：；！？〖〗…：—–＿（）｛｝〔〕【】《》〈〉「」『』［］",
        strict=True,
    )
)


def _table() -> dict[int, str]:
    found = {code: normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
    # Compatibility ideographs (年 U+F98E for 年 U+5E74): each stands for one plain character.
    for code in (*range(0xF900, 0xFAFF), *range(0x2F800, 0x2FA1E)):
        plain = normalize("NFC", chr(code))
        if plain != chr(code):
            found[code] = plain
    for letters in (_SUPPLEMENT, _KANGXI, _VERTICAL):
        found.update({ord(letter): plain for letter, plain in letters.items()})
    return found


PLAIN = _table()
"""For `str.translate`: the plain character of each of them."""
