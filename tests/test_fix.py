"""Corrections of one file: what is applied, what is refused, and that nothing else changes."""

from collections.abc import Callable
from datetime import date
from types import ModuleType

import pytest

from gailint.diagnostics import Result
from gailint.engine import Settings, check_bytes
from gailint.fix import Corrected, correct
from gailint.registry import LoadedRule
from gailint.rule import ERROR, Edit, Example, Finding, Findings, Fix, Report, Safety, rule
from gailint.samples.report import sample_report
from generator import FAULTS
from generator.trial import planted

SETTINGS = Settings(today=date(2026, 11, 20))
SEED = 11

LINE_ENDS = {"LF": "\n", "CRLF": "\r\n", "CR": "\r"}
ENCODINGS = {
    "utf-8": b"",
    "utf-8-sig": b"\xef\xbb\xbf",
    "gbk": b"",
    "utf-16-le": b"\xff\xfe",
    "utf-16-be": b"\xfe\xff",
}
WRONG = "（一）主动公开。按时更新。\n（2）依申请公开。渠道畅通。\n（三）平台建设。运行平稳。"
RIGHT = WRONG.replace("（2）", "（二）")


def corrected(
    data: bytes, name: str = "report.txt", *, unsafe: bool = True, settings: Settings = SETTINGS
) -> Corrected:
    return correct(
        data, lambda content: check_bytes(content, name, settings), encoding=settings.encoding, unsafe=unsafe
    )


def encoded(text: str, encoding: str) -> bytes:
    mark = ENCODINGS[encoding]
    return mark + text.encode("utf-8" if encoding == "utf-8-sig" else encoding)


@pytest.mark.parametrize("name", FAULTS)
def test_generated_faults(name: str) -> None:
    """Nothing is left that could be corrected, nothing was refused, and a second run changes nothing."""
    for _, layout, file in planted(SEED, name, 2):
        before = check_bytes(file.data, file.name, SETTINGS)
        if before.files[0].format not in ("txt", "md", "html"):
            continue
        once = corrected(file.data, file.name)
        after = check_bytes(once.data, file.name, SETTINGS)
        assert [found for found in after.active if found.fix] == [], layout
        assert once.refused == (), layout
        assert len(after.active) <= len(before.active) - once.fixed, layout
        assert corrected(once.data, file.name) == Corrected(once.data, 0), layout


@pytest.mark.parametrize("ends", LINE_ENDS)
@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("name", ["report.txt", "report.md"])
def test_encoding_and_line_ends_stay(name: str, encoding: str, ends: str) -> None:
    def made(overview: str) -> bytes:
        text = sample_report(Example(file=name, overview=overview))[1].decode()
        return encoded(text.replace("\n", LINE_ENDS[ends]), encoding)

    assert corrected(made(WRONG), name, unsafe=False) == Corrected(made(RIGHT), 1)


def test_mixed_line_ends_stay() -> None:
    lines = sample_report(Example(overview=WRONG))[1].decode().split("\n")
    ends = ("\n", "\r\n", "\r")
    text = "".join(line + ends[at % 3] for at, line in enumerate(lines))
    assert corrected(text.encode()).data == text.replace("（2）", "（二）").encode()


def test_no_new_line_at_the_end() -> None:
    data = sample_report(Example(overview=WRONG))[1].rstrip(b"\n")
    assert corrected(data).data == data.replace("（2）".encode(), "（二）".encode())


def test_damaged_utf8_keeps_its_bytes() -> None:
    data = sample_report(Example(overview=WRONG))[1] + b"\xff\n"
    assert corrected(data).data == data.replace("（2）".encode(), "（二）".encode())


def test_gbk_with_damaged_bytes_is_left_alone() -> None:
    from gailint.fix.rewrite import NotWrittenError

    data = sample_report(Example(overview=WRONG))[1].decode().encode("gbk") + b"\xff\xff\n"
    with pytest.raises(NotWrittenError):
        corrected(data)


def test_a_character_that_the_encoding_lacks() -> None:
    data = SMALL.decode().encode("gbk")
    done = with_rule(replacing(("甲", "𠮷"), ("乙", "己")), data)
    assert done.data == data.replace("乙".encode("gbk"), "己".encode("gbk"))
    assert [one.reason.en for one in done.refused] == ["the encoding of the file, gbk, lacks a character for it"]


def test_rewritten_as_utf8() -> None:
    text = sample_report(Example())[1].decode()
    assert corrected(text.encode("gb18030")) == Corrected(text.encode(), 1)
    assert corrected(text.encode("gb18030"), unsafe=False) == Corrected(text.encode("gb18030"), 0)
    # Were the encoding laid down, the file could not be read as UTF-8 afterwards.
    fixed = corrected(text.encode("gb18030"), settings=Settings(today=date(2026, 11, 20), encoding="gb18030"))
    assert fixed.data == text.encode("gb18030")
    assert [one.finding.code for one in fixed.refused] == ["GAI009"]


def test_a_page_says_its_new_encoding() -> None:
    text = sample_report(Example(file="report.html"))[1].decode().replace('charset="utf-8"', 'charset="gb2312"')
    text = text if "gb2312" in text else text.replace("<head>", '<head><meta charset="gb2312">', 1)
    fixed = corrected(text.encode("gb18030"), "report.html")
    assert fixed.data.decode() == text.replace("gb2312", "utf-8")


