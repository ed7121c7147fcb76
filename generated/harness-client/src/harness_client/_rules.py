"""Which calls a rule of a test is for, and whether any call can be one."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any, get_type_hints

import httpx2

from ._bodies import choose
from ._endpoint import Content
from ._errors import ArgumentError, FieldError, RequestValidationError
from ._media import essence, family
from ._plan import RoutePlan
from ._request import Calling
from ._types import UNSET, Yaml
from ._uploads import is_stream, is_upload
from ._validation import check
from ._values import UnwritableError, is_array, is_list, is_mapping, jsonable, members, wire_text

BODY = "body"
_UNMATCHED = ("self", "options")
_REQUIRED = "is required"


def check_rule(
    name: str, method: Callable[..., Any], routes: Sequence[RoutePlan], given: Mapping[str, Any]
) -> None:
    """Reject a rule that no call can match.

    Raises:
        TypeError: The method has no such argument, or none of such a type.
    """
    known = inspect.signature(method).parameters.keys() - set(_UNMATCHED)
    if unknown := given.keys() - known:
        raise TypeError(f"{name} has no argument {', '.join(sorted(unknown))} to match calls by")
    for argument, value in given.items():
        if argument == BODY:
            _check_body(name, routes, value)
        elif value is not None and value is not UNSET:
            _check_argument(name, method, argument, value)


def _check_argument(name: str, method: Callable[..., Any], argument: str, value: Any) -> None:
    from pydantic import ConfigDict, TypeAdapter, ValidationError

    function: Any = inspect.unwrap(getattr(method, "__func__", method))
    hint = get_type_hints(function).get(argument, Any)
    any_type = None if isinstance(hint, type) else ConfigDict(arbitrary_types_allowed=True)
    try:
        TypeAdapter(hint, config=any_type).validate_python(value)
    except ValidationError as error:
        # Values that an enumeration does not list may be sent.
        if not any(each["type"] == "literal_error" for each in error.errors()):
            shown = function.__annotations__[argument]
            problem = f"{name}: {argument}={value!r} is no {shown}, so that no call can match"
            raise TypeError(problem) from None


def _check_body(name: str, routes: Sequence[RoutePlan], value: Any) -> None:
    if value is None or value is UNSET:
        return
    problems: list[str] = []
    for body in [route.body for route in routes if route.body is not None]:
        try:
            _check_content(choose(body.contents, value), value)
        except ArgumentError as error:
            problems.append(str(error))
        else:
            return
    raise TypeError(f"{name}: no call can match: {problems[0]}")


def _check_content(content: Content, value: Any) -> None:
    """Reject a body of a rule that has a field of a wrong type; any field may be left out."""
    is_data = family(content.media_type) in ("json", "any", "form")
    if not is_data or is_upload(value) or is_stream(value) or isinstance(value, Yaml):
        return
    try:
        check(content, jsonable(value))
    except RequestValidationError as error:
        if wrong := _wrong(error.errors):
            raise ArgumentError("; ".join(map(str, wrong))) from None


def _wrong(errors: Sequence[FieldError]) -> list[FieldError]:
    """Return what would be wrong with more fields too.

    Where an inner object lacks fields, it may be a member of a union that it was not read as.
    """
    lacking = {_holder(each) for each in errors if each.message == _REQUIRED} - {""}
    others = (each for each in errors if each.message != _REQUIRED)
    return [each for each in others if lacking.isdisjoint((each.pointer, _holder(each)))]


def _holder(error: FieldError) -> str:
    return error.pointer.rpartition("/")[0]


def matches(
    expected: Mapping[str, Any],
    arguments: Mapping[str, Any],
    calling: Calling,
    request: httpx2.Request,
) -> bool:
    """Whether a call has the arguments that a rule expects, and a body with what it expects there.

    None stands for an argument that is left out.
    """
    for name, value in expected.items():
        if name == BODY:
            if not _has_body(value, calling, request):
                return False
        elif not _equal(_plain(value), _plain(arguments.get(name))):
            return False
    return True


def _has_body(expected: Any, calling: Calling, request: httpx2.Request) -> bool:
    wanted = _plain(_yaml(expected.read()) if isinstance(expected, Yaml) else expected)
    return any(_covers(wanted, _plain(body)) for body in _bodies(calling, request))


def _bodies(calling: Calling, request: httpx2.Request) -> Iterator[Any]:
    """Give a body as it was given, and as it was sent."""
    yield calling.body
    yield request.content
    with suppress(UnicodeDecodeError):
        yield request.content.decode()
    if family(essence(request.headers.get("content-type", ""))) in ("json", "yaml"):
        yield _yaml(request.content)


def _yaml(content: bytes) -> Any:
    """Return what YAML says, and JSON, which is YAML too."""
    with suppress(ValueError):
        import json

        return json.loads(content)
    with suppress(ValueError, ModuleNotFoundError):
        from ._yaml import load

        return load(content.decode())
    return content


def _plain(value: Any) -> Any:
    """Return a value as JSON has it by wire names, without what was never set; files stay files."""
    if value is UNSET:
        return None
    known = members(value)
    if known is not None:
        return {name: _plain(member) for name, member in known.items()}
    if is_array(value):
        return [_plain(member) for member in value]
    with suppress(UnwritableError):
        return value if isinstance(value, bytes) else jsonable(value)
    return value


def _covers(expected: Any, found: Any) -> bool:
    """Whether an object has all that is expected of it; what is no object has to be equal."""
    if is_mapping(expected) and is_mapping(found):
        return all(n in found and _covers(v, found[n]) for n, v in expected.items())
    if is_list(expected) and is_list(found) and len(expected) == len(found):
        return all(map(_covers, expected, found))
    same: bool = expected == found
    return same


def _equal(expected: Any, found: Any) -> bool:
    """Whether two arguments are sent as the same: a number and its text are."""
    same: bool = expected == found
    if not same and expected is not None and found is not None:
        with suppress(UnwritableError):
            return wire_text(expected) == wire_text(found)
    return same
