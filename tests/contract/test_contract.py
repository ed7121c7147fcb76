"""Every operation, called as ``surface.json`` says, against a server that checks each request."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, unquote

import pytest
import yaml

from generator.values import is_list, is_object
from tests.conftest import SHARED, SPEC, Build, Generated, unavailable
from tests.contract import steady
from tests.contract.calls import HEADER
from tests.contract.plan import Call, Plan, shape
from tests.contract.validity import Validity


@dataclass(frozen=True)
class Session:
    """What was planned, what the client made of it, and what the server saw."""

    generated: Generated
    calls: list[Call]
    results: list[Mapping[str, Any]]
    requests: dict[int, list[Mapping[str, Any]]]

    def seen(self) -> Iterator[tuple[Call, Mapping[str, Any]]]:
        """Yield each call with the log line of its only request."""
        for number, call in enumerate(self.calls):
            for line in self.requests.get(number, [])[:1]:
                yield call, line


@pytest.fixture(
    scope="module",
    params=[
        pytest.param(SPEC, id="harness"),
        pytest.param(
            SHARED / "specs" / "harness-2023-12-29.yaml", id="full", marks=pytest.mark.full
        ),
    ],
)
def session(
    request: pytest.FixtureRequest, build: Build, tmp_path_factory: pytest.TempPathFactory
) -> Session:
    """Make all calls of a document's package against ``steady``, and read the log."""
    if reason := steady.missing():
        unavailable(f"{reason}; the contract test runs against it")
    generated = build(request.param)
    results = tmp_path_factory.mktemp("contract") / "results.json"
    with steady.serve(generated.document_file, results.with_name("log")) as (url, log):
        places = generated.directory, generated.document_file
        run = generated.python("-m", "tests.contract.calls", *places, url, results)
    assert run.returncode == 0, run.stderr
    requests: dict[int, list[Mapping[str, Any]]] = {}
    for line in log.lines("request"):
        number = int(line["request"]["headers"].get(HEADER.lower(), -1))
        requests.setdefault(number, []).append(line)
    calls = list(Plan(generated.document, generated.surface))
    return Session(generated, calls, json.loads(results.read_text("utf-8")), requests)


def test_no_operation_is_left_out(session: Session) -> None:
    """``surface.json`` has each operation of the document once, and no other."""
    verbs = {"get", "put", "post", "delete", "options", "head", "patch", "trace"}
    documented = Counter(
        (verb.upper(), path)
        for path, item in session.generated.document["paths"].items()
        for verb in item
        if verb in verbs
    )
    listed = Counter((e["method"], e["path"]) for e in session.generated.surface["operations"])
    assert documented == listed


def test_every_call_returns(session: Session) -> None:
    """No call raises, with the required arguments or with all, blocking or not."""
    assert len(session.results) == len(session.calls)
    assert _listed(f"{r['name']}: {r['error']}" for r in session.results if r["error"]) == ""


def test_every_call_sends_one_request(session: Session) -> None:
    """Each call reaches the server exactly once, and nothing else does."""
    expected = dict.fromkeys(range(len(session.calls)), 1)
    counts = {number: len(lines) for number, lines in session.requests.items()}
    assert {n: c for n, c in counts.items() if expected.get(n) != c} == {}
    assert _listed(session.calls[n].name for n in expected if n not in counts) == ""


def test_every_call_goes_to_its_operation(session: Session) -> None:
    """``route_args`` select the entry's own method and path from any client."""
    wrong: list[str] = []
    for call, line in session.seen():
        request = line["request"]
        reached = request["method"], shape(request["pathPattern"])
        if reached != (call.entry["method"], shape(call.entry["path"])):
            wrong.append(f"{call.name} went to {request['method']} {request['path']}")
    assert _listed(wrong) == ""


def test_the_server_finds_no_fault(session: Session) -> None:
    """No request is wrong by the document, but for what ``steady`` can't read."""
    faults = [
        f"{call.name}: {fault['code']} {fault['requestPath']}: {fault['message']}"
        for call, line in session.seen()
        for fault in line["diagnostics"]
        if fault["category"] != "content-note" and not _unread(call, line["request"], fault)
    ]
    assert _listed(faults) == ""


def test_arguments_are_sent_under_their_wire_names(session: Session) -> None:
    """Scopes and simple values travel where ``surface.json`` says; None sends nothing."""
    wrong: list[str] = []
    for call, line in session.seen():
        for place, value in call.wire.items():
            sent = _sent(call, line["request"], *place)
            if sent != value:
                wrong.append(f"{call.name}: {place} is {sent!r}, not {value!r}")
    assert _listed(wrong) == ""


def test_bodies_are_sent_whole(session: Session) -> None:
    """What a body was given as is what the server reads, in JSON, YAML and text alike."""
    wrong: list[str] = []
    for call, line in session.seen():
        body = _given(call)
        if body is None or "body" not in line["request"] or call.entry["method"] == "GET":
            continue
        if not _contains(_body(line["request"]), body):
            wrong.append(f"{call.name}: sent {line['request']['body']!r}, given {body!r}")
    assert _listed(wrong) == ""


