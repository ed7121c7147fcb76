"""Whether what a document describes comes back whole and typed from its generated package.

Instances of every schema, random ones too, go through the model that ``surface.json`` names, and
each child of a base is met wherever a field is typed with the base. Run it on any document with
``make roundtrip SPEC=...`` or ``python -m tests.roundtrip SPEC``.
"""

from __future__ import annotations

import argparse
import importlib
import json
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from pydantic import BaseModel, TypeAdapter, ValidationError

from generator.values import mapping, sequence
from tests.conftest import Generated, sdkgen
from tests.contract.instances import Instances
from tests.contract.random_instances import RandomInstances
from tests.polymorphism import Meeting, meetings

SCHEMAS = "#/components/schemas/"
_SHOWN = 10


@dataclass
class Tally:
    """How many of a kind came back, and what was lost of the others."""

    kind: str
    total: int = 0
    lost: list[str] = field(default_factory=list[str])
    endless: int = 0
    """Schemas that require themselves, which no finite value satisfies."""

    def add(self, name: str, problem: str | None) -> None:
        """Count one; ``problem`` is None if it came back."""
        self.total += 1
        if problem is not None:
            self.lost.append(f"{name}: {problem}")

    def __str__(self) -> str:
        whole = f"{self.total - len(self.lost)} of {self.total} {self.kind} come back"
        more = f"; {self.endless} have no finite instance" if self.endless else ""
        shown = [f"  {line}" for line in self.lost[:_SHOWN]]
        left = len(self.lost) - len(shown)
        return "\n".join([whole + more, *shown, *([f"  and {left} more"] if left > 0 else [])])


class Package:
    """A generated package, as its ``surface.json`` describes it."""

    def __init__(self, generated: Generated) -> None:
        if str(generated.source) not in sys.path:
            sys.path.insert(0, str(generated.source))
        self.document: Mapping[str, Any] = two_way(generated.document)
        self.types: Mapping[str, str] = generated.surface["models"]
        self.models = importlib.import_module(f"{generated.package}.models")
        self._adapters: dict[str, TypeAdapter[Any]] = {}

    def type(self, key: str) -> Any:
        """Return the type of a component schema."""
        pointer = SCHEMAS + key.replace("~", "~0").replace("/", "~1")
        return eval(self.types[pointer], {"models": self.models, "Any": Any})

    def adapter(self, key: str) -> TypeAdapter[Any]:
        """Return what validates and encodes a component schema."""
        if key not in self._adapters:
            self._adapters[key] = TypeAdapter(self.type(key))
        return self._adapters[key]

    def back(self, key: str, value: Any) -> tuple[Any, str | None]:
        """Return a value decoded, and what is different when it is encoded again, if anything."""
        adapter = self.adapter(key)
        try:
            found = adapter.validate_json(json.dumps(value))
        except ValidationError as error:
            return None, f"{error.errors(include_url=False)[0]} for {json.dumps(value)[:300]}"
        back = adapter.dump_python(found, mode="json", by_alias=True, exclude_unset=True)
        same = equal(back, value)
        return found, None if same else f"{json.dumps(value)[:300]} is {json.dumps(back)[:300]}"


def equal(one: Any, other: Any) -> bool:
    """Return whether two values are the same JSON: 1 and 1.0 are, true and 1 are not."""
    if isinstance(one, dict) and isinstance(other, dict):
        first, second = mapping(one), mapping(other)
        return first.keys() == second.keys() and all(equal(first[k], second[k]) for k in first)
    if isinstance(one, list) and isinstance(other, list):
        pairs = zip(sequence(one), sequence(other), strict=False)
        same = len(sequence(one)) == len(sequence(other))
        return same and all(equal(*pair) for pair in pairs)
    return bool(one == other) and isinstance(one, bool) == isinstance(other, bool)


def two_way(node: Any) -> Any:
    """Return a document in which all that may be received may be sent."""
    if isinstance(node, dict):
        items = mapping(node).items()
        one_way = (("readOnly", True), ("writeOnly", True))
        return {key: two_way(value) for key, value in items if (key, value) not in one_way}
    return [two_way(item) for item in sequence(node)] if isinstance(node, list) else node


