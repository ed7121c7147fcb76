"""The base of the generated models, and the types that they use beside pydantic's.

Models keep what they don't know: unknown fields stay (``model_extra``), unknown values of an
enumeration too, and numbers and dates come back as they were written. What is of a wrong JSON
type is an error. Nothing is built before a model is first used.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from os import PathLike
from threading import RLock
from typing import IO, TYPE_CHECKING, Annotated, Any, ClassVar, Final, TypeAlias

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler, TypeAdapter
from pydantic.alias_generators import to_camel
from pydantic_core import CoreSchema, core_schema

from ._concealed import shown
from ._late import later
from ._model_family import Family, choose, decode, dump, members
from ._model_values import Moment, WireDate, WireDateTime, complete, exact, exact_fields
from ._one_way import demand
from ._timestamps import UnixTime

if TYPE_CHECKING:
    from ._types import File

    Binary: TypeAlias = bytes | str | IO[bytes] | PathLike[str] | File
    """The content of a file."""
    Date: TypeAlias = datetime.date
    DateTime: TypeAlias = datetime.datetime
    UnixDateTime: TypeAlias = datetime.datetime
    UnixSeconds: TypeAlias = datetime.datetime
else:
    Binary = Any
    Date = Annotated[datetime.date, Moment(WireDate)]
    DateTime = Annotated[datetime.datetime, Moment(WireDateTime)]
    UnixDateTime = Annotated[datetime.datetime, UnixTime("milliseconds")]
    UnixSeconds = Annotated[datetime.datetime, UnixTime("seconds")]

__all__ = [
    "EXACT",
    "OPEN",
    "Binary",
    "CamelModel",
    "Date",
    "DateTime",
    "Model",
    "Tagged",
    "UnixDateTime",
    "UnixSeconds",
]

_BUILDING = RLock()
_BEING_BUILT: list[type[BaseModel]] = []
"""The model whose build was asked for, after those that wait for it."""


class Exact:
    """Marks a type whose values stay as they are, and which takes no other JSON types.

    Numbers keep their kind; of a ``Literal`` a checker knows the values, at run time others pass.
    """

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        schema: CoreSchema = exact(handler(source))
        return schema


EXACT: Final = Exact()
OPEN: Final = Exact()
"""Marks an enumeration, which is open."""


class Tagged:
    """Marks a union whose members a field tells apart; what none of them is stays a ``Model``.

    Args:
        tag: The field's name on the wire.
        tags: Name of the member's class by value of the field.
    """

    def __init__(self, tag: str, tags: Mapping[Any, str]) -> None:
        self.tag = tag
        self.tags = tags

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.with_info_wrap_validator_function(
            partial(choose, self.tag, self._classes(source), Model),
            handler(source),
            serialization=core_schema.simple_ser_schema("any"),
        )

    def _classes(self, union: Any) -> dict[Any, type[BaseModel]]:
        known = {kind.__name__: kind for kind in members(union)}
        return {value: known[name] for value, name in self.tags.items() if name in known}

    def named(self, union: Any, data: Mapping[Any, Any]) -> type[BaseModel] | None:
        """Return the member of a union that the tag in a JSON object names."""
        value = data.get(self.tag)
        return self._classes(union).get(value) if isinstance(value, str | int) else None


class Model(BaseModel):
    """A JSON object. Fields have Python names; mappings given for one use the names on the wire.

    Subclasses that others extend say so with keywords of the class, and decode to the one that
    a value is of:

    Args:
        children: Names of the classes that extend this one.
        tag: The field on the wire whose value says which.
        tags: Child by value of the tag.
        alike: The same as far as only names tell it.
        beside: By the field of another model that holds a value of this type, and by the
            field beside it: child by value of that field.
        sent: The fields, by their names on the wire, that requests need and answers don't.
        received: The fields that answers need and requests don't.
        late: Whether models that hold one are built without it, as it needs a lot of others.
    """

    model_config = ConfigDict(
        extra="allow",
        defer_build=True,
        hide_input_in_errors=True,
        protected_namespaces=(),
        validate_by_name=False,
        val_temporal_unit="milliseconds",
    )
    __family__: ClassVar[Family | None] = None
    __sent__: ClassVar[frozenset[str]] = frozenset()
    __received__: ClassVar[frozenset[str]] = frozenset()
    __late__: ClassVar[bool] = False

    def __init_subclass__(
        cls,
        *,
        children: tuple[str, ...] = (),
        tag: str | None = None,
        tags: Mapping[str, str] | None = None,
        alike: Mapping[str, str] | None = None,
        beside: Mapping[str, Mapping[str, Mapping[str, str]]] | None = None,
        sent: tuple[str, ...] = (),
        received: tuple[str, ...] = (),
        late: bool = False,
        **config: Any,
    ) -> None:
        super().__init_subclass__(**config)
        cls.__sent__ = cls.__sent__.union(sent)
        cls.__received__ = cls.__received__.union(received)
        cls.__late__ = late
        package = cls.__module__.rpartition(".")[0]
        cls.__family__ = Family(package, children, tag, tags, alike, beside) if children else None

    if not TYPE_CHECKING:

        def __repr_args__(self) -> Iterable[tuple[str | None, Any]]:
            """Yield what a text form shows: of a secret, that there is one."""
            for name, value in super().__repr_args__():
                yield name, shown(type(self), name or "", value)

        def __init__(self, /, **data: Any) -> None:
            self.__pydantic_validator__.validate_python(
                data, self_instance=self, by_alias=True, by_name=True, context=Given(data)
            )

        __init__.__pydantic_base_init__ = True

        @classmethod
        def model_rebuild(cls, **options: Any) -> bool | None:
            """Build the model now, one thread at a time; see pydantic."""
            with _BUILDING:
                _BEING_BUILT.append(cls)
                try:
                    complete(cls)
                    return super().model_rebuild(**options)
                finally:
                    _BEING_BUILT.pop()

        @classmethod
        def __pydantic_init_subclass__(cls, **_: Any) -> None:
            """Take the keywords that ``__init_subclass__`` has read."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        if cls.__late__ and cls not in _BEING_BUILT[-1:]:
            return later(cls)
        complete(cls)
        schema = handler(source)
        found = handler.resolve_ref_schema(schema)
        if exact_fields(found):
            if cls.__sent__ or cls.__received__:
                _wrap(found, partial(core_schema.with_info_after_validator_function, demand))
            family = cls.__dict__.get("__family__")
            if family is not None:
                _wrap(found, partial(_any_of, cls, family))
        return schema


