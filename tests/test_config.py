"""The configuration: what it may say, every mistake with its place, and where it is found."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from ruamel.yaml import YAML

from gailint.config import Config, ConfigError, PerFile, RosterEntry
from gailint.config.file import AGENCY_KEYS, KEYS, PER_FILE_KEYS, SUPPRESS_KEYS, parse, read
from gailint.config.search import Finder
from gailint.diagnostics import Severity
from gailint.limits import KEYS as LIMITS
from gailint.limits import Limits

FULL = """\
lang: en
encoding: gb18030
include: ["reports/**/*.{txt,md}"]
exclude:
  - reports/drafts/**
select: [GAI]
ignore: [unreadable-file, gai012]
severity: {GAI601: warning, GAI: info}
fail-on: warning
per-file: [{files: "reports/2019/**", ignore: [GAI001], encoding: big5}]
suppress: [{files: "reports/2021/x.docx", rule: GAI601, text: "417条", reason: "渠道重复计数"}]
agencies: [{name: 王店镇, region: 浙江省嘉兴市秀洲区, files: "reports/xiuzhou/**"}]
rules:
plugins: []
limits: {file-size: 50, pages: 0x10, ratio: 1_000, time: null}
"""

# What stands in the file: the messages in Chinese, in the order of the file.
WRONG = {
    "slect: [GAI001]": ["1:1: 未知的键“slect”，是否应为“select”？"],
    "zzz: 1": [
        "1:1: 未知的键“zzz”，可用的键：lang, encoding, include, exclude, select, ignore, severity, fail-on, "
        "per-file, suppress, agencies, rules, plugins, limits"
    ],
    "lang: fr": ["1:7: “lang”的值“fr”无效，可用：zh, en"],
    "fail-on: warn": ["1:10: “fail-on”的值“warn”无效，可用：error, warning, info, never，是否应为“warning”？"],
    "lang: zh\nlang: en": ["2:1: 键“lang”重复，第一个在第 1 行"],
    "include: reports": ["1:10: “include”应为列表，而不是文字，请写成 [reports]"],
    "include: [1]": ["1:11: “include”应为文字，而不是整数，请加引号"],
    "include: ['']": ["1:11: “include”不能为空"],
    "include: ['a{b']": ["1:11: 路径模式“a{b”中的花括号不成对"],
    "include: ['[9-0]']": ["1:11: 路径模式“[9-0]”中的方括号有误"],
    "exclude: ['!a']": ["1:11: 路径模式不支持以“!”取反"],
    "exclude: [../a]": ["1:11: 路径模式不能超出配置文件所在的文件夹"],
    "select: [qqq]": ["1:10: 没有规则“qqq”"],
    "select: [unreadable-fil]": ["1:10: 没有规则“unreadable-fil”，是否应为“unreadable-file”？"],
    "select: [GAI001，GAI012]": ["1:10: 没有规则“GAI001，GAI012”，是否应为“GAI001, GAI012”？"],
    "severity: {GAI001: fatal}": ["1:20: “GAI001”的值“fatal”无效，可用：error, warning, info"],
    "per-file: [{file: a, ignore: [GAI001]}]": ["1:12: 缺少键“files”", "1:13: 未知的键“file”，是否应为“files”？"],
    "per-file: {files: a}": ["1:11: “per-file”应为列表，而不是键和值"],
    "suppress: [{files: a, rule: GAI001}]": ["1:12: 缺少键“reason”"],
    "suppress: [{files: a, rule: GAI001, reason: x, text: 417}]": ["1:54: “text”应为文字，而不是整数，请加引号"],
    "agencies: [{name: a}]": ["1:12: 缺少键“files”"],
    "rules: {GAI001: {deadline: 1}}": ["1:18: 规则 GAI001 没有选项"],
    "rules: {GAI: {deadline: 1}}": ["1:9: “GAI”不是一条规则，选项只能给一条规则"],
    "encoding: gbk2312x": ["1:11: 没有编码“gbk2312x”"],
    "limits: 20": ["1:9: “limits”应为键和值，而不是整数"],
    "limits: {file-szie: 20}": ["1:10: 未知的键“file-szie”，是否应为“file-size”？"],
    "limits: {memory: 2GB, time: 1.5}": ["1:18: “memory”应为整数，而不是文字", "1:29: “time”应为整数，而不是小数"],
    "limits:\n  pages: 0\n  depth: 257": [
        "2:10: “pages”的值“0”无效，可用：1–10000",
        "3:10: “depth”的值“257”无效，可用：16–256",
    ],
    "limits: {memory: 010, time: -1}": [
        "1:18: “memory”的值“10”无效，可用：256–65536",
        "1:29: “time”的值“-1”无效，可用：1–600",
    ],
    "plugins: [no-name]": ["1:11: “no-name”不是 Python 包的名称"],
    "- lang": ["1:1: “.gailint.yaml”应为键和值，而不是列表"],
    "lang：en": ["1:1: “.gailint.yaml”应为键和值，而不是文字，全角的“：”应改为半角的“:”"],
    "lang：en\nselect: [GAI]": ["1:5: 这里是全角的“：”，应改为半角的“:”"],
    "lang: zh\n　select: [GAI]": ["2:1: 未知的键“　select”，是否应为“select”？"],
    "select: ［GAI]": ["1:9: “select”应为列表，而不是文字，全角的“［”应改为半角的“[”"],
    "per-file:\n\t- files: a": ["2:1: 不能用制表符缩进，请改用空格"],
    "lang: [zh": ["1:10: YAML 语法错误：expected ',' or ']', but got '<stream end>'"],
    "lang: *x": ["1:7: YAML 语法错误：found undefined alias 'x'"],
    "lang: !x zh": ["1:7: “lang”应为文字，而不是带标签的值"],
    "lang: \x01": ["1:1: YAML 语法错误：unacceptable character #x0001: special characters are not allowed"],
    "a: " + "[" * 5000: ["1:1: 嵌套过深"],
    "1: 2": ["1:1: “.gailint.yaml”应为文字，而不是整数，请加引号"],
    "lang: fr\nfail-on: 3\nselct: []": [
        "1:7: “lang”的值“fr”无效，可用：zh, en",
        "2:10: “fail-on”应为文字，而不是整数，请加引号",
        "3:1: 未知的键“selct”，是否应为“select”？",
    ],
}

WRONG_BYTES = [
    ("lang: zh # 中文".encode("gbk"), "1:12: 配置文件不是 UTF-8 编码，像是 GB18030 (GBK)，请另存为 UTF-8"),
    ("lang: zh".encode("utf-16"), "1:1: 配置文件不是 UTF-8 编码，像是 UTF-16，请另存为 UTF-8"),
    (b"lang: zh\n# \xff\xff", "2:3: 配置文件不是 UTF-8 编码"),
    (b"#" * 1_000_001, "1:1: 配置文件超过 1000000 字节"),
]

EMPTY = ["", "# nothing\n", "lang:\n", "---\n", "suppress:\n# - files: a\n", "\ufefflang:\n"]


SCHEMA = json.loads((files("gailint") / "schemas" / "config.schema.json").read_text("utf-8"))

# Mistakes that only who knows the rules, or the text and not only what it means, can see.
BEYOND_THE_SCHEMA = ("select: [", "encoding: ", "include: ['a{b']", "include: ['[9", "exclude: [../", "rules: {GAI")


def parsed(text: str | bytes) -> Config:
    data = text.encode("utf-8") if isinstance(text, str) else text
    return parse(data, ".gailint.yaml", "/work")


def complaints(text: str | bytes, language: str = "zh") -> list[str]:
    with pytest.raises(ConfigError) as caught:
        parsed(text)
    lines = [problem.text(language) for problem in caught.value.problems]
    assert all(line.startswith(".gailint.yaml:") for line in lines)
    return [line.removeprefix(".gailint.yaml:") for line in lines]


def test_everything() -> None:
    config = parsed(FULL)
    (entry,) = config.suppress
    assert (entry.files, entry.rule, entry.text, entry.reason) == (
        ("reports/2021/x.docx",),
        "GAI601",
        "417条",
        "渠道重复计数",
    )
    assert (entry.path, entry.folder, entry.span.line) == (".gailint.yaml", "/work", 11)
    assert (config.lang, config.encoding, config.fail_on) == ("en", "gb18030", "warning")
    assert config.include == ("reports/**/*.{txt,md}",)
    assert config.exclude == ("reports/drafts/**",)
    assert (config.select, config.ignore) == (("GAI",), ("unreadable-file", "gai012"))
    assert config.severity == {"GAI601": Severity.WARNING, "GAI": Severity.INFO}
    assert config.per_file == (PerFile(("reports/2019/**",), ignore=("GAI001",), encoding="big5"),)
    assert config.agencies == (RosterEntry("王店镇", "浙江省嘉兴市秀洲区", ("reports/xiuzhou/**",)),)
    assert config.limits == Limits(file_size=50 * 1024 * 1024, pages=16, ratio=1000)


