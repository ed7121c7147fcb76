"""What completion and a wrong name show, and what a client says that it is."""

from __future__ import annotations

import traceback

import pytest

from templates.runtime._core import AsyncClient, SyncClient
from templates.runtime._resource import AsyncNamespace, AsyncResource, Namespace, Resource
from tests.runtime.api import KEY, settings


class Roles(Resource):
    def get(self) -> None: ...
    def get_all(self) -> None: ...


class V1(Namespace):
    @property
    def roles(self) -> Roles:
        return Roles(self._client)


class Client(SyncClient):
    @property
    def v1(self) -> V1:
        return V1(self)


def client() -> Client:
    """A client of no server."""
    given = settings("https://example.com")
    return Client(given, credentials={"api_key": KEY}, scope={"org": "o"})


def public(value: object) -> list[str]:
    """What completion offers."""
    return [name for name in dir(value) if not name.startswith("__")]


def test_completion() -> None:
    """Public names only, beside those that every object has."""
    with client() as acme:
        assert public(acme) == ["close", "raw", "request", "stream", "v1", "with_options"]
        assert public(acme.v1) == ["roles"]
        assert public(acme.v1.roles) == ["get", "get_all"]
        assert "__repr__" in dir(acme)


@pytest.mark.parametrize(
    ("path", "message"),
    [
        (
            "roles",
            "Client has no 'roles', but close, raw, request, stream, v1, with_options; "
            "did you mean v1.roles?",
        ),
        (
            "clos",
            "Client has no 'clos', but close, raw, request, stream, v1, with_options; "
            "did you mean close?",
        ),
        ("v1.rolls", "V1 has no 'rolls', but roles; did you mean roles?"),
        ("v1.roles.gett", "Roles has no 'gett', but get, get_all; did you mean get?"),
        ("v1.xyz", "V1 has no 'xyz', but roles"),
        ("_hidden", "Client has no '_hidden'"),
    ],
)
def test_a_wrong_name(path: str, message: str) -> None:
    """The error says what there is, and what may be meant."""
    with client() as acme:
        found: object = acme
        *steps, last = path.split(".")
        for step in steps:
            found = getattr(found, step)
        with pytest.raises(AttributeError) as caught:
            getattr(found, last)
    assert str(caught.value) == message
    assert caught.value.name == last
    assert not hasattr(acme, "__wrapped__")
    traceback.format_exception(caught.value)


def test_repr() -> None:
    """Everything says where it acts, and nothing has the key."""
    told = "base_url='https://example.com', org='o'"
    with client() as acme:
        assert repr(acme) == f"Client({told})"
        assert repr(acme.v1) == f"<V1 of Client({told})>"
        assert repr(acme.v1.roles) == f"<Roles: {told}>"
    waiting = AsyncClient(
        settings("https://example.com"), credentials={"api_key": KEY}, scope={"org": "o"}
    )
    assert repr(AsyncNamespace(waiting)) == f"<AsyncNamespace of AsyncClient({told})>"
    assert repr(AsyncResource(waiting)) == f"<AsyncResource: {told}>"
    shown = [repr(v) for v in (acme, acme.v1, acme.v1.roles, waiting)]
    assert not [text for text in shown if KEY in text]
