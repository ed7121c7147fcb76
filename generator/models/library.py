"""Having datamodel-code-generator write the classes."""

from __future__ import annotations

import warnings
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

TEMPLATES = Path(__file__).parents[2] / "templates" / "models"
_BASE = "sdk__._models"


def write_modules(definitions: Mapping[str, Any], extra: Mapping[str, Any]) -> dict[str, str]:
    """Return the source of each module by name.

    Args:
        definitions: By ``module.Class``, the plain schema of a type.
        extra: By the same keys, what the templates need to know of it.
    """
    # Imported here: it takes a third of a second, which a run that fails early shouldn't pay.
    from datamodel_code_generator import GenerateConfig, generate
    from datamodel_code_generator.enums import InputFileType

    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$defs": definitions}
    options = _options(extra)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        made = generate(schema, config=GenerateConfig(input_file_type=InputFileType.JsonSchema, **options))
    if isinstance(made, str):
        return {next(iter(definitions)).partition(".")[0]: made}
    return {path[-1].removesuffix(".py"): text for path, text in (made or {}).items()}


def _options(extra: Mapping[str, Any]) -> dict[str, Any]:
    from datamodel_code_generator.enums import DataModelType
    from datamodel_code_generator.format import PythonVersion
    from datamodel_code_generator import LiteralType

    return {
        "output_model_type": DataModelType.PydanticV2BaseModel,
        "target_python_version": PythonVersion.PY_312,
        "base_class": f"{_BASE}.Model",
        "custom_template_dir": TEMPLATES,
        "extra_template_data": defaultdict(dict, extra),
        "custom_class_name_generator": _same,
        "use_type_alias": True,
        "enum_field_as_literal": LiteralType.All,
        "treat_dot_as_module": True,
        "use_exact_imports": True,
        "use_double_quotes": True,
        "use_standard_primitive_types": True,
        "disable_timestamp": True,
        "formatters": [],
    }


def _same(name: str) -> str:
    return name
