"""What is special to one API, as data: namespaces, scopes, paging, envelopes, names.

A profile is a TOML file. Without one every default follows from the document.
"""

from __future__ import annotations

import keyword
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    ValidationError,
    model_validator,
)

from generator.diagnostics import GeneratorError


def _legal(name: str) -> str:
    if not name.isidentifier() or keyword.iskeyword(name):
        raise ValueError(f"{name!r} is no Python name")
    return name


def _legal_call(call: str) -> str:
    return ".".join(map(_legal, call.split(".")))


Name = Annotated[str, AfterValidator(_legal)]
Call = Annotated[str, AfterValidator(_legal_call)]
Distribution = Annotated[str, Field(pattern=r"^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$")]
Version = Annotated[str, Field(pattern=r"^\d+\.\d+\.\d+$")]


class _Table(BaseModel):
    """A table of a profile: an unknown key is an error, so that a typing mistake shows."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class PackageTable(_Table):
    """What the distribution is called."""

    distribution: Distribution | None = None
    name: Name | None = None
    client: Name | None = None
    version: Version | None = None
    title: str | None = None
    description: str | None = None
    homepage: str = ""


class ServerTable(_Table):
    """Where requests go, and the environment variables of the client."""

    base_url: str | None = None
    variable: str | None = None
    strip_suffix: str = ""


class NamespaceTable(_Table):
    """A service: the operations whose path begins with ``prefix``."""

    name: Name | Literal[""]
    prefix: str
    title: str = ""
    errors: str = "default"
    envelope: str | None = None
    """The wrapper that most responses are in of which the document gives no schema."""


class ScopeTable(_Table):
    """A part of where a call acts, and every wire name that means it."""

    name: Name
    variable: str
    parent: str | None = None
    documentation: str = ""
    words: tuple[str, ...] = ()
    segments: tuple[str, ...] = ()
    path: tuple[str, ...] = ()
    query: tuple[str, ...] = ()
    header: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    body_under: Mapping[str, tuple[str, ...]] = Field(default_factory=dict[str, tuple[str, ...]])
    """Dotted paths of fields of bodies, by the beginning of the paths of their operations."""


class EnvelopeTable(_Table):
    """A wrapper around results: recognised when an answer has all of ``requires``."""

    result: str
    requires: tuple[str, ...]
    allows: tuple[str, ...] = ()
    status: str | None = None
    failures: tuple[str, ...] = ()
    code: tuple[str, ...] = ()
    message: tuple[str, ...] = ()
    correlation_id: tuple[str, ...] = ()


class PagingTable(_Table):
    """A way to page: recognised by its request parameters and by where the items are."""

    name: str
    kind: Literal["page", "offset", "token", "keyset", "link"]
    position: tuple[str, ...] = ()
    size: tuple[str, ...] = ()
    first: int = 0
    items: tuple[str, ...] = ()
    total_items: tuple[str, ...] = ()
    total_pages: tuple[str, ...] = ()
    page_index: tuple[str, ...] = ()
    page_size: tuple[str, ...] = ()
    next_token: tuple[str, ...] = ()
    next_link: tuple[str, ...] = ()
    item_key: tuple[str, ...] = ()
    has_next: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    headers: Mapping[str, str] = Field(default_factory=dict[str, str])
    default_size: int | None = None


class ErrorTable(_Table):
    """Where errors say what went wrong: dotted wire paths, the first that is there wins."""

    schema_: str | None = Field(default=None, alias="schema")
    code: tuple[str, ...] = ()
    message: tuple[str, ...] = ()
    fields: tuple[str, ...] = ()
    field_name: tuple[str, ...] = ()
    field_message: tuple[str, ...] = ()
    correlation_id: tuple[str, ...] = ()


class DiscriminatorTable(_Table):
    """Which child of a base a value means, where the document is silent or wrong about it."""

    schema_: str = Field(alias="schema")
    """The key of the base."""
    property: str | None = None
    """The base's own property that tells."""
    beside: str | None = None
    """The property that tells, of the object that holds a value of the base."""
    values: Mapping[str, str]
    """The child's key by value of the property."""

    @model_validator(mode="after")
    def _one_property(self) -> Self:
        if (self.property is None) == (self.beside is None):
            raise ValueError("a table of discriminators has either `property` or `beside`")
        return self


class TagsTable(_Table):
    """How tags become resources."""

    leading: tuple[str, ...] = ()
    """Words in front of a tag that say nothing of its resource, besides those of the scopes."""
    trailing: tuple[str, ...] = ()
    """The same at a tag's end."""
    rename: Mapping[str, str] = Field(default_factory=dict[str, str])


