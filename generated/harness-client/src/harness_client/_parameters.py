"""Parameters on the wire: every style, with and without explode (OpenAPI, Style Values).

The forms are those of RFC 6570, with the additions of OpenAPI. A value is a primitive, an array
(any list, tuple or set) or an object (a mapping or a model).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from typing import Any, TypeVar
from urllib.parse import quote

from ._endpoint import Parameter
from ._errors import ArgumentError
from ._media import family
from ._text import LONE, is_text
from ._values import UNITS, is_array, is_object, to_json, to_object, unix_time, wire_text

PathEncoder = Callable[[Any], str]
QueryEncoder = Callable[[Any], list[str]]
Pairs = list[tuple[str, Any]]

_SEPARATORS = {"spaceDelimited": " ", "pipeDelimited": "|"}
_RESERVED = ":/?@!$'()*,;="
_TRIPLET = re.compile("(%[0-9A-Fa-f]{2})")
_BAD_IN_HEADER = re.compile("[\r\n\0]")
_TOKEN = re.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_COOKIE_SAFE = "!#$&'()*+-./:<=>?@[]^_`{|}~"


def encode(text: str) -> str:
    """Percent-encode all but the unreserved characters (RFC 3986)."""
    return quote(text, safe="")


def encode_reserved(text: str) -> str:
    """Percent-encode what may not stand in a query; reserved characters and triplets stay.

    ``#``, ``&``, ``+`` and brackets are encoded all the same: they would change its meaning.
    """
    parts = _TRIPLET.split(text)
    return "".join(p if i % 2 else quote(p, safe=_RESERVED) for i, p in enumerate(parts))


def _items(value: Any) -> list[Any] | None:
    """Return the members of an array, or None for anything else."""
    return [member for member in value if member is not None] if is_array(value) else None


def _members(value: Any) -> Pairs | None:
    """Return the members of an object, or None for anything else."""
    if not is_object(value):
        return None
    return [(name, member) for name, member in to_object(value).items() if member is not None]


def _joined(value: Any, separator: str, explode: bool, code: Callable[[str], str]) -> str:
    """Return a value as one string: members separated, ``name=value`` if exploded."""
    if type(value) is str:
        return code(value)
    members = _members(value)
    if members is not None:
        equals = "=" if explode else separator
        return separator.join(f"{code(n)}{equals}{code(_flat(v))}" for n, v in members)
    items = _items(value)
    if items is not None:
        return separator.join(code(_flat(item)) for item in items)
    return code(wire_text(value))


def _flat(value: Any) -> str:
    """Return a member as text; one that is itself an array or object goes as JSON."""
    if is_array(value) or is_object(value):
        return to_json(value).decode()
    return wire_text(value)


def path_encoder(parameter: Parameter) -> PathEncoder:
    """Return what writes a path parameter; it refuses values that would change the path."""
    name, style, explode = parameter.wire, parameter.style, parameter.explode

    def write(value: Any) -> str:
        if parameter.content:
            text = encode(_content(parameter.content, value))
        elif style == "label":
            text = "." + _joined(value, "." if explode else ",", explode, encode)
        elif style == "matrix":
            text = _matrix(name, value, explode)
        else:
            text = _joined(value, ",", explode, encode)
        if not text.strip("."):
            raise ArgumentError(f"{parameter.argument}={value!r} can't be a part of a path")
        return text

    return write


def _matrix(name: str, value: Any, explode: bool) -> str:
    key, members, items = encode(name), _members(value), _items(value)
    if explode and members:
        return "".join(_matrix_part(encode(n), encode(_flat(v))) for n, v in members)
    if explode and items:
        return "".join(_matrix_part(key, encode(_flat(item))) for item in items)
    return _matrix_part(key, _joined(value, ",", explode=False, code=encode))


def _matrix_part(key: str, text: str) -> str:
    return f";{key}={text}" if text else f";{key}"


Encoded = TypeVar("Encoded")


def number_encoder(
    parameter: Parameter, write: Callable[[Any], Encoded]
) -> Callable[[Any], Encoded]:
    """Return ``write`` for what is no number, else what takes datetimes only where they are due.

    Raises:
        ArgumentError: When called with a time where the parameter is another number.
    """

    def write_number(value: Any) -> Encoded:
        return write(_number(parameter, value))

    return write_number if parameter.number else write


def _number(parameter: Parameter, value: Any) -> Any:
    if is_array(value):
        return [_number(parameter, item) for item in value]
    if not isinstance(value, (date, time)):
        return value
    unit = UNITS.get(parameter.number)
    if unit and isinstance(value, datetime):
        return unix_time(value, unit)
    expected = f"a datetime, or an integer of {parameter.number}" if unit else "a number"
    raise ArgumentError(f"{parameter.argument}: expected {expected}, not a {type(value).__name__}")


def query_encoder(parameter: Parameter) -> QueryEncoder:
    """Return what writes a query parameter as ``name=value`` strings; none for nothing to send."""
    code = encode_reserved if parameter.allow_reserved else encode
    name, key, style = parameter.wire, encode(parameter.wire), parameter.style
    explode, content = parameter.explode, parameter.content

    def write(value: Any) -> list[str]:
        if content:
            return [f"{key}={code(_content(content, value))}"]
        if type(value) is str:
            return [f"{key}={code(value)}"]
        if not is_array(value) and not is_object(value):
            return [f"{key}={code(wire_text(value))}"]
        return query_pairs(name, value, style, explode, code)

    return write


def query_pairs(
    name: str, value: Any, style: str, explode: bool, code: Callable[[str], str] = encode
) -> list[str]:
    """Return a value as encoded ``name=value`` strings in a query or form style."""
    pairs = styled_pairs(name, value, style, explode, code, encode)
    return [f"{encode(n)}={text}" for n, text in pairs]


def styled_pairs(
    name: str,
    value: Any,
    style: str,
    explode: bool,
    code: Callable[[str], str] = str,
    separate: Callable[[str], str] = str,
) -> list[tuple[str, str]]:
    """Return a value as pairs of names and texts, in a query or form style.

    Args:
        name: The parameter's name.
        value: The value; an empty array or object gives nothing.
        style: The style.
        explode: Whether each member has a pair of its own.
        code: What encodes texts.
        separate: What encodes the separators of styles that are named after them.
    """
    members, items = _members(value), _items(value)
    if members is None and items is None:
        return [(name, code(wire_text(value)))]
    if style == "deepObject":
        return [(n, code(_flat(v))) for n, v in _deep(name, value)]
    if not members and not items:
        return []
    if explode:
        pairs = [(name, items)] if members is None else members
        return [(n, code(_flat(v))) for n, several in pairs for v in _several(several)]
    separator = separate(_SEPARATORS[style]) if style in _SEPARATORS else ","
    return [(name, _joined(value, separator, False, code))]


def _several(value: Any) -> list[Any]:
    items = _items(value)
    return [value] if items is None else items


def _deep(name: str, value: Any) -> Pairs:
    """Return ``name[member]`` pairs, to any depth; array members repeat their name."""
    members, items = _members(value), _items(value)
    if members is not None:
        return [pair for n, v in members for pair in _deep(f"{name}[{n}]", v)]
    if items is not None:
        return [(name, item) for item in items]
    return [(name, value)]


def header_encoder(parameter: Parameter) -> Callable[[Any], str | bytes]:
    """Return what writes a header parameter, as it stands: headers are not percent-encoded."""

    def write(value: Any) -> str | bytes:
        if parameter.content:
            return header_value(parameter.wire, _content(parameter.content, value))
        return header_value(parameter.wire, _joined(value, ",", parameter.explode, str))

    return write


def header_value(name: str, text: str) -> str | bytes:
    """Return a header's value ready to send; text beyond ASCII goes as UTF-8.

    Raises:
        ArgumentError: It is no text, or has a line break or a NUL, which could smuggle in another
            header.
    """
    if _BAD_IN_HEADER.search(text):
        raise ArgumentError(f"the header {name} can't have a line break in its value")
    text = text.strip(" \t")
    if text.isascii():
        return text
    if not is_text(text):
        raise ArgumentError(f"the header {name} {LONE}")
    return text.encode()


def encoded_headers(headers: Mapping[str, str]) -> dict[str, str | bytes]:
    """Return headers that a caller gives by their names in lower case, ready to send.

    Raises:
        ArgumentError: A name is no token (RFC 9110, section 5.6.2), or a value can't be sent.
    """
    found: dict[str, str | bytes] = {}
    for name, value in headers.items():
        header_name(name)
        if not isinstance(value, str):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise ArgumentError(f"the header {name} must be text, not {type(value).__qualname__}")
        found[name.lower()] = header_value(name, value)
    return found


def header_name(name: str) -> None:
    """Refuse what can't be the name of a header.

    Raises:
        ArgumentError: It is no token (RFC 9110, section 5.6.2).
    """
    if not _TOKEN.fullmatch(name):
        raise ArgumentError(f"{name!a} can't be the name of a header")


def cookie_encoder(parameter: Parameter) -> Callable[[Any], str]:
    """Return what writes a cookie parameter as ``name=value`` pairs, separated by ``; ``."""
    name, explode = encode(parameter.wire), parameter.explode

    def write(value: Any) -> str:
        if parameter.content:
            return f"{name}={cookie_value(_content(parameter.content, value))}"
        if explode and (_members(value) or _items(value)):
            return "; ".join(query_pairs(parameter.wire, value, "form", True, cookie_value))
        return f"{name}={_joined(value, ',', False, cookie_value)}"

    return write


def cookie_value(text: str) -> str:
    """Percent-encode what may not stand in a cookie's value (RFC 6265)."""
    return quote(text, safe=_COOKIE_SAFE)


def _content(media_type: str, value: Any) -> str:
    """Return the value of a ``content`` parameter: JSON, but text as it is for another type."""
    text = isinstance(value, str) and family(media_type) != "json"
    return wire_text(value) if text else to_json(value).decode()


def extra_query(query: Mapping[str, Any]) -> list[str]:
    """Return further query parameters, form style, exploded."""
    return [
        pair
        for name, value in query.items()
        if value is not None
        for pair in query_pairs(name, value, "form", explode=True)
    ]
