"""An API in memory, to test code that uses a client without a network.

Every call is answered with the example of the API's description, or with a made-up value that
fits its documented type, unless the test says what to answer, or how to fail::

    api = MockApi()
    client = Client(api_key="test", transport=api)
    api.on(client.roles.get, identifier="viewer").returns({"identifier": "viewer", ...})
    api.on(client.roles.delete).fails(409, "the role is in use")
    ...
    api.verify()

The same object serves clients of both kinds, and keeps what they called in ``calls``.
"""

from __future__ import annotations

import inspect
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Self

import httpx2

from ._answers import AnswerError, failure, success
from ._endpoint import Content, Endpoint
from ._media import essence, family
from ._plan import RoutePlan, plan_of
from ._request import CALL, Calling
from ._rules import check_rule, matches
from ._types import UNSET
from ._validation import adapter, annotation

__all__ = ["AnswerError", "Call", "MockApi", "Rule", "UnexpectedCallError"]


class UnexpectedCallError(AssertionError):
    """A call was made that a test has no answer for, or one that it expects was not made."""


@dataclass(frozen=True, slots=True)
class Call:
    """A call as the API got it.

    Attributes:
        operation_id: The operation, as the API's description calls it.
        method: The HTTP method.
        path: The path without the query, as it was sent.
        arguments: The method's arguments by name, without those left out, and the scopes in effect.
        body: JSON or YAML as an instance of its type, other bodies as text or bytes, or None.
        request: The HTTP request.
    """

    operation_id: str
    method: str
    path: str
    arguments: Mapping[str, Any]
    body: Any
    request: httpx2.Request = field(repr=False)

    @property
    def json(self) -> Any:
        """The body as it was sent, decoded from JSON."""
        import json

        return json.loads(self.request.content)


class Rule:
    """What to answer calls of one method with; made by ``MockApi.on``.

    Attributes:
        calls: The calls that it has answered.
    """

    def __init__(self, name: str, routes: list[RoutePlan], arguments: Mapping[str, Any]) -> None:
        self.calls: list[Call] = []
        self._name = name
        self._routes = routes
        self._arguments = arguments
        self._answers: list[Any] = []

    def returns(self, *answers: Any) -> Self:
        """Answer with these values in turn, the last one for ever.

        Args:
            answers: Results as the method returns them, as models or JSON: the envelope, headers
                and pages around them are added. The result of a list is the list of all its items.
                An ``httpx2.Response`` is sent as it is, an exception is raised by the transport,
                and a function is called with the ``Call`` for any of these.

        Returns:
            The rule itself.

        Raises:
            TypeError: There is no value.
        """
        if not answers:
            raise TypeError("returns() needs what to answer with")
        self._answers += answers
        return self

    def fails(
        self, status: int | Exception = 500, message: str = "the test says no", code: str = ""
    ) -> Self:
        """Refuse, or break the connection.

        Args:
            status: An HTTP status, or what the transport raises, ``httpx2.ReadTimeout("slow")``
                for example. What is worth it is tried again as it is in earnest.
            message: What the service says.
            code: The service's own code.

        Returns:
            The rule itself.

        Raises:
            ValueError: The status is none of an error (RFC 9110, section 15).
        """
        if isinstance(status, Exception):
            return self.returns(status)
        if not 400 <= status <= 599:
            raise ValueError(f"{status} is no status of an error: those are 400 to 599")

        def refuse(call: Call) -> httpx2.Response:
            return failure(call.request, status, message, code)

        return self.returns(refuse)

    def _matches(self, calling: Calling, call: Call) -> bool:
        known = any(calling.route is own for own in self._routes)
        return known and matches(self._arguments, call.arguments, calling, call.request)

    def _next(self) -> Any:
        """Return the answer for the next call, UNSET for a made-up one."""
        if not self._answers:
            return UNSET
        return self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]

    def __repr__(self) -> str:
        given = ", ".join(f"{name}={value!r}" for name, value in self._arguments.items())
        return f"{self._name}({given})"


