"""Which child of a base class a JSON value is: by its tag, its neighbour, or its shape."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from importlib import import_module
from typing import Any, NamedTuple, TypeAlias, TypeGuard, get_args

from pydantic import BaseModel, ValidationError, ValidationInfo

from ._one_way import SENT, Way
from ._values import fields_of

_Class: TypeAlias = type[BaseModel]
_Table: TypeAlias = Mapping[str, str]
_NOTHING: Mapping[str, _Table] = {}


class Family:
    """The children of a base class. Their modules load when a value needs them.

    Args:
        package: Where the children are looked up.
        children: Names of the classes that extend the base.
        tag: The field on the wire whose value says which.
        tags: Child by value of the tag, empty where that is not known; ``*`` stands for values
            that are not listed, which are of a new kind else.
        alike: The same as far as only names tell it.
        beside: By the field of another model that holds a value of the base, and by the field
            beside it: child by value of that field, as in ``tags``.
    """

    def __init__(
        self,
        package: str,
        children: tuple[str, ...],
        tag: str | None = None,
        tags: _Table | None = None,
        alike: _Table | None = None,
        beside: Mapping[str, Mapping[str, _Table]] | None = None,
    ) -> None:
        self.package = package
        self.children = children
        self.tag = tag
        self.tags = tags or {}
        self.alike = alike or {}
        self.beside = beside or {}
        self._known: dict[str, _Class] = {}

    def load(self, name: str) -> _Class:
        """Return the child class of that name."""
        if name not in self._known:
            package = sys.modules.get(self.package) or import_module(self.package)
            self._known[name] = getattr(package, name)
        return self._known[name]

    def sure(
        self, data: Mapping[Any, Any], field: str | None, neighbours: Mapping[str, Any]
    ) -> _Class | None:
        """Return the child that a value is if that is beyond doubt; ``candidates`` is slower."""
        tables = self.beside.get(field or "")
        if self.tags and not tables:
            table, value = self.tags, data.get(self.tag)
        elif tables and not self.tags and self.tag not in data:
            name, table = next(iter(tables.items()))
            value = neighbours.get(name)
        else:
            return None
        found = table.get(value) if type(value) is str else None
        if not found:
            return None
        kind = self._known.get(found) or self.load(found)
        names = wire_names(kind)
        fits = names.needed <= data.keys() and (not tables or data.keys() <= names.known)
        return kind if fits else None

    def told(
        self, data: Mapping[Any, Any], field: str | None, neighbours: Mapping[str, Any]
    ) -> tuple[list[str], bool]:
        """Return the children that the tag and its neighbours name, and if one means a new one."""
        tag = data.get(self.tag) if self.tag else None
        tagged = self._look(self.tags, tag) if self.tags else ""
        found = [tagged]
        for name, table in self.beside.get(field or "", _NOTHING).items():
            found.append(self._look(table, neighbours.get(name)))
        if isinstance(tag, str) and not tagged:
            found.append(tag if tag in self.children else _like(self.alike, tag) or "")
        names = list(dict.fromkeys(name for name in found if name))
        return names, None in found

    def _look(self, table: _Table, value: Any) -> str | None:
        """Return the child that a value means, empty if that is not known, None for a new one."""
        if not isinstance(value, str):
            return ""
        found = _like(table, value)
        return table.get("*") if found is None else found

    def candidates(
        self,
        base: _Class,
        data: Mapping[Any, Any],
        field: str | None,
        neighbours: Mapping[str, Any],
        *,
        bound: bool = False,
    ) -> list[_Class]:
        """Return the classes that a value may be of: one where that is clear, else several.

        ``bound``: a child that is named and that nothing speaks against is returned also if the
        value lacks what it requires.
        """
        extra = data.keys() - wire_names(base).known
        names, new = self.told(data, field, neighbours)
        told = list(map(self.load, names))
        if not told:
            return [] if new else self._shaped(data, extra)
        fitting = [kind for kind in told if wire_names(kind).needed <= data.keys()]
        best = fitting[0] if len(fitting) == 1 else max(fitting or told, key=_evidence(extra))
        named = [best] if fitting or (bound and not new) else []
        known = wire_names(best).known
        if extra <= known or (named and self._tagged(data) == best.__name__):
            return named
        others = self._shaped(data, extra)
        if extra & known or not fitting:  # then only what leaves nothing unknown is better
            others = [kind for kind in others if extra <= wire_names(kind).known]
        return others or named

    def _tagged(self, data: Mapping[Any, Any]) -> str | None:
        value = data.get(self.tag) if self.tag else None
        return self.tags.get(value) if isinstance(value, str) else None

    def _shaped(self, data: Mapping[Any, Any], extra: set[Any]) -> list[_Class]:
        """Return the children that know the most of the extra fields, if all they need is there."""
        every = map(self.load, self.children if extra else ())
        fitting = [kind for kind in every if wire_names(kind).needed <= data.keys()]
        evidence = {kind: _evidence(extra)(kind) for kind in fitting}
        most = max(evidence.values(), default=(0,))
        return [kind for kind in fitting if evidence[kind] == most and most[0]]


class Names(NamedTuple):
    """The names on the wire of a model's fields."""

    known: frozenset[str]
    needed: frozenset[str]
    """Those of the required ones."""


