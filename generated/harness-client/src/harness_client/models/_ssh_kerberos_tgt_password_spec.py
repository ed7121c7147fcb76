from ._secret_spec import SecretSpec


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
