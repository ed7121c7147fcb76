"""Every public name of a generated package says what it is, in the source, where editors read."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Generated

Function = ast.FunctionDef | ast.AsyncFunctionDef
_PUBLIC = ("_client.py", "_core.py", "_base.py", "_types.py", "_pagination.py", "_errors.py")


def _functions(tree: ast.AST, owner: str = "") -> Iterator[tuple[str, Function]]:
    """Yield the public functions of a module and of its public classes."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
            yield from _functions(node, f"{node.name}.")
        if isinstance(node, Function) and not node.name.startswith("_"):
            yield owner + node.name, node


def _lacks(node: Function) -> Iterator[str]:
    """Yield what the docstring of a function does not say."""
    text = ast.get_docstring(node) or ""
    if not re.match(r"[^\n]", text):
        yield "any docstring"
        return
    if {"cached_property", "property"} & set(map(ast.unparse, node.decorator_list)):
        return
    arguments = node.args.posonlyargs + node.args.args + node.args.kwonlyargs
    names = {a.arg for a in arguments} - {"self", "cls"}
    section = re.search(r"^Args:\n((?:    .*\n?)+)", text, flags=re.M)
    told = re.findall(
        r"^    (\w[^:]*(?:\n        [^:]*)?):", section[1] if section else "", flags=re.M
    )
    said = {name for group in told for name in re.split(r"[,\s]+", group)}
    yield from sorted(names - said)
    gives = ast.unparse(node.returns) if node.returns else "None"
    if gives not in ("None", "Self") and not re.search(r"^(?:Returns:|Return )", text, flags=re.M):
        yield "Returns"


def _modules(generated: Generated, folder: str) -> list[Path]:
    return sorted((generated.source / generated.package / folder).rglob("*.py"))


def test_methods_say_everything(harness: Generated) -> None:
    """Arguments, result and errors of every method, sync and async."""
    problems: list[str] = []
    methods = 0
    for module in _modules(harness, "resources"):
        for name, node in _functions(ast.parse(module.read_text("utf-8"))):
            if "cached_property" in map(ast.unparse, node.decorator_list):
                assert ast.get_docstring(node)
                continue
            methods += 1
            problems += [f"{module.stem}.{name} lacks {what}" for what in _lacks(node)]
            problems += (
                [] if "Raises:\n    ApiError: " in (ast.get_docstring(node) or "") else [name]
            )
    assert "\n".join(problems) == ""
    assert methods == 2 * len({e["call"] for e in harness.surface["operations"]})


def test_classes_say_what_they_are(harness: Generated) -> None:
    """Every public class and module has a docstring, and no line is long."""
    problems: list[str] = []
    for module in _modules(harness, "."):
        text = module.read_text("utf-8")
        tree = ast.parse(text)
        named = [n for n in ast.walk(tree) if isinstance(n, ast.ClassDef) and n.name[0] != "_"]
        problems += [f"{module.name}: {n.name}" for n in named if not ast.get_docstring(n)]
        if not module.name.startswith("_") and not ast.get_docstring(tree):
            problems.append(module.name)
    assert "\n".join(problems) == ""


def test_the_runtime_says_everything(harness: Generated) -> None:
    """What users call of the runtime tells its arguments and results as methods do."""
    problems: list[str] = []
    for name in _PUBLIC:
        path = harness.source / harness.package / name
        for function, node in _functions(ast.parse(path.read_text("utf-8"))):
            if "." in function:
                problems += [f"{name}: {function} lacks {what}" for what in _lacks(node)]
    assert "\n".join(problems) == ""


@pytest.mark.parametrize("call", ["v1.roles.list", "v1.roles.get"])
def test_help(harness: Generated, call: str) -> None:
    """``help()`` of a method of a client fits a screen, and tells all of it."""
    program = f"import harness_client as h; help(h.Harness(api_key='k', account='a').{call})"
    run = harness.python("-c", program)
    assert run.returncode == 0, run.stderr
    assert len(run.stdout.splitlines()) <= 40
    for part in ("Args:", "Returns:", "Raises:", "account, org, project:", "``GET /v1/roles"):
        assert part in run.stdout