_NAMES: dict[_Class, Names] = {}


def wire_names(kind: _Class) -> Names:
    """Return the names on the wire of a model's fields."""
    known = _NAMES.get(kind)
    if known is None:
        generate: Any = kind.model_config.get("alias_generator")
        fields = {
            field.alias or (generate(name) if generate else name): field
            for name, field in fields_of(kind).items()
        }
        needed = (name for name, field in fields.items() if field.is_required())
        known = _NAMES[kind] = Names(frozenset(fields), frozenset(needed))
    return known


def _evidence(extra: set[Any]) -> Callable[[_Class], tuple[int, ...]]:
    """Return what says how much speaks for a class: fields that it knows, needs, and lacks."""

    def weigh(kind: _Class) -> tuple[int, ...]:
        names = wire_names(kind)
        return len(names.known & extra), len(names.needed & extra), -len(names.known)

    return weigh


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()


def _like(table: _Table, value: str) -> str | None:
    """Return what a table has for a value, or for one that is only written in another way."""
    if value in table:
        return table[value]
    bare = _bare(value)
    return next((name for key, name in table.items() if _bare(key) == bare), None)


def decode(cls: _Class, family: Family, data: Any, handler: Any, info: ValidationInfo) -> Any:
    """Return ``data`` as the child of ``cls`` that it is, or as ``cls`` itself."""
    context = info.context
    made = context is not None and getattr(context, "data", None) is data
    if made or not _is_mapping(data):
        return handler(data)
    field, neighbours = info.field_name, info.data
    kind = family.sure(data, field, neighbours)
    if kind is not None and kind is not cls:
        return kind.__pydantic_validator__.validate_python(data, context=context)
    bound = isinstance(context, Way)
    found = family.candidates(cls, data, field, neighbours, bound=bound)
    if len(found) == 1 and found[0] is not cls:
        return _validate(found[0], data, info)
    fitting: list[Any] = []
    for child in found[1:] and found:
        with suppress(ValidationError):
            fitting.append(_validate(child, data, info))
    return fitting[0] if len(fitting) == 1 else handler(data)


def child_of(cls: _Class, data: Any, field: str | None, neighbours: Mapping[str, Any]) -> _Class:
    """Return the class that JSON is most likely of: ``cls`` or a child, never mind its values."""
    family: Family | None = cls.__dict__.get("__family__")
    if family is None or not _is_mapping(data):
        return cls
    found = family.candidates(cls, data, field, neighbours)
    if len(found) != 1 or found[0] is cls:
        return cls
    return child_of(found[0], data, field, neighbours)


def _is_mapping(data: Any) -> TypeGuard[Mapping[Any, Any]]:
    return type(data) is dict or isinstance(data, Mapping)


def _validate(child: _Class, data: Mapping[Any, Any], info: ValidationInfo) -> Any:
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
        sure = child is not None and (info.context is SENT or not _only_missing(error))
        if value is None or sure:
            raise
        if child is None:
            return _validate(other, fields, info)
        with suppress(ValidationError):
            return handler(data)
        raise


def _only_missing(error: ValidationError) -> bool:
    problems = error.errors(include_url=False, include_context=False, include_input=False)
    return all(problem["type"] == "missing" for problem in problems)


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
