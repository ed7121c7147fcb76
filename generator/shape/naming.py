"""Class names of component schemas: their own, made legal; and of what we hoist, from its place."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterable, Mapping, Sequence

from generator.words import Unused, bounded, capital, lettered

_RESERVED_WORDS = (
    "Annotated Any BaseModel Binary CamelModel Date DateTime EXACT False Field Literal Model None "
    "OPEN RootModel Tagged True TypeAlias TypeAliasType Union UnixDateTime "
    "UnixSeconds"
)
_BUILTIN_WORDS = (
    "BaseException BaseExceptionGroup Ellipsis Exception ExceptionGroup GeneratorExit "
    "KeyboardInterrupt NotImplemented StopAsyncIteration StopIteration SystemExit Warning"
)
RESERVED = frozenset(_RESERVED_WORDS.split()) | frozenset(_BUILTIN_WORDS.split())
"""Names that a generated module uses itself, and those that mean something without an import."""
_BUILTIN = re.compile(
    "(Arithmetic|Assertion|Attribute|BlockingIO|BrokenPipe|Buffer|ChildProcess|Connection"
    "(Aborted|Refused|Reset)?|EOF|Environment|FileExists|FileNotFound|FloatingPoint|IO|Import"
    "|Indentation|Index|Interrupted|IsADirectory|Key|Lookup|Memory|ModuleNotFound|Name"
    "|NotADirectory|NotImplemented|OS|Overflow|Permission|ProcessLookup|PythonFinalization"
    "|Recursion|Reference|Runtime|Syntax|System|Tab|Timeout|Type|UnboundLocal"
    "|Unicode(Decode|Encode|Translate)?|Value|Windows|ZeroDivision)Error"
    "|(Bytes|Deprecation|Encoding|Future|Import|PendingDeprecation|Resource|Runtime|Syntax"
    "|Unicode|User)Warning"
)
"""Exceptions of Python: pydantic would take a class of such a name, not there yet, for them."""

_PIECE = re.compile(r"[^\W_]+")


class Names:
    """Hands out class names, each once; what was asked first keeps the plain name.

    Args:
        locked: Names that are kept for those that claim them.
    """

    def __init__(self, locked: Iterable[str] = ()) -> None:
        self._taken: set[str] = set(RESERVED)
        self._locked = set(locked)
        self._unused = Unused()

    def claim(self, name: str | None) -> bool:
        """Take a locked name, if it is one and no other has taken it."""
        if name is None or not self._free(name):
            return False
        self._taken.add(name)
        return True

    def take(self, candidates: Iterable[str]) -> str:
        """Return the first candidate that is neither taken nor locked, and make it taken.

        The last candidate gets something at its end if none is free.
        """
        name = ""
        for name in map(_cased, candidates):
            if self._free(name) and name not in self._locked:
                break
        name = self._unused.find(name, lambda n: self._free(n) and n not in self._locked)
        self._taken.add(name)
        return name

    def _free(self, name: str) -> bool:
        legal_name = name.isidentifier() and not keyword.iskeyword(name)
        return legal_name and name not in self._taken and not _BUILTIN.fullmatch(name)


def _cased(name: str) -> str:
    """Return a name that no field can have: those of letters without case get a word more."""
    return f"{name}Model" if name == name.lower() else name


def component_names(keys: Sequence[str], names: Names, locked: Mapping[str, str]) -> dict[str, str]:
    """Return the class name of each component; keys that are class names already keep them.

    Args:
        keys: The components.
        names: What names there are.
        locked: Published names by key.
    """
    found = {key: locked[key] for key in keys if names.claim(locked.get(key))}
    for key in sorted(keys, key=lambda key: legal(key) != key):
        if key not in found:
            found[key] = names.take(_candidates(key))
    return {key: found[key] for key in keys}


def legal(key: str) -> str:
    """Return ``key`` as a legal class name, changed no more than it takes."""
    key = lettered(key)
    if key.isidentifier() and key[0].isupper():
        return bounded(key)
    return join([key])


def join(words: Iterable[str]) -> str:
    """Return ``words`` as one Pascal-case name in which each keeps its own inner capitals."""
    name = bounded("".join(_pascal(word) for word in words) or "Value")
    return name if name.isidentifier() else f"Value{name}"


def _pascal(word: str) -> str:
    pieces: list[str] = _PIECE.findall(lettered(word).replace("'", ""))
    if len(pieces) > 1 and word.isupper():
        return "".join(capital(piece.capitalize()) for piece in pieces)
    return "".join(map(capital, pieces))


def _candidates(key: str) -> list[str]:
    key = lettered(key)
    if legal(key) == key:
        return [key, f"{key}Schema", f"{key}_"]
    pieces = _PIECE.findall(key)
    spaced = bounded("_".join(map(capital, pieces)))
    name = legal(key)
    return [name, spaced, f"{name}Schema", f"{name}_"]
