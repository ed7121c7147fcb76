"""Secret fields of models: kept and sent like any other, and shown by no text form."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from generator.profile import Profile
from tests.models.support import Models, build, content, document, operation

TELLTALE = "s3cr3t"
SCHEMAS: dict[str, Any] = {
    "Login": {
        "type": "object",
        "required": ["user"],
        "properties": {
            "user": {"type": "string"},
            "pin": {"type": "string", "format": "password"},
            "phrase": {"$ref": "#/components/schemas/Phrase"},
            "client_secret": {"type": "string"},
            "value": {"type": "string"},
            "inner": {"$ref": "#/components/schemas/Inner"},
            "any": {},
        },
    },
    "Admin": {
        "allOf": [
            {"$ref": "#/components/schemas/Login"},
            {"type": "object", "properties": {"rank": {"type": "integer"}}},
        ]
    },
    "Inner": {"type": "object", "properties": {"value": {"type": "string"}}},
    "Phrase": {"type": "string", "format": "password"},
}
PROFILE = {
    "secrets": {
        "names": ["clientSecret", "*Token"],
        "pointers": ["#/components/schemas/Login/properties/value", "#/no/such", "value"],
    }
}
LOGIN: dict[str, Any] = {
    "user": "me",
    "pin": TELLTALE,
    "phrase": TELLTALE,
    "client_secret": TELLTALE,
    "value": TELLTALE,
    "inner": {"value": "open", "API-TOKEN": TELLTALE},
    "any": {"list": [{"access_token": TELLTALE, "rest": 1}]},
    "unknownToken": [TELLTALE],
}
SHOWN = (
    "user='me', pin=[redacted], phrase=[redacted], client_secret=[redacted], value=[redacted], "
    "inner=Inner(value='open', API-TOKEN=[redacted]), "
    "any={'list': [{'access_token': [redacted], 'rest': 1}]}"
)


@pytest.fixture
def models(tmp_path: Path) -> Models:
    """The models of a document with secrets, under a profile that names some."""
    return build(tmp_path, document(SCHEMAS), profile=Profile.model_validate(PROFILE))


def test_text_forms(models: Models) -> None:
    """What is secret by format, name or pointer is not shown, at whatever depth."""
    login = models.decode("Login", LOGIN)
    assert repr(login) == f"Login({SHOWN}, unknownToken=[redacted])"
    assert TELLTALE not in f"{login} {[login]} {vars(models.module)}"
    assert (login.pin, login.inner.model_extra["API-TOKEN"]) == (TELLTALE, TELLTALE)
    assert models.back("Login", LOGIN) == LOGIN


def test_inherited(models: Models) -> None:
    """A field that is inherited is as secret as where it comes from."""
    admin = models.decode("Admin", {**LOGIN, "rank": 1})
    assert repr(admin) == f"Admin({SHOWN}, rank=1, unknownToken=[redacted])"


def test_what_is_not_there(models: Models) -> None:
    """None is no secret."""
    login = models.decode("Login", {"user": "me"})
    assert "pin=None" in repr(login)


def test_errors(models: Models) -> None:
    """A value that does not fit is not shown by the error, as it may be a secret."""
    with pytest.raises(ValidationError, match="user") as caught:
        models.type("Login")(pin=TELLTALE, value={"a": TELLTALE})
    assert TELLTALE not in str(caught.value)


def test_names_of_credentials(tmp_path: Path) -> None:
    """Texts are secret by name in whatever API; objects, numbers and what counts pages are not."""
    models = build(tmp_path, document(SCHEMAS))
    hidden = ["authToken", "api_key", "db-password", "KeyPassphrase", "secretKey", "credentials"]
    given = dict.fromkeys(hidden, TELLTALE) | {"private_key": [TELLTALE]}
    assert TELLTALE not in repr(models.decode("Inner", given))
    shown: dict[str, Any] = {
        "pageToken": "a",
        "next_page_token": "b",
        "tokenRef": "c",
        "secretIdentifier": "d",
    }
    shown |= {"key": "e", "apiKeyId": "f", "max_secret": 1, "credential": {"kind": "g"}}
    assert "redacted" not in repr(models.decode("Inner", shown))


def test_pointers_lead_anywhere(tmp_path: Path) -> None:
    """Into inline schemas of operations and responses, members of ``allOf``, and references."""
    schemas: dict[str, Any] = {
        "Child": {
            "allOf": [
                {"$ref": "#/components/schemas/Base"},
                {"type": "object", "properties": {"code": {"type": "string"}}},
            ]
        },
        "Base": {"type": "object", "properties": {"mark": {"$ref": "#/components/schemas/Text"}}},
        "Text": {"type": "string"},
        "Open": {"type": "object", "properties": {"mark": {"$ref": "#/components/schemas/Text"}}},
    }
    inline = {"type": "object", "properties": {"code": {"type": "string"}}}
    responses = {"200": content(inline), "201": {"$ref": "#/components/responses/Made"}}
    value = document(schemas, paths=operation(responses=responses))
    value["components"]["responses"] = {
        "Made": content({"type": "object", "properties": {"code": {}, "other": {"type": "string"}}})
    }
    pointers = [
        "#/components/schemas/Child/properties/code",
        "#/components/schemas/Base/properties/mark",
        "#/paths/~1things/get/responses/200/content/*/schema/properties/code",
        "#/components/responses/Made/content/*/schema/properties/code",
    ]
    profile = Profile.model_validate({"secrets": {"pointers": pointers}})
    models = build(tmp_path, value, profile)
    names = [*models.shaped.hoisted.values(), "Child"]
    assert len(names) == 3
    for name in names:
        assert TELLTALE not in repr(getattr(models.module, name)(code=TELLTALE))
    assert TELLTALE not in repr(models.decode("Child", {"mark": TELLTALE}))
    assert TELLTALE in repr(models.decode("Open", {"mark": TELLTALE}))
