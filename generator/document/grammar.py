"""Which fields the objects of OpenAPI 3.0 and 3.1 have (chapter 4.7/4.8), and how to walk them.

One table serves reading, repair and everything else that has to tell a schema from an example
that looks like one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from generator.operations import METHODS
from generator.values import entries, is_object

Version = Literal["3.0", "3.1"]
Path = tuple[str | int, ...]
"""Keys and indices from the root of the document."""

SECTIONS = {
    "schemas": "schema",
    "responses": "response",
    "parameters": "parameter",
    "examples": "example",
    "requestBodies": "requestBody",
    "headers": "header",
    "securitySchemes": "securityScheme",
    "links": "link",
    "callbacks": "callback",
    "pathItems": "pathItem",
}
"""The sections of ``components``, and the kind of object in each."""

_REFERABLE = frozenset(SECTIONS.values()) - {"pathItem"}
"""Kinds of objects in whose place a reference may stand."""

_SERIALIZED = (
    "description:str required:bool deprecated:bool allowEmptyValue:bool style:str explode:bool "
    "allowReserved:bool schema:one/schema content:map/mediaType example:any examples:map/example"
)
_TABLE = {
    "root": (
        "openapi:str info:one/info servers:list/server paths:map/pathItem "
        "components:one/components "
        "security:list/securityRequirement tags:list/tag externalDocs:one/externalDocs "
        "webhooks:map/pathItem@3.1 jsonSchemaDialect:str@3.1"
    ),
    "info": (
        "title:str description:str termsOfService:str contact:one/contact license:one/license "
        "version:str summary:str@3.1"
    ),
    "contact": "name:str url:str email:str",
    "license": "name:str url:str identifier:str@3.1",
    "server": "url:str description:str variables:map/serverVariable",
    "serverVariable": "enum:strs default:str description:str",
    "components": " ".join(f"{name}:map/{kind}" for name, kind in SECTIONS.items()) + "@3.1",
    "pathItem": (
        "$ref:str summary:str description:str servers:list/server parameters:list/parameter "
        + " ".join(f"{method}:one/operation" for method in METHODS)
    ),
    "operation": (
        "tags:strs summary:str description:str externalDocs:one/externalDocs operationId:str "
        "parameters:list/parameter requestBody:one/requestBody responses:map/response "
        "callbacks:map/callback deprecated:bool security:list/securityRequirement "
        "servers:list/server"
    ),
    "externalDocs": "description:str url:str",
    "parameter": f"name:str in:str {_SERIALIZED}",
    "header": _SERIALIZED,
    "requestBody": "description:str content:map/mediaType required:bool",
    "mediaType": "schema:one/schema example:any examples:map/example encoding:map/encoding",
    "encoding": "contentType:str headers:map/header style:str explode:bool allowReserved:bool",
    "response": "description:str headers:map/header content:map/mediaType links:map/link",
    "example": "summary:str description:str value:any externalValue:str",
    "link": (
        "operationRef:str operationId:str parameters:mapping requestBody:any description:str "
        "server:one/server"
    ),
    "tag": "name:str description:str externalDocs:one/externalDocs",
    "discriminator": "propertyName:str mapping:strmap",
    "xml": "name:str namespace:str prefix:str attribute:bool wrapped:bool",
    "securityScheme": (
        "type:str description:str name:str in:str scheme:str bearerFormat:str flows:one/flows "
        "openIdConnectUrl:str"
    ),
    "flows": (
        "implicit:one/flow password:one/flow clientCredentials:one/flow "
        "authorizationCode:one/flow"
    ),
    "flow": "authorizationUrl:str tokenUrl:str refreshUrl:str scopes:strmap",
    "schema": (
        "title:str description:str type:type format:str enum:values default:any nullable:bool "
        "multipleOf:number maximum:number exclusiveMaximum:limit minimum:number "
        "exclusiveMinimum:limit maxLength:count minLength:count pattern:str maxItems:count "
        "minItems:count uniqueItems:bool maxProperties:count minProperties:count required:strs "
        "not:one/schema allOf:list/schema oneOf:list/schema anyOf:list/schema items:one/schema "
        "properties:map/schema additionalProperties:one/schema readOnly:bool writeOnly:bool "
        "example:any deprecated:bool externalDocs:one/externalDocs xml:one/xml "
        "discriminator:one/discriminator "
        "patternProperties:map/schema@3.1 if:one/schema@3.1 then:one/schema@3.1 "
        "else:one/schema@3.1 contains:one/schema@3.1 propertyNames:one/schema@3.1 "
        "prefixItems:list/schema@3.1 dependentSchemas:map/schema@3.1 $defs:map/schema@3.1 "
        "unevaluatedItems:one/schema@3.1 unevaluatedProperties:one/schema@3.1 "
        "contentSchema:one/schema@3.1 examples:list@3.1 const:any@3.1 minContains:count@3.1 "
        "maxContains:count@3.1 contentEncoding:str@3.1 contentMediaType:str@3.1 $comment:str@3.1 "
        "$id:str@3.1 $schema:str@3.1 $anchor:str@3.1 $dynamicRef:str@3.1 $dynamicAnchor:str@3.1 "
        "$vocabulary:mapping@3.1 dependentRequired:mapping@3.1"
    ),
}


@dataclass(frozen=True, slots=True)
class Field:
    """What a field holds: ``one``, a ``list`` or a ``map`` of a kind, or a plain value."""

    shape: str
    kind: str = ""


def _fields(row: str, version: Version) -> dict[str, Field]:
    found: dict[str, Field] = {}
    for entry in row.split():
        entry, _, since = entry.partition("@")
        name, _, what = entry.partition(":")
        shape, _, kind = what.partition("/")
        if since in ("", version):
            found[name] = Field(shape, kind)
    return found


_VERSIONS: tuple[Version, ...] = ("3.0", "3.1")
FIELDS: dict[Version, dict[str, dict[str, Field]]] = {
    v: {kind: _fields(row, v) for kind, row in _TABLE.items()} for v in _VERSIONS
}
"""Per version and kind of object: its fixed fields."""
_NESTED: dict[Version, dict[str, dict[str, Field]]] = {
    version: {kind: {n: f for n, f in fields.items() if f.kind} for kind, fields in kinds.items()}
    for version, kinds in FIELDS.items()
}
_NONE: dict[str, Field] = {}


@dataclass(slots=True)
class Node:
    """An object of the document: its kind, its value, and the keys that lead to it."""

    kind: str
    value: dict[str, Any]
    path: Path


def nested(version: Version, kind: str) -> dict[str, Field]:
    """Return those fields of a kind that hold further objects."""
    return _NESTED[version].get(kind, _NONE)


def is_reference(node: Node, version: Version) -> bool:
    """Whether only ``$ref`` counts in ``node``; what stands beside it is ignored (4.7.23)."""
    if "$ref" not in node.value or node.kind not in _REFERABLE:
        return False
    return node.kind != "schema" or version == "3.0"


def walk(data: dict[str, Any], version: Version) -> Iterator[Node]:
    """Yield every object in document order; one may be changed while it is looked at.

    Values in the wrong place are passed over, and nothing recurses.
    """
    return walk_from(Node("root", data, ()), version)


def walk_from(start: Node, version: Version) -> Iterator[Node]:
    """Yield an object, and every object below it, as ``walk`` does."""
    stack = [start]
    while stack:
        node = stack.pop()
        yield node
        if not is_reference(node, version):
            stack += reversed(children(node, version))


def children(node: Node, version: Version) -> list[Node]:
    """Return the objects right below ``node``."""
    return [
        Node(slot.kind, value, slot.path)
        for slot in slots(node, version)
        if is_object(value := slot.holder[slot.key])
    ]


class Slot(NamedTuple):
    """Where an object of a kind is due: a field, an entry of a map, or an item of a list."""

    kind: str
    holder: Any
    key: Any
    path: Path


def slots(node: Node, version: Version) -> Iterator[Slot]:
    """Yield where objects are due right below ``node``, whatever stands there."""
    if node.kind == "callback":
        yield from members("pathItem", node.value, node.path, extensible=True)
    fields = nested(version, node.kind)
    for name in [n for n in node.value if n in fields]:
        kind, shape, value = fields[name].kind, fields[name].shape, node.value[name]
        if shape == "one":
            yield Slot(kind, node.value, name, (*node.path, name))
        elif isinstance(value, _CONTAINERS[shape]):
            extensible = name == "paths" or (node.kind, name) == ("operation", "responses")
            yield from members(kind, value, (*node.path, name), extensible=extensible)


_CONTAINERS: dict[str, type] = {"one": dict, "list": list, "map": dict}


def members(kind: str, value: Any, path: Path, *, extensible: bool = False) -> Iterator[Slot]:
    """Yield the entries of a map, without extensions where those are allowed, or a list's items."""
    for key, _ in entries(value):
        if not (extensible and key.startswith("x-")):
            yield Slot(kind, value, key, (*path, key))
