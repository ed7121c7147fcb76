"""Whether a value is one of a schema's, found out without doing what a hostile schema asks for.

Regular expressions of a document are never executed, nor compiled: Python's engine may take for
ever on a few characters, and engines of linear time may, too, where expression and text are long.
They are not the client's to check either: its models have no patterns. Schemas that multiply are
given up on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, cast
from urllib.parse import quote

import attrs
from jsonschema.validators import extend  # type: ignore[import-untyped]
from openapi_schema_validator import OAS30Validator, OAS31Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from generator.document.grammar import Path, Version
from generator.pointer import join
from generator.values import is_list

MAX_STEPS = 10_000
"""Schemas that one value is compared with; a document's own values need a few dozen."""
MAX_UNIQUE = 100
"""Items that are compared with each other."""
_DOCUMENT = "urn:document"
_Check = Callable[[Any, Any, Any, Any], Iterator[Any]]


class _EffortError(Exception):
    """A judgement takes too many steps."""


class _Judge:
    """A validator class for a version that does none of this, and how far it may still go."""

    def __init__(self, version: Version) -> None:
        base: Any = OAS30Validator if version == "3.0" else OAS31Validator
        changes: dict[str, Any] = {
            **dict.fromkeys(("pattern", "patternProperties", "unevaluatedProperties"), _nothing),
            "additionalProperties": _unless_patterns(base.VALIDATORS["additionalProperties"]),
            "uniqueItems": _unless_many(base.VALIDATORS["uniqueItems"]),
        }
        self.validator: Any = cast("Any", extend)(base, changes)
        self.validator.evolve = self._evolve()
        self.formats = without_expressions(base.FORMAT_CHECKER)
        self.left = 0

    def _evolve(self) -> Callable[..., Any]:
        def evolve(validator: Any, **changes: Any) -> Any:
            """Stay with this class where a schema names another dialect, and count."""
            self.left -= 1
            if self.left < 0:
                raise _EffortError
            return attrs.evolve(validator, **changes)

        return evolve


_judge = cache(_Judge)


def without_expressions(formats: Any) -> Any:
    """Return a format checker without that of regular expressions, which compiles them."""
    found = type(formats)()
    found.checkers = {name: check for name, check in formats.checkers.items() if name != "regex"}
    return found


def _nothing(*_: Any) -> Iterator[Any]:
    return iter(())


def _unless_patterns(check: _Check) -> _Check:
    """Check further properties only where no pattern says which they are."""

    def checked(validator: Any, value: Any, instance: Any, schema: Any) -> Iterator[Any]:
        if "patternProperties" in schema:
            return iter(())
        return iter(check(validator, value, instance, schema) or ())

    return checked


def _unless_many(check: _Check) -> _Check:
    """Compare items with each other only where they are few."""

    def checked(validator: Any, value: Any, instance: Any, schema: Any) -> Iterator[Any]:
        is_long = is_list(instance) and len(instance) > MAX_UNIQUE
        return iter(() if is_long else check(validator, value, instance, schema) or ())

    return checked


def refusal(data: Any, version: Version, path: Path, value: Any) -> str:
    """Return why the schema at a path rejects a value, or nothing.

    A schema that can't be used rejects none, nor does one by a pattern, or one that takes more than
    MAX_STEPS steps.
    """
    judge = _judge(version)
    judge.left = MAX_STEPS
    schema = {"$ref": _DOCUMENT + quote(join(*path), safe="#/~%")}
    try:
        registry = Registry[Any]().with_resource(_DOCUMENT, DRAFT202012.create_resource(data))
        validator = judge.validator(schema, registry=registry, format_checker=judge.formats)
        error = next(iter(validator.iter_errors(value)), None)
    except Exception:  # the validator's own failure says nothing about the value
        return ""
    return "" if error is None else str(error.message)
