"""What the program itself says, in both languages. Imports nothing of ours.

The messages of rules stand in the rules; here are those of the command line, the configuration and the
summary.
"""

from __future__ import annotations

from collections.abc import Iterable

LANGUAGES = ("zh", "en")

# key: (Chinese, English)
_TEXTS: dict[str, tuple[str, str]] = {
    # the summary
    "checked": ("检查了 {n} 个文件", "{n} {files} checked"),
    "nothing": ("没有检查任何文件（检查了 0 个）", "no file was checked (0 files checked)"),
    "skipped": ("跳过 {n} 个", "{n} skipped"),
    "failed": ("读取失败 {n} 个", "{n} unreadable"),
    "excluded": ("排除 {n} 个", "{n} excluded"),
    "errors": ("错误 {n} 处", "{n} {errors}"),
    "warnings": ("警告 {n} 处", "{n} {warnings}"),
    "infos": ("提示 {n} 处", "{n} {infos}"),
    "clean": ("未发现问题", "no findings"),
    "fixed": ("已修复 {n} 处", "{n} fixed"),
    "suppressed": ("已抑制 {n} 处", "{n} suppressed"),
    "baselined": ("基线中 {n} 处", "{n} in the baseline"),
    "stale": (
        "基线中有 {n} 条已过时（gailint baseline --prune 可删除）",
        "{n} stale in the baseline (remove with gailint baseline --prune)",
    ),
    "fixable": ("可修复 {n} 处", "{n} fixable"),
    "not_checked": ("未能核对 {n} 项", "{n} not checked"),
    "expected": ("应为：{text}", "expected: {text}"),
    "page": ("第{n}页", "page {n}"),
    "fix_safe": ("可自动修复", "fixable"),
    "fix_unsafe": ("可修复，但会改变内容，须人工确认", "fixable, but the change of content needs a look"),
    # the formats for other programs
    "s_error": ("错误", "error"),
    "s_warning": ("警告", "warning"),
    "s_info": ("提示", "info"),
    "m_place": ("位置", "place"),
    "not_listed": ("另有 {n} 处问题没有列出", "not listed: {n} more"),
    "not_annotated": (
        "另有 {n} 处问题没有逐条标注，见这一步的日志和摘要",
        "not annotated: {n} more; see the log of this step and the summary",
    ),
    "root": ("仓库的根目录", "the root of the repository"),
    # the command line
    "error": ("gailint：错误：{text}", "gailint: error: {text}"),
    "note": ("gailint：{text}", "gailint: {text}"),
    "did_you_mean": ("，是否应为“{word}”？", "; did you mean {word}?"),
    "unknown_option": ("没有选项 {word}", "there is no option {word}"),
    "no_value": ("选项 {word} 后面缺少值", "option {word} needs a value"),
    "bad_value": (
        "选项 {option} 的值“{word}”无效，可用：{choices}",
        "{word} is no value of {option}; choose from {choices}",
    ),
    "bad_number": (
        "选项 {option} 须为不小于 0 的整数，而不是“{word}”",
        "{option} wants a whole number from 0, not {word}",
    ),
    "bad_date": (
        "选项 --today 须为 YYYY-MM-DD 形式的日期，而不是“{word}”",
        "--today wants a date YYYY-MM-DD, not {word}",
    ),
    "bad_variable": (
        "环境变量 {option} 的值“{word}”无效，可用：{choices}",
        "{word} is no value of the environment variable {option}; choose from {choices}",
    ),
    "unknown_rule": ("没有规则“{word}”", "there is no rule {word}"),
    "progress": ("已检查 {done}/{total} 个文件", "{done} of {total} files checked"),
    "takes_no_value": ("选项 {word} 不带值", "option {word} takes no value"),
    "one_argument": ("命令 {word} 要求且只要求一个参数", "command {word} wants exactly one argument"),
    "two_arguments": ("命令 {word} 要求且只要求两个参数", "command {word} wants exactly two arguments"),
    "no_argument": ("命令 {word} 不要参数“{extra}”", "command {word} takes no argument {extra}"),
    "no_file": ("没有这个文件或文件夹：{word}", "no such file or folder: {word}"),
    "not_regular": ("不是普通文件：{word}", "not a regular file: {word}"),
    "is_folder": ("这是一个文件夹：{word}", "this is a folder: {word}"),
    "cannot_read": ("无法读取 {word}：{reason}", "cannot read {word}: {reason}"),
    "cannot_write": ("无法写入 {word}：{reason}", "cannot write {word}: {reason}"),
    "stdin_alone": ("“-”不能与其他路径同时使用", "- cannot be combined with other paths"),
    "stdin_name": ("--stdin-filename 须与“-”同时使用", "--stdin-filename needs -"),
    "two_sources": ("--files-from 不能与路径同时使用", "--files-from cannot be combined with paths"),
    "config_and_isolated": (
        "--config 与 --isolated 不能同时使用",
        "--config cannot be combined with --isolated",
    ),
    # corrections and the baseline
    "unsafe_alone": (
        "--unsafe-fixes 须与 --fix 或 --diff 同时使用",
        "--unsafe-fixes needs --fix or --diff",
    ),
    "fix_stdin": (
        "--fix 不能修改标准输入，请用 --diff",
        "--fix cannot write to standard input; use --diff",
    ),
    "diff_format": (
        "--diff 只显示差异，不能与 --output-format 同时使用",
        "--diff prints the difference only and cannot be combined with --output-format",
    ),
    "diff_encoding": ("编码：{old} → {new}", "encoding: {old} → {new}"),
    "would_fix": (
        "可修复 {n} 处，涉及 {number} 个文件；未改动任何文件",
        "{n} fixable in {number} file(s); nothing was changed",
    ),
    "more_unsafe": (
        "另有 {n} 处修复会改变内容，确认后可加 --unsafe-fixes",
        "{n} more can be fixed with --unsafe-fixes; these change the content",
    ),
    "fix_documents": (
        "Word 和 PDF 文件不会自动改写，其中 {n} 处请在原文件中修改",
        "Word and PDF files are never rewritten; correct {n} in the document itself",
    ),
    "not_fixed": ("{path} 未修改：{reason}", "{path} was left as it is: {reason}"),
    "refused_fix": (
        "{path}:{line}: {code} 的修复未采用：{reason}",
        "{path}:{line}: the fix of {code} was not applied: {reason}",
    ),
    "no_baseline": (
        "没有基线文件 {word}；可用 gailint baseline 生成",
        "there is no baseline {word}; gailint baseline writes one",
    ),
    "bad_baseline": (
        "基线文件 {word} 损坏（可能是合并冲突），请改正，或删除后用 gailint baseline 重新生成",
        "the baseline {word} is damaged (a merge conflict?); correct it, or delete it and run gailint baseline",
    ),
    "other_baseline": (
        "基线文件 {word} 不是这一版 gailint 能读的格式",
        "the baseline {word} has another format than this version reads",
    ),
    "baseline_stdin": ("标准输入不能写入基线", "standard input cannot be put into a baseline"),
    "baseline_failed": (
        "检查未能完成，基线没有改动；请先运行 gailint check",
        "the check broke down and the baseline was left as it is; run gailint check",
    ),
    "baseline_written": (
        "{word}：共 {n} 处，新增 {added} 处，删除 {removed} 处",
        "{word}: {n} in all, {added} added, {removed} removed",
    ),
    "using_config": ("使用配置文件 {path}", "using the configuration {path}"),
    "no_config": ("未找到配置文件，使用默认设置", "no configuration found; using the defaults"),
    "file_skipped": ("跳过 {path}：{reason}", "skipped {path}: {reason}"),
    "not_checked_line": ("未能核对 {path} {code}：{reason}", "not checked {path} {code}: {reason}"),
    "internal": ("内部错误：{text}", "internal error: {text}"),
    "several_rules": ("“{word}”包括多条规则：{rules}…", "{word} names several rules: {rules}, …"),
    # the export
    "nothing_exported": ("没有可导出的年度报告", "there is no annual report to export"),
    "bom_alone": ("--bom 只用于 CSV 格式", "--bom is for the format csv"),
    "no_pyarrow": (
        "Parquet 格式需要 pyarrow：pip install 'gailint[parquet]'",
        "the format parquet needs pyarrow: pip install 'gailint[parquet]'",
    ),
    "binary_terminal": (
        "Parquet 是二进制格式，请用 --output-file 写入文件",
        "parquet is a binary format: write it to a file with --output-file",
    ),
    # the description of rules
    "off": ("默认关闭", "off by default"),
    "on": ("默认启用", "on by default"),
    "r_default": ("启用", "use"),
    "r_forms": ("适用报告格式", "editions of the form"),
    "r_version": ("起始版本", "since version"),
    "r_code": ("代码", "code"),
    "r_slug": ("名称", "name"),
    "r_severity": ("级别", "severity"),
    "r_message": ("消息", "Message"),
    "r_fix": ("修复", "fix"),
    "r_about": ("说明", "About"),
    "r_facts": ("属性", "Facts"),
    "r_since": ("自 {version} 版起", "since version {version}"),
    "r_editions": ("适用报告格式：{editions}", "editions of the form: {editions}"),
    "r_fixes": ("自动修复：{fix}", "fix: {fix}"),
    "r_off": ("默认关闭，须以 --select 或配置选用", "off by default; select it by code or name"),
    "r_options": ("选项", "Options"),
    "r_bad": ("错误示例", "Bad example"),
    "r_good": ("正确示例", "Good example"),
    "r_trap": ("容易误报但不报告的示例", "Looks wrong, but is not reported"),
    "r_no_fix": ("无", "none"),
    "r_safe": ("安全", "safe"),
    "r_unsafe": ("须人工确认", "unsafe"),
    # the statements of a line
    "e_no_report": ("不是年度报告", "this is no annual report"),
    "e_nothing": ("这一行没有读出数字或断言", "no figure or claim was read in this line"),
    "e_read": ("读作：{text}", "read as: {text}"),
    # what init writes
    "i_written": ("{path}：已写出", "{path}: written"),
    "i_left": ("{path}：已存在，未改动", "{path}: it is there already and was left as it is"),
    "i_holds": (
        "{path}：这里已经使用这个配置文件，未另写",
        "{path}: this configuration holds here already; no other was written",
    ),
    "i_hook_added": ("{path}：已加入钩子", "{path}: the hook was added"),
    "i_has_hook": ("{path}：已有钩子，未改动", "{path}: it has the hook already and was left as it is"),
    "i_by_hand": (
        "无法可靠地改写 {word}，没有写出任何文件；请在“repos:”下自行加入：{entry}",
        "{word} cannot be changed safely, and nothing was written; add this under repos: by hand: {entry}",
    ),
    "i_no_source": (
        "不知道 gailint 是从哪个仓库安装的，请用 --repository 写明网址",
        "gailint was not installed from a repository; name one with --repository",
    ),
    "i_bad_source": (
        "“{word}”不是其他机器也能使用的仓库网址（https:// 或 ssh://）",
        "{word} is no address of a repository that other machines can use (https:// or ssh://)",
    ),
    # the beginning of a rule
    "n_bad_name": (
        "“{word}”不能作规则的代码和名称；例如 GAI901 name-of-the-rule",
        "{word} cannot be code and name of a rule; write them like GAI901 name-of-the-rule",
    ),
    "n_taken": ("已有规则 {rule}", "there is the rule {rule} already"),
    "n_exists": ("{word} 已存在", "{word} is there already"),
    "n_next": (
        "测试在填写完成之前不会通过；写法见 docs/writing-a-rule.md",
        "the tests fail until it is filled in; docs/writing-a-rule.md says how",
    ),
    # the configuration
    "c_two_files": (
        "同一文件夹里另有配置文件 {other}，请只保留一个",
        "the folder has another configuration, {other}; keep one of them",
    ),
    "c_file_name": ("配置文件的名称应为 .gailint.yaml", "the name of a configuration is .gailint.yaml"),
    "c_missing": ("没有这个配置文件", "there is no such configuration"),
    "c_too_big": ("配置文件超过 {n} 字节", "the configuration has more than {n} bytes"),
    "c_encoding": ("配置文件不是 UTF-8 编码{hint}", "the configuration is not UTF-8{hint}"),
    "c_looks_like": ("，像是 {name}，请另存为 UTF-8", "; it looks like {name}: save it as UTF-8"),
    "c_tab": ("不能用制表符缩进，请改用空格", "a tab cannot indent; use blanks"),
    "c_fullwidth": (
        "这里是全角的“{char}”，应改为半角的“{ascii}”",
        "this is a full-width {char}; write {ascii}",
    ),
    "c_fullwidth_hint": (
        "，全角的“{char}”应改为半角的“{ascii}”",
        "; write {ascii} for the full-width {char}",
    ),
    "c_yaml": ("YAML 语法错误：{text}", "YAML syntax: {text}"),
    "c_deep": ("嵌套过深", "nested too deeply"),
    "c_duplicate": (
        "键“{word}”重复，第一个在第 {line} 行",
        "duplicate key {word}; the first is in line {line}",
    ),
    "c_unknown_key": ("未知的键“{word}”", "unknown key {word}"),
    "c_valid_keys": ("，可用的键：{keys}", "; the keys are {keys}"),
    "c_missing_key": ("缺少键“{word}”", "key {word} is missing"),
    "c_type": ("“{name}”应为{wanted}，而不是{got}", "{name} wants {wanted}, not {got}"),
    "c_quote": ("，请加引号", "; put it in quotes"),
    "c_list_hint": ("，请写成 [{word}]", "; write [{word}]"),
    "c_choice": (
        "“{name}”的值“{word}”无效，可用：{choices}",
        "{word} is no value of {name}; choose from {choices}",
    ),
    "c_empty": ("“{name}”不能为空", "{name} must not be empty"),
    "c_glob_brace": ("路径模式“{word}”中的花括号不成对", "the braces in the pattern {word} do not pair"),
    "c_glob_bracket": ("路径模式“{word}”中的方括号有误", "the brackets in the pattern {word} are wrong"),
    "c_glob_not": ("路径模式不支持以“!”取反", "a pattern cannot be negated with !"),
    "c_glob_up": (
        "路径模式不能超出配置文件所在的文件夹",
        "a pattern cannot leave the folder of the configuration",
    ),
    "c_no_option": ("规则 {rule} 没有选项“{word}”", "rule {rule} has no option {word}"),
    "c_no_options": ("规则 {rule} 没有选项", "rule {rule} has no options"),
    "c_group": (
        "“{word}”不是一条规则，选项只能给一条规则",
        "{word} is not one rule; options belong to one rule",
    ),
    "c_codec": ("没有编码“{word}”", "there is no encoding {word}"),
    "c_module": ("“{word}”不是 Python 包的名称", "{word} is not the name of a Python package"),
    "c_plugin": ("规则包 {word} 无法使用：{reason}", "the rules of {word} cannot be used: {reason}"),
    "t_map": ("键和值", "keys and values"),
    "t_list": ("列表", "a list"),
    "t_text": ("文字", "text"),
    "t_int": ("整数", "a whole number"),
    "t_float": ("小数", "a decimal number"),
    "t_bool": ("true 或 false", "true or false"),
    "t_null": ("空值", "nothing"),
    "t_date": ("日期", "a date"),
    "t_tag": ("带标签的值", "a tagged value"),
}

