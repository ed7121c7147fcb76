"""Everything that calls raise.

SdkError
├─ ConfigurationError            the client can't work as it is set up
├─ MissingCredentialError        no credentials, nothing was sent
├─ ArgumentError                 the arguments do not fit the operation, nothing was sent
│  ├─ ScopeError
│  │  └─ MissingScopeError
│  └─ RequestValidationError
└─ ApiError
   ├─ ApiConnectionError         no usable answer
   │  ├─ ApiTimeoutError
   │  │  └─ DeadlineExceededError
   │  └─ RedirectError
   ├─ ResponseDecodeError        an answer that can't be read
   │  ├─ ResponseTooLargeError
   │  └─ ResponseValidationError
   └─ ApiStatusError             the server says no: by status, or in a 2xx's envelope
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from copy import copy
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, Self

from ._secrets import redact

if TYPE_CHECKING:
    import httpx2


_MOST, _SHOWN, _LOOKED_AT = 10, 60, 100_000


def short(text: str, most: int = 200) -> str:
    """Return a text, cut where it is longer than ``most``."""
    return text if len(text) <= most else f"{text[:most]}..."


class FieldError(NamedTuple):
    """What is wrong with one field.

    Attributes:
        field: Its path on the wire, dotted; empty for the whole.
        message: What is wrong, in words, without any value.
        pointer: The same path as a JSON Pointer (RFC 6901), where a body was checked.
        expected: What should be there, such as ``a string``, where a body was checked.
        value: What is there instead; never shown, as it may be secret.
    """

    field: str
    message: str
    pointer: str = ""
    expected: str = ""
    value: Any = None

    def __repr__(self) -> str:
        return f"FieldError(field={self.field!r}, message={self.message!r})"

    def __str__(self) -> str:
        return f"{self.field}: {self.message}" if self.field else self.message


class SdkError(Exception):
    """The base of every error that this package raises."""

    def __reduce__(self) -> Any:
        return _rebuilt, (type(self), self.args, self.__dict__)


def _rebuilt(kind: type[SdkError], args: tuple[Any, ...], state: dict[str, Any]) -> SdkError:
    """Return a copy of an error, as pickling and copying need it."""
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(state)
    return error


class ConfigurationError(SdkError, ValueError):
    """The client was set up in a way that can't work, such as a base URL that is not one."""


class MissingCredentialError(SdkError):
    """An operation needs credentials that neither arguments nor environment variables gave."""


class ArgumentError(SdkError, TypeError, ValueError):
    """An argument is missing, does not fit, or means nothing to the operation chosen."""


class ScopeError(ArgumentError):
    """The scopes in effect select no operation, such as an inner scope without its outer one."""


class MissingScopeError(ScopeError):
    """A scope is needed that neither the call, nor the client, nor the environment gives."""


class RequestValidationError(ArgumentError):
    """A body contradicts its type; ``errors`` says which fields. Nothing was sent."""

    def __init__(self, message: str, errors: Sequence[FieldError] = ()) -> None:
        super().__init__(message)
        self.errors = tuple(errors)


