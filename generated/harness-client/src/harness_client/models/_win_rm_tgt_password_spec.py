from ._secret_spec import SecretSpec


class WinRmTGTPasswordSpec(SecretSpec):
    """WinRM login through Kerberos, with a password."""

    port: int | None = None
    """Port of the remote host. The server's default is 5986."""
    principal: str | None = None
    """Kerberos principal to authenticate as."""
    realm: str | None = None
    """Kerberos realm of the principal."""
    password: str | None = None
    """Password to log in with, or a reference to the secret that holds it."""
    use_ssl: bool | None = None
    """Whether the connection is encrypted with TLS. The server's default is true."""
    skip_cert_checks: bool | None = None
    """Whether the host's certificate is accepted unchecked. The server's default is true."""
    use_no_profile: bool | None = None
    """Whether PowerShell starts without loading a profile."""
