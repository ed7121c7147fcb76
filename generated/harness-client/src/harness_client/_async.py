"""The asynchronous driver."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from functools import partial
from typing import Any, TypeVar

import httpx2

from ._codings import asettled
from ._connection import deadline_error
from ._cursor import Position, read
from ._endpoint import Endpoint
from ._engine import Engine, paging_of
from ._errors import ApiError, SdkError
from ._exchange import Exchange, Pause, Send
from ._foreign import raise_known
from ._hooks import Attempt, told
from ._leftovers import AsyncGuarded
from ._opened import Opened
from ._pagination import AsyncPage
from ._raw import capturing, is_unread, opened_response
from ._reading import aread_within
from ._request import Prepared
from ._types import UNSET, RequestOptions

T = TypeVar("T")


class AsyncEngine(Engine[httpx2.AsyncClient]):
    """Makes calls in the task that asks for them."""

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

    async def open(
        self,
        endpoint: Endpoint[Any],
        arguments: Mapping[str, Any],
        body: Any = UNSET,
        options: RequestOptions | None = None,
    ) -> Opened:
        """Call an endpoint and return its answer unread."""
        unread = capturing(options, unread=True)
        await self._answer(endpoint, arguments, body, unread)
        return opened_response(unread)

    async def _answer(
        self,
        endpoint: Endpoint[Any],
        arguments: Mapping[str, Any],
        body: Any,
        options: RequestOptions | None,
        url: str | None = None,
    ) -> tuple[Any, httpx2.Response, Prepared]:
        prepared: Prepared | None = None
        handled = sys.exception()
        try:
            prepared = self.preparer.prepare(endpoint, arguments, body, options, url)
            prepared.unread = is_unread(options)
            request = self.request(prepared, options, asynchronous=True)
            response = await self._drive(self.exchange(request, prepared, options), prepared)
            return self.finish(prepared, response, options), response, prepared
        except SdkError as error:
            self.clean(error, prepared.secrets if prepared is not None else (), handled)
            if prepared is not None and isinstance(error, ApiError):
                await self._report(prepared, error)
            raise error.with_traceback(None) from error.__cause__
        finally:
            if prepared is not None:
                prepared.close()

    async def _report(self, prepared: Prepared, error: ApiError) -> None:
        hook = self.hooks.error
        if hook is not None and error.request is not None:
            attempt = Attempt(prepared.route.operation_id, prepared.attempts, error.request)
            attempt.response, attempt.error = error.response, error
            await told(hook, attempt)

    async def _drive(self, exchange: Exchange, prepared: Prepared) -> httpx2.Response:
        deadline = exchange.deadline
        if deadline is None:
            return await self._steps(exchange, prepared)
        from anyio import move_on_after

        with move_on_after(deadline.remaining()):
            return await self._steps(exchange, prepared)
        raise deadline_error(deadline, exchange.request, prepared.attempts)

    async def _steps(self, exchange: Exchange, prepared: Prepared) -> httpx2.Response:
        flow = exchange.steps()
        try:
            step = next(flow)
            while True:
                try:
                    response = await self._step(step, prepared)
                except (httpx2.RequestError, ApiError) as error:
                    step = flow.throw(error)
                else:
                    step = flow.send(response)
        except StopIteration as stop:
            answer: httpx2.Response = stop.value
            return answer
        finally:
            flow.close()

    async def _step(self, step: Send | Pause, prepared: Prepared) -> httpx2.Response | None:
        if isinstance(step, Pause):
            await self.timing.async_sleep(step.seconds)
            return None
        prepared.attempts = step.number
        if not self.limits:
            return await self._observed(step, prepared)
        async with self.limits.async_turn(self.timing, step.request, prepared.deadline):
            return await self._observed(step, prepared)

    async def _observed(self, step: Send, prepared: Prepared) -> httpx2.Response:
        """Send a request, and tell hooks, spans and log of it."""
        hooks = self.hooks
        if hooks.request is hooks.response is None and not self.observer.wanted():
            return await self._sent(step, prepared.unread)
        attempt = Attempt(prepared.route.operation_id, step.number, step.request)
        try:
            return await self._watched(step, prepared, attempt)
        except BaseException:
            if attempt.response is not None:
                await attempt.response.aclose()
            raise

    async def _watched(self, step: Send, prepared: Prepared, attempt: Attempt) -> httpx2.Response:
        hooks, observer = self.hooks, self.observer
        started, problem = self.timing.clock(), None
        with observer.span(attempt, prepared.route.path) as span:
            try:
                if hooks.request is not None:
                    await told(hooks.request, attempt)
                attempt.response = await self._sent(step, prepared.unread)
            except BaseException as error:
                problem = error
                raise
            finally:
                attempt.seconds = self.timing.clock() - started
                observer.ended(attempt, span, problem)
        if hooks.response is not None:
            await told(hooks.response, attempt)
        return attempt.response

    async def _sent(self, step: Send, unread: bool) -> httpx2.Response:
        try:
            return await self._exchanged(step, unread)
        except Exception as error:
            raise_known(error, step.request)

    async def _exchanged(self, step: Send, unread: bool) -> httpx2.Response:
        response = await self.pool.get().send(
            step.request, auth=step.auth, follow_redirects=False, stream=True
        )
        response.stream = AsyncGuarded(response)
        if "content-encoding" in response.headers:
            await asettled(response)
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
        return await self._page(endpoint, options, Position(arguments, body), None, limit)

    async def _page(
        self,
        endpoint: Endpoint[Any],
        options: RequestOptions | None,
        at: Position,
        last: httpx2.Response | None,
        limit: int | None,
    ) -> AsyncPage[Any]:
        """Return the page at a position of a list; ``last`` is the answer that told of it."""
        while True:
            url = self.link(at, last)
            got = await self._answer(endpoint, at.arguments, at.body, options, url)
            result, last, prepared = got
            self.preparer.credentials.scrub_answer(last)
            at = at.begun_at(prepared.url)
            turn = read(paging_of(prepared), at, result, last)
            if turn.instead is None:
                return AsyncPage(turn, last, limit, partial(self._page, endpoint, options))
            at = turn.instead
