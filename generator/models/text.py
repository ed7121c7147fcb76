"""Text of a document as one line of documentation, and as a Python docstring."""

from __future__ import annotations

import re
import textwrap

_LONGEST = 480
_WIDTH = 100
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_PARAGRAPH = re.compile(r"\n\s*\n|\r\n\s*\r\n")


def line(text: object) -> str:
    """Return the first paragraph of ``text`` as one printable line, long ones cut at a sentence."""
    if not isinstance(text, str):
        return ""
    first = next((p for p in _PARAGRAPH.split(text) if p.strip()), "")
    flat = " ".join("".join(c if c.isprintable() else " " for c in first).split())
    if len(flat) <= _LONGEST:
        return flat
    short = ""
    for sentence in _SENTENCE.split(flat):
        if len(short) + len(sentence) >= _LONGEST:
            break
        short = f"{short} {sentence}".strip()
    return short or f"{flat[: _LONGEST - 3].rstrip()}..."


def sentence(text: object) -> str:
    """Return the first paragraph of ``text`` as ``line`` does, ended like a sentence."""
    found = line(text)
    return found if not found or found[-1] in ".!?:" else f"{found}."


def docstring(text: str, indent: str = "") -> str:
    """Return ``text``, one printable line, as a docstring literal; empty for an empty one.

    A long one is wrapped to the line length; all lines but the first get the ``indent``.
    """
    safe = text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"').strip()
    if not safe:
        return ""
    lines = [safe]
    if len(safe) > (width := _WIDTH - len(indent) - 6):
        lines = textwrap.wrap(safe, width, break_long_words=False, break_on_hyphens=False)
    before, after = (" " if quoted else "" for quoted in (safe.startswith('"'), safe.endswith('"')))
    if len(lines) == 1:
        return f'"""{before}{safe}{after}"""'
    return f"\n{indent}".join([f'"""{before}{lines[0]}', *lines[1:], '"""'])
