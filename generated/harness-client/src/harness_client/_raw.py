"""Raw calls: the response beside the result."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any, TypeVar

from ._types import RawResponse, RequestOptions

if TYPE_CHECKING:
    import httpx2

    from ._opened import Opened

T = TypeVar("T")


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


def opened_response(options: CapturingOptions) -> Opened:
    """Return the unread answer that the method of a streaming call got."""
    if options.capture.opened is None:
        raise TypeError("stream() takes a method of this package's clients, such as client.x.get")
    return options.capture.opened


def is_unread(options: RequestOptions | None) -> bool:
    """Whether the answer of a call is left for the caller to read."""
    return isinstance(options, CapturingOptions) and options.unread


def raw_response(data: T, options: CapturingOptions) -> RawResponse[T]:
    """Return the result of a raw call with the response that its method got."""
    response = options.capture.response
    if response is None:
        raise TypeError("raw() takes a method of this package's clients, such as client.x.get")
    return RawResponse(data, response, options.capture.envelope)
