"""The ``models`` package: names that load their modules when they are first used."""

from __future__ import annotations

from collections.abc import Mapping

_INIT = '''"""The types of the API. A name here loads its module, and what that needs, at its first use."""

from importlib import import_module

_MODULES = {modules}

_OTHER_NAMES = {others}

__all__ = {names}  # noqa: PLE0604, RUF100


def __getattr__(name: str) -> object:
    own = _OTHER_NAMES.get(name, name)
    module = _MODULES.get(own)
    if module is None:
        raise AttributeError(f"module {{__name__!r}} has no attribute {{name!r}}")
    found = getattr(import_module(f".{{module}}", __name__), own)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return list(__all__)
'''


def lazy_init(modules: Mapping[str, str], others: Mapping[str, str]) -> str:
    """Return the source of ``models/__init__.py``.

    Args:
        modules: The module of each name.
        others: Further names, each with the name that it means.
    """
    names = sorted([*modules, *others])
    groups: dict[str, list[str]] = {}
    for name in sorted(modules):
        groups.setdefault(modules[name], []).append(name)
    return _INIT.format(
        modules=f"dict([{''.join(_pairs(groups))}])" if False else _table(modules),
        others=_table(others),
        names=_list(names),
    )


def stub(modules: Mapping[str, str], others: Mapping[str, str]) -> str:
    """Return the source of ``models/__init__.pyi``, by which checkers know every name."""
    lines = [f"from .{modules[name]} import {name} as {name}" for name in sorted(modules)]
    lines += [
        f"from .{modules[own]} import {own} as {name}" for name, own in sorted(others.items())
    ]
    names = sorted([*modules, *others])
    return "\n".join([*lines, "", f"__all__ = {_list(names)}", ""])


def _table(table: Mapping[str, str]) -> str:
    return "{" + ", ".join(f'"{name}": "{table[name]}"' for name in sorted(table)) + "}"


def _list(names: list[str]) -> str:
    return "[" + ", ".join(f'"{name}"' for name in names) + "]"
