"""The process that PDF files are parsed in: it may be killed at any time, and only plain data leave it.

Started by `gailint.readers.pdf.process`. On standard input comes a line of JSON with the settings, then for each file a
line of JSON with its length, and its bytes; on standard output goes for each file a line of JSON with the answer:
{"parts": …, "properties": …} or {"kind": …, "zh": …, "en": …}, with "last" where the process ends after it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from typing import BinaryIO

from gailint.diagnostics import Words
from gailint.readers.pdf.layout import parts_of
from gailint.readers.pdf.limits import Budget, PdfError, PdfLimits
from gailint.readers.pdf.model import RawPage
from gailint.readers.pdf.upright import upright

Answer = dict[str, object]
FrontEnd = Callable[[bytes, Budget], Iterator[RawPage]]


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer requests until there are no more."""
    settings = json.loads(requests.readline())
    limits = PdfLimits(*settings["limits"])
    _limit_memory(limits.memory)
    while line := requests.readline():
        job = json.loads(line)
        data = requests.read(job["length"])
        _limit_time(job["cpu"])
        answer = _answer(data, limits, job["engine"])
        answers.write(json.dumps(answer).encode() + b"\n")
        answers.flush()
        if "last" in answer:
            return


def _answer(data: bytes, limits: PdfLimits, engine: str) -> Answer:
    failed: Exception | None = None
    for front_end in _front_ends(engine):
        budget = Budget(limits)
        try:
            parts = parts_of([upright(raw) for raw in front_end(data, budget)])
            return {"parts": parts, "properties": budget.properties}
        except PdfError as error:
            return {"kind": error.kind, "zh": error.reason.zh, "en": error.reason.en}
        except MemoryError:
            size = f"{limits.memory // 1024**2} MB"
            words = Words(f"读取 PDF 需要的内存超过 {size} 上限", f"reading the PDF takes more memory than {size}")
            return {"kind": "unreadable", "zh": words.zh, "en": words.en, "last": True}
        except Exception as error:  # hostile files: the parsers raise anything on them, and nothing may leave here
            failed = error
    name = type(failed).__name__
    return {
        "kind": "unreadable",
        "zh": f"PDF 已损坏或格式有误，无法读取（{name}）；请重新导出",
        "en": f"the PDF is damaged or malformed ({name}); export it again",
    }


def _front_ends(engine: str) -> Iterator[FrontEnd]:
    """The front ends to try, one after the other: they fail on different files."""
    if engine in ("auto", "pdfium") and find_spec("pypdfium2"):
        from gailint.readers.pdf.front.pdfium import read_pages as read_by_pdfium

        yield read_by_pdfium
    if engine != "pdfium":
        from gailint.readers.pdf.front.pdfminer import read_pages

        yield read_pages


def _limit_memory(size: int) -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (size, size))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _limit_time(seconds: float) -> None:
    """Let the system end this process after so much more computing time."""
    if sys.platform != "win32":
        import resource

        usage = resource.getrusage(resource.RUSAGE_SELF)
        used = usage.ru_utime + usage.ru_stime
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (int(used + seconds) + 1, hard))


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer)
