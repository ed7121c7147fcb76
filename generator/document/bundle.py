"""Bring what a document refers to in other files into the document (4.7.23, RFC 3986).

An object from another file becomes a component of the same kind under its own name, so that
references to it stay references. Files are read from the document's directory only.
"""

from __future__ import annotations

import re
from pathlib import Path as FilePath
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin

from generator.diagnostics import GeneratorError, Severity
from generator.document import source
from generator.document.document import Document
from generator.document.grammar import SECTIONS, Node, Path, walk, walk_from
from generator.document.places import Loaded
from generator.document.read import parse
from generator.pointer import MISSING, clone, find, join, tokens
from generator.values import is_object, mapping

_SECTION_OF = {kind: section for section, kind in SECTIONS.items() if kind != "pathItem"}
_FILE = re.compile(r".*(?:#.*|\.(?:ya?ml|json))", re.DOTALL)
_ILLEGAL = re.compile(r"[^A-Za-z0-9._-]+")
_MAIN = ""
"""The name of the document itself among the files."""


def bundle(document: Document, name: str, *, allow_remote_refs: bool) -> None:
    """Bundle all files that the document at ``name`` refers to, and merge path items by reference.

    Raises GeneratorError for references that leave the document's directory, or for remote ones
    unless they are allowed; those to files that aren't there are reported and stay.
    """
    _Bundler(document, name, allow_remote_refs).run()
    for node in list(walk(document.data, document.version)):
        if node.kind == "pathItem":
            _merge_path_item(document, node)


