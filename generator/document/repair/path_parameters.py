"""Path parameters against the placeholders of their path (4.7.12.1)."""

from __future__ import annotations

from typing import Any, cast

from generator.document.grammar import METHODS, Node
from generator.document.repair.engine import Fix, Phase, rule, squash
from generator.document.repair.paths import PLACEHOLDER
from generator.values import is_object, mapping

Holder = tuple[tuple[str | int, ...], list[Any]]
"""A list of parameters, and the path to it."""


@rule("path-parameters", Phase.LINK, "root")
def path_parameters(fix: Fix, node: Node) -> None:
    """Let each operation have a parameter for each placeholder of its path, and no other."""
    paths: Any = node.value.get("paths")
    for url, item in mapping(paths).items():
        if url.startswith("x-") or not is_object(item):
            continue
        names = list(dict.fromkeys(PLACEHOLDER.findall(url)))
        shared = _list(item, ("paths", url))
        operations = [_list(item[m], ("paths", url, m)) for m in METHODS if is_object(item.get(m))]
        _settle(fix, [shared], names, shared, add=False)
        for own in operations:
            _settle(fix, [own, shared], names, own, add=True)
        for path, parameters in [shared, *operations]:
            _store(node.value, path, parameters)


def _list(value: dict[str, Any], path: tuple[str | int, ...]) -> Holder:
    return (*path, "parameters"), value.get("parameters", [])


def _store(data: dict[str, Any], path: tuple[str | int, ...], parameters: list[Any]) -> None:
    """Put a list of parameters that was empty, and so perhaps not there, into its object."""
    holder: Any = data
    for token in path[:-1]:
        holder = holder[token]
    if parameters:
        holder["parameters"] = parameters


def _settle(fix: Fix, holders: list[Holder], names: list[str], own: Holder, *, add: bool) -> None:
    """Match the path parameters of ``own`` with the placeholders that ``holders`` leave open."""
    path, parameters = own
    present = {n for _, ps in holders for n in _names(fix, ps)}
    open_names = [n for n in names if n not in present]
    extra = [i for i, p in enumerate(parameters) if (_name(fix, p) or names[:1] or "") not in names]
    extra = [i for i in extra if _name(fix, parameters[i]) is not None]
    for index in extra:
        name = cast("str", _name(fix, parameters[index]))
        match = next((n for n in open_names if squash(n) == squash(name)), None)
        if match is None and len(extra) == 1 and len(open_names) == 1 and add:
            match = open_names[0]
        if match is not None:
            open_names.remove(match)
        _replace(fix, (*path, index), parameters, index, match)
    for name in open_names if add else ():
        parameters.append(
            {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
        )
        fix.report(path[:-1], f"the placeholder {name!r} has no parameter", "a string was added")


def _replace(
    fix: Fix, path: tuple[str | int, ...], parameters: list[Any], index: int, match: str | None
) -> None:
    """Rename a path parameter to its placeholder, or send it in the query where there is none."""
    found = fix.resolve(parameters[index])
    name = found["name"]
    if match is not None:
        parameters[index] = {**found, "name": match, "required": True}
        message = f"the path parameter {name!r} is called {match!r} in the path"
        fix.report(path, message, f"taken as {match!r}")
        return
    changed = {k: v for k, v in found.items() if k not in ("required", "style")}
    parameters[index] = {**changed, "in": "query"}
    fix.report(
        path,
        f"the path parameter {name!r} is not in the path",
        "taken as an optional query parameter",
    )


def _name(fix: Fix, parameter: Any) -> str | None:
    """Return the name of a path parameter, None for any other parameter."""
    found = fix.resolve(parameter)
    if is_object(found) and found.get("in") == "path":
        return str(found.get("name"))
    return None


def _names(fix: Fix, parameters: list[Any]) -> list[str]:
    return [n for n in (_name(fix, p) for p in parameters) if n is not None]


@rule("optional-path-parameter", Phase.LAST, "parameter")
def optional_path_parameter(fix: Fix, node: Node) -> None:
    """Make path parameters required: they always are."""
    if node.value.get("in") == "path" and node.value.get("required") is not True:
        said = "not required" if "required" in node.value else "not said to be required"
        node.value["required"] = True
        name = node.value.get("name")
        fix.report(node.path, f"the path parameter {name!r} is {said}", "taken as required")
