"""Refusals as exceptions: the class by status, and what the body says, in any service's words."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

from templates.runtime import _errors as errors
from templates.runtime._endpoint import Endpoint, Route
from templates.runtime._errors import ApiStatusError, FieldError
from templates.runtime._settings import ErrorShape
from tests.runtime.api import ECHO, KEY
from tests.runtime.conftest import MakeApi
from tests.runtime.server import Reply, Server, reply


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, errors.BadRequestError),
        (401, errors.UnauthorizedError),
        (403, errors.ForbiddenError),
        (404, errors.NotFoundError),
        (409, errors.ConflictError),
        (412, errors.PreconditionFailedError),
        (415, errors.UnsupportedMediaTypeError),
        (418, ApiStatusError),
        (422, errors.UnprocessableEntityError),
        (429, errors.RateLimitError),
        (500, errors.ServerError),
        (502, errors.ServerError),
        (599, errors.ServerError),
        (304, ApiStatusError),
    ],
)
def test_class_by_status(make_api: MakeApi, server: Server, status: int, kind: Any) -> None:
    """Each status has its class; all of them are API errors with the status in the message."""
    server.says(reply({"message": "why"}, status) if status != 304 else Reply(304))
    with pytest.raises(ApiStatusError) as caught:
        make_api(max_retries=0).call()
    assert type(caught.value) is kind
    assert isinstance(caught.value, errors.SdkError)
    assert str(caught.value).startswith(f"{status}: ")
    assert caught.value.response.status_code == status
    assert caught.value.request.url.path == "/echo"


def test_tree() -> None:
    """Families can be caught as one."""
    assert issubclass(errors.ApiTimeoutError, errors.ApiConnectionError)
    assert issubclass(errors.ResponseValidationError, errors.ResponseDecodeError)
    assert issubclass(errors.MissingScopeError, TypeError)
    assert issubclass(errors.RequestValidationError, ValueError)
    assert not issubclass(errors.ApiConnectionError, ApiStatusError)


@pytest.mark.parametrize(
    ("header", "expected"), [("7", 7), ("-1", 0), ("later", None), (None, None)]
)
def test_when_to_come_back(
    make_api: MakeApi, server: Server, header: str | None, expected: float | None
) -> None:
    """The error says for how long the server asks to wait, if that makes sense."""
    server.says(Reply(429, headers={"retry-after": header} if header else {}))
    with pytest.raises(errors.RateLimitError) as caught:
        make_api(max_retries=0).call()
    assert caught.value.retry_after == expected


SHAPE = ErrorShape(
    code=("error.kind",),
    message=("responseMessages.0.message", "text"),
    fields=("invalid",),
    field_name=("where",),
    field_message=("what",),
    correlation_id=("trace.id",),
)

BODIES: list[tuple[Any, Any, str, str | None, list[tuple[str, str]], str | None]] = [
    # the service's own shape
    (
        {
            "error": {"kind": "K"},
            "responseMessages": [{"message": "own"}],
            "invalid": [{"where": "a.b", "what": "bad"}, {"where": "c", "what": "worse"}],
            "trace": {"id": "t"},
            "message": "common",
        },
        SHAPE,
        "own",
        "K",
        [("a.b", "bad"), ("c", "worse")],
        "t",
    ),
    ({"text": "second path"}, SHAPE, "second path", None, [], None),
    # where it leads nowhere, what is common
    ({"code": 5, "message": "m"}, SHAPE, "m", "5", [], None),
    (
        {
            "code": "C",
            "message": "m",
            "errors": [{"fieldId": "f", "error": "e"}],
            "correlationId": "i",
        },
        None,
        "m",
        "C",
        [("f", "e")],
        "i",
    ),
    (
        {"type": "about:blank", "title": "T", "detail": "D", "status": 400},
        None,
        "D",
        "400",
        [],
        None,
    ),
    ({"error": {"code": "E", "message": "inner"}}, None, "inner", "E", [], None),
    ({"error": "flat", "code": 3}, None, "flat", "3", [], None),
    (
        {"message": "m", "errors": {"name": ["too long", "too odd"], "x": None}},
        None,
        "m",
        None,
        [("name", "too long; too odd")],
        None,
    ),
    (
        {"detail": [{"loc": ["body", "a"], "msg": "missing"}]},
        None,
        "missing",
        None,
        [("body.a", "missing")],
        None,
    ),
    (
        {"message": "m", "details": [{"loc": ["body", 0, "a"], "msg": "missing"}]},
        None,
        "m",
        None,
        [("body.0.a", "missing")],
        None,
    ),
    ({"message": "m", "errors": ["one", "two"]}, None, "m", None, [("", "one"), ("", "two")], None),
    ({"message": "m", "errors": [{"nothing": 1}, 5]}, None, "m", None, [], None),
    ({}, None, "Bad Request", None, [], None),
    ([], None, "Bad Request", None, [], None),
    ("just text", None, "just text", None, [], None),
    ({"message": "x" * 2000}, None, f"{'x' * 500}...", None, [], None),
]


@pytest.mark.parametrize(("body", "shape", "message", "code", "fields", "correlation"), BODIES)
def test_details(
    make_api: MakeApi,
    server: Server,
    body: Any,
    shape: ErrorShape | None,
    message: str,
    code: str | None,
    fields: list[tuple[str, str]],
    correlation: str | None,
) -> None:
    """Code, message, field errors and correlation id come from where the service has them."""
    server.says(reply(body, 400))
    api = make_api(changes={"errors": {"svc": shape} if shape else {}})
    with pytest.raises(errors.BadRequestError) as caught:
        api.call(Endpoint("GET", Route("/x"), namespace="svc"))
    error = caught.value
    assert (error.message, error.code, error.correlation_id) == (message, code, correlation)
    assert list(error.errors) == [FieldError(*field) for field in fields]
    assert error.body == body
    assert all(f"{name}: {said}" in str(error) or not name for name, said in fields)
    assert correlation is None or correlation in str(error)


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (
            Reply(
                502,
                b"<html><head><title>502 Bad\n Gateway</title></head>",
                {"content-type": "text/html"},
            ),
            "a gateway's HTML page: 502 Bad Gateway",
        ),
        (Reply(502, b"<HTML><body>no title", {}), "a gateway's HTML page: Bad Gateway"),
        (Reply(502, b"upstream\n  died", {"content-type": "text/plain"}), "upstream died"),
        (Reply(502, b"{not json", {"content-type": "application/json"}), "{not json"),
        (Reply(502, b"", {"content-type": "application/json"}), "Bad Gateway"),
        (Reply(502, b"\xff\xfe", {"content-type": "application/octet-stream"}), "\ufffd\ufffd"),
        (Reply(599, b"", {}), "the server gives no reason"),
    ],
)
def test_bodies_that_are_not_json(
    make_api: MakeApi, server: Server, answer: Reply, message: str
) -> None:
    """A gateway's page or plain text still makes a useful message."""
    server.says(answer)
    with pytest.raises(errors.ServerError) as caught:
        make_api(max_retries=0).call()
    assert caught.value.message == message


