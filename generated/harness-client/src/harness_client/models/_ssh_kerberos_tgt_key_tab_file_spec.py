from ._secret_spec import SecretSpec


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
