"""The client classes' signatures and docstrings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.api import Api
from generator.literals import literal
from generator.render.annotations import names
from generator.render.code import Node, call, layout, mapping
from generator.render.text import one_line, sentence, wrap

_WIDTH = 84
_CREDENTIAL = "str | Callable[[], str] | None"
_GENERAL = (
    (
        "timeout: float | httpx2.Timeout | Unset | None = UNSET",
        "Seconds to wait for each operation of a socket, such as to connect or to get the next"
        " bytes, or an ``httpx2.Timeout``; None waits for ever.",
    ),
    (
        "deadline: float | None = 600",
        "Seconds for a complete call: sending, reading, retries, pauses, tokens and waiting for"
        " limits; of one that is streamed until its body begins. None for no end.",
    ),
    ("max_retries: int = 2", "How often a request is sent again after a passing failure."),
    (
        'validation: Literal["tolerant", "strict"] = "tolerant"',
        "What to do with an answer that contradicts the API's description: ``tolerant`` keeps it,"
        " ``strict`` raises.",
    ),
    ("headers: Mapping[str, str] | None = None", "Headers to send with every request."),
    (
        "http_options: HttpOptions | None = None",
        "How httpx2 is to connect: ``proxy``, ``verify`` (TLS, mTLS), ``http2``, ...",
    ),
    (
        "transport: httpx2.{}BaseTransport | None = None",
        "A transport for httpx2, such as ``httpx2.MockTransport``.",
    ),
    (
        "http_client: httpx2.{}Client | None = None",
        "An httpx2 client to use as it is; closing it remains the caller's task.",
    ),
    (
        "allow_http: bool = False",
        "Send secrets unencrypted to hosts that are not this machine.",
    ),
    (
        "rate_limit: int | RateLimit | None = None",
        "Requests a minute at most, or a ``RateLimit``; calls wait for their turn.",
    ),
    ("max_in_flight: int | None = None", "Requests at a time at most."),
    ("on_request: Hook | None = None", "Called before each attempt to send a request."),
    ("on_response: Hook | None = None", "Called with each answer."),
    ("on_error: Hook | None = None", "Called with what a call is about to raise."),
    (
        "on_drift: Callable[[Drift], object] | None = None",
        "Called with each contradiction between an answer and its type, once.",
    ),
    (
        "max_response_size: int | None = 512_000_000",
        "Bytes, unpacked, above which an answer is refused; None refuses none. What is streamed"
        " has no limit.",
    ),
)
"""What every client takes, and what is said of it; ``{}`` is where ``Async`` goes."""


@dataclass(frozen=True, slots=True)
class ClientSource:
    """A client class, ready for its template."""

    class_name: str
    prefix: str
    base: str
    text: str
    constructor: str
    scoped: str
    """The signature of ``scoped()``; empty without scopes."""
    scopes: str
    """The names of its arguments, in words."""
    choose: str
    """Its one statement."""


def general(prefix: str = "") -> list[str]:
    """Return the parameters that every client takes, the sync one or with ``Async`` the other."""
    return [parameter.format(prefix) for parameter, _ in _GENERAL]


def uses() -> set[str]:
    """Return the names that those parameters take from elsewhere."""
    return {name for parameter in general() for name in names(parameter)}


def _name(parameter: str) -> str:
    return parameter.partition(":")[0]


def clients(api: Api) -> list[ClientSource]:
    """Return the sync and the async client."""
    return [_client(api, ""), _client(api, "Async")]


def keywords(api: Api) -> str:
    """Return the arguments that ``__init__`` hands on, as lines."""
    given = {"credentials": _credentials(api), "scope": [scope.name for scope in api.scopes]}
    nodes: list[Node] = [mapping(f"{key}=", *_entries(found)) for key, found in given.items()]
    nodes += [f"{name}={name}" for name in ("base_url", *map(_name, general()))]
    return "\n".join(layout(node, indent=" " * 12, after=",") for node in nodes)


def hidden(api: Api) -> list[str]:
    """Return the statements that keep credentials out of tracebacks that show variables."""
    return [f"{name} = hide({name})" for name in _credentials(api)]


def _entries(names: list[str]) -> Iterator[str]:
    return (f"{literal(name)}: {name}" for name in names)


def _base(api: Api, prefix: str) -> str:
    """Return what a client extends, under an alias if a client has the name itself."""
    base = "AsyncClient" if prefix else "SyncClient"
    return f"_{base}" if base in (api.package.client, api.package.async_client) else base


def _client(api: Api, prefix: str) -> ClientSource:
    parameters = list(_parameters(api, prefix))
    scopes = (f"{s.name}: str | Unset | None = UNSET" for s in api.scopes)
    chosen = mapping("", *_entries([s.name for s in api.scopes]))
    scoped = layout(call("def scoped", "self", "*", *scopes), indent="    ", after=" -> Self:")
    return ClientSource(
        class_name=f"{prefix}{api.package.client}",
        prefix=prefix,
        base=_base(api, prefix),
        text=_text(api, prefix),
        constructor=layout(call("def __init__", *parameters), indent="    ", after=" -> None:"),
        scoped=scoped if api.scopes else "",
        scopes=", ".join(s.name for s in api.scopes),
        choose=layout(call("self._scoped", chosen), indent=" " * 8, before="return "),
    )


def _credentials(api: Api) -> list[str]:
    found = (argument for scheme in api.security_schemes for argument in scheme.arguments)
    return list(dict.fromkeys(found))


def _parameters(api: Api, prefix: str) -> Iterator[str]:
    credentials = _credentials(api)
    schemes = api.security_schemes
    first = credentials[:1] if schemes and len(schemes[0].arguments) == 1 else []
    yield "self"
    yield from (f"{name}: {_CREDENTIAL} = None" for name in first)
    yield "*"
    yield from (f"{name}: {_CREDENTIAL} = None" for name in credentials[len(first) :])
    yield from (f"{s.name}: str | None = None" for s in api.scopes)
    yield "base_url: str | None = None"
    yield from general(prefix)


def _text(api: Api, prefix: str) -> str:
    """Return the class docstring: what it is, and where its settings come from."""
    kind = "An asynchronous" if prefix else "A blocking"
    lines = wrap(f"{kind} client of {one_line(api.package.title)}.", _WIDTH)
    lines += ["", "Args:"]
    for argument, text in _arguments(api):
        lines += [f"    {line}" for line in wrap(f"{argument}: {text}", _WIDTH - 4, hanging="    ")]
    lines += ["", "Raises:", "    ConfigurationError: The base URL or another setting can't work."]
    return "\n".join(lines)


def _arguments(api: Api) -> Iterator[tuple[str, str]]:
    for scheme in api.security_schemes:
        variables = [*scheme.variables, *("" for _ in scheme.arguments)]
        for argument, variable in zip(scheme.arguments, variables, strict=False):
            yield argument, _or_environment(
                "How to authenticate, or a function that is asked for it", variable
            )
    for held in api.scopes:
        text = sentence(held.documentation).rstrip(".") or f"The {held.name} to act in"
        yield held.name, _or_environment(text, held.variable)
    where = f"Where the API is, {one_line(api.server.base_url)} if nothing else is said"
    yield "base_url", _or_environment(where, api.server.variable)
    yield from ((_name(parameter), text) for parameter, text in _GENERAL)


def _or_environment(text: str, variable: str) -> str:
    return f"{text}; ``{variable}`` in the environment by default." if variable else f"{text}."
