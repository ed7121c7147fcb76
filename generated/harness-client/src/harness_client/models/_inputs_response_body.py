from typing import Any

from .._models import Model


class InputsResponseBodyOptionsCloneRef(Model):
    """What to check out."""

    type: dict[str, Any] | None = None
    """Describes the choice between branch, tag and pull request."""
    name: dict[str, Any] | None = None
    """Describes the name of the branch, tag or pull request."""


class InputsResponseBodyOptionsClone(Model):
    """How the codebase is cloned."""

    ref: InputsResponseBodyOptionsCloneRef | None = None
    """What to check out."""


class InputsResponseBodyOptions(Model):
    """Further options of a run."""

    clone: InputsResponseBodyOptionsClone | None = None
    """How the codebase is cloned."""


class InputsResponseBody(Model):
    """What a run of a pipeline asks for."""

    inputs: dict[str, Any] | None = None
    """The values asked for, by name."""
    options: InputsResponseBodyOptions | None = None
    """Further options of a run."""
