"""Parsing PDF files in a child process with limits, kept for the next file and started again when it had to be killed."""

from __future__ import annotations

import atexit
import json
import os
import subprocess
import sys
import threading
import time
from typing import TYPE_CHECKING

import gailint
from gailint.diagnostics import Words
from gailint.document import ReadError
from gailint.readers.pdf.limits import PdfLimits
from gailint.record import values_of

if TYPE_CHECKING:
    from gailint.readers.pdf.layout import Part

# With so little time left, in seconds, no second try is made.
_WORTH_A_TRY = 1.0


class _Child:
    """A running child and the pipes to it."""

    def __init__(self, limits: PdfLimits) -> None:
        self.limits = limits
        self.owner = os.getpid()
        # The child must find the modules that its parent found, whatever way they are installed.
        here = os.path.dirname(os.path.dirname(os.path.abspath(gailint.__file__)))
        path = [here, *(os.path.abspath(folder) for folder in sys.path)]
        start = f"import sys; sys.path[:] = {path!r}; from gailint.readers.pdf.child import serve; "
        start += "serve(sys.stdin.buffer, sys.stdout.buffer)"
        self._process = subprocess.Popen(
            [sys.executable, "-S", "-E", "-c", start],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._write(json.dumps({"limits": list(values_of(limits))}).encode() + b"\n")

    def ask(self, data: bytes, engine: str, cpu: float, wall: float) -> dict[str, object] | None:
        """What the child says about a file; None when it died or had to be killed."""
        timer = threading.Timer(wall, self._process.kill)
        timer.start()
        try:
            job = json.dumps({"length": len(data), "engine": engine, "cpu": cpu})
            self._write(job.encode() + b"\n" + data)
            assert self._process.stdout
            line = self._process.stdout.readline()
            answer: dict[str, object] = json.loads(line)
            return answer
        except (OSError, ValueError):
            return None
        finally:
            timer.cancel()

    def end(self) -> int:
        """End the child; gives its exit status."""
        if self.owner == os.getpid():
            for pipe in (self._process.stdin, self._process.stdout):
                if pipe:
                    try:
                        pipe.close()
                    except OSError:
                        continue
            try:
                return self._process.wait(0.2)
            except subprocess.TimeoutExpired:
                self._process.kill()
                return self._process.wait()
        return 0

    def _write(self, data: bytes) -> None:
        assert self._process.stdin
        self._process.stdin.write(data)
        self._process.stdin.flush()


class Parser:
    """Hands files to a child; there is one for each set of limits that is used at a time."""

    def __init__(self) -> None:
        self._child: _Child | None = None
        self._lock = threading.Lock()

    def parts(self, data: bytes, limits: PdfLimits, engine: str) -> tuple[list[Part], dict[str, str]]:
        """The parts and the properties of a PDF file. `engine` is `auto`, `pdfium` or `pdfminer`. Raises `ReadError`."""
        with self._lock:
            started = time.monotonic()
            answer = self._ask(data, limits, engine, limits.cpu, limits.wall)
            left = limits.cpu - (time.monotonic() - started)
            if answer is None and engine == "auto" and left > _WORTH_A_TRY:
                # pdfium aborts the whole process where pdfminer reads on.
                answer = self._ask(data, limits, "pdfminer", left, left)
            elapsed = time.monotonic() - started
        if answer is None:
            raise ReadError("unreadable", _death(elapsed, limits))
        if "parts" in answer:
            parts: list[Part] = answer["parts"]  # type: ignore[assignment]
            properties: dict[str, str] = answer["properties"]  # type: ignore[assignment]
            return parts, properties
        raise ReadError(str(answer["kind"]), Words(str(answer["zh"]), str(answer["en"])))

    def close(self) -> None:
        """End the child."""
        child, self._child = self._child, None
        if child:
            child.end()

    def _ask(self, data: bytes, limits: PdfLimits, engine: str, cpu: float, wall: float) -> dict[str, object] | None:
        child = self._child
        # After a fork the pipes belong to the parent: its answers would be read by the wrong process.
        if child is None or child.owner != os.getpid() or child.limits != limits:
            self.close()
            try:
                child = self._child = _Child(limits)
            except OSError as error:
                why = Words(
                    f"无法启动读取 PDF 的子进程：{error}", f"the process that reads PDF cannot be started: {error}"
                )
                raise ReadError("unreadable", why) from error
        answer = child.ask(data, engine, cpu, wall)
        if answer is None or "last" in answer:
            self.close()
        return answer


def _death(elapsed: float, limits: PdfLimits) -> Words:
    """Why a child died: of time, or of a file that crashes its parser."""
    if elapsed >= limits.cpu * 0.8:
        return Words(
            f"读取 PDF 超过 {limits.cpu} 秒，已停止；文件可能已损坏",
            f"reading the PDF took more than {limits.cpu} seconds and was stopped; it may be damaged",
        )
    return Words("PDF 使解析程序崩溃，文件可能已损坏", "the PDF crashed its parser; it may be damaged")


PARSER = Parser()
atexit.register(PARSER.close)
