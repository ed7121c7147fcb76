"""Media types: families, from the one that is preferred to the last, and what to ask for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from encodings.aliases import aliases
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, get_args

from ._endpoint import Content

if TYPE_CHECKING:
    import httpx2

Family = Literal["json", "yaml", "form", "multipart", "text", "lines", "events", "any", "binary"]
_RANKED: tuple[str, ...] = get_args(Family)
# Python's names of what https://encoding.spec.whatwg.org/#names-and-labels has, and of UTF-32; its
# other codecs are not of text or take very long: idna, punycode, unicode_escape, zlib_codec.
_OF_TEXT = re.compile(
    r"ascii|latin_1|utf_8(?:_sig)?|utf_(?:16|32)(?:_[bl]e)?|big5(?:hkscs)?|euc_(?:jp|kr)|gb2312"
    r"|gb18030|gbk|iso2022_jp|koi8_[ru]|mac_(?:cyrillic|roman)|shift_jis|tis_620"
    r"|iso8859_(?:[2-9]|1[013-6])|cp(?:437|8(?:5[02578]|6[0-69]|74)|93[26]|949|950|125[0-8])"
)
_LINES = ("jsonl", "jsonlines", "ndjson", "json-seq", "stream+json")


@lru_cache(maxsize=256)
def essence(media_type: str) -> str:
    """Return a media type in lower case and without its parameters."""
    return media_type.partition(";")[0].strip().lower()


@lru_cache(maxsize=256)
def family(media_type: str) -> Family:
    """Return how bodies of a media type are written and read (RFC 6839 for suffixes)."""
    kind = essence(media_type)
    subtype = kind.partition("/")[2]
    if subtype.removeprefix("x-") in _LINES or subtype.endswith("+json-seq"):
        return "lines"
    if subtype == "json" or subtype.endswith("+json"):
        return "json"
    if subtype in ("yaml", "x-yaml", "vnd.yaml") or subtype.endswith("+yaml"):
        return "yaml"
    if kind == "application/x-www-form-urlencoded":
        return "form"
    if kind.startswith("multipart/"):
        return "multipart"
    if kind in ("*/*", "", "application/*"):
        return "any"
    if kind == "text/event-stream":
        return "events"
    if kind.startswith("text/") or subtype == "javascript" or is_xml(kind):
        return "text"
    return "binary"


def is_xml(media_type: str) -> bool:
    """Whether a body is XML, which is sent and returned as it is written (RFC 7303)."""
    subtype = essence(media_type).partition("/")[2]
    return subtype == "xml" or subtype.endswith("+xml")


def is_stream(media_type: str) -> bool:
    """Whether a body is a stream of items: server-sent events, or JSON texts in a row."""
    return family(media_type) in ("events", "lines")


def charset(media_type: str) -> str:
    """Return the ``charset`` parameter, or UTF-8."""
    for parameter in media_type.split(";")[1:]:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip("\"'") or "utf-8"
    return "utf-8"


@lru_cache(maxsize=64)
def decodable(encoding: str) -> str:
    """Return an encoding as it is, or UTF-8 for one that is none of text, or not known."""
    name = encoding.lower().replace("-", "_").replace(" ", "_")
    name = aliases.get(name, name)
    return encoding if _OF_TEXT.fullmatch(name) else "utf-8"


def text_of(response: httpx2.Response) -> str:
    """Return an answer as text; what is none in its encoding is replaced."""
    return response.content.decode(encoding_of(response), "replace")


def encoding_of(response: httpx2.Response) -> str:
    """Return the encoding that an answer says it is in, if it is one of text, or UTF-8."""
    return decodable(charset(response.headers.get("content-type", "")))


def rank(media_type: str) -> int:
    """Return how early a media type is preferred: JSON first, opaque bytes last."""
    return _RANKED.index(family(media_type))


def accept_header(contents: Iterable[Content], sent: str | None) -> str:
    """Return what to accept: all that is documented, the format that is sent or JSON first."""
    offered = dict.fromkeys(essence(content.media_type) for content in contents)
    if not offered:
        return "application/json, */*;q=0.5"
    wished = family(sent) if sent else "json"
    ordered = sorted(offered, key=lambda kind: (family(kind) != wished, rank(kind)))
    weighted = [f"{kind};q={max(1.0 - 0.1 * n, 0.1):.1f}" for n, kind in enumerate(ordered)]
    return ", ".join([ordered[0], *weighted[1:]])
