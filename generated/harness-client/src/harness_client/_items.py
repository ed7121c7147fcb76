"""The items of a stream: how they are told apart, and what each of them is. No I/O."""

from __future__ import annotations

from typing import Any

from ._cutting import Cutter, Events, Records, ServerSentEvent
from ._decode import contents_for, envelope_error, match, refuse_page
from ._endpoint import Content
from ._errors import ResponseDecodeError, SdkError
from ._media import essence, family, is_stream
from ._opened import Opened
from ._settings import Envelope
from ._validation import annotation
from ._values import dig, jsonable

_DONE = "[DONE]"
"""What services that send JSON events say when there are no more."""


class Items:
    """Tells items apart and decodes them, as the media type of an answer and its type say.

    Where the answer claims to be something else than a stream, it is read like the documented one:
    lines of JSON often go by another name.

    Raises:
        ResponseDecodeError: It is a web page.
    """

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        contents = contents_for(opened.route, opened.response.status_code)
        media_type = opened.response.headers.get("content-type", "")
        self._content = match(contents, media_type)
        if not is_stream(media_type):
            refuse_page(opened.route, media_type, opened.response)
            streams = (c for c in contents if is_stream(c.media_type))
            self._content = next(streams, self._content)
            media_type = self._content.media_type if self._content else media_type
        self._media_type = media_type
        settings, name = opened.engine.preparer.settings, opened.route.envelope
        envelope = settings.envelopes.get(name) if name else None
        self._envelope = envelope if envelope and envelope.failure else None

    @property
    def are_events(self) -> bool:
        """Whether the items are server-sent events, not lines of JSON."""
        return family(self._media_type) == "events"

    def cutter(self) -> Cutter[ServerSentEvent[Any]]:
        """Return what tells the items apart."""
        if self.are_events:
            return Events()
        return Records(b"\x1e" if essence(self._media_type).endswith("json-seq") else b"\n")

    def is_last(self, event: ServerSentEvent[Any]) -> bool:
        """Whether an event only says that there are no more."""
        return event.data == _DONE and not self._is_text

    @property
    def _is_text(self) -> bool:
        return self.are_events and (self._content is None or annotation(self._content) is str)

    def decoded(self, event: ServerSentEvent[Any]) -> ServerSentEvent[Any] | None:
        """Return an event with its data decoded; None if it only keeps the connection alive.

        Raises:
            EnvelopeError: The envelope of the item says that the call has failed.
            ResponseDecodeError: The data is not JSON.
            ResponseValidationError: It contradicts its type, and the client is strict.
        """
        if self._is_text:
            return event
        if not event.data:
            return None
        try:
            data = self._value(event.data, self._content)
            if self._envelope is not None:
                data = self._unwrapped(self._envelope, data)
        except SdkError as error:
            self._opened.engine.clean(error)
            raise error.with_traceback(None) from None
        return ServerSentEvent(data, event.event, event.id, event.retry)

    def _unwrapped(self, envelope: Envelope, item: Any) -> Any:
        """Return what an item holds in its envelope.

        Raises:
            EnvelopeError: It says what went wrong instead.
        """
        result, failure = dig(item, envelope.result), dig(item, envelope.failure or "")
        if result is not None or failure is None:
            return result
        raise envelope_error(envelope, item, self._opened.response, jsonable(item))

    def _value(self, text: str | bytes, content: Content | None) -> Any:
        from pydantic_core import from_json

        untyped = content is None or annotation(content) is Any
        try:
            value = from_json(text)
        except ValueError:
            if untyped and isinstance(text, str):
                return text
            raise self._undecodable(text) from None
        if content is None or untyped:
            return value
        opened = self._opened
        return opened.engine.decoder.typed(opened.route, opened.response, content, value, None)

    def _undecodable(self, text: str | bytes) -> ResponseDecodeError:
        response = self._opened.response
        return ResponseDecodeError(
            f"{self._opened.route.operation_id}: an item of the stream is not JSON",
            request=response.request,
            response=response,
        ).begins(text)
