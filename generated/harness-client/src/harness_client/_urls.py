"""Where requests go: the base URL, what is joined to it, and which addresses are safe."""

from __future__ import annotations

import ipaddress
import os

import httpx2

from ._errors import ConfigurationError
from ._settings import Settings
from ._text import LONE, is_text


class BaseUrl:
    """The address that paths are joined to: an argument, an environment variable, or the default.

    Raises:
        ConfigurationError: It is no absolute http(s) URL, or plain http to another machine.
    """

    def __init__(self, settings: Settings, given: str | None, *, allow_http: bool) -> None:
        variable = (
            os.environ.get(settings.base_url_variable) if settings.base_url_variable else None
        )
        chosen = given or variable
        self._allow_http = allow_http
        self._chosen = bool(chosen)
        self._suffix = settings.strip_suffix.rstrip("/")
        self.url = self._checked(chosen or settings.base_url)
        stripped = self.url.removesuffix(self._suffix) if self._suffix else self.url
        self._without_suffix = stripped

    def join(self, path: str, own: str | None = None) -> str:
        """Return the URL of a path; ``own`` is the operation's own server, if it has one."""
        base = self.url
        if own and not self._chosen:
            base = self._own(own)
        elif self._suffix and path.startswith(self._suffix + "/"):
            base = self._without_suffix
        return base + path if path.startswith("/") else f"{base}/{path}"

    def _own(self, server: str) -> str:
        if server.startswith("/"):
            return str(httpx2.URL(self.url).copy_with(raw_path=server.encode())).rstrip("/")
        return self._checked(server)

    def _checked(self, url: str) -> str:
        check_url(url, allow_http=self._allow_http)
        return url.strip().rstrip("/")


def check_url(url: str, *, allow_http: bool) -> None:
    """Refuse an address that secrets must not be sent to.

    Raises:
        ConfigurationError: It is no absolute http(s) URL, has a user or a password, which logs and
            proxies would see, or is plain http to another machine.
    """
    if not is_text(url):
        raise ConfigurationError(f"the base URL {LONE}")
    try:
        parsed = httpx2.URL(url.strip())
    except httpx2.InvalidURL as error:
        raise ConfigurationError(f"the base URL is not a URL: {error}") from None
    if not is_http(parsed):
        raise ConfigurationError(f"not an absolute http or https URL: {shown(parsed)}")
    if parsed.userinfo:
        raise ConfigurationError(
            f"a URL can't have a user or a password: {shown(parsed)}; give credentials by name"
        )
    if parsed.query or parsed.fragment:
        raise ConfigurationError(f"a base URL can't have a query or a fragment: {shown(parsed)}")
    if parsed.scheme == "http" and not allow_http and not is_loopback(parsed.host):
        raise ConfigurationError(
            f"{shown(parsed)} is not encrypted: use https, or allow_http=True if you must"
        )


def is_http(url: httpx2.URL) -> bool:
    """Whether a URL is absolute, of http or https, with a host and a port that there can be."""
    port = url.port
    return url.scheme in ("http", "https") and bool(url.host) and (port is None or 0 < port < 65536)


def is_loopback(host: str) -> bool:
    """Whether a host is this machine."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def shown(url: httpx2.URL) -> str:
    """Return a URL for messages, without user info, query and fragment: secrets may be there."""
    return str(url.copy_with(userinfo=b"", query=None, fragment=None))
