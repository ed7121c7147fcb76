from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from .._models import OPEN, Model


class AMIFilter(Model):
    """A tag or property by which machine images are chosen."""

    name: str | None = None
    """Name of the tag or property."""
    value: str | None = None
    """Value that it must have."""


ArtifactType: TypeAlias = Annotated[
    Literal[
        "Gcr",
        "Ecr",
        "Acr",
        "DockerRegistry",
        "Nexus3Registry",
        "Nexus2Registry",
        "ArtifactoryRegistry",
        "AmazonS3",
        "Jenkins",
        "CustomArtifact",
        "GoogleArtifactRegistry",
        "GithubPackageRegistry",
        "AzureArtifacts",
        "AmazonMachineImage",
        "GoogleCloudStorage",
        "Bamboo",
    ],
    OPEN,
]
"""Where an artifact comes from."""


TriggerConditionsOperator: TypeAlias = Annotated[
    Literal[
        "In",
        "Equals",
        "NotEquals",
        "StartsWith",
        "EndsWith",
        "Contains",
        "DoesNotContain",
        "Regex",
        "NotIn",
    ],
    OPEN,
]
"""How key and value are compared."""


class ArtifactTriggerSpec(
    Model,
    children=(
        "AcrArtifactSpec",
        "AmazonMachineImageArtifactSpec",
        "AmazonS3ArtifactSpec",
        "ArtifactoryRegistryArtifactSpec",
        "AzureArtifactsArtifactSpec",
        "BambooArtifactSpec",
        "CustomArtifactSpec",
        "DockerRegistryArtifactSpec",
        "EcrArtifactSpec",
        "GcrArtifactSpec",
        "GithubPackageRegistryArtifactSpec",
        "GoogleArtifactRegistryArtifactSpec",
        "GoogleCloudStorageArtifactSpec",
        "JenkinsArtifactSpec",
        "Nexus2RegistryArtifactSpec",
        "Nexus3RegistryArtifactSpec",
    ),
    tag="type",
    tags={
        "Gcr": "GcrArtifactSpec",
        "Ecr": "EcrArtifactSpec",
        "Acr": "AcrArtifactSpec",
        "DockerRegistry": "DockerRegistryArtifactSpec",
        "Nexus3Registry": "Nexus3RegistryArtifactSpec",
        "Nexus2Registry": "Nexus2RegistryArtifactSpec",
        "ArtifactoryRegistry": "ArtifactoryRegistryArtifactSpec",
        "AmazonS3": "AmazonS3ArtifactSpec",
        "Jenkins": "JenkinsArtifactSpec",
        "CustomArtifact": "CustomArtifactSpec",
        "GoogleArtifactRegistry": "GoogleArtifactRegistryArtifactSpec",
        "GithubPackageRegistry": "GithubPackageRegistryArtifactSpec",
        "AzureArtifacts": "AzureArtifactsArtifactSpec",
        "AmazonMachineImage": "AmazonMachineImageArtifactSpec",
        "GoogleCloudStorage": "GoogleCloudStorageArtifactSpec",
        "Bamboo": "BambooArtifactSpec",
    },
):
    """Says which artifact an artifact trigger waits for; the type tells the registry."""

    type: ArtifactType | None = None


class TriggerConditions(Model):
    """A comparison that must hold for a trigger to fire."""

    key: str | None = None
    """What is looked at: a header's name, or an expression on the payload such as `<+trigger.payload.action>`."""
    operator: TriggerConditionsOperator | None = None
    value: str | None = None
    """What the key is compared with."""


class AcrArtifactTriggerSpec(Model):
    """Which artifact in Azure Container Registry fires the trigger."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    event_conditions: list[TriggerConditions] | None = None
    """What must hold for the new version."""
    meta_data_conditions: list[TriggerConditions] | None = None
    """What must hold for the artifact's metadata."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""
    subscription_id: str | None = None
    """Identifier of the Azure subscription."""
    repository: str | None = None
    """Name of the repository."""
    tag: str | None = None
    """Tag of the artifact."""
    registry: str | None = None
    """Name of the registry."""


class AmazonMachineImageArtifactTriggerSpec(Model):
    """Which Amazon Machine Image fires the trigger."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    event_conditions: list[TriggerConditions] | None = None
    """What must hold for the new version."""
    meta_data_conditions: list[TriggerConditions] | None = None
    """What must hold for the artifact's metadata."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""
    region: str | None = None
    """AWS region in which the images are looked for."""
    tags: list[AMIFilter] | None = None
    """Tags that an image must have."""
    filters: list[AMIFilter] | None = None
    """Further properties that an image must have."""
    version: str | None = None
    """Version of the artifact."""
    version_regex: str | None = None
    """Regular expression that the version must match."""


class AcrArtifactSpec(ArtifactTriggerSpec):
    """An artifact in Azure Container Registry."""

    spec: AcrArtifactTriggerSpec | None = None
