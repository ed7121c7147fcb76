"""Repair of documents that are not quite valid: small named rules, in four phases."""

from __future__ import annotations

from importlib import import_module

from generator.document.document import Document
from generator.document.repair.engine import REGISTRY, Phase, Rule, run

__all__ = ["REGISTRY", "Phase", "Rule", "repair"]

# In the order in which their rules look at an object.
for _name in (
    "references",
    "components",
    "keywords",
    "parameters",
    "paths",
    "schemas",
    "shapes",
    "metadata",
    "operations",
    "responses",
    "security",
    "instances",
    "path_parameters",
    "forms",
    "endless",
):
    import_module(f"{__name__}.{_name}")


def repair(document: Document) -> None:
    """Apply all rules to the document, in place; each finding becomes a diagnostic."""
    for phase in Phase:
        run(document, REGISTRY, phase)
