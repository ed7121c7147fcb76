"""Resolving references to parameters, bodies, responses and headers into the operations."""

from __future__ import annotations

from typing import Any

from generator.operations import operations
from generator.shape.pointers import Json, follow, is_reference
from generator.shape.schemas import mapping, sequence


def inline_operations(data: Json) -> None:
    """Replace every reference but those to schemas by what it refers to, in place.

    Path Items that are references are resolved too, and their parameters merged into each of
    their operations: one of an operation overrides one of its path with equal name and place.
    """
    for path, item in mapping(data.get("paths")).items():
        if is_reference(item):
            data["paths"][path] = {**mapping(follow(data, item)), **_beside(item)}
    for word in ("parameters", "requestBodies", "responses", "headers"):
        _inline_component(data, word)
    for path, _, operation in operations(data.get("paths")):
        shared = sequence(data["paths"][path].get("parameters"))
        _inline_operation(data, operation, shared)


def _beside(item: Json) -> Json:
    return {key: value for key, value in item.items() if key != "$ref"}


def _inline_component(data: Json, word: str) -> None:
    section = mapping(mapping(data.get("components")).get(word))
    for key in section:
        section[key] = _inlined(data, section[key], word)


def _inline_operation(data: Json, operation: Json, shared: list[Any]) -> None:
    found: dict[tuple[Any, Any], Json] = {}
    for parameter in [*shared, *sequence(operation.get("parameters"))]:
        resolved = mapping(follow(data, parameter))
        found[(resolved.get("name"), resolved.get("in"))] = resolved
    if found or "parameters" in operation:
        operation["parameters"] = list(found.values())
    if "requestBody" in operation:
        operation["requestBody"] = mapping(follow(data, operation["requestBody"]))
    responses = mapping(operation.get("responses"))
    for status in responses:
        responses[status] = _inlined(data, responses[status], "responses")


def _inlined(data: Json, node: Any, word: str) -> Json:
    found = mapping(follow(data, node))
    headers = mapping(found.get("headers")) if word == "responses" else {}
    for name in headers:
        headers[name] = mapping(follow(data, headers[name]))
    return found
