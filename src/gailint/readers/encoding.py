"""From bytes to text: which encoding a file has, and which of its bytes are damaged.

A wrong guess is worse than none: GB18030 decodes nearly anything, Big5 and UTF-16 included, without an error. So the
order is: what the configuration says, a byte order mark, the pattern of UTF-16, UTF-8 even with a few damaged bytes,
and only then GB18030 or Big5 by how common their letters would be.
"""

from __future__ import annotations

import re

from gailint.diagnostics import Words
from gailint.document import ReadError

# Names that may be configured or declared, without "-" and "_", and the codec that reads them: always the largest of
# a family, because files that call themselves gb2312 hold letters beyond it.
_CODECS = {
    "utf8": "utf-8", "utf8sig": "utf-8-sig", "utf16": "utf-16", "utf16le": "utf-16-le", "utf16be": "utf-16-be",
    "gb2312": "gb18030", "gbk": "gb18030", "cp936": "gb18030", "gb18030": "gb18030", "big5": "big5", "cp950": "big5",
    "big5hkscs": "big5hkscs",
}  # fmt: skip
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))

_CONTROLS = re.compile("[\x00-\x08\x0e-\x19\x1b-\x1f\x7f]")
_ESCAPED = re.compile("[\udc80-\udcff]+")
_REPLACED = re.compile("\ufffd+")
_DECLARED = re.compile(rb"charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{1,40})", re.IGNORECASE)
# Two-byte letters; the group holds punctuation and the frequent half of the letters of each encoding, whose places
# hardly overlap in the other.
_GB_FREQUENT = re.compile(rb"([\xa1-\xa3\xb0-\xd7][\xa1-\xfe])|[\x81-\xfe][\x30-\xfe]")
_BIG5_FREQUENT = re.compile(rb"([\xa1-\xc6][\x40-\x7e\xa1-\xfe])|[\x81-\xfe][\x40-\xfe]")
# High bytes of UTF-16 units that Chinese text consists of: ASCII, punctuation, letters, full-width forms.
_UTF16_HIGH = bytes([0x00, 0x20, 0x30, *range(0x4E, 0xA0), 0xFF])

# Below this difference the frequencies do not tell GB18030 from Big5 apart.
_CLEAR = 0.15
# Fewer pairs than this are too few for a statistical detector.
_ENOUGH = 20

Decoded = tuple[str, str, tuple[tuple[int, int], ...]]


def decode(data: bytes, given: str | None = None) -> Decoded:
    """The text of a file, the name of its encoding, and where damaged bytes are, as offsets of runs of U+FFFD.

    Line ends stay as they are; a byte order mark is no part of the text ("utf-8-sig" and "utf-16" name files that
    had one). Raises `ReadError` ("undecodable") where nothing fits, also for an unknown name in `given`.
    """
    if given is not None:
        return _given(data, given)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _plausible(_damaged_utf8(data[3:], name) if name == "utf-8-sig" else _replaced(data, name))
    utf16 = _bare_utf16(data)
    if utf16 is not None:
        return _plausible(_guessed(data, utf16))
    if b"\0" in data:
        raise _undecodable()
    try:
        return _plausible((data.decode("utf-8"), "utf-8", ()))
    except UnicodeDecodeError:
        pass
    if _mostly_utf8(data):
        return _plausible(_damaged_utf8(data, "utf-8"))
    return _plausible(_guessed(data, _double_byte(data)))


def _given(data: bytes, given: str) -> Decoded:
    codec = _CODECS.get(_plain(given))
    if codec is None:
        known = "utf-8, utf-16, gb18030, gbk, gb2312, big5"
        raise ReadError(
            "undecodable",
            Words(
                f"不支持配置的编码“{given}”，可用：{known}", f"encoding {given!r} is not supported, use one of {known}"
            ),
        )
    if codec in ("utf-8", "utf-8-sig"):
        marked = data.startswith(_MARKS[0][0])
        return _damaged_utf8(data[3:] if marked else data, "utf-8-sig" if marked else "utf-8")
    return _replaced(data, codec)


def _plain(name: str) -> str:
    return name.strip().lower().replace("-", "").replace("_", "")


def _undecodable() -> ReadError:
    return ReadError(
        "undecodable",
        Words(
            "无法识别文件编码，可能不是文本文件；请另存为 UTF-8，或在配置中指定编码",
            "the encoding is not recognised, this may be no text file; save it as UTF-8 or configure its encoding",
        ),
    )


