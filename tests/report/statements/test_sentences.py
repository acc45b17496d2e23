"""Sentences and what they must give, as data beside this module.

A line is `sentence => statement; statement`. A sentence stands under the heading 依申请公开情况 of a report for 2023,
one behind `!` under none. A statement behind `?` is read, but must not be sure; what counts other things than the
tables do is left out. The files trap_… hold sentences that look like statements about the tables and are none.
"""

from datetime import date
from pathlib import Path

import pytest

from gailint.readers import open_document
from gailint.report import Report, recognise
from gailint.report.statements.model import Claim, Count, Statement
from gailint.rule import Example
from gailint.samples.report import sample_report

HEADING = "（二）依申请公开情况\n"
NOWHERE = ("other", "published_information")
FILES = sorted(Path(__file__).parent.glob("*.txt"))


def cases() -> list[tuple[str, str, str]]:
    found = []
    for file in FILES:
        for line in file.read_text(encoding="utf-8").splitlines():
            sentence, _, wanted = line.partition(" =>")
            found.append((file.stem, sentence, wanted.strip()))
    return found


def report_with(sentence: str) -> Report:
    overview = sentence.removeprefix("!") if sentence.startswith("!") else HEADING + sentence
    name, data = sample_report(Example(overview=overview))
    report = recognise(open_document(data, name), name, date(2026, 11, 20))
    assert report is not None
    return report


def shown(statement: Statement) -> str | None:
    words = ["" if statement.sure else "?"]
    if isinstance(statement, Count):
        if statement.subject in NOWHERE:
            return None
        words[0] += statement.subject
        words += [statement.action or "-", statement.qualifier, str(statement.value)]
    elif isinstance(statement, Claim):
        words[0] += "claim"
        words += [statement.kind, statement.subject, "on time" if statement.on_time else ""]
    elif statement.kind == "other":
        return None
    else:
        words[0] += "rate"
        words += [statement.kind, statement.direction, f"{statement.value} {statement.part} of {statement.base}"]
        words.append(f"change {statement.change}" if statement.change is not None else "")
        return " ".join(filter(None, words))
    words += [f"of {statement.year}" if statement.year else "", "" if statement.scope == "own" else statement.scope]
    words.append("none" if isinstance(statement, Count) and statement.negation else "")
    return " ".join(filter(None, words))


CASES = cases()


@pytest.mark.parametrize(("group", "sentence", "wanted"), CASES)
def test_sentence(group: str, sentence: str, wanted: str) -> None:
    report = report_with(sentence)
    told = [
        words
        for statement in report.statements
        if report.prose.section(statement.start) == "overview" and (words := shown(statement))
    ]
    assert "; ".join(told) == wanted, group


def test_there_are_enough_sentences() -> None:
    traps = [case for case in CASES if case[0].startswith("trap_")]
    assert len(CASES) >= 300
    assert len(traps) * 3 >= len(CASES)
    assert len({sentence for _, sentence, _ in CASES}) == len(CASES)
