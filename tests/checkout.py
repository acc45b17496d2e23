"""Copies of this checkout, and environments to install them into."""

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_LEFT_OUT = shutil.ignore_patterns(
    ".git", ".venv", "__pycache__", "*.egg-info", "build", "dist", ".*_cache", ".hypothesis", "*.pyc"
)


def copy(target: Path, checkout: Path = ROOT) -> Path:
    """The files of a checkout, changed ones among them, without what tools have left in it."""
    shutil.copytree(checkout, target, ignore=_LEFT_OUT)
    return target


def environment(**changes: str) -> dict[str, str]:
    """The environment without what would lead Python or git to this checkout."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PYTHON", "GAILINT"))}
    return kept | changes


def make_venv(folder: Path) -> Path:
    """A fresh virtual environment that finds the dependencies of this one; gives the folder of its programs."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    packages = next(folder.glob("lib/python*/site-packages"))
    # Files that extend the path are not looked for in folders that are added in this way: an editable install of
    # this checkout stays out.
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return folder / "bin"


def pip_install(programs: Path, *arguments: str | Path) -> None:
    """Install into a virtual environment, from files only."""
    run(
        [
            sys.executable,
            "-m",
            "pip",
            "--python",
            programs / "python",
            "install",
            "--quiet",
            "--no-index",
            "--no-deps",
            "--no-build-isolation",
            "--ignore-installed",
            *arguments,
        ]
    )


def run(command: list[str | Path], cwd: Path | None = None, **changes: str) -> str:
    """What a command writes; it fails with that if the command fails."""
    ran = subprocess.run(
        command, cwd=cwd, env=environment(**changes), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
    )
    assert ran.returncode == 0, ran.stdout
    return ran.stdout
