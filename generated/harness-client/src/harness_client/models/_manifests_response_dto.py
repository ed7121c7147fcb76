from typing import Annotated, Literal, TypeAlias

from .._models import OPEN, Model, UnixDateTime


class ManifestsResponseDTO(Model):
    """The manifests of a service that may be its primary one."""

    identifiers: list[str] | None = None
    """Identifiers of the manifests."""


class Service(Model):
    """A service that pipelines deploy."""

    account: str | None = None
    """Identifier of the account."""
    identifier: str
    """Identifier, unique within its scope and fixed once chosen."""
    org: str | None = None
    """Identifier of the organization that the entity belongs to; absent on the account level."""
    project: str | None = None
    """Identifier of the project that the entity belongs to; absent above the project level."""
    name: str
    """Display name."""
    description: str | None = None
    """What the entity is for, in a few words."""
    tags: dict[str, str] | None = None
    """Labels by which to find and group; the value may be empty."""
    yaml: str | None = None
    """Definition of the service: manifests, artifacts and variables as YAML."""


class ServiceRequest(Model):
    """A new service, or the new state of an existing one."""

    identifier: str
    """Identifier, unique within its scope and fixed once chosen."""
    name: str
    """Display name."""
    description: str | None = None
    """What the entity is for, in a few words."""
    tags: dict[str, str] | None = None
    """Labels by which to find and group; the value may be empty."""
    yaml: str | None = None
    """Definition of the service as YAML: its manifests, artifacts and variables."""


class ServiceResponse(Model):
    """A service and when it was made."""

    service: Service | None = None
    created: UnixDateTime | None = None
    """Time of creation, in Unix milliseconds."""
    updated: UnixDateTime | None = None
    """Time of the latest change, in Unix milliseconds."""


ServiceType: TypeAlias = Annotated[
    Literal["Kubernetes", "NativeHelm", "Ssh", "WinRm", "ServerlessAwsLambda", "AzureWebApp"], OPEN
]
