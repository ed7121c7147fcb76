"""Where answers contradict the document: said once each, to a logger and a callback."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from ._errors import FieldError

_INDEX = re.compile(r"(?<![^.])\d+(?![^.])")
_MOST = 100


class Drift(NamedTuple):
    """A contradiction between an answer and its documented type.

    No value of the answer is in here: ``field`` is a dotted path with ``*`` for each index, and
    ``pointer`` the JSON Pointer (RFC 6901) of where it was seen first.
    """

    operation_id: str
    field: str
    message: str
    pointer: str = ""

    def __str__(self) -> str:
        return (
            f"{self.operation_id}: the answer contradicts its type at {self.field}: {self.message}"
        )


class DriftReporter:
    """Reports each contradiction once in the life of a client, however often it comes.

    Of one operation it reports the first hundred, so that no server can fill the memory.
    """

    def __init__(self, callback: Callable[[Drift], object] | None = None) -> None:
        self._callback = callback
        self._seen: dict[str, set[str]] = {}

    def report(self, operation_id: str, errors: Sequence[FieldError]) -> None:
        """Log what is new among the errors, and tell the callback."""
        seen = self._seen.setdefault(operation_id, set())
        for error in errors:
            field = _INDEX.sub("*", error.field) or "$"
            if field in seen or len(seen) >= _MOST:
                continue
            seen.add(field)
            drift = Drift(operation_id, field, error.message, error.pointer)
            logging.getLogger(f"{__package__}.drift").warning("%s", drift)
            if self._callback is not None:
                self._callback(drift)
