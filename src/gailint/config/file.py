"""Reads a configuration file, and says everything that is wrong with it, each with its place.

ruamel.yaml turns the text into nodes that know where they stand; what they may hold is told here.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping

from gailint import globs
from gailint.config import Config, ConfigError, Hint, OptionValue, PerFile, Problem, RosterEntry
from gailint.diagnostics import Severity, Span
from gailint.limits import KEYS as LIMITS
from gailint.limits import Limits
from gailint.registry import Catalogue, RuleLoadError, UnknownRuleError, catalogue
from gailint.rule import Option
from gailint.suppress import Entry
from gailint.words import LANGUAGES, nearest

# typing is not imported for this: it costs time at every start.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from ruamel.yaml.nodes import Node

MAX_BYTES = 1_000_000
# Python refuses to read longer numbers.
_MOST_DIGITS = 4000

KEYS = (
    "lang",
    "encoding",
    "include",
    "exclude",
    "select",
    "ignore",
    "severity",
    "fail-on",
    "per-file",
    "suppress",
    "agencies",
    "rules",
    "plugins",
    "limits",
)
PER_FILE_KEYS = ("files", "select", "ignore", "severity", "encoding")
SUPPRESS_KEYS = ("files", "rule", "text", "reason")
AGENCY_KEYS = ("name", "region", "files")
SEVERITIES = ("error", "warning", "info")
FAIL_ON = (*SEVERITIES, "never")

FULL_WIDTH = dict(zip("：，［］｛｝“”‘’＃－　", ":,[]{}\"\"''#- ", strict=True))


def read(path: str, shown: str) -> Config:
    """Read a configuration file; `shown` is its path in messages. Raises ConfigError with all that is wrong."""
    try:
        with open(path, "rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise ConfigError([Problem(shown, 1, 1, "c_missing")]) from None
    except OSError as error:
        values = {"word": shown, "reason": error.strerror or str(error)}
        raise ConfigError([Problem(shown, 1, 1, "cannot_read", values)]) from None
    return parse(data, shown, os.path.dirname(os.path.abspath(path)))


def parse(data: bytes, shown: str, folder: str) -> Config:
    """The configuration in the bytes of a file that stands in `folder`."""
    if len(data) > MAX_BYTES:
        raise ConfigError([Problem(shown, 1, 1, "c_too_big", {"n": MAX_BYTES})])
    text = _decode(data, shown)
    root = _compose(text, shown)
    reader = _Reader(shown, folder)
    config = reader.config(root)
    if reader.problems:
        raise ConfigError(reader.problems, config.lang)
    return config


def _decode(data: bytes, shown: str) -> str:
    """The text of a configuration, which must be UTF-8."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        good = data[: error.start].decode("utf-8-sig", "replace")
        line = good.count("\n") + 1
        column = len(good) - good.rfind("\n")
        raise ConfigError(
            [Problem(shown, line, column, "c_encoding", {"hint": ""}, hints=_encoding_hint(data))]
        ) from None


def _encoding_hint(data: bytes) -> tuple[Hint, ...]:
    """What encoding the bytes seem to be in."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return (("c_looks_like", {"name": "UTF-16"}),)
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return ()
    return (("c_looks_like", {"name": "GB18030 (GBK)"}),)


def _compose(text: str, shown: str) -> Node | None:
    """The nodes of a YAML text, None for an empty one."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    try:
        root: Node | None = YAML(typ="safe", pure=True).compose(text)
    except MarkedYAMLError as error:
        raise ConfigError([_syntax_problem(error, text, shown)]) from None
    except YAMLError as error:
        raise ConfigError([Problem(shown, 1, 1, "c_yaml", {"text": str(error).split("\n")[0]})]) from None
    except RecursionError:
        raise ConfigError([Problem(shown, 1, 1, "c_deep")]) from None
    return root


