"""The imports of a generated module, and what of the library's output we don't want."""

from __future__ import annotations

import re
from collections.abc import Mapping

_IMPORT = re.compile(r"^(?:from \S+ import .+|import \S+.*)$")
_REBUILD = re.compile(r"^\w+\.model_rebuild\(\)$")
_WORD = re.compile(r"\b[A-Za-z]\w*\b")
_TYPING = ("Annotated", "Any", "Literal", "TypeAlias")
_RUNTIME = ("OPEN", "Binary", "CamelModel", "Date", "DateTime", "Model")
_STRING = re.compile(r'"""(?:[^"\\]|\\.|"(?!""))*"""|"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\'', re.S)


def tidy(source: str, places: Mapping[str, str]) -> str:
    """Return a module's source with the imports that it needs, and no others.

    Args:
        source: What the library wrote.
        places: The module of each name that the package has.
    """
    body = [
        text
        for text in source.splitlines()
        if not (_IMPORT.match(text) or _REBUILD.match(text) or text.startswith("#"))
    ]
    text = "\n".join(body).strip("\n")
    used = set(_WORD.findall(_STRING.sub('""', text)))
    used |= {w for lazy in re.findall(r'TypeAliasType\("\w+", "(.*)"\)', text) for w in _WORD.findall(lazy)}
    own = set(re.findall(r"^(?:class )?(\w+)(?=[(:]| = TypeAliasType)", text, re.M))
    lines = ["from __future__ import annotations", ""]
    lines += _from("typing", [name for name in _TYPING if name in used])
    lines += _from("pydantic", ["Field"] if "Field" in used - places.keys() else [])
    lines += _from("typing_extensions", ["TypeAliasType"] if "TypeAliasType" in used else [])
    lines += _from(".._models", [name for name in _RUNTIME if name in used])
    needed: dict[str, list[str]] = {}
    for name in sorted(used & places.keys() - own):
        needed.setdefault(places[name], []).append(name)
    for module in sorted(needed):
        lines += _from(f".{module}", needed[module])
    return "\n".join([*lines, "", "", text, ""])


def _from(module: str, names: list[str]) -> list[str]:
    return [f"from {module} import {', '.join(names)}"] if names else []
