"""Which child of a base class a JSON value is: by its neighbour, its tag, or its shape."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from importlib import import_module
from typing import Any, get_args

from pydantic import BaseModel, ValidationError, ValidationInfo


class Family:
    """The children of a base class. Their modules load when a value needs them."""

    __slots__ = ("_known", "beside", "children", "package", "tag", "tags")

    def __init__(
        self,
        package: str,
        children: tuple[str, ...],
        tag: str | None = None,
        tags: Mapping[str, str] | None = None,
        beside: Mapping[str, Mapping[str, Mapping[str, str]]] | None = None,
    ) -> None:
        self.package = package
        self.children = children
        self.tag = tag
        self.tags = tags or {}
        self.beside = beside or {}
        self._known: dict[str, type[BaseModel]] = {}

    def load(self, name: str) -> type[BaseModel]:
        """Return the child class of that name."""
        if name not in self._known:
            package = sys.modules.get(self.package) or import_module(self.package)
            self._known[name] = getattr(package, name)
        return self._known[name]

    def named(self, data: Mapping[Any, Any], info: ValidationInfo) -> str | None:
        """Return the child that a neighbouring field, else the value's own tag, names."""
        tables = self.beside.get(info.field_name or "", {})
        for field, tags in tables.items():
            value = info.data.get(field)
            if isinstance(value, str) and value in tags:
                return tags[value]
        value = data.get(self.tag) if self.tag else None
        return self.tags.get(value) if isinstance(value, str) else None

    def fitting(self, base: type[BaseModel], data: Mapping[Any, Any]) -> list[type[BaseModel]]:
        """Return the children that know more of the value's fields than the base, best first."""
        known = wire_names(base)
        ranked: list[tuple[int, int, type[BaseModel]]] = []
        for name in self.children:
            child = self.load(name)
            names = wire_names(child)
            gain = sum(1 for key in data if key in names and key not in known)
            if gain and all(key in data for key, needed in names.items() if needed):
                ranked.append((gain, -len(names), child))
        ranked.sort(key=lambda item: item[:2], reverse=True)
        best = [item for item in ranked if item[0] == ranked[0][0]]
        return [child for _, _, child in best]


def wire_names(kind: type[BaseModel]) -> dict[str, bool]:
    """Return the names on the wire of a model's fields, and whether each is required."""
    generate: Any = kind.model_config.get("alias_generator")
    return {
        field.alias or (generate(name) if generate else name): field.is_required()
        for name, field in kind.model_fields.items()
    }


def decode(
    cls: type[BaseModel], family: Family, data: Any, handler: Any, info: ValidationInfo
) -> Any:
    """Return ``data`` as the child of ``cls`` that it is, or as ``cls`` itself."""
    made = getattr(info.context, "data", None) is data
    if made or not isinstance(data, Mapping):
        return handler(data)
    value: Mapping[Any, Any] = data  # pyright: ignore[reportUnknownVariableType]
    named = family.named(value, info)
    problem: ValidationError | None = None
    for child in _candidates(cls, family, named, value):
        try:
            return handler(data) if child is cls else _validate(child, value, info)
        except ValidationError as error:
            problem = problem or error
    if named is not None and problem is not None and not _only_missing(problem):
        raise problem
    return handler(data)


def _candidates(
    cls: type[BaseModel], family: Family, named: str | None, value: Mapping[Any, Any]
) -> Iterator[type[BaseModel]]:
    """Yield the class that is named, then those that fit, as names are wrong at times."""
    if named is not None:
        yield family.load(named)
    yield from family.fitting(cls, value)


def _only_missing(error: ValidationError) -> bool:
    problems = error.errors(include_url=False, include_context=False, include_input=False)
    return all(problem["type"] == "missing" for problem in problems)


def _validate(child: type[BaseModel], data: Mapping[Any, Any], info: ValidationInfo) -> Any:
    return child.__pydantic_validator__.validate_python(data, context=info.context)


def members(union: Any) -> Iterator[type[BaseModel]]:
    """Yield the models that a union is made of, also those of unions in it."""
    if isinstance(union, type) and issubclass(union, BaseModel):
        yield union
    for member in get_args(union):
        yield from members(member)


def choose(
    tag: str,
    classes: Mapping[str | int, type[BaseModel]],
    other: type[BaseModel],
    data: Any,
    handler: Any,
    info: ValidationInfo,
) -> Any:
    """Return ``data`` as the class that its tag names; as ``other`` if that is a new one."""
    if not isinstance(data, Mapping):
        return handler(data)
    fields: Mapping[Any, Any] = data  # pyright: ignore[reportUnknownVariableType]
    value = fields.get(tag)
    child = classes.get(value) if isinstance(value, str | int) else None
    try:
        if child is not None and not isinstance(value, bool):
            return _validate(child, fields, info)
        return handler(data)
    except ValidationError as error:
        if value is None or (child is not None and not _only_missing(error)):
            raise
        if child is None:
            return _validate(other, fields, info)
        with suppress(ValidationError):
            return handler(data)
        raise


def dump(cls: type[BaseModel], value: Any, handler: Any, info: Any) -> Any:
    """Return ``value`` encoded as the class that it is of, which may extend ``cls``."""
    kind: Any = type(value)  # pyright: ignore[reportUnknownVariableType]
    if kind is cls or not issubclass(kind, cls):
        return handler(value)
    return kind.__pydantic_serializer__.to_python(
        value,
        mode=info.mode,
        include=info.include,
        exclude=info.exclude,
        by_alias=info.by_alias,
        exclude_unset=info.exclude_unset,
        exclude_defaults=info.exclude_defaults,
        exclude_none=info.exclude_none,
        round_trip=info.round_trip,
        context=info.context,
        warnings=False,
    )
