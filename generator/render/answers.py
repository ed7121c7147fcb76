"""``_examples.json``: what the document shows as answers, for the API in memory."""

from __future__ import annotations

import json

from generator.api import Api


def answers(api: Api) -> str:
    """Return the examples by operation (``GET /path``) and media type, one operation a line.

    Nothing where the document shows none.
    """
    found = {
        f"{route.method} {route.path}": route.examples
        for _, _, method in api.methods()
        for route in method.routes
        if route.examples
    }
    lines = [f"{json.dumps(key)}: {_json(found[key])}" for key in sorted(found)]
    return "{\n" + ",\n".join(lines) + "\n}\n" if lines else ""


def _json(value: object) -> str:
    return json.dumps(value, sort_keys=True, allow_nan=False)
