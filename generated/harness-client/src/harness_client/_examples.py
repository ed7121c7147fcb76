"""The answers that the API's description shows; they are read when the first one is asked for."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from ._media import family
from ._plan import RoutePlan


def examples(route: RoutePlan, media_type: str) -> Sequence[Any]:
    """Return what the description shows as an answer, copied; that of a media type comes first.

    What it shows as JSON may be written as YAML too, and the other way round.
    """
    shown = texts().get(f"{route.method} {route.path}", {})
    kin = {key for key in (media_type, *shown) if family(key) in ("json", "yaml")}
    keys = kin if media_type in kin else {media_type}
    found = sorted(keys & shown.keys(), key=lambda key: (key != media_type, key))
    return [json.loads(shown[key]) for key in found]


@cache
def texts() -> dict[str, dict[str, str]]:
    """Return the examples as JSON texts, by operation and media type."""
    place = files(__package__ or __name__) / "_examples.json"
    found: dict[str, Any] = json.loads(place.read_bytes()) if place.is_file() else {}
    return {key: {k: json.dumps(v) for k, v in own.items()} for key, own in found.items()}