_PLURALS = {"files": "file", "errors": "error", "warnings": "warning", "infos": "info"}


def say(language: str, key: str, **values: object) -> str:
    """A text of the program in a language, with its values put in."""
    text = _TEXTS[key][language == "en"]
    if "n" in values:
        one = values["n"] == 1
        for plural, singular in _PLURALS.items():
            values.setdefault(plural, singular if one else plural)
    return text.format(**values) if values else text


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """The candidate most like a mistyped word, None where none is like it."""
    # Only needed for an error message, and not cheap.
    from difflib import get_close_matches

    lower = {candidate.lower(): candidate for candidate in candidates}
    found = get_close_matches(word.lower(), lower, n=1, cutoff=0.6)
    return lower[found[0]] if found else None


def suggestion(language: str, word: str, candidates: Iterable[str]) -> str:
    """The question whether the nearest candidate was meant, empty where there is none."""
    near = nearest(word, candidates)
    return say(language, "did_you_mean", word=near) if near else ""


class UsageError(Exception):
    """A command line that cannot be carried out: a key of the words table, its values, and what may be meant.

    `language` is that of the configuration, where it was read before.
    """

    def __init__(self, key: str, meant: str | None = None, **values: object) -> None:
        super().__init__(key)
        self.language: str | None = None
        self._key = key
        self._meant = meant
        self._values = values

    def text(self, language: str) -> str:
        hint = say(language, "did_you_mean", word=self._meant) if self._meant else ""
        return say(language, self._key, **self._values) + hint
