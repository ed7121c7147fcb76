"""Writes ``docs/cli.md`` from the command line's own help; ``--check`` only compares."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from generator.cli import parser

PAGE = Path(__file__).with_name("cli.md")


def page() -> str:
    """Return the page: the help of the program and of each of its commands."""
    os.environ["COLUMNS"] = "96"  # the help must not depend on the terminal
    top = parser()
    actions = top._actions  # argparse has no public way to its subparsers
    subparsers = next(a for a in actions if isinstance(a, argparse._SubParsersAction))
    sections = [f"# Command line\n\n```text\n{top.format_help()}```\n"]
    for name, command in subparsers.choices.items():
        sections.append(f"## {name}\n\n```text\n{command.format_help()}```\n")
    return "\n".join(sections)


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
