"""What hooks are told: one attempt of a call, and what came of it."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from ._errors import ConfigurationError

if TYPE_CHECKING:
    import httpx2


class Attempt:
    """A request as it is sent, once of perhaps several times.

    Attributes:
        operation_id: The operation of the API's description, or method and path.
        number: 1 for the first time that a call sends its request, then counted on.
        request: What is sent. A request hook may add headers to it; it carries the credentials.
        response: What came back, if anything did.
        error: What the call raises, in an error hook.
        seconds: How long the answer took, from sending the request to having read the answer.
    """

    __slots__ = ("error", "number", "operation_id", "request", "response", "seconds")

    def __init__(self, operation_id: str, number: int, request: httpx2.Request) -> None:
        self.operation_id = operation_id
        self.number = number
        self.request = request
        self.response: httpx2.Response | None = None
        self.error: Exception | None = None
        self.seconds = 0.0

    def __repr__(self) -> str:
        status = "" if self.response is None else f", {self.response.status_code}"
        return f"<Attempt {self.number} of {self.operation_id}{status}>"


Hook: TypeAlias = Callable[[Attempt], object]


class Hooks(NamedTuple):
    """The functions that a client calls; those of an asynchronous one may be asynchronous."""

    request: Hook | None = None
    response: Hook | None = None
    error: Hook | None = None

    def require_sync(self) -> None:
        """Refuse functions that nobody would await.

        Raises:
            ConfigurationError: One of them is asynchronous.
        """
        for name, hook in zip(self._fields, self, strict=True):
            if inspect.iscoroutinefunction(hook):
                raise ConfigurationError(f"on_{name} of a blocking client can't be asynchronous")


async def told(hook: Hook, attempt: Attempt) -> None:
    """Call a hook, and await what it returns if that can be awaited."""
    result = hook(attempt)
    if inspect.isawaitable(result):
        await result
