"""Finds the rules and loads those asked for. Knows rules only by the names of their files.

`gai301_table_total_mismatch.py` is GAI301, table-total-mismatch: the listing of the folder is the catalogue,
so that nothing is imported to know which rules there are.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib import import_module
from types import ModuleType

from gailint.record import NOTHING, record
from gailint.rule import Check, Rule, Scope, Words
from gailint.words import nearest

_BAD_NAME = Words("文件名应如 gai301_slug.py", "its name is not like gai301_slug.py")

BUILT_IN = "gailint.rules"
_DIGITS = 3
_EXACT = 100

WHAT = "What it does"
WHY = "Why"
BASIS = "Basis"
NOT_REPORTED = "Not reported"
CHINESE = "说明"
HEADINGS = (WHAT, WHY, BASIS, NOT_REPORTED, CHINESE)
REQUIRED = (WHAT, WHY, BASIS, CHINESE)


class RuleLoadError(Exception):
    """A rule module that cannot be used; `module` is its name, `reason` says why."""

    def __init__(self, module: str, reason: Words) -> None:
        super().__init__(f"{module}: {reason.en}")
        self.module = module
        self.reason = reason


class UnknownRuleError(ValueError):
    """A selector that names no rule; `nearest` is the name most like it, None if none is like it."""

    def __init__(self, selector: str, nearest: str | None) -> None:
        super().__init__(f"no rule is named {selector!r}" + (f"; did you mean {nearest}?" if nearest else ""))
        self.selector = selector
        self.nearest = nearest


@record
class Entry:
    """A rule as its file name tells it; `module` is the full name of the module."""

    code: str
    slug: str
    module: str


@record
class LoadedRule:
    """A rule that can be run."""

    rule: Rule
    check: Check
    module: ModuleType


@record
class RuleDoc:
    """The docstring of a rule: the first line and the text under each heading, without its indentation."""

    summary: str
    sections: dict[str, str] = NOTHING


class Catalogue:
    """The rules of the built-in package and of the plug-in packages given, by code.

    Raises RuleLoadError for a package that cannot be imported, a file name that is no rule's, and two rules
    of one code or slug. Imports no rule by itself.
    """

    def __init__(self, packages: Sequence[str] = (BUILT_IN,)) -> None:
        found: dict[str, Entry] = {}
        self._by_slug: dict[str, str] = {}
        for package in packages:
            for entry in _scan(package):
                twin = found.get(entry.code) or found.get(self._by_slug.get(entry.slug, ""))
                if twin:
                    raise RuleLoadError(
                        entry.module,
                        Words(f"代码或名称与 {twin.module} 相同", f"its code or slug is that of {twin.module}"),
                    )
                found[entry.code] = entry
                self._by_slug[entry.slug] = entry.code
        self.entries = {code: found[code] for code in sorted(found)}
        self._loaded: dict[str, LoadedRule] = {}

    def resolve(self, selector: str) -> tuple[str, ...]:
        """The codes that a code, a slug or a prefix (`GAI`, `GAI3`) names, in any case.

        Raises UnknownRuleError.
        """
        return self._lookup(selector)[0]

    def _lookup(self, selector: str) -> tuple[tuple[str, ...], int]:
        """The codes that a selector names, and how narrow it is: the length of a prefix, or `_EXACT`."""
        code = selector.strip().upper()
        if code in self.entries:
            return (code,), _EXACT
        slug = selector.strip().lower().replace("_", "-")
        if slug in self._by_slug:
            return (self._by_slug[slug],), _EXACT
        codes = tuple(known for known in self.entries if known.startswith(code) and code.startswith(known[:-_DIGITS]))
        if not codes:
            raise UnknownRuleError(selector, nearest(selector.strip(), (*self.entries, *self._by_slug)))
        return codes, len(code)

    def select(self, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> frozenset[str]:
        """The codes to run: those that `select` names (none given: all) and `ignore` does not.

        A narrower name decides over a wider one: with `select` GAI407 and `ignore` GAI4, GAI407 runs; of
        equally narrow names `ignore` decides. A rule that is off by default runs only where its code or slug
        is selected. Raises UnknownRuleError and RuleLoadError.
        """
        narrowest: dict[str, int] = {}
        chosen = list(select)
        if not chosen:
            narrowest = dict.fromkeys(self.entries, 0)
        for selector in chosen:
            codes, width = self._lookup(selector)
            for code in codes:
                narrowest[code] = max(narrowest.get(code, 0), width)
        named = {code for code, width in narrowest.items() if width == _EXACT}
        for selector in ignore:
            codes, width = self._lookup(selector)
            for code in codes:
                if narrowest.get(code, _EXACT) <= width:
                    narrowest.pop(code, None)
        return frozenset(code for code in narrowest if code in named or self.load(code).rule.enabled)

    def codes(self, selector: str) -> frozenset[str]:
        """The codes that a selector names, none for an unknown one."""
        try:
            return frozenset(self.resolve(selector))
        except UnknownRuleError:
            return frozenset()

    def load(self, code: str) -> LoadedRule:
        """The rule of a code, imported when it is first asked for. Raises RuleLoadError."""
        loaded = self._loaded.get(code)
        if loaded is None:
            loaded = self._loaded[code] = _load(self.entries[code])
        return loaded

    def of_scope(self, scope: Scope) -> tuple[LoadedRule, ...]:
        """All rules of a scope. Imports every rule: for the moments when that no longer matters."""
        loaded = (self.load(code) for code in self.entries)
        return tuple(rule for rule in loaded if rule.rule.scope is scope)


@lru_cache(maxsize=8)
def catalogue(plugins: tuple[str, ...] = ()) -> Catalogue:
    """The built-in rules and those of the plug-in packages given. Raises RuleLoadError."""
    return Catalogue((BUILT_IN, *plugins))


def parse_name(stem: str) -> tuple[str, str] | None:
    """Code and slug that the name of a module tells; None if it is not that of a rule."""
    head, _, rest = stem.partition("_")
    letters, digits = head[:-_DIGITS], head[-_DIGITS:]
    if not (rest and stem.isascii() and stem == stem.lower() and letters.isalpha() and digits.isdigit()):
        return None
    return head.upper(), rest.replace("_", "-")


def adopt(module: ModuleType) -> LoadedRule:
    """A rule module as a rule that can be run. Raises RuleLoadError where it is not what its name says."""
    declared = getattr(module, "RULE", None)
    check = getattr(module, "check", None)
    if not isinstance(declared, Rule):
        raise RuleLoadError(module.__name__, Words("没有声明 RULE", "it declares no RULE"))
    if not callable(check):
        raise RuleLoadError(module.__name__, Words("没有函数 check", "it has no function check"))
    named = parse_name(module.__name__.rpartition(".")[2])
    if named != (declared.code, declared.slug):
        known = f"{declared.code}, {declared.slug}"
        raise RuleLoadError(module.__name__, Words(f"模块名称与 {known} 不符", f"its name does not fit {known}"))
    return LoadedRule(declared, check, module)


def documentation(module: ModuleType) -> RuleDoc:
    """The docstring of a rule module in its parts: a summary, then sections under `HEADINGS` with a colon."""
    lines = (module.__doc__ or "").strip().splitlines()
    sections: dict[str, list[str]] = {}
    current: list[str] = []
    for line in lines[1:]:
        text = line.strip()
        heading = text[:-1]
        if text[-1:] in (":", "：") and heading in HEADINGS:
            current = sections.setdefault(heading, [])
        else:
            current.append(text)
    return RuleDoc(
        lines[0].strip() if lines else "",
        {heading: "\n".join(text).strip() for heading, text in sections.items()},
    )


def _scan(package: str) -> list[Entry]:
    try:
        folders = list(import_module(package).__path__)
    except (ImportError, AttributeError) as error:
        raise RuleLoadError(package, Words(f"无法导入：{error}", f"the package cannot be imported: {error}")) from error
    entries: dict[str, Entry] = {}
    for folder in folders:
        for name in sorted(os.listdir(folder)):
            stem, extension = os.path.splitext(name)
            if extension != ".py" or stem.startswith("_"):
                continue
            named = parse_name(stem)
            if named is None:
                raise RuleLoadError(f"{package}.{stem}", _BAD_NAME)
            entries.setdefault(stem, Entry(*named, f"{package}.{stem}"))
    return list(entries.values())


def _load(entry: Entry) -> LoadedRule:
    try:
        module = import_module(entry.module)
    except Exception as error:
        # Whatever keeps a rule from being imported must end the run: without it a report would look clean.
        told = f"{type(error).__name__}: {error}"
        raise RuleLoadError(entry.module, Words(told, told)) from error
    return adopt(module)
