"""The definitions in parts that datamodel-code-generator can be given one by one.

It takes a while for all of them. Modules stay whole; what they name of other parts is only hinted
at, since nothing but its name is needed.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping

from generator.models.definitions import ROOT, Definitions
from generator.models.library import write_modules
from generator.pointer import references
from generator.shape.pointers import Json

Chunk = tuple[dict[str, Json], dict[str, Json]]
"""Some of the definitions, and what the templates need to know of them."""

_SIZE = 64
_HINT: Json = {"type": "object", "properties": {"f_": {"type": "string"}}}


def chunks(made: Definitions) -> list[Chunk]:
    """Return all definitions in parts of about 64 types.

    Which part a module is in follows from its name, so that a change changes few parts.
    """
    count = 1 << max(0, (len(made.schemas) // _SIZE).bit_length() - 1)
    parts: list[dict[str, Json]] = [{} for _ in range(count)]
    for name, schema in made.schemas.items():
        parts[zlib.crc32(_module(name).encode()) % count][name] = schema
    return [_chunk(part, made.extra) for part in parts if part]


def _chunk(part: dict[str, Json], extra: Mapping[str, Json]) -> Chunk:
    named = (reference.removeprefix(ROOT) for reference in references(part))
    hints = {name: _HINT for name in named if name not in part}
    return part | hints, {ROOT + name: extra[ROOT + name] for name in part}


def write_chunk(chunk: Chunk) -> dict[str, str]:
    """Return the source of each module of a part, by name."""
    schemas, extra = chunk
    own = {_module(name.removeprefix(ROOT)) for name in extra}
    made = write_modules(schemas, extra)
    return {name: source for name, source in made.items() if name in own}


def _module(name: str) -> str:
    return name.partition(".")[0]
