"""Automatic numbering of a Word 97 file: its lists, and the label of a paragraph from its own or its style's list."""

from __future__ import annotations

from collections.abc import Iterator

from gailint.readers.legacy.binary import LIST_USES, LISTS, DamagedError, DocBinary, Properties, number
from gailint.readers.numbering import Counter, Level, List
from gailint.record import replace

_LIST, _LEVEL = 0x460B, 0x260A
_NO_LIST = (0, 0x7FF, 0xF801)
_MOST_LISTS = 10_000
_LONGEST_CHAIN = 20
_LEVELS = 9
# Number formats by their number in the file, as WordprocessingML names them.
_FORMATS = {
    0: "decimal", 1: "upperRoman", 2: "lowerRoman", 3: "upperLetter", 4: "lowerLetter", 5: "ordinal",
    0x0A: "ideographDigital", 0x0B: "japaneseCounting", 0x0E: "decimalFullWidth", 0x10: "japaneseLegal",
    0x11: "japaneseDigitalTenThousand", 0x12: "decimalEnclosedCircle", 0x13: "decimalFullWidth2", 0x16: "decimalZero",
    0x17: "bullet", 0x1A: "decimalEnclosedFullstop", 0x1B: "decimalEnclosedParen", 0x1C: "decimalEnclosedCircleChinese",
    0x1D: "ideographEnclosedCircle", 0x1E: "ideographTraditional", 0x1F: "ideographZodiac", 0x21: "taiwaneseCounting",
    0x22: "ideographLegalTraditional", 0x23: "taiwaneseCountingThousand", 0x24: "taiwaneseDigital",
    0x25: "chineseCounting", 0x26: "chineseLegalSimplified", 0x27: "chineseCountingThousand", 0x39: "numberInDash",
    0xFF: "none",
}  # fmt: skip


class DocNumbering:
    """Gives paragraphs their labels, in the order of the document."""

    def __init__(self, binary: DocBinary) -> None:
        self._styles = binary.styles
        self._counter = Counter()
        self._uses = list(_uses(binary, _lists(binary)))

    def label(self, style: int, own: Properties) -> str:
        """The label of a paragraph with a style and properties of its own; empty where it has none."""
        if not self._uses:
            return ""
        use, level = _reference(own)
        steps = 0
        while (use is None or level is None) and style < len(self._styles) and steps < _LONGEST_CHAIN:
            inherited, inherited_level = _reference(self._styles[style].paragraph)
            use = inherited if use is None else use
            level = inherited_level if level is None else level
            style = self._styles[style].based_on
            steps += 1
        if use is None or use in _NO_LIST or use > len(self._uses):
            return ""
        return self._counter.label(str(use), self._uses[use - 1], level or 0)


def _reference(own: Properties) -> tuple[int | None, int | None]:
    """The list and the level that properties name."""
    use = level = None
    for code, operand in own:
        if code == _LIST:
            use = int.from_bytes(operand, "little")
        elif code == _LEVEL:
            level = int.from_bytes(operand, "little")
    return use, level


def _lists(binary: DocBinary) -> dict[int, List]:
    """The lists by their number in the file."""
    data, at = binary.table, binary.start(LISTS)
    found: dict[int, List] = {}
    if not binary.section(LISTS):
        return found
    count = number(data, at, "H")
    if count > _MOST_LISTS:
        raise DamagedError
    behind = at + 2 + 28 * count
    for index in range(count):
        start = at + 2 + 28 * index
        name = number(data, start, "I")
        levels = []
        for _ in range(1 if number(data, start + 26, "B") & 1 else _LEVELS):
            level, behind = _level(data, behind)
            levels.append(level)
        found[name] = List(str(name), levels)
    return found


def _level(data: bytes, at: int) -> tuple[Level, int]:
    """A level of a list, and where the next one starts."""
    start, kind, flags = number(data, at, "i"), number(data, at + 4, "B"), number(data, at + 5, "B")
    text_at = at + 28 + number(data, at + 24, "B") + number(data, at + 25, "B")
    length = number(data, text_at, "H")
    raw = data[text_at + 2 : text_at + 2 + 2 * length]
    # The characters 0 to 8 stand for the numbers of the levels.
    text = "".join(
        f"%{ord(char) + 1}" if ord(char) < _LEVELS else char for char in raw.decode("utf-16-le", "replace")
    )
    restart = number(data, at + 26, "B") if flags & 8 else None
    level = Level(text, _FORMATS.get(kind, "decimal"), start, bool(flags & 4), restart)
    return level, text_at + 2 + 2 * length


def _uses(binary: DocBinary, lists: dict[int, List]) -> Iterator[List]:
    """The lists as paragraphs refer to them, by their place, with what each overrides."""
    if not lists or not binary.section(LIST_USES):
        return
    data, at = binary.table, binary.start(LIST_USES)
    count = number(data, at, "I")
    if count > _MOST_LISTS:
        raise DamagedError
    behind = at + 4 + 16 * count
    for index in range(count):
        start = at + 4 + 16 * index
        base = lists.get(number(data, start, "I"), List("", []))
        overrides = number(data, start + 12, "B")
        behind += 4
        levels = list(base.levels)
        starts: dict[int, int] = {}
        for _ in range(overrides):
            first, flags = number(data, behind, "i"), number(data, behind + 4, "I")
            behind += 8
            level = flags & 0xF
            changed = None
            if flags & 0x20:
                changed, behind = _level(data, behind)
            if level >= len(levels):
                continue
            if changed:
                levels[level] = changed
            elif flags & 0x10:
                starts[level] = first
                levels[level] = replace(levels[level], start=first)
        yield List(base.key, levels, starts)
