"""What a Word file says about itself beside its text: who made it."""

from __future__ import annotations

from gailint.document import ReadError
from gailint.readers.word.package import Package

# Local names of the elements in docProps/core.xml and docProps/app.xml.
_NAMES = {"creator": "author", "lastModifiedBy": "last-modified-by", "Company": "company"}
_PARTS = ("docProps/core.xml", "docProps/app.xml")
_LONGEST = 200


def read_properties(package: Package) -> dict[str, str]:
    """`author`, `last-modified-by` and `company` as far as they are filled in; damaged properties are none."""
    found: dict[str, str] = {}
    for part in _PARTS:
        if not package.has(part):
            continue
        try:
            root = package.parse(package.read(part))
        except ReadError:
            continue
        for element in root:
            name = _NAMES.get(str(element.tag).rpartition("}")[2])
            text = (element.text or "").strip()
            if name and text:
                found[name] = text[:_LONGEST]
    return found
