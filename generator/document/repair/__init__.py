"""Repair of documents that are not quite valid: small named rules, in four phases."""

from __future__ import annotations

from generator.document.document import Document

# The order of these imports is the order in which rules look at an object.
from generator.document.repair import (  # isort: skip
    references,
    components,
    keywords,
    parameters,
    paths,
    schemas,
    shapes,
    metadata,
    operations,
    responses,
    security,
    instances,
    path_parameters,
)
from generator.document.repair.engine import REGISTRY, Phase, Rule, run

__all__ = ["REGISTRY", "Phase", "Rule", "repair"]

_MODULES = (
    references,
    components,
    keywords,
    parameters,
    paths,
    schemas,
    shapes,
    metadata,
    operations,
    responses,
    security,
    instances,
    path_parameters,
)


def repair(document: Document) -> None:
    """Apply all rules to the document, in place; each finding becomes a diagnostic."""
    for phase in Phase:
        run(document, REGISTRY, phase)
