"""The report: what a document is understood to be, and how it is recognised."""

from __future__ import annotations

from gailint.report.facade import Report
from gailint.report.recognise import recognise

__all__ = ["Report", "recognise"]
