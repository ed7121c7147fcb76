from ._secret_spec import SecretSpec


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
