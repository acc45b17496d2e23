"""Where this program was installed from: what a hook or a workflow installs it from."""

from __future__ import annotations

from gailint import __version__
from gailint.record import record
from gailint.words import UsageError

_GITHUB = "https://github.com/"
_REMOTE = ("https://", "ssh://", "git@")


@record
class Origin:
    """A git repository and the revision of it to use."""

    url: str
    revision: str

    @property
    def action(self) -> str:
        """What a workflow of GitHub calls the repository as an action; empty for one that is not on GitHub."""
        owner, _, name = self.url.removeprefix(_GITHUB).removesuffix("/").removesuffix(".git").partition("/")
        return f"{owner}/{name}" if self.url.startswith(_GITHUB) and name and "/" not in name else ""


def origin(given: str | None) -> Origin:
    """The repository that the command line names, at the tag of this version; else the one installed from.

    Raises UsageError where neither is known, and for an address that no other machine could use.
    """
    tag = f"v{__version__}"
    if given is not None:
        url = given.removeprefix("git+")
        if not url.startswith(_REMOTE) or not url.isprintable() or any(mark in url for mark in " \"'#{}"):
            raise UsageError("i_bad_source", word=given)
        return Origin(url, tag)
    known = _installed_from(tag)
    if known is None:
        raise UsageError("i_no_source")
    return known


def _installed_from(tag: str) -> Origin | None:
    """What pip wrote down about a git repository that it installed this program from (PEP 610)."""
    import json
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        text = distribution("gailint").read_text("direct_url.json")
        told = json.loads(text or "{}")
    except (PackageNotFoundError, ValueError):
        return None
    vcs = told.get("vcs_info", {})
    url = told.get("url", "")
    if vcs.get("vcs") != "git" or not url.startswith(_REMOTE):
        return None
    # A branch moves, so that the hook would not do the same tomorrow; a commit and the tag of a version do not.
    revision = tag if vcs.get("requested_revision") == tag else vcs.get("commit_id")
    return Origin(url, revision) if revision else None
