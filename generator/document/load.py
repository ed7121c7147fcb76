"""From a source to a Document: read, check what it is, bundle its files."""

from __future__ import annotations

import re

from generator.diagnostics import Diagnostics, GeneratorError, Severity
from generator.document import bundle, duplicates, source, truncation
from generator.document.document import Document
from generator.document.grammar import Version
from generator.document.places import Loaded
from generator.document.read import parse
from generator.values import is_list, is_object

_NOT_OPENAPI = "not an OpenAPI document"


def load(name: str, *, allow_remote_refs: bool = False, content: bytes | None = None) -> Document:
    """Return the document of a path, an http(s) URL, or standard input (``-``).

    With ``content``, its bytes, it is not read again. References to files inside its directory are
    bundled; remote ones only if that is allowed. Raises GeneratorError, with file, line and
    column, for what can't be read as OpenAPI 3.0 or 3.1.
    """
    content = source.read(name) if content is None else content
    shown = "<stdin>" if name == "-" else source.redacted(name)
    loaded = check(content, shown)
    document = Document(
        data=loaded.value,
        source=shown,
        sha256=source.digest(content),
        diagnostics=Diagnostics(),
        version=_version(loaded, shown),
        places=loaded.places,
        files=[name],
    )
    _spell_version(document)
    duplicates.settle(document, loaded.duplicates)
    truncation.check(document, loaded.text)
    bundle.bundle(document, name, allow_remote_refs=allow_remote_refs)
    return document


def check(content: bytes, shown: str) -> Loaded:
    """Return the value of a file if it is OpenAPI 3.0 or 3.1; raises GeneratorError if not."""
    loaded = parse(content, shown)
    if not is_object(loaded.value):
        kind = "a list" if is_list(loaded.value) else "plain text"
        raise GeneratorError(
            f"{shown}:1:1: {_NOT_OPENAPI} but {kind}; give one that begins with `openapi:`"
        )
    _version(loaded, shown)
    return loaded


def _version(loaded: Loaded, shown: str) -> Version:
    """Return the version of the specification that the document is written to."""
    if "swagger" in loaded.value and "openapi" not in loaded.value:
        found = f"{loaded.places.at(['swagger'])}: Swagger {_spelled(loaded, 'swagger')}"
        raise GeneratorError(f"{found}, not OpenAPI; convert it to 3.0 first")
    if "openapi" not in loaded.value:
        raise GeneratorError(
            f"{shown}:1:1: {_NOT_OPENAPI}, the field `openapi` is missing; "
            "give an OpenAPI 3.0 or 3.1 document"
        )
    version = _spelled(loaded, "openapi")
    for known in ("3.0", "3.1"):
        if version == known or version.startswith((f"{known}.", f"{known}-")):
            return known
    place = loaded.places.at(["openapi"])
    raise GeneratorError(
        f"{place}: OpenAPI {version or '(none)'} is not supported; give a 3.0 or 3.1 document"
    )


def _spelled(loaded: Loaded, name: str) -> str:
    """Return a version as the text has it, in one short line: 3.10 is not 3.1."""
    text = " ".join((loaded.places.written([name]) or str(loaded.value[name])).split())
    return text if len(text) <= 20 else text[:17] + "..."


def _spell_version(document: Document) -> None:
    """Write the version in full, as text: ``3.0`` alone is not one."""
    version = document.data["openapi"]
    if isinstance(version, str) and re.match(r"[^.]*\.[^.]*\.[0-9]", version):
        return
    full = document.data["openapi"] = {"3.0": "3.0.3", "3.1": "3.1.0"}[document.version]
    message = f"the OpenAPI version is {version!r}, not a full version"
    code, severity = "openapi-version", Severity.ERROR
    document.report_at(code, severity, ["openapi"], message, f"taken as {full!r}")
