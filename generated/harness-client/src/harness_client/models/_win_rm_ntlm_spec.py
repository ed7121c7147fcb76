from ._secret_spec import SecretSpec


class WinRmNTLMSpec(SecretSpec):
    """WinRM login through NTLM."""

    port: int | None = None
    """Port of the remote host. The server's default is 5986."""
    domain: str
    """Windows domain of the user."""
    username: str
    """User name to log in with."""
    password: str
    """Password to log in with, or a reference to the secret that holds it."""
    use_ssl: bool | None = None
    """Whether the connection is encrypted with TLS. The server's default is true."""
    skip_cert_checks: bool | None = None
    """Whether the host's certificate is accepted unchecked. The server's default is true."""
    use_no_profile: bool | None = None
    """Whether PowerShell starts without loading a profile."""
