"""The validator of record, openapi-spec-validator, run so that nothing of it can end us."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jsonschema_path.handlers import default_handlers
from jsonschema_path.paths import SchemaPath
from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator

from generator.diagnostics import Severity
from generator.document.document import Document

MAX_ERRORS = 1000
"""After so many the rest adds nothing."""
_CACHED_REFERENCES = 100_000


class _Seen(set[Any]):
    """A set where the validator has a list that it searches for every schema."""

    def append(self, item: Any) -> None:
        self.add(item)


class _Everything:
    """Says of each schema that it was checked: in 3.0 the document's own schema did that."""

    def __contains__(self, item: Any) -> bool:
        return True

    def append(self, item: Any) -> None:
        """Nothing to remember."""


def validate(document: Document) -> None:
    """Report what openapi-spec-validator finds in the document; also that it failed on it."""
    try:
        for index, error in enumerate(_errors(document)):
            if index >= MAX_ERRORS:
                break
            _report(document, error)
    except Exception as failure:  # whatever a validator does on a document is a finding
        reason = " ".join(f"{type(failure).__name__}: {failure}".split())[:200]
        document.report_at(
            "validator-failed",
            Severity.WARNING,
            (),
            f"openapi-spec-validator fails on the document ({reason})",
            "not validated further",
        )


def _errors(document: Document) -> Iterator[Any]:
    cls = OpenAPIV30SpecValidator if document.version == "3.0" else OpenAPIV31SpecValidator
    path = SchemaPath.from_dict(
        document.data, handlers=default_handlers, resolved_cache_maxsize=_CACHED_REFERENCES
    )
    validator = cls(path)
    registry: Any = validator.keyword_validators_registry
    registry["schema"].visited_schema_ids = _Seen()
    registry["operation"].operation_ids_registry = _Seen()
    checked = _Everything() if document.version == "3.0" else _Seen()
    registry["schema"].meta_checked_schema_ids = checked
    yield from validator.iter_errors()


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
