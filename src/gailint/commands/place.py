"""Where a run takes place: the folder in its repository, and the repository on a server, for formats that want them."""

from __future__ import annotations

import os
from collections.abc import Mapping

# The variables that services set to the folder of the checkout, for checkouts that have no .git.
_ROOTS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")


def folder_in_repository(cwd: str, environment: Mapping[str, str]) -> str:
    """The way from the root of the repository to the current folder: "", or ending with `/`."""
    root = _root(cwd, environment)
    relative = os.path.relpath(cwd, root).replace(os.sep, "/")
    return "" if relative == "." else relative + "/"


def _root(cwd: str, environment: Mapping[str, str]) -> str:
    """The nearest folder above with a .git, else the checkout that the service names, else the current folder."""
    folder = cwd
    while True:
        if os.path.exists(os.path.join(folder, ".git")):
            return folder
        above = os.path.dirname(folder)
        if above == folder:
            break
        folder = above
    for name in _ROOTS:
        value = os.path.normpath(environment.get(name) or ".")
        if os.path.isabs(value) and (cwd + os.sep).startswith(value + os.sep):
            return value
    return cwd


def links_to_files(environment: Mapping[str, str]) -> str:
    """The address of the repository's files at the commit that is checked, as GitHub Actions tells it; else ""."""
    parts = [environment.get(name, "") for name in ("GITHUB_SERVER_URL", "GITHUB_REPOSITORY", "GITHUB_SHA")]
    if not all(parts):
        return ""
    server, repository, commit = parts
    return f"{server}/{repository}/blob/{commit}/"
