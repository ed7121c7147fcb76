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
        path = (*node.path, "const")
        fix.document.moved(path, (*node.path, "enum", 0))
        fix.report(path, "3.0 has no `const`", f"taken as an enum of {show(value)}")


@rule("examples-in-3.0", Phase.SHAPE, "schema")
def examples_in_3_0(fix: Fix, node: Node) -> None:
    """Keep the first of a schema's examples where it can have only one."""
    examples = node.value.get("examples")
    if fix.version == "3.0" and is_list(examples) and examples:
        path = (*node.path, "examples")
        if "example" not in node.value:
            node.value["example"] = examples[0]
            fix.document.moved((*path, 0), (*node.path, "example"))
        node.value["x-examples"] = node.value.pop("examples")
        fix.report(path, "a 3.0 schema has no `examples`", "the first counts", Severity.WARNING)


@rule("exclusive-limit", Phase.SHAPE, "schema")
def exclusive_limit(fix: Fix, node: Node) -> None:
    """Write exclusive limits as the version has them: a switch in 3.0, a number in 3.1."""
    for limit, exclusive in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
        value = node.value.get(exclusive)
        is_switch = isinstance(value, bool)
        if not isinstance(value, (int, float)) or is_switch == (fix.version == "3.0"):
            continue
        if not is_switch:
            node.value[limit], node.value[exclusive] = value, True
        else:
            del node.value[exclusive]
            if value and limit in node.value:
                node.value[exclusive] = node.value.pop(limit)
        fix.report((*node.path, exclusive), f"`{exclusive}` is {show(value)}", "rewritten")


@rule("type-list-in-3.0", Phase.SHAPE, "schema")
def type_list_in_3_0(fix: Fix, node: Node) -> None:
    """Write a list of types as one type, with ``nullable`` and ``anyOf`` as needed."""
    value, types = node.value, node.value.get("type")
    if fix.version == "3.1" or not (is_list(types) or types == "null"):
        return
    names = list(dict.fromkeys(str(t) for t in (types if is_list(types) else [types])))
    real = [t for t in names if t != "null"]
    del value["type"]
    if "null" in names:
        value["nullable"] = True
    if len(real) == 1:
        value["type"] = real[0]
    elif real and not {"anyOf", "oneOf"} & value.keys():
        items = {"items": value.pop("items")} if "items" in value else {}
        value["anyOf"] = [{"type": t, **(items if t == "array" else {})} for t in real]
    fix.report((*node.path, "type"), f"`type` is {show(types)}", "rewritten for 3.0")


@rule("pattern-properties-in-3.0", Phase.SHAPE, "schema")
def pattern_properties_in_3_0(fix: Fix, node: Node) -> None:
    """Write the only pattern of ``patternProperties`` as ``additionalProperties``."""
    patterns: Any = node.value.get("patternProperties")
    if fix.version == "3.1" or not is_object(patterns) or len(patterns) != 1:
        return
    if "additionalProperties" not in node.value:
        (node.value["additionalProperties"],) = patterns.values()
        node.value["x-patternProperties"] = list(node.value.pop("patternProperties"))
        path = (*node.path, "patternProperties")
        fix.report(path, "3.0 has no `patternProperties`", "taken as `additionalProperties`")