def _syntax_problem(error: object, text: str, shown: str) -> Problem:
    """What a YAML parser complains of, in words that help those who write Chinese."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line, mark.column) if mark is not None else (0, 0)
    complaint = str(getattr(error, "problem", None) or error).split("\n")[0]
    lines = text.split("\n")
    if "'\\t'" in complaint:
        return Problem(shown, line + 1, column + 1, "c_tab")
    # The parser stumbles behind the line with the full-width mark, up to the start of what it was reading.
    context = getattr(error, "context_mark", None)
    first = min(context.line if context is not None else line - 1, line)
    for number in range(min(line, len(lines) - 1), max(-1, first - 1), -1):
        wrong = _full_width_mark(lines[number])
        if wrong is not None:
            values = _full_width(lines[number][wrong])
            return Problem(shown, number + 1, wrong + 1, "c_fullwidth", values)
    return Problem(shown, line + 1, column + 1, "c_yaml", {"text": complaint})


def _full_width_mark(line: str) -> int | None:
    """Offset of a full-width mark where YAML wants its own: colon after a key, brackets, quotes, indentation."""
    match = re.match(r"\s*(?:-\s+)?[\w-]+(：)", line, re.ASCII) or re.match(r"[ ]*([　－＃［｛“‘])", line)
    if match is None:
        match = re.search(r"[:\[{,]\s*([［｛“‘])", line) or re.search(r"[\[{][^\]}'\"]*?([，：］｝])", line)
    return match.start(1) if match else None


def _full_width(char: str) -> dict[str, object]:
    return {"char": char, "ascii": FULL_WIDTH[char]}


class _Reader:
    """Turns the nodes of a configuration into values, and notes everything that is wrong with them."""

    def __init__(self, path: str, folder: str) -> None:
        self.path = path
        self.folder = folder
        self.problems: list[Problem] = []
        self.plugins: tuple[str, ...] = ()

    @property
    def catalogue(self) -> Catalogue:
        return catalogue(self.plugins)

    def config(self, root: Node | None) -> Config:
        """The whole configuration."""
        if root is None or _type(root) == "t_null":
            return Config(path=self.path, folder=self.folder)
        nodes = self.mapping(root, self.path, KEYS, ())
        # Language first, for the messages; plugins before everything that names rules.
        lang = self.choice(nodes.get("lang"), "lang", LANGUAGES)
        self.plugins = self.packages(nodes.get("plugins"))
        return Config(
            path=self.path,
            folder=self.folder,
            lang=lang,
            encoding=self.codec(nodes.get("encoding")),
            include=self.patterns(nodes.get("include"), "include"),
            exclude=self.patterns(nodes.get("exclude"), "exclude"),
            select=self.rule_names(nodes["select"], "select") if "select" in nodes else None,
            ignore=self.rule_names(nodes.get("ignore"), "ignore"),
            severity=self.severities(nodes.get("severity")),
            fail_on=self.choice(nodes.get("fail-on"), "fail-on", FAIL_ON),
            per_file=tuple(map(self.per_file, self.items(nodes.get("per-file"), "per-file"))),
            suppress=tuple(map(self.suppression, self.items(nodes.get("suppress"), "suppress"))),
            agencies=tuple(map(self.agency, self.items(nodes.get("agencies"), "agencies"))),
            rules=self.rule_options(nodes.get("rules")),
            plugins=self.plugins,
            limits=self.limits(nodes.get("limits")),
        )

    def per_file(self, node: Node) -> PerFile:
        nodes = self.mapping(node, "per-file", PER_FILE_KEYS, ("files",))
        return PerFile(
            files=self.patterns(nodes.get("files"), "files", single=True),
            select=self.rule_names(nodes.get("select"), "select"),
            ignore=self.rule_names(nodes.get("ignore"), "ignore"),
            severity=self.severities(nodes.get("severity")),
            encoding=self.codec(nodes.get("encoding")),
        )

    def suppression(self, node: Node) -> Entry:
        nodes = self.mapping(node, "suppress", SUPPRESS_KEYS, ("files", "rule", "reason"))
        rule = self.text(nodes.get("rule"), "rule") or ""
        # A name that is no rule's is no error here but a finding of the rule for idle suppressions, so
        # that an update that drops a rule does not stop every check.
        codes = self.known(rule) or frozenset()
        return Entry(
            files=self.patterns(nodes.get("files"), "files", single=True),
            rule=rule,
            codes=codes,
            text=self.text(nodes.get("text"), "text"),
            reason=self.text(nodes.get("reason"), "reason") or "",
            folder=self.folder,
            path=self.path,
            span=_span(nodes.get("rule", node)),
        )

    def agency(self, node: Node) -> RosterEntry:
        nodes = self.mapping(node, "agencies", AGENCY_KEYS, ("name", "files"))
        return RosterEntry(
            name=self.text(nodes.get("name"), "name") or "",
            region=self.text(nodes.get("region"), "region"),
            files=self.patterns(nodes.get("files"), "files", single=True),
        )

    def limits(self, node: Node | None) -> Limits | None:
        """How much of a file is read, None where nothing is said about it."""
        if node is None:
            return None
        given: dict[str, int] = {}
        for name, value in self.mapping(node, "limits", tuple(LIMITS), ()).items():
            unit, least, most = LIMITS[name]
            number = self.like(value, name, least)
            if not isinstance(number, int):
                continue
            if least <= number <= most:
                given[name.replace("-", "_")] = number * unit
            else:
                self.problem(value, "c_choice", name=name, word=number, choices=f"{least}–{most}")
        return Limits(**given) if given else None

    def rule_options(self, node: Node | None) -> dict[str, dict[str, OptionValue]]:
        """The options of rules by code."""
        out: dict[str, dict[str, OptionValue]] = {}
        for key, value in self.pairs(node, "rules"):
            codes = self.codes(key.value, key)
            if len(codes) > 1:
                self.problem(key, "c_group", word=key.value)
            if len(codes) != 1:
                continue
            (code,) = codes
            options = self.catalogue.load(code).rule.options
            for name, setting in self.pairs(value, key.value):
                option = options.get(name.value)
                parsed = self.like(setting, name.value, option.default) if option else None
                if option is None:
                    self.no_option(name, key.value, options)
                elif parsed is not None:
                    out.setdefault(code, {})[name.value] = parsed
        return out

    def no_option(self, name: Node, rule: str, options: Mapping[str, Option]) -> None:
        """Note an option that a rule does not have."""
        if options:
            self.problem(name, "c_no_option", key_hint(name.value, options), rule=rule, word=name.value)
        else:
            self.problem(name, "c_no_options", rule=rule)

    def like(self, node: Node, name: str, default: OptionValue) -> OptionValue | None:
        """The value of a node if it is of the type of a default."""
        if isinstance(default, bool):
            return node.value.lower() == "true" if self.wants(node, name, "t_bool") else None
        if isinstance(default, int):
            return _whole(node.value) if self.wants(node, name, "t_int") else None
        if isinstance(default, str):
            return self.text(node, name)
        return self.texts(node, name)

    # The kinds of values.

    def mapping(self, node: Node, name: str, keys: tuple[str, ...], required: tuple[str, ...]) -> dict[str, Node]:
        """The values of a mapping with known keys. A key without a value counts as not given."""
        out: dict[str, Node] = {}
        before = len(self.problems)
        given = self.pairs(node, name)
        for key, value in given:
            if key.value not in keys:
                self.problem(key, "c_unknown_key", key_hint(key.value, keys), word=key.value)
            elif _type(value) != "t_null":
                out[key.value] = value
        if given or len(self.problems) == before:
            for key_name in required:
                if key_name not in out:
                    self.problem(node, "c_missing_key", word=key_name)
        return out

    def pairs(self, node: Node | None, name: str) -> list[tuple[Node, Node]]:
        """Keys and values of a mapping, without those that come again."""
        if node is None or not self.wants(node, name, "t_map"):
            return []
        out: list[tuple[Node, Node]] = []
        seen: dict[str, int] = {}
        for key, value in node.value:
            if not self.wants(key, name, "t_text"):
                continue
            if key.value in seen:
                self.problem(key, "c_duplicate", word=key.value, line=seen[key.value])
                continue
            seen[key.value] = key.start_mark.line + 1
            out.append((key, value))
        return out

    def items(self, node: Node | None, name: str) -> list[Node]:
        """The items of a list."""
        if node is None or not self.wants(node, name, "t_list"):
            return []
        return list(node.value)

    def text(self, node: Node | None, name: str) -> str | None:
        """A text that is not empty."""
        if node is None or not self.wants(node, name, "t_text"):
            return None
        value: str = node.value
        if not value.strip():
            self.problem(node, "c_empty", name=name)
            return None
        return value

    def texts(self, node: Node | None, name: str) -> tuple[str, ...]:
        """A list of texts."""
        return tuple(value for value, _ in self.placed_texts(node, name))

    def placed_texts(self, node: Node | None, name: str, single: bool = False) -> list[tuple[str, Node]]:
        """A list of texts, each with its node; with `single` one text may stand for a list of one."""
        if node is None:
            return []
        items = [node] if single and _type(node) == "t_text" else self.items(node, name)
        return [(value, item) for item in items if (value := self.text(item, name)) is not None]

    def choice(self, node: Node | None, name: str, choices: tuple[str, ...]) -> str | None:
        """One of several words."""
        value = self.text(node, name)
        if value is None or node is None or value in choices:
            return value
        self.problem(node, "c_choice", _meant(value, choices), name=name, word=value, choices=", ".join(choices))
        return None

    def patterns(self, node: Node | None, name: str, single: bool = False) -> tuple[str, ...]:
        """Path patterns."""
        return tuple(value for value, item in self.placed_texts(node, name, single) if self.is_pattern(value, item))

    def is_pattern(self, value: str, node: Node) -> bool:
        """Whether a text is a path pattern."""
        if value.startswith("!"):
            self.problem(node, "c_glob_not")
            return False
        if ".." in value.split("/"):
            self.problem(node, "c_glob_up")
            return False
        try:
            globs.compiled(value)
        except globs.GlobError as error:
            self.problem(node, f"c_glob_{error.problem}", word=value)
            return False
        return True

    def rule_names(self, node: Node | None, name: str) -> tuple[str, ...]:
        """Codes, slugs and prefixes that name rules."""
        return tuple(value for value, item in self.placed_texts(node, name) if self.codes(value, item))

    def codes(self, name: str, node: Node) -> frozenset[str]:
        """The codes of the rules that a name means; none for an unknown one, which is noted."""
        codes = self.known(name)
        if codes is None:
            near = nearest_rule(self.catalogue, name)
            self.problem(node, "unknown_rule", (("did_you_mean", {"word": near}),) if near else (), word=name)
        return codes or frozenset()

    def known(self, name: str) -> frozenset[str] | None:
        """The codes of the rules that a name means, None for an unknown one."""
        try:
            return frozenset(self.catalogue.resolve(name))
        except UnknownRuleError:
            return None

    def severities(self, node: Node | None) -> dict[str, Severity]:
        """Severities by the names of rules."""
        out: dict[str, Severity] = {}
        for key, value in self.pairs(node, "severity"):
            label = self.choice(value, key.value, SEVERITIES)
            if self.codes(key.value, key) and label:
                out[key.value] = Severity[label.upper()]
        return out

    def codec(self, node: Node | None) -> str | None:
        """The name of an encoding that Python knows."""
        name = self.text(node, "encoding")
        if name is None or node is None:
            return None
        try:
            "".encode(name)
        except (LookupError, ValueError):
            self.problem(node, "c_codec", word=name)
            return None
        return name

    def packages(self, node: Node | None) -> tuple[str, ...]:
        """The packages of further rules. Each is imported here, to tell the place of one that cannot be."""
        good: list[str] = []
        for name, item in self.placed_texts(node, "plugins"):
            if not all(part.isidentifier() for part in name.split(".")):
                self.problem(item, "c_module", word=name)
                continue
            try:
                catalogue((*good, name))
            except RuleLoadError as error:
                self.problem(item, "c_plugin", word=error.module, reason=error.reason)
                continue
            good.append(name)
        return tuple(good)

    def wants(self, node: Node, name: str, wanted: str) -> bool:
        """Whether a node is of a type; note it where it is not."""
        got = _type(node)
        if got == wanted:
            return True
        hints: tuple[Hint, ...] = ()
        mark = _full_width_mark(node.value) if got == "t_text" else None
        if mark is not None:
            hints = (("c_fullwidth_hint", _full_width(node.value[mark])),)
        elif wanted == "t_text" and got in ("t_int", "t_float", "t_bool", "t_date"):
            hints = (("c_quote", {}),)
        elif wanted == "t_list" and got == "t_text":
            hints = (("c_list_hint", {"word": node.value}),)
        self.problem(node, "c_type", hints, name=name, wanted=wanted, got=got)
        return False

    def problem(self, node: Node, key: str, hints: tuple[Hint, ...] = (), **values: object) -> None:
        """Note a mistake at a node."""
        mark = node.start_mark
        self.problems.append(Problem(self.path, mark.line + 1, mark.column + 1, key, values, hints))


def _whole(text: str) -> int:
    """A whole number as YAML writes it: `1_000`, `0x10`, and, unlike Python, `010` for ten."""
    digits = text.replace("_", "")[:_MOST_DIGITS]
    return int(digits, 10 if digits.lstrip("+-").isdigit() else 0)


def nearest_rule(known: Catalogue, name: str) -> str | None:
    """The rule that a mistyped name resembles most."""
    # Full-width separators make one name of several: each of them is as good a guess as any.
    parts = re.split("[，、;；]", name)
    for part in parts:
        try:
            known.resolve(part)
        except UnknownRuleError as error:
            return error.nearest
    return ", ".join(parts) if len(parts) > 1 else None


def key_hint(word: str, keys: Iterable[str]) -> tuple[Hint, ...]:
    """The nearest key, else all of them."""
    known = tuple(keys)
    return _meant(word, known) or (("c_valid_keys", {"keys": ", ".join(known)}),)


def _meant(word: str, candidates: Iterable[str]) -> tuple[Hint, ...]:
    near = nearest(word, candidates)
    return (("did_you_mean", {"word": near}),) if near else ()


_TYPES = {
    "map": "t_map",
    "seq": "t_list",
    "str": "t_text",
    "int": "t_int",
    "float": "t_float",
    "bool": "t_bool",
    "null": "t_null",
    "timestamp": "t_date",
}


def _type(node: Node) -> str:
    """The type of a node, as a key of the words table."""
    return _TYPES.get(str(node.tag).rpartition(":")[2], "t_tag")


def _span(node: Node) -> Span:
    start, end = node.start_mark, node.end_mark
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
