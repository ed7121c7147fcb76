from ._secret_spec import SecretSpec


class SSHPasswordSpec(SecretSpec):
    """SSH login with a password."""

    port: int | None = None
    """Port of the remote host."""
    username: str
    """User name to log in with."""
    password: str
    """Password to log in with, or a reference to the secret that holds it."""
