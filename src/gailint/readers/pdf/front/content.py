"""The operators of a page's content, told apart by one regular expression.

pdfminer.six reads content a character class at a time; that is most of what a page costs with it. Its interpreter
carries out what is found here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pdfminer.psparser import LIT

_TOKEN = re.compile(
    rb"[\0\t\n\f\r ]*(?:"
    rb"(?P<number>[+-]?(?:\d+\.?\d*|\.\d+)(?=[\0\t\n\f\r ()<>\[\]{}/%]|$))"
    rb"|(?P<operator>[A-Za-z'\"][A-Za-z0-9*]*)"
    rb"|/(?P<name>[^\0\t\n\f\r ()<>\[\]{}/%]*)"
    rb"|(?P<dictionary><<)"
    rb"|<(?P<hex>[^>]*)>?"
    rb"|\((?P<text>[^()\\]*)\)"
    rb"|(?P<start>\()"
    rb"|(?P<array>\[)"
    rb"|(?P<end>\]|>>)"
    rb"|%[^\r\n]*"
    rb"|(?P<odd>[+\-.\d][^\0\t\n\f\r ()<>\[\]{}/%]*)"
    rb"|.)",
    re.DOTALL,
)
_PIECE = re.compile(rb"([()])|\\([0-7]{1,3}|\r\n|.)", re.DOTALL)
_ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\r": b"", b"\n": b"", b"\r\n": b""}
_NOT_HEX = re.compile(rb"[^0-9A-Fa-f]")
_NAME_CODE = re.compile(rb"#([0-9A-Fa-f]{2})")
_IMAGE_END = re.compile(rb"[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)")
_WORDS: dict[bytes, object] = {b"true": True, b"false": False, b"null": None}


def operations(data: bytes) -> Iterator[tuple[bytes, list[Any]]]:
    """Each operator with the operands before it: numbers, strings as bytes, names, lists and dictionaries.

    What is malformed is passed over. An inline image comes as the operator `BI`, without its data.
    """
    operands: list[Any] = []
    outer: list[list[Any]] = []
    at, size = 0, len(data)
    match = _TOKEN.match
    while at < size:
        found = match(data, at)
        if found is None:
            return
        at = found.end()
        kind = found.lastgroup
        if kind == "number":
            digits = found["number"]
            operands.append(float(digits) if b"." in digits else int(digits))
        elif kind == "operator":
            word = found["operator"]
            if word in _WORDS:
                operands.append(_WORDS[word])
                continue
            if word == b"ID":
                ending = _IMAGE_END.search(data, at)
                at = ending.end() if ending else size
                word, operands, outer = b"BI", [], []
            elif word == b"BI":
                operands, outer = [], []
                continue
            if outer:
                operands, outer = outer[0], []
            yield word, operands
            operands = []
        elif kind == "name":
            operands.append(_name(found["name"]))
        elif kind == "hex":
            digits = _NOT_HEX.sub(b"", found["hex"])
            operands.append(bytes.fromhex((digits + b"0" if len(digits) % 2 else digits).decode("ascii")))
        elif kind == "text":
            operands.append(found["text"])
        elif kind == "start":
            text, at = _text(data, at)
            operands.append(text)
        elif kind in ("array", "dictionary"):
            outer.append(operands)
            operands = []
        elif kind == "end" and outer:
            inner = operands
            operands = outer.pop()
            operands.append(inner if found["end"] == b"]" else _dictionary(inner))
        elif kind == "odd":
            operands.append(_odd(found["odd"]))


def _name(raw: bytes) -> object:
    if b"#" in raw:
        raw = _NAME_CODE.sub(lambda code: bytes((int(code[1], 16),)), raw)
    return LIT(raw.decode("utf-8", "replace"))


def _text(data: bytes, at: int) -> tuple[bytes, int]:
    """A string with brackets or escapes in it, from behind its first bracket; and where it ends."""
    parts: list[bytes] = []
    depth = 1
    for piece in _PIECE.finditer(data, at):
        parts.append(data[at : piece.start()])
        at = piece.end()
        bracket, escape = piece[1], piece[2]
        if bracket:
            depth += 1 if bracket == b"(" else -1
            if not depth:
                return b"".join(parts), at
            parts.append(bracket)
        elif escape[:1].isdigit() and escape[:1] < b"8":
            parts.append(bytes((int(escape, 8) & 255,)))
        else:
            parts.append(_ESCAPES.get(escape, escape))
    return b"".join(parts), len(data)


def _dictionary(items: list[Any]) -> dict[str, Any]:
    return {str(getattr(key, "name", key)): value for key, value in zip(items[::2], items[1::2], strict=False)}


def _odd(raw: bytes) -> float:
    """A number as careless producers write it: 1.-5, --3, 12abc."""
    digits = re.match(rb"[+-]*(\d*\.?\d*)", raw)
    value = float(digits[1]) if digits and digits[1] not in (b"", b".") else 0.0
    return -value if raw[:1] == b"-" else value
