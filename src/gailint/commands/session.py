"""One call of the program: its language, its configurations, and the settings that follow from them for each file."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from datetime import date

from gailint.commands.arguments import LANGUAGE_VARIABLE, Arguments, bad_value
from gailint.config import Config, ConfigError, PerFile
from gailint.config.search import Finder
from gailint.diagnostics import Severity
from gailint.engine import Settings
from gailint.registry import Catalogue, UnknownRuleError, catalogue
from gailint.words import LANGUAGES, UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from gailint.suppress import Entry


class Session:
    """Arguments and environment of a call; configurations are found and read as files ask for them."""

    def __init__(self, arguments: Arguments, environment: Mapping[str, str], cwd: str) -> None:
        self.arguments = arguments
        self.cwd = cwd
        self.today = _today(arguments)
        # Set where the output format shows the reports themselves, before the first settings are made.
        self.pages = False
        self._met: dict[int, Config] = {}
        self._settings: dict[tuple[int, tuple[int, ...], tuple[Entry, ...]], Settings] = {}
        self._finder = Finder(cwd, self.shown)
        self._chosen = arguments.text("lang") or _from_environment(environment)
        # Until the configuration is read, what is wrong with it is said in the language of the call.
        self.language = self._chosen or LANGUAGES[0]
        self._fixed: Config | None = None
        self._fixed = self._fixed_config()
        self.base = self.config_for(cwd)
        self.language = self._chosen or self.base.lang or LANGUAGES[0]
        self._check_names()

    def shown(self, absolute: str) -> str:
        """A path as the user sees it: relative to the current folder, with `/`."""
        try:
            relative = os.path.relpath(absolute, self.cwd)
        except ValueError:
            # On another drive there is no way from here to there.
            relative = absolute
        return relative.replace(os.sep, "/")

    def absolute(self, path: str) -> str:
        return os.path.normpath(os.path.join(self.cwd, path))

    def config_for(self, folder: str) -> Config:
        """The configuration for the files of an absolute folder. Raises ConfigError."""
        config = self._fixed or self._found(self._finder.for_folder, folder)
        self._met[id(config)] = config
        return config

    def _found(self, find: Callable[[str], Config], path: str) -> Config:
        """A configuration; what is wrong with it is said in the language of the call, else in its own."""
        try:
            return find(path)
        except ConfigError as error:
            error.language = self._chosen or error.language or self.language
            raise

    @property
    def configs(self) -> list[Config]:
        """The configurations that were met, without the defaults."""
        return [config for config in self._met.values() if config.path]

    @property
    def catalogue(self) -> Catalogue:
        """The rules, with those of the plugins that the configuration of the current folder names."""
        return catalogue(self.base.plugins)

    def settings_for(self, absolute: str) -> Settings:
        """What a file is checked with. Files that are checked alike share one object."""
        config = self.config_for(os.path.dirname(absolute))
        relative = config.relative(absolute)
        special: tuple[int, ...] = ()
        entries: tuple[Entry, ...] = ()
        if relative is not None:
            special = tuple(at for at, part in enumerate(config.per_file) if part.applies(relative))
            entries = tuple(entry for entry in config.suppress if entry.applies(relative))
        key = (id(config), special, entries)
        settings = self._settings.get(key)
        if settings is None:
            parts = [config.per_file[at] for at in special]
            settings = self._settings[key] = self._build(config, parts, entries)
        return settings

    def threshold(self, path: str) -> Severity | None:
        """The severity from which a finding in a file makes the exit status 1; None for never."""
        given = self.arguments.text("fail_on")
        if given is None:
            given = self.config_for(os.path.dirname(self.absolute(path))).fail_on or "error"
        return None if given == "never" else Severity[given.upper()]

    def rule_codes(self, rules: Catalogue, names: Iterable[str]) -> frozenset[str]:
        """The codes that names on the command line mean. Raises UsageError."""
        out: set[str] = set()
        for name in names:
            try:
                out.update(rules.resolve(name))
            except UnknownRuleError as error:
                raise UsageError("unknown_rule", error.nearest, word=name) from None
        return frozenset(out)

    def _fixed_config(self) -> Config | None:
        """The configuration that the command line asks for, None where each file has its own."""
        path = self.arguments.text("config")
        if self.arguments.on("isolated"):
            if path is not None:
                raise UsageError("config_and_isolated")
            return Config(folder=self.cwd)
        return self._found(self._finder.read, self.absolute(path)) if path is not None else None

    def _check_names(self) -> None:
        """Complain of unknown rules even where no file is checked."""
        for option in ("select", "extend_select", "ignore"):
            self.rule_codes(self.catalogue, self.arguments.names(option))

    def _build(self, config: Config, parts: list[PerFile], entries: tuple[Entry, ...]) -> Settings:
        rules = catalogue(config.plugins)
        severities: dict[str, Severity] = {}
        for mapping in (config.severity, *(part.severity for part in parts)):
            severities |= _by_code(rules, mapping)
        encodings = [part.encoding for part in parts if part.encoding]
        return Settings(
            today=self.today,
            language=self.language,
            codes=self._codes(rules, config, parts),
            severities=severities,
            options=config.rules,
            suppressions=entries,
            encoding=encodings[-1] if encodings else config.encoding,
            plugins=config.plugins,
            pages=self.pages,
            limits=config.limits,
        )

    def _codes(self, rules: Catalogue, config: Config, parts: list[PerFile]) -> frozenset[str]:
        """The rules to run on a file."""
        arguments = self.arguments
        added = [*arguments.names("extend_select"), *(name for part in parts for name in part.select)]
        chosen: Iterable[str] | None = arguments.names("select") if arguments.given("select") else config.select
        if chosen is None:
            chosen = sorted({code.rstrip("0123456789") for code in rules.entries})
        # A rule that is asked for by name on the command line runs, whatever the configuration ignores.
        asked = [rules.codes(name) for option in ("select", "extend_select") for name in arguments.names(option)]
        ignored = [name for name in config.ignore if rules.codes(name) not in asked]
        ignored += arguments.names("ignore")
        ignored += [name for part in parts for name in part.ignore]
        selectors = [*chosen, *added]
        self.rule_codes(rules, selectors)
        return rules.select(selectors, ignored) if selectors else frozenset()


def _by_code(rules: Catalogue, severities: Mapping[str, Severity]) -> dict[str, Severity]:
    """Severities by code; a narrower name decides over a wider one."""
    named = sorted(((rules.codes(name), severity) for name, severity in severities.items()), key=_width, reverse=True)
    return {code: severity for codes, severity in named for code in codes}


def _width(named: tuple[frozenset[str], Severity]) -> int:
    return len(named[0])


def _from_environment(environment: Mapping[str, str]) -> str | None:
    value = environment.get(LANGUAGE_VARIABLE)
    if value and value not in LANGUAGES:
        raise bad_value(LANGUAGE_VARIABLE, value, LANGUAGES, "bad_variable")
    return value or None


def _today(arguments: Arguments) -> date | None:
    """The day of --today, None where it is not given."""
    text = arguments.text("today")
    if text is None:
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    # Python reads other forms of ISO 8601 too; one form is enough for a command line.
    if day is None or day.isoformat() != text:
        raise UsageError("bad_date", word=text)
    return day