def _any_of(cls: type[Model], family: Family, schema: CoreSchema) -> CoreSchema:
    """Return the schema of values that decode and encode as the child of ``cls`` that they are."""
    encode = core_schema.wrap_serializer_function_ser_schema(partial(dump, cls), info_arg=True)
    return core_schema.with_info_wrap_validator_function(
        partial(decode, cls, family), schema, serialization=encode
    )


def _wrap(schema: Any, wrapper: Callable[[Any], CoreSchema]) -> None:
    """Wrap the schema of a model, in place."""
    inner: Any = dict(schema)
    reference = inner.pop("ref")
    outer = wrapper(inner)
    schema.clear()
    schema.update(outer, metadata=inner.get("metadata", {}), ref=reference)


class Given:
    """The context of a call of a model's class: the arguments of the call itself."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.data = data


def exact_adapter(kind: Any) -> TypeAdapter[Any]:
    """Return a validator that takes JSON exactly also where ``kind`` is no model."""
    annotated: Any = Annotated
    exactly: Any = kind if _is_model(kind) else annotated[kind, EXACT]
    with _BUILDING:
        if _is_model(kind):
            kind.model_rebuild()
        return TypeAdapter(exactly)


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


class CamelModel(Model):
    """A model whose fields are camel case on the wire where they don't say otherwise."""

    model_config = ConfigDict(alias_generator=to_camel)
