"""Path parameters against the placeholders of their path (4.7.12.1)."""

from __future__ import annotations

from typing import Any

from generator.document.grammar import Node, Path
from generator.document.repair.engine import Fix, Phase, rule, squash
from generator.document.repair.paths import PLACEHOLDER
from generator.operations import METHODS
from generator.values import is_object, mapping


@rule("path-parameters", Phase.LINK, "root")
def path_parameters(fix: Fix, node: Node) -> None:
    """Let each operation have a parameter for each placeholder of its path, and no other."""
    for url, item in mapping(node.value.get("paths")).items():
        if url.startswith("x-") or not is_object(item):
            continue
        placeholders = list(dict.fromkeys(PLACEHOLDER.findall(url)))
        shared = item.get("parameters", [])
        _settle(fix, ("paths", url), item, placeholders)
        for method in METHODS:
            if is_object(item.get(method)):
                known = {_name(fix, p) for p in shared}
                names = [n for n in placeholders if n not in known]
                _settle(fix, ("paths", url, method), item[method], placeholders, names)


def _settle(
    fix: Fix, path: Path, holder: dict[str, Any], names: list[str], due: list[str] | None = None
) -> None:
    """Match path parameters with placeholders; those that are due and left over get one."""
    parameters = holder.get("parameters", [])
    own = [_name(fix, p) for p in parameters]
    open_names = [n for n in (names if due is None else due) if n not in own]
    extra = {i: n for i, n in enumerate(own) if n is not None and n not in names}
    for index, name in extra.items():
        match = next((n for n in open_names if squash(n) == squash(name)), None)
        if match is None and len(extra) == len(open_names) == 1 and due is not None:
            match = open_names[0]
        if match is not None:
            open_names.remove(match)
        _replace(fix, (*path, "parameters", index), parameters, match)
    for name in open_names if due is not None else ():
        added = {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
        holder.setdefault("parameters", parameters).append(added)
        fix.report(path, f"the placeholder {name!r} has no parameter", "a string was added")


def _replace(fix: Fix, path: Path, parameters: list[Any], match: str | None) -> None:
    """Rename a path parameter to its placeholder, or send it in the query where there is none."""
    index: Any = path[-1]
    found = fix.resolve(parameters[index])
    name = found["name"]
    if match is not None:
        parameters[index] = {**found, "name": match, "required": True}
        message = f"the path parameter {name!r} is called {match!r} in the path"
        fix.report(path, message, f"taken as {match!r}")
        return
    changed = {k: v for k, v in found.items() if k not in ("required", "style")}
    parameters[index] = {**changed, "in": "query"}
    message = f"the path parameter {name!r} is not in the path"
    fix.report(path, message, "taken as an optional query parameter")


def _name(fix: Fix, parameter: Any) -> str | None:
    """Return the name of a path parameter, None for any other parameter."""
    found = mapping(fix.resolve(parameter))
    return str(found.get("name")) if found.get("in") == "path" else None


@rule("optional-path-parameter", Phase.LAST, "parameter")
def optional_path_parameter(fix: Fix, node: Node) -> None:
    """Make path parameters required: they always are."""
    if node.value.get("in") == "path" and node.value.get("required") is not True:
        said = "not required" if "required" in node.value else "not said to be required"
        node.value["required"] = True
        name = node.value.get("name")
        fix.report(node.path, f"the path parameter {name!r} is {said}", "taken as required")
