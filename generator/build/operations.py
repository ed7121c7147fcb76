"""The operations of a shaped document, with what naming and scopes need to know of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator import operations as methods
from generator.build.scopes import ScopeTables
from generator.pointer import join
from generator.profile import NamespaceTable, Profile
from generator.values import Json, mapping, sequence


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation: an HTTP method on a path (OpenAPI Operation Object)."""

    method: str
    path: str
    data: Json
    namespace: NamespaceTable
    segments: tuple[str, ...]
    """The path below the namespace's prefix, without the segments that name a scope."""
    scopes: tuple[str, ...]
    """The scopes that the path names, outermost first."""
    base_url: str | None = None

    @property
    def id(self) -> str:
        """The operationId."""
        return str(self.data.get("operationId", ""))

    @property
    def pointer(self) -> str:
        """Where the operation stands in the document (RFC 6901)."""
        return join("paths", self.path, self.method)

    @property
    def parameters(self) -> list[Json]:
        """The operation's parameters, those of its path included."""
        return list(self.data.get("parameters", []))

    @property
    def tag(self) -> str:
        """The first tag, or nothing."""
        tags = self.data.get("tags") or [""]
        return str(tags[0])

    @property
    def collection(self) -> tuple[str, ...]:
        """The segments without a trailing identifier."""
        return self.segments[:-1] if self.is_item else self.segments

    @property
    def is_item(self) -> bool:
        """The path ends with an identifier."""
        return bool(self.segments) and is_placeholder(self.segments[-1])


def is_placeholder(segment: str) -> bool:
    """Whether a path segment is a template expression (OpenAPI 3, Path Templating)."""
    return segment.startswith("{") and segment.endswith("}")


def operations(data: Json, profile: Profile) -> Iterator[Operation]:
    """Give every operation of the document in its order."""
    tables = ScopeTables(profile.scopes)
    paths = mapping(data.get("paths"))
    for path, method, operation in methods.operations(paths):
        yield _operation(path, method, operation, paths[path], profile, tables)


def _operation(
    path: str, method: str, data: Json, item: Json, profile: Profile, tables: ScopeTables
) -> Operation:
    namespace = namespace_of(path, profile)
    below = path[len(namespace.prefix) :] if path.startswith(namespace.prefix) else path
    segments, scopes = tables.strip(tuple(s for s in below.split("/") if s))
    servers = sequence(data.get("servers")) or sequence(item.get("servers"))
    base_url = expand_server(mapping(servers[0])) if servers else None
    return Operation(method, path, data, namespace, segments, scopes, base_url or None)


def namespace_of(path: str, profile: Profile) -> NamespaceTable:
    """Return the namespace whose prefix is the longest that ``path`` begins with.

    A path that no prefix fits gets a namespace of its own first segment; without namespaces
    in the profile there is only the nameless one.
    """
    known = [n for n in profile.namespaces if path.startswith(n.prefix)]
    if known:
        return max(known, key=lambda n: len(n.prefix))
    if not profile.namespaces:
        return NamespaceTable(name="", prefix="")
    first = next((s for s in path.split("/") if s and not is_placeholder(s)), "root")
    return NamespaceTable(name=first, prefix=f"/{first}")


def expand_server(server: Mapping[str, Any]) -> str:
    """Return a server's URL with the defaults of its variables (Server Object)."""
    url = str(server.get("url", ""))
    for name, variable in mapping(server.get("variables")).items():
        url = url.replace("{" + name + "}", str(variable.get("default", "")))
    return url.rstrip("/")
