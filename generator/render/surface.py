"""``surface.json``: what the generated package offers, for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from generator.api import Api, Body, Route


def surface(api: Api) -> str:
    """Return ``surface.json``: one line for each route and each model."""
    package = api.package
    head = {"package": package.name, "client": package.client, "async_client": package.async_client}
    operations = [
        _operation(f"{resource}.{method.name}", route)
        for resource, _, method in api.methods()
        for route in method.routes
    ]
    lines = [f"  {_json(key)}: {_json(value)}," for key, value in head.items()]
    lines += ['  "operations": [', *_separated(_json(entry) for entry in operations), "  ],"]
    models = (f"{_json(pointer)}: {_json(name)}" for pointer, name in api.models.items())
    return "\n".join(["{", *lines, '  "models": {', *_separated(models), "  }", "}", ""])


def _operation(call: str, route: Route) -> dict[str, Any]:
    paging = route.returns.paging
    return {
        "operation_id": route.operation_id,
        "method": route.method,
        "path": route.path,
        "call": call,
        "route_args": dict(route.route_args),
        "parameters": [
            {
                "name": p.argument,
                "wire": p.wire,
                "in": p.location,
                "required": p.required,
                "scope": p.scope,
            }
            for p in route.parameters
        ],
        "body": _body(route.body) if route.body else None,
        "returns": "object" if route.returns.streams else route.returns.annotation,
        "item": route.returns.item,
        "paging": paging.name if paging else None,
        **({"stream": True} if route.returns.streams else {}),
        "envelope": route.returns.envelope,
        "deprecated": route.deprecated,
        "internal": route.internal,
    }


def _body(body: Body) -> dict[str, Any]:
    main = body.contents[0].annotation if body.contents else "Any"
    return {
        "argument": "body",
        "required": body.required,
        "media_types": [content.media_type for content in body.contents],
        "type": main,
        "alternatives": {
            content.media_type: content.annotation
            for content in body.contents
            if content.annotation != main
        },
    }


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=True)


def _separated(entries: Iterable[str]) -> list[str]:
    """Return JSON members, each on an indented line, with commas between."""
    lines = [f"    {entry}," for entry in entries]
    return [*lines[:-1], lines[-1].removesuffix(",")] if lines else []
