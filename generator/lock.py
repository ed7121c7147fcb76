"""Names once published: each operation's, parameter's and schema's Python name, one line each.

What is locked keeps its name whatever the document gains beside it. The file is committed and
sorted, so that a change of a name shows in review.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.api import Api
from generator.diagnostics import GeneratorError

_KINDS = ("operation", "parameter", "schema")
_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class Lock:
    """Names by what they stand for."""

    operations: Mapping[str, str] = field(default_factory=dict[str, str])
    """``GET /path``: the dotted call from a client."""
    parameters: Mapping[str, str] = field(default_factory=dict[str, str])
    """``GET /path query wire``: the argument."""
    schemas: Mapping[str, str] = field(default_factory=dict[str, str])
    """JSON pointer, of a component or of where a hoisted schema stands: the class."""

    def dump(self) -> str:
        """Return the text of a lock file."""
        tables = zip(_KINDS, (self.operations, self.parameters, self.schemas), strict=True)
        lines = [f"{kind}\t{key}\t{name}\n" for kind, t in tables for key, name in t.items()]
        return "".join(sorted(lines))


def read(path: Path) -> Lock:
    """Read a lock file; one that does not exist yet locks nothing.

    Raises:
        GeneratorError: It can't be read, or a line is not one of ours.
    """
    try:
        text = path.read_text(encoding="utf-8") if path.is_file() else ""
    except (OSError, UnicodeDecodeError) as error:
        raise GeneratorError(f"{path}: can't read the names: {error}") from None
    tables: dict[str, dict[str, str]] = {kind: {} for kind in _KINDS}
    for number, line in enumerate(text.splitlines(), start=1):
        columns = line.split("\t")
        if len(columns) != _COLUMNS or columns[0] not in tables or not _is_call(columns[2]):
            raise GeneratorError(
                f"{path}:{number}:1: not a locked name; restore the file, or delete the line"
            )
        tables[columns[0]][columns[1]] = columns[2]
    return Lock(tables["operation"], tables["parameter"], tables["schema"])


def _is_call(name: str) -> bool:
    return all(part.isidentifier() for part in name.split("."))


def of(api: Api, schemas: Mapping[str, str]) -> Lock:
    """Return the names that an API has.

    Args:
        api: The operations and parameters.
        schemas: Class names by pointer, hoisted schemas included.
    """
    return Lock(dict(_operations(api)), dict(_parameters(api)), dict(schemas))


def _operations(api: Api) -> Iterator[tuple[str, str]]:
    for resource, _, method in api.methods():
        for route in method.routes:
            yield f"{route.method} {route.path}", f"{resource}.{method.name}"


def _parameters(api: Api) -> Iterator[tuple[str, str]]:
    for _, _, method in api.methods():
        for route in method.routes:
            for p in route.parameters:
                yield parameter_key(route.method, route.path, p.location, p.wire), p.argument


def parameter_key(method: str, path: str, location: str, wire: str) -> str:
    """Return the key of a parameter; tabs and line ends of a hostile name are escaped."""
    text = f"{method.upper()} {path} {location} {wire}"
    return text if text.isprintable() else text.encode("unicode_escape").decode("ascii")
