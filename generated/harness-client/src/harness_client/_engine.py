"""What both clients do for a call: prepare, send, decode. The drivers differ in ``await``."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Generic, Self

import httpx2

from ._cursor import Position
from ._deadline import Deadline
from ._decode import Decoder
from ._endpoint import Paging
from ._errors import ApiError, ArgumentError, RedirectError, SdkError
from ._exchange import ONCE, Exchange, Timing, is_success
from ._failures import status_error
from ._foreign import CallersBody
from ._hidden import url_with
from ._hooks import Hooks
from ._limits import Limits
from ._opened import Opened
from ._parameters import encoded_headers
from ._pool import C, Pool
from ._progress import Told
from ._raw import CapturingOptions, is_unread
from ._request import CALL, Prepared, Preparer
from ._retry import RetryPolicy
from ._scopes import merge
from ._secrets import (
    chain,
    forget_frames,
    redact,
    redact_answer,
    redact_request,
    telling,
    without_parameters,
)
from ._telemetry import Observer
from ._types import UNSET, RequestOptions, Unset
from ._urls import is_http, shown

Timeout = float | httpx2.Timeout | None
_ONE_PAGE = Paging(kind="token")


@dataclass(frozen=True, slots=True)
class Engine(Generic[C]):
    """The state of a client that its copies change or share, and what needs no I/O."""

    preparer: Preparer
    pool: Pool[C]
    decoder: Decoder
    timeout: Timeout
    policy: RetryPolicy
    timing: Timing
    limits: Limits
    hooks: Hooks
    observer: Observer
    allow_http: bool
    deadline: float | None = None
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
        deadline: float | Unset | None = UNSET,
    ) -> Self:
        """Return an engine with other settings."""
        preparer, policy = self.preparer, self.policy
        if max_retries is not None:
            policy = replace(policy, max_retries=max_retries)
        if headers:
            merged = {**preparer.headers, **encoded_headers(headers)}
            preparer = replace(preparer, headers=merged)
        limits = self.timeout if isinstance(timeout, Unset) else timeout
        seconds = self.deadline if isinstance(deadline, Unset) else deadline
        return replace(self, preparer=preparer, policy=policy, timeout=limits, deadline=seconds)

    def request(
        self, prepared: Prepared, options: RequestOptions | None, *, asynchronous: bool
    ) -> httpx2.Request:
        """Return the HTTP request of a prepared call.

        Raises:
            ArgumentError: The address can't be one, as it is too long.
        """
        timeout = self.timeout
        if options is not None and not isinstance(options.timeout, Unset):
            timeout = options.timeout
        body, headers = prepared.body, prepared.headers
        content: Any = None
        if body is not None:
            content, more = body.for_request(asynchronous=asynchronous)
            headers.update(more)
            if body.parts is not None and not body.parts:
                headers["content-type"] = f"{body.multipart}; boundary=empty"
                content = b"--empty--\r\n"
        try:
            request = self._built(prepared, content, timeout)
        except httpx2.InvalidURL as error:
            raise ArgumentError(f"{prepared.route.operation_id}: {error}") from None
        if body is not None and body.parts:
            request.headers["content-type"] = body.part_type(request.headers["content-type"])
        if options is not None and options.progress is not None:
            request.stream = Told(request, options.progress)
        if not isinstance(request.stream, httpx2.ByteStream):
            request.stream = CallersBody(request)
        if prepared.secret_query:
            names = self.preparer.credentials.query_names
            request.url = url_with(request.url, prepared.secret_query, names)
        return request

    def _built(self, prepared: Prepared, content: Any, timeout: Timeout) -> httpx2.Request:
        """Return a request as the HTTP client would build it, without its detours if it is ours."""
        http, body, own = self.pool.get(), prepared.body, self.pool.headers
        files = body.parts or None if body is not None else None
        headers: Any = prepared.headers
        called: dict[str, Any] = {CALL: prepared.calling}
        if not prepared.replayable:
            called[ONCE] = True
        if own is None or http.cookies:
            return http.build_request(
                prepared.method,
                prepared.url,
                headers=list(headers.items()),
                content=content,
                files=files,
                timeout=timeout,
                extensions=called,
            )
        return httpx2.Request(
            prepared.method,
            prepared.url,
            headers={**own, **headers},
            content=content,
            files=files,
            extensions={"timeout": httpx2.Timeout(timeout).as_dict(), **called},
        )

    def exchange(
        self, request: httpx2.Request, prepared: Prepared, options: RequestOptions | None
    ) -> Exchange:
        """Return what leads from a request to its answer."""
        policy = self.policy
        if options is not None and options.max_retries is not None:
            policy = replace(policy, max_retries=options.max_retries)
        seconds = self.deadline
        if options is not None and not isinstance(options.deadline, Unset):
            seconds = options.deadline
        if seconds is not None:
            prepared.deadline = Deadline(seconds, self.timing.clock)
        return Exchange(
            request,
            prepared.auth,
            prepared.route.operation_id,
            prepared.replayable,
            policy,
            self.timing,
            self.allow_http,
            self.preparer.credentials.query_names,
            prepared.deadline,
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
        if not is_success(response):
            shape = settings.errors.get(route.namespace) or settings.errors.get("")
            raise status_error(response, shape, route.errors)
        result = whole = None
        if not is_unread(options):
            envelope = settings.envelopes.get(route.envelope) if route.envelope else None
            result, whole = self.decoder.decode(route, response, envelope)
        if isinstance(options, CapturingOptions) and options.capture.response is None:
            self.preparer.credentials.scrub_answer(response)
            options.capture.response, options.capture.envelope = response, whole
            if options.unread:
                own = None if isinstance(options.deadline, Unset) else prepared.deadline
                options.capture.opened = Opened(route, response, self, own)
        return result

    def clean(
        self, error: SdkError, used: Iterable[str] = (), handled: BaseException | None = None
    ) -> None:
        """Take every secret out of an error and what led to it.

        Whoever raises it again should leave out its traceback: variables on the way hold secrets.

        Args:
            error: What a call raises.
            used: The secrets of that call, which may have been changed since.
            handled: What the caller was handling when the call began: none of its business.
        """
        if error.__cause__ is None:
            error.__context__ = handled
        forget_frames(error, handled)
        if not isinstance(error, ApiError):
            return
        secrets = telling([*self.preparer.credentials.secrets(), *used])
        error.redact(secrets)
        for cause in chain(error, handled):
            cause.args = tuple(redact(cause.args, secrets))
            self._clean_messages(cause, secrets)

    def _clean_messages(self, error: BaseException, secrets: Collection[str]) -> None:
        """Take secrets out of the HTTP messages that an error holds, of whichever library."""
        credentials = self.preparer.credentials
        for held in list(vars(error).values()):
            if isinstance(held, httpx2.Request):
                credentials.scrub(held)
                redact_request(held, secrets)
            elif isinstance(held, httpx2.Response):
                credentials.scrub_answer(held)
                redact_request(held.request, secrets)
                redact_answer(held, secrets)

    def link(self, at: Position, response: httpx2.Response | None) -> str | None:
        """Return the absolute URL of the link to a page, without a key that it repeats.

        Raises:
            RedirectError: It is no URL of HTTP, or leads to another server than the list's first
                request.
        """
        if at.url is None or at.start is None or response is None:
            return None
        try:
            absolute = response.request.url.join(at.url).copy_with(userinfo=b"")
        except (httpx2.InvalidURL, ValueError):
            absolute = httpx2.URL()
        problem = ""
        if not is_http(absolute):
            problem = "the next page is said to be where HTTP can't reach"
        elif absolute.origin != httpx2.URL(at.start).origin:
            server = shown(absolute.copy_with(raw_path=b"/"))
            problem = f"the next page is said to be on another server, {server}"
        if problem:
            raise RedirectError(problem, request=response.request, response=response)
        names = self.preparer.credentials.query_names
        if names and absolute.query:
            kept = without_parameters(absolute.query.decode("ascii"), names)
            absolute = absolute.copy_with(query=kept.encode("ascii") or None)
        return str(absolute)


def paging_of(prepared: Prepared) -> Paging:
    """Return how a list goes on; one whose pages the caller reads says nothing of that."""
    return _ONE_PAGE if prepared.unread else prepared.route.paging or _ONE_PAGE
