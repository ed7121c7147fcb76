"""Parameters of operations, and the arguments of methods that stand for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Literal

from generator import words
from generator.api import Argument, Parameter
from generator.build.operations import Operation
from generator.build.schemas import Schemas
from generator.build.scopes import ScopeTables
from generator.lock import parameter_key
from generator.profile import Profile
from generator.shape import Shaped
from generator.shape.timestamps import UNITS
from generator.values import Json, mapping

_STYLES = {"path": "simple", "query": "form", "header": "simple", "cookie": "form"}
_IGNORED_HEADERS = frozenset(["accept", "content-type", "authorization"])
"""Header parameters that describe the message (OpenAPI 3, Parameter Object: ignored)."""
_TAKEN = frozenset(["self", "body", "options", "locals"])


class Parameters:
    """Turns an operation's parameters into ours.

    Args:
        shaped: The document.
        profile: Its scopes and vocabulary.
        credential_headers: Headers that the client sends itself, in lower case.
        locked: Published names of arguments, by ``lock.parameter_key``.
    """

    def __init__(
        self,
        shaped: Shaped,
        profile: Profile,
        credential_headers: frozenset[str],
        locked: Mapping[str, str],
    ) -> None:
        self._locked = locked
        self._shaped = shaped
        self._schemas = Schemas(shaped.data)
        self._profile = profile
        self._tables = ScopeTables(profile.scopes)
        self._hidden = _IGNORED_HEADERS | credential_headers

    def of(
        self, operation: Operation, resource: str, scopes: frozenset[str]
    ) -> tuple[Parameter, ...]:
        """Return the operation's parameters under their Python names.

        Parameters that the client sends itself (credentials, content negotiation) are left out.

        Args:
            operation: The operation.
            resource: The resource's name: its own identifier is called ``identifier``.
            scopes: Scopes that the method takes; no other parameter gets their names.
        """
        found = [p for p in operation.parameters if not self._is_hidden(p)]
        found.sort(key=lambda p: _position(p, operation.path))
        names = self._names(operation, found, resource, _TAKEN | scopes)
        named = zip(found, names, strict=True)
        return tuple(self._parameter(p, operation, name) for p, name in named)

    def _is_hidden(self, parameter: Json) -> bool:
        return parameter["in"] == "header" and parameter["name"].lower() in self._hidden

    def _parameter(self, parameter: Json, operation: Operation, name: str) -> Parameter:
        location = parameter["in"]
        style = parameter.get("style") or _STYLES[location]
        content = next(iter(mapping(parameter.get("content"))), None)
        schema: Json = mapping(parameter.get("schema"))
        if content is not None:
            schema = mapping(parameter["content"][content].get("schema"))
        return Parameter(
            argument=name,
            wire=parameter["name"],
            location=location,
            required=bool(parameter.get("required")) or location == "path",
            style=style,
            explode=bool(parameter.get("explode", style in ("form", "cookie"))),
            # before OpenAPI 3.2 it is for queries only (Parameter Object)
            allow_reserved=location == "query" and bool(parameter.get("allowReserved", False)),
            scope=self._scope(parameter, operation),
            content=content,
            deprecated=bool(parameter.get("deprecated", False)),
            documentation=str(parameter.get("description") or ""),
            annotation=self._annotation(schema),
            number=self._number(schema),
        )

    def _number(self, schema: Json) -> Literal["", "plain", "milliseconds", "seconds"]:
        found = self._schemas.resolve(schema)
        if self._schemas.is_array(found):
            found = self._schemas.resolve(self._schemas.items(found))
        if unit := UNITS.get(str(found.get("format"))):
            return unit
        kinds = self._schemas.kinds(found)
        return "plain" if kinds and kinds <= {"integer", "number"} else ""

    def _annotation(self, schema: Json) -> str:
        expression = self._shaped.expression(schema)
        if schema.get("format") in UNITS:
            return f"{expression} | int"
        if "object" in self._schemas.kinds(schema) and expression.startswith("models."):
            return f"{expression} | Mapping[str, Any]"
        return expression

    def _scope(self, parameter: Json, operation: Operation) -> str | None:
        resolved = {**parameter, "schema": self._schemas.resolve(parameter.get("schema"))}
        return self._tables.of_parameter(resolved, operation.path)

    # Names

    def scopes(self, operation: Operation) -> frozenset[str]:
        """Return the scopes that an operation's parameters mean."""
        return frozenset(s for p in operation.parameters if (s := self._scope(p, operation)))

    def _names(
        self, operation: Operation, parameters: list[Json], resource: str, reserved: frozenset[str]
    ) -> list[str]:
        published = [self._published(p, operation) for p in parameters]
        taken = {name for name in published if name}
        names: list[str] = []
        for parameter, locked in zip(parameters, published, strict=True):
            candidates = self._candidates(parameter, operation, resource)
            free = (c for c in candidates if c not in taken and c not in reserved)
            name = self._scope(parameter, operation) or locked or next(free)
            taken.add(name)
            names.append(name)
        return names

    def _published(self, parameter: Json, operation: Operation) -> str | None:
        key = parameter_key(operation.method, operation.path, parameter["in"], parameter["name"])
        return self._locked.get(key)

    def _candidates(self, parameter: Json, operation: Operation, resource: str) -> Iterator[str]:
        wire, location = parameter["name"], parameter["in"]
        plain = words.snake(wire, self._profile.whole_words, "argument")
        yield from self._common(wire, location, operation, resource)
        yield plain
        yield f"{plain.rstrip('_')}_{location}"
        number = 2
        while True:
            yield f"{plain.rstrip('_')}_{location}{number}"
            number += 1

    def _common(
        self, wire: str, location: str, operation: Operation, resource: str
    ) -> Iterator[str]:
        """Give the common vocabulary's name for a wire name, if it has one."""
        singular, whole = words.singular(resource), self._profile.whole_words
        spoken = words.split(wire, whole)
        last = operation.path.rstrip("/").endswith("{" + wire + "}")
        if location == "path" and last and self._tables.means(wire):
            yield "identifier"
        for name, wires in self._profile.vocabulary.items():
            same = {words.split(w.replace("{resource}", singular), whole) for w in wires}
            if spoken in same and (location == "path") == (name == "identifier"):
                yield name


