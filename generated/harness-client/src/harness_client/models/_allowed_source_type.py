from typing import Annotated, Literal, TypeAlias

from .._models import OPEN, Model, UnixDateTime

AllowedSourceType: TypeAlias = Annotated[Literal["UI", "API"], OPEN]
"""A way of reaching the account: user interface or API."""


class IPAllowlistConfig(Model):
    """An entry in the IP allowlist."""

    name: str
    """Display name."""
    identifier: str
    """Identifier, unique within its scope and fixed once chosen."""
    description: str | None = None
    """What the entity is for, in a few words."""
    enabled: bool | None = None
    """Whether the entry has effect. The server's default is false."""
    tags: dict[str, str] | None = None
    """Labels by which to find and group; the value may be empty."""
    allowed_source_type: list[AllowedSourceType] | None = None
    """What the addresses may use: the user interface, the API or both."""
    ip_address: str
    """A single address or a range in CIDR notation."""


class IPAllowlistConfigRequest(Model):
    """A new allowlist entry, or the new state of an existing one."""

    ip_allowlist_config: IPAllowlistConfig | None = None


class IPAllowlistConfigResponse(Model):
    """An allowlist entry and when it was made."""

    ip_allowlist_config: IPAllowlistConfig
    created: UnixDateTime
    """Time of creation, in Unix milliseconds."""
    updated: UnixDateTime
    """Time of the latest change, in Unix milliseconds."""


class IPAllowlistConfigValidateResponse(Model):
    """Whether and why an address is admitted."""

    allowed_for_custom_block: bool | None = None
    """Whether the range that was given contains the address."""
    allowlisted_configs: list[IPAllowlistConfigResponse] | None = None
    """Stored entries that contain the address; empty if a range was given."""
    allowed_for_ui: bool | None = None
    """Whether the address may use the user interface."""
    allowed_for_api: bool | None = None
    """Whether the address may use the API."""