@pytest.mark.parametrize("text", EMPTY)
def test_empty(text: str) -> None:
    assert parsed(text) == Config(path=".gailint.yaml", folder="/work")


def test_select_nothing_is_not_select_everything() -> None:
    assert parsed("select: []").select == ()
    assert parsed("ignore: []").select is None


@pytest.mark.parametrize(("text", "messages"), WRONG.items())
def test_mistakes(text: str, messages: list[str]) -> None:
    assert complaints(text) == messages


@pytest.mark.parametrize("text", WRONG)
def test_mistakes_in_english(text: str) -> None:
    for message in complaints(text, "en"):
        assert not any("\u4e00" <= char <= "\u9fff" for char in message)


@pytest.mark.parametrize(("data", "message"), WRONG_BYTES)
def test_encoding(data: bytes, message: str) -> None:
    assert complaints(data) == [message]


def test_rule_of_a_suppression_may_be_unknown() -> None:
    (entry,) = parsed("suppress: [{files: a, rule: GAI999, reason: x}]").suppress
    assert entry.codes == frozenset()


def test_plugin_that_is_none() -> None:
    (message,) = complaints("plugins: [gailint.words]")
    assert message.startswith("1:11: 规则包 gailint.words 无法使用：")


def test_a_number_longer_than_python_reads() -> None:
    (message,) = complaints("limits: {pages: " + "9" * 5000 + "}")
    assert message.endswith("可用：1–10000")


