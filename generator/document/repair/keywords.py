"""Keywords that OpenAPI 3.1 has and 3.0 doesn't, or has otherwise (3.0.3, 4.7.24)."""

from __future__ import annotations

from typing import Any

from generator.diagnostics import Severity
from generator.document.grammar import Node
from generator.document.repair.engine import Fix, Phase, rule, show
from generator.values import is_list, is_object


@rule("const-in-3.0", Phase.SHAPE, "schema")
def const_in_3_0(fix: Fix, node: Node) -> None:
    """Write ``const`` as an enum of one value."""
    if fix.version == "3.0" and "const" in node.value and "enum" not in node.value:
        value = node.value.pop("const")
        node.value["enum"] = [value]
        fix.report(
            (*node.path, "const"), "3.0 has no `const`", f"taken as an enum of {show(value)}"
        )


@rule("examples-in-3.0", Phase.SHAPE, "schema")
def examples_in_3_0(fix: Fix, node: Node) -> None:
    """Keep the first of a schema's examples where it can have only one."""
    examples = node.value.get("examples")
    if fix.version == "3.0" and is_list(examples) and examples:
        if "example" not in node.value:
            node.value["example"] = examples[0]
        node.value["x-examples"] = node.value.pop("examples")
        path = (*node.path, "examples")
        fix.report(path, "a 3.0 schema has no `examples`", "the first counts", Severity.WARNING)


@rule("exclusive-limit", Phase.SHAPE, "schema")
def exclusive_limit(fix: Fix, node: Node) -> None:
    """Write exclusive limits as the version has them: a switch in 3.0, a number in 3.1."""
    for limit, exclusive in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
        value = node.value.get(exclusive)
        is_switch = isinstance(value, bool)
        if value is None or is_switch == (fix.version == "3.0"):
            continue
        if is_switch:
            del node.value[exclusive]
            if value and limit in node.value:
                node.value[exclusive] = node.value.pop(limit)
        elif isinstance(value, (int, float)):
            node.value[limit], node.value[exclusive] = value, True
        else:
            continue
        fix.report((*node.path, exclusive), f"`{exclusive}` is {show(value)}", "rewritten")


@rule("type-list-in-3.0", Phase.SHAPE, "schema")
def type_list_in_3_0(fix: Fix, node: Node) -> None:
    """Write a list of types as one type, with ``nullable`` and ``anyOf`` as needed."""
    types = node.value.get("type")
    if fix.version == "3.1" or not (is_list(types) or types == "null"):
        return
    names = [str(t) for t in (types if is_list(types) else [types])]
    real = [t for t in dict.fromkeys(names) if t != "null"]
    del node.value["type"]
    if "null" in names:
        node.value["nullable"] = True
    if len(real) == 1:
        node.value["type"] = real[0]
    elif real and not {"anyOf", "oneOf"} & node.value.keys():
        node.value["anyOf"] = [_alternative(node.value, t) for t in real]
        node.value.pop("items", None)
    fix.report((*node.path, "type"), f"`type` is {show(types)}", "rewritten for 3.0")


def _alternative(value: dict[str, Any], name: str) -> dict[str, Any]:
    return {
        "type": name,
        **({"items": value["items"]} if name == "array" and "items" in value else {}),
    }


@rule("pattern-properties-in-3.0", Phase.SHAPE, "schema")
def pattern_properties_in_3_0(fix: Fix, node: Node) -> None:
    """Write the only pattern of ``patternProperties`` as ``additionalProperties``."""
    patterns = node.value.get("patternProperties")
    if fix.version == "3.1" or not is_object(patterns) or len(patterns) != 1:
        return
    if "additionalProperties" not in node.value:
        (schema,) = patterns.values()
        node.value["additionalProperties"] = schema
        node.value["x-patternProperties"] = list(node.value.pop("patternProperties"))
        path = (*node.path, "patternProperties")
        fix.report(path, "3.0 has no `patternProperties`", "taken as `additionalProperties`")
