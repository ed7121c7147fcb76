"""Generated packages, looked at as their users would: imports, types, style, wheels, README."""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import subprocess
import sys
import venv
from itertools import chain
from pathlib import Path

import pytest

from tests.conftest import ROOT, SHARED, SPEC, Build, Generated, sdkgen
from tests.package import mock_api

COMMITTED = ROOT / "generated" / "harness-client"
FULL = SHARED / "specs" / "harness-2023-12-29.yaml"
_NAMES = ("harness-*", "ng-manager-*", "pipeline-service-*", "other/*")
DOCUMENTS = sorted(chain.from_iterable((SHARED / "specs").glob(name) for name in _NAMES)) or [FULL]
NO_PROFILE = ("--profile", "none")

full = pytest.mark.full


@pytest.fixture(
    scope="module",
    params=[
        pytest.param((SPEC,), id="harness"),
        *(pytest.param((path,), id=path.stem, marks=full) for path in DOCUMENTS),
        pytest.param((SPEC, *NO_PROFILE), id="harness-bare", marks=full),
        *(
            pytest.param((path, *NO_PROFILE), id=f"{path.stem}-bare", marks=full)
            for path in DOCUMENTS
            if "other" not in path.parts  # those have no profile to begin with
        ),
    ],
)
def generated(request: pytest.FixtureRequest, build: Build) -> Generated:
    """Return the package of each document, with and without a profile."""
    return build(*request.param)


@pytest.mark.parametrize(
    "question", ["lazy", "imports", "surface", "models", "mock", "ordinary", "alone", "web"]
)
def test_probe(generated: Generated, question: str) -> None:
    """Import is lazy and works throughout, ``surface.json`` is true, models keep what they get.

    The API in memory that users test with answers every operation as documented.
    """
    places = generated.directory, generated.document_file
    run = generated.python("-W", "error", "-m", "tests.package.probe", question, *places)
    assert (run.returncode, run.stderr) == (0, "")
    problems = run.stdout.strip()
    assert problems == ""


@pytest.mark.parametrize(
    "tool",
    [
        ("mypy",),
        ("pyright",),
        ("black", "--check", "--quiet", "."),
        ("ruff", "check", "--quiet", "--no-cache"),
    ],
    ids=lambda tool: tool[0],
)
def test_checkers_find_nothing(generated: Generated, tool: tuple[str, ...], tmp_path: Path) -> None:
    """Strict type checkers, black and ruff are content, by the package's own settings."""
    command = [sys.executable, "-m", *tool]
    if tool[0] == "mypy":
        command += ["--cache-dir", str(tmp_path)]
    if tool[0] == "pyright":
        command += ["--pythonpath", sys.executable]
    run = subprocess.run(command, cwd=generated.directory, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout[-3000:] + run.stderr[-3000:]


def test_wheel_can_be_installed(generated: Generated, tmp_path: Path) -> None:
    """``python -m build`` and ``twine check`` pass; the wheel works where it is installed."""
    source = shutil.copytree(generated.directory, tmp_path / "source")
    dist = tmp_path / "dist"
    build: list[str | Path] = [
        sys.executable,
        "-m",
        "build",
        "--no-isolation",
        "--outdir",
        dist,
        source,
    ]
    assert subprocess.run(build, capture_output=True, text=True).returncode == 0
    files = sorted(dist.iterdir())
    assert [path.suffix for path in files] == [".whl", ".gz"]
    check: list[str | Path] = [sys.executable, "-m", "twine", "check", "--strict", *files]
    assert subprocess.run(check, capture_output=True, text=True).returncode == 0
    wheel = next(path for path in files if path.suffix == ".whl")
    installed = _installed(wheel, generated.package, tmp_path / "site").split()
    data = [path.name for path in (generated.source / generated.package).glob("*.json")]
    assert {"py.typed", *data} <= {*installed}


def _installed(wheel: Path, package: str, site: Path) -> str:
    """Install a wheel beside nothing but its dependencies; return what its folder holds."""
    pip: list[str | Path] = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--target",
        site,
        wheel,
    ]
    subprocess.run(pip, check=True)
    program = f"import os, {package} as p; print(*os.listdir(p.__path__[0]))"
    run = subprocess.run(
        [sys.executable, "-P", "-c", program],
        env={"PYTHONPATH": str(site)},
        check=True,
        capture_output=True,
        text=True,
        cwd=site,
    )
    return run.stdout


def test_readme_of_the_package_runs(harness: Generated, tmp_path: Path) -> None:
    """Its Python blocks run as they stand, one after the other, against the documented API."""
    _run_blocks(harness, harness.directory / "README.md", tmp_path)


def test_readme_of_the_project_runs(harness: Generated, tmp_path: Path) -> None:
    """The same for the README of the generator."""
    _run_blocks(harness, ROOT / "README.md", tmp_path)


