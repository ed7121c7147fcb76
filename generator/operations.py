"""The operations of a document: methods of HTTP on its paths."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.values import Json, is_object, mapping

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


def operations(paths: Any) -> Iterator[tuple[str, str, Json]]:
    """Yield path, method and value of every operation of some paths; extensions hold none."""
    for path, item in mapping(paths).items():
        for method in METHODS if not path.startswith("x-") else ():
            if is_object(operation := mapping(item).get(method)):
                yield path, method, operation
