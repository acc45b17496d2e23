"""Results to report on."""

from gailint.diagnostics import (
    CellRef,
    Diagnostic,
    Edit,
    EquationCheck,
    FileRecord,
    Fix,
    RelatedPlace,
    Result,
    Safety,
    Severity,
    Span,
    Unchecked,
)

CELL = Diagnostic(
    code="GAI301",
    slug="table-total-mismatch",
    severity=Severity.ERROR,
    path="报告/2021 年.docx",
    span=Span(120, 2, 120, 3, 4),
    message="此处应为 3",
    section="requests",
    cell=CellRef(3, "unavailable.not_held", "natural_person"),
    actual="8",
    expected="3",
    cause="cell",
    equations=(EquationCheck("R(unavailable.not_held)", 9, 4),),
    related=(RelatedPlace(Span(124, 2, 124, 3), "总计"),),
    fix=Fix(Safety.UNSAFE, (Edit(Span(120, 2, 120, 3), "3"),)),
    identity="abc",
    source_line="\t8",
    place="第4页 表3 第12行 第4列",
)
PROSE = Diagnostic(
    code="GAI601",
    slug="parts-total-mismatch",
    severity=Severity.WARNING,
    path="报告/2021 年.docx",
    span=Span(15, 4, 15, 8),
    message="分项合计为 471",
    source_line="共公开417条信息。",
)
HIDDEN = Diagnostic(
    code="GAI602",
    slug="percentage-mismatch",
    severity=Severity.INFO,
    path="b.md",
    span=Span(1, 1, 2, 1),
    message="…",
    suppressed=True,
)
HOSTILE = Diagnostic(
    code="GAI001",
    slug="unreadable-file",
    severity=Severity.INFO,
    path="a\x1b[2J.txt",
    span=Span(1, 3, 1, 4),
    message="a\nb\x9b\u202e",
    expected="\x1b]0;x\x07",
    related=(RelatedPlace(Span(1, 1, 1, 1), "\x1b[1m"),),
    source_line="x\x1b\udc80y",
)
FILES = (
    FileRecord("报告/2021 年.docx", "checked", "docx", "王店镇", 2021, "2021"),
    FileRecord("b.md", "skipped", "md", reason="不是年度报告"),
    FileRecord("c.txt", "failed", reason="无法读取"),
)
NOT_CHECKED = (Unchecked("报告/2021 年.docx", "GAI501", "数字无法识别"),)


def result(
    *found: Diagnostic, language: str = "zh", files: tuple[FileRecord, ...] = FILES, excluded: int = 2
) -> Result:
    return Result(files, found, NOT_CHECKED if found else (), "2026-11-20", language, "0.1.0", excluded)


EVERYTHING = result(PROSE, CELL, HIDDEN)
NOTHING = result(files=(), excluded=0)
