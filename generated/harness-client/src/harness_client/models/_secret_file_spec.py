from ._secret_spec import SecretSpec


class SecretFileSpec(SecretSpec):
    """A file as secret."""

    secret_manager_identifier: str
    """Identifier of the secret manager that keeps the secret."""
