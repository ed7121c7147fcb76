"""The jinja environment: templates hold loops and conditions, filters make text into data."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.literals import literal
from generator.render.text import code_span, docstring, markdown, one_line, toml_string


def environment(templates: Path) -> Environment:
    """Return the environment that renders the ``templates`` of a distribution."""
    env = Environment(
        loader=FileSystemLoader(templates),
        autoescape=False,  # what is written is Python, TOML and Markdown; the filters below escape
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    env.filters["docstring"] = _docstring
    env.filters["literal"] = literal
    env.filters["code"] = code_span
    env.filters["markdown"] = markdown
    env.filters["one_line"] = one_line
    env.filters["toml"] = toml_string
    return env


def _docstring(text: str, indent: int = 0) -> str:
    return docstring(text, " " * indent)
