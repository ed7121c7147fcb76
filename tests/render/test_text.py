"""Text of a document ends as data, and reads well."""

from __future__ import annotations

import ast
import textwrap
import tomllib
from typing import Any

import black
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.literals import literal
from generator.output.formatting import format_source
from generator.render.text import code_span, docstring, markdown, sentence, toml_string, wrap
from tests.render.sample import HOSTILE

NASTY = st.text(
    st.one_of(st.sampled_from("\"\\'\n\r\t \u2028\u202e\x00\x85{}%#`-*|"), st.characters()),
    max_size=200,
)
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.one_of(NASTY, st.integers(), st.booleans(), st.none()),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(tuple), st.dictionaries(NASTY, inner, max_size=3)
    ),
    max_leaves=8,
)


@settings(deadline=None)
@given(VALUES)
@example("'\"")
@example("\\'\"")
@example('say "x"')
def test_a_literal_is_its_value(value: Any) -> None:
    """Whatever is in it, the source evaluates to the value, and black leaves it alone."""
    source = f"x = {literal(value)}\n"
    assert source.isascii() or source.isprintable() or "\n" in source
    assert ast.literal_eval(source[4:]) == value
    mode = black.Mode(line_length=100_000)
    assert black.format_str(source, mode=mode) == source


@settings(deadline=None)
@given(NASTY)
@example("\t|")
@example("a\n\n    | b |")
def test_a_docstring_is_only_a_docstring(text: str) -> None:
    """No text ends the string early, and black changes no character of its lines."""
    body = docstring("\n".join(wrap(text)) or "x", "    ")
    source = f"def f():\n    {body}\n    return 1\n"
    function = ast.parse(source.encode()).body[0]
    assert isinstance(function, ast.FunctionDef)
    assert len(function.body) == 2
    said = ast.get_docstring(function) or ""
    assert said.split() == ("\n".join(wrap(text)) or "x").split()
    assert format_source("a.py", source) == source


def test_hostile_text_in_a_docstring() -> None:
    """Quotes, backslashes, line separators and templates are shown, not obeyed."""
    start = '"""Ends \\"\\"\\" now\\\\", {{ 7 * 7 }} {% raw %}'
    assert docstring(sentence(HOSTILE)) == (
        f'{start} import os os.system("x") \ufffd \\\\N{{BOOM}} "."""'
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("one", '"""one"""'),
        ('say "x"', '"""say "x" """'),
        ('"x" it is', '""" "x" it is"""'),
        ("one\ntwo", '"""one\n    two\n    """'),
        ("one\n\ntwo", '"""one\n\n    two\n    """'),
        ("  in\n      out", '"""in\n    out\n    """'),
        ("back\\slash", '"""back\\\\slash"""'),
    ],
)
def test_docstrings(text: str, shown: str) -> None:
    """One line stays on one line; others end with the quotes on their own."""
    assert docstring(text, "    ") == shown


def test_wrapping_markdown() -> None:
    """Paragraphs are filled, items keep their indent, tables and code stay."""
    text = """
        A paragraph that is
        filled.
        - an item that is long enough to be wrapped
        1. another

        | a | b |

        ```
        code   stays
        ```
    """
    assert wrap(textwrap.dedent(text), 40) == [
        "A paragraph that is filled.",
        "- an item that is long enough to be",
        "  wrapped",
        "1. another",
        "",
        "| a | b |",
        "",
        "```",
        "code   stays",
        "```",
    ]


@settings(deadline=None)
@given(NASTY)
def test_one_line_forms_stay_on_one_line(text: str) -> None:
    """Sentences, Markdown, code and TOML have no line break, and TOML gives the text back."""
    for form in (sentence, markdown, code_span, toml_string):
        assert len(form(text).splitlines()) <= 1
    assert tomllib.loads(f"x = {toml_string(text)}")["x"] == " ".join(
        sentence(text)[:-1].split()
    ) or (sentence(text)[-1:] in ".!?:")


@pytest.mark.parametrize(
    ("text", "shown"), [("", ""), ("List", "List."), ("List.", "List."), ("A?\nB", "A? B.")]
)
def test_sentences(text: str, shown: str) -> None:
    """A sentence is one line and ends with a mark."""
    assert sentence(text) == shown
