"""Secret fields of models: kept and sent like any other, and shown by no text form."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from generator.profile import Profile
from tests.models.support import Models, build, document

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
