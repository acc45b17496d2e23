"""Standard output and error, and files: written so that no report, console or closed pipe can break it."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

from gailint.words import UsageError, say

# typing is not imported for this: it costs time at every start.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TextIO

_WIDTH = 100


def prepare() -> None:
    """Let a console that cannot show a character show its number, not an error."""
    for stream in (sys.stdout, sys.stderr):
        _reconfigure(stream, errors="backslashreplace")


def write(text: str, *, machine: bool = False) -> None:
    """Write to standard output; UTF-8 and LF in formats for programs. A reader that has gone is no error.

    What is for people is harmless to a terminal already: it has colours, and what comes from reports was spelt out.
    """
    if machine:
        _reconfigure(sys.stdout, encoding="utf-8", errors="backslashreplace", newline="\n")
        if sys.stdout.isatty():
            text = _harmless(text)
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        close_quietly()


def _harmless(text: str) -> str:
    """What a program would read, on a terminal: nothing in it may steer that."""
    from gailint.reporters.terminal import visible

    return visible(text.replace("\r\n", "\n"), keep="\t\n")


def close_quietly() -> None:
    """Point standard output nowhere, so that closing it at the end of the program does not complain again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())


def tell(text: str) -> None:
    """Write a line to standard error. Names of files may hold anything."""
    from gailint.reporters.terminal import visible

    sys.stderr.write(visible(text) + "\n")


def complain(language: str, text: str) -> None:
    """Write an error to standard error."""
    tell(say(language, "error", text=text))


def write_file(path: str, text: str, shown: str) -> None:
    """Write a file at once: it is complete, or as it was before. Raises UsageError, which says `shown`."""
    write_bytes(path, text.encode("utf-8", "backslashreplace"), shown)


def write_bytes(path: str, data: bytes, shown: str) -> None:
    """The same for bytes."""
    try:
        if os.path.exists(path) and not os.path.isfile(path):
            # A device or named pipe cannot be replaced, only written to.
            with open(path, "wb") as file:
                file.write(data)
            return
        temporary = f"{path}.{os.getpid()}.tmp"
        try:
            with open(temporary, "xb") as file:
                file.write(data)
            os.replace(temporary, path)
        except BaseException:
            if os.path.exists(temporary):
                os.remove(temporary)
            raise
    except OSError as error:
        raise UsageError("cannot_write", word=shown, reason=error.strerror or str(error)) from None


def use_color(choice: str | None, environment: Mapping[str, str], stream: TextIO) -> bool:
    """Whether to use colours: as asked, else as NO_COLOR and FORCE_COLOR say, else on a terminal."""
    if choice in ("always", "never"):
        return choice == "always"
    if environment.get("NO_COLOR"):
        return False
    forced = environment.get("FORCE_COLOR")
    if forced:
        return forced != "0"
    return stream.isatty() and environment.get("TERM") != "dumb"


def width(stream: TextIO) -> int:
    """The columns of the terminal."""
    try:
        return os.get_terminal_size(stream.fileno()).columns or _WIDTH
    except (OSError, ValueError):
        return _WIDTH


def _reconfigure(stream: TextIO, **settings: str) -> None:
    """Change how a stream encodes; one that was put in its place, in a test or a notebook, may not know how."""
    function = getattr(stream, "reconfigure", None)
    if function is not None:
        function(**settings)
