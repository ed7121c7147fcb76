"""Answers that contradict their documentation: what fits is typed, the rest is kept."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import UnionType
from typing import Annotated, Any, NamedTuple, Union, cast, get_args, get_origin

from pydantic import BaseModel, RootModel, ValidationError

from ._models import Model, Tagged, exact_adapter
from ._values import field_names, is_list, is_mapping


class Place(NamedTuple):
    """Where a value is: the field that holds it, and what its neighbours are."""

    field_name: str | None = None
    data: Mapping[str, Any] = {}
    context: Any = None


_ROOT = Place()


def construct(kind: Any, value: Any, place: Place = _ROOT) -> Any:
    """Return ``value``, JSON, as far as possible as an instance of ``kind``; never raises."""
    try:
        return _parts(kind, value, place)
    except RecursionError:
        return value


def _fitting(kind: Any, value: Any, place: Place) -> Any:
    """Return ``value`` as ``kind`` if it fits as a whole, else what of it does."""
    try:
        return _adapter(kind).validator.validate_python(value)
    except ValidationError:
        return _parts(kind, value, place)


@lru_cache(maxsize=256)
def _cached(kind: Any) -> Any:
    return exact_adapter(kind)


def _adapter(kind: Any) -> Any:
    try:
        return _cached(kind)
    except TypeError:  # some annotations can't be hashed
        return exact_adapter(kind)


def _parts(kind: Any, value: Any, place: Place) -> Any:
    origin, arguments = get_origin(kind), get_args(kind)
    if hasattr(kind, "__value__"):
        return _parts(kind.__value__, value, place)
    if origin is Annotated:
        return _parts(_told(kind, value) or arguments[0], value, place)
    if origin in (Union, UnionType):
        return _member(arguments, value, place)
    if origin is list and is_list(value):
        return [_fitting(arguments[0], item, place) for item in value]
    if origin is dict and is_mapping(value):
        return {name: _fitting(arguments[1], member, _ROOT) for name, member in value.items()}
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return _model(kind, value, place)
    return value


def _told(kind: Any, value: Any) -> type[BaseModel] | None:
    """Return the member of a union that the value's own tag names."""
    for mark in kind.__metadata__:
        if isinstance(mark, Tagged) and is_mapping(value):
            return mark.named(kind.__origin__, value)
    return None


def _member(kinds: tuple[Any, ...], value: Any, place: Place) -> Any:
    """Return the value as the only type of a union that it could be, if there is only one."""
    possible = [kind for kind in kinds if _could_be(kind, value)]
    return _parts(possible[0], value, place) if len(possible) == 1 else value


def _could_be(kind: Any, value: Any) -> bool:
    """Whether a type is one of arrays or objects, as the value is."""
    while get_origin(kind) is Annotated or hasattr(kind, "__value__"):
        kind = getattr(kind, "__value__", None) or get_args(kind)[0]
    origin = get_origin(kind) or kind
    if origin in (Union, UnionType):
        return any(_could_be(inner, value) for inner in get_args(kind))
    if is_list(value):
        return origin is list
    model = isinstance(origin, type) and issubclass(origin, BaseModel)
    return is_mapping(value) and (origin is dict or model)


def _model(kind: type[BaseModel], value: Any, place: Place) -> Any:
    if issubclass(kind, RootModel):
        root = _parts(kind.model_fields["root"].annotation, value, place)
        return cast("Any", kind).model_construct(root)
    if not is_mapping(value):
        return value
    child = _child(kind, value, place)
    return _model(child, value, place) if child is not kind else _made(kind, value)


def _child(kind: type[BaseModel], value: Mapping[Any, Any], place: Place) -> type[BaseModel]:
    """Return the class of a hierarchy that a value says it is of."""
    family = kind.__family__ if issubclass(kind, Model) else None
    if family is None:
        return kind
    name = family.named(value, cast("Any", place))
    return family.load(name) if name else next(iter(family.fitting(kind, value)), kind)


def _made(kind: type[BaseModel], value: Mapping[Any, Any]) -> BaseModel:
    given = dict(value)
    fields: dict[str, Any] = {}
    for wire, name in field_names(kind).items():
        if wire in given:
            annotation = kind.model_fields[name].rebuild_annotation()
            fields[name] = _fitting(annotation, given.pop(wire), Place(name, fields))
    made = kind.model_construct(_fields_set=set(fields), **fields)
    object.__setattr__(made, "__pydantic_extra__", given or {})
    return made