def _plausible(decoded: Decoded) -> Decoded:
    """The same, unless it looks like no text because of its control characters."""
    text = decoded[0]
    if "\0" in text:
        raise _undecodable()
    if _CONTROLS.search(text) is not None:
        controls = len(_CONTROLS.findall(text))
        if controls >= 4 and controls * 100 > len(text):
            raise _undecodable()
    return decoded


def _not_ascii(text: str) -> int:
    """How many characters are not ASCII."""
    return len(text) - len(text.encode("ascii", "ignore"))


def _damaged_utf8(data: bytes, name: str) -> Decoded:
    """UTF-8 with each damaged byte shown as U+FFFD."""
    text = data.decode("utf-8", "surrogateescape")
    damage = tuple(match.span() for match in _ESCAPED.finditer(text))
    if damage:
        text = _ESCAPED.sub(lambda match: "\ufffd" * len(match.group()), text)
    return text, name, damage


def _replaced(data: bytes, name: str) -> Decoded:
    """Any other encoding, U+FFFD for what does not decode. Microsoft's Big5 is read, the larger one."""
    text = data.decode("cp950" if name == "big5" else name, "replace")
    return text, name, tuple(match.span() for match in _REPLACED.finditer(text))


def _guessed(data: bytes, name: str) -> Decoded:
    """The same for an encoding that was only guessed: much damage means that the guess is wrong."""
    decoded = _replaced(data, name)
    lost = sum(end - start for start, end in decoded[2])
    if lost * 5 > _not_ascii(decoded[0]):
        raise _undecodable()
    return decoded


def _bare_utf16(data: bytes) -> str | None:
    """The kind of UTF-16 of a file without byte order mark: its high bytes, every other one, are of few kinds."""
    if len(data) < 8 or b"\0" not in data:
        return None
    best: tuple[int, str] | None = None
    for name, start in (("utf-16-le", 1), ("utf-16-be", 0)):
        high = data[start::2]
        if len(high.translate(None, _UTF16_HIGH)) * 100 > 3 * len(high):
            continue
        # Blanks and zeros are possible high bytes too: the half with more NULs is the high one.
        if best is None or high.count(0) > best[0]:
            best = (high.count(0), name)
    return None if best is None else best[1]


def _mostly_utf8(data: bytes) -> bool:
    """Whether bytes are UTF-8 with some damage: few stray bytes among many good sequences, or only the end cut."""
    text = data.decode("utf-8", "surrogateescape")
    stray = len(text) - len(_ESCAPED.sub("", text))
    good = _not_ascii(text) - stray
    if good and stray <= 3 and _ESCAPED.fullmatch(text, len(text) - stray) is not None:
        return True
    return stray * 5 <= good


def _double_byte(data: bytes) -> str:
    """GB18030 or Big5, by the share of frequent letters; where that is close, by declaration or detector."""
    gb, pairs = _share(_GB_FREQUENT, data)
    big5, _ = _share(_BIG5_FREQUENT, data)
    if max(gb, big5) < 0.4:
        raise _undecodable()
    if abs(big5 - gb) >= _CLEAR:
        return "big5" if big5 > gb else "gb18030"
    declared = _DECLARED.search(data, 0, 4096)
    if declared is not None:
        codec = _CODECS.get(_plain(declared.group(1).decode("ascii", "replace")), "")
        if codec in ("gb18030", "big5", "big5hkscs"):
            return codec
    return _detected(data) if pairs >= _ENOUGH else "gb18030"


def _share(pattern: re.Pattern[bytes], data: bytes) -> tuple[float, int]:
    """The share of frequent letters among those of two bytes, and how many of these there are."""
    found = pattern.findall(data)
    return (1 - found.count(b"") / len(found), len(found)) if found else (0.0, 0)


def _detected(data: bytes) -> str:
    """The opinion of chardet where the frequencies leave it open; any answer but Big5 keeps GB18030."""
    import chardet

    answer = chardet.detect(
        data[:65536], include_encodings=["gb18030", "big5"], no_match_encoding="gb18030", empty_input_encoding="gb18030"
    )["encoding"]
    return "big5" if answer is not None and answer.lower().startswith("big5") else "gb18030"
