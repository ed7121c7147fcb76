"""Where answers contradict the document: said once each, to a logger and a callback."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from ._errors import FieldError

_INDEX = re.compile(r"(?<![^.])\d+(?![^.])")


class Drift(NamedTuple):
    """A contradiction between an answer and its documented type.

    ``field`` is a dotted path with ``*`` for each index; no value of the answer is in here.
    """

    operation_id: str
    field: str
    message: str

    def __str__(self) -> str:
        return (
            f"{self.operation_id}: the answer contradicts its type at {self.field}: {self.message}"
        )


class DriftReporter:
    """Reports each contradiction once in the life of a client, however often it comes."""

    def __init__(self, callback: Callable[[Drift], object] | None = None) -> None:
        self._callback = callback
        self._seen: set[Drift] = set()

    def report(self, operation_id: str, errors: Sequence[FieldError]) -> None:
        """Log what is new among the errors, and tell the callback."""
        for error in errors:
            drift = Drift(operation_id, _INDEX.sub("*", error.field) or "$", error.message)
            if drift in self._seen:
                continue
            self._seen.add(drift)
            logging.getLogger(f"{__package__}.drift").warning("%s", drift)
            if self._callback is not None:
                self._callback(drift)
