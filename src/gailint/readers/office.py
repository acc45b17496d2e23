"""LibreOffice, where it is installed, as the reader of formats that have none here: RTF, Word before 97, Word XML 2003.

It is taken from the path, or from the environment variable GAILINT_SOFFICE (empty: not at all). Never from a
configuration file: nothing that stands in a checked repository is run.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from gailint.diagnostics import Words
from gailint.document import Document, ReadError
from gailint.readers.word import read_word

if TYPE_CHECKING:
    from gailint.limits import Limits

VARIABLE = "GAILINT_SOFFICE"
SECONDS = 10
_MEMORY = 1024**3
# Files for one process: one that hangs takes the time of the others with it.
_AT_ONCE = 20
# What was converted ahead, by the bytes it was made of.
_ahead: dict[bytes, bytes] = {}
_NAMES = ("soffice", "libreoffice")


def program() -> str | None:
    """The program to run, None where there is none."""
    configured = os.environ.get(VARIABLE)
    if configured is not None:
        return shutil.which(configured) if configured else None
    return next((found for name in _NAMES if (found := shutil.which(name))), None)


def read_by_office(data: bytes, extension: str, what: Words, limits: Limits | None = None) -> Document:
    """The document of a file in a format that LibreOffice reads; `what` names the format.

    Raises ReadError, which says what to do where there is no LibreOffice or it fails.
    """
    if program() is None:
        raise ReadError(
            "unreadable",
            Words(
                f"这是{what.zh}，请用 Word 或 WPS 另存为 docx（安装 LibreOffice 后可直接检查）",
                f"this is {what.en}; save it as docx (with LibreOffice installed it can be checked as it is)",
            ),
        )
    waiting = _ahead.pop(_key(data), None)
    [converted] = [waiting] if waiting else convert([(data, extension)], limits)
    if converted is None:
        raise ReadError(
            "unreadable",
            Words(f"这是{what.zh}，LibreOffice 未能转换，请另存为 docx", f"this is {what.en}, and LibreOffice cannot convert it; save it as docx"),
        )
    return read_word(converted, limits.word()) if limits else read_word(converted)


def convert_ahead(files: Sequence[tuple[bytes, str]], limits: Limits | None = None) -> None:
    """Convert many files, and keep the results until `read_by_office` asks for them."""
    for at in range(0, len(files), _AT_ONCE):
        part = files[at : at + _AT_ONCE]
        for (data, _), converted in zip(part, convert(part, limits), strict=True):
            if converted is not None:
                _ahead[_key(data)] = converted


def _key(data: bytes) -> bytes:
    from hashlib import blake2b

    return blake2b(data, digest_size=16).digest()


def convert(files: Sequence[tuple[bytes, str]], limits: Limits | None = None) -> list[bytes | None]:
    """Files with their extensions as Word files, by one process; None for each that could not be converted.

    The process has a profile of its own and, unless `limits` say otherwise, `SECONDS` for each file; it is killed with all it started.
    """
    soffice = program()
    if soffice is None:
        return [None] * len(files)
    with tempfile.TemporaryDirectory(prefix="gailint-", ignore_cleanup_errors=True) as folder:
        names = []
        for at, (data, extension) in enumerate(files):
            # The name of the checked file never reaches the command line.
            names.append(os.path.join(folder, f"in{at}{extension}"))
            with open(names[-1], "wb") as file:
                file.write(data)
        profile = "file://" + os.path.join(folder, "profile").replace(os.sep, "/")
        command = [
            soffice, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--convert-to",
            "docx:MS Word 2007 XML", "--outdir", os.path.join(folder, "out"), *names,
        ]  # fmt: skip
        seconds = limits.time if limits and limits.time else SECONDS
        _run(command, seconds * len(files), limits.memory if limits and limits.memory else _MEMORY)
        return [_converted(os.path.join(folder, "out", f"in{at}.docx")) for at in range(len(files))]


def _converted(path: str) -> bytes | None:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return None


def _run(command: list[str], seconds: int, memory: int) -> None:
    """Run a program silently with so many bytes of memory, and end it and its children when the time is over."""
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=partial(_limit, memory) if sys.platform != "win32" else None,
        )
    except OSError:
        return
    try:
        with suppress(subprocess.TimeoutExpired):
            process.wait(seconds)
    finally:
        if sys.platform == "win32":
            process.kill()
        else:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
        process.wait()


if sys.platform != "win32":
    import resource

    def _limit(memory: int) -> None:
        """Bound the memory of the child; runs in it."""
        resource.setrlimit(resource.RLIMIT_DATA, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
