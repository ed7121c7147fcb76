"""Writes ``docs/cli.md`` from the command line's own help; ``--check`` only compares."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from pathlib import Path

from generator.arguments import COMMANDS
from generator.cli import parser

PAGE = Path(__file__).with_name("cli.md")


def page() -> str:
    """Return the page: the help of the program and of each of its commands."""
    os.environ["COLUMNS"] = "96"  # the help must not depend on the terminal
    sections = [f"# Command line\n\n{_help()}"]
    sections += [f"## {name}\n\n{_help(name)}" for name, *_ in COMMANDS]
    return "\n".join(sections)


def _help(*command: str) -> str:
    with contextlib.redirect_stdout(io.StringIO()) as text, contextlib.suppress(SystemExit):
        parser().parse_args([*command, "--help"])
    return f"```text\n{text.getvalue()}```\n"


def main() -> int:
    """Write the page, or say whether it is what it should be."""
    text = page()
    if "--check" in sys.argv[1:]:
        if PAGE.exists() and PAGE.read_text(encoding="utf-8") == text:
            return 0
        print("docs/cli.md is out of date; run `make docs`", file=sys.stderr)
        return 1
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
