"""Models that are built when a first value of theirs comes, not with the models that hold them."""

from __future__ import annotations

from functools import partial
from typing import Any

from pydantic import BaseModel, GetJsonSchemaHandler, ValidationInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from ._values import is_list, is_mapping


def later(cls: type[BaseModel]) -> CoreSchema:
    """Return the schema that stands for a model inside of others, and builds it when it is used."""
    return core_schema.with_info_plain_validator_function(
        partial(_read, cls),
        ref=_name(cls),
        serialization=core_schema.simple_ser_schema("any"),
        metadata={"pydantic_js_functions": [partial(_shown, cls)]},
    )


def _read(cls: type[BaseModel], value: Any, info: ValidationInfo) -> Any:
    return cls.__pydantic_validator__.validate_python(value, context=info.context)


def _shown(
    cls: type[BaseModel], _schema: CoreSchema, handler: GetJsonSchemaHandler
) -> JsonSchemaValue:
    """Return a model's JSON Schema, and have those of all that is built later inside of it made."""
    waiting, seen = [cls], {cls}
    definitions: list[Any] = []
    shown: Any = None
    while waiting:
        model = waiting.pop()
        found: set[type[BaseModel]] = set()
        own = _whole(_built(model), found)
        if own["type"] == "definitions":
            definitions += own["definitions"]
            own = own["schema"]
        if model is cls:
            shown = own
        elif own["type"] != "definition-ref":
            definitions.append({**own, "ref": _name(model)})
        waiting += found - seen
        seen |= found
    return handler(core_schema.definitions_schema(shown, definitions))


def _built(cls: type[BaseModel]) -> CoreSchema:
    cls.model_rebuild()
    return cls.__pydantic_core_schema__


def _whole(schema: Any, found: set[type[BaseModel]]) -> Any:
    """Return a schema with references to the models that are built later, which are ``found``."""
    if is_list(schema):
        return [_whole(each, found) for each in schema]
    if not is_mapping(schema):
        return schema
    function: Any = schema.get("function")
    read: Any = function.get("function") if is_mapping(function) else None
    if isinstance(read, partial) and read.func is _read:
        found.add(read.args[0])
        return core_schema.definition_reference_schema(_name(read.args[0]))
    return {key: _whole(value, found) for key, value in schema.items()}


def _name(cls: type[BaseModel]) -> str:
    """Return what pydantic calls a model in schemas."""
    return f"{cls.__module__}.{cls.__qualname__}:{id(cls)}"
