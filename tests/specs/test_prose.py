"""Not a sentence and not an example of the embedded document comes from elsewhere."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from .conftest import FULL, read
from .walk import children

PROSE = ("title", "summary", "description")
EXAMPLES = ("example", "examples", "x-example", "x-examples")
LONG = 5  # words; what is shorter is a term, not a sentence


@pytest.fixture(scope="module")
def others(shared: Path, published: Any) -> list[Any]:
    """Every published document."""
    paths = [path for path in sorted(shared.rglob("*")) if path.is_file() and path.name != FULL]
    return [published, *(read(path) for path in paths)]


def test_sentences(spec: dict[str, Any], others: list[Any]) -> None:
    """No sentence of five words or more stands in a published document."""
    ours = {each for text in prose(spec) for each in sentences(text)}
    theirs = {each for other in others for text in prose(other) for each in sentences(text)}
    assert len(ours) > 500
    assert ours & theirs == set()


def test_sentences_not_edited(spec: dict[str, Any], published: dict[str, Any]) -> None:
    """No sentence shares seven words in a row with one of the platform's own document."""
    ours = {each for text in prose(spec) for each in runs(text, 7)}
    theirs = {each for text in prose(published) for each in runs(text, 7)}
    assert ours & theirs == set()


def test_examples(spec: dict[str, Any], others: list[Any]) -> None:
    """No example, and no text within one, stands in an example of a published document."""
    ours = {each for example in examples(spec) for each in parts(example)}
    theirs = {each for other in others for example in examples(other) for each in parts(example)}
    assert len(ours) > 100
    assert ours & theirs - terms(spec) == set()


def prose(value: Any) -> Iterator[str]:
    """Every text of a document that is meant for people."""
    for key, each in children(value):
        if key in PROSE and isinstance(each, str):
            yield each
        yield from prose(each)


def words(text: str) -> list[str]:
    """The words of a text, bare and in small letters."""
    return re.findall(r"[a-z0-9']+", text.lower())


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text that are long enough to be somebody's own."""
    for part in re.split(r"[.!?:;]\s|\n\s*\n", text):
        if len(found := words(part)) >= LONG:
            yield " ".join(found)


def runs(text: str, length: int) -> Iterator[str]:
    """Every run of so many words in a text."""
    found = words(text)
    for start in range(len(found) - length + 1):
        yield " ".join(found[start : start + length])


def examples(value: Any) -> Iterator[Any]:
    """Every example in a document."""
    for key, each in children(value):
        if key in EXAMPLES:
            yield each
        else:
            yield from examples(each)


def parts(example: Any) -> Iterator[str]:
    """An example, all that it contains, and its texts; plain words, numbers and flags aside."""
    if isinstance(example, dict | list):
        yield json.dumps(example, sort_keys=True, default=str)
    elif isinstance(example, str) and not re.fullmatch("[a-z]+", example):
        yield example
    for _, each in children(example):
        yield from parts(each)


def terms(value: Any) -> set[str]:
    """What an example may share: the values of enums, and two terms of the platform."""
    found = {"[]", "{}", "PIPELINE", "RUNNING"}
    for key, each in children(value):
        if key == "enum":
            found |= {str(choice) for _, choice in children(each)}
        found |= terms(each)
    return found
