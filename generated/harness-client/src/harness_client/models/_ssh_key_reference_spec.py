from ._secret_spec import SecretSpec


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
