from typing import Any

from .._models import Binary, Model, UnixDateTime
from ._secret_spec import SecretSpec


class Secret(Model):
    """A secret and where it is kept."""

    name: str
    """Display name."""
    identifier: str
    """Identifier, unique within its scope and fixed once chosen."""
    org: str | None = None
    """Identifier of the organization that the entity belongs to; absent on the account level."""
    project: str | None = None
    """Identifier of the project that the entity belongs to; absent above the project level."""
    tags: dict[str, str] | None = None
    """Labels by which to find and group; the value may be empty."""
    description: str | None = None
    """What the entity is for, in a few words."""
    spec: SecretSpec


class SecretRequest(Model):
    """A new secret, or the new state of an existing one."""

    secret: Secret


class SecretResponse(Model):
    """What may be known about a secret."""

    secret: Secret | None = None
    created: UnixDateTime | None = None
    """Time of creation, in Unix milliseconds."""
    updated: UnixDateTime | None = None
    """Time of the latest change, in Unix milliseconds."""
    draft: bool | None = None
    """Whether the secret still lacks its value."""
    governance_metadata: dict[str, Any] | None = None
    """Verdict of the policies that apply to the entity."""


class SecretValidationResponse(Model):
    """Whether a secret reference can be resolved."""

    success: bool | None = None
    """Whether the reference can be resolved."""
    message: str | None = None
    """Why the reference can't be resolved."""


class SecretFormData(Model):
    """A file secret: its description and the file."""

    spec: SecretRequest
    file: Binary
    """Content of the file."""