class _Bundler:
    def __init__(self, document: Document, name: str, remote: bool) -> None:
        self.document = document
        self.remote = remote
        self.url = name if source.is_url(name) else ""
        self.main = None if name == "-" or self.url else FilePath(name)
        self.files: dict[str, Loaded | None] = {}
        self.placed: dict[tuple[str, str], str] = {}
        self.queue: list[tuple[Node, str]] = [(Node("root", document.data, ()), _MAIN)]

    def run(self) -> None:
        """Replace the references of the document, and of all that they bring in."""
        while self.queue:
            start, file = self.queue.pop()
            for node in walk_from(start, self.document.version):
                reference = node.value.get("$ref")
                if isinstance(reference, str) and _leads_out(reference, file):
                    self.replace(node, reference, file)
                if node.kind == "discriminator":
                    self.replace_mapping(node, file)

    def replace_mapping(self, node: Node, file: str) -> None:
        """Replace what a discriminator's values refer to; a value may be a name, too."""
        entries = mapping(node.value.get("mapping"))
        for key, value in entries.items():
            if isinstance(value, str) and _leads_out(value, file) and _FILE.fullmatch(value):
                target = self.locate(value, file, (*node.path, "mapping", key))
                entries[key] = self.bring(target, "schema") or value

    def replace(self, node: Node, reference: str, file: str) -> None:
        """Replace a reference by one to a component, or, for a path item, by what it leads to."""
        target = self.locate(reference, file, node.path)
        found: Any = self.value(target)
        if node.kind in _SECTION_OF:
            found = self.bring(target, node.kind)
            node.value["$ref"] = found or reference
        elif is_object(found) and target[0] == _MAIN:
            node.value["$ref"] = f"#{target[1]}"
        elif is_object(found):
            del node.value["$ref"]
            node.value.update({**clone(found), **node.value})
            self.enter(node, target)
        if found is None or found is MISSING:
            message = f"{reference!r} leads to nothing that can be read"
            action = "put the file there; until then the reference counts as one that leads nowhere"
            self.document.report_at("missing-file", Severity.ERROR, node.path, message, action)

    def bring(self, target: tuple[str, str], kind: str) -> str | None:
        """Return the pointer, in the document, of what stands at a pointer in a file."""
        if target[0] == _MAIN:
            return f"#{target[1]}"
        if target not in self.placed:
            value, data = self.value(target), self.document.data
            if not is_object(value):
                return None
            components = data["components"] = mapping(data.get("components"))
            entries = components[_SECTION_OF[kind]] = mapping(components.get(_SECTION_OF[kind]))
            name = _name(entries, *target)
            entries[name] = clone(value)
            node = Node(kind, entries[name], ("components", _SECTION_OF[kind], name))
            self.placed[target] = join(*node.path)
            self.enter(node, target)
        return self.placed[target]

    def enter(self, node: Node, target: tuple[str, str]) -> None:
        """Note where an object was brought from, and go on with what it refers to."""
        loaded = self.files[target[0]]
        if loaded:
            origin = (loaded.places, tuple(tokens(target[1])))
            self.document.origins[tuple(map(str, node.path))] = origin
        self.queue.append((node, target[0]))

    def value(self, target: tuple[str, str]) -> Any:
        """Return what stands at a pointer in a file."""
        if target[0] == _MAIN:
            return find(self.document.data, tokens(target[1]))
        loaded = self.files[target[0]]
        return find(loaded.value, tokens(target[1])) if loaded else MISSING

    def locate(self, reference: str, file: str, path: Path) -> tuple[str, str]:
        """Return the file and the pointer in it that a reference in ``file`` leads to."""
        base = file or self.url
        try:
            name, fragment = urldefrag(reference)
            address = urljoin(base, name) if source.is_url(base) else name
        except ValueError as error:  # as of brackets that don't match
            raise self.refuse(path, f"{reference!r} is no reference: {error}; mend it") from None
        if not name:
            return file, fragment
        if address.startswith(("http:", "https:")):
            return (_MAIN if address == self.url else self.download(address, path)), fragment
        return self.open(name, file, path), fragment

    def download(self, address: str, path: Path) -> str:
        if not self.remote:
            raise self.refuse(
                path,
                f"a reference to {source.redacted(address)} is remote; "
                "allow it with --allow-remote-refs, or put a copy beside the document",
            )
        if address not in self.files:
            self.document.files.append(address)
            content = source.download(address).body or b""
            self.add(address, content, source.redacted(address))
        return address

    def open(self, name: str, file: str, path: Path) -> str:
        if self.main is None:
            what = f"a reference to the file {name!r} from a document without a directory"
            raise self.refuse(path, f"{what}; give the document as a file")
        root = self.main.parent.resolve()
        asked = (FilePath(file).parent if file else root) / unquote(name).replace("\0", "")
        self.document.files.append(str(asked))
        try:
            found = asked.resolve()
            is_file = found.is_file()
        except (OSError, RuntimeError, ValueError) as error:
            reason = getattr(error, "strerror", None) or error
            raise self.refuse(path, f"{name!r:.100}: {reason}; mend it") from None
        if not found.is_relative_to(root):
            what = f"a reference to {name!r} leaves the document's directory"
            raise self.refuse(path, f"{what}; put the file inside it")
        if found == self.main.resolve():
            return _MAIN
        if str(found) not in self.files:
            self.files[str(found)] = None
            if is_file:
                shown = self.main.parent / found.relative_to(root)
                self.add(str(found), source.read_file(found), str(shown))
        return str(found)

    def add(self, key: str, content: bytes, shown: str) -> None:
        """Read another file; its content counts for the document's hash."""
        self.files[key] = parse(content, shown)
        both = self.document.sha256 + source.digest(content)
        self.document.sha256 = source.digest(both.encode())

    def refuse(self, path: Path, message: str) -> GeneratorError:
        return GeneratorError(f"{self.document.position_of(path)}: {message}")


def _leads_out(reference: str, file: str) -> bool:
    """Whether a reference must be replaced: not where it leads to a place of the document."""
    return file != _MAIN or not reference.startswith("#")


def _name(entries: dict[str, Any], target: str, fragment: str) -> str:
    """Return a free name for a component from another file: its own, else with the file's."""
    stem = FilePath(unquote(target.partition("?")[0])).name.partition(".")[0] or "file"
    own = _ILLEGAL.sub("_", (tokens(fragment) or [stem])[-1]) or "_"
    name = own if own not in entries else f"{_ILLEGAL.sub('_', stem)}_{own}"
    while name in entries:
        name += "_"
    return name


def _merge_path_item(document: Document, node: Node) -> None:
    """Put what a path item refers to into it, so that it shows its operations (4.7.9)."""
    seen: set[str] = set()
    while isinstance(reference := node.value.get("$ref"), str):
        target = find(document.data, tokens(reference))
        if reference in seen or target is node.value or not is_object(target):
            break
        seen.add(reference)
        del node.value["$ref"]
        for name in [n for n in target if n not in node.value]:
            node.value[name] = clone(target[name])
            document.moved([*tokens(reference), name], (*node.path, name))
