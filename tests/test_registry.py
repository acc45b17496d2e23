"""The registry: what file names tell, selectors, what is loaded when, and rules that cannot be used."""

import ast
import importlib.util
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import gailint
from gailint.registry import (
    Catalogue,
    RuleLoadError,
    UnknownRuleError,
    catalogue,
    documentation,
    parse_name,
)

Package = Callable[..., str]

RULE = '''"""A rule for tests.

What it does:
    Nothing
    in two lines.

Why:
    A test.
说明：
    测试。
"""
from gailint.rule import ERROR, Scope, rule
RULE = rule(code="{code}", slug="{slug}", severity=ERROR, zh="测", en="test", enabled={enabled})
def check(report):
    yield from ()
'''


def source(code: str, slug: str, enabled: bool = True) -> str:
    return RULE.format(code=code, slug=slug, enabled=enabled)


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Package:
    """Makes an importable package of rules from file names and contents."""
    made: list[str] = []

    def make(**files: str) -> str:
        name = f"rules_of_a_test_{tmp_path.name.replace('-', '_')}_{len(made)}"
        made.append(name)
        folder = tmp_path / name
        folder.mkdir()
        (folder / "__init__.py").write_text("")
        for stem, text in files.items():
            (folder / f"{stem}.py").write_text(text, encoding="utf-8")
        return name

    monkeypatch.syspath_prepend(str(tmp_path))
    return make


@pytest.fixture
def five(package: Package) -> Catalogue:
    """Five rules in two groups and a package of their own; one is off by default."""
    return Catalogue(
        (
            package(
                tst301_total=source("TST301", "total"),
                tst302_balance=source("TST302", "balance"),
                tst310_off_by_default=source("TST310", "off-by-default", enabled=False),
                tst401_late_date=source("TST401", "late-date"),
                abc301_other_family=source("ABC301", "other-family"),
            ),
        )
    )


@pytest.mark.parametrize(
    ("stem", "named"),
    [
        ("gai301_table_total_mismatch", ("GAI301", "table-total-mismatch")),
        ("acme001_x", ("ACME001", "x")),
        ("gai301", None),
        ("gai30_x", None),
        ("301_x", None),
        ("GAI301_x", None),
        ("gai301_", None),
        ("规则301_x", None),
    ],
)
def test_a_file_name_tells_code_and_slug(stem: str, named: tuple[str, str] | None) -> None:
    assert parse_name(stem) == named


@pytest.mark.parametrize(
    ("selector", "codes"),
    [
        ("TST301", ("TST301",)),
        ("tst301", ("TST301",)),
        (" late-date ", ("TST401",)),
        ("LATE_DATE", ("TST401",)),
        ("TST3", ("TST301", "TST302", "TST310")),
        ("tst30", ("TST301", "TST302")),
        ("TST", ("TST301", "TST302", "TST310", "TST401")),
        ("abc", ("ABC301",)),
    ],
)
def test_a_selector_is_a_code_a_slug_or_a_prefix(five: Catalogue, selector: str, codes: tuple[str, ...]) -> None:
    assert five.resolve(selector) == codes


@pytest.mark.parametrize(
    ("selector", "nearest"),
    [
        ("TST402", "TST401"),
        ("tst4o1", "TST401"),
        ("late-dates", "late-date"),
        ("T", None),
        ("", None),
        ("很", None),
    ],
)
def test_an_unknown_selector_names_the_nearest(five: Catalogue, selector: str, nearest: str | None) -> None:
    with pytest.raises(UnknownRuleError) as caught:
        five.resolve(selector)
    assert caught.value.selector == selector
    assert caught.value.nearest == nearest
    assert five.codes(selector) == frozenset()


@pytest.mark.parametrize(
    ("select", "ignore", "codes"),
    [
        ((), (), {"TST301", "TST302", "TST401", "ABC301"}),
        (("TST",), (), {"TST301", "TST302", "TST401"}),
        (("TST310",), (), {"TST310"}),
        (("off-by-default", "TST4"), (), {"TST310", "TST401"}),
        (("TST",), ("TST3",), {"TST401"}),
        (("TST301",), ("TST",), {"TST301"}),
        (("TST", "TST302"), ("TST3",), {"TST302", "TST401"}),
        (("TST3",), ("TST3",), set()),
        (("total",), ("total",), set()),
        ((), ("ABC", "late-date"), {"TST301", "TST302"}),
    ],
)
def test_a_narrower_name_decides_over_a_wider_one(
    five: Catalogue, select: tuple[str, ...], ignore: tuple[str, ...], codes: set[str]
) -> None:
    assert five.select(select, ignore) == codes


