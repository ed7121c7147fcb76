"""Names that meet in a generated module do not hide one another."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from generator.api import Api, Body, Content, Namespace, SecurityScheme
from generator.render.annotations import body_type, names, unshadowed
from generator.render.distinct import IMPORTED, distinct
from generator.render.examples import examples
from tests.render.conftest import generate
from tests.render.sample import api, roles

TAGS = ("File", "Resource", "Query", "Settings", "Page", "AsyncPage", "Acme", "Unset", "Mapping")


def awkward() -> Api:
    """An API whose resources and namespaces are called like what modules import."""
    resources = tuple(roles(f"r{n}", tag) for n, tag in enumerate(TAGS))
    named = Namespace("settings", "Settings", "", (roles("settings", "Settings"),))
    schemes = tuple(
        SecurityScheme(f"scheme{n}", "api_key", (f"a_rather_long_credential_{n}",), (f"V{n}",))
        for n in range(4)
    )
    sample = replace(api(), security_schemes=schemes)
    return replace(sample, namespaces=(Namespace("", "", "", resources), named))


def test_class_names_are_distinct() -> None:
    """No class, nor its asynchronous twin, has the name of an import or of another."""
    first, second = distinct(awkward()).namespaces
    classes = [r.class_name for r in first.resources] + [second.class_name]
    both = classes + [f"Async{name}" for name in classes]
    assert len(set(both)) == len(both)
    assert not IMPORTED & set(both)
    assert classes[0] == "FileResource"
    assert second.class_name != second.resources[0].class_name


def test_nothing_changes_without_need() -> None:
    """Names that meet nothing stay."""
    assert distinct(api()) == api()


def test_awkward_names_work(tmp_path: Path) -> None:
    """The package imports, and mypy, ruff and black find nothing."""
    generate(tmp_path / "out", awkward())
    check(tmp_path / "out", "c = acme_client.Acme(); c.r0.get; c.r5.get; c.settings.settings")


@pytest.mark.parametrize("name", ["Client", "Sync"])
def test_clients_that_are_called_like_what_they_extend(tmp_path: Path, name: str) -> None:
    """They extend it all the same, and do not hide it."""
    sample = api()
    generate(tmp_path / "out", replace(sample, package=replace(sample.package, client=name)))
    check(tmp_path / "out", f"c = acme_client.{name}(); acme_client.Async{name}; c.with_options")


def check(out: Path, program: str) -> None:
    """Run a program with the package, and checkers over it."""
    program = f"import acme_client; {program}"
    for command in (
        ["-c", f"import sys; sys.path.insert(0, 'src'); {program}"],
        ["-m", "black", "--check", "-q", "."],
        ["-m", "ruff", "check", "--no-cache", "."],
        ["-m", "mypy", "--cache-dir", str(out.parent / "mypy")],
    ):
        done = subprocess.run(
            [sys.executable, *command], cwd=out, check=False, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("expression", "shown"),
    [
        ("list[str]", "builtins.list[str]"),
        ("models.list", "models.list"),
        ('Literal["list[int]"]', 'Literal["list[int]"]'),
        ("dict[str, list[models.A]] | None", "dict[str, builtins.list[models.A]] | None"),
    ],
)
def test_a_method_called_list(expression: str, shown: str) -> None:
    """It hides the builtin in its class only, where the builtin is written in full."""
    assert unshadowed(expression, {"list"}) == shown


def test_a_method_called_models() -> None:
    """Other names are imported under an alias."""
    assert unshadowed("list[models.A]", {"models"}) == "list[_models.A]"
    assert list(names('f(a.b, key=lambda: c) | "d"')) == ["f", "a", "lambda", "c"]


@pytest.mark.parametrize(
    ("contents", "required", "shown"),
    [
        (("application/json:models.A",), True, "models.A | Mapping[str, Any]"),
        (
            ("application/json:models.A", "application/yaml:models.A"),
            False,
            "models.A | Mapping[str, Any] | Yaml | Unset",
        ),
        (("application/json:list[models.A]",), True, "Sequence[models.A | Mapping[str, Any]]"),
        (("application/json:list[str]",), True, "list[str]"),
        (("application/json:dict[str, models.A] | None",), True,
         "Mapping[str, models.A | Mapping[str, Any]] | None"),
        (("application/octet-stream:bytes",), True, "bytes | IO[bytes] | File"),
        (("application/json:Any", "text/plain:str"), True, "Any"),
    ],
)  # fmt: skip
def test_what_a_body_may_be(contents: tuple[str, ...], required: bool, shown: str) -> None:
    """For a model also its JSON, for bytes also a file; each once, unset last."""
    pairs = (content.split(":", 1) for content in contents)
    made = tuple(Content(media_type, annotation) for media_type, annotation in pairs)
    assert body_type(Body(required, made)) == shown


def test_examples_are_calls_that_need_little() -> None:
    """A README shows a list to follow and a single call, or nothing."""
    assert {k: str(v) for k, v in examples(api()).items()} == {
        "listing": "v1.roles.list()",
        "single": 'v1.roles.get("example")',
    }
    assert examples(replace(api(), namespaces=())) == {"listing": None, "single": None}
