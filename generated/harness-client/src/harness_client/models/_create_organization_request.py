from .._models import Model, UnixDateTime


class Organization(Model):
    """An organization."""

    identifier: str
    """Identifier, unique within its scope and fixed once chosen."""
    name: str
    """Display name."""
    description: str | None = None
    """What the entity is for, in a few words."""
    tags: dict[str, str] | None = None
    """Labels by which to find and group; the value may be empty."""


class CreateOrganizationRequest(Model):
    """A new organization."""

    org: Organization


class OrganizationResponse(Model):
    """An organization and when it was made."""

    org: Organization | None = None
    created: UnixDateTime | None = None
    """Time of creation, in Unix milliseconds."""
    updated: UnixDateTime | None = None
    """Time of the latest change, in Unix milliseconds."""
    harness_managed: bool | None = None
    """Whether Harness itself maintains the entity; it can't be changed then."""


class UpdateOrganizationRequest(Model):
    """The new state of an organization."""

    org: Organization
