"""Errors that a service does not say in plain JSON: in XML, in objects."""

from __future__ import annotations

import pytest

from templates.runtime._errors import NotFoundError
from tests.runtime.api import Api
from tests.runtime.server import Reply, Server, reply


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("<Error><Code>Gone</Code><Message>No &lt;such&gt; key</Message></Error>", "No <such> key"),
        ("<s:Fault><faultcode>x</faultcode><faultstring>why</faultstring></s:Fault>", "why"),
        ("<e><p:detail a='b'>in  detail</p:detail></e>", "in detail"),
        ('<?xml version="1.0"?>\n<a><b>one</b><c>two</c></a>', "one two"),
        ("<a/>", "Not Found"),
        ("no markup", "no markup"),
    ],
)
@pytest.mark.parametrize("media_type", ["application/xml", "text/xml", "application/soap+xml"])
def test_message(api: Api, server: Server, media_type: str, body: str, message: str) -> None:
    """The message is the one in the XML, or all its text; the body is the XML as text."""
    server.says(Reply(404, body.encode(), {"content-type": media_type}))
    with pytest.raises(NotFoundError) as caught:
        api.call()
    assert (caught.value.message, caught.value.body) == (message, body)


def test_messages_that_are_objects(api: Api, server: Server) -> None:
    """What a service says in pieces is said as JSON has it, not as Python does."""
    server.says(reply({"errors": [{"field": "a", "message": [{"en": True}]}]}, 404))
    with pytest.raises(NotFoundError) as caught:
        api.call()
    assert [error.message for error in caught.value.errors] == ['{"en": true}']
