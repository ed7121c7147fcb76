"""Python client for Harness Platform SDK."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from ._client import AsyncHarness, Harness
from ._cursor import PagingWarning
from ._drift import Drift
from ._errors import (
    ApiConnectionError,
    ApiError,
    ApiStatusError,
    ApiTimeoutError,
    ArgumentError,
    BadRequestError,
    ConfigurationError,
    ConflictError,
    DeadlineExceededError,
    EnvelopeError,
    FieldError,
    ForbiddenError,
    MissingCredentialError,
    MissingScopeError,
    NotFoundError,
    PreconditionFailedError,
    RateLimitError,
    RedirectError,
    RequestValidationError,
    ResponseDecodeError,
    ResponseTooLargeError,
    ResponseValidationError,
    ScopeError,
    SdkError,
    ServerError,
    UnauthorizedError,
    UnprocessableEntityError,
    UnsupportedMediaTypeError,
)
from ._hooks import Attempt, Hook
from ._limits import RateLimit
from ._pagination import AsyncPage, AsyncPager, Page
from ._setup import HttpOptions
from ._types import UNSET, File, Progress, RawResponse, RequestOptions, Unset, Yaml
from ._version import __version__

if TYPE_CHECKING:
    from . import models as models
    from ._cutting import ServerSentEvent as ServerSentEvent
    from ._stream import AsyncStream as AsyncStream
    from ._stream import Stream as Stream
    from ._streamed import AsyncStreamedResponse as AsyncStreamedResponse
    from ._streamed import StreamedResponse as StreamedResponse
else:
    _LATE = {
        "AsyncStream": "_stream",
        "AsyncStreamedResponse": "_streamed",
        "ServerSentEvent": "_cutting",
        "Stream": "_stream",
        "StreamedResponse": "_streamed",
        "models": "models",
    }

    def __getattr__(name: str) -> Any:
        if name not in _LATE:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        module = import_module(f"{__name__}.{_LATE[name]}")
        return module if name == "models" else getattr(module, name)


__all__ = [
    "UNSET",
    "ApiConnectionError",
    "ApiError",
    "ApiStatusError",
    "ApiTimeoutError",
    "ArgumentError",
    "AsyncHarness",
    "AsyncPage",
    "AsyncPager",
    "AsyncStream",
    "AsyncStreamedResponse",
    "Attempt",
    "BadRequestError",
    "ConfigurationError",
    "ConflictError",
    "DeadlineExceededError",
    "Drift",
    "EnvelopeError",
    "FieldError",
    "File",
    "ForbiddenError",
    "Harness",
    "Hook",
    "HttpOptions",
    "MissingCredentialError",
    "MissingScopeError",
    "NotFoundError",
    "Page",
    "PagingWarning",
    "PreconditionFailedError",
    "Progress",
    "RateLimit",
    "RateLimitError",
    "RawResponse",
    "RedirectError",
    "RequestOptions",
    "RequestValidationError",
    "ResponseDecodeError",
    "ResponseTooLargeError",
    "ResponseValidationError",
    "ScopeError",
    "SdkError",
    "ServerError",
    "ServerSentEvent",
    "Stream",
    "StreamedResponse",
    "UnauthorizedError",
    "UnprocessableEntityError",
    "Unset",
    "UnsupportedMediaTypeError",
    "Yaml",
    "__version__",
    "models",
]
