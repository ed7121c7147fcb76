"""Which calls the contract test makes, and what each must send.

The plan follows ``surface.json`` alone: a program that reads it must reach every operation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from generator.values import mapping, sequence
from tests.contract.instances import Instances

Entry: TypeAlias = Mapping[str, Any]
"""An operation of ``surface.json``."""
Arguments: TypeAlias = Literal["required", "all"]

GIVEN = "given_{}"
"""The value that a call gives for a scope, by the scope's name."""
HELD = "held_{}"
"""The value that the client holds for it."""


@dataclass(frozen=True)
class Call:
    """One call: what to call with what, and the values that must be on the wire."""

    name: str
    entry: Entry
    asynchronous: bool
    scoped: bool
    """Made from a client that holds every scope, not just the outermost."""
    arguments: Mapping[str, Any]
    content_type: str | None = None
    wire: Mapping[tuple[str, str], str | None] = field(
        default_factory=dict[tuple[str, str], str | None]
    )
    """By location and wire name: the text that must be sent, or None for nothing."""


class Plan:
    """All calls for the operations of one document."""

    def __init__(self, document: Mapping[str, Any], surface: Mapping[str, Any]) -> None:
        self._instances = Instances(document)
        self._document = document
        self._entries: list[Entry] = surface["operations"]
        self._literals = {
            part for path in document["paths"] for part in path.split("/") if "{" not in part
        }

    def __iter__(self) -> Iterator[Call]:
        for entry in self._entries:
            yield self._call(entry, "required", asynchronous=False, scoped=True)
            yield self._call(entry, "required", asynchronous=True, scoped=False)
            yield self._call(entry, "all", asynchronous=False, scoped=False)
            yield self._call(entry, "all", asynchronous=True, scoped=True)
            alternatives = sequence(mapping(entry["body"]).get("media_types"))[1:]
            for media_type in alternatives:
                yield self._call(
                    entry, "all", asynchronous=False, scoped=False, media_type=media_type
                )

    def _call(
        self,
        entry: Entry,
        which: Arguments,
        *,
        asynchronous: bool,
        scoped: bool,
        media_type: str | None = None,
    ) -> Call:
        arguments: dict[str, Any] = {
            name: value and GIVEN.format(self._scope_of(entry, name))
            for name, value in entry["route_args"].items()
        }
        for parameter in entry["parameters"]:
            if parameter["name"] not in arguments and _wanted(parameter, which, scoped):
                arguments[parameter["name"]] = self._argument(entry, parameter, which)
        if entry["body"] and (which == "all" or entry["body"]["required"]):
            arguments[entry["body"]["argument"]] = self._body(entry, which, media_type)
        where = f"{entry['method']} {entry['path']}"
        kind = "async" if asynchronous else "sync"
        return Call(
            name=f"{where} {kind} {which} {media_type or ''}".strip(),
            entry=entry,
            asynchronous=asynchronous,
            scoped=scoped,
            arguments=arguments,
            content_type=media_type,
            wire=dict(self._wire(entry, arguments, scoped)),
        )

    def _operation(self, entry: Entry) -> Mapping[str, Any]:
        operation: Mapping[str, Any] = self._document["paths"][entry["path"]][
            entry["method"].lower()
        ]
        return operation

    def _schema(self, entry: Entry, parameter: Mapping[str, Any]) -> tuple[Any, Mapping[str, Any]]:
        """Return the documented example of a parameter, and its schema."""
        item = self._document["paths"][entry["path"]]
        declared = [*self._operation(entry).get("parameters", []), *item.get("parameters", [])]
        for node in map(self._instances.resolve, declared):
            if (node["name"], node["in"]) == (parameter["wire"], parameter["in"]):
                content = mapping(next(iter(mapping(node.get("content")).values()), None))
                return node.get("example"), node.get("schema", content.get("schema", {}))
        raise LookupError(f"{entry['path']} has no {parameter['in']} parameter {parameter['wire']}")

    def _argument(self, entry: Entry, parameter: Mapping[str, Any], which: Arguments) -> Any:
        if parameter["scope"]:
            return GIVEN.format(parameter["scope"])
        example, schema = self._schema(entry, parameter)
        if isinstance(example, str) and "example" not in schema:
            schema = {**schema, "example": example} if "$ref" not in schema else schema
        value = self._instances.value(schema, full=which == "all", filled=True)
        if parameter["in"] == "path" and value in self._literals:
            return f"{value}_"
        return value

    def _body(self, entry: Entry, which: Arguments, media_type: str | None) -> Any:
        body = self._instances.resolve(self._operation(entry)["requestBody"])
        chosen: str = media_type or entry["body"]["media_types"][0]
        schema = body["content"][chosen].get("schema", {})
        files = not _is_text(chosen)
        return self._instances.value(schema, full=which == "all", files=files)

    def _scope_of(self, entry: Entry, name: str) -> str:
        """Return the scope that an argument means; arguments of routes are scopes' own names."""
        scopes = (p["scope"] for p in entry["parameters"] if p["name"] == name and p["scope"])
        return str(next(scopes, name))

    def _wire(
        self, entry: Entry, arguments: Mapping[str, Any], scoped: bool
    ) -> Iterator[tuple[tuple[str, str], str | None]]:
        """Yield the parameters whose text on the wire is certain: scopes and simple values."""
        for parameter in entry["parameters"]:
            place = parameter["in"], parameter["wire"]
            if parameter["name"] in arguments:
                value = arguments[parameter["name"]]
                if value is None or (isinstance(value, (str, int)) and value is not True):
                    yield place, None if value is None else str(value)
            elif parameter["scope"] and parameter["required"] and scoped:
                yield place, HELD.format(parameter["scope"])


def _wanted(parameter: Mapping[str, Any], which: Arguments, scoped: bool) -> bool:
    """Whether to give an argument: all, or those required that the client does not hold."""
    if which == "all":
        return True
    return bool(parameter["required"]) and not (parameter["scope"] and scoped)


def _is_text(media_type: str) -> bool:
    """Whether a body of this media type is made of characters, not of files or bytes."""
    return re.search(r"json|yaml|^text/|urlencoded|\*/\*", media_type) is not None


def shape(path: str) -> str:
    """Return a path template without its parameters' names, which do not tell URLs apart."""
    return re.sub(r"\{[^}]*\}", "{}", path)
