"""Everything that a generated distribution consists of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment

from generator.api import Api, Namespace
from generator.render import client, constructor, index
from generator.render.answers import answers
from generator.render.code import INDENT, display, layout
from generator.render.constants import paging_constants
from generator.render.distinct import distinct
from generator.render.endpoints import Context
from generator.render.environment import environment
from generator.render.examples import examples
from generator.render.imports import from_import, imports
from generator.render.modules import resource_module
from generator.render.runtime import index as runtime_index
from generator.render.surface import surface
from generator.render.text import one_line, sentence

Files = dict[str, str | bytes]


def render(api: Api, models: Mapping[str, str], runtime: Path) -> Files:
    """Return all files of the distribution by path.

    Args:
        api: What to render.
        models: Modules of the models by their path inside the import package.
        runtime: The directory with the runtime, beside the templates; its modules are copied as
            they are.

    Python modules are in black's form: expressions are laid out as black does it, as long as every
    line could be made to fit. What is bytes has nothing left to format.
    """
    api = distinct(api)
    env = environment(runtime.parent)
    source = f"src/{api.package.name}"
    package: Files = {path.name: path.read_bytes() for path in sorted(runtime.glob("*.py"))}
    package |= {"py.typed": b""} | _package(env, api, runtime_index(runtime)) | dict(models)
    return _project(env, api) | {f"{source}/{path}": content for path, content in package.items()}


def _project(env: Environment, api: Api) -> Files:
    summary = (
        one_line(api.package.description) or f"Python client for {one_line(api.package.title)}"
    )
    show = partial(_show, env, package=api.package, summary=summary, operations=_operations(api))
    return {
        "pyproject.toml": show("pyproject.toml"),
        "README.md": show("README.md", **_readme(api)),
        "CHANGELOG.md": show("CHANGELOG.md", models=api.model_count),
        "LICENSE": show("LICENSE"),
        "api.md": show(
            "api.md",
            sections=index.sections(api),
            models=sorted(api.models.items()),
            hoisted=index.hoisted(api),
        ),
        "surface.json": surface(api),
    }


def _package(env: Environment, api: Api, runtime: Mapping[str, str]) -> Files:
    files: Files = {
        "_version.py": _show(env, "_version.py", package=api.package),
        "__init__.py": _show(env, "__init__.py", **_init(api, runtime)),
        "_client.py": _show(env, "_client.py", **_client(api, runtime)),
        "resources/__init__.py": _show(env, "resources.py", package=api.package),
    }
    pagings = paging_constants(api)
    if shown := answers(api):
        files["_examples.json"] = shown
    if pagings:
        definitions = [layout(node, before=f"{name}: Final = ") for name, node in pagings.values()]
        files["_paging.py"] = _show(env, "_paging.py", definitions=sorted(definitions))
    context = Context(security=api.security, constants={s: n for s, (n, _) in pagings.items()})
    names = {**runtime, **{name: "_paging" for name, _ in pagings.values()}}
    keys = client.error_keys(api)
    for namespace in api.namespaces:
        context = replace(context, namespace=keys[namespace.name])
        if namespace.name:
            path = f"resources/{namespace.name}/__init__.py"
            files[path] = _show(env, "namespace.py", **_namespace(namespace, runtime))
        for resource in namespace.resources:
            module = resource_module(namespace, resource, context, names)
            files[module.path] = _show(env, "resource.py", module=module)
    return files


def _show(env: Environment, template: str, **values: Any) -> str:
    return env.get_template(f"{template}.jinja").render(values)


def _operations(api: Api) -> int:
    return sum(len(method.routes) for _, _, method in api.methods())


def _init(api: Api, runtime: Mapping[str, str]) -> dict[str, Any]:
    found = client.exports(api, runtime) | {"_version": ["__version__"]}
    lines = ["from importlib import import_module", "from typing import TYPE_CHECKING, Any", ""]
    lines += [from_import(f".{module}", names) for module, names in sorted(found.items())]
    late = client.late_exports(runtime)
    names = sorted([name for group in found.values() for name in group] + [*late], key=_sort_key)
    title = sentence(f"Python client for {one_line(api.package.title)}")
    typed = [from_import(f".{m}", [f"{n} as {n}"], INDENT) for n, m in late.items() if n != m]
    return {
        "imports": "\n".join(lines),
        "late": layout(display(late), indent=INDENT, before="_LATE = "),
        "late_types": "\n".join(sorted(typed)),
        "names": names,
        "text": title,
    }


def _sort_key(name: str) -> tuple[int, str]:
    """Sort as ruff sorts ``__all__``: constants, classes, the rest."""
    return (0 if name.isupper() else 1 if name[0].isupper() else 2, name)


def _client(api: Api, runtime: Mapping[str, str]) -> dict[str, Any]:
    properties = client.client_properties(api)
    clients = constructor.clients(api)
    used = {"TYPE_CHECKING", "Final", "Callable", "__version__"} | {c.base for c in clients}
    used |= constructor.uses()
    used |= {"cached_property"} if properties else set()
    used |= client.settings_names(api)
    used |= {"Self"} if api.scopes else set()
    hidden = constructor.hidden(api)
    used |= {"hide"} if hidden else set()
    return {
        "package": api.package,
        "imports": imports(used, {**runtime, "__version__": "_version"}, 1),
        "type_imports": "\n".join([f"{INDENT}import httpx2\n", *_type_imports(properties)]),
        "settings": client.settings(api),
        "clients": clients,
        "hidden": hidden,
        "keywords": constructor.keywords(api),
        "properties": properties,
    }


def _namespace(namespace: Namespace, runtime: Mapping[str, str]) -> dict[str, Any]:
    properties = client.namespace_properties(namespace)
    used = {"TYPE_CHECKING", "cached_property", "Namespace", "AsyncNamespace"}
    return {
        "title": namespace.class_name,
        "class_name": namespace.class_name,
        "text": client.namespace_text(namespace),
        "imports": imports(used, runtime, 3),
        "type_imports": "\n".join(_type_imports(properties)),
        "properties": properties,
    }


def _type_imports(properties: list[client.Property]) -> Iterator[str]:
    for p in sorted(properties, key=lambda p: p.module):
        yield from_import(p.module, [p.class_name, f"Async{p.class_name}"], INDENT)


def _readme(api: Api) -> dict[str, Any]:
    scopes = [scope.name for scope in api.scopes]
    inner = scopes[1:] or scopes
    variables = [v for scheme in api.security_schemes[:1] for v in scheme.variables]
    variables += [scope.variable for scope in api.scopes[:1] if scope.variable]
    reads = f"  # reads {' and '.join(map(one_line, variables))}" if variables else ""
    return {
        "variables": reads,
        "scopes": ", ".join(f'{name}="default"' for name in inner),
        "examples": examples(api),
    }
