"""Answers that contradict their documentation: what fits is typed, the rest is kept."""

from __future__ import annotations

from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, RootModel, TypeAdapter, ValidationError

from ._values import field_names, is_list, is_mapping


def construct(kind: Any, value: Any) -> Any:
    """Return ``value``, JSON, as far as possible as an instance of ``kind``; never raises."""
    try:
        return TypeAdapter(kind).validate_python(value)
    except ValidationError:
        return _parts(kind, value)


def _parts(kind: Any, value: Any) -> Any:
    origin, arguments = get_origin(kind), get_args(kind)
    if hasattr(kind, "__value__"):
        return construct(kind.__value__, value)
    if origin is Annotated:
        return construct(arguments[0], value)
    if origin in (Union, UnionType):
        return _member(arguments, value)
    if origin is list and is_list(value):
        return [construct(arguments[0], item) for item in value]
    if origin is dict and is_mapping(value):
        return {name: construct(arguments[1], member) for name, member in value.items()}
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return _model(kind, value)
    return value


def _member(arguments: tuple[Any, ...], value: Any) -> Any:
    """Return the value as the only type of a union that is not None, if there is only one."""
    kinds = [kind for kind in arguments if kind is not type(None)]
    return construct(kinds[0], value) if len(kinds) == 1 else value


def _rooted(kind: Any, root: Any) -> Any:
    return kind.model_construct(root)


def _model(kind: type[BaseModel], value: Any) -> Any:
    if issubclass(kind, RootModel):
        root = construct(kind.model_fields["root"].annotation, value)
        return _rooted(kind, root)
    if not is_mapping(value):
        return value
    given = dict(value)
    fields: dict[str, Any] = {}
    for wire, name in field_names(kind).items():
        if wire in given:
            annotation = kind.model_fields[name].rebuild_annotation()
            fields[name] = construct(annotation, given.pop(wire))
    made = kind.model_construct(_fields_set=set(fields) | set(given), **fields)
    object.__setattr__(made, "__pydantic_extra__", given or {})
    return made
