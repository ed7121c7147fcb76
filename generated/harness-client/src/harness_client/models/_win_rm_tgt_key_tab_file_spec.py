from ._secret_spec import SecretSpec


class WinRmTGTKeyTabFileSpec(SecretSpec):
    """WinRM login through Kerberos, with a keytab file."""

    port: int | None = None
    """Port of the remote host. The server's default is 5986."""
    principal: str | None = None
    """Kerberos principal to authenticate as."""
    realm: str | None = None
    """Kerberos realm of the principal."""
    key_path: str | None = None
    """Path of the keytab file on the delegate."""
    use_ssl: bool | None = None
    """Whether the connection is encrypted with TLS. The server's default is true."""
    skip_cert_checks: bool | None = None
    """Whether the host's certificate is accepted unchecked. The server's default is true."""
    use_no_profile: bool | None = None
    """Whether PowerShell starts without loading a profile."""
