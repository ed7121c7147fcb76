from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field

from .._models import OPEN, Model
from ._bamboo_artifact_spec import BuildStore, CronScheduledTriggerSpec, NGVariable
from ._ecr_artifact_spec import GithubWebhookTriggerSpec
from ._secret import SecretSpec
from ._trigger_body import TriggerSource


class S3BuildStoreSpec(Model):
    """The bucket in Amazon S3 and how to reach it."""

    connector_ref: str | None = None
    """Connector to use, such as `org.shop_git` or `account.shop_git`."""
    bucket_name: Annotated[str | None, Field(alias="bucketName")] = None
    """Name of the bucket."""
    folder_path: str | None = None
    """Folder that holds the charts."""
    region: str | None = None
    """AWS region of the bucket."""


class ScheduledTriggerSpec(Model):
    """Says when a scheduled trigger fires."""

    type: Literal["Cron"] | None = None
    """Kind of schedule."""
    spec: CronScheduledTriggerSpec | None = None


ReleaseGithubWebhookSpecAction: TypeAlias = Annotated[
    Literal["Create", "Edit", "Delete", "Prerelease", "Publish", "Release", "Unpublish"], OPEN
]


SecretTextSpecValueType: TypeAlias = Annotated[Literal["Inline", "Reference"], OPEN]
"""Whether the value itself is given, or a reference to one in the secret manager."""


class SecretTextSpecAdditionalMetadata(Model):
    """What certain secret managers need to know in addition."""

    values: dict[str, Any] | None = None
    """The additional data, by key."""


class S3BuildStore(BuildStore):
    """Helm charts in Amazon S3."""

    spec: S3BuildStoreSpec | None = None


class SecretTextSpec(SecretSpec):
    """A text as secret."""

    secret_manager_identifier: str
    """Identifier of the secret manager that keeps the secret."""
    value_type: SecretTextSpecValueType
    value: str | None = None
    """The value, or the reference that leads to it. Never returned."""
    additional_metadata: SecretTextSpecAdditionalMetadata | None = None


class SSHKerberosTGTKeyTabFileSpec(SecretSpec):
    """SSH login through Kerberos, with a keytab file."""

    port: int | None = None
    """Port of the remote host."""
    principal: str | None = None
    """Kerberos principal to authenticate as."""
    realm: str | None = None
    """Kerberos realm of the principal."""
    key_path: str | None = None
    """Path of the keytab file on the delegate."""


class SSHKerberosTGTPasswordSpec(SecretSpec):
    """SSH login through Kerberos, with a password."""

    port: int | None = None
    """Port of the remote host."""
    principal: str | None = None
    """Kerberos principal to authenticate as."""
    realm: str | None = None
    """Kerberos realm of the principal."""
    password: str | None = None
    """Password to log in with, or a reference to the secret that holds it."""


class SSHKeyPathSpec(SecretSpec):
    """SSH login with a key file on the delegate."""

    port: int | None = None
    """Port of the remote host."""
    username: str
    """User name to log in with."""
    key_path: str
    """Path of the key file on the delegate."""
    encrypted_passphrase: str | None = None
    """Passphrase that protects the key, or a reference to the secret that holds it."""


class SSHKeyReferenceSpec(SecretSpec):
    """SSH login with a key that is a secret."""

    port: int | None = None
    """Port of the remote host."""
    username: str
    """User name to log in with."""
    key: str | None = None
    """Private key, as a reference to the secret that holds it."""
    encrypted_passphrase: str | None = None
    """Passphrase that protects the key, or a reference to the secret that holds it."""


class SSHPasswordSpec(SecretSpec):
    """SSH login with a password."""

    port: int | None = None
    """Port of the remote host."""
    username: str
    """User name to log in with."""
    password: str
    """Password to log in with, or a reference to the secret that holds it."""


class StringNGVariable(NGVariable):
    """A variable with a text."""

    value: str | None = None
    """Value of the variable."""
    default_value: str | None = None
    """Value that is used if none is given."""


class ReleaseGithubWebhookSpec(GithubWebhookTriggerSpec):
    """Something that happens to a release in GitHub."""

    actions: list[ReleaseGithubWebhookSpecAction] | None = None
    """What has to happen for the trigger to fire; anything if left out."""


class ScheduledTriggerSource(TriggerSource):
    """Starts the pipeline at given times."""

    spec: ScheduledTriggerSpec


class SecretFileSpec(SecretSpec):
    """A file as secret."""

    secret_manager_identifier: str
    """Identifier of the secret manager that keeps the secret."""