def test_an_unknown_name_is_never_passed_over(five: Catalogue) -> None:
    with pytest.raises(UnknownRuleError):
        five.select(("TST",), ("nothing-like-it",))


def test_only_what_is_asked_for_is_imported(five: Catalogue) -> None:
    module = five.entries["TST401"].module
    assert five.load("TST301") is five.load("TST301")
    assert module not in sys.modules
    five.load("TST401")
    assert module in sys.modules


@pytest.mark.parametrize(
    ("stem", "text", "reason"),
    [
        ("tst001_x", "import no_such_module_anywhere", "ModuleNotFoundError"),
        ("tst001_x", "raise SystemError('early')", "SystemError: early"),
        ("tst001_x", "1 +", "SyntaxError"),
        ("tst001_x", "", "declares no RULE"),
        ("tst001_x", source("TST001", "x").replace("def check", "def look"), "no function check"),
        ("tst001_x", source("TST002", "x"), "does not fit TST002"),
        ("tst001_x", source("TST001", "y"), "does not fit TST001, y"),
    ],
)
def test_a_rule_that_cannot_be_used_is_an_error(package: Package, stem: str, text: str, reason: str) -> None:
    rules = Catalogue((package(**{stem: text}),))
    with pytest.raises(RuleLoadError, match=reason) as caught:
        rules.load("TST001")
    assert caught.value.module.endswith(f".{stem}")


def test_a_stray_module_in_a_package_is_an_error(package: Package) -> None:
    with pytest.raises(RuleLoadError, match="gai301_slug"):
        Catalogue((package(helpers="", tst001_x=source("TST001", "x")),))


def test_modules_with_an_underscore_are_no_rules(package: Package) -> None:
    assert list(Catalogue((package(_words="", tst001_x=source("TST001", "x")),)).entries) == ["TST001"]


@pytest.mark.parametrize("twin", [{"tst001_y": ""}, {"tst002_x": ""}])
def test_two_rules_of_one_code_or_slug_are_an_error(package: Package, twin: dict[str, str]) -> None:
    with pytest.raises(RuleLoadError, match="code or slug"):
        Catalogue((package(tst001_x=""), package(**twin)))


def test_a_package_that_is_not_there_is_an_error() -> None:
    with pytest.raises(RuleLoadError, match="cannot be imported"):
        catalogue(("no_such_package_anywhere",))


def test_plug_ins_are_added_to_the_built_in_rules(package: Package) -> None:
    rules = catalogue((package(tst001_x=source("TST001", "x")),))
    assert {"GAI001", "TST001"} <= rules.entries.keys()
    assert rules is catalogue((rules.entries["TST001"].module.partition(".")[0],))


def test_the_parts_of_a_docstring(five: Catalogue) -> None:
    doc = documentation(five.load("TST301").module)
    assert doc.summary == "A rule for tests."
    assert doc.sections == {"What it does": "Nothing\nin two lines.", "Why": "A test.", "说明": "测试。"}


def test_no_module_imports_a_rule_by_name() -> None:
    for path in Path(gailint.__file__).parent.rglob("*.py"):
        imported = imports(path)
        assert not [name for name in imported if name.startswith("gailint.rules")], path


def test_rules_import_the_rule_api_and_the_standard_library_only() -> None:
    for entry in Catalogue().entries.values():
        found = importlib.util.find_spec(entry.module)
        assert found is not None
        for name in imports(Path(str(found.origin))):
            own = name == "gailint.rule" or name.startswith("gailint.rules._")
            assert own or name.partition(".")[0] in sys.stdlib_module_names, (entry.module, name)


def imports(path: Path) -> set[str]:
    """The modules that a file imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return {name for name in found if not is_attribute(name)}


def is_attribute(name: str) -> bool:
    """Whether a dotted name is that of something in a module, not of a module."""
    parent, _, _ = name.rpartition(".")
    return bool(parent) and importlib.util.find_spec(parent) is not None and not is_module(name)


def is_module(name: str) -> bool:
    try:
        return importlib.util.find_spec(name) is not None
    except ModuleNotFoundError:
        return False


def test_the_catalogue_costs_no_import_of_a_rule() -> None:
    code = (
        "import sys; before = set(sys.modules); from gailint.registry import catalogue;"
        "assert catalogue().resolve('GAI'); added = sys.modules.keys() - before;"
        "assert not [name for name in added if name.startswith('gailint.rules.')];"
        "assert not {'difflib', 'pathlib', 'logging', 'importlib.metadata'} & added"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
