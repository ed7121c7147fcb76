from ._artifactory_registry_artifact_spec import WebhookTriggerSpec
from ._error_metadata import ErrorMetadata
from ._secret import SecretSpec
from ._trigger_body import TriggerSource


class TestErrorMetadata(ErrorMetadata):
    """Details of an error that is provoked in tests."""

    test: str | None = None
    """Free text, for tests."""


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


class WebhookTriggerSource(TriggerSource):
    """Starts the pipeline when a webhook is called."""

    spec: WebhookTriggerSpec
