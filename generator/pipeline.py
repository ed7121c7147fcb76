"""The way from a document to a package: every stage, in order. Read this first."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple, Protocol, TypeVar

from generator import TEMPLATES, __version__, cache, document, lock, selection
from generator.api import Api
from generator.build import build
from generator.diagnostics import GeneratorError, Severity
from generator.diff.interface import Interface, interface
from generator.document import Document
from generator.lock import Lock
from generator.models import generate_models
from generator.models.library import prepare
from generator.operations import operations
from generator.options import Options, Result, StrictError
from generator.output.formatting import format_files
from generator.output.manifest import Manifest
from generator.output.writing import refuse, write
from generator.profile import Source, for_title
from generator.profile import load as load_profile
from generator.release import Release, release
from generator.render import render
from generator.render.files import Files
from generator.selection import Selection
from generator.shape import Shaped, shape
from generator.shape.pointers import component_pointer
from generator.unchanged import surroundings
from generator.values import mapping
from generator.work import Work

T = TypeVar("T")


class Stage(Protocol):
    """Runs the work of a named stage; it may say so, and how long it took."""

    def __call__(self, name: str, work: Callable[[], T]) -> T:
        """Return what ``work`` gives."""
        ...


NO_PROFILE = "none"
LARGE = 1_000_000
"""Bytes of a document from which on several processes are faster than one."""


def run_plain(name: str, work: Callable[[], T]) -> T:
    """Run a stage without saying so."""
    return work()


def find_profile(options: Options, title: str | None = None) -> Source:
    """Return the profile that applies.

    Args:
        options: ``profile`` is a path, ``none``, or None for the one that fits.
        title: The document's title; None where there is no document yet.

    Raises:
        GeneratorError: The profile can't be read, or there is nothing to build.
    """
    if options.profile == NO_PROFILE:
        return Source()
    if options.profile is not None:
        return load_profile(Path(options.profile))
    directories = [d for d in options.specs if d.is_dir()]
    if title is not None:
        found = (for_title(title, directory) for directory in directories)
        return next((source for source in found if source.path), Source())
    profiles = [path for directory in directories[:1] for path in sorted(directory.glob("*.toml"))]
    if len(profiles) != 1:
        raise GeneratorError("no document to build; name one with --spec FILE or --profile FILE")
    return load_profile(profiles[0])


def read(
    options: Options, stage: Stage = run_plain, work: Work | None = None
) -> tuple[Document, Source]:
    """Return the repaired, validated document and the profile for it.

    Whoever does the ``work`` later may get ready meanwhile, if the document is a large one.

    Raises:
        GeneratorError: The document, an overlay or the profile can't be used.
    """
    source = None if options.spec else find_profile(options)
    spec = options.spec or _document_of(source)
    if work and _is_large(spec):
        work.start(prepare)
    remote, content = options.allow_remote_refs, options.content
    found = stage("read", lambda: document.load(spec, allow_remote_refs=remote, content=content))
    source = source or find_profile(options, str(mapping(found.data.get("info")).get("title", "")))
    if source.overlay_paths:
        document.apply_overlays(found, source.overlay_paths)
    stage("repair", lambda: document.repair(found))
    stage("validate", lambda: document.validate(found))
    return found, source


def _is_large(spec: str) -> bool:
    with suppress(OSError, ValueError):  # as of a URL that is too long for a file's name
        return Path(spec).is_file() and Path(spec).stat().st_size > LARGE
    return False


def _document_of(source: Source | None) -> str:
    if source is None or source.profile.document is None:
        raise GeneratorError("the profile names no document; give one with --spec FILE")
    return str(source.resolve(source.profile.document))


def represent(
    found: Document, source: Source, chosen: Selection, locked: Lock | None = None
) -> tuple[Shaped, Api]:
    """Return the shaped document and its intermediate representation."""
    selection.select(found, chosen)
    names = (locked or Lock()).followed(_ids(found))
    shaped = shape(found, source.profile, names.schemas)
    return shaped, build(shaped, found, source.profile, names)


def _ids(found: Document) -> dict[str, str]:
    """Return the operationId of each operation, by ``GET /path``."""
    return {
        lock.operation_key(method, path): str(operation.get("operationId", ""))
        for path, method, operation in operations(found.data.get("paths"))
    }


def interface_of(options: Options) -> Interface:
    """Return what callers see of a document's client, under the names that are locked.

    Raises:
        GeneratorError: The document, an overlay, the profile or its lock can't be used.
    """
    found, source = read(options)
    name = source.profile.lock
    locked = lock.read(source.resolve(name)) if name else Lock()
    shaped, api = represent(found, source, options.selection, locked)
    return interface(shaped, api, source.profile)


def lock_path(options: Options, source: Source) -> Path | None:
    """Return the file that locks the names: the profile's own applies to its own document."""
    if options.lock is not None or options.selection:
        return options.lock
    name = source.profile.lock
    return source.resolve(name) if name and options.spec is None else None


