"""Files in OLE containers, as all of Office was before 2007: which kind it is, and the reader for Word's.

A container also holds any modern file that has a password, and whatever was given the wrong extension.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

import olefile

from gailint.diagnostics import Words
from gailint.document import Document, ReadError
from gailint.readers.legacy.binary import DamagedError, DocBinary, EncryptedError, OldFormatError
from gailint.readers.legacy.doc import read_doc
from gailint.readers.office import program, read_by_office

if TYPE_CHECKING:
    from gailint.limits import Limits

_OLD = Words("Word 95 或更早版本的文件", "a file of Word 95 or older")
_WORKS = Words("微软 Works 文档", "a Microsoft Works document")
_WORD = Words("Word 97–2003 文件", "a Word 97–2003 file")
# What other containers are told by.
_OTHERS = (
    (("Workbook", "Book"), Words("Excel 工作簿", "an Excel workbook")),
    (("PowerPoint Document",), Words("PowerPoint 演示文稿", "a PowerPoint presentation")),
)


def read_legacy(data: bytes, limits: Limits | None = None) -> Document:
    """The document of a Word 97 file (.doc, .wps). Raises ReadError for what is none, damaged, or has a password.

    `limits` hold for files that LibreOffice has to convert; for any other the size of the file is the limit.
    """
    try:
        streams = _streams(data)
        if "EncryptedPackage" in streams:
            raise EncryptedError
        if "WordDocument" in streams:
            return read_doc(DocBinary(streams["WordDocument"], streams, streams.get("Data", b"")))
    except EncryptedError as error:
        raise ReadError(
            "unreadable", Words("文件设有打开密码，请取消密码后再检查", "the file has a password; remove it and check again")
        ) from error
    except OldFormatError:
        return read_by_office(data, ".doc", _OLD, limits)
    except ReadError:
        raise
    except Exception as error:
        # The binary structures of a hostile or damaged file can be wrong in more ways than can be foreseen, in the
        # library for containers as well; whatever happens, it is this file that cannot be read.
        if program() and not isinstance(error, MemoryError):
            return read_by_office(data, ".doc", _WORD, limits)
        raise ReadError(
            "unreadable",
            Words("Word 文件已损坏或不完整，请重新保存为 docx", "the Word file is damaged or cut short; save it again as docx"),
        ) from error
    if "CONTENTS" in streams or "MatOST" in streams:
        return read_by_office(data, ".wps", _WORKS, limits)
    for names, what in _OTHERS:
        if any(name in streams for name in names):
            raise ReadError(
                "unreadable",
                Words(f"这是{what.zh}，不是 Word 文件；请另存为 docx", f"this is {what.en}, no Word file; save it as docx"),
            )
    raise ReadError("unreadable", Words("文件不是 Word 文档", "the file is no Word document"))


def _streams(data: bytes) -> dict[str, bytes]:
    """The streams at the top of a container, those that can be of use with their bytes. Raises DamagedError and others."""
    wanted = ("WordDocument", "0Table", "1Table", "Data")
    with olefile.OleFileIO(BytesIO(data)) as container:
        names = {path[0] for path in container.listdir(streams=True, storages=False) if len(path) == 1}
        found = dict.fromkeys(names, b"")
        for name in wanted:
            if name in names:
                found[name] = container.openstream(name).read()
                if len(found[name]) > len(data):
                    raise DamagedError
    return found
