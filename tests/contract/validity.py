"""Whether a value satisfies a schema of a document, by a validator that is not ours."""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from functools import reduce
from operator import getitem
from typing import Any
from urllib.parse import quote, unquote

import openapi_schema_validator
from referencing import Registry
from referencing.jsonschema import DRAFT4, DRAFT202012

from generator.values import mapping, sequence

_BASE = "urn:document"
_TYPELESS: Mapping[str, Any] = vars(openapi_schema_validator)
_VALIDATORS: dict[tuple[bool, bool], Any] = {
    (True, True): _TYPELESS["OAS30WriteValidator"],
    (True, False): _TYPELESS["OAS30ReadValidator"],
    (False, True): _TYPELESS["OAS31Validator"],
    (False, False): _TYPELESS["OAS31Validator"],
}


class Validity:
    """Checks values against the schemas of one document (OpenAPI 3.0 and 3.1)."""

    def __init__(self, document: Mapping[str, Any]) -> None:
        self._document = document
        self._old = str(document["openapi"]).startswith("3.0")
        specification: Any = DRAFT4 if self._old else DRAFT202012
        resource: Any = specification.create_resource(_told_apart(document))
        self._registry = Registry[Any]().with_resource(_BASE, resource)

    def problem(self, place: Sequence[str], value: Any, *, sent: bool) -> str | None:
        """Return what is wrong with a value.

        ``place`` is the schema's; ``sent`` tells requests from answers, for what is read-only or
        write-only.
        """
        validator = _VALIDATORS[self._old, sent]
        schema = {"$ref": f"{_BASE}#/" + "/".join(map(_escape, place))}
        error: Any = next(validator(schema, registry=self._registry).iter_errors(value), None)
        return None if error is None else f"{place[-1]}: {error.message}"

    def at(self, place: Sequence[str]) -> Any:
        """Return what is at a place."""
        return reduce(getitem, place, self._document)

    def locate(self, *parts: str) -> list[str]:
        """Return the place that ``parts`` lead to, references on the way to it followed."""
        node: Any = self._document
        where: list[str] = []
        for part in parts:
            while "$ref" in node:
                where = [_unescape(p) for p in str(node["$ref"]).removeprefix("#/").split("/")]
                node = self.at(where)
            where.append(part)
            node = node[part]
        return where


def _told_apart(document: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a document whose bases say what values require whose tag maps to a child."""
    found = copy.deepcopy(dict(document))
    schemas = mapping(mapping(found.get("components")).get("schemas"))
    for schema in map(mapping, schemas.values()):
        said = mapping(schema.get("discriminator"))
        for value, target in mapping(said.get("mapping")).items():
            child = mapping(schemas.get(str(target).rpartition("/")[2]))
            needed = [n for part in sequence(child.get("allOf")) for n in part.get("required", ())]
            tagged: dict[str, Any] = {"required": [said["propertyName"]]}
            tagged |= {"properties": {said["propertyName"]: {"enum": [value]}}}
            if needed and not {"oneOf", "anyOf", "allOf"} & schema.keys():
                lacks = {"not": {"required": list(dict.fromkeys(needed))}}
                # In `allOf` the validator would follow the discriminator, round and round.
                wrong = schema.setdefault("not", {"anyOf": []})
                wrong.get("anyOf", []).append({"allOf": [tagged, lacks]})
    return found


def _unescape(part: str) -> str:
    return unquote(part).replace("~1", "/").replace("~0", "~")


def _escape(part: str) -> str:
    """Return a part of a JSON pointer in a URI fragment (RFC 6901, 6)."""
    return quote(part.replace("~", "~0").replace("/", "~1"), safe="~")
