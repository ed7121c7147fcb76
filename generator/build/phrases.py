"""The words of operationIds and paths: verbs, fillers, versions, and what is left to say."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from generator import words

CREATE = frozenset(["create", "post", "add", "insert", "new", "save"])
READ = frozenset(["get", "list", "find", "fetch", "describe", "retrieve", "read", "show", "view"])
UPDATE = frozenset(["update", "put", "modify", "edit", "patch", "replace", "set", "change"])
DELETE = frozenset(["delete", "remove", "destroy"])
PLAIN = CREATE | READ | UPDATE | DELETE
VERBS = {"get": READ, "post": CREATE, "put": UPDATE, "patch": UPDATE, "delete": DELETE}
"""By HTTP method, the verbs that mean the plain one."""
VERSION = re.compile(r"v\d+")
_HTTP_WORDS = {"post": "create", "put": "update"}
_ARTICLES = frozenset(["a", "an", "the"])
_FILLERS = frozenset(["all", "at", "by", "for", "from", "in", "of", "on", "to", "using", "with"])
_SERVICE = re.compile(r"^[A-Za-z]\w*?[_#./:](?=[A-Za-z])")
_LEVEL = "level"
_COPY = re.compile(r"_\d+$")


def operation_words(operation_id: str, whole: frozenset[str]) -> tuple[str, ...]:
    """Return the words of an operationId, without a service's prefix and a duplicate's number."""
    plain = _COPY.sub("", operation_id)
    service = _SERVICE.match(plain)
    if service and ("#" in service[0] or "service" in service[0].lower()):
        plain = plain[service.end() :]
    found = words.split(plain, whole)
    spoken = [w for w in found if w not in _ARTICLES] or list(found)
    if len(spoken) > 1:
        spoken[0] = verb(spoken[0])
    return tuple(spoken)


def leading(spoken: tuple[str, ...], method: str) -> tuple[str, ...]:
    """Return the words with the HTTP method's verb in front: ``balance get`` is ``get balance``."""
    verbs = VERBS.get(method, frozenset())
    if len(spoken) > 1 and spoken[-1] in verbs and spoken[0] not in PLAIN:
        return (verb(spoken[-1]), *spoken[:-1])
    return spoken


def verb(word: str) -> str:
    """Return a verb for a word that only names an HTTP method."""
    return _HTTP_WORDS.get(word, word)


def is_plain(spoken: Sequence[str]) -> bool:
    """Whether a name is a plain verb alone."""
    return len(spoken) == 1 and spoken[0] in PLAIN


def shape(segments: Sequence[str]) -> tuple[str, ...]:
    """Return path segments with every placeholder alike."""
    return tuple("{}" if s.startswith("{") else s for s in segments)


def literals(segments: Sequence[str]) -> list[str]:
    """Return the path segments that are not placeholders."""
    return [s for s in segments if "{" not in s]


def unversioned(spoken: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words without versions, unless there is nothing else."""
    return tuple(w for w in spoken if not VERSION.fullmatch(w)) or spoken


def unscoped(spoken: Sequence[str], scopes: frozenset[str]) -> tuple[str, ...]:
    """Return the words without a scope at their end: ``for account``, ``at account level``."""
    end = len(spoken) - (len(spoken) > 1 and spoken[-1] == _LEVEL and spoken[-2] in scopes)
    if end < 1 or spoken[end - 1] not in scopes:
        return tuple(spoken)
    start = end - 1
    while start > 1 and spoken[start - 1] in _FILLERS:
        start -= 1
    said = end - start > 1 or end < len(spoken)
    return tuple(spoken[:start]) if said and start else tuple(spoken)


def addressed(spoken: tuple[str, ...], names: Collection[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the words without ``by execution id`` at their end, if that is an argument's name.

    Args:
        spoken: The words.
        names: The words of the arguments that address what the operation is about.
    """
    for start in range(len(spoken) - 1, 0, -1):
        if spoken[start] in ("by", "for"):
            said = spoken[start + 1 :]
            return spoken[:start] if any(said == name[-len(said) :] for name in names) else spoken
    return spoken


def richer(one: Sequence[str], other: Sequence[str]) -> Sequence[str]:
    """Return the better spelling of one noun: more words, then the plural, then the second."""
    return max(other, one, key=lambda spelled: (len(spelled), len("".join(spelled))))


def unsaid(found: list[str], resource: list[str]) -> list[str]:
    """Return an operationId's words without what its resource already says.

    The resource's whole phrase goes first. Where the phrase isn't there, its single words go, as
    long as what is left still says something: more than a plain verb.
    """
    if not found:
        return []
    said = [words.singular(w) for w in resource]
    found = _tidy(found, found[-1])
    spoken = [words.singular(w) for w in found]
    joined = "".join(said)
    for start in range(len(found)):
        for size in (len(said), 1):
            if "".join(spoken[start : start + size]) == joined and len(found) > size:
                return _tidy(found[:start] + found[start + size :], found[-1])
    initials = "".join(word[:1] for word in resource) if len(resource) > 1 else ""
    kept = [w for i, w in enumerate(found) if spoken[i] not in said and w != initials]
    rest = _tidy(kept, found[-1])
    meaningful = rest and (len(rest) > 1 or rest[0] not in PLAIN | _FILLERS)
    return rest if meaningful else _tidy(found, found[-1])


def _tidy(found: list[str], last: str) -> list[str]:
    """Drop fillers that lost their noun, unless ``last`` was one, and words said twice in a row."""
    plain = [words.singular(w) for w in found]
    kept = [w for i, w in enumerate(found) if i == 0 or plain[i] != plain[i - 1]]
    while len(kept) > 1 and kept[-1] in _FILLERS and kept[-1] != last:
        kept.pop()
    return kept


def listed(spoken: tuple[str, ...]) -> tuple[str, ...]:
    """Turn ``get list ...`` around, and ``get things list``: they list."""
    if spoken[:2] == ("get", "list"):
        return spoken[1:]
    if spoken[:1] == ("get",) and spoken[-1] == "list" and words.singular(spoken[-2]) != spoken[-2]:
        return ("list", *spoken[1:-1])
    return spoken
