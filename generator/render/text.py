"""Text of the document as prose: cleaned of what could end a string, wrapped to a width.

Descriptions are Markdown. Paragraphs are wrapped, list items keep a hanging indent, tables and
fenced code stay as they are.
"""

from __future__ import annotations

import json
import re
import textwrap
import unicodedata
from collections.abc import Iterator

WIDTH = 88
_BREAKS = re.compile(r"\r\n?|[\u2028\u2029\x85\v\f]|<br\s*/?>", re.IGNORECASE)
_ITEM = re.compile(r"(?P<indent> *)(?P<mark>[-*+]|\d{1,3}[.)]) +(?=\S)")
_FENCE = re.compile(r" *(```|~~~)")
_BOUNDARY = re.compile(r" *([|#>]|[-*_=]{3,} *$)")


def clean(text: str) -> str:
    """Return ``text`` with plain newlines and without control, format and surrogate characters."""
    lines = _BREAKS.sub("\n", text).expandtabs(4)
    if lines.isprintable():
        return lines
    return "".join(_visible(c) for c in lines)


def one_line(text: str) -> str:
    """Return the cleaned ``text`` with every run of white space as one space."""
    return " ".join(clean(text).split())


def sentence(text: str) -> str:
    """Return ``text`` as one line that ends like a sentence."""
    line = one_line(text)
    return line if not line or line[-1] in ".!?:" else f"{line}."


def wrap(text: str, width: int = WIDTH, *, hanging: str = "") -> list[str]:
    """Return the Markdown ``text`` as lines of at most ``width``, blocks apart as they were.

    ``hanging`` indents all lines but the first.
    """
    lines: list[str] = []
    for block in _blocks(clean(text)):
        lines += [""] if block == "" and lines and lines[-1] else []
        lines += _wrap_block(block, width - len(hanging)) if block else []
    while lines and not lines[-1]:
        lines.pop()
    return lines[:1] + [f"{hanging}{line}" if line else "" for line in lines[1:]]


def escape(text: str) -> str:
    """Return ``text`` so that it can stand inside a triple-quoted Python string."""
    return text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')


def docstring(text: str, indent: str = "") -> str:
    """Return the lines of ``text`` as a docstring; all but the first get the ``indent``."""
    first, _, others = text.strip().partition("\n")
    following = textwrap.dedent(others).split("\n") if others else []
    lines = [escape(line.rstrip()) for line in (first, *following)]
    start = " " if lines[0].startswith('"') else ""
    if len(lines) == 1:
        end = " " if lines[0].endswith('"') else ""
        return f'"""{start}{lines[0]}{end}"""'
    rest = "".join(f"\n{indent}{line}" if line else "\n" for line in lines[1:])
    return f'"""{start}{lines[0]}{rest}\n{indent}"""'


def _visible(char: str) -> str:
    if char == "\n":
        return char
    category = unicodedata.category(char)
    if category == "Cs":
        return "\N{REPLACEMENT CHARACTER}"
    if category == "Zs":
        return " "
    return "" if category in ("Cc", "Cf", "Cn", "Co") else char


def _blocks(text: str) -> Iterator[str]:
    """Split into blank lines, wrapped paragraphs and lines that stay (prefixed with a NUL)."""
    paragraph: list[str] = []
    fenced = False
    for line in (raw.rstrip() for raw in text.split("\n")):
        fence = _FENCE.match(line) is not None
        if fenced or fence or not line or _BOUNDARY.match(line):
            yield from _flush(paragraph)
            yield f"\0{line}" if line or fenced else ""
            fenced ^= fence
        else:
            if _ITEM.match(line):
                yield from _flush(paragraph)
            paragraph.append(line)
    yield from _flush(paragraph)


def _flush(paragraph: list[str]) -> Iterator[str]:
    if paragraph:
        yield "\n".join(paragraph)
        paragraph.clear()


def _wrap_block(block: str, width: int) -> list[str]:
    if block.startswith("\0"):
        return [block[1:]]
    item = _ITEM.match(block)
    prefix = f"{item['indent']}{item['mark']} " if item else ""
    body = " ".join(block[item.end() if item else 0 :].split())
    return textwrap.wrap(
        body,
        max(width, len(prefix) + 30),
        initial_indent=prefix,
        subsequent_indent=" " * len(prefix),
        break_long_words=False,
        break_on_hyphens=False,
    )


def markdown(text: str) -> str:
    """Return ``text`` as one line of Markdown that shows it as it is."""
    return re.sub(r"([\\`*_{}\[\]<>|#])", r"\\\1", one_line(text))


def code_span(text: str) -> str:
    """Return ``text`` as inline code, whatever backticks it holds."""
    line = one_line(text)
    ticks = "`" * (1 + max((len(run) for run in re.findall("`+", line)), default=0))
    pad = " " if len(ticks) > 1 else ""
    return f"{ticks}{pad}{line}{pad}{ticks}"


def toml_string(text: str) -> str:
    """Return ``text`` as a basic string of TOML, on one line."""
    return json.dumps(one_line(text), ensure_ascii=False)
