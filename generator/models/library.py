"""Having datamodel-code-generator write the classes."""

from __future__ import annotations

import warnings
from collections import defaultdict
from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

from generator import TEMPLATES

if TYPE_CHECKING:
    from datamodel_code_generator import GenerateConfig


def prepare() -> None:
    """Import what ``write_modules`` needs, which takes a third of a second, before it is needed."""
    import_module("datamodel_code_generator.parser.jsonschema")


def write_modules(definitions: Mapping[str, Any], extra: Mapping[str, Any]) -> dict[str, str]:
    """Return the source of each module by name.

    Args:
        definitions: By ``module.Class``, the plain schema of a type.
        extra: By the same keys, what the templates need to know of it.
    """
    # Imported here: it takes a third of a second, which a run that fails early shouldn't pay.
    from datamodel_code_generator import generate

    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$defs": definitions}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        made = generate(schema, config=_config(extra))
    if isinstance(made, str):
        return {next(iter(definitions)).partition(".")[0]: made}
    return {path[-1].removesuffix(".py"): text for path, text in (made or {}).items()}


def _config(extra: Mapping[str, Any]) -> GenerateConfig:
    from datamodel_code_generator import GenerateConfig, LiteralType
    from datamodel_code_generator.enums import DataModelType, InputFileType
    from datamodel_code_generator.format import PythonVersion

    return GenerateConfig(
        input_file_type=InputFileType.JsonSchema,
        output_model_type=DataModelType.PydanticV2BaseModel,
        # Of 3.12 only so that aliases come as statements, which our template writes for 3.11.
        target_python_version=PythonVersion.PY_312,
        base_class="sdk__._models.Model",
        custom_template_dir=TEMPLATES / "models",
        extra_template_data=defaultdict(dict, extra),
        custom_class_name_generator=_same,
        use_type_alias=True,
        enum_field_as_literal=LiteralType.All,
        treat_dot_as_module=True,
        use_exact_imports=True,
        use_double_quotes=True,
        use_standard_primitive_types=True,
        disable_timestamp=True,
        formatters=[],
    )


def _same(name: str) -> str:
    return name
