"""Operators of page content."""

from __future__ import annotations

from typing import Any

import pytest

from gailint.readers.pdf.front.content import operations


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"1 0.5 -.25 +3. m", [(b"m", [1, 0.5, -0.25, 3.0])]),
        (b"(a\\(b\\)\\101\\n(c)d) Tj", [(b"Tj", [b"a(b)A\n(c)d"])]),
        (b"(a\\\r\nb\\\\) Tj", [(b"Tj", [b"ab\\"])]),
        (b"<48 65 6c6> Tj", [(b"Tj", [b"Hel`"])]),
        (b"[(a)-20<62>]TJ T*", [(b"TJ", [[b"a", -20, b"b"]]), (b"T*", [])]),
        (b"% note\n1 w%x\n2 w", [(b"w", [1]), (b"w", [2])]),
        (b"BI /W 1 /H 1 ID \x00(x Q EI Q", [(b"BI", []), (b"Q", [])]),
        (b"1.-5 --3 m", [(b"m", [1.0, -3.0])]),
        (b"[ [ 1 S 2 w", [(b"S", []), (b"w", [2])]),
        (b"(open", []),
        (b")]>> 4 w", [(b"w", [4])]),
        (b"true false null gs", [(b"gs", [True, False, None])]),
    ],
)
def test_operations(content: bytes, found: list[tuple[bytes, list[Any]]]) -> None:
    assert list(operations(content)) == found


def test_names_and_dictionaries() -> None:
    ((operator, (tag, properties)),) = operations(b"/Sp#61n <</ActualText <FEFF>/MCID 3>> BDC")
    assert operator == b"BDC"
    assert tag.name == "Span"
    assert properties == {"ActualText": b"\xfe\xff", "MCID": 3}
