"""The calls that a README shows: real ones, chosen from the API."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from generator.api import Api, Method

_Fits = Callable[[Method], bool]


@dataclass(frozen=True, slots=True)
class Example:
    """A method by its path from the client, and its arguments as source."""

    method: str
    arguments: str

    def __str__(self) -> str:
        return f"{self.method}({self.arguments})"


def examples(api: Api) -> Mapping[str, Example | None]:
    """Return a ``listing`` with pages to follow, and a ``single`` call, if there are any."""
    calls = [(f"{resource}.{method.name}", method) for resource, _, method in api.methods()]
    calls = [call for call in calls if not call[1].deprecated and not call[1].internal]
    return {
        "listing": _first(calls, _is_list, _is_paged),
        "single": _first(calls, _is_get, _is_plain, _takes_identifier),
    }


def _first(calls: Iterable[tuple[str, Method]], *wishes: _Fits) -> Example | None:
    """Return the first call that fits the first wish, or else the second, and so on."""
    for fits in wishes:
        for path, method in calls:
            if fits(method):
                return Example(path, '"example"' if _takes_identifier(method) else "")
    return None


def _is_list(method: Method) -> bool:
    return method.name == "list" and _is_paged(method)


def _is_paged(method: Method) -> bool:
    return method.returns.paging is not None and _needs_nothing(method)


def _is_get(method: Method) -> bool:
    return method.name == "get" and _takes_identifier(method)


def _is_plain(method: Method) -> bool:
    return _reads(method) and _needs_nothing(method)


def _takes_identifier(method: Method) -> bool:
    required = [a for a in method.arguments if a.required]
    one = len(required) == 1 and required[0].positional and required[0].annotation == "str"
    return one and _reads(method)


def _needs_nothing(method: Method) -> bool:
    required = method.body is not None and method.body.required
    return not required and not any(a.required for a in method.arguments)


def _reads(method: Method) -> bool:
    gets = all(route.method == "GET" for route in method.routes)
    return gets and method.body is None and method.returns.annotation != "None"