def schemas(package: Package, rounds: int) -> Tally:
    """Send instances through each schema: a full one, one with what is required, random ones."""
    tally = Tally("schemas")
    makers = _makers(package.document, rounds)
    for key in mapping(mapping(package.document.get("components")).get("schemas")):
        problem: str | None = None
        endless = False
        for number, make in enumerate(makers):
            value, cut = make({"$ref": SCHEMAS + key})
            endless = endless or (cut and number < 2)
            if not cut and problem is None:
                _, problem = package.back(key, value)
        tally.endless += endless
        tally.add(key, problem)
    return tally


def _makers(document: Mapping[str, Any], rounds: int) -> list[Callable[[Any], tuple[Any, bool]]]:
    """Return what makes an instance of a schema, and says whether it was cut short."""
    fixed, random = Instances(document), RandomInstances(document, Random(0))

    def whole(schema: Any, full: bool) -> tuple[Any, bool]:
        return fixed.value(schema, full=full), fixed.endless

    def some(schema: Any) -> tuple[Any, bool]:
        value = random.any(schema)
        # A class stands for an object; what refers to it says that null may be there too.
        return whole(schema, full=False) if value is None else (value, random.endless)

    return [partial(whole, full=True), partial(whole, full=False), *[some] * rounds]


def children(package: Package) -> Tally:
    """Meet each child where a field is typed with its base, and where the base itself is."""
    tally = Tally("children, each where a field has its base's type,")
    for meeting in meetings(package.document):
        if not meeting.endless:
            tally.add(str(meeting), _met(package, meeting))
    return tally


def _met(package: Package, meeting: Meeting) -> str | None:
    found, problem = package.back(meeting.holder, meeting.value)
    if problem is not None:
        return problem
    for wire in meeting.path:
        found = step(found, wire)
    expected = package.type(meeting.child)
    if not isinstance(expected, type) or isinstance(found, expected):
        return None
    value = json.dumps(meeting.value)[:300]
    return None if meeting.ambiguous else f"is a {type(found).__name__} in {value}"


def step(value: Any, wire: str | int) -> Any:
    """Return a field of a model, by its name on the wire, or an item."""
    if not isinstance(value, BaseModel):
        return value[wire]
    generate: Any = type(value).model_config.get("alias_generator")
    type(value).model_rebuild()  # else what is made inside of another may not know its names
    for name, found in type(value).model_fields.items():
        if (found.alias or (generate(name) if generate else name)) == wire:
            return getattr(value, name)
    raise KeyError(wire)


def generate(spec: Path, directory: Path, *options: str) -> Generated:
    """Generate the package of a document.

    Raises:
        SystemExit: It can't be generated; says why.
    """
    made = Generated(directory / "package", directory / "document.json")
    out: list[str | Path] = ["build", "--spec", spec, "--out", made.directory, "--quiet"]
    run = sdkgen(*out, "--emit-document", made.document_file, *options)
    if run.returncode:
        raise SystemExit(run.stderr)
    return made


def tallies(package: Package, rounds: int = 3) -> Iterator[Tally]:
    """Yield the results for schemas, with so many random instances of each, and for children."""
    yield schemas(package, rounds)
    yield children(package)


def main(arguments: list[str] | None = None) -> int:
    """Print how much of a document comes back; return 1 if anything is lost."""
    parser = argparse.ArgumentParser(prog="python -m tests.roundtrip", description=__doc__)
    parser.add_argument("spec", type=Path, help="the document")
    parser.add_argument("--rounds", type=int, default=3, help="random instances of each schema")
    given = parser.parse_args(arguments)
    spec: Path = given.spec
    with tempfile.TemporaryDirectory() as directory:
        found = list(tallies(Package(generate(spec.resolve(), Path(directory))), given.rounds))
    print(f"{spec}:", *found, sep="\n")
    return 1 if any(tally.lost for tally in found) else 0


if __name__ == "__main__":
    sys.exit(main())
