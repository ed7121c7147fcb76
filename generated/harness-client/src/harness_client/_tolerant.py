"""Answers that contradict their documentation: what fits is typed, the rest is kept."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import UnionType
from typing import Annotated, Any, NamedTuple, TypeGuard, Union, cast, get_args, get_origin

from pydantic import BaseModel, RootModel, TypeAdapter, ValidationError

from ._aliases import aliased, is_alias
from ._model_family import child_of
from ._models import Tagged, exact_adapter
from ._values import field_names, is_list, is_mapping


class Place(NamedTuple):
    """Where a value is: the field that holds it, and what its neighbours are."""

    field_name: str | None = None
    data: Mapping[str, Any] = {}


_ROOT = Place()


def construct(kind: Any, value: Any) -> Any:
    """Return ``value``, JSON, as far as possible as an instance of ``kind``; never raises."""
    try:
        return _typed(kind, value, _ROOT)
    except RecursionError:
        return value


def _typed(kind: Any, value: Any, place: Place) -> Any:
    if not is_list(value) and not is_mapping(value):
        return _whole(kind, value)
    origin, arguments = get_origin(kind), get_args(kind)
    if is_alias(kind):
        return _typed(aliased(kind), value, place)
    if origin is Annotated:
        return _typed(_told(kind, value) or arguments[0], value, place)
    if origin in (Union, UnionType):
        possible = [inner for inner in arguments if _could_be(inner, value)]
        return _typed(possible[0], value, place) if len(possible) == 1 else _whole(kind, value)
    if origin is list and is_list(value):
        return [_typed(arguments[0], item, place) for item in value]
    if origin is dict and is_mapping(value):
        return {name: _typed(arguments[1], member, _ROOT) for name, member in value.items()}
    return _model(kind, value, place) if _is_model(kind) else value


def _whole(kind: Any, value: Any) -> Any:
    """Return ``value`` as ``kind`` if it fits, else as it is."""
    try:
        return _adapter(kind).validator.validate_python(value)
    except ValidationError:
        return value


@lru_cache(maxsize=256)
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return exact_adapter(kind)


def _told(kind: Any, value: Any) -> type[BaseModel] | None:
    """Return the member of a union that the value's own tag names."""
    for mark in kind.__metadata__:
        if isinstance(mark, Tagged) and is_mapping(value):
            return mark.named(kind.__origin__, value)
    return None


def _could_be(kind: Any, value: Any) -> bool:
    """Whether a type is one of arrays or objects, as the value is."""
    while get_origin(kind) is Annotated or is_alias(kind):
        kind = aliased(kind) if is_alias(kind) else get_args(kind)[0]
    origin = get_origin(kind) or kind
    if origin in (Union, UnionType):
        return any(_could_be(inner, value) for inner in get_args(kind))
    if is_list(value):
        return origin is list
    return origin is dict or _is_model(origin)


def _is_model(kind: Any) -> TypeGuard[type[BaseModel]]:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _model(kind: type[BaseModel], value: Any, place: Place) -> Any:
    if issubclass(kind, RootModel):
        root = _typed(kind.model_fields["root"].annotation, value, place)
        return cast("Any", kind).model_construct(root)
    if not is_mapping(value):
        return value
    child = child_of(kind, value, place.field_name, place.data)
    found = _whole(child, value)
    return _made(child, value) if found is value else found


def _made(kind: type[BaseModel], value: Mapping[Any, Any]) -> BaseModel:
    given = dict(value)
    fields: dict[str, Any] = {}
    for wire, name in field_names(kind).items():
        if wire in given:
            annotation = kind.model_fields[name].rebuild_annotation()
            fields[name] = _typed(annotation, given.pop(wire), Place(name, fields))
    made = kind.model_construct(_fields_set=set(fields), **fields)
    object.__setattr__(made, "__pydantic_extra__", given or {})
    return made