class ApiError(SdkError):
    """A call that was, or may have been, sent went wrong.

    Attributes:
        message: What went wrong, and what may help.
        request: What was sent, without the credentials; None if that is not known.
        response: What came back, if anything did.
    """

    _SAID: ClassVar[tuple[str, ...]] = ("message",)
    _LONGEST: ClassVar[int] = 2000

    def __init__(
        self,
        message: str,
        *,
        request: httpx2.Request | None = None,
        response: httpx2.Response | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.request = request
        self.response = response

    @property
    def status_code(self) -> int | None:
        """The HTTP status, if there was an answer."""
        return None if self.response is None else self.response.status_code

    def __reduce__(self) -> Any:
        """Copies go without the body that was sent: it may have secrets in it."""
        kind, (cls, args, state) = super().__reduce__()
        request = self.request and _bare(self.request)
        answer = copy(self.response)
        if answer is not None:
            answer.request = _bare(answer.request)
        return kind, (cls, args, {**state, "request": request, "response": answer})

    def redact(self, secrets: Collection[str]) -> None:
        """Take secrets out of everything that the error says.

        Args:
            secrets: What must not be shown.
        """
        for name in self._SAID:
            setattr(self, name, redact(getattr(self, name), secrets))
        # Not any earlier: half a secret would not be found.
        self.message = short(self.message, self._LONGEST)
        self.args = (self.message,)


def _bare(request: httpx2.Request) -> httpx2.Request:
    """Return a request without its body."""
    return type(request)(request.method, request.url, headers=request.headers)


class ApiConnectionError(ApiError):
    """The server could not be reached, or the connection broke. The cause is chained."""


class ApiTimeoutError(ApiConnectionError):
    """The server did not answer in time; raise ``timeout`` if it needs longer."""


class DeadlineExceededError(ApiTimeoutError):
    """The call did not end within its ``deadline``, retries, pauses and waiting included."""


class RedirectError(ApiConnectionError):
    """A redirect that it would be unsafe, or endless, to follow."""


class ResponseDecodeError(ApiError):
    """The answer is not what its content type says, or is not an API's answer at all."""

    _start: str = ""

    def begins(self, data: str | bytes) -> Self:
        """Have the message say what the response, or a part of it, begins with.

        Args:
            data: The response, or the part, from its beginning.
        """
        # Far more than is shown, so that no secret in what is shown is cut.
        start = data[:_LOOKED_AT]
        self._start = start if isinstance(start, str) else start.decode("utf-8", "replace")
        return self

    def redact(self, secrets: Collection[str]) -> None:
        """Take secrets out of everything that the error says.

        Args:
            secrets: What must not be shown.
        """
        if self._start:
            start, self._start = redact(self._start, secrets)[:_SHOWN], ""
            self.message += f"; it begins with {start!r}"
        super().redact(secrets)


class ResponseTooLargeError(ResponseDecodeError):
    """The answer is larger than the client's ``max_response_size``, unpacked."""


class ResponseValidationError(ResponseDecodeError):
    """The answer contradicts its documented type (``validation="strict"`` only)."""

    _SAID: ClassVar[tuple[str, ...]] = ("message", "errors")

    def __init__(
        self,
        message: str,
        *,
        errors: Sequence[FieldError] = (),
        request: httpx2.Request | None = None,
        response: httpx2.Response | None = None,
    ) -> None:
        super().__init__(message, request=request, response=response)
        self.errors = tuple(errors)


class ApiStatusError(ApiError):
    """The server refused or failed.

    Attributes:
        status_code: The HTTP status.
        code: The service's own code for the error, if it gave one.
        message: What the service says.
        errors: What it says about single fields.
        correlation_id: What to give to its support.
        body: The decoded body: JSON's value, else text.
        data: The body as the model that is documented for it.
        retry_after: Seconds after which the server asks to come back, if it does.
        request, response: The HTTP messages.
    """

    request: httpx2.Request
    response: httpx2.Response
    _SAID: ClassVar[tuple[str, ...]] = ("message", "body", "code", "errors", "correlation_id")
    _LONGEST: ClassVar[int] = 500

    def __init__(
        self,
        message: str,
        *,
        request: httpx2.Request,
        response: httpx2.Response,
        body: Any = None,
        code: str | None = None,
        errors: Sequence[FieldError] = (),
        correlation_id: str | None = None,
        model: str | None = None,
    ) -> None:
        super().__init__(message, request=request, response=response)
        self.body: Any = body
        self._model = model
        self.code = code
        self.errors = tuple(errors)
        self.correlation_id = correlation_id

    @property
    def status_code(self) -> int:
        """The HTTP status."""
        return self.response.status_code

    @property
    def data(self) -> Any:
        """The body as the model that the API documents for such errors; else as it is.

        What contradicts the model is kept as it came.
        """
        if self._model is None or isinstance(self.body, (str, bool, int, float, type(None))):
            return self.body
        from importlib import import_module

        from ._tolerant import construct

        models = import_module(".models", __package__)
        return construct(getattr(models, self._model), self.body)

    @property
    def retry_after(self) -> float | None:
        """Seconds after which the server asks to come back (RFC 9110), if it says so sensibly."""
        import time

        from ._retry import retry_after

        seconds = retry_after(self.response.headers.get("retry-after"), time.time)
        return None if seconds == float("inf") else seconds

    def __str__(self) -> str:
        told = self.code and self.code != str(self.status_code)
        code = f" {short(self.code or '')}" if told else ""
        lines = [f"{self.status_code}{code}: {self.message}"]
        lines += [f"  {short(str(error))}" for error in self.errors[:_MOST]]
        more = len(self.errors) - _MOST
        lines += [f"  and {more:,} more"] if more > 0 else []
        lines += [f"  correlation id {short(self.correlation_id)}"] if self.correlation_id else []
        return "\n".join(lines)


class BadRequestError(ApiStatusError):
    """400: the request makes no sense to the server."""


class UnauthorizedError(ApiStatusError):
    """401: the credentials are missing, wrong or expired."""


class ForbiddenError(ApiStatusError):
    """403: the credentials are fine, but do not allow this."""


class NotFoundError(ApiStatusError):
    """404: there is no such thing, or the credentials may not see it."""


class ConflictError(ApiStatusError):
    """409: it exists already, or was changed by someone else."""


class PreconditionFailedError(ApiStatusError):
    """412: a condition of the request does not hold, such as a version."""


class UnsupportedMediaTypeError(ApiStatusError):
    """415: the server does not take a body of this media type."""


class UnprocessableEntityError(ApiStatusError):
    """422: the request is well formed, but what it asks for is not valid."""


class RateLimitError(ApiStatusError):
    """429: too many requests; retried already as often as the client allows."""


class ServerError(ApiStatusError):
    """5xx: the server, or a gateway before it, failed."""


class EnvelopeError(ApiStatusError):
    """A 2xx answer whose envelope says that the call failed."""
