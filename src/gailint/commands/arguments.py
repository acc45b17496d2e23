"""The command line as data, and how it is parsed: only the options of the command that is called are built."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence

from gailint.diagnostics import Words
from gailint.reporters import FORMATS
from gailint.words import LANGUAGES, UsageError, nearest

COLORS = ("auto", "always", "never")
FAIL_ON = ("error", "warning", "info", "never")
CATALOGUE_FORMATS = ("text", "json", "markdown")
EXPORT_FORMATS = ("json", "jsonl", "csv", "parquet")
LANGUAGE_VARIABLE = "GAILINT_LANG"


class Option:
    """An option. `action` is `store`, `append` or `flag`; a value must be one of `choices` where there are any."""

    def __init__(
        self,
        flags: tuple[str, ...],
        doc: Words,
        action: str = "store",
        metavar: str = "",
        choices: tuple[str, ...] = (),
    ) -> None:
        self.flags = flags
        self.doc = doc
        self.action = action
        self.metavar = metavar
        self.choices = choices

    @property
    def name(self) -> str:
        return self.flags[-1].lstrip("-").replace("-", "_")


class Command:
    """A command, its arguments as shown in the usage, and its options."""

    def __init__(self, name: str, doc: Words, arguments: str, options: tuple[Option, ...]) -> None:
        self.name = name
        self.doc = doc
        self.arguments = arguments
        self.options = options


def _flag(flags: str, zh: str, en: str) -> Option:
    return Option(tuple(flags.split()), Words(zh, en), "flag")


def _value(flag: str, metavar: str, zh: str, en: str) -> Option:
    return Option((flag,), Words(zh, en), metavar=metavar)


def _choice(flag: str, choices: tuple[str, ...], zh: str, en: str) -> Option:
    return Option((flag,), Words(zh, en), choices=choices)


def _rules(flag: str, zh: str, en: str) -> Option:
    return Option((flag,), Words(zh, en), "append", "RULES")


_LANG = _choice("--lang", LANGUAGES, "语言，默认 zh", "language, zh by default")
_COLOR = _choice("--color", COLORS, "是否用颜色，默认 auto", "colours; auto by default")
_HELP = _flag("-h --help", "显示帮助", "show this help")
_VERSION = _flag("--version", "显示版本", "show the version")
_VERBOSE = _flag("-v --verbose", "在标准错误输出更多说明", "say more on standard error")
_CONFIG = _value("--config", "FILE", "只用这个配置文件", "use this configuration for all files")
_ISOLATED = _flag("--isolated", "不用任何配置文件", "use no configuration")
_TODAY = _value("--today", "YYYY-MM-DD", "以这一天为今天", "take this day for today")
_JOBS = _value("--jobs", "N", "进程数，0 为自动", "number of processes, 0 to decide by itself")
_FILES_FROM = _value("--files-from", "FILE", "从文件（- 为标准输入）读取文件名", "read file names from a file, - for stdin")

_CHOOSE = (
    _rules("--select", "只用这些规则：代码、名称或前缀，逗号分隔", "use these rules only: codes, names or prefixes"),
    _rules("--ignore", "不用这些规则", "do not use these rules"),
    _rules("--extend-select", "另加这些规则", "use these rules too"),
)
_CHECK = (
    *_CHOOSE,
    _choice("--fail-on", FAIL_ON, "何种级别使退出码为 1，默认 error", "severity that makes the exit status 1"),
    _value("--output-format", "FORMAT", "格式：" + "、".join(FORMATS), "format: " + ", ".join(FORMATS)),
    _value("--output-file", "FILE", "写入文件而不是标准输出", "write to a file, not to standard output"),
    _flag("--fix", "改正可以安全修复的问题", "correct what can be corrected safely"),
    _flag("--unsafe-fixes", "与 --fix 或 --diff 同用：也采用会改变内容的修复", "with --fix or --diff: also change the content"),
    _flag("--diff", "只显示修复的差异，不改动文件", "print the difference --fix would make; change nothing"),
    _value("--baseline", "FILE", "不报告基线文件中已有的问题", "leave out the findings that a baseline knows"),
    _CONFIG,
    _ISOLATED,
    _TODAY,
    _JOBS,
    _flag("--no-cache", "这一版不缓存结果，本选项不起作用", "of no effect: this version caches no results"),
    _flag("--statistics", "按规则统计", "count the findings by rule"),
    _FILES_FROM,
    _value("--stdin-filename", "NAME", "路径为 - 时标准输入的文件名", "the name of what stands on standard input"),
    _flag("--fail-if-empty", "没有检查任何文件时退出码为 2", "exit status 2 where no file was checked"),
    _flag("-q --quiet", "不输出总结行", "leave the summary out"),
    _VERBOSE,
    _COLOR,
    _LANG,
    _VERSION,
    _HELP,
)

COMMANDS = {
    command.name: command
    for command in (
        Command("check", Words("检查年度报告（默认命令）", "check reports (the default command)"), "[PATH…]", _CHECK),
        Command(
            "baseline",
            Words("把现有问题记入基线文件", "record the findings there are in a baseline"),
            "[PATH…]",
            (
                _value("--baseline", "FILE", "基线文件，默认 .gailint-baseline.json", "the baseline; .gailint-baseline.json"),
                _flag("--prune", "只删除已过时的条目", "only remove what finds nothing any more"),
                *_CHOOSE,
                _CONFIG,
                _ISOLATED,
                _TODAY,
                _JOBS,
                _FILES_FROM,
                _flag("-q --quiet", "不输出结果行", "do not say what was written"),
                _LANG,
                _HELP,
            ),
        ),
        Command(
            "rules",
            Words("列出所有规则", "list all rules"),
            "",
            (
                _choice("--output-format", CATALOGUE_FORMATS, "格式，默认 text", "format, text by default"),
                _value("--pages", "FOLDER", "在文件夹中为每条规则写出一页说明", "write a page for each rule into a folder"),
                _CONFIG,
                _ISOLATED,
                _LANG,
                _HELP,
            ),
        ),
        Command(
            "explain",
            Words("解释一条规则，或报告中一行的数字如何核对", "explain a rule, or what the figures in a line were compared with"),
            "RULE | FILE:LINE",
            (
                _CONFIG,
                _ISOLATED,
                _value("--today", "YYYY-MM-DD", "以这一天为今天", "take this day for today"),
                _LANG,
                _COLOR,
                _HELP,
            ),
        ),
        Command(
            "export",
            Words("导出报告中的数字和表述", "write the figures and statements of reports as data"),
            "[PATH…]",
            (
                _choice("--output-format", EXPORT_FORMATS, "格式，默认 json", "format, json by default"),
                _value("--output-file", "FILE", "写入文件而不是标准输出", "write to a file, not to standard output"),
                _flag("--bom", "CSV 以字节顺序标记开头，便于电子表格识别", "start CSV with a byte order mark, for spreadsheets"),
                _value("--today", "YYYY-MM-DD", "以这一天为今天", "take this day for today"),
                _value("--files-from", "FILE", "从文件（- 为标准输入）读取文件名", "read file names from a file, - for stdin"),
                _value("--stdin-filename", "NAME", "路径为 - 时标准输入的文件名", "the name of what stands on standard input"),
                _flag("--fail-if-empty", "没有可导出的报告时退出码为 2", "exit status 2 where there is no report"),
                _CONFIG,
                _ISOLATED,
                _LANG,
                _HELP,
            ),
        ),
        Command(
            "text",
            Words("显示报告的文本和行号", "show the text of a report with line numbers"),
            "FILE",
            (
                _flag("--plain", "不显示行号", "without line numbers"),
                _CONFIG,
                _ISOLATED,
                _LANG,
                _HELP,
            ),
        ),
        Command(
            "init",
            Words("写出配置文件，并按选项写出钩子和工作流", "write a configuration and, as asked, the hook and a workflow"),
            "",
            (
                _flag("--pre-commit", "在 .pre-commit-config.yaml 中加入钩子", "add the hook to .pre-commit-config.yaml"),
                _flag("--workflow", "写出 GitHub Actions 工作流", "write a workflow for GitHub Actions"),
                _value("--repository", "URL", "钩子和工作流从这个仓库安装 gailint", "where the hook and workflow get gailint"),
                _LANG,
                _HELP,
            ),
        ),
        Command(
            "new-rule",
            Words("写出新规则及其测试的框架", "write the beginning of a rule and of its tests"),
            "CODE NAME",
            (
                _value("--folder", "FOLDER", "规则所在的文件夹，默认 rules", "where the rule goes; rules by default"),
                _value("--tests", "FOLDER", "测试所在的文件夹，默认 tests/rules", "where its tests go; tests/rules by default"),
                _LANG,
                _HELP,
            ),
        ),
    )
}

# Options that may stand before the command, and whether a value follows.
_LEADING = {"--lang": True, "--color": True, "-q": False, "--quiet": False, "-v": False, "--verbose": False}


class Arguments:
    """A parsed command line: the command, what stands beside the options, and the options that were given."""

    def __init__(self, command: Command, paths: tuple[str, ...], options: Mapping[str, object]) -> None:
        self.command = command
        self.paths = paths
        self.options = options

    def text(self, name: str) -> str | None:
        value = self.options.get(name)
        return value if isinstance(value, str) else None

    def on(self, name: str) -> bool:
        return bool(self.options.get(name))

    def names(self, name: str) -> tuple[str, ...]:
        """The rules that all occurrences of an option name."""
        value = self.options.get(name)
        parts = ",".join(value).replace("，", ",").split(",") if isinstance(value, list) else ()
        return tuple(part.strip() for part in parts if part.strip())

    def given(self, name: str) -> bool:
        return self.options.get(name) is not None


def language_of(argv: Sequence[str], environment: Mapping[str, str]) -> str:
    """The language for the messages about the command line itself, before it is understood."""
    for at, word in enumerate(argv):
        value = argv[at + 1] if word == "--lang" and at + 1 < len(argv) else word.removeprefix("--lang=")
        if word.startswith("--lang") and value in LANGUAGES:
            return value
    value = environment.get(LANGUAGE_VARIABLE, "")
    return value if value in LANGUAGES else LANGUAGES[0]


def parse(argv: Sequence[str]) -> Arguments:
    """The command line in parts. Raises UsageError."""
    command, rest = _split(argv)
    parser = _Parser(prog="gailint", add_help=False, allow_abbrev=False, formatter_class=_Formatter)
    for option in command.options:
        _add(parser, option)
    values, extra = parser.parse_known_args(rest)
    options = {name: value for name, value in vars(values).items() if value not in (None, False)}
    if options.get("help") or options.get("version"):
        return Arguments(command, (), options)
    paths = _paths(extra, command)
    for option in command.options:
        value = options.get(option.name)
        if option.choices and isinstance(value, str) and value not in option.choices:
            raise bad_value(option.flags[-1], value, option.choices)
    return Arguments(command, paths, options)


def bad_value(option: str, word: str, choices: Sequence[str], key: str = "bad_value") -> UsageError:
    """The error for a value that is none of the choices."""
    return UsageError(key, nearest(word, choices), option=option, word=word, choices=", ".join(choices))


def help_text(command: Command, language: str) -> str:
    """The help of a command."""
    en = language == "en"
    usage = "usage: " if en else "用法："
    name = "[check]" if command.name == "check" else command.name
    words = ("gailint", name, command.arguments, "[OPTION…]")
    lines = [usage + " ".join(word for word in words if word)]
    lines += ["", command.doc.text(language)]
    if command.name == "check":
        lines += ["", "commands:" if en else "命令："]
        wide = max(map(len, COMMANDS))
        for other in COMMANDS.values():
            lines.append(f"  {other.name:<{wide}}  {other.doc.text(language)}")
    lines += ["", "options:" if en else "选项："]
    forms = [_form(option) for option in command.options]
    wide = max(map(len, forms))
    for form, option in zip(forms, command.options, strict=True):
        lines.append(f"  {form:<{wide}}  {option.doc.text(language)}")
    if command.name == "check":
        status = (
            "exit status: 0 nothing at or above --fail-on, 1 findings, 2 usage, configuration, internal error"
            if en
            else "退出码：0 没有达到 --fail-on 级别的问题；1 有；2 用法、配置或内部错误"
        )
        lines += ["", status]
    return "\n".join(lines) + "\n"


def _form(option: Option) -> str:
    """An option as the help shows it."""
    value = option.metavar or "|".join(option.choices)
    return ", ".join(option.flags) + (f" {value}" if value else "")


def _split(argv: Sequence[str]) -> tuple[Command, list[str]]:
    """The command, `check` where none is named, and the rest. A few options may stand before the command."""
    at = 0
    while at < len(argv):
        flag, equals, _ = argv[at].partition("=")
        if flag not in _LEADING:
            break
        at += 2 if _LEADING[flag] and not equals else 1
    word = argv[at] if at < len(argv) else ""
    if word in COMMANDS:
        return COMMANDS[word], [*argv[:at], *argv[at + 1 :]]
    return COMMANDS["check"], list(argv)


def _paths(extra: list[str], command: Command) -> tuple[str, ...]:
    """What stands beside the options; complains of options that there are not."""
    options, after = extra, []
    if "--" in extra:
        at = extra.index("--")
        options, after = extra[:at], extra[at + 1 :]
    for word in options:
        if word.startswith("-") and word != "-":
            flag = word.partition("=")[0]
            known = [flag for option in command.options for flag in option.flags if flag.startswith("--")]
            raise UsageError("unknown_option", nearest(flag, known), word=flag)
    return tuple(options + after)


def _add(parser: argparse.ArgumentParser, option: Option) -> None:
    if option.action == "flag":
        parser.add_argument(*option.flags, action="store_true", dest=option.name)
    else:
        parser.add_argument(*option.flags, action=option.action, dest=option.name)


class _Formatter(argparse.HelpFormatter):
    """Not used for help: with a width given, argparse does not import shutil to find out the terminal's."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=100)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> None:  # type: ignore[override]
        """Turn what argparse complains of into one clear line in the language asked for."""
        words = message.replace(":", " ").replace("/", " ").split()
        flags = [word for word in words if word.startswith("-")]
        raise UsageError("no_value" if "expected" in words else "takes_no_value", word=flags[-1] if flags else message)
