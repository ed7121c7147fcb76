"""The imports of a generated module, and what of the library's output we don't want."""

from __future__ import annotations

import re
from ast import literal_eval
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, partial

from generator import TEMPLATES

_IMPORT = re.compile(r"^(?:from \S+ import .+|import \S+.*)$")
_REBUILD = re.compile(r"^\w+\.model_rebuild\(\)$")
_WORD = re.compile(r"\b[^\W\d_]\w*\b")
_TYPING = ("TYPE_CHECKING", "Annotated", "Any", "Literal", "TypeAlias")
_LINE_LENGTH = 100
_STATEMENT = re.compile(r"\n(?=class |\w+(?:: TypeAlias)? = )")
_NAME = re.compile(r"class (\w+)|(\w+)(?=: TypeAlias = | = TypeAliasType)")
_QUOTED = (r'"""(?:[^"\\]|\\.|"(?!""))*"""', r'"(?:[^"\\\n]|\\.)*"', r"'(?:[^'\\\n]|\\.)*'")
_STRING = re.compile("|".join(_QUOTED), re.S)
_DOCSTRING = re.compile(r'"""(\d+)"""')
_LATER = re.compile(r'TypeAliasType\("\w+", "(.*)"\)')


def tidy(source: str, names: Sequence[str], places: Mapping[str, str]) -> str:
    """Return a module's source with the imports that it needs, and no others.

    It is in black's form but for statements on a line that is too long.

    Args:
        source: What the library wrote.
        names: What the module defines, in the order to have it as far as that can be.
        places: The module of each name that the package has.
    """
    docstrings: list[str] = []
    body = [
        text
        for text in _STRING.sub(partial(_set_apart, docstrings), source).splitlines()
        if not (_IMPORT.match(text) or _REBUILD.match(text) or text.startswith("#"))
    ]
    ordered = _ordered("\n".join(body), names)
    text = "\n\n\n".join(ordered.values())
    head = _head(text, places, forward=_forward(ordered))
    space = "" if not head else "\n\n\n" if text.startswith("class ") else "\n\n"
    text = _DOCSTRING.sub(lambda found: docstrings[int(found[1])], _STRING.sub(_quoted, text))
    return f"{head}{space}{text}\n"


def _set_apart(docstrings: list[str], string: re.Match[str]) -> str:
    """Return a string; for a docstring, whose lines may look like code, its number."""
    if not string[0].startswith('"""'):
        return string[0]
    docstrings.append(string[0])
    return f'"""{len(docstrings) - 1}"""'


def _head(text: str, places: Mapping[str, str], *, forward: bool) -> str:
    """Return the imports of what a module names, and has not itself."""
    used = set(_WORD.findall(_STRING.sub('""', text)))
    used |= {word for later in _LATER.findall(text) for word in _WORD.findall(later)}
    own = set(re.findall(r"^(?:class )?(\w+)(?=[(:]| = TypeAliasType)", text, re.M))
    needed: dict[str, list[str]] = {}
    for name in used & places.keys() - own:
        needed.setdefault(f".{places[name]}", []).append(name)
    sections = [
        ["from __future__ import annotations"] if forward else [],
        _from("typing", [name for name in _TYPING if name in used]),
        [
            *_from("pydantic", ["Field"] if "Field" in used - places.keys() else []),
            *_from("typing_extensions", ["TypeAliasType"] if "TypeAliasType" in used else []),
        ],
        [*_from(".._models", [n for n in _runtime() if n in used]), *import_lines(needed)],
    ]
    return "\n\n".join("\n".join(section) for section in sections if section)


@cache
def _runtime() -> list[str]:
    """Return the names that the runtime has for models, in order."""
    source = (TEMPLATES / "runtime" / "_models.py").read_text(encoding="utf-8")
    names: list[str] = literal_eval(source.partition("\n__all__ = ")[2].partition("]")[0] + "]")
    return names


def _quoted(string: re.Match[str]) -> str:
    """Return a string literal in double quotes if it holds none."""
    text = string[0]
    return f'"{text[1:-1]}"' if text.startswith("'") and '"' not in text else text


def import_lines(needed: Mapping[str, Iterable[str]]) -> list[str]:
    """Return an import statement for each module, in the order that isort gives them."""
    return [
        line
        for module in sorted(needed, key=_natural)
        for line in _from(module, sorted(needed[module], key=_member))
    ]


def _member(name: str) -> tuple[bool, list[tuple[int, int, str]]]:
    own = name.partition(" ")[0]
    return not (own.isupper() and len(own) > 1), _natural(name)


def _natural(name: str) -> list[tuple[int, int, str]]:
    """Return a key that sorts without regard to case, and numbers by their value."""
    parts = re.findall(r"\d+|\D+", name.lower())
    return [(0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts]


def _forward(statements: Mapping[str, str]) -> bool:
    """Say whether a class names what comes after it, so that its annotations have to wait."""
    later = set(statements)
    for name, statement in statements.items():
        body = _STRING.sub('""', statement).partition("\n")[2]
        if not later.isdisjoint(_WORD.findall(body)):
            return True
        later.discard(name)
    return False


def _ordered(text: str, names: Sequence[str]) -> dict[str, str]:
    """Return the statements of a module by name, each after those that it names if it can be.

    A class must come after those that it extends, an alias after what it is made of. The
    annotations of a class can wait, but resolve sooner when they need not.
    """
    found: dict[str, str] = {}
    for block in _STATEMENT.split(f"\n{text}"):
        match = _NAME.match(block.strip("\n"))
        if match:
            found[match[1] or match[2]] = block.strip("\n")
    order = _Order({name: found[name] for name in names})
    for name in names:
        order.place(name)
    return order.done


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
    line = f"from {module} import {', '.join(names)}"
    if len(line) > _LINE_LENGTH:
        line = "\n    ".join([f"from {module} import (", *(f"{name}," for name in names)]) + "\n)"
    return [line] if names else []
