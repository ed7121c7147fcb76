from __future__ import annotations

from typing import Any

from .._models import Model
from ._custom_artifact_spec import NGVariable
from ._release_github_webhook_spec import SecretTextSpecValueType
from ._secret import SecretSpec


class SecretTextSpecAdditionalMetadata(Model):
    """What certain secret managers need to know in addition."""

    values: dict[str, Any] | None = None
    """The additional data, by key."""


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
