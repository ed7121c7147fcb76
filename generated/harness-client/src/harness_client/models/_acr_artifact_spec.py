from typing import Annotated, Literal, TypeAlias

from .._models import OPEN, Model
from ._connector import ConnectorSpec


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
    """What is looked at: a header's name, or an expression on the payload such as
    `<+trigger.payload.action>`.
    """
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


class AmazonS3ArtifactTriggerSpec(Model):
    """Which file in Amazon S3 fires the trigger."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    event_conditions: list[TriggerConditions] | None = None
    """What must hold for the new version."""
    meta_data_conditions: list[TriggerConditions] | None = None
    """What must hold for the artifact's metadata."""
    jexl_condition: str | None = None
    """A condition as a JEXL expression."""
    region: str | None = None
    """AWS region of the bucket."""
    bucket_name: str | None = None
    """Name of the bucket."""
    file_path_regex: str | None = None
    """Regular expression that the path of the file must match."""


class AppdynamicsClientIdConnectorSpec(ConnectorSpec):
    """AppDynamics, with an API client."""

    delegate_selectors: list[str] | None = None
    """Tags of the delegates that may connect; any if empty."""
    account_name: str
    """Name of the AppDynamics account."""
    controller_url: str
    """Address of the AppDynamics controller."""
    client_id: str | None = None
    """Identifier of the API client."""
    client_secret_ref: str | None = None
    """Reference to the secret that holds the API client's secret."""


class AppdynamicsConnectorSpec(ConnectorSpec):
    """AppDynamics, with user name and password."""

    delegate_selectors: list[str] | None = None
    """Tags of the delegates that may connect; any if empty."""
    account_name: str
    """Name of the AppDynamics account."""
    controller_url: str
    """Address of the AppDynamics controller."""
    username: str | None = None
    """User name to log in with."""
    password_ref: str | None = None
    """Reference to the secret that holds the password or token."""


class ArtifactoryAnonymousConnectorSpec(ConnectorSpec):
    """Artifactory, without a login."""

    url: str
    """Address of the remote system."""
    delegate_selectors: list[str] | None = None
    """Tags of the delegates that may connect; any if empty."""
    execute_on_delegate: bool | None = None
    """Whether a delegate connects, not the platform."""


class ArtifactoryConnectorSpec(ConnectorSpec):
    """Artifactory, with a plain user name and a secret password."""

    url: str
    """Address of the remote system."""
    username: str
    """User name to log in with."""
    password_ref: str
    """Reference to the secret that holds the password or token."""
    delegate_selectors: list[str] | None = None
    """Tags of the delegates that may connect; any if empty."""
    execute_on_delegate: bool | None = None
    """Whether a delegate connects, not the platform."""


class ArtifactoryEncryptedConnectorSpec(ConnectorSpec):
    """Artifactory, with user name and password both kept as secrets."""

    url: str
    """Address of the remote system."""
    username_ref: str
    """Reference to the secret that holds the user name."""
    password_ref: str
    """Reference to the secret that holds the password or token."""
    delegate_selectors: list[str] | None = None
    """Tags of the delegates that may connect; any if empty."""
    execute_on_delegate: bool | None = None
    """Whether a delegate connects, not the platform."""


class AcrArtifactSpec(ArtifactTriggerSpec):
    """An artifact in Azure Container Registry."""

    spec: AcrArtifactTriggerSpec | None = None


class AmazonMachineImageArtifactSpec(ArtifactTriggerSpec):
    """An Amazon Machine Image."""

    spec: AmazonMachineImageArtifactTriggerSpec | None = None


class AmazonS3ArtifactSpec(ArtifactTriggerSpec):
    """A file in Amazon S3."""

    spec: AmazonS3ArtifactTriggerSpec | None = None
