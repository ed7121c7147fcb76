from typing import Annotated, Literal, TypeAlias

from .._models import OPEN, CamelModel, Model, UnixDateTime

ModuleType: TypeAlias = Annotated[
    Literal[
        "CD",
        "CI",
        "CV",
        "CF",
        "CE",
        "STO",
        "CORE",
        "PMS",
        "TEMPLATESERVICE",
        "GOVERNANCE",
        "CHAOS",
        "CET",
        "IDP",
    ],
    OPEN,
]
"""A module of the platform."""


class ProjectRequest(Model):
    """A project as it is sent."""

    identifier: str
    """Identifier, unique within its scope and fixed once chosen."""
    name: str
    """Display name."""
    color: str | None = None
    """Color of the tile in the user interface, as a hex code such as `#0063f7`."""
    modules: list[ModuleType] | None = None
    """Modules in use."""
    description: str | None = None
    """What the entity is for, in a few words."""
    tags: dict[str, str] | None = None
    """Labels by which to find and group; the value may be empty."""


class CreateProjectRequest(Model):
    """A new project."""

    project: ProjectRequest


class Project(Model):
    """A project."""

    identifier: str
    """Identifier, unique within its scope and fixed once chosen."""
    name: str
    """Display name."""
    org: str | None = None
    """Identifier of the organization that the project is part of."""
    color: str | None = None
    """Color of the tile in the user interface, as a hex code such as `#0063f7`."""
    modules: list[ModuleType] | None = None
    """Modules in use."""
    description: str | None = None
    """What the entity is for, in a few words."""
    tags: dict[str, str] | None = None
    """Labels by which to find and group; the value may be empty."""


class ProjectResponse(CamelModel):
    """A project and when it was made."""

    project: Project | None = None
    created: UnixDateTime | None = None
    """Time of creation, in Unix milliseconds."""
    updated: UnixDateTime | None = None
    """Time of the latest change, in Unix milliseconds."""
    is_favorite: bool | None = None
    """Whether the caller marked the project as a favorite."""


class UpdateProjectRequest(Model):
    """The new state of a project."""

    project: ProjectRequest