class MockApi(httpx2.BaseTransport, httpx2.AsyncBaseTransport):
    """A transport for clients of this package that answers by itself.

    Args:
        strict: Refuse calls that no rule is there for, instead of making an answer up.
        examples: Answer with the examples of the API's description, where it has any that fit;
            False makes all answers up. Around what a rule returns, fields come from the same.

    Attributes:
        calls: All calls, in the order in which they came.
    """

    def __init__(self, *, strict: bool = False, examples: bool = True) -> None:
        self.calls: list[Call] = []
        self._strict = strict
        self._examples = examples
        self._rules: list[Rule] = []
        self._lock = threading.Lock()

    def on(self, method: Callable[..., Any], /, **arguments: Any) -> Rule:
        """Say what calls of a method are answered with; the rule made last comes first.

        Args:
            method: A method of a client, such as ``client.roles.get``, of either kind.
            arguments: Arguments that a call must have for the rule to apply, scopes included; None
                stands for one left out. Of a ``body`` that is an object, a call needs to have the
                fields given here, as a model or a mapping, inner ones too.

        Returns:
            The rule, to which ``returns`` or ``fails`` gives its answers.

        Raises:
            TypeError: It is no method of a resource, or does not have such an argument, or none of
                such a type: no call could match.
        """
        routes = plan_of(_endpoint(method)).routes
        check_rule(_name(method), method, routes, arguments)
        rule = Rule(_name(method), routes, arguments)
        self._rules.insert(0, rule)
        return rule

    def verify(self) -> None:
        """Check that every rule was used.

        Raises:
            UnexpectedCallError: Says which was not, and what was called instead.
        """
        unused = [repr(rule) for rule in reversed(self._rules) if not rule.calls]
        if unused:
            raise UnexpectedCallError(f"never called: {'; '.join(unused)}{self._history()}")

    def reset(self) -> None:
        """Forget all rules and calls."""
        self.calls.clear()
        self._rules.clear()

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Answer a request of a client; httpx2 calls it.

        Args:
            request: What the client sends.

        Returns:
            The answer.

        Raises:
            UnexpectedCallError: No rule is there for it, and the API is strict.
            AnswerError: The answer of a rule is not of its documented type.
        """
        request.read()
        return self._answer(request)

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Answer a request of an asynchronous client; see ``handle_request``.

        Args:
            request: What the client sends.

        Returns:
            The answer.
        """
        await request.aread()
        return self._answer(request)

    def _answer(self, request: httpx2.Request) -> httpx2.Response:
        calling: Calling | None = request.extensions.get(CALL)
        if calling is None:  # a token that credentials need before the first call
            token = {"access_token": "test", "token_type": "bearer", "expires_in": 3600}
            return httpx2.Response(200, json=token, request=request)
        call = _call(calling, request)
        with self._lock:
            self.calls.append(call)
            rule = self._rule(calling, call)
            answer = rule._next() if rule else UNSET  # pyright: ignore[reportPrivateUsage]
        if callable(answer):
            answer = answer(call)
        if isinstance(answer, Exception):
            raise answer
        if isinstance(answer, httpx2.Response):
            return _copied(answer, request)
        given = () if answer is UNSET else (answer,)
        return success(calling, request, *given, by_example=self._examples)

    def _rule(self, calling: Calling, call: Call) -> Rule | None:
        for rule in self._rules:
            if rule._matches(calling, call):  # pyright: ignore[reportPrivateUsage]
                rule.calls.append(call)
                return rule
        if self._strict:
            rules = "; ".join(map(repr, self._rules)) or "no rule at all"
            raise UnexpectedCallError(
                f"no rule is there for {call.operation_id} ({call.method} {call.path}) with "
                f"{_given(call)}; there is {rules}"
            )
        return None

    def _history(self) -> str:
        lines = [f"\n  {call.operation_id} with {_given(call)}" for call in self.calls]
        return f"; what was called:{''.join(lines)}" if lines else "; nothing was called"


def _given(call: Call) -> str:
    """Return what a call was given, in words."""
    body = "" if call.body is None else f" and the body {call.body!r}"
    return f"{dict(call.arguments)!r}{body}"


def _name(method: Callable[..., Any]) -> str:
    return getattr(method, "__qualname__", repr(method))


def _endpoint(method: Callable[..., Any]) -> Endpoint[Any]:
    """Return the endpoint that a generated method calls: the only one that it names."""
    function: Any = inspect.unwrap(getattr(method, "__func__", method))
    code = getattr(function, "__code__", None)
    found = [function.__globals__.get(name) for name in code.co_names] if code else []
    for value in found:
        if isinstance(value, Endpoint):
            return value  # pyright: ignore[reportUnknownVariableType]
    raise TypeError(f"{_name(method)} is not a method of a resource, such as client.roles.get")


def _call(calling: Calling, request: httpx2.Request) -> Call:
    scope = {name: value for name, value in calling.scope.items() if value is not None}
    given = {n: v for n, v in calling.arguments.items() if v is not UNSET and v is not None}
    return Call(
        calling.route.operation_id,
        request.method,
        request.url.path,
        {**given, **scope},
        _body(calling, request),
        request,
    )


def _body(calling: Calling, request: httpx2.Request) -> Any:
    """Return the body of a request, typed where it is JSON or YAML that fits its type."""
    body, kind = calling.route.body, request.headers.get("content-type", "")
    if body is None or not request.content:
        return request.content or None
    for content in body.contents:
        if essence(content.media_type) == essence(kind) or family(content.media_type) == "any":
            return _typed(content, kind, request.content)
    return request.content


def _typed(content: Content, media_type: str, body: bytes) -> Any:
    kind = family(media_type)
    if kind == "text" or (kind == "yaml" and annotation(content) is str):
        return body.decode()
    with suppress(ValueError, ModuleNotFoundError):
        if kind == "json":
            return adapter(content).validate_json(body)
        if kind == "yaml":
            from ._yaml import load

            return adapter(content).validate_python(load(body.decode()))
    return body


def _copied(answer: httpx2.Response, request: httpx2.Request) -> httpx2.Response:
    """Return an answer that may be given again."""
    return httpx2.Response(
        answer.status_code, headers=answer.headers, content=answer.content, request=request
    )
