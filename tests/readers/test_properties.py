"""What Word and PDF files say of themselves beside their text."""

from __future__ import annotations

import os

import pytest

from gailint.readers import open_document
from gailint.rule import Example
from gailint.samples.report import sample_report

SAMPLES = os.path.join(os.path.dirname(__file__), "pdf_samples")


@pytest.mark.parametrize("author", ["", "张三", "a & b" * 60])
def test_word(author: str) -> None:
    name, data = sample_report(Example(file="report.docx", author=author.replace("&", "&amp;")))
    assert open_document(data, name).properties == ({"author": author[:200]} if author else {})


@pytest.mark.parametrize(("name", "author"), [("reportlab-1.pdf", "anonymous"), ("chromium-1.pdf", None)])
def test_pdf(name: str, author: str | None) -> None:
    with open(os.path.join(SAMPLES, name), "rb") as file:
        assert open_document(file.read(), name).properties.get("author") == author


def test_text_has_none() -> None:
    name, data = sample_report(Example())
    assert open_document(data, name).properties == {}
