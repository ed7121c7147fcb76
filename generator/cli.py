"""The command line, ``sdkgen``: one function a command, exit status 0, 1 or 2."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from generator import __version__, console, document, pipeline
from generator.api import dump
from generator.diagnostics import GeneratorError, Severity
from generator.diff import bump, compare, describe
from generator.pipeline import Options, StrictError
from generator.render.manifest import verify
from generator.selection import Selection

DONE, NOT_AS_ASKED, BAD_INPUT = 0, 1, 2


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        raise GeneratorError(f"{message}; see {self.prog} --help")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status.

    0: done. 1: done, but something asked for did not hold. 2: the input or the usage is bad;
    one line on standard error says what, and nothing was written.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        chosen = parser().parse_args(given)
        return int(chosen.command(chosen))
    except GeneratorError as error:
        return _fail(f"error: {error}", given)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return NOT_AS_ASKED
    except KeyboardInterrupt:
        return _fail("interrupted", given, status=130)
    except Exception as error:
        text = " ".join(f"{type(error).__name__}: {error}".split())
        return _fail(f"error: a fault of the generator: {text}; --debug shows where", given)


def _fail(line: str, given: Sequence[str], status: int = BAD_INPUT) -> int:
    if "--debug" in given:
        raise
    print(f"sdkgen: {line}", file=sys.stderr)
    return status


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    shared = _Parser(add_help=False)
    shared.add_argument("--debug", action="store_true", help="show the traceback of an error")
    profiled = _Parser(add_help=False)
    profiled.add_argument(
        "--profile",
        metavar="FILE",
        help="the API's conventions; by default the one in specs/ for the document's title, "
        "'none' for none",
    )
    top = _Parser(
        prog="sdkgen", description="Generates typed Python clients from OpenAPI documents."
    )
    top.add_argument("--version", action="version", version=__version__)
    commands = top.add_subparsers(title="commands", required=True, metavar="COMMAND")

    def command(
        name: str, run: Callable[[argparse.Namespace], int], text: str, *, profile: bool = True
    ) -> argparse.ArgumentParser:
        parents = [shared, profiled] if profile else [shared]
        found = commands.add_parser(name, help=text, description=text, parents=parents)
        found.set_defaults(command=run)
        return found

    _add_build(command("build", _build, "Generate a client package."))
    found = command("validate", _validate, "List what is wrong with a document.")
    found.add_argument("spec", metavar="SPEC", help="file, URL, or - for standard input")
    found.add_argument("--format", choices=["text", "json", "github"], default="text")
    found = command("diff", _diff, "Say what a change of the document means for Python callers.")
    found.add_argument("old", metavar="OLD")
    found.add_argument("new", metavar="NEW")
    found.add_argument("--format", choices=["text", "markdown", "json"], default="text")
    found.add_argument("--fail-on", choices=["breaking"], help="exit with 1 on such a change")
    found = command("fetch", _fetch, "Download the document, only if it changed.")
    found.add_argument("--url", help="by default the profile's")
    found.add_argument("--out", metavar="FILE", type=Path, help="by default the profile's document")
    found = command("ir", _ir, "Print the intermediate representation as JSON.")
    found.add_argument("spec", metavar="SPEC")
    found = command("overlay", _overlay, "Print an overlay that mends what was repaired.")
    found.add_argument("--suggest", metavar="SPEC", required=True, help="the document to mend")
    found = command(
        "verify", _verify, "Check a package against its generation.lock.", profile=False
    )
    found.add_argument("directory", metavar="DIR", type=Path)
    return top


def _add_build(build: argparse.ArgumentParser) -> None:
    build.add_argument(
        "--spec",
        metavar="FILE|URL",
        help="by default the profile's; - reads it from standard input",
    )
    build.add_argument(
        "--out", metavar="DIR", type=Path, help="by default generated/<distribution>"
    )
    build.add_argument(
        "--include-tag",
        metavar="T",
        action="append",
        default=[],
        help="only operations with this tag; repeatable",
    )
    build.add_argument(
        "--include-path",
        metavar="GLOB",
        action="append",
        default=[],
        help="only paths that match; repeatable",
    )
    build.add_argument(
        "--jobs", metavar="N", type=_positive, default=os.cpu_count() or 1, help="processes to use"
    )
    build.add_argument(
        "--strict", action="store_true", help="exit with 1 if the document has errors"
    )
    build.add_argument(
        "--check",
        action="store_true",
        help="write nothing; exit with 1 if the package is not up to date",
    )
    build.add_argument("--no-cache", action="store_true", help="do all work again")
    build.add_argument("--quiet", action="store_true", help="print errors only")
    build.add_argument(
        "--force", action="store_true", help="overwrite files that were edited by hand"
    )
    build.add_argument("--lock", metavar="FILE", type=Path, help="where names are locked")
    build.add_argument(
        "--allow-remote-refs", action="store_true", help="follow $refs to other servers"
    )
    build.add_argument(
        "--emit-document",
        metavar="FILE",
        type=Path,
        help="write the document as it was used, repaired",
    )


def _positive(text: str) -> int:
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of processes")
    return int(text)


def _build(chosen: argparse.Namespace) -> int:
    options = Options(
        spec=chosen.spec,
        profile=chosen.profile,
        out=chosen.out,
        selection=Selection(tuple(chosen.include_tag), tuple(chosen.include_path)),
        jobs=chosen.jobs,
        strict=chosen.strict,
        check=chosen.check,
        force=chosen.force,
        allow_remote_refs=chosen.allow_remote_refs,
        emit_document=chosen.emit_document,
        lock=chosen.lock,
    )
    progress = console.Progress(quiet=chosen.quiet)
    try:
        result = pipeline.generate(options, progress.stage)
    except StrictError as error:
        print(f"sdkgen: --strict: {error}", file=sys.stderr)
        return NOT_AS_ASKED
    if not chosen.quiet:
        console.report(result.document.diagnostics)
        print(console.summary(result, progress.seconds, check=chosen.check))
    if chosen.check and result.lock_changed:
        print("the locked names are not up to date", file=sys.stderr)
    if chosen.check and (result.summary.changed or result.lock_changed):
        for path in (*result.summary.written, *result.summary.removed):
            print(f"{result.out / path}: not up to date", file=sys.stderr)
        return NOT_AS_ASKED
    return DONE


def _read(chosen: argparse.Namespace, spec: str) -> pipeline.Options:
    return Options(spec=spec, profile=chosen.profile)


def _validate(chosen: argparse.Namespace) -> int:
    found, source = pipeline.read(_read(chosen, chosen.spec))
    pipeline.represent(found, source, Selection())
    print(console.render(found.diagnostics, chosen.format))
    if chosen.format == "text":
        print(console.counts(found.diagnostics), file=sys.stderr)
    return NOT_AS_ASKED if found.diagnostics.count(Severity.ERROR) else DONE


def _ir(chosen: argparse.Namespace) -> int:
    found, source = pipeline.read(_read(chosen, chosen.spec))
    _, api = pipeline.represent(found, source, Selection())
    json.dump(dump(api), sys.stdout, indent=2)
    print()
    return DONE


def _overlay(chosen: argparse.Namespace) -> int:
    print(document.suggest_overlay(document.load(chosen.suggest)), end="")
    return DONE


def _verify(chosen: argparse.Namespace) -> int:
    problems = verify(chosen.directory)
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"{chosen.directory}: {'does not match' if problems else 'matches'} its generation.lock")
    return NOT_AS_ASKED if problems else DONE


def _fetch(chosen: argparse.Namespace) -> int:
    source = pipeline.find_profile(Options(profile=chosen.profile))
    url = chosen.url or source.profile.source_url
    name = source.profile.document
    out = chosen.out or (source.resolve(name) if name else None)
    if url is None or out is None:
        raise GeneratorError("the profile names no URL and document; give --url and --out")
    changed = document.fetch(url, out)
    print(f"{out}: {'downloaded' if changed else 'unchanged'} from {url}")
    return DONE


def _diff(chosen: argparse.Namespace) -> int:
    old, new = (pipeline.interface_of(_read(chosen, spec)) for spec in (chosen.old, chosen.new))
    changes = compare(old, new)
    print(describe(changes, chosen.format))
    return NOT_AS_ASKED if chosen.fail_on and bump(changes) == "major" else DONE
