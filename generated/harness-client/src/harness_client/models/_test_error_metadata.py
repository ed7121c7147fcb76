from ._error_metadata import ErrorMetadata


class TestErrorMetadata(ErrorMetadata):
    """Details of an error that is provoked in tests."""

    test: str | None = None
    """Free text, for tests."""