def test_using_the_sdk_runs(harness: Generated, tmp_path: Path) -> None:
    """The same for ``docs/using-the-sdk.md``, whose example tests pass; strict types fit too."""
    program = _run_blocks(harness, ROOT / "docs" / "using-the-sdk.md", tmp_path)
    command = [sys.executable, "-m", "mypy", "--strict", "--follow-imports=silent", program.name]
    environment = {**os.environ, "MYPYPATH": str(harness.source)}
    run = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout


def test_using_the_sdk_is_whole() -> None:
    """The page has a section for everything that the runtime does, and its links lead somewhere."""
    page = (ROOT / "docs" / "using-the-sdk.md").read_text("utf-8")
    headings = re.findall(r"^## (.+)$", page, flags=re.M)
    anchors = [re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings]
    assert anchors == re.findall(r"\(#([\w-]+)\)", page)
    assert all((ROOT / "docs" / name).exists() for name in re.findall(r"\]\((\w+\.md)\)", page))
    errors = ast.parse((ROOT / "templates" / "runtime" / "_errors.py").read_text("utf-8"))
    classes = [n.name for n in errors.body if isinstance(n, ast.ClassDef) and "Error" in n.name]
    assert [name for name in classes if f"`{name}`" not in page] == ["FieldError"]


def _run_blocks(generated: Generated, readme: Path, folder: Path) -> Path:
    """Run the Python blocks of a page, then the tests in them; return the program."""
    blocks = re.findall(r"```python\n(.*?)```", readme.read_text("utf-8"), flags=re.S)
    assert blocks
    (folder / "pipeline.yaml").write_text("pipeline:\n  identifier: build\n", "utf-8")
    program = folder / "readme.py"
    tests = [f"{name}()" for name in re.findall(r"^def (test_\w+)\(\)", "".join(blocks), re.M)]
    before = f"import os\n\nos.chdir({str(folder)!r})\n"
    program.write_text("\n".join([before, *blocks, *tests, ""]), "utf-8")
    with mock_api.serve(generated.document) as url:
        environment = {"HARNESS_PLATFORM_API_KEY": "pat.key", "HARNESS_ACCOUNT_ID": "account"}
        run = generated.python("-W", "default", program, HARNESS_ENDPOINT=url, **environment)
    assert run.returncode == 0, run.stderr
    return program


def test_readme_commands_exist() -> None:
    """Every ``make`` target and every option that the README shows is there."""
    text = (ROOT / "README.md").read_text("utf-8")
    makefile = (ROOT / "Makefile").read_text("utf-8")
    targets = set(re.findall(r"^([a-z-]+):.*##", makefile, flags=re.M))
    assert set(re.findall(r"make ([a-z-]+)", text)) <= targets
    for command, options in re.findall(r"(?:-m generator|sdkgen) (\w+)([^`\n|]*)", text):
        shown = sdkgen(command, "--help")
        assert shown.returncode == 0, command
        assert set(re.findall(r"--[a-z-]+", options)) <= set(re.findall(r"--[a-z-]+", shown.stdout))


def test_committed_package_is_current(harness: Generated) -> None:
    """The committed package is, file by file, what the committed document gives."""
    fresh, committed = (_files(folder) for folder in (harness.directory, COMMITTED))
    assert committed.keys() == fresh.keys()
    assert [name for name in fresh if fresh[name] != committed[name]] == []


def _files(folder: Path) -> dict[str, bytes]:
    skipped = {"__pycache__", ".mypy_cache", ".ruff_cache"}
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not skipped & set(path.relative_to(folder).parts)
    }


@full
def test_every_model_alone(build: Build) -> None:
    """Whichever of the full document's models a process loads first, it has all that it needs."""
    made = build(FULL)
    places = made.directory, made.document_file
    run = made.python("-m", "tests.package.probe", "alone", *places, SDKGEN_ALONE="1000000")
    assert (run.returncode, run.stderr, run.stdout.strip()) == (0, "", "")


@full
@pytest.mark.parametrize("python", ["fresh"])
def test_wheel_in_a_fresh_environment(harness: Generated, tmp_path: Path, python: str) -> None:
    """Installed with its dependencies into an empty environment, the wheel can be imported."""
    venv.create(tmp_path / python, with_pip=True)
    interpreter = tmp_path / python / "bin" / "python"
    pip: list[str | Path] = [
        interpreter,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
    ]
    subprocess.run([*pip, str(harness.directory)], check=True)
    program = "import harness_client as h, json; print(json.dumps(h.__version__))"
    run = subprocess.run([interpreter, "-c", program], check=True, capture_output=True, text=True)
    project = (harness.directory / "pyproject.toml").read_text("utf-8")
    assert f'version = "{json.loads(run.stdout)}"' in project
