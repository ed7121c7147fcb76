"""The ``models`` package: names that load their modules when they are first used."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.literals import literal
from generator.models.module import import_lines

_INIT = '''"""The types of the API. A name loads its module, and what that needs, when used."""

from importlib import import_module
{secrets}
# A module, and the names in it; "A=B" says that A is another name for B.
_CONTENTS = """
{contents}
"""
_PLACES: dict[str, tuple[str, str]] = {{}}
for _line in _CONTENTS.split("\\n"):
    _module, _, _names = _line.partition(" ")
    for _name in _names.split():
        _PLACES[_name.partition("=")[0]] = _module, _name.rpartition("=")[2]


def __getattr__(name: str) -> object:
    if name == "__all__":
        return sorted(_PLACES)
    if name not in _PLACES:
        raise AttributeError(_problem(name), name=name)
    module, own = _PLACES[name]
    found = getattr(import_module(f".{{module}}", __name__), own)
    globals()[name] = found
    return found


def _problem(name: str) -> str:
    problem = f"module {{__name__!r}} has no attribute {{name!r}}"
    if name.startswith("_"):
        return problem
    import difflib

    known = {{known.lower(): known for known in _PLACES}}
    close = [known[found] for found in difflib.get_close_matches(name.lower(), known)]
    return f"{{problem}}; did you mean {{' or '.join(close)}}?" if close else problem


def __dir__() -> list[str]:
    return sorted(_PLACES)
'''


def lazy_init(
    modules: Mapping[str, str],
    others: Mapping[str, str],
    names: Sequence[str] = (),
    fields: Mapping[str, Sequence[str]] | None = None,
) -> str:
    """Return the source of ``models/__init__.py``.

    Args:
        modules: The module of each name.
        others: Further names, each with the name that it means.
        names: Patterns of the names of secret fields.
        fields: Secret fields by the name of their class.
    """
    found: dict[str, list[str]] = {}
    for name in sorted([*modules, *others]):
        own = others.get(name, name)
        found.setdefault(modules[own], []).append(name if own == name else f"{name}={own}")
    contents = "\n".join(f"{module} {' '.join(found[module])}" for module in sorted(found))
    return _INIT.format(contents=contents, secrets=_conceal(names, fields or {}))


def _conceal(names: Sequence[str], fields: Mapping[str, Sequence[str]]) -> str:
    """Return the statements that say what is secret."""
    given = [f"names={literal(tuple(names))}"] if names else []
    given += [f"fields={literal({k: tuple(v) for k, v in fields.items()})}"] if fields else []
    if not given:
        return ""
    return f"\nfrom .._concealed import conceal\n\nconceal({', '.join(given)})\n"


def stub(modules: Mapping[str, str], others: Mapping[str, str]) -> str:
    """Return the source of ``models/__init__.pyi``, by which checkers know every name."""
    needed: dict[str, list[str]] = {}
    for name, module in modules.items():
        needed.setdefault(f".{module}", []).append(f"{name} as {name}")
    lines = ["# ruff: noqa: I001", *import_lines(needed)]
    lines += ["", *(f"{name} = {others[name]}" for name in sorted(others))] if others else []
    return "\n".join([*lines, ""])
