"""Descriptions read well: as text, once, and without what says nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator.api import Argument, Body, Documentation, Method
from generator.render.documentation import method_summary, method_text
from generator.render.prose import adds, group_text, plain, result_text, said
from tests.render.sample import api


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a <b>bold</b> word &amp; more", "a bold word & more"),
        ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
        ("Either:<ul><li>this</li><li>that</li></ul>", "Either:\n\n- this\n- that"),
        ('See <a href="https://x.y/z">the page</a>.', "See the page (https://x.y/z)."),
        ("See [the page](https://x.y/z).", "See the page (https://x.y/z)."),
        ("See [https://x.y](https://x.y).", "See https://x.y."),
        ("a **strong** and a __strong__ word", "a strong and a strong word"),
        ("## Use\nThis way.", "Use\nThis way."),
        ("<code>x < y</code>", "`x < y`"),
        ("an <identifier> of <org> stays", "an <identifier> of <org> stays"),
        ("2 ** 3 ** 4 and __init__", "2 ** 3 ** 4 and init"),
        ("The page.Default is 0.", "The page. Default is 0."),
        ("of java.lang.String", "of java.lang.String"),
    ],
)
def test_markup_becomes_text(text: str, expected: str) -> None:
    """HTML, links and emphasis become what a reader of plain text expects; the rest stays."""
    assert plain(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("This contains APIs for Steps.", "Steps."),
        ("This contains APIs related to Connectors as defined in Acme.", "Connectors."),
        ("This contains APIs to create and manage schedules", "Create and manage schedules"),
        ("This contains a list of APIs specific to the Templates.", "The Templates."),
        ("APIs to create and manage flags.", "Create and manage flags."),
        ("Contains Delegate APIs.", "Contains Delegate APIs."),
        ("Roles of the account.", "Roles of the account."),
        ("", ""),
    ],
)
def test_groups_are_not_said_to_be_of_apis(text: str, expected: str) -> None:
    """What a group is about is left."""
    assert group_text(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("OK", ""),
        ("successful operation", ""),
        ("A successful response.(streaming responses)", ""),
        ("No Content response.", ""),
        ("Example response", ""),
        ("", ""),
        ("Returns the updated filter", "The updated filter."),
        ("Successfully returns settings", "Settings."),
        ("created role", "Created role."),
        ("Return value", "Value."),
    ],
)
def test_answers_are_described_where_there_is_something_to_say(text: str, expected: str) -> None:
    """Success alone is no description."""
    assert result_text(text) == expected


@pytest.mark.parametrize(
    ("text", "known", "expected"),
    [
        ("Updates a Connector for the given ID.", "Update a Connector.", False),
        ("Retrieves the specified service", "Get a service.", False),
        ("Lists all the Connectors for the given Account ID.", "List Connectors.", True),
        ("Validates whether the path can be used", "Validate the path.", True),
    ],
)
def test_repetition_is_noticed(text: str, known: str, expected: bool) -> None:
    """The same words in other forms add nothing."""
    assert adds(text, known) is expected


def test_sentences_begin_as_such() -> None:
    """An ordinary first word is capitalised, a name is not."""
    assert said("if true, all") == "If true, all."
    assert said("orgIdentifier of it") == "orgIdentifier of it."


def method(name: str, **changes: Any) -> Method:
    """A method of the sample, changed."""
    return replace(next(m for _, _, m in api().methods() if m.name == name), **changes)


def test_everything_a_method_is() -> None:
    """Summary, arguments, result, errors and routes, once each."""
    text = method_text(
        method(
            "get",
            documentation=Documentation("Get a role", "Gets the role with the given identifier."),
            arguments=(
                Argument("identifier", "str", True, True, documentation="the role's name"),
                Argument("version", "int", False, False, default="1"),
                Argument("x", "int", False, False, documentation="Default value: 3", default="3"),
                Argument("branch", "str", False, False),
                Argument("repo", "str", False, False),
                Argument("org", "str", False, False, scope="org"),
            ),
            body=Body(False, ()),
        )
    )
    assert text.split("\n\n``")[0].splitlines() == [
        "Get a role.",
        "",
        "Args:",
        "    identifier: The role's name.",
        "    body: What to send.",
        "    version: The server's default is 1.",
        "    x: Default value: 3.",
        "    branch, repo: Not described by the API.",
        "    org: Where to act; the client's own by default.",
        "    options: Timeout, retries, headers and the like for this call.",
        "",
        "Returns:",
        "    The answer, decoded.",
        "",
        "Raises:",
        "    ApiError: The call failed; the class of the error says how.",
    ]
    assert text.count("``GET /v1") == 3


def test_the_asynchronous_twin_says_as_much() -> None:
    """Only what differs is said otherwise: how a list is had."""
    listed = method("list")
    sync, awaited = method_text(listed), method_text(listed, awaited=True)
    assert "iterating goes on" in sync
    assert "``async for``" in awaited
    assert len(sync.splitlines()) == len(awaited.splitlines())


def test_nothing_is_said_twice() -> None:
    """A result that is called what the method does is not described by that; sentences end."""
    once = Documentation("Save the role", "All of it, or nothing")
    given = method("get").returns
    text = method_text(
        method("get", documentation=once, returns=replace(given, documentation="Saves the role."))
    )
    assert "Save the role.\n\nAll of it, or nothing.\n" in text
    assert "Returns:\n    The answer, decoded.\n" in text
    told = replace(given, documentation="The role as it is now")
    assert "Returns:\n    The role as it is now.\n" in method_text(method("get", returns=told))


def test_headlines() -> None:
    """Without a summary the description's first sentence is one, else the route."""
    first = Documentation("", "deletes a <b>role</b>. Forever.")
    assert method_summary(method("get", documentation=first)) == "Deletes a role."
    assert "\n\nForever.\n\nArgs:" in method_text(method("get", documentation=first))
    bare = method("get", documentation=Documentation("", ""))
    assert method_text(bare).startswith("Call ``GET /v1/roles/{role}``.\n\nArgs:")
    assert method_text(bare).count("``GET /v1/roles/{role}``") == 1, "it is said already"
    nothing = method("delete", documentation=Documentation("Delete it", ""))
    assert "Returns:" not in method_text(nothing)
