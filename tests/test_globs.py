"""Path patterns, case by case."""

import pytest

from gailint import globs

MATCHING = [
    ("*.txt", "a.txt"),
    ("*.txt", "deep/down/a.txt"),
    ("reports/**", "reports/a.txt"),
    ("reports/**", "reports/2021/a.txt"),
    ("reports/**/*.{txt,md}", "reports/a.txt"),
    ("reports/**/*.{txt,md}", "reports/2021/x/年报.md"),
    ("/a.txt", "a.txt"),
    ("./reports/a.txt", "reports/a.txt"),
    ("reports", "reports/2021/a.txt"),
    ("reports/", "reports/2021/a.txt"),
    ("drafts", "reports/drafts/a.txt"),
    ("**/drafts/**", "drafts/a.txt"),
    ("**/drafts/**", "a/drafts/b/c.txt"),
    ("a?c.txt", "a中c.txt"),
    ("20[12][0-9]/*", "2021/a.txt"),
    ("[!a]*.txt", "b.txt"),
    ("[]a].txt", "].txt"),
    ("{2020,2021}/{a,b}.txt", "2021/b.txt"),
    ("{a,{b,c}d}.txt", "cd.txt"),
    ("{a,}.txt", ".txt"),
    (r"\*.txt", "*.txt"),
    ("a**b", "a/x/b"),
    (".", "anything/at/all"),
    ("王店镇/**", "王店镇/2021 年.txt"),
    ("a,b.txt", "a,b.txt"),
    ("a&&b~|^.txt", "a&&b~|^.txt"),
    ("[&~|^].txt", "^.txt"),
]

NOT_MATCHING = [
    ("*.txt", "a.md"),
    ("reports/*.txt", "reports/2021/a.txt"),
    ("reports/**/*.{txt,md}", "reports/a.html"),
    ("/a.txt", "deep/a.txt"),
    ("reports/a.txt", "more/reports/a.txt"),
    ("reports", "reports2/a.txt"),
    ("a?c.txt", "a/c.txt"),
    ("a[/]c", "a/c"),
    ("[!a]*.txt", "a.txt"),
    ("**/drafts/**", "xdrafts/a.txt"),
    (r"\*.txt", "a.txt"),
    ("a.txt", "aXtxt"),
]

WRONG = [
    ("a{b", "brace", 1),
    ("a}b", "brace", 1),
    ("{a,{b}", "brace", 0),
    ("a[b", "bracket", 1),
    ("[z-a]", "bracket", 0),
    ("/x/a{b", "brace", 4),
]

BASES = [
    ("*.txt", ""),
    ("drafts", ""),
    ("reports/2021/x.docx", "reports/2021"),
    ("reports/2021/**", "reports/2021"),
    ("reports/{2020,2021}/*.txt", "reports"),
    ("/a.txt", ""),
]


@pytest.mark.parametrize(("pattern", "path"), MATCHING)
def test_matches(pattern: str, path: str) -> None:
    assert globs.matches(pattern, path)


@pytest.mark.parametrize(("pattern", "path"), NOT_MATCHING)
def test_does_not_match(pattern: str, path: str) -> None:
    assert not globs.matches(pattern, path)


@pytest.mark.parametrize(("pattern", "problem", "position"), WRONG)
def test_wrong_pattern(pattern: str, problem: str, position: int) -> None:
    with pytest.raises(globs.GlobError) as caught:
        globs.compiled(pattern)
    assert (caught.value.problem, caught.value.position) == (problem, position)


@pytest.mark.parametrize(("pattern", "folder"), BASES)
def test_base(pattern: str, folder: str) -> None:
    assert globs.base(pattern) == folder


@pytest.mark.parametrize(
    ("pattern", "literal"),
    [("reports/x.docx", True), ("/x.docx", True), ("x.docx", False), ("reports/*.docx", False), ("a/{b}", False)],
)
def test_literal(pattern: str, literal: bool) -> None:
    assert globs.is_literal(pattern) is literal
