"""What is shipped: every module and every rule, in every way to install it."""

import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

import checkout


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of this checkout."""
    return checkout.copy(tmp_path_factory.mktemp("checkout") / "source")


@pytest.fixture(scope="module")
def built(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel and the source distribution."""
    folder = tmp_path_factory.mktemp("packages")
    # Without options, `build` makes the wheel from the source distribution: both are tried at once.
    command: list[str | Path] = [sys.executable, "-m", "build", "--no-isolation", "--outdir", folder]
    checkout.run([*command, checkout.copy(folder / "source", source)])
    return folder


def modules(source: Path) -> set[str]:
    package = source / "src" / "gailint"
    return {f"gailint/{path.relative_to(package).as_posix()}" for path in package.rglob("*.py")}


def rules(source: Path) -> set[str]:
    return {path.name for path in (source / "rules").glob("*.py")}


def rule_codes(source: Path) -> set[str]:
    return {name[:6].upper() for name in rules(source) if not name.startswith("_")}


def codes(listing: str) -> set[str]:
    return {line[:6] for line in listing.splitlines()}


def test_wheel(source: Path, built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    shipped = {name.removeprefix("gailint/rules/") for name in names if name.startswith("gailint/rules/")}
    assert shipped == rules(source)
    assert names >= modules(source)
    assert {"gailint/py.typed", "gailint/schemas/output.schema.json", "gailint/schemas/config.schema.json"} <= names
    templates = {path.name for path in (source / "src" / "gailint" / "commands" / "templates").iterdir()}
    assert {f"gailint/commands/templates/{name}" for name in templates} <= names
    assert not {name.split("/")[0] for name in names} - {"gailint"} - {f"{wheel.stem.split('-py3')[0]}.dist-info"}


def test_source_distribution(source: Path, built: Path) -> None:
    (archive,) = built.glob("*.tar.gz")
    with tarfile.open(archive) as opened:
        names = {name.partition("/")[2] for name in opened.getnames()}
    assert {f"rules/{name}" for name in rules(source)} <= names
    assert {f"src/{name}" for name in modules(source)} <= names
    assert {"LICENSE", "pyproject.toml"} <= names


def test_installed_wheel(source: Path, built: Path, tmp_path: Path) -> None:
    (wheel,) = built.glob("*.whl")
    programs = checkout.make_venv(tmp_path / "venv")
    checkout.pip_install(programs, wheel)
    assert codes(checkout.run([programs / "gailint", "rules"], cwd=tmp_path)) == rule_codes(source)
    where = checkout.run([programs / "python", "-c", "import gailint; print(gailint.__file__)"], cwd=tmp_path)
    assert where.startswith(str(tmp_path))


@pytest.mark.parametrize("mode", ["lenient", "strict"])
def test_editable(mode: str, source: Path, tmp_path: Path) -> None:
    edited = checkout.copy(tmp_path / "source", source)
    programs = checkout.make_venv(tmp_path / "venv")
    checkout.pip_install(programs, "--config-settings", f"editable_mode={mode}", "--editable", edited)
    assert codes(checkout.run([programs / "gailint", "rules"], cwd=tmp_path)) == rule_codes(source)


def test_plain_checkout(source: Path, tmp_path: Path) -> None:
    programs = checkout.make_venv(tmp_path / "venv")
    command: list[str | Path] = [programs / "python", "-m", "gailint", "rules"]
    assert codes(checkout.run(command, cwd=tmp_path, PYTHONPATH=str(source / "src"))) == rule_codes(source)
