"""A URL with a key in it, whose text form does not show the key."""

from __future__ import annotations

from collections.abc import Collection

import httpx2

from ._secrets import REDACTED, without_parameters


class HiddenUrl(httpx2.URL):
    """A URL that is sent whole, while its text, as logs have it, lacks some parameters' values."""

    def __init__(self, url: httpx2.URL, names: Collection[str]) -> None:
        super().__init__(url)
        self._names = names

    def __str__(self) -> str:
        query = without_parameters(self.query.decode("ascii"), self._names)
        shown = "&".join(filter(None, [query, *(f"{name}={REDACTED}" for name in self._names)]))
        return str(self.copy_with(query=None, fragment=None)) + f"?{shown}"

    def __repr__(self) -> str:
        return f"URL({str(self)!r})"


def url_with(url: httpx2.URL, query: Collection[str], names: Collection[str]) -> httpx2.URL:
    """Return a URL with encoded pairs of a key in its query, instead of any it had."""
    kept = without_parameters(url.query.decode("ascii"), names)
    joined = "&".join(filter(None, [kept, *query]))
    return HiddenUrl(url.copy_with(query=joined.encode("ascii")), names)