@pytest.mark.parametrize("namespace", ["svc", "", "other"])
def test_default_shape(make_api: MakeApi, server: Server, namespace: str) -> None:
    """The shape without a namespace stands for all that have none of their own."""
    server.says(reply({"why": "default", "because": ["own", "too"]}, 400))
    shapes = {"": ErrorShape(message=("why",)), "svc": ErrorShape(message=("because",))}
    with pytest.raises(errors.BadRequestError) as caught:
        make_api(changes={"errors": shapes}).call(Endpoint("GET", Route("/x"), namespace=namespace))
    assert caught.value.message == ("own; too" if namespace == "svc" else "default")


def test_correlation_from_headers(make_api: MakeApi, server: Server) -> None:
    """A request id in a header does as well."""
    server.says(reply({"message": "m"}, 500, X_Request_Id="h-1"))
    with pytest.raises(errors.ServerError, match="correlation id h-1") as caught:
        make_api(max_retries=0).call()
    assert caught.value.correlation_id == "h-1"


def test_secrets_are_redacted(make_api: MakeApi, server: Server) -> None:
    """A server that repeats the key does not get it into the message."""
    server.says(reply({"message": f"bad key {KEY}!"}, 401))
    with pytest.raises(errors.UnauthorizedError) as caught:
        make_api().call(ECHO)
    assert caught.value.message == "bad key [redacted]!"
    for shown in (str(caught.value), repr(caught.value)):
        assert KEY not in shown


def test_errors_can_be_copied(make_api: MakeApi, server: Server) -> None:
    """Errors survive pickling, as a process pool needs."""
    server.says(reply({"message": "m", "code": "C"}, 404))
    with pytest.raises(errors.NotFoundError) as caught:
        make_api().call()
    for again in (pickle.loads(pickle.dumps(caught.value)), copy.copy(caught.value)):
        assert type(again) is errors.NotFoundError
        assert (str(again), again.code, again.status_code) == ("404 C: m", "C", 404)
    validation = errors.RequestValidationError("m", [FieldError("a", "b")])
    assert pickle.loads(pickle.dumps(validation)).errors == validation.errors
