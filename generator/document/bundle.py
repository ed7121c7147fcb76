"""Bring what a document refers to in other files into the document (4.7.23, RFC 3986).

An object from another file becomes a component of the same kind under its own name, so that
references to it stay references. Files are read from the document's directory only.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin, urlparse

from generator.diagnostics import GeneratorError, Severity
from generator.document import source
from generator.document.document import Document
from generator.document.grammar import SECTIONS, Node, walk_from
from generator.document.places import Loaded
from generator.document.pointer import MISSING, find, join, tokens
from generator.document.read import parse
from generator.document.read_yaml import clone
from generator.values import is_object

_SECTION_OF = {kind: section for section, kind in SECTIONS.items() if kind != "pathItem"}
_FILE = re.compile(r".*(?:#.*|\.(?:ya?ml|json))", re.DOTALL)
MAIN = ""
"""The name of the document itself among the files."""


def bundle(document: Document, name: str, *, allow_remote_refs: bool) -> None:
    """Bundle all files that the document at ``name`` refers to, and merge path items by reference.

    Raises GeneratorError for references that leave the document's directory, or for remote ones
    unless they are allowed; those to files that aren't there are reported and stay.
    """
    bundler = _Bundler(document, name, allow_remote_refs)
    bundler.run(Node("root", document.data, ()), MAIN)
    _merge_path_items(document)


class _Bundler:
    def __init__(self, document: Document, name: str, remote: bool) -> None:
        self.document = document
        self.remote = remote
        self.url = name if source.is_url(name) else ""
        self.main = None if name == "-" or self.url else Path(name)
        self.root = self.main.parent.resolve() if self.main else None
        self.files: dict[str, Loaded | None] = {}
        self.placed: dict[tuple[str, str], str] = {}
        self.queue: list[tuple[Node, str]] = []

    def run(self, start: Node, file: str) -> None:
        """Replace the references below ``start``, and below all that they bring in."""
        self.queue.append((start, file))
        while self.queue:
            node, file = self.queue.pop()
            for each in walk_from(node, self.document.version):
                self._references(each, file)

    def _references(self, node: Node, file: str) -> None:
        reference = node.value.get("$ref")
        if isinstance(reference, str) and (file != MAIN or not reference.startswith("#")):
            self._replace(node, reference, file)
        mapping = node.value.get("mapping") if node.kind == "discriminator" else None
        if not is_object(mapping):
            return
        entries = mapping
        for key, value in entries.items():
            if not isinstance(value, str) or not _FILE.fullmatch(value):
                continue
            if file == MAIN and value.startswith("#"):
                continue
            place = (*node.path, "mapping", key)
            entries[key] = self._bring(value, file, "schema", place, quiet=True) or value

    def _replace(self, node: Node, reference: str, file: str) -> None:
        if node.kind in _SECTION_OF:
            found = self._bring(reference, file, node.kind, node.path)
            if found:
                node.value["$ref"] = found
            return
        target, fragment = self._locate(reference, file, node.path)
        value = self._value(target, fragment)
        if is_object(value) and target != MAIN:
            del node.value["$ref"]
            node.value.update({**clone(value), **node.value})
            self._note(node.path, target, fragment)
            self.queue.append((node, target))
        elif is_object(value):
            node.value["$ref"] = f"#{fragment}"
        else:
            self._missing(reference, node.path)

    def _bring(
        self,
        reference: str,
        file: str,
        kind: str,
        path: tuple[str | int, ...],
        *,
        quiet: bool = False,
    ) -> str | None:
        """Return the pointer, in the document, of what ``reference`` in ``file`` leads to."""
        target, fragment = self._locate(reference, file, path)
        if target == MAIN:
            return f"#{fragment}"
        if (target, fragment) in self.placed:
            return self.placed[target, fragment]
        value = self._value(target, fragment)
        if not is_object(value):
            if not quiet:
                self._missing(reference, path)
            return None
        return self._place(clone(value), target, fragment, kind)

    def _place(self, value: dict[str, Any], target: str, fragment: str, kind: str) -> str:
        section = _SECTION_OF[kind]
        components = self.document.data.setdefault("components", {})
        if not is_object(components):
            components = self.document.data["components"] = {}
        entries: Any = components.setdefault(section, {})
        if not is_object(entries):
            entries = components[section] = {}
        name = _name(entries, target, fragment)
        entries[name] = value
        place = ("components", section, name)
        self.placed[target, fragment] = join(*place)
        self._note(place, target, fragment)
        self.queue.append((Node(kind, value, place), target))
        return join(*place)

    def _note(self, place: tuple[str | int, ...], target: str, fragment: str) -> None:
        loaded = self.files[target]
        if loaded:
            keys = tuple(tokens(fragment))
            self.document.origins[tuple(map(str, place))] = (loaded.places, keys)

    def _missing(self, reference: str, path: tuple[str | int, ...]) -> None:
        self.document.report_at(
            "missing-file",
            Severity.ERROR,
            path,
            f"{reference!r} leads to nothing that can be read",
            "put the file there; until then the reference counts as one that leads nowhere",
        )

    def _locate(self, reference: str, file: str, path: tuple[str | int, ...]) -> tuple[str, str]:
        """Return the file and the pointer in it that a reference in ``file`` leads to."""
        name, fragment = urldefrag(reference)
        if not name:
            return file, fragment
        base = file or self.url
        address = urljoin(base, name) if source.is_url(base) else name
        if urlparse(address).scheme in ("http", "https"):
            return (MAIN if address == self.url else self._remote(address, path)), fragment
        return self._local(name, file, path), fragment

    def _remote(self, address: str, path: tuple[str | int, ...]) -> str:
        if not self.remote:
            raise GeneratorError(
                f"{self._position(path)}: a reference to {address} is remote; "
                "allow it with --allow-remote-refs, or put a copy beside the document"
            )
        if address not in self.files:
            self.document.files.append(address)
            content = source.download(address).body or b""
            self._add(address, content, address)
        return address

    def _local(self, name: str, file: str, path: tuple[str | int, ...]) -> str:
        if self.root is None or self.main is None:
            raise GeneratorError(
                f"{self._position(path)}: a reference to the file {name!r} from a document without "
                "a directory; give the document as a file"
            )
        relative = Path(unquote(name).replace("\0", ""))
        base = Path(file).parent if file else self.root
        self.document.files.append(str(base / relative))
        try:
            found = (base / relative).resolve()
        except (OSError, RuntimeError) as error:
            raise GeneratorError(f"{self._position(path)}: {name!r}: {error}; mend it") from error
        if not found.is_relative_to(self.root):
            raise GeneratorError(
                f"{self._position(path)}: a reference to {name!r} leaves the document's directory; "
                "put the file inside it"
            )
        if found == self.main.resolve():
            return MAIN
        if str(found) not in self.files:
            shown = self.main.parent / found.relative_to(self.root)
            if found.is_file():
                self._add(str(found), source.read_file(found), str(shown))
            else:
                self.files[str(found)] = None
        return str(found)

    def _add(self, key: str, content: bytes, shown: str) -> None:
        """Read another file; its content counts for the document's hash."""
        self.files[key] = parse(content, shown)
        both = self.document.sha256 + source.digest(content)
        self.document.sha256 = source.digest(both.encode())

    def _value(self, target: str, fragment: str) -> Any:
        if target == MAIN:
            return find(self.document.data, tokens(fragment))
        loaded = self.files[target]
        return find(loaded.value, tokens(fragment)) if loaded else MISSING

    def _position(self, path: tuple[str | int, ...]) -> str:
        return str(self.document.position_of(path))


