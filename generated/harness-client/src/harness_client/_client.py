"""The clients of this package."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Final, Literal, Self

from ._core import AsyncClient, SyncClient
from ._drift import Drift
from ._hooks import Hook
from ._limits import RateLimit
from ._secrets import hide
from ._settings import Envelope, ErrorShape, ScopeSetting, SecurityScheme, Settings
from ._setup import HttpOptions
from ._types import UNSET, Unset
from ._version import __version__

if TYPE_CHECKING:
    import httpx2

    from .resources.v1 import V1, AsyncV1

SETTINGS: Final = Settings(
    distribution="harness-client",
    version=__version__,
    base_url="https://app.harness.io",
    base_url_variable="HARNESS_ENDPOINT",
    strip_suffix="/gateway",
    scopes=(
        ScopeSetting("account", "HARNESS_ACCOUNT_ID"),
        ScopeSetting("org", "HARNESS_ORG_ID"),
        ScopeSetting("project", "HARNESS_PROJECT_ID", parent="org"),
    ),
    security_schemes=(
        SecurityScheme(
            name="x-api-key",
            kind="api_key",
            arguments=("api_key",),
            variables=("HARNESS_PLATFORM_API_KEY",),
            location="header",
            wire="x-api-key",
        ),
    ),
    security=(("x-api-key",),),
    errors={
        "": ErrorShape(
            code=("code",),
            message=("message",),
            fields=("errors",),
            field_name=("field_name", "fieldId"),
            field_message=("message", "error"),
            correlation_id=("correlation_id", "correlationId", "error_metadata.correlation_id"),
            schemas=(
                ("400", "ErrorResponse"),
                ("401", "ErrorResponse"),
                ("403", "ErrorResponse"),
                ("412", "ErrorResponse"),
                ("415", "ErrorResponse"),
                ("500", "ErrorResponse"),
                ("default", "ErrorResponse"),
            ),
        )
    },
    envelopes={
        "response": Envelope(
            name="response",
            result="data",
            status="status",
            failures=("ERROR", "FAILURE"),
            code=("code",),
            message=("message", "data.message"),
            correlation_id=("correlationId",),
            requires=("status", "data", "metaData", "correlationId"),
        ),
        "rest-response": Envelope(
            name="rest-response",
            result="resource",
            message=("responseMessages.message",),
            requires=("metaData", "resource", "responseMessages"),
        ),
        "lw-response": Envelope(name="lw-response", result="response", requires=("response",)),
        "lw-result": Envelope(
            name="lw-result",
            result="response",
            status="success",
            failures=("false",),
            message=("errors.message", "errors"),
            requires=("errors", "response", "success", "ts"),
        ),
    },
)


class Harness(SyncClient):
    """A blocking client of Harness Platform SDK.

    Args:
        api_key: How to authenticate, or a function that is asked for it;
            ``HARNESS_PLATFORM_API_KEY`` in the environment by default.
        account: Account identifier; ``HARNESS_ACCOUNT_ID`` in the environment by
            default.
        org: Organization identifier; ``HARNESS_ORG_ID`` in the environment by
            default.
        project: Project identifier; ``HARNESS_PROJECT_ID`` in the environment by
            default.
        base_url: Where the API is, https://app.harness.io if nothing else is said;
            ``HARNESS_ENDPOINT`` in the environment by default.
        timeout: Seconds to wait for each operation of a socket, such as to connect
            or to get the next bytes, or an ``httpx2.Timeout``; None waits for ever.
        deadline: Seconds for a complete call: sending, reading, retries, pauses,
            tokens and waiting for limits; of one that is streamed until its body
            begins. None for no end.
        max_retries: How often a request is sent again after a passing failure.
        validation: What to do with an answer that contradicts the API's
            description: ``tolerant`` keeps it, ``strict`` raises.
        headers: Headers to send with every request.
        http_options: How httpx2 is to connect: ``proxy``, ``verify`` (TLS, mTLS),
            ``http2``, ...
        transport: A transport for httpx2, such as ``httpx2.MockTransport``.
        http_client: An httpx2 client to use as it is; closing it remains the
            caller's task.
        allow_http: Send secrets unencrypted to hosts that are not this machine.
        rate_limit: Requests a minute at most, or a ``RateLimit``; calls wait for
            their turn.
        max_in_flight: Requests at a time at most.
        on_request: Called before each attempt to send a request.
        on_response: Called with each answer.
        on_error: Called with what a call is about to raise.
        on_drift: Called with each contradiction between an answer and its type,
            once.
        max_response_size: Bytes, unpacked, above which an answer is refused; None
            refuses none. What is streamed has no limit.

    Raises:
        ConfigurationError: The base URL or another setting can't work.
    """

    def __init__(
        self,
        api_key: str | Callable[[], str] | None = None,
        *,
        account: str | None = None,
        org: str | None = None,
        project: str | None = None,
        base_url: str | None = None,
        timeout: float | httpx2.Timeout | Unset | None = UNSET,
        deadline: float | None = 600,
        max_retries: int = 2,
        validation: Literal["tolerant", "strict"] = "tolerant",
        headers: Mapping[str, str] | None = None,
        http_options: HttpOptions | None = None,
        transport: httpx2.BaseTransport | None = None,
        http_client: httpx2.Client | None = None,
        allow_http: bool = False,
        rate_limit: int | RateLimit | None = None,
        max_in_flight: int | None = None,
        on_request: Hook | None = None,
        on_response: Hook | None = None,
        on_error: Hook | None = None,
        on_drift: Callable[[Drift], object] | None = None,
        max_response_size: int | None = 512_000_000,
    ) -> None:
        api_key = hide(api_key)
        super().__init__(
            SETTINGS,
            credentials={"api_key": api_key},
            scope={"account": account, "org": org, "project": project},
            base_url=base_url,
            timeout=timeout,
            deadline=deadline,
            max_retries=max_retries,
            validation=validation,
            headers=headers,
            http_options=http_options,
            transport=transport,
            http_client=http_client,
            allow_http=allow_http,
            rate_limit=rate_limit,
            max_in_flight=max_in_flight,
            on_request=on_request,
            on_response=on_response,
            on_error=on_error,
            on_drift=on_drift,
            max_response_size=max_response_size,
        )

    def scoped(
        self,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
    ) -> Self:
        """Return a client with these scopes that shares this one's connections.

        A scope that is left out stays, but lies within: a new outer one drops the inner ones.

        Args:
            account, org, project: Where the client acts; None for nowhere in particular.
        """
        return self._scoped({"account": account, "org": org, "project": project})

    @cached_property
    def v1(self) -> V1:
        """Harness Platform, v1 generation."""
        from .resources.v1 import V1

        return V1(self)


class AsyncHarness(AsyncClient):
    """An asynchronous client of Harness Platform SDK.

    Args:
        api_key: How to authenticate, or a function that is asked for it;
            ``HARNESS_PLATFORM_API_KEY`` in the environment by default.
        account: Account identifier; ``HARNESS_ACCOUNT_ID`` in the environment by
            default.
        org: Organization identifier; ``HARNESS_ORG_ID`` in the environment by
            default.
        project: Project identifier; ``HARNESS_PROJECT_ID`` in the environment by
            default.
        base_url: Where the API is, https://app.harness.io if nothing else is said;
            ``HARNESS_ENDPOINT`` in the environment by default.
        timeout: Seconds to wait for each operation of a socket, such as to connect
            or to get the next bytes, or an ``httpx2.Timeout``; None waits for ever.
        deadline: Seconds for a complete call: sending, reading, retries, pauses,
            tokens and waiting for limits; of one that is streamed until its body
            begins. None for no end.
        max_retries: How often a request is sent again after a passing failure.
        validation: What to do with an answer that contradicts the API's
            description: ``tolerant`` keeps it, ``strict`` raises.
        headers: Headers to send with every request.
        http_options: How httpx2 is to connect: ``proxy``, ``verify`` (TLS, mTLS),
            ``http2``, ...
        transport: A transport for httpx2, such as ``httpx2.MockTransport``.
        http_client: An httpx2 client to use as it is; closing it remains the
            caller's task.
        allow_http: Send secrets unencrypted to hosts that are not this machine.
        rate_limit: Requests a minute at most, or a ``RateLimit``; calls wait for
            their turn.
        max_in_flight: Requests at a time at most.
        on_request: Called before each attempt to send a request.
        on_response: Called with each answer.
        on_error: Called with what a call is about to raise.
        on_drift: Called with each contradiction between an answer and its type,
            once.
        max_response_size: Bytes, unpacked, above which an answer is refused; None
            refuses none. What is streamed has no limit.

    Raises:
        ConfigurationError: The base URL or another setting can't work.
    """

    def __init__(
        self,
        api_key: str | Callable[[], str] | None = None,
        *,
        account: str | None = None,
        org: str | None = None,
        project: str | None = None,
        base_url: str | None = None,
        timeout: float | httpx2.Timeout | Unset | None = UNSET,
        deadline: float | None = 600,
        max_retries: int = 2,
        validation: Literal["tolerant", "strict"] = "tolerant",
        headers: Mapping[str, str] | None = None,
        http_options: HttpOptions | None = None,
        transport: httpx2.AsyncBaseTransport | None = None,
        http_client: httpx2.AsyncClient | None = None,
        allow_http: bool = False,
        rate_limit: int | RateLimit | None = None,
        max_in_flight: int | None = None,
        on_request: Hook | None = None,
        on_response: Hook | None = None,
        on_error: Hook | None = None,
        on_drift: Callable[[Drift], object] | None = None,
        max_response_size: int | None = 512_000_000,
    ) -> None:
        api_key = hide(api_key)
        super().__init__(
            SETTINGS,
            credentials={"api_key": api_key},
            scope={"account": account, "org": org, "project": project},
            base_url=base_url,
            timeout=timeout,
            deadline=deadline,
            max_retries=max_retries,
            validation=validation,
            headers=headers,
            http_options=http_options,
            transport=transport,
            http_client=http_client,
            allow_http=allow_http,
            rate_limit=rate_limit,
            max_in_flight=max_in_flight,
            on_request=on_request,
            on_response=on_response,
            on_error=on_error,
            on_drift=on_drift,
            max_response_size=max_response_size,
        )

    def scoped(
        self,
        *,
        account: str | Unset | None = UNSET,
        org: str | Unset | None = UNSET,
        project: str | Unset | None = UNSET,
    ) -> Self:
        """Return a client with these scopes that shares this one's connections.

        A scope that is left out stays, but lies within: a new outer one drops the inner ones.

        Args:
            account, org, project: Where the client acts; None for nowhere in particular.
        """
        return self._scoped({"account": account, "org": org, "project": project})

    @cached_property
    def v1(self) -> AsyncV1:
        """Harness Platform, v1 generation."""
        from .resources.v1 import AsyncV1

        return AsyncV1(self)
