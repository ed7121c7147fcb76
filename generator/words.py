"""Splitting names into words, and words into Python names. Every name passes through here."""

from __future__ import annotations

import hashlib
import keyword
import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache

WHOLE = frozenset(
    [
        "2FA",
        "2fa",
        "GitHub",
        "GitLab",
        "GraphQL",
        "iOS",
        "IPv4",
        "IPv6",
        "K8S",
        "K8s",
        "k8s",
        "OAuth",
        "Oauth",
        "OAuth2",
        "OpenAPI",
        "OpenID",
        "OpenId",
        "gRPC",
        "mTLS",
    ]
)
"""Words whose capitals do not begin a new word. A profile adds its own."""

_TOKEN = (
    r"[A-Z]{2,}s(?=[A-Z_\W\d]|$)"  # plural initialism: SLOs, IPs
    r"|[A-Z]+(?=[A-Z][a-z])"  # initialism before a word: LDAPSettings
    r"|[A-Z]?[^\W\d_A-Z]+|[A-Z]+"
)
_SHORT_LAST = 2
_FEW = 4
MAX_BYTES = 200
"""Of a name in UTF-8: it becomes a file's, for which file systems have 255, suffixes included."""


@lru_cache(maxsize=16)
def _pattern(whole: frozenset[str]) -> re.Pattern[str]:
    longest_first = sorted(whole, key=lambda word: (-len(word), word))
    # A whole word ends where a lower-case letter does not go on: "GitXyz" is not "GitX".
    kept = "|".join(f"{re.escape(word)}(?![a-z])" for word in longest_first)
    before = f"[A-Z]+(?={kept})|[a-z]+(?={kept})"
    return re.compile(f"(?:{kept}|{before}|{_TOKEN})(?:(?!{kept})\\d)*|\\d+[a-z]*")


def lettered(text: str) -> str:
    """Return ``text`` as Python compares names (PEP 3131), with spaces for what none can have."""
    if text.isascii():
        return text
    normal = unicodedata.normalize("NFKC", text)
    return "".join(c if c.isascii() or _is_letter(c) else " " for c in normal)


def _is_letter(character: str) -> bool:
    """Whether names may have it, and patterns take it for a part of a word: no lone accents."""
    return character.isalnum() and f"_{character}".isidentifier()


def _changed(text: str) -> str:
    """Return a word whose case was changed, which may have split letters from their accents."""
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFKC", text) if c == "_" or _is_letter(c))


@lru_cache(maxsize=65536)
def spelled(text: str, whole: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Return the words of an identifier or phrase as they are written there; see ``split``."""
    return tuple(_pattern(WHOLE | whole).findall(lettered(text)))


@lru_cache(maxsize=65536)
def split(text: str, whole: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Return the lower-case words of an identifier or phrase.

    Args:
        text: In any case style, with any punctuation; letters outside ASCII are kept.
        whole: Further words to keep in one piece, as they are written.
    """
    return tuple(_changed(token.lower()) for token in spelled(text, whole))


def bounded(name: str) -> str:
    """Return a name as long as a file's may be; what is cut off is told apart by its hash."""
    if len(name) <= MAX_BYTES // 4 or len(content := name.encode()) <= MAX_BYTES:
        return name
    mark = hashlib.sha256(content).hexdigest()[:8]
    return f"{content[: MAX_BYTES - 9].decode(errors='ignore').rstrip('_')}_{mark}"


def identifier(words: Iterable[str], fallback: str = "value") -> str:
    """Return a legal Python name of ``words`` in snake case.

    A keyword gets a trailing underscore, a leading digit a leading one word prefix.
    """
    name = bounded("_".join(words) or fallback)
    if name[0].isdigit():
        name = f"{fallback}_{name}"
    return f"{name}_" if keyword.iskeyword(name) or not name.isidentifier() else name


def snake(text: str, whole: frozenset[str] = frozenset(), fallback: str = "value") -> str:
    """Return ``text`` as a legal name in snake case."""
    return identifier(split(text, whole), fallback)


def capital(word: str) -> str:
    """Return a word with its first letter in upper case, as Python compares names."""
    return _changed(word[:1].upper() + word[1:])


def pascal(text: str, whole: frozenset[str] = frozenset(), fallback: str = "Value") -> str:
    """Return ``text`` as a legal class name in Pascal case."""
    name = bounded("".join(capital(word) for word in split(text, whole)) or fallback)
    if name[0].isdigit():
        name = fallback + name
    return f"{name}_" if keyword.iskeyword(name) else name


def ascii_letters(name: str) -> str:
    """Return a name with accents left out and other letters beyond ASCII as their code points.

    File systems and archives spell such letters in more than one way.
    """
    plain = (c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return "".join(c if c.isascii() else f"u{ord(c):x}" for c in plain)


def singular(word: str) -> str:
    """Return the singular of an English noun in lower case, by its ending."""
    if len(word) <= _SHORT_LAST or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > len("ties"):
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes", "xes", "zes")):
        return word[:-2]
    return word.removesuffix("s")


class Unused:
    """Finds names that nothing has: with an underscore or two at the end, then with a number."""

    def __init__(self) -> None:
        self._next: dict[str, int] = {}

    def find(self, name: str, is_free: Callable[[str], bool]) -> str:
        """Return a free name like ``name``; the search goes on where it ended the last time."""
        number = self._next.get(name, 0)
        while not is_free(
            found := f"{name}{'_' * number}" if number < _FEW else f"{name}_{number}"
        ):
            number += 1
        self._next[name] = number
        return found


def printable(text: str) -> str:
    """Return text with the tabs and line ends of a hostile document escaped."""
    return text if text.isprintable() else text.encode("unicode_escape").decode("ascii")


def noun(words: Iterable[str]) -> str:
    """Return ``words`` as one key by which spellings of the same noun are equal."""
    return singular("".join(words))