def _name(entries: dict[str, Any], target: str, fragment: str) -> str:
    """Return a free name for a component from another file: its own, else with the file's."""
    stem = unquote(urlparse(target).path if source.is_url(target) else target)
    stem = Path(stem).name.partition(".")[0] or "file"
    keys = tokens(fragment)
    own = re.sub(r"[^A-Za-z0-9._-]+", "_", keys[-1] if keys else stem) or "_"
    wishes = [own, f"{re.sub(r'[^A-Za-z0-9._-]+', '_', stem)}_{own}"]
    name = next((w for w in wishes if w not in entries), wishes[-1])
    while name in entries:
        name += "_"
    return name


def _merge_path_items(document: Document) -> None:
    """Put what a path item refers to into it, so that each path shows its operations (4.7.9)."""
    for node in list(walk_from(Node("root", document.data, ()), document.version)):
        seen: set[str] = set()
        while node.kind == "pathItem" and isinstance(node.value.get("$ref"), str):
            reference = str(node.value["$ref"])
            target = find(document.data, tokens(reference))
            if reference in seen or target is node.value or not is_object(target):
                break
            seen.add(reference)
            del node.value["$ref"]
            for name, value in target.items():
                if name not in node.value:
                    node.value[name] = clone(value)
                    document.moved([*tokens(reference), name], (*node.path, name))