class SecretsTable(_Table):
    """Fields that never show in a repr, a log or an error."""

    names: tuple[str, ...] = ()
    pointers: tuple[str, ...] = ()


class CredentialTable(_Table):
    """The client's arguments and environment variables for a security scheme."""

    arguments: tuple[Name, ...]
    variables: tuple[str, ...]


class Profile(_Table):
    """One API's conventions; every field has a neutral default."""

    titles: tuple[str, ...] = ()
    document: str | None = None
    source_url: str | None = None
    overlays: tuple[str, ...] = ()
    lock: str | None = None
    package: PackageTable = PackageTable()
    server: ServerTable = ServerTable()
    credentials: Mapping[str, CredentialTable] = Field(default_factory=dict[str, CredentialTable])
    namespaces: tuple[NamespaceTable, ...] = ()
    scopes: tuple[ScopeTable, ...] = ()
    envelopes: Mapping[str, EnvelopeTable] = Field(default_factory=dict[str, EnvelopeTable])
    paging: tuple[PagingTable, ...] = ()
    paging_overrides: Mapping[str, str] = Field(default_factory=dict[str, str])
    errors: Mapping[str, ErrorTable] = Field(default_factory=dict[str, ErrorTable])
    tags: TagsTable = TagsTable()
    words: tuple[str, ...] = ()
    vocabulary: Mapping[str, tuple[str, ...]] = Field(default_factory=dict[str, tuple[str, ...]])
    names: Mapping[str, Call] = Field(default_factory=dict[str, Call])
    models: Mapping[str, Name] = Field(default_factory=dict[str, Name])
    timestamps: tuple[str, ...] = ()
    timestamp_names: tuple[str, ...] = ()
    timestamp_exceptions: tuple[str, ...] = ()
    discriminators: tuple[DiscriminatorTable, ...] = ()
    secrets: SecretsTable = SecretsTable()
    write_only_in_responses: bool = False

    @model_validator(mode="after")
    def _parents_come_first(self) -> Self:
        names = [scope.name for scope in self.scopes]
        for place, scope in enumerate(self.scopes):
            if scope.parent is not None and scope.parent not in names[:place]:
                raise ValueError(f"scopes.{place}.parent: no scope before it is {scope.parent!r}")
        return self

    @model_validator(mode="after")
    def _envelopes_exist(self) -> Self:
        for place, namespace in enumerate(self.namespaces):
            if namespace.envelope is not None and namespace.envelope not in self.envelopes:
                known = ", ".join(self.envelopes) or "none"
                raise ValueError(
                    f"namespaces.{place}.envelope: there is no [envelopes.{namespace.envelope}]; "
                    f"known are {known}"
                )
        return self

    @property
    def whole_words(self) -> frozenset[str]:
        """Words that ``words.split`` keeps in one piece."""
        return frozenset(self.words)


@dataclass(frozen=True, slots=True)
class Source:
    """A profile and the file it came from; paths in it are relative to that file."""

    profile: Profile = field(default_factory=Profile)
    path: Path | None = None

    def resolve(self, name: str) -> Path:
        """Return the path that ``name`` in the profile means."""
        return (self.path.parent if self.path else Path()) / name

    @property
    def overlay_paths(self) -> list[Path]:
        """The overlays to apply, in order."""
        return [self.resolve(name) for name in self.profile.overlays]


def load(path: Path) -> Source:
    """Read a profile.

    Raises:
        GeneratorError: The file can't be read, is not TOML, or has a key that means nothing.
    """
    try:
        table: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise GeneratorError(f"{path}: can't read the profile: {error.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise GeneratorError(f"{path}: the profile is not TOML: {error}") from None
    try:
        return Source(Profile.model_validate(table), path)
    except ValidationError as error:
        raise GeneratorError(f"{path}: {_explain(error)}") from None


def _explain(error: ValidationError) -> str:
    first = error.errors()[0]
    where = ".".join(str(part) for part in first["loc"])
    if first["type"] == "extra_forbidden":
        return f"unknown key {where}; see docs/profile.md for the keys there are"
    said = first["msg"].removeprefix("Value error, ")
    return f"{where}: {said}" if where else said


def for_title(title: str, directory: Path) -> Source:
    """Return the profile in ``directory`` that names ``title``, or an empty one.

    Raises:
        GeneratorError: A profile in the directory is broken.
    """
    for path in sorted(directory.glob("*.toml")):
        source = load(path)
        if title in source.profile.titles:
            return source
    return Source()