def test_bodies_that_the_server_cannot_read_are_valid(session: Session) -> None:
    """What ``steady`` takes for a string, YAML above all, is valid by another validator."""
    validity = Validity(session.generated.document)
    problems: list[str] = []
    for call, line in session.seen():
        text = line["request"].get("body")
        media_type = line["request"]["headers"].get("content-type", "")
        if not isinstance(text, str) or re.search("json|form|octet", media_type):
            continue
        if call.entry["method"] == "GET":  # whose body the server does not read
            continue
        schema = _schema(validity, call, media_type, "requestBody")
        read = _body(line["request"])
        found = [validity.problem(schema, value, sent=True) for value in (read, text)]
        if None not in found:  # a schema may be the text itself
            problems.append(f"{call.name}: {found[0]}")
    assert _listed(problems) == ""


def test_every_answer_is_a_success(session: Session) -> None:
    """The server answers each call with a status of the 2xx class."""
    wrong = [
        f"{call.name}: {line['response']['status']}"
        for call, line in session.seen()
        if line["response"]["status"] // 100 != 2
    ]
    assert _listed(wrong) == ""


def test_answers_do_not_drift(session: Session) -> None:
    """A JSON answer that the client takes for a contradiction of the document is one.

    Documented examples that contradict their own schema are; ``steady`` sends them as they are.
    Answers in other formats are not looked at: it can't write them.
    """
    validity = Validity(session.generated.document)
    wrong: list[str] = []
    for result in session.results:
        number = int(result["number"])
        call, response = session.calls[number], session.requests[number][0]["response"]
        drifts: list[str] = result["drifts"]
        media_type = response["headers"].get("content-type", "")
        if drifts and "json" in media_type:
            schema = _schema(validity, call, media_type, "responses", str(response["status"]))
            if validity.problem(schema, response["body"], sent=False) is None:
                wrong.append(f"{call.name}: {drifts[0]}")
    assert _listed(wrong) == ""


def _schema(validity: Validity, call: Call, media_type: str, *place: str) -> list[str]:
    """Return the place of the schema of a body of a call's operation."""
    operation = ("paths", call.entry["path"], call.entry["method"].lower())
    content = validity.locate(*operation, *place, "content")
    plain = media_type.partition(";")[0]
    return validity.locate(*content, plain if plain in validity.at(content) else "*/*", "schema")


def _given(call: Call) -> Any:
    """Return the body that a call was given, or None."""
    body: Mapping[str, Any] = call.entry["body"] or {}
    return call.arguments.get(str(body.get("argument", "")))


def _unread(call: Call, request: Mapping[str, Any], fault: Mapping[str, Any]) -> bool:
    """Whether a fault is that ``steady`` takes YAML, text and files for strings.

    It reads no YAML (the last test does), and Java services describe files as objects.
    """
    if fault["code"] != "E3008":
        return False
    media_type = request["headers"].get("content-type", "")
    where, _, name = fault["requestPath"].partition(".")
    if "multipart" in media_type and name:
        return isinstance(call.arguments[call.entry["body"]["argument"]].get(name), bytes)
    return where == "body" and not name and not re.search(r"json|form", media_type)


def _sent(call: Call, request: Mapping[str, Any], location: str, wire: str) -> str | None:
    """Return the text that a request carries for a parameter, or None."""
    if location == "path":
        pattern = re.sub(r"\\\{[^}]*\\\}", "([^/]+)", re.escape(call.entry["path"]))
        names = re.findall(r"\{([^}]*)\}", call.entry["path"])
        found = re.fullmatch(pattern, request["path"])
        return unquote(str(found[names.index(wire) + 1])) if found else None
    if location == "query":
        query = parse_qs(request.get("query", "").removeprefix("?"), keep_blank_values=True)
        return query[wire][0] if wire in query else None
    header: str | None = request["headers"].get(wire.lower())
    return header


def _body(request: Mapping[str, Any]) -> Any:
    """Return the body that the server logged, read if it is YAML or the like."""
    body = request["body"]
    media_type = request["headers"].get("content-type", "")
    if isinstance(body, str) and not re.search(r"json|form", media_type):
        return yaml.safe_load(body)
    return body


def _contains(sent: Any, given: Any) -> bool:
    """Whether ``sent`` is ``given``, but for fields that a scope filled and files."""
    if is_object(given):
        return is_object(sent) and all(
            name in sent and _contains(sent[name], value) for name, value in given.items()
        )
    if is_list(given) and is_list(sent):
        return len(sent) == len(given) and all(map(_contains, sent, given))
    return isinstance(given, bytes) or str(sent) == str(given)


def _listed(lines: Iterator[str] | list[str]) -> str:
    """Return the first lines and how many there are, for a short report."""
    found = list(lines)
    return "\n".join([*found[:20], f"{len(found)} in all"]) if found else ""
