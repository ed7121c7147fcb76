"""The command line's commands and options, as tables."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NoReturn

from generator import __version__
from generator.diagnostics import GeneratorError

Run = Callable[[argparse.Namespace], int]
Option = tuple[str, dict[str, Any]]


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        raise GeneratorError(f"{message}; see {self.prog} --help")


def _positive(text: str) -> int:
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of processes")
    return int(text)


_FLAG: dict[str, Any] = {"action": "store_true"}
_PROFILE: Option = (
    "--profile",
    {
        "metavar": "FILE",
        "help": "the API's conventions; by default the one in specs/ for the document's title, "
        "'none' for none",
    },
)
_BUILD: tuple[Option, ...] = (
    (
        "--spec",
        {"metavar": "FILE|URL", "help": "by default the profile's; - reads it from standard input"},
    ),
    ("--out", {"metavar": "DIR", "type": Path, "help": "by default generated/<distribution>"}),
    (
        "--include-tag",
        {
            "metavar": "T",
            "action": "append",
            "default": [],
            "help": "only operations with this tag, and what they need; repeatable",
        },
    ),
    (
        "--include-path",
        {
            "metavar": "GLOB",
            "action": "append",
            "default": [],
            "help": "only paths that match, and what they need; repeatable",
        },
    ),
    (
        "--jobs",
        {
            "metavar": "N",
            "type": _positive,
            "default": os.cpu_count() or 1,
            "help": "processes to use",
        },
    ),
    ("--strict", _FLAG | {"help": "exit with 1 if the document has errors"}),
    ("--check", _FLAG | {"help": "write nothing; exit with 1 if the package is not up to date"}),
    ("--no-cache", _FLAG | {"help": "do all work again and keep nothing of it for the next time"}),
    ("--quiet", _FLAG | {"help": "print errors only"}),
    ("--force", _FLAG | {"help": "overwrite files that were edited by hand"}),
    ("--lock", {"metavar": "FILE", "type": Path, "help": "where names are locked"}),
    ("--allow-remote-refs", _FLAG | {"help": "follow $refs to other servers"}),
    (
        "--emit-document",
        {"metavar": "FILE", "type": Path, "help": "write the document as it was used, repaired"},
    ),
)
COMMANDS: tuple[tuple[str, str, tuple[Option, ...]], ...] = (
    ("build", "Generate a client package.", (_PROFILE, *_BUILD)),
    (
        "validate",
        "List what is wrong with a document.",
        (
            _PROFILE,
            ("spec", {"metavar": "SPEC", "help": "file, URL, or - for standard input"}),
            ("--format", {"choices": ["text", "json", "github"], "default": "text"}),
        ),
    ),
    (
        "diff",
        "Say what a change of the document means for Python callers.",
        (
            _PROFILE,
            ("old", {"metavar": "OLD"}),
            ("new", {"metavar": "NEW"}),
            ("--format", {"choices": ["text", "markdown", "json"], "default": "text"}),
            ("--fail-on", {"choices": ["breaking"], "help": "exit with 1 on such a change"}),
        ),
    ),
    (
        "fetch",
        "Download the document, only if it changed.",
        (
            _PROFILE,
            ("--url", {"help": "by default the profile's"}),
            (
                "--out",
                {"metavar": "FILE", "type": Path, "help": "by default the profile's document"},
            ),
        ),
    ),
    (
        "ir",
        "Print the intermediate representation as JSON.",
        (_PROFILE, ("spec", {"metavar": "SPEC"})),
    ),
    (
        "overlay",
        "Print an overlay that mends what was repaired.",
        (
            _PROFILE,
            ("--suggest", {"metavar": "SPEC", "required": True, "help": "the document to mend"}),
        ),
    ),
    (
        "verify",
        "Check a package against its generation.lock.",
        (("directory", {"metavar": "DIR", "type": Path}),),
    ),
)


def parser(runs: Mapping[str, Run]) -> argparse.ArgumentParser:
    """Return the parser of the whole command line; ``runs`` has the function of each command."""
    top = _Parser(
        prog="sdkgen", description="Generates typed Python clients from OpenAPI documents."
    )
    top.add_argument("--version", action="version", version=__version__)
    commands = top.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for name, text, options in COMMANDS:
        command = commands.add_parser(name, help=text, description=text)
        command.add_argument("--debug", **_FLAG, help="show the traceback of an error")
        for flag, settings in options:
            command.add_argument(flag, **settings)
        command.set_defaults(command=runs[name])
    return top
