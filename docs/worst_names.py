"""Print the names of a document's client that read worst, to improve the rules or the profile.

Measured by what makes a name bad to read: its words, words said twice, and its length.
``python docs/worst_names.py SPEC`` works on any document that ``build`` takes.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from generator import pipeline, words
from generator.api import Api
from generator.options import Options
from generator.selection import Selection

_REPEATED = 3
_CHARACTERS = 10


def badness(name: str, context: str = "") -> float:
    """Return how badly a name reads; 0 is the best.

    Args:
        name: A name in any case style.
        context: What stands before it, such as its resource, whose words it should not repeat.
    """
    spoken = [words.singular(word) for word in words.split(name)]
    before = {words.singular(word) for word in words.split(context)}
    repeated = len(spoken) - len(set(spoken)) + len(before.intersection(spoken))
    return len(spoken) + _REPEATED * repeated + len(name) / _CHARACTERS


def hoisted(api: Api) -> Iterator[tuple[float, str, str]]:
    """Yield the types of inline schemas, each with its badness and its first place."""
    places: dict[str, str] = {}
    for pointer, name in api.hoisted.items():
        places.setdefault(name, pointer)
    for name in places.keys() - set(api.models.values()):
        yield badness(name.partition(".")[2]), name, places[name]


def methods(api: Api) -> Iterator[tuple[float, str, str]]:
    """Yield the calls, each with its badness and its first route."""
    for resource, _, method in api.methods():
        route = method.routes[0]
        bad = badness(method.name, resource.rpartition(".")[2])
        yield bad, f"{resource}.{method.name}", f"{route.method} {route.path}"


def main() -> None:
    """Print the worst names of the document that is named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("spec", help="a document, as for build")
    parser.add_argument("--count", type=int, default=10, help="how many of a kind")
    given = parser.parse_args()
    found, source = pipeline.read(Options(spec=given.spec))
    _, api = pipeline.represent(found, source, Selection())
    for title, kind in (("Types of inline schemas", hoisted), ("Methods", methods)):
        print(f"{title}:")
        worst = sorted(kind(api), key=lambda entry: (-entry[0], entry[1]))
        for bad, name, place in worst[: given.count]:
            print(f"  {bad:4.1f}  {name}  {place}")


if __name__ == "__main__":
    main()
