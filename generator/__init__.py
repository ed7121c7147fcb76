"""Generates typed Python clients from OpenAPI documents."""

from pathlib import Path

__version__ = "0.1.0"

ROOT = Path(__file__).resolve().parent.parent
_INSIDE = Path(__file__).resolve().parent / "templates"
TEMPLATES = _INSIDE if _INSIDE.is_dir() else ROOT / "templates"
"""The templates: inside the package in a wheel, beside it in a checkout."""
