"""The imports of a generated module, and what of the library's output we don't want."""

from __future__ import annotations

import re
from collections.abc import Mapping

_IMPORT = re.compile(r"^(?:from \S+ import .+|import \S+.*)$")
_REBUILD = re.compile(r"^\w+\.model_rebuild\(\)$")
_WORD = re.compile(r"\b[A-Za-z]\w*\b")
_TYPING = ("Annotated", "Any", "Literal", "TypeAlias")
_RUNTIME = ("OPEN", "Binary", "CamelModel", "Date", "DateTime", "Model")
_NAME = re.compile(r"class (\w+)|(\w+)(?=: TypeAlias = | = TypeAliasType)")
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
    text = "\n\n\n".join(_ordered("\n".join(body)))
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


def _ordered(text: str) -> list[str]:
    """Return the statements of a module, each after those that it names where that is possible.

    A class must come after those that it extends, an alias after what it is made of. The
    annotations of a class can wait, but resolve sooner when they need not.
    """
    found: dict[str, str] = {}
    for block in re.split(r"\n(?=class |\w+(?:: TypeAlias)? = )", f"\n{text}"):
        name = _NAME.match(block.strip("\n"))
        if name:
            found[name[1] or name[2]] = block.strip("\n")
    order = _Order(found)
    for name in found:
        order.place(name)
    return list(order.done.values())


class _Order:
    def __init__(self, blocks: Mapping[str, str]) -> None:
        self.blocks = blocks
        self.bare = {name: _STRING.sub('""', block) for name, block in blocks.items()}
        self.done: dict[str, str] = {}
        self._open: set[str] = set()

    def place(self, name: str) -> None:
        """Add a statement after those that it needs, and those that it would like."""
        if name in self.done or name in self._open:
            return
        self._open.add(name)
        for other in self._named(self.bare[name]):
            self.place(other)
        for other in self._named(self._needed(name)):  # even if they wait for this one
            self._force(other, name)
        self.done.setdefault(name, self.blocks[name])

    def _force(self, name: str, by: str) -> None:
        if name in self.done or name == by:
            return
        for other in self._named(self._needed(name)):
            self._force(other, name)
        self.done.setdefault(name, self.blocks[name])

    def _needed(self, name: str) -> str:
        bare = self.bare[name]
        return bare.partition("\n")[0] if bare.startswith("class ") else bare.partition("=")[2]

    def _named(self, text: str) -> list[str]:
        return [word for word in _WORD.findall(text) if word in self.blocks]


def _from(module: str, names: list[str]) -> list[str]:
    return [f"from {module} import {', '.join(names)}"] if names else []
