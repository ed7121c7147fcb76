"""The base of the generated models, and the types that they use beside pydantic's.

Models keep what they don't know: unknown fields stay (``model_extra``), unknown values of an
enumeration too, and numbers and dates come back as they were written. What is of a wrong JSON
type is an error. Nothing is built before a model is first used.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from functools import partial
from os import PathLike
from threading import RLock
from typing import IO, TYPE_CHECKING, Annotated, Any, ClassVar, Final, TypeAlias, get_args

from pydantic import BaseModel, ConfigDict, GetCoreSchemaHandler
from pydantic.alias_generators import to_camel
from pydantic_core import CoreSchema, core_schema

from ._model_family import Family, choose, decode, dump, members
from ._model_values import (
    Moment,
    WireDate,
    WireDateTime,
    complete,
    exact,
    exact_fields,
    open_values,
)

if TYPE_CHECKING:
    from ._types import File

    Binary: TypeAlias = bytes | str | IO[bytes] | PathLike[str] | File
    """The content of a file."""
    Date: TypeAlias = datetime.date
    DateTime: TypeAlias = datetime.datetime
else:
    Binary = Any
    Date = Annotated[datetime.date, Moment(WireDate)]
    DateTime = Annotated[datetime.datetime, Moment(WireDateTime)]

__all__ = ["EXACT", "OPEN", "Binary", "CamelModel", "Date", "DateTime", "Model", "Tagged"]

_BUILDING = RLock()


class Open:
    """Marks a ``Literal`` as open: a checker knows the values, at run time others pass too."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return open_values(get_args(source))


OPEN: Final = Open()


class Exact:
    """Marks a type whose numbers stay as they are, and which takes no other JSON types."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        schema: CoreSchema = exact(handler(source))
        return schema


EXACT: Final = Exact()


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
        known = {kind.__name__: kind for kind in members(source)}
        classes = {value: known[name] for value, name in self.tags.items() if name in known}
        return core_schema.with_info_wrap_validator_function(
            partial(choose, self.tag, classes, Model),
            handler(source),
            serialization=core_schema.simple_ser_schema("any"),
        )


class Model(BaseModel):
    """A JSON object. Fields have Python names; mappings given for one use the names on the wire.

    Subclasses that others extend say so with keywords of the class, and decode to the one that
    a value is of:

    Args:
        children: Names of the classes that extend this one.
        tag: The field on the wire whose value says which.
        tags: Child by value of the tag.
        beside: By the field of another model that holds a value of this type, and by the
            field beside it: child by value of that field.
    """

    model_config = ConfigDict(
        extra="allow", defer_build=True, protected_namespaces=(), validate_by_name=False
    )
    __family__: ClassVar[Family | None] = None

    def __init_subclass__(
        cls,
        *,
        children: tuple[str, ...] = (),
        tag: str | None = None,
        tags: Mapping[str, str] | None = None,
        beside: Mapping[str, Mapping[str, Mapping[str, str]]] | None = None,
        **config: Any,
    ) -> None:
        super().__init_subclass__(**config)
        package = cls.__module__.rpartition(".")[0]
        cls.__family__ = Family(package, children, tag, tags, beside) if children else None

    if not TYPE_CHECKING:

        def __init__(self, /, **data: Any) -> None:
            self.__pydantic_validator__.validate_python(
                data, self_instance=self, by_alias=True, by_name=True, context=Given(data)
            )

        __init__.__pydantic_base_init__ = True

        @classmethod
        def model_rebuild(cls, **options: Any) -> bool | None:
            """Build the model now, one thread at a time; see pydantic."""
            with _BUILDING:
                return super().model_rebuild(**options)

        @classmethod
        def __pydantic_init_subclass__(cls, **_: Any) -> None:
            """Take the keywords that ``__init_subclass__`` has read."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        complete(cls)
        schema = handler(source)
        try:
            found = handler.resolve_ref_schema(schema)
        except LookupError:  # the model is inside of itself, and being built
            return schema
        family = cls.__dict__.get("__family__")
        if exact_fields(found) and family is not None:
            _make_family(cls, family, found)
        return schema


class Given:
    """The context of a call of a model's class: the arguments of the call itself."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.data = data


def _make_family(cls: type[Model], family: Family, schema: Any) -> None:
    """Let values of ``cls`` decode and encode as the child they are, in place."""
    inner: Any = dict(schema)
    reference = inner.pop("ref", None)
    encode = core_schema.wrap_serializer_function_ser_schema(partial(dump, cls), info_arg=True)
    outer: Any = core_schema.with_info_wrap_validator_function(
        partial(decode, cls, family), inner, serialization=encode
    )
    schema.clear()
    schema.update(outer, metadata=inner.get("metadata", {}))
    if reference is not None:
        schema["ref"] = reference


class CamelModel(Model):
    """A model whose fields are camel case on the wire where they don't say otherwise."""

    model_config = ConfigDict(alias_generator=to_camel)
