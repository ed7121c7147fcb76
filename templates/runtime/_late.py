"""Models that are built when a first value of theirs comes, not with the models that hold them."""

from __future__ import annotations

from functools import partial
from typing import Any

from pydantic import BaseModel, GetJsonSchemaHandler, ValidationInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema


def later(cls: type[BaseModel]) -> CoreSchema:
    """Return the schema that stands for a model inside of others, and builds it when it is used."""
    return core_schema.with_info_plain_validator_function(
        partial(_read, cls),
        serialization=core_schema.simple_ser_schema("any"),
        metadata={"pydantic_js_functions": [partial(_shown, cls)]},
    )


def _read(cls: type[BaseModel], value: Any, info: ValidationInfo) -> Any:
    return cls.__pydantic_validator__.validate_python(value, context=info.context)


def _shown(
    cls: type[BaseModel], _schema: CoreSchema, handler: GetJsonSchemaHandler
) -> JsonSchemaValue:
    cls.model_rebuild()
    return handler(cls.__pydantic_core_schema__)
