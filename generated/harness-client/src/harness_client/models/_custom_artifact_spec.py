from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from .._models import OPEN, Model
from ._acr_artifact_spec import ArtifactTriggerSpec, TriggerConditions
from ._aws_code_commit_webhook_spec import WebhookTriggerSpec

NGVariableType: TypeAlias = Annotated[Literal["String", "Number"], OPEN]
"""Type of the variable's value."""


class NGVariable(
    Model,
    children=("NumberNGVariable", "StringNGVariable"),
    tag="type",
    tags={"String": "StringNGVariable", "Number": "NumberNGVariable"},
):
    """A variable; the type tells that of its value."""

    type: NGVariableType | None = None
    description: str | None = None
    """What the variable is for."""
    required: bool | None = None
    """Whether a value must be given."""
    name: str | None = None
    """Name of the variable."""
    metadata: str | None = None
    """Further data on the variable."""


class CustomArtifactTriggerSpec(Model):
    """How a script finds the artifact that fires the trigger."""

    event_conditions: list[TriggerConditions] | None = None
    """What must hold for the new version."""
    meta_data_conditions: list[TriggerConditions] | None = None
    """What must hold for the artifact's metadata."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""
    version: str | None = None
    """Version of the artifact."""
    script: str | None = None
    """Script that lists the available artifacts."""
    artifacts_array_path: str | None = None
    """JSONPath of the list of artifacts in the script's output."""
    version_path: str | None = None
    """JSONPath of the version within an artifact."""
    metadata: dict[str, str] | None = None
    """JSONPaths of further properties of an artifact, by name."""
    inputs: list[NGVariable] | None = None
    """Variables that are passed to the script."""


class CustomWebhookTriggerSpec(Model):
    """On what conditions a custom request fires the trigger."""

    header_conditions: list[TriggerConditions] | None = None
    """What must hold for the headers of the request."""
    payload_conditions: list[TriggerConditions] | None = None
    """What must hold for the body of the request."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""


class DockerRegistryArtifactTriggerSpec(Model):
    """Which artifact in a Docker registry fires the trigger."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    event_conditions: list[TriggerConditions] | None = None
    """What must hold for the new version."""
    meta_data_conditions: list[TriggerConditions] | None = None
    """What must hold for the artifact's metadata."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""
    tag: str | None = None
    """Tag of the artifact."""
    image_path: str | None = None
    """Path of the image in the registry."""


class CustomArtifactSpec(ArtifactTriggerSpec):
    """An artifact that a script finds."""

    spec: CustomArtifactTriggerSpec | None = None


class CustomWebhookSpec(WebhookTriggerSpec):
    """Requests that anything can send."""

    spec: CustomWebhookTriggerSpec


class DockerRegistryArtifactSpec(ArtifactTriggerSpec):
    """An artifact in a Docker registry."""

    spec: DockerRegistryArtifactTriggerSpec | None = None
