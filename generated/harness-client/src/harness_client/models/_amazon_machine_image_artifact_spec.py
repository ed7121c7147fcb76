from __future__ import annotations

from .._models import Model
from ._acr_artifact_spec import (
    AmazonMachineImageArtifactTriggerSpec,
    ArtifactTriggerSpec,
    TriggerConditions,
)
from ._connector import ConnectorSpec


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


class AmazonMachineImageArtifactSpec(ArtifactTriggerSpec):
    """An Amazon Machine Image."""

    spec: AmazonMachineImageArtifactTriggerSpec | None = None


class AmazonS3ArtifactSpec(ArtifactTriggerSpec):
    """A file in Amazon S3."""

    spec: AmazonS3ArtifactTriggerSpec | None = None
