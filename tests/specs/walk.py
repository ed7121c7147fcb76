"""Ways through an OpenAPI document that several tests need."""

from collections.abc import Iterator
from typing import Any, NamedTuple, TypeGuard

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


def is_mapping(value: object) -> TypeGuard[dict[str, Any]]:
    """Whether a value is a mapping, which in a document has text for keys."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Whether a value is a list."""
    return isinstance(value, list)


def children(value: Any) -> Iterator[tuple[str, Any]]:
    """What a mapping or a list contains, each with its key; nothing for other values."""
    if is_mapping(value):
        yield from value.items()
    elif is_list(value):
        yield from ((str(index), each) for index, each in enumerate(value))


class Operation(NamedTuple):
    """An operation with the item of the path that it is under."""

    method: str
    path: str
    data: dict[str, Any]
    item: dict[str, Any]

    @property
    def place(self) -> str:
        """How a message names the operation."""
        return f"{self.method.upper()} {self.path}"


def operations(document: dict[str, Any]) -> Iterator[Operation]:
    """Every operation of a document, in its order."""
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                yield Operation(method, path, item[method], item)


def resolve(document: dict[str, Any], value: dict[str, Any]) -> dict[str, Any]:
    """What a local reference stands for; anything else stands for itself."""
    while "$ref" in value:
        target: Any = document
        for key in value["$ref"].removeprefix("#/").split("/"):
            target = target[key]
        value = target
    return value


def parameters(document: dict[str, Any], operation: Operation) -> list[dict[str, Any]]:
    """The parameters of an operation, those of its path included, without references."""
    every = [*operation.item.get("parameters", ()), *operation.data.get("parameters", ())]
    return [resolve(document, each) for each in every]


def references(value: Any) -> Iterator[str]:
    """Every reference in a part of a document."""
    for key, each in children(value):
        if key == "$ref" and isinstance(each, str):
            yield each
        yield from references(each)


def properties(schema: dict[str, Any], where: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every property that a schema declares itself, at any depth, with its place."""
    for name, each in schema.get("properties", {}).items():
        yield f"{where}.{name}", each
        yield from properties(each, f"{where}.{name}")
    for each in schema.get("allOf", ()):
        yield from properties(each, where)
    if "items" in schema:
        yield from properties(schema["items"], f"{where}[]")
