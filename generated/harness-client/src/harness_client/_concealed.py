"""Fields whose values no text form of a model shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase
from functools import lru_cache
from typing import Any, Final

from ._secrets import Secret
from ._values import is_list, is_mapping

HIDDEN: Final = Secret("")
_NAMES: list[str] = []
# The last words of names under which texts are secret in whatever API.
_SOUNDS_SECRET = re.compile(
    r"(?:.*(?:passw(?:or)?ds?|passphrases?|secret|token|jwt|credentials?|connectionstring"
    r"|(?:access|account|api|auth|encryption|private|secret|shared|signing)key)|pwd|authorization)"
)
_COUNTS_PAGES = re.compile(
    r".*(?:page|pagination|next|prev|previous|continuation|cursor|resume|skip|starting|sync)token"
)
_FIELDS: dict[str, frozenset[str]] = {}


def conceal(names: Iterable[str] = (), fields: Mapping[str, Iterable[str]] | None = None) -> None:
    """Say what is secret.

    Args:
        names: Names of fields that are secret in whatever model, in any case and with or without
            underscores; ``*`` stands for any characters.
        fields: Python or wire names of secret fields, by the name of their model.
    """
    _NAMES.extend(map(_plain, names))
    _FIELDS.update((kind, frozenset(map(_plain, found))) for kind, found in (fields or {}).items())
    is_secret.cache_clear()


@lru_cache(maxsize=10_000)
def is_secret(kind: type | None, name: str) -> bool:
    """Whether a field is secret, by its name or as a field of its model."""
    plain = _plain(name)
    if any(plain in _FIELDS.get(base.__name__, ()) for base in (kind.__mro__ if kind else ())):
        return True
    return any(fnmatchcase(plain, pattern) for pattern in _NAMES)


@lru_cache(maxsize=10_000)
def sounds_secret(name: str) -> bool:
    """Whether a text of this name is a credential in whatever API; what counts pages is not."""
    plain = _plain(name)
    return bool(_SOUNDS_SECRET.fullmatch(plain)) and not _COUNTS_PAGES.fullmatch(plain)


def shown(kind: type | None, name: str, value: Any) -> Any:
    """Return what a text form shows for a field: nothing of a secret, at whatever depth."""
    if value is not None and is_secret(kind, name):
        return HIDDEN
    if isinstance(value, (str, bytes)) and sounds_secret(name):
        return HIDDEN
    if is_list(value):
        return [shown(None, name, item) for item in value]
    if is_mapping(value):
        return {n: shown(None, str(n), member) for n, member in value.items()}
    return value


def _plain(name: str) -> str:
    return name.lower().replace("_", "").replace("-", "")
