"""PDF files written by hand for the tests: pages of texts and lines, and hostile ones."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence

Row = Sequence[str]


def pdf(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """A file of these objects, numbered from 1; the first is the catalog."""
    out = bytearray(b"%PDF-1.5\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    for place in places:
        out += b"%010d 00000 n \n" % place
    out += b"trailer\n<</Size %d/Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer, start)
    return bytes(out)


def stream(data: bytes, entries: bytes = b"", packed: bool = False) -> bytes:
    """A stream object."""
    if packed:
        data = zlib.compress(data, 9)
        entries += b"/Filter/FlateDecode"
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (entries, len(data), data)


def text(x: float, y: float, words: str, size: float = 10.0, matrix: str = "1 0 0 1") -> str:
    """A text with its baseline at (x, y)."""
    return f"BT /F {size} Tf {matrix} {x} {y} Tm <{words.encode('utf-16-be').hex()}> Tj ET\n"


def line(x0: float, y0: float, x1: float, y1: float) -> str:
    """A ruling line."""
    return f"{x0} {y0} m {x1} {y1} l S\n"


def table(top: float, rows: Sequence[Row], edges: Sequence[float], height: float = 20.0, bottom: bool = True) -> str:
    """A table without merged cells. `bottom` draws its last line."""
    drawn = []
    low = top - height * len(rows)
    for number in range(len(rows) + bottom):
        drawn.append(line(edges[0], top - number * height, edges[-1], top - number * height))
    drawn += [line(edge, low, edge, top) for edge in edges]
    for number, row in enumerate(rows):
        for column, words in enumerate(row):
            if words:
                drawn.append(text(edges[column] + 3, top - number * height - 14, words))
    return "".join(drawn)


def document(pages: Iterable[str], words: str = "", page_entries: bytes = b"") -> bytes:
    """A file of pages with these contents; `words` are all characters in them, beyond those of ASCII."""
    contents = list(pages)
    letters = sorted(set(words) | {chr(code) for code in range(32, 127)})
    chars = "\n".join(f"<{ord(char):04x}> <{ord(char):04x}>" for char in letters)
    cmap = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <ffff> endcodespacerange\n{len(letters)} beginbfchar\n{chars}\nendbfchar\nendcmap end end"
    )
    kids = b" ".join(b"%d 0 R" % (7 + 2 * number) for number in range(len(contents)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(contents)),
        b"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>",
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        b"/DW 1000/W[32 126 500]/FontDescriptor 6 0 R>>",
        stream(cmap.encode()),
        b"<</Type/FontDescriptor/FontName/X/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 900/Descent -200"
        b"/CapHeight 700/StemV 80>>",
    ]
    for number, content in enumerate(contents):
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R%s>>"
            % (8 + 2 * number, page_entries)
        )
        objects.append(stream(content.encode()))
    return pdf(objects)


def one_page(
    content: bytes, resources: bytes = b"", more: Sequence[bytes] = (), packed: bool = False, catalog: bytes = b""
) -> bytes:
    """A file of one page; `more` are objects from number 5 on."""
    return pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R%s>>" % catalog,
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<%s>>/Contents 4 0 R>>" % resources,
            stream(content, packed=packed),
            *more,
        ]
    )


def drawn(content: str, form: str = "") -> bytes:
    """A page of ASCII in a font that the page draws itself (Type 3, as wide as high by half), which any reader has.

    `form` is what the page draws with `/X Do`; what stands between `/OC /L BDC` and `EMC` is on a hidden layer.
    """
    codes = range(33, 127)
    names = b"".join(b"/g%d" % code for code in codes)
    shapes = b"".join(b"/g%d 6 0 R" % code for code in codes)
    cmap = (
        b"begincmap 1 begincodespacerange <00> <ff> endcodespacerange "
        b"1 beginbfrange <21> <7e> <0021> endbfrange endcmap"
    )
    font = (
        b"<</Type/Font/Subtype/Type3/FontBBox[0 -200 500 900]/FontMatrix[0.001 0 0 0.001 0 0]/FirstChar 33/LastChar 126"
        b"/Widths[%s]/Encoding<</Differences[33%s]>>/CharProcs<<%s>>/Resources<<>>/ToUnicode 7 0 R>>"
        % (b"500 " * len(codes), names, shapes)
    )
    entries = b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>>>"
    return one_page(
        content.encode(),
        b"/Font<</F 5 0 R>>/XObject<</X 8 0 R>>/Properties<</L 9 0 R>>",
        [
            font,
            stream(b"500 0 d0 50 0 400 700 re f"),
            stream(cmap),
            stream(form.encode(), entries),
            b"<</Type/OCG/Name(L)>>",
        ],
        catalog=b"/OCProperties<</OCGs[9 0 R]/D<</OFF[9 0 R]>>>>",
    )


def letters(x: float, y: float, words: str, size: float = 10.0) -> str:
    """A text in the font of `drawn`, with its baseline at (x, y)."""
    return f"BT /F {size} Tf 1 0 0 1 {x} {y} Tm ({words}) Tj ET\n"


def scan() -> bytes:
    """A page that is one picture."""
    picture = stream(
        b"\xff" * 64, b"/Type/XObject/Subtype/Image/Width 8/Height 8/ColorSpace/DeviceGray/BitsPerComponent 8"
    )
    return one_page(b"q 595 0 0 842 0 0 cm /I Do Q", b"/XObject<</I 5 0 R>>", [picture])


def encrypted() -> bytes:
    """A file that asks for a password."""
    content = b"<</Filter/Standard/V 1/R 2/Length 40/P -44/O<%s>/U<%s>>>" % (b"11" * 32, b"22" * 32)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
        content,
    ]
    return pdf(objects, b"/Encrypt 4 0 R/ID[<00><00>]")


def self_drawing() -> bytes:
    """A form that draws itself."""
    form = stream(b"/A Do", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 5 0 R>>>>")
    return one_page(b"/A Do", b"/XObject<</A 5 0 R>>", [form])


def doubling_forms(times: int = 25) -> bytes:
    """Forms that each draw the next one twice."""
    forms = [
        stream(
            b"/A Do /A Do", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A %d 0 R>>>>" % (6 + at)
        )
        for at in range(times)
    ]
    forms.append(stream(b"0 0 m 1 1 l S", b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]"))
    return one_page(b"/A Do", b"/XObject<</A 5 0 R>>", forms)


def bomb(megabytes: int = 1024) -> bytes:
    """A page whose content is very much larger than the file."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * 2**20) for _ in range(megabytes)) + packer.flush()
    return pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
            b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed),
        ]
    )


def map_bomb() -> bytes:
    """A font whose map of characters has one range of four thousand million."""
    cmap = b"begincmap 1 begincodespacerange <00000000> <ffffffff> endcodespacerange\n1 beginbfrange <00000000> <ffffffff> <0000> endbfrange endcmap"
    font = b"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>"
    inner = b"<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>"
    return one_page(b"BT /F 9 Tf <0041> Tj ET", b"/Font<</F 5 0 R>>", [font, inner, stream(cmap)])


def page_loop() -> bytes:
    """A tree of pages that contains itself."""
    return pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R]/Count 9>>"])
