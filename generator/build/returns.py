"""What calls give: documented successes, unwrapped from envelopes, recognised as pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator import words
from generator.api import Content, Paging, Parameter, Returns, Success
from generator.build.bodies import content_annotation, preference, structured_schema
from generator.build.operations import Operation
from generator.build.paging import Pagings
from generator.build.phrases import literals
from generator.build.schemas import Schemas
from generator.build.streams import GRPC, grpc_item, is_stream, item_annotation
from generator.build.texts import common
from generator.profile import EnvelopeTable, Profile
from generator.shape import Shaped
from generator.values import Json, mapping

_ANYTHING = frozenset(["200", "2XX"])
"""Successes that may have a body though none is documented."""
_HELD = frozenset(["content", "data", "item", "result", "value"])


@dataclass(frozen=True, slots=True)
class _Answer:
    """The main success of an operation: its schema, before and after unwrapping."""

    schema: Json | None
    headers: Json
    envelope: str | None = None


class Results:
    """Works out what operations give."""

    def __init__(self, shaped: Shaped, profile: Profile) -> None:
        self._shaped = shaped
        self._profile = profile
        self._schemas = Schemas(shaped.data)
        self._pagings = Pagings(profile, self._schemas)

    def gives_list(self, operation: Operation) -> bool:
        """Whether the result is a list, or a page of one."""
        answer = self._unwrapped(operation)
        if answer.schema is None:
            return False
        wires = [(p["name"], p["in"]) for p in operation.parameters]
        paged = self._pagings.recognise(operation, wires, answer.schema, answer.headers)
        plain = self._schemas.is_array(answer.schema)
        return plain or paged is not None or self._wraps(operation, answer.schema)

    def _wraps(self, operation: Operation, schema: Json) -> bool:
        """Whether an object's only list is what the collection holds, by its name."""
        properties = self._schemas.properties(schema)
        lists = [name for name, inner in properties.items() if self._schemas.is_array(inner)]
        last = literals(operation.segments)[-1:]
        held = {words.noun(words.split(segment)) for segment in last} | _HELD
        return len(lists) == 1 and words.noun(words.split(lists[0])) in held

    def of(self, operation: Operation, parameters: Sequence[Parameter]) -> Returns:
        """Return what a call of the operation gives; a HEAD has no content (RFC 9110, 9.3.2)."""
        if operation.method == "head":
            found = documented(operation.data)
            return Returns("None", tuple(Success(status, ()) for status, _ in found))
        successes = tuple(self._success(s, r) for s, r in documented(operation.data))
        answer = self._unwrapped(operation)
        text = next((str(r.get("description") or "") for _, r in documented(operation.data)), "")
        if item := _streamed(successes):
            return Returns(f"Stream[{item}]", successes, item, documentation=text)
        if (schema := grpc_item(answer.schema, self._schemas)) is not None:
            item = self._shaped.expression(schema)
            return Returns(f"Stream[{item}]", successes, item, None, GRPC.name, text)
        paging = self._paging(operation, parameters, answer)
        if paging is not None:
            items = self._schemas.at(answer.schema, paging.items[0])
            item = self._shaped.expression(self._schemas.items(items))
            return Returns(f"Page[{item}]", successes, item, paging, answer.envelope)
        annotation = self._annotation(successes, answer)
        return Returns(annotation, successes, None, None, answer.envelope, text)

    def _success(self, status: str, response: Json) -> Success:
        media: Json = mapping(response.get("content"))
        contents: list[Content] = []
        for name in sorted(media, key=preference):
            schema: Json = mapping(mapping(media[name]).get("schema"))
            if is_stream(name):
                annotation = item_annotation(name, schema, self._shaped, self._schemas)
            else:
                given = self._shaped.expression(schema)
                annotation = content_annotation(name, schema, given, self._schemas)
            contents.append(Content(name, annotation))
        return Success(status, tuple(contents))

    def _annotation(self, successes: Sequence[Success], answer: _Answer) -> str:
        if answer.envelope is not None and answer.schema is not None:
            return self._shaped.expression(answer.schema)
        found: dict[str, None] = {}
        for success in successes:
            found[_given(success)] = None
        if "Any" in found or not found:
            return "Any"
        return " | ".join([*(a for a in found if a != "None"), *(a for a in found if a == "None")])

    def _unwrapped(self, operation: Operation) -> _Answer:
        for _, response in documented(operation.data):
            schema = structured_schema(response)
            if schema is not None:
                return self._unwrap(schema, mapping(response.get("headers")))
        said = any(status in _ANYTHING for status, _ in documented(operation.data))
        return _Answer(None, {}, operation.namespace.envelope if said else None)

    def _unwrap(self, schema: Json, headers: Json) -> _Answer:
        properties = self._schemas.properties(schema)
        for name, envelope in self._profile.envelopes.items():
            if _is_envelope(envelope, properties):
                return _Answer(properties[envelope.result], headers, name)
        return _Answer(schema, headers)

    def _paging(
        self, operation: Operation, parameters: Sequence[Parameter], answer: _Answer
    ) -> Paging | None:
        if answer.schema is None:
            return None
        wires = [(p.wire, p.location) for p in parameters]
        found = self._pagings.recognise(operation, wires, answer.schema, answer.headers)
        if found is None or found.in_body:
            return found
        names = {p.wire: p.argument for p in parameters if p.location in ("query", "header")}
        position, size = names.get(found.position, ""), names.get(found.size or "")
        return replace(found, position=position, size=size)


def _streamed(successes: Sequence[Success]) -> str | None:
    """Return the type of the items, if what an operation gives is a stream before all else."""
    first = next((s.contents[0] for s in successes if s.contents), None)
    return first.annotation if first and is_stream(first.media_type) else None


def _given(success: Success) -> str:
    """Return what a success gives; a plain 200 that documents no content may have any."""
    if success.contents:
        return success.contents[0].annotation
    return "Any" if success.status in _ANYTHING else "None"


def _is_envelope(envelope: EnvelopeTable, properties: Mapping[str, Json]) -> bool:
    needed = set(envelope.requires)
    return needed <= set(properties) <= needed | set(envelope.allows)


def documented(operation: Json) -> list[tuple[str, Json]]:
    """Return the documented successes, lowest status first (Responses Object)."""
    responses: Json = mapping(operation.get("responses"))
    found = [(str(s).upper(), r) for s, r in responses.items() if str(s).startswith("2")]
    return sorted(found, key=lambda pair: pair[0])


def merged(returns: Sequence[Returns]) -> Returns:
    """Return what a method with several routes gives: any of them."""
    first = returns[0]
    text = common([r.documentation for r in returns])
    annotations = list(dict.fromkeys(r.annotation for r in returns))
    if len(annotations) == 1:
        return replace(first, documentation=text)
    shown = "Any" if any(r.streams for r in returns) else " | ".join(annotations)
    return Returns(shown, first.successes, None, None, first.envelope, text)