def generate(options: Options, stage: Stage = run_plain) -> Result:
    """Build a package.

    Args:
        options: What to build, from what, where to.
        stage: Called with each stage's name and work, to show progress.

    Raises:
        GeneratorError: The input or the output directory is bad; nothing was written.
        StrictError: The document has errors and ``options.strict`` is set; nothing was written.
    """
    if options.out is not None:
        refuse(options.out)
    place = [str(options.out), options.spec, options.profile, surroundings()]
    with Work(options.jobs, options.cache, cache.name_of("pieces", place)) as work:
        return _generate(options, stage, work)


class _Understood(NamedTuple):
    """What a build works on."""

    found: Document
    source: Source
    lock: Path | None
    """The file that locks the names."""
    locked: Lock
    in_document: int
    """The operations of the document, of which some may have been selected."""
    shaped: Shaped
    api: Api


def _generate(options: Options, stage: Stage, work: Work) -> Result:
    given = _understand(options, stage, work)
    found, source, api = given.found, given.source, given.api
    out = options.out or Path("generated") / api.package.distribution
    api, files = _files(given, out, options, stage, work)
    manifest = _manifest(found, source, options)
    names = lock.of(api, given.shaped.own | given.shaped.hoisted, given.locked)
    summary = stage(
        "write", lambda: write(out, files, manifest, force=options.force, check=options.check)
    )
    if options.emit_document is not None:
        document.emit(found, options.emit_document)
    read_too = (source.path, *source.overlay_paths, given.lock)
    return Result(
        diagnostics=found.diagnostics,
        operations=sum(len(method.routes) for _, _, method in api.methods()),
        models=api.model_count,
        out=out,
        summary=summary,
        operations_in_document=given.in_document,
        lock_changed=_lock(given.lock, names, check=options.check or bool(options.selection)),
        document_sha256=found.sha256,
        inputs=tuple(dict.fromkeys([*found.files, *map(str, filter(None, read_too))])),
    )


def _understand(options: Options, stage: Stage, work: Work) -> _Understood:
    """Read and shape what is asked for, and refuse what can't be built."""
    found, source = read(options, stage, work)
    path = lock_path(options, source)
    _refuse_unwritable(options.emit_document, path)
    total = selection.count(found.data)
    locked = lock.read(path) if path else Lock()
    shaped, api = stage("shape", lambda: represent(found, source, options.selection, locked))
    errors = found.diagnostics.count(Severity.ERROR)
    if options.strict and errors:
        raise StrictError(f"{found.source}: {errors} errors")
    _refuse_loss(found, api)
    return _Understood(found, source, path, locked, total, shaped, api)


def _files(
    given: _Understood, out: Path, options: Options, stage: Stage, work: Work
) -> tuple[Api, Files]:
    """Return the API under the version that it gets in ``out``, and all files."""
    api, profile = given.api, given.source.profile

    def compare(api: Api) -> Release:
        current = interface(given.shaped, api, profile)
        return release(out, api.package.version, current, check=options.check)

    next_one = stage("compare", lambda: compare(api))
    if old := given.locked.outdated(next_one.version):
        # With a new major version, which comes for other reasons, go the aliases of the last one.
        api = lock.without_aliases(api, old)
        next_one = compare(api)
    api = replace(api, package=replace(api.package, version=next_one.version))
    models = stage("model", lambda: generate_models(given.shaped, profile, work))
    files = stage("render", lambda: render(api, models, TEMPLATES / "runtime"))
    return api, stage("format", lambda: format_files(files | dict(next_one.files), work))


def _lock(path: Path | None, names: Lock, *, check: bool) -> bool:
    """Lock the names of an API, and return whether the file says something else."""
    if path is None:
        return False
    content = names.dump().encode()
    if path.exists() and path.read_bytes() == content:
        return False
    if not check:
        document.write_atomically(path, content)
    return True


def _refuse_unwritable(*paths: Path | None) -> None:
    """Refuse files that can't be written, before anything is."""
    for path in paths:
        if path is None:
            continue
        if path.is_dir():
            raise GeneratorError(f"{path}: can't write, this is a directory; name a file")
        if not path.parent.is_dir() or not os.access(path.parent, os.W_OK):
            raise GeneratorError(f"{path}: can't write, {path.parent} is no writable directory")


def _refuse_loss(found: Document, api: Api) -> None:
    routes = {(r.method.lower(), r.path) for _, _, m in api.methods() for r in m.routes}
    for path, method, _ in operations(found.data.get("paths")):
        if (method, path) not in routes:
            raise GeneratorError(f"{method.upper()} {path} would be lost: a fault of ours")
    for name in mapping(mapping(found.data.get("components")).get("schemas")):
        if component_pointer(name) not in api.models:
            raise GeneratorError(f"schema {name} would be lost: a fault of ours")


def _manifest(found: Document, source: Source, options: Options) -> Manifest:
    profile = source.path.read_bytes() if source.path else b""
    chosen = {"tags": ",".join(options.selection.tags), "paths": ",".join(options.selection.paths)}
    libraries = ("datamodel-code-generator", "black")
    return Manifest(
        document_sha256=found.sha256,
        versions={"generator": __version__, **{name: version(name) for name in libraries}},
        options={"profile_sha256": hashlib.sha256(profile).hexdigest(), **chosen},
    )
