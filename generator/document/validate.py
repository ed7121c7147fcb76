"""The validator of record, openapi-spec-validator, run so that nothing of it can end us."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any

from jsonschema_path.accessors import SchemaAccessor
from jsonschema_path.paths import SchemaPath
from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator

from generator.diagnostics import Severity
from generator.document.collector import paused
from generator.document.document import Document
from generator.document.repair.judging import without_expressions
from generator.pointer import resolve
from generator.values import mapping, sequence

MAX_ERRORS = 1000
"""After so many the rest adds nothing."""
_COMBINED = ("allOf", "anyOf", "oneOf")


class _Seen(set[Any]):
    """A set where the validator has a list that it searches for every schema."""

    append = set[Any].add


class _Everything:
    """Says of each schema that it was checked: in 3.0 the document's own schema did that."""

    def __contains__(self, item: Any) -> bool:
        return True


def _properties(data: Any) -> Callable[[SchemaPath], set[str]]:
    """Return what collects all properties of a schema as the validator does.

    Each schema on the way is looked at once, and without the paths to it, which cost most.
    """

    def collect(schema: SchemaPath) -> set[str]:
        waiting: list[Any] = [schema.read_value()]
        found, seen = set[str](), set[int]()
        while waiting:
            value = resolve(data, waiting.pop())
            if id(value) not in seen:
                seen.add(id(value))
                said = mapping(value)
                found.update(mapping(said.get("properties")))
                waiting += [said[word] for word in ("items", "not") if word in said]
                waiting += [p for word in _COMBINED for p in sequence(said.get(word))]
        return found

    return collect


class _Accessor(SchemaAccessor):
    """Looks up paths in a document whose references all stay inside: five times as fast."""

    def __init__(self, schema: Any, *arguments: Any, **options: Any) -> None:
        super().__init__(schema, *arguments, **options)
        self._known: dict[tuple[Any, ...], Any] = {(): schema}

    def __getitem__(self, parts: Sequence[Any]) -> Any:
        key = tuple(parts)
        if key not in self._known:
            found = self[key[:-1]][key[-1]]
            self._known[key] = resolve(self._node, found)
        return self._known[key]


@paused()
def validate(document: Document) -> None:
    """Report what openapi-spec-validator finds in the document; also that it failed on it."""
    try:
        for error in islice(_errors(document), MAX_ERRORS):
            _report(document, error)
    except Exception as failure:  # whatever a validator does on a document is a finding
        reason = " ".join(f"{type(failure).__name__}: {failure}".split())[:200]
        message = f"openapi-spec-validator fails on the document ({reason})"
        document.report_at(
            "validator-failed", Severity.WARNING, (), message, "not validated further"
        )


def _errors(document: Document) -> Iterator[Any]:
    is_old = document.version == "3.0"
    accessor: Any = _Accessor if is_old else SchemaAccessor  # 3.1 has $id and $anchor
    path = SchemaPath(accessor.from_schema(document.data, resolved_cache_maxsize=100_000))
    validator = (OpenAPIV30SpecValidator if is_old else OpenAPIV31SpecValidator)(path)
    registry: Any = validator.keyword_validators_registry
    registry["schema"].visited_schema_ids = _Seen()
    registry["schema"].meta_checked_schema_ids = _Everything() if is_old else _Seen()
    registry["schema"]._collect_properties = _properties(document.data)
    if not is_old:
        formats = registry["schema"].schema_validator_format_checker
        registry["schema"].schema_validator_format_checker = without_expressions(formats)
    registry["operation"].operation_ids_registry = _Seen()
    registry["default"] = _accept  # a repair rule judges, without executing patterns
    yield from validator.iter_errors()


def _accept(*_: object) -> Iterator[Any]:
    return iter(())


def _report(document: Document, error: Any) -> None:
    """Report an error where it is deepest: that of an alternative says more than the whole."""
    best, path = error, list(error.absolute_path)
    while best.context:
        best = max(best.context, key=lambda e: len(e.absolute_path))
        path = list(best.absolute_path)
    message = " ".join(str(best.message).split())
    if len(message) > 200:
        message = f"{message[:100]} ... {message[-95:]}"
    document.report_at("invalid", Severity.ERROR, path, message, "left as it is")
