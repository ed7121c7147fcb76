from __future__ import annotations

from .._models import Model
from ._connector import ConnectorConnectivityDetailStatus, ConnectorTestConnectionErrorDetail


class ConnectorTestConnectionResponse(Model):
    """Outcome of a connection test."""

    status: ConnectorConnectivityDetailStatus | None = None
    errors: list[ConnectorTestConnectionErrorDetail] | None = None
    """What went wrong, one entry per problem."""
    error_summary: str | None = None
    """The problems in one line."""
    tested_at: int | None = None
    """Time of the test, in Unix milliseconds."""
    delegate_id: str | None = None
    """Identifier of the delegate that made the test."""
