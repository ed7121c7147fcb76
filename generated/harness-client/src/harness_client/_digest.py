"""Digest access authentication (RFC 7616)."""

from __future__ import annotations

from collections.abc import Generator

import httpx2

from ._errors import ApiConnectionError
from ._exchange import ONCE
from ._urls import shown


class Digest(httpx2.DigestAuth):
    """Answers challenges, unless the body is gone by then."""

    def auth_flow(
        self, request: httpx2.Request
    ) -> Generator[httpx2.Request, httpx2.Response, None]:
        """Send a request, and again with what the server asks for.

        Raises:
            ApiConnectionError: The challenge is none that can be answered, or the body can't be
                sent again: without it the request would be another one.
        """
        flow = super().auth_flow(request)
        response = yield next(flow)
        try:
            again = flow.send(response)
        except StopIteration:
            return
        except (NotImplementedError, ValueError):  # not "name=value", or qop=auth-int alone
            raise ApiConnectionError(
                f"{request.method} {shown(request.url)}: the server's digest challenge can't be"
                " answered: it is malformed, or asks for what is not supported",
                request=request,
                response=response,
            ) from None
        if ONCE in request.extensions:
            raise ApiConnectionError(
                f"{request.method} {shown(request.url)}: its body can't be sent again, as the"
                " server's challenge demands; make another call first, which gets the challenge",
                request=request,
                response=response,
            )
        yield again