def _position(parameter: Json, path: str) -> int:
    """Path parameters come first, in the order of the path; the others keep their order."""
    if parameter["in"] != "path":
        return len(path)
    return path.find("{" + parameter["name"] + "}")


def arguments(
    routes: list[tuple[Parameter, ...]], scopes: Mapping[str, str]
) -> tuple[Argument, ...]:
    """Return the arguments that a method's routes need, in the order of its signature.

    Args:
        routes: The parameters of each route.
        scopes: The scopes that the method takes, outermost first, and their documentation.
    """
    merged: dict[str, Argument] = {}
    for parameters in routes:
        for parameter in parameters:
            if parameter.scope is None:
                merged[parameter.argument] = _merge(merged.get(parameter.argument), parameter)
    everywhere = [{p.argument for p in parameters} for parameters in routes]
    found = [
        replace(a, required=a.required and all(a.name in names for names in everywhere))
        for a in merged.values()
    ]
    found += [
        Argument(
            name, "str | None", required=False, positional=False, scope=name, documentation=text
        )
        for name, text in scopes.items()
    ]
    return tuple(sorted(found, key=_order))


def _order(argument: Argument) -> tuple[bool, bool, bool]:
    return (not argument.positional, not argument.required, argument.scope is not None)


def _merge(known: Argument | None, parameter: Parameter) -> Argument:
    annotation = parameter.annotation
    if known is None:
        return Argument(
            name=parameter.argument,
            annotation=annotation,
            required=parameter.required,
            positional=parameter.location == "path",
            documentation=parameter.documentation,
            deprecated=parameter.deprecated,
        )
    if annotation not in known.annotation.split(" | "):
        known = replace(known, annotation=f"{known.annotation} | {annotation}")
    return replace(known, required=known.required and parameter.required)
