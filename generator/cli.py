"""The command line, ``sdkgen``: one function a command, exit status 0, 1 or 2.

The stages are imported where they are used: that takes longer than all that a build has to do of
which nothing changed.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from generator import arguments as command_line
from generator import cache, console, interruption
from generator.diagnostics import GeneratorError, Severity
from generator.options import Options, Result, StrictError
from generator.output.manifest import verify
from generator.selection import Selection
from generator.unchanged import LastBuild

DONE, NOT_AS_ASKED, BAD_INPUT = 0, 1, 2


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    return command_line.parser(
        {
            "build": _build,
            "validate": _validate,
            "diff": _diff,
            "fetch": _fetch,
            "ir": _ir,
            "overlay": _overlay,
            "verify": _verify,
        }
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status.

    0: done. 1: done, but something asked for did not hold. 2: the input or the usage is bad;
    one line on standard error says what, and nothing was written.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        _check_arguments(given)
        with interruption.raised():
            chosen = parser().parse_args(given)
            return int(chosen.command(chosen))
    except GeneratorError as error:
        return _fail(f"error: {error}", given)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return NOT_AS_ASKED
    except interruption.Interrupted as signal:
        return _fail("interrupted", given, status=128 + signal.number)
    except KeyboardInterrupt:
        return _fail("interrupted", given, status=130)
    except OSError as error:
        named = f"{error.filename}: " if error.filename else ""
        return _fail(f"error: {named}{error.strerror or error}", given)
    except RecursionError:
        line = "error: the document's schemas extend or hold each other too many levels deep"
        return _fail(line, given)
    except Exception as error:
        text = " ".join(f"{type(error).__name__}: {error}".split())
        return _fail(f"error: a fault of the generator: {text}; --debug shows where", given)


def _check_arguments(given: Sequence[str]) -> None:
    """Reject what no file can be named and no terminal can show."""
    for argument in given:
        if "\0" in argument or argument.encode(errors="replace").decode() != argument:
            raise GeneratorError(f"{argument!a:.80}: holds what is no text; give names in UTF-8")


def _fail(line: str, given: Sequence[str], status: int = BAD_INPUT) -> int:
    if "--debug" in given:
        raise
    print(f"sdkgen: {console.safe(line)}", file=sys.stderr)
    return status


def _build_options(chosen: argparse.Namespace) -> Options:
    return Options(
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
        cache=None if chosen.no_cache else _cache(),
    )


def _cache() -> Path | None:
    """Return the directory of the cache; say where it can't be used, as others may write to it."""
    folder = cache.directory()
    found = cache.usable(folder)
    if found is None and folder is not None:
        message = "not used as a cache: others may write to it; make it yours alone (chmod 700)"
        print(f"sdkgen: warning: {folder}: {message}", file=sys.stderr)
    return found


def _build(chosen: argparse.Namespace) -> int:
    progress = console.Progress(quiet=chosen.quiet)
    try:
        result = _generate(_build_options(chosen), progress)
    except StrictError as error:
        print(f"sdkgen: --strict: {error}", file=sys.stderr)
        return NOT_AS_ASKED
    if not chosen.quiet:
        console.report(result.diagnostics)
        print(console.summary(result, progress.seconds, check=chosen.check))
    if chosen.check and result.lock_changed:
        print("the locked names are not up to date", file=sys.stderr)
    if chosen.check and (result.summary.changed or result.lock_changed):
        for path in (*result.summary.written, *result.summary.removed):
            print(f"{result.out / path}: not up to date", file=sys.stderr)
        return NOT_AS_ASKED
    return DONE


def _generate(options: Options, progress: console.Progress) -> Result:
    last = LastBuild(options)
    result = last.recall()
    if result is None:
        from generator import pipeline

        gc.set_threshold(200_000, 20, 50)  # else a tenth of the time goes to walking the document
        result = pipeline.generate(last.options, progress.stage)
        last.remember(result)
    return result


def _read(chosen: argparse.Namespace, spec: str) -> Options:
    return Options(spec=spec, profile=chosen.profile)


def _validate(chosen: argparse.Namespace) -> int:
    from generator import pipeline

    found, source = pipeline.read(_read(chosen, chosen.spec))
    pipeline.represent(found, source, Selection())
    print(console.render(found.diagnostics, chosen.format))
    if chosen.format == "text":
        print(console.counts(found.diagnostics), file=sys.stderr)
    return NOT_AS_ASKED if found.diagnostics.count(Severity.ERROR) else DONE


def _ir(chosen: argparse.Namespace) -> int:
    from generator import pipeline
    from generator.api import dump

    found, source = pipeline.read(_read(chosen, chosen.spec))
    _, api = pipeline.represent(found, source, Selection())
    json.dump(dump(api), sys.stdout, indent=2)
    print()
    return DONE


def _overlay(chosen: argparse.Namespace) -> int:
    from generator import document

    print(document.suggest_overlay(document.load(chosen.suggest)), end="")
    return DONE


def _verify(chosen: argparse.Namespace) -> int:
    problems = verify(chosen.directory)
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"{chosen.directory}: {'does not match' if problems else 'matches'} its generation.lock")
    return NOT_AS_ASKED if problems else DONE


def _fetch(chosen: argparse.Namespace) -> int:
    from generator import document, pipeline

    source = pipeline.find_profile(Options(profile=chosen.profile))
    url = chosen.url or source.profile.source_url
    name = source.profile.document
    out = chosen.out or (source.resolve(name) if name else None)
    if url is None or out is None:
        raise GeneratorError("the profile names no URL and document; give --url and --out")
    changed = document.fetch(url, out)
    done = "downloaded" if changed else "unchanged"
    print(f"{out}: {done} from {document.redacted(url)}")
    return DONE


def _diff(chosen: argparse.Namespace) -> int:
    from generator import pipeline
    from generator.diff import bump, compare, describe

    old, new = (pipeline.interface_of(_read(chosen, spec)) for spec in (chosen.old, chosen.new))
    changes = compare(old, new)
    print(describe(changes, chosen.format))
    return NOT_AS_ASKED if chosen.fail_on and bump(changes) == "major" else DONE