def test_unsafe_fixes_are_asked_for() -> None:
    data = sample_report(Example(cells={(3, "new", "total"): "61"}))[1]
    assert corrected(data, unsafe=False) == Corrected(data, 0)
    assert corrected(data).fixed == 1


def test_idle_comments_go() -> None:
    for other in (
        "<!-- gailint: ignore GAI010, GAI802 没有 -->\n没有收取信息处理费。",
        "<!-- gailint: disable GAI010 -->\n没有收取信息处理费。\n<!-- gailint: enable GAI010 -->\n无。",
        "<!-- gailint: disable GAI010, GAI802 -->\n没有收取信息处理费。\n<!-- gailint: enable -->\n无。",
        "没有收取信息处理费。\n<!-- gailint: ignore-file GAI010 -->\n无。",
    ):
        data = sample_report(Example(file="r.md", other=other))[1]
        done = corrected(data, "r.md", unsafe=False)
        assert b"gailint" not in done.data
        assert check_bytes(done.data, "r.md", SETTINGS).active == ()


def with_rule(
    check: Callable[[Report], Findings], data: bytes, settings: Settings = SETTINGS, name: str = "a.txt"
) -> Corrected:
    """The corrections of a rule made for a test."""
    declared = rule(code="TST001", slug="test", severity=ERROR, zh="测试", en="test", fix=Safety.SAFE)
    rules = [LoadedRule(declared, check, ModuleType("tst001_test"))]

    def checked(content: bytes) -> Result:
        return check_bytes(content, name, settings, rules)

    return correct(data, checked, encoding=settings.encoding, unsafe=True)


SMALL = "安澜县柳溪镇人民政府2023年政府信息公开工作年度报告\n一、总体情况\n甲乙丙丁。\n".encode()


def replacing(*pairs: tuple[str, str]) -> Callable[[Report], Findings]:
    """A rule that wants each first text replaced by the second."""

    def check(report: Report) -> Findings:
        source = report.document.source
        for old, new in pairs:
            at = source.text.find(old)
            if at >= 0:
                span = source.span(at, at + len(old))
                yield Finding(span, fix=Fix(Safety.SAFE, (Edit(span, new),)))

    return check


def after(*pairs: tuple[str, str]) -> tuple[str, int, list[str]]:
    done = with_rule(replacing(*pairs), SMALL)
    return done.data.decode().split("\n")[2], done.fixed, [one.reason.en for one in done.refused]


def test_overlapping_edits_take_turns() -> None:
    assert after(("甲乙", "子"), ("乙丙", "丑")) == ("子丙丁。", 1, [])
    assert after(("甲乙", "子乙"), ("乙丙", "丑")) == ("子丑丁。", 2, [])


def test_a_fix_that_brings_a_finding_is_refused_and_the_others_stand() -> None:
    line, fixed, reasons = after(("甲", "辰"), ("乙", "巳丙丙"), ("巳", "午"), ("丁", "未"))
    assert (line, fixed) == ("辰乙丙未。", 2)
    assert reasons == ["it would bring TST001 in line 3"]


def test_a_finding_that_moves_is_no_new_one() -> None:
    """The heading gets its number; what is missing in its section was told at the same heading before."""
    heading = {"other": "其他需要报告的事项"}
    data = sample_report(Example(headings=heading, other="没有其他需要报告的事项。"))[1]
    done = corrected(data, unsafe=False)
    assert (done.fixed, done.refused) == (1, ())
    assert [found.code for found in check_bytes(done.data, "report.txt", SETTINGS).active] == ["GAI113"]


def test_a_fix_without_effect_is_refused() -> None:
    assert after(("甲", "甲")) == ("甲乙丙丁。", 0, ["it does not do away with the finding"])


def test_fixes_that_undo_each_other_end() -> None:
    line, fixed, _ = after(("甲", "戊"), ("戊", "甲"))
    assert (line, fixed) == ("甲乙丙丁。", 0)


def test_an_edit_over_markup_is_refused() -> None:
    page = (
        "<html><body><h1>安澜县柳溪镇人民政府2023年政府信息公开工作年度报告</h1>"
        "<p>一、总体情况</p><p>甲<b>乙</b>丙。</p></body></html>"
    ).encode()
    done = with_rule(replacing(("甲<b>乙", "丁")), page, name="a.html")
    assert (done.data, [one.reason.en for one in done.refused]) == (page, ["it would cut through the markup"])


def test_a_new_line_is_that_of_the_file() -> None:
    done = with_rule(replacing(("甲", "子\n丑")), SMALL.replace(b"\n", b"\r\n"))
    assert done.data.decode().split("\r\n")[2:4] == ["子", "丑乙丙丁。"]


def test_several_unsafe_fixes_of_a_table() -> None:
    """One after the other, each checked again."""
    data = sample_report(
        Example(cells={(3, "new", "total"): "61", (3, "unavailable.not_held", "natural_person"): "8"})
    )[1]
    done = corrected(data)
    assert done.fixed == 2
    assert check_bytes(done.data, "report.txt", SETTINGS).active == ()


def test_spans_count_characters() -> None:
    assert after(("乙", "𠮷"), ("丙", "")) == ("甲𠮷丁。", 2, [])
