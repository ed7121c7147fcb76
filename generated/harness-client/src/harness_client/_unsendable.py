"""Which argument it is that can't be sent. It is looked for only once something has failed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ._errors import ArgumentError, RequestValidationError
from ._nesting import TOO_DEEP, is_deep
from ._text import LONE, is_text
from ._types import UNSET, File, RequestOptions, Yaml
from ._uploads import is_stream, is_upload
from ._values import UnwritableError, is_array, is_mapping, members, wire_text


def unsendable(
    operation: str, arguments: Mapping[str, Any], options: RequestOptions
) -> ArgumentError:
    """Return the error for an argument that can't be written; it says which, and shows no value.

    Args:
        operation: What was called.
        arguments: What was given, the body and the scopes too.
        options: The options of the call.
    """
    given = {f"options.{name}": getattr(options, name) for name in ("query", "body")}
    given = {n: v for n, v in {**arguments, **given}.items() if v is not UNSET}
    for name, value in given.items():
        if is_deep(value):
            return RequestValidationError(f"{operation}: {name} {TOO_DEEP}")
    for files in (False, True):  # what is no file is at fault rather than what is
        for name, value in given.items():
            for path, problem in _faults(value, name, files):
                return ArgumentError(f"{operation}: {_shown(path)} {problem}")
    return ArgumentError(f"{operation}: a text {LONE}")


def _faults(value: Any, path: str, files: bool) -> Iterator[tuple[str, str]]:
    """Yield what can't be written, and why; ``files``, too, which only some bodies have."""
    held: Mapping[Any, Any] | None = value if is_mapping(value) else members(value)
    if isinstance(value, str):
        yield from [] if is_text(value) else [(path, LONE)]
    elif isinstance(value, (File, Yaml)) and not files:
        yield from _faults(value.content, path, files)
    elif held is not None:
        for name, member in held.items():
            below = f"{path}.{name}" if isinstance(name, str) else path
            yield from _faults(name, below, files)
            yield from _faults(member, below, files)
    elif is_array(value):
        for index, member in enumerate(value):
            yield from _faults(member, f"{path}.{index}", files)
    elif files or not (is_upload(value) or is_stream(value)):
        yield from _unwritable(value, path)


def _unwritable(value: Any, path: str) -> Iterator[tuple[str, str]]:
    try:
        wire_text(value)
    except UnwritableError as error:
        yield path, str(error)


def _shown(path: str) -> str:
    return path.encode("ascii", "backslashreplace").decode()
