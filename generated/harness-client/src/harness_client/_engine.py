"""What both clients do for a call: prepare, send, decode. The drivers differ in ``await``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, Generic, Self, TypeVar

import httpx2

from ._cursor import Position, Turn, read
from ._decode import Decoder
from ._endpoint import Endpoint, Paging
from ._errors import ApiError, ArgumentError, RedirectError
from ._exchange import Flow, Pause, Send, Timing, exchange
from ._failures import status_error
from ._pagination import AsyncPage, Page
from ._plan import RoutePlan
from ._pool import C, Pool
from ._reading import aread_within, read_within
from ._request import Prepared, Preparer, encoded_headers
from ._retry import RetryPolicy
from ._scopes import merge
from ._types import UNSET, RawResponse, RequestOptions, Unset

T = TypeVar("T")
Timeout = float | httpx2.Timeout | None
_ONE_PAGE = Paging(kind="token")


@dataclass(frozen=True, slots=True)
class Opened:
    """A success that has not been read: its route, and the engine that can decode it."""

    route: RoutePlan
    response: httpx2.Response
    engine: Engine[Any]


@dataclass(slots=True)
class Capture:
    """Where a raw or a streaming call finds the first answer that its method got."""

    response: httpx2.Response | None = None
    envelope: Any = None
    opened: Opened | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CapturingOptions(RequestOptions):
    """Options of a raw call, or of one whose answer is left ``unread``."""

    capture: Capture = field(default_factory=Capture)
    unread: bool = False


def capturing(options: Any, *, unread: bool = False) -> CapturingOptions:
    """Return the options of a raw or a streaming call; what is captured already stays."""
    given: RequestOptions = options or RequestOptions()
    plain = {f.name: getattr(given, f.name) for f in fields(RequestOptions)}
    capture = given.capture if isinstance(given, CapturingOptions) else Capture()
    return CapturingOptions(**plain, capture=capture, unread=unread)


def is_unread(options: RequestOptions | None) -> bool:
    """Whether the answer of a call is left for the caller to read."""
    return isinstance(options, CapturingOptions) and options.unread


def raw_response(data: T, options: CapturingOptions) -> RawResponse[T]:
    """Return the result of a raw call with the response that its method got."""
    response = options.capture.response
    if response is None:
        raise TypeError("raw() takes a method of this package's clients, such as client.x.get")
    return RawResponse(data, response, options.capture.envelope)


@dataclass(frozen=True, slots=True)
class Engine(Generic[C]):
    """The state of a client that its copies change or share, and what needs no I/O."""

    preparer: Preparer
    pool: Pool[C]
    decoder: Decoder
    timeout: Timeout
    policy: RetryPolicy
    timing: Timing
    allow_http: bool
    max_response_size: int | None = None

    def scoped(self, scopes: Mapping[str, str | Unset | None]) -> Self:
        """Return an engine that acts elsewhere."""
        preparer = self.preparer
        scope = merge(preparer.settings, preparer.scope, scopes)
        return replace(self, preparer=replace(preparer, scope=scope))

    def configured(
        self,
        timeout: Timeout | Unset,
        max_retries: int | None,
        headers: Mapping[str, str] | None,
    ) -> Self:
        """Return an engine with other settings."""
        preparer, policy = self.preparer, self.policy
        if max_retries is not None:
            policy = replace(policy, max_retries=max_retries)
        if headers:
            merged = {**preparer.headers, **encoded_headers(headers)}
            preparer = replace(preparer, headers=merged)
        limits = self.timeout if isinstance(timeout, Unset) else timeout
        return replace(self, preparer=preparer, policy=policy, timeout=limits)

    def request(
        self, prepared: Prepared, options: RequestOptions | None, *, asynchronous: bool
    ) -> httpx2.Request:
        """Return the HTTP request of a prepared call."""
        timeout = self.timeout
        if options is not None and not isinstance(options.timeout, Unset):
            timeout = options.timeout
        http, body = self.pool.get(), prepared.body
        content: Any = None
        headers = prepared.headers
        if body is not None:
            content, more = body.for_request(asynchronous=asynchronous)
            headers.update(more)
            if body.parts is not None and not body.parts:
                headers["content-type"] = "multipart/form-data; boundary=empty"
                content = b"--empty--\r\n"
        try:
            return http.build_request(
                prepared.method,
                prepared.url,
                headers=list(headers.items()),  # type: ignore[arg-type]  # bytes are fine
                content=content,
                files=body.parts or None if body else None,
                timeout=timeout,
            )
        except httpx2.InvalidURL as error:
            raise ArgumentError(f"{prepared.route.operation_id}: {error}") from None

    def flow(
        self, request: httpx2.Request, prepared: Prepared, options: RequestOptions | None
    ) -> Flow:
        """Return the steps that lead to the answer."""
        policy = self.policy
        if options is not None and options.max_retries is not None:
            policy = replace(policy, max_retries=options.max_retries)
        return exchange(
            request,
            prepared.auth,
            replayable=prepared.replayable,
            policy=policy,
            timing=self.timing,
            allow_http=self.allow_http,
        )

    def finish(
        self, prepared: Prepared, response: httpx2.Response, options: RequestOptions | None
    ) -> Any:
        """Return the result that an answer holds.

        Raises:
            ApiStatusError: It is a refusal.
            ResponseDecodeError: It can't be read.
        """
        route, settings = prepared.route, self.preparer.settings
        if not response.is_success:
            shape = settings.errors.get(route.namespace) or settings.errors.get("")
            raise status_error(response, shape)
        result = whole = None
        if not is_unread(options):
            envelope = settings.envelopes.get(route.envelope) if route.envelope else None
            result, whole = self.decoder.decode(route, response, envelope)
        if isinstance(options, CapturingOptions) and options.capture.response is None:
            opened = Opened(route, response, self)
            options.capture.response, options.capture.envelope = response, whole
            options.capture.opened = opened
        return result

    def redact(self, error: ApiError) -> ApiError:
        """Return an error with every known secret taken out of its message."""
        for secret in self.preparer.credentials.secrets():
            if secret in error.message:
                error.message = error.message.replace(secret, "[redacted]")
                error.args = (error.message,)
        return error

    def link(self, url: str | None, response: httpx2.Response | None) -> str | None:
        """Return the absolute URL of a link in an answer.

        Raises:
            RedirectError: It leads to another server.
        """
        if url is None or response is None:
            return url
        absolute = response.request.url.join(url)
        if absolute.origin != response.request.url.origin:
            raise RedirectError(
                f"the next page is said to be on another server, {absolute.host}",
                request=response.request,
                response=response,
            )
        return str(absolute)


class SyncEngine(Engine[httpx2.Client]):
    """The synchronous driver."""

    __slots__ = ()

    def call(
        self,
        endpoint: Endpoint[T],
        arguments: Mapping[str, Any],
        body: Any = UNSET,
        options: RequestOptions | None = None,
    ) -> T:
        """Call an endpoint and return its result."""
        result: T = self._answer(endpoint, arguments, body, options)[0]
        return result

    def _answer(
        self,
        endpoint: Endpoint[Any],
        arguments: Mapping[str, Any],
        body: Any,
        options: RequestOptions | None,
        url: str | None = None,
    ) -> tuple[Any, httpx2.Response, Prepared]:
        prepared = self.preparer.prepare(endpoint, arguments, body, options, url)
        try:
            request = self.request(prepared, options, asynchronous=False)
            flow = self.flow(request, prepared, options)
            response = self._drive(flow, unread=is_unread(options))
            return self.finish(prepared, response, options), response, prepared
        except ApiError as error:
            self.redact(error)
            raise
        finally:
            prepared.close()

    def _drive(self, flow: Flow, *, unread: bool) -> httpx2.Response:
        try:
            step = next(flow)
            while True:
                try:
                    response = self._step(step, unread)
                except httpx2.RequestError as error:
                    step = flow.throw(error)
                else:
                    step = flow.send(response)
        except StopIteration as stop:
            answer: httpx2.Response = stop.value
            return answer
        finally:
            flow.close()

    def _step(self, step: Send | Pause, unread: bool) -> httpx2.Response | None:
        if isinstance(step, Pause):
            self.timing.sleep(step.seconds)
            return None
        auth = httpx2.USE_CLIENT_DEFAULT if step.auth is None else step.auth
        http = self.pool.get()
        response = http.send(step.request, auth=auth, follow_redirects=False, stream=True)
        if not (unread and response.is_success):
            read_within(response, self.max_response_size)
        return response

    def list(
        self,
        endpoint: Endpoint[T],
        arguments: Mapping[str, Any],
        body: Any = UNSET,
        options: RequestOptions | None = None,
    ) -> Page[T]:
        """Call an endpoint that answers with a page, and return the first one."""
        limit = options.max_items if options else None
        last: httpx2.Response | None = None

        def fetch(at: Position) -> Page[T]:
            turn, response = turn_at(at)
            return Page(turn, response, limit, fetch)

        def turn_at(at: Position) -> tuple[Turn, httpx2.Response]:
            nonlocal last
            url = self.link(at.url, last)
            result, last, prepared = self._answer(endpoint, at.arguments, body, options, url)
            turn = read(prepared.route.paging or _ONE_PAGE, at, result, last)
            return (turn, last) if turn.instead is None else turn_at(turn.instead)

        return fetch(Position(arguments))


class AsyncEngine(Engine[httpx2.AsyncClient]):
    """The asynchronous driver."""

    __slots__ = ()

    async def call(
        self,
        endpoint: Endpoint[T],
        arguments: Mapping[str, Any],
        body: Any = UNSET,
        options: RequestOptions | None = None,
    ) -> T:
        """Call an endpoint and return its result."""
        result: T = (await self._answer(endpoint, arguments, body, options))[0]
        return result

    async def _answer(
        self,
        endpoint: Endpoint[Any],
        arguments: Mapping[str, Any],
        body: Any,
        options: RequestOptions | None,
        url: str | None = None,
    ) -> tuple[Any, httpx2.Response, Prepared]:
        prepared = self.preparer.prepare(endpoint, arguments, body, options, url)
        try:
            request = self.request(prepared, options, asynchronous=True)
            flow = self.flow(request, prepared, options)
            response = await self._drive(flow, unread=is_unread(options))
            return self.finish(prepared, response, options), response, prepared
        except ApiError as error:
            self.redact(error)
            raise
        finally:
            prepared.close()

    async def _drive(self, flow: Flow, *, unread: bool) -> httpx2.Response:
        try:
            step = next(flow)
            while True:
                try:
                    response = await self._step(step, unread)
                except httpx2.RequestError as error:
                    step = flow.throw(error)
                else:
                    step = flow.send(response)
        except StopIteration as stop:
            answer: httpx2.Response = stop.value
            return answer
        finally:
            flow.close()

    async def _step(self, step: Send | Pause, unread: bool) -> httpx2.Response | None:
        if isinstance(step, Pause):
            await self.timing.async_sleep(step.seconds)
            return None
        auth = httpx2.USE_CLIENT_DEFAULT if step.auth is None else step.auth
        http = self.pool.get()
        response = await http.send(step.request, auth=auth, follow_redirects=False, stream=True)
        if not (unread and response.is_success):
            await aread_within(response, self.max_response_size)
        return response

    async def list(
        self,
        endpoint: Endpoint[T],
        arguments: Mapping[str, Any],
        body: Any = UNSET,
        options: RequestOptions | None = None,
    ) -> AsyncPage[T]:
        """Call an endpoint that answers with a page, and return the first one."""
        limit = options.max_items if options else None
        last: httpx2.Response | None = None

        async def fetch(at: Position) -> AsyncPage[T]:
            turn, response = await turn_at(at)
            return AsyncPage(turn, response, limit, fetch)

        async def turn_at(at: Position) -> tuple[Turn, httpx2.Response]:
            nonlocal last
            url = self.link(at.url, last)
            result, last, prepared = await self._answer(endpoint, at.arguments, body, options, url)
            turn = read(prepared.route.paging or _ONE_PAGE, at, result, last)
            return (turn, last) if turn.instead is None else await turn_at(turn.instead)

        return await fetch(Position(arguments))
