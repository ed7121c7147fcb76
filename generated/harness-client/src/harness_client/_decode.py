"""Answers as Python values: by status and media type, typed as documented, out of envelopes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from ._drift import DriftReporter
from ._endpoint import Content
from ._errors import EnvelopeError, FieldError, ResponseDecodeError, ResponseValidationError
from ._media import Family, charset, decodable, essence, family, text_of
from ._plan import RoutePlan
from ._settings import Envelope
from ._validation import adapter, annotation, described
from ._values import dig, first, is_mapping, said

if TYPE_CHECKING:
    import httpx2
    from pydantic import ValidationError


_MOST = 32


class Decoder:
    """Decodes the answers of one client, strictly or tolerantly."""

    def __init__(
        self, *, strict: bool, drift: DriftReporter, envelopes: Iterable[Envelope] = ()
    ) -> None:
        self._strict = strict
        self._envelopes = tuple(envelopes)
        self._drift = drift

    def decode(
        self, route: RoutePlan, response: httpx2.Response, envelope: Envelope | None
    ) -> tuple[Any, Any]:
        """Return the result of a successful call, and the whole answer that it was in.

        Raises:
            EnvelopeError: The envelope says that the call failed.
            ResponseDecodeError: The body is not what its content type says.
            ResponseValidationError: It contradicts its type, and this decoder is strict.
        """
        whole = self._value(route, response, envelope)
        if envelope is None:
            return whole, whole
        refuse_failure(envelope, whole, response)
        if any(route.returns.contents.values()):
            return dig(whole, envelope.result), whole
        return self._unwrapped(whole), whole

    def _unwrapped(self, whole: Any) -> Any:
        """Return the result in an undocumented response, of which only its fields tell the kind."""
        keys = whole.keys() if is_mapping(whole) else ()
        for envelope in self._envelopes:
            if envelope.requires and all(name in keys for name in envelope.requires):
                return dig(whole, envelope.result)
        return whole

    def _value(self, route: RoutePlan, response: httpx2.Response, envelope: Envelope | None) -> Any:
        if response.status_code in (204, 205):
            return None
        media_type = response.headers.get("content-type", "")
        if not response.content:
            return self._empty(route, response, media_type)
        content, kind = documented(route, response.status_code, media_type)
        if content is None:
            refuse_page(route, media_type, response)
            return untyped(response, media_type)
        if kind == "json":
            return self._json(route, response, content, media_type, envelope)
        return self._other(route, response, content, kind, envelope)

    def _empty(self, route: RoutePlan, response: httpx2.Response, media_type: str) -> Any:
        """Return an answer without a body: an empty text or file, None for all else."""
        content, kind = documented(route, response.status_code, media_type)
        if content is None:
            content, kind = documented(route, response.status_code, "")
        if content is None or route.method == "HEAD":
            return None
        if kind not in ("json", "yaml", "any") or (kind == "any" and annotation(content) is str):
            return self._other(route, response, content, kind, None)
        from pydantic import ValidationError

        from ._one_way import RECEIVED

        try:
            adapter(content).validator.validate_python(None, context=RECEIVED)
        except ValidationError:
            self._contradicted(route, response, [FieldError("", "the body is empty")])
        return None

    def _json(
        self,
        route: RoutePlan,
        response: httpx2.Response,
        content: Content,
        media_type: str,
        envelope: Envelope | None,
    ) -> Any:
        from pydantic import ValidationError

        from ._one_way import RECEIVED

        text = _transcoded(response.content, media_type)
        try:
            return adapter(content).validator.validate_json(text, context=RECEIVED)
        except ValidationError as error:
            value = parse_json(response)
            if error.error_count() == 1 and _unread(error):
                return self.typed(route, response, content, value, envelope)
            return self._misfit(route, response, content, error, envelope, value)

    def _other(
        self,
        route: RoutePlan,
        response: httpx2.Response,
        content: Content,
        kind: str,
        envelope: Envelope | None,
    ) -> Any:
        wanted = annotation(content)
        if kind in ("binary", "multipart") and wanted is not str:
            return response.content
        if wanted is str or kind != "yaml":
            return text_of(response)
        return self.typed(route, response, content, load_yaml(response), envelope)

    def typed(
        self,
        route: RoutePlan,
        response: httpx2.Response,
        content: Content,
        value: Any,
        envelope: Envelope | None,
    ) -> Any:
        """Return a value of an answer, or of a part of it, typed as documented."""
        from pydantic import ValidationError

        from ._one_way import RECEIVED

        try:
            return adapter(content).validator.validate_python(value, context=RECEIVED)
        except ValidationError as error:
            return self._misfit(route, response, content, error, envelope, value)

    def _misfit(
        self,
        route: RoutePlan,
        response: httpx2.Response,
        content: Content,
        error: ValidationError,
        envelope: Envelope | None,
        value: Any,
    ) -> Any:
        """Return a value that does not fit its type as far as it does, or refuse it."""
        from ._one_way import RECEIVED, unmet
        from ._problems import problems
        from ._tolerant import construct

        refuse_nesting(value, response)
        if envelope is not None:
            refuse_failure(envelope, value, response)
        typed = construct(annotation(content), value)
        self._contradicted(route, response, problems(error, value, unmet(typed, RECEIVED)))
        return typed

    def _contradicted(
        self, route: RoutePlan, response: httpx2.Response, found: Sequence[FieldError]
    ) -> None:
        if self._strict:
            raise ResponseValidationError(
                f"{route.operation_id}: the answer contradicts its type: {described(found)}",
                errors=found,
                request=response.request,
                response=response,
            )
        self._drift.report(route.operation_id, found)


def documented(route: RoutePlan, status: int, media_type: str) -> tuple[Content | None, Family]:
    """Return what describes an answer, if anything does, and how it is read."""
    key = (status, media_type)
    if key not in route.answers:
        if len(route.answers) >= _MOST:  # servers may make up media types
            route.answers.clear()
        content = match(contents_for(route, status), media_type)
        kind = family(media_type or (content.media_type if content else ""))
        opaque = content is not None and annotation(content) is bytes
        route.answers[key] = content, "binary" if opaque else kind
    return route.answers[key]


def _unread(error: ValidationError) -> bool:
    """Whether the text was no JSON for pydantic, which takes less than the standard library."""
    return error.errors(include_url=False, include_input=False)[0]["type"] == "json_invalid"


def contents_for(route: RoutePlan, status: int) -> Sequence[Content]:
    """Return what is documented for a status; any other success is read like a documented one."""
    documented = route.returns.contents
    for key in (str(status), f"{status // 100}XX", "default"):
        if key in documented:
            return documented[key]
    return route.successes()


def match(contents: Sequence[Content], media_type: str) -> Content | None:
    """Return the content that describes an answer of a media type, if one does."""
    if not media_type:
        return contents[0] if contents else None
    kind, group = essence(media_type), family(media_type)
    for content in contents:
        if essence(content.media_type) == kind:
            return content
    for content in contents:
        own = essence(content.media_type)
        if own.endswith("/*") and own != "*/*" and kind.startswith(own[:-1]):
            return content
    for content in contents:
        if group != "binary" and family(content.media_type) == group:
            return content if group != "text" else None
    return next((c for c in contents if family(c.media_type) == "any"), None)


def untyped(response: httpx2.Response, media_type: str) -> Any:
    """Return an undocumented answer: JSON and YAML as their values, text as str, else bytes."""
    kind = family(media_type)
    if kind == "json":
        return parse_json(response)
    if kind == "yaml":
        return load_yaml(response)
    if kind in ("text", "form"):
        return text_of(response)
    return response.content


def refuse_failure(envelope: Envelope, whole: Any, response: httpx2.Response) -> None:
    """Raise if an envelope says that the call failed.

    Raises:
        EnvelopeError: With the envelope's own code, message and correlation id.
    """
    if envelope.status is None:
        return
    status = said(dig(whole, envelope.status))
    if status not in envelope.failures:
        return
    raise envelope_error(envelope, whole, response, parse_json(response), status)


def envelope_error(
    envelope: Envelope, whole: Any, response: httpx2.Response, body: Any, status: str | None = None
) -> EnvelopeError:
    """Return the error that an envelope tells of, with the ``status`` that it has, if any."""
    code, correlation = first(whole, envelope.code), first(whole, envelope.correlation_id)
    return EnvelopeError(
        said(first(whole, envelope.message)) or f"the response's status is {status or 'a failure'}",
        request=response.request,
        response=response,
        body=body,
        code=status if code is None else said(code),
        correlation_id=None if correlation is None else said(correlation),
    )


def parse_json(response: httpx2.Response) -> Any:
    """Return the JSON value of an answer.

    Raises:
        ResponseDecodeError: It is not JSON.
    """
    from pydantic_core import from_json

    text = _transcoded(response.content, response.headers.get("content-type", ""))
    with suppress(ValueError):
        return from_json(text)
    import json

    # It also takes byte order marks, UTF-16, and halves of surrogate pairs.
    with suppress(ValueError, RecursionError):
        value = json.loads(text)
        refuse_nesting(value, response)
        return value
    raise _undecodable(response, "JSON") from None


def refuse_nesting(value: Any, response: httpx2.Response) -> None:
    """Refuse JSON of too many levels for what goes through it.

    Raises:
        ResponseDecodeError: It has more than ``MOST_LEVELS``.
    """
    from ._nesting import TOO_DEEP, is_deep

    if is_deep(value):
        raise ResponseDecodeError(
            f"{response.status_code}: the answer {TOO_DEEP}",
            request=response.request,
            response=response,
        )


def load_yaml(response: httpx2.Response) -> Any:
    """Return the YAML value of an answer; times stay text, as in JSON.

    Raises:
        ResponseDecodeError: It is not YAML.
        ModuleNotFoundError: pyyaml is not installed; it is needed for YAML only.
    """
    from ._yaml import load

    try:
        return load(text_of(response))
    except ValueError:
        raise _undecodable(response, "YAML") from None


def _transcoded(body: bytes, media_type: str) -> bytes | str:
    """Return JSON as UTF-8 bytes, or as text if it is said to be in another charset."""
    if "charset" not in media_type.lower():
        return body
    encoding = decodable(charset(media_type)).lower()
    if encoding in ("utf-8", "utf8", "us-ascii", "ascii"):
        return body
    try:
        return body.decode(encoding)
    except UnicodeDecodeError:
        return body


def _undecodable(response: httpx2.Response, what: str) -> ResponseDecodeError:
    return ResponseDecodeError(
        f"{response.status_code}: the answer is not the {what} that it claims to be",
        request=response.request,
        response=response,
    ).begins(response.content)


def refuse_page(route: RoutePlan, media_type: str, response: httpx2.Response) -> None:
    """Refuse an HTML page where data is documented: it comes from a proxy or a login form."""
    contents = contents_for(route, response.status_code)
    if contents and essence(media_type) == "text/html":
        raise ResponseDecodeError(
            f"{response.status_code}: an HTML page came instead of {contents[0].media_type}: "
            "a proxy, a login page or a wrong base URL may be in the way",
            request=response.request,
            response=response,
        )
