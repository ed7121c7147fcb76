"""The bytes of a document: from a file, an http(s) URL or standard input."""

from __future__ import annotations

import asyncio
import hashlib
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import httpx2

from generator.diagnostics import GeneratorError

MAX_BYTES = 64 * 1024 * 1024
"""More than six times the largest document that we know of."""
TIMEOUT = httpx2.Timeout(30.0, connect=10.0)
MAX_SECONDS = 300.0
"""For all of a download: a server that never stops to send is no reason to wait for ever."""
_USER = re.compile(r"://[^/?#\s]*@")


@dataclass(frozen=True, slots=True)
class Response:
    """What a URL answered: its body, or None for 304; header names in lower case."""

    body: bytes | None
    headers: Mapping[str, str] = field(default_factory=dict[str, str])


def is_url(source: str) -> bool:
    """Whether ``source`` is fetched over the network."""
    return source.lower().startswith(("http://", "https://"))


def digest(content: bytes) -> str:
    """Return the SHA-256 of ``content`` in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def read(source: str) -> bytes:
    """Return the content of a path, an http(s) URL, or standard input (``-``).

    Raises GeneratorError where there is nothing to read.
    """
    if source == "-":
        content = sys.stdin.buffer.read(MAX_BYTES + 1)
        return _checked("<stdin>", content)
    if is_url(source):
        return download(source).body or b""
    if "://" in source:
        shown = redacted(source)
        raise GeneratorError(f"{shown}: only http and https URLs can be read; give one, or a file")
    return read_file(Path(source))


def read_file(path: Path) -> bytes:
    """Return the content of a file; raises GeneratorError where it can't be read."""
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise GeneratorError(f"{path}: no such file; check the path") from None
    except IsADirectoryError:
        raise GeneratorError(f"{path}: a directory, not a document; name a file") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise GeneratorError(f"{path}: can't be read ({reason}); check the path") from error
    return _checked(str(path), content)


def _checked(name: str, content: bytes) -> bytes:
    if len(content) > MAX_BYTES:
        raise GeneratorError(
            f"{name}: larger than {MAX_BYTES // 1024 // 1024} MiB; split the document"
        )
    if not content.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
        raise GeneratorError(f"{name}: empty; give an OpenAPI document")
    return content


def redacted(name: str) -> str:
    """Return a URL as it may be shown: without a user's name and password (RFC 3986, 3.2.1)."""
    return _USER.sub("://***@", name)


def download(url: str, headers: Mapping[str, str] | None = None) -> Response:
    """Return what ``url`` answers to a GET (RFC 9110), redirects followed.

    Raises GeneratorError for what isn't a document: an error status, HTML, nothing, too much; also
    where all of it is not there after MAX_SECONDS.
    """
    accept = "application/yaml, application/json, text/yaml;q=0.9, text/plain;q=0.8, */*;q=0.5"
    sent = {"Accept": accept, **(headers or {})}
    try:
        return asyncio.run(_download(url, sent))
    except TimeoutError:
        reason = f"not complete after {MAX_SECONDS:g} s; download it another way, and give the file"
        raise GeneratorError(f"{redacted(url)}: {reason}") from None
    except (httpx2.HTTPError, httpx2.InvalidURL, OSError, ValueError) as error:
        reason = redacted(" ".join(str(error).split())) or type(error).__name__
        raise GeneratorError(
            f"{redacted(url)}: no answer ({reason}); check the URL and the network"
        ) from None


async def _download(url: str, headers: Mapping[str, str]) -> Response:
    """Return what a URL answers; raises TimeoutError for one that takes too long in all."""
    async with (
        asyncio.timeout(MAX_SECONDS),
        httpx2.AsyncClient(timeout=TIMEOUT, follow_redirects=True, max_redirects=5) as client,
        client.stream("GET", url, headers=headers) as response,
    ):
        return await _read_response(redacted(url), response)


async def _read_response(url: str, response: httpx2.Response) -> Response:
    answered = {k.lower(): v for k, v in response.headers.items()}
    if response.status_code == 304:
        return Response(None, answered)
    if response.status_code != 200:
        raise GeneratorError(f"{url}: answers {response.status_code}; check the URL")
    content = bytearray()
    async for chunk in response.aiter_bytes():
        content += chunk
        if len(content) > MAX_BYTES:
            break
    checked = _checked(url, bytes(content))
    if is_html(checked, answered.get("content-type", "")):
        raise GeneratorError(f"{url}: an HTML page, not a document; give the URL of the raw file")
    return Response(checked, answered)


def is_html(content: bytes, content_type: str = "") -> bool:
    """Whether ``content`` is a web page; also one that is served as something else."""
    start = content.removeprefix(b"\xef\xbb\xbf").lstrip()[:15].lower()
    return start.startswith(b"<") or (
        content_type.lower().startswith("text/html") and not start.startswith((b"{", b"openapi"))
    )
