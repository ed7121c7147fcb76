"""Values that fit a type, made from the type alone: what answers look like where nobody says.

A value has all fields of the first levels, and further down only what is required. Texts are the
names of their fields, so that a test's failure shows where a value comes from.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, RootModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo

from ._aliases import aliased, is_alias
from ._model_family import Family
from ._models import Tagged
from ._values import field_names

_LEVELS, _MANY, _ROUNDS, _MOST = 3, 200, 3, 20_000
_LEAVES: dict[Any, Any] = {
    int: 1,
    float: 1.5,
    bool: True,
    bytes: "Y29udGVudA==",
    datetime.datetime: "2024-01-31T09:30:00Z",
    datetime.date: "2024-01-31",
    datetime.time: "09:30:00",
    type(None): None,
}
_GUESSES: tuple[Any, ...] = ("2024-01-31T09:30:00Z", 1706693400000, 1, True, "2024-01-31", {}, [])


def sample(kind: Any, name: str = "value") -> Any:
    """Return JSON that fits a type.

    Args:
        kind: A type as annotations have it: models, unions, lists, literals and the like.
        name: What texts say that are not inside of a model.
    """
    return _Maker().make(kind, name)


class _Maker:
    """Makes one value, and counts what it has made: large types are cut short."""

    def __init__(self) -> None:
        self._made = 0
        self._open: list[Any] = []  # the models and aliases around

    def make(self, kind: Any, name: str) -> Any:
        self._made += 1
        origin, arguments = get_origin(kind), get_args(kind)
        if is_alias(kind):
            return self._inside(kind, aliased(kind), name)
        if origin is Annotated:
            return self._annotated(kind, arguments, name)
        if origin in (Union, UnionType):
            return self.make(next((a for a in arguments if a is not type(None)), None), name)
        if origin is Literal:
            return arguments[0]
        again = any(other in self._open for other in _named_in(kind))
        if origin in (list, tuple, set, frozenset, Sequence) or kind is list:
            return [] if again else [self.make(arguments[0] if arguments else Any, name)]
        if origin in (dict, Mapping) or kind is dict:
            return {} if again else {"key": self.make(arguments[1] if arguments else Any, name)}
        return self._plain(kind, name)

    def _inside(self, outer: Any, kind: Any, name: str) -> Any:
        self._open.append(outer)
        made = self.make(kind, name)
        self._open.pop()
        return made

    def _plain(self, kind: Any, name: str) -> Any:
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            return self._model(kind)
        return name if kind in (str, Any, object) else _LEAVES.get(kind, name)

    def _annotated(self, kind: Any, arguments: tuple[Any, ...], name: str) -> Any:
        for mark in arguments[1:]:
            if isinstance(mark, Tagged):
                return self._tagged(arguments[0], mark, name)
        value = self.make(arguments[0], name)
        if isinstance(value, dict | list) or all(isinstance(a, FieldInfo) for a in arguments[1:]):
            return value  # pyright: ignore[reportUnknownVariableType]
        return _fitting(kind, value)

    def _tagged(self, union: Any, mark: Tagged, name: str) -> Any:
        """Return the first member of a union that its tag can say it is."""
        for member in get_args(union) or (union,):
            for tag, class_name in mark.tags.items():
                if getattr(member, "__name__", "") == class_name:
                    return self.make(member, name) | {mark.tag: tag}
        return self.make(union, name)

    def _model(self, kind: type[BaseModel]) -> Any:
        kind.model_rebuild()
        if issubclass(kind, RootModel):
            return self._inside(kind, kind.model_fields["root"].rebuild_annotation(), "value")
        family = _family(kind)
        named = _named(family.tags) or _named(family.alike) if family and family.tag else {}
        if family is None or not named:
            return self._fields(kind)
        tag, name = next(iter(named.items()))
        return self._fields(family.load(name)) | {family.tag: tag}

    def _fields(self, kind: type[BaseModel]) -> dict[str, Any]:
        kind.model_rebuild()
        self._open.append(kind)
        wires = {name: wire for wire, name in field_names(kind).items()}
        made = {wires[n]: self._field(n, f) for n, f in kind.model_fields.items() if self._due(f)}
        self._open.pop()
        for name, field in kind.model_fields.items():
            if wires[name] in made:
                self._beside(kind, name, field, wires, made)
        return made

    def _due(self, field: FieldInfo) -> bool:
        if field.is_required():
            # Types that need each other on very many ways are cut short even so.
            return self._made < _MOST and self._open.count(self._open[-1]) < _ROUNDS
        if len(self._open) > _LEVELS or self._made > _MANY:
            return False
        return not any(kind in self._open for kind in _named_in(field.annotation))

    def _field(self, name: str, field: FieldInfo) -> Any:
        return self.make(field.rebuild_annotation(), field.alias or name)

    def _beside(
        self,
        kind: type[BaseModel],
        name: str,
        field: FieldInfo,
        wires: Mapping[str, str],
        made: dict[str, Any],
    ) -> None:
        """Make a value, and the field beside it that says which child of its type it is, agree."""
        families = filter(None, map(_family, _named_in(field.annotation)))
        pairs = [(f, pair) for f in families for pair in f.beside.get(name, {}).items()]
        for family, (other, table) in pairs:
            tags = _named(table)
            if not tags:
                continue
            said: Any = made.get(wires.get(other, other))
            tag = said if said in tags else next(iter(tags))
            self._open.append(kind)
            child = self._fields(family.load(tags[tag]))
            self._open.pop()
            made[wires[name]] = _in_place(field.annotation, child)
            made[wires.get(other, other)] = tag


def _family(kind: Any) -> Family | None:
    found: Family | None = None if is_alias(kind) else kind.__dict__.get("__family__")
    return found


def _named(table: Mapping[str, str]) -> dict[str, str]:
    """Return the values of a tag that name a child; others leave a value to the base."""
    return {value: name for value, name in table.items() if name}


def _in_place(kind: Any, child: Any) -> Any:
    """Return a model as the annotation around it has it: alone, listed, or mapped."""
    kinds = [get_origin(k) for k in (kind, *get_args(kind))]
    if dict in kinds:
        return {"key": child}
    return [child] if list in kinds else child


def _named_in(kind: Any) -> list[Any]:
    """Return the models and aliases that an annotation names, whatever is around them."""
    if is_alias(kind) or (isinstance(kind, type) and issubclass(kind, BaseModel)):
        return [kind]
    return [named for argument in get_args(kind) for named in _named_in(argument)]


def _fitting(kind: Any, value: Any) -> Any:
    """Return a value that a type takes which is more than it looks: itself, or a usual one."""
    adapter: TypeAdapter[Any] = TypeAdapter(kind)
    for guess in (value, *_GUESSES):
        try:
            adapter.validate_python(guess)
        except ValidationError:
            continue
        return guess
    return value