def test_language_of_the_error() -> None:
    with pytest.raises(ConfigError) as caught:
        parsed("lang: en\nzzz: 1")
    assert caught.value.language == "en"


# Where the configuration stands, what is checked from where, and the configuration used (None: the defaults).
PLACES = [
    (["repo/.git/", "repo/.gailint.yaml"], "repo/a/b", "repo", "repo/.gailint.yaml"),
    (["repo/.git/", "repo/gailint.yaml"], "repo", "repo", "repo/gailint.yaml"),
    (["repo/.git/", "repo/.gailint.yaml", "repo/a/.gailint.yaml"], "repo/a/b", "repo", "repo/a/.gailint.yaml"),
    ([".gailint.yaml", "repo/.git/"], "repo/a", "repo", None),
    ([".gailint.yaml", "repo/.git"], "repo/a", "repo", None),
    (["cwd/.gailint.yaml"], "cwd/a/b", "cwd", "cwd/.gailint.yaml"),
    ([".gailint.yaml"], "cwd/a/b", "cwd", None),
    (["other/.gailint.yaml", "other/a/.gailint.yaml"], "other/a", "cwd", "other/a/.gailint.yaml"),
    (["other/.gailint.yaml"], "other/a", "cwd", None),
]


def lay_out(root: Path, files: list[str]) -> None:
    for name in files:
        path = root / name
        if name.endswith("/"):
            path.mkdir(parents=True, exist_ok=True)
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("")


@pytest.mark.parametrize(("files", "folder", "cwd", "used"), PLACES)
def test_search(files: list[str], folder: str, cwd: str, used: str | None, tmp_path: Path) -> None:
    lay_out(tmp_path, files)
    (tmp_path / folder).mkdir(parents=True, exist_ok=True)
    finder = Finder(str(tmp_path / cwd), lambda path: Path(path).relative_to(tmp_path).as_posix())
    assert finder.for_folder(str(tmp_path / folder)).path == used


@pytest.mark.parametrize(
    ("names", "message"),
    [
        ([".gailint.yaml", "gailint.yaml"], ".gailint.yaml:1:1: 同一文件夹里另有配置文件 gailint.yaml，请只保留一个"),
        ([".gailint.yml"], ".gailint.yml:1:1: 配置文件的名称应为 .gailint.yaml"),
        (["gailint.toml"], "gailint.toml:1:1: 配置文件的名称应为 .gailint.yaml"),
    ],
)
def test_names(names: list[str], message: str, tmp_path: Path) -> None:
    lay_out(tmp_path, names)
    with pytest.raises(ConfigError) as caught:
        Finder(str(tmp_path), lambda path: Path(path).name).for_folder(str(tmp_path))
    assert [problem.text("zh") for problem in caught.value.problems] == [message]


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        read(str(tmp_path / "none.yaml"), "none.yaml")
    assert str(caught.value) == "none.yaml:1:1: there is no such configuration"


def test_patterns_are_relative_to_the_configuration() -> None:
    config = parsed("include: ['reports/**']\nexclude: [drafts]")
    assert config.includes("/work/reports/a.txt")
    assert not config.includes("/work/more/reports/a.txt")
    assert not config.includes("/elsewhere/reports/a.txt")
    assert config.excludes("/work/reports/drafts/a.txt")
    assert not config.excludes("/work")


def loaded(text: str) -> Any:
    return YAML(typ="safe", pure=True).load(text)


def test_schema_knows_every_key() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    properties = SCHEMA["properties"]
    assert tuple(properties) == KEYS
    for name, keys in (("per-file", PER_FILE_KEYS), ("suppress", SUPPRESS_KEYS), ("agencies", AGENCY_KEYS)):
        assert tuple(sorted(properties[name]["anyOf"][0]["items"]["properties"])) == tuple(sorted(keys))
    limits = properties["limits"]["anyOf"][0]["properties"]
    told = {name: (limit["anyOf"][0]["minimum"], limit["anyOf"][0]["maximum"]) for name, limit in limits.items()}
    assert told == {name: (least, most) for name, (_, least, most) in LIMITS.items()}


@pytest.mark.parametrize("text", [FULL, *EMPTY])
def test_schema_accepts(text: str) -> None:
    jsonschema.validate(loaded(text.lstrip("\ufeff")), SCHEMA, jsonschema.Draft202012Validator)


@pytest.mark.parametrize(
    "text",
    [
        text
        for text, messages in WRONG.items()
        if not any(sign in messages[0] for sign in ("YAML", "嵌套", "重复", "制表符", "这里是全角", "标签", "“1”"))
        and not text.startswith((*BEYOND_THE_SCHEMA, "1: "))
    ],
)
def test_schema_refuses(text: str) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(loaded(text), SCHEMA, jsonschema.Draft202012Validator)
