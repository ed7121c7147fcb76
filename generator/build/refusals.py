"""What a service's errors look like: where they say what, and the schemas of their bodies."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from generator.api import ErrorShape
from generator.build.bodies import main_schema
from generator.build.operations import Operation
from generator.profile import ErrorTable
from generator.shape import Shaped
from generator.shape.pointers import component_pointer
from generator.values import Json, mapping

_MODEL = "models."


def error_shape(table: ErrorTable | None, found: Iterable[Operation], shaped: Shaped) -> ErrorShape:
    """Return the shape of a service's errors.

    Args:
        table: What the profile says of it.
        found: The service's operations.
        shaped: Where their schemas are.
    """
    schemas = _documented(found, shaped)
    if table is None:
        return ErrorShape(schemas=schemas)
    name = shaped.models.get(component_pointer(table.schema_ or ""), "")
    if name.startswith(_MODEL) and "default" not in dict(schemas):
        schemas = (*schemas, ("default", name.removeprefix(_MODEL)))
    return ErrorShape(**table.model_dump(exclude={"schema_"}), schemas=schemas)


def _documented(found: Iterable[Operation], shaped: Shaped) -> tuple[tuple[str, str], ...]:
    """Return the model that most operations document for each status, by status."""
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for operation in found:
        responses: Json = mapping(operation.data.get("responses"))
        for status, response in responses.items():
            name = _model(mapping(response), shaped)
            if name and not str(status).startswith(("1", "2", "3")):
                counted[str(status).upper()][name] += 1
    return tuple((status, counted[status].most_common(1)[0][0]) for status in sorted(counted))


def _model(response: Json, shaped: Shaped) -> str:
    expression = shaped.expression(main_schema(response) or {})
    plain = expression.removeprefix(_MODEL)
    return plain if expression.startswith(_MODEL) and plain.isidentifier() else ""
