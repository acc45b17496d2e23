"""What is shipped: every module and every rule, in every way to install it."""

import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

import checkout

MODULES = {
    f"gailint/{path.relative_to(checkout.ROOT / 'src' / 'gailint').as_posix()}"
    for path in (checkout.ROOT / "src" / "gailint").rglob("*.py")
}
RULES = {path.name for path in (checkout.ROOT / "rules").glob("*.py")}
CODES = {name[:6].upper() for name in RULES if name.startswith("gai")}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and the source distribution, built from a copy of this checkout."""
    folder = tmp_path_factory.mktemp("packaging")
    source = checkout.copy(folder / "source")
    out = folder / "dist"
    # Without options, `build` makes the wheel from the source distribution: both are tried at once.
    checkout.run([sys.executable, "-m", "build", "--no-isolation", "--outdir", out, source])
    return out


def codes(listing: str) -> set[str]:
    return {line[:6] for line in listing.splitlines()}


def test_wheel(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    rules = {name.removeprefix("gailint/rules/") for name in names if name.startswith("gailint/rules/")}
    assert rules == RULES
    assert names >= MODULES
    assert {"gailint/py.typed", "gailint/schemas/output.schema.json", "gailint/schemas/config.schema.json"} <= names
    assert not {name.split("/")[0] for name in names} - {"gailint"} - {f"{wheel.stem.split('-py3')[0]}.dist-info"}


def test_source_distribution(built: Path) -> None:
    (archive,) = built.glob("*.tar.gz")
    with tarfile.open(archive) as opened:
        names = {name.partition("/")[2] for name in opened.getnames()}
    assert {f"rules/{name}" for name in RULES} <= names
    assert {f"src/{name}" for name in MODULES} <= names
    assert {"LICENSE", "pyproject.toml"} <= names


def test_installed_wheel(built: Path, tmp_path: Path) -> None:
    (wheel,) = built.glob("*.whl")
    programs = checkout.make_venv(tmp_path / "venv")
    checkout.pip_install(programs, wheel)
    assert codes(checkout.run([programs / "gailint", "rules"], cwd=tmp_path)) == CODES
    where = checkout.run([programs / "python", "-c", "import gailint; print(gailint.__file__)"], cwd=tmp_path)
    assert where.startswith(str(tmp_path))


@pytest.mark.parametrize("mode", ["lenient", "strict"])
def test_editable(mode: str, tmp_path: Path) -> None:
    source = checkout.copy(tmp_path / "source")
    programs = checkout.make_venv(tmp_path / "venv")
    checkout.pip_install(programs, "--config-settings", f"editable_mode={mode}", "--editable", source)
    assert codes(checkout.run([programs / "gailint", "rules"], cwd=tmp_path)) == CODES


def test_plain_checkout(tmp_path: Path) -> None:
    source = checkout.copy(tmp_path / "source")
    programs = checkout.make_venv(tmp_path / "venv")
    command: list[str | Path] = [programs / "python", "-m", "gailint", "rules"]
    assert codes(checkout.run(command, cwd=tmp_path, PYTHONPATH=str(source / "src"))) == CODES
