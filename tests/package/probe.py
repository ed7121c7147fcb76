"""Looks at a generated package from inside; a process of its own does it.

``python -m tests.package.probe QUESTION PACKAGE DOCUMENT`` prints one line for each problem.
"""

from __future__ import annotations

import builtins
import copy
import datetime
import functools
import gc
import importlib
import inspect
import json
import os
import pickle
import pkgutil
import sys
import typing
import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from http import HTTPStatus
from pathlib import Path
from types import ModuleType
from typing import Any, NoReturn

from pydantic import BaseModel, TypeAdapter, ValidationError

from generator.values import is_list, is_object
from tests.contract.calls import credentials
from tests.contract.instances import Instances
from tests.package.web import application, requests

Json = Mapping[str, Any]
_FEW = 2


def lazy(surface: Json, document: Json) -> Iterator[str]:
    """Report modules of resources and models that importing and constructing load."""
    package = importlib.import_module(surface["package"])
    client = getattr(package, surface["client"])
    with client(**credentials(client), base_url="https://example.com"):
        prefixes = tuple(f"{package.__name__}.{part}." for part in ("models", "resources"))
        yield from (name for name in sys.modules if name.startswith(prefixes))


def imports(surface: Json, document: Json) -> Iterator[str]:
    """Report modules that can't be imported."""
    package = importlib.import_module(surface["package"])
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        try:
            importlib.import_module(module.name)
        except Exception as error:  # whatever it is, the test reports it
            yield f"{module.name}: {type(error).__name__}: {error}"


def surface(surface: Json, document: Json) -> Iterator[str]:
    """Report what ``surface.json`` says and the package does not keep."""
    package = importlib.import_module(surface["package"])
    names = vars(builtins) | {"datetime": datetime, "Any": Any, "models": package.models}
    names |= {"Page": package.Page}
    for kind in ("client", "async_client"):
        client = getattr(package, surface[kind])
        instance = client(**credentials(client), base_url="https://example.com")
        for entry in surface["operations"]:
            yield from _entry(instance, entry)
        if kind == "client":
            instance.close()
    for entry in surface["operations"]:
        body: Json = entry["body"] or {"type": "Any", "alternatives": {}}
        types = [body["type"], *body["alternatives"].values(), entry["returns"], entry["item"]]
        yield from (p for t in types if t and (p := _evaluates(t, names, entry["call"])))
    documented = {f"#/components/schemas/{_escape(n)}" for n in _schemas(document)}
    for pointer in documented ^ set(surface["models"]):
        yield f"models: {pointer} is in only one of document and surface"


def _entry(client: Any, entry: Json) -> Iterator[str]:
    try:
        method = functools.reduce(getattr, entry["call"].split("."), client)
    except AttributeError as error:
        yield f"{entry['call']}: {error}"
        return
    known = set(inspect.signature(method).parameters)
    body = [entry["body"]["argument"]] if entry["body"] else []
    wanted = {*entry["route_args"], *(p["name"] for p in entry["parameters"]), *body, "options"}
    yield from (f"{entry['call']} has no argument {name}" for name in wanted - known)


def _evaluates(expression: str, names: dict[str, Any], where: str) -> str | None:
    try:
        eval(expression, dict(names))
    except Exception as error:  # whatever it is, the test reports it
        return f"{where}: {expression}: {type(error).__name__}: {error}"
    return None


def models(surface: Json, document: Json) -> Iterator[str]:
    """Report schemas whose type can't be had, or changes a valid value on its way through."""
    package = importlib.import_module(surface["package"])
    instances = Instances(document)
    for pointer, expression in surface["models"].items():
        try:
            names = {"models": package.models, "Any": Any, "datetime": datetime}
            adapter: TypeAdapter[Any] = TypeAdapter(eval(expression, names))
        except Exception as error:  # whatever it is, the test reports it
            yield f"{pointer}: {expression}: {type(error).__name__}: {error}"
            continue
        for full in (False, True):
            wire = instances.value({"$ref": pointer}, full=full)
            if not instances.endless:
                yield from _round_trip(pointer, adapter, wire)


def ordinary(surface: Json, document: Json) -> Iterator[str]:
    """Report models, all there are, that don't do what pydantic's do."""
    package = importlib.import_module(surface["package"])
    sample = importlib.import_module(f"{package.__name__}._samples").sample
    described: set[str] = set()  # also inside of another's schema, which may be large
    for name in dir(package.models):
        kind = getattr(package.models, name)
        try:
            wire = sample(kind)
            value = TypeAdapter(kind).validate_python(wire)
            if _is_model(kind):
                for mode in ("validation", "serialization") if name not in described else ():
                    described |= kind.model_json_schema(mode=mode).get("$defs", {}).keys()
                yield from (f"{name}: {problem}" for problem in _unusual(kind, value, wire))
        except Exception as error:  # whatever it is, the test reports it
            yield f"{name}: {type(error).__name__}: {' '.join(str(error).split())[:200]}"


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _unusual(kind: Any, value: BaseModel, wire: Json) -> Iterator[str]:
    """Yield in what a model, made of some JSON, differs from any other."""
    copies = [copy.copy(value), copy.deepcopy(value), value.model_copy(deep=True)]
    copies.append(pickle.loads(pickle.dumps(value)))
    if any(other != value or repr(other) != repr(value) for other in copies):
        yield f"a copy of {value!r} differs"
    if not repr(value).startswith(f"{type(value).__name__}("):
        yield f"is shown as {value!r}"
    if value == value.model_copy(update={"added_by_a_test": 1}):
        yield "is equal to another"
    own: type[BaseModel] = type("Own", (kind,), {"__module__": __name__, "own": classmethod(repr)})
    options: dict[str, Any] = {"mode": "json", "by_alias": True, "exclude_unset": True}
    extended = own.model_validate(wire)
    if not isinstance(extended, own) or extended.model_dump(**options) != wire:
        yield f"a subclass makes {extended!r} of it"


def web(surface: Json, document: Json) -> Iterator[str]:
    """Report models, of many some, that FastAPI does not take and give as they come."""
    package = importlib.import_module(surface["package"])
    sample = importlib.import_module(f"{package.__name__}._samples").sample
    every = {name: getattr(package.models, name) for name in dir(package.models)}
    names = [name for name, kind in every.items() if _is_model(kind)]
    kinds = {name: every[name] for name in names[:: len(names) // _SERVED + 1]}
    calls = [("POST", f"/{name}", sample(kind)) for name, kind in kinds.items()]
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message="The 'alias' attribute")
        app = application(kinds)
        for (_, path, wire), answer in zip(calls, requests(app, *calls), strict=True):
            if answer.status_code != HTTPStatus.OK or answer.json() != wire:
                yield f"{path}: {answer.status_code} {answer.text[:300]}"
        app.openapi()


_SERVED = 100


def alone(surface: Json, document: Json) -> Iterator[str]:
    """Report models that don't work in a process of their own; of many it takes a sample."""
    package = importlib.import_module(surface["package"])
    importlib.import_module(f"{package.__name__}._models")  # what all need is there already
    names = dir(package.models)
    gc.collect()
    gc.freeze()
    for name in names[:: len(names) // _ALONE + 1]:
        child = os.fork()
        if not child:
            _use(package, name)
        if os.waitpid(child, 0)[1]:
            yield f"{name} fails alone"


_ALONE = int(os.environ.get("SDKGEN_ALONE", "150"))


def _use(package: ModuleType, name: str) -> NoReturn:
    """Build a model, and end the process."""
    status = 1
    try:
        with suppress(ValidationError):
            TypeAdapter(getattr(package.models, name)).validate_python(None)
        status = 0
    finally:
        os._exit(status)


def _round_trip(pointer: str, adapter: TypeAdapter[Any], wire: Any) -> Iterator[str]:
    try:
        value = adapter.validate_json(json.dumps(wire))
        back = adapter.dump_python(value, mode="json", by_alias=True, exclude_unset=True)
    except Exception as error:  # whatever it is, the test reports it
        yield f"{pointer}: {type(error).__name__}: {' '.join(str(error).split())[:200]}"
        return
    if back != wire:
        yield f"{pointer}: {_difference(wire, back)}"


def mock(surface: Json, document: Json) -> Iterator[str]:
    """Report operations that the in-memory API does not answer as documented, or without end."""
    for examples in (True, False):
        yield from _answers(surface, examples)


def _answers(surface: Json, examples: bool) -> Iterator[str]:
    package = importlib.import_module(surface["package"])
    testing = importlib.import_module(f"{package.__name__}.testing")
    api = testing.MockApi(examples=examples)
    kind = getattr(package, surface["client"])
    options = {**credentials(kind), "base_url": "https://example.com", "transport": api}
    held = {"account", "org", "project"} & set(inspect.signature(kind).parameters)
    options |= dict.fromkeys(held, "place")
    with warnings.catch_warnings(), kind(**options, validation="strict") as client:
        warnings.simplefilter("ignore", DeprecationWarning)
        for entry in surface["operations"]:
            method = functools.reduce(getattr, entry["call"].split("."), client)
            api.reset()
            try:
                result = method(**_given(method, entry, package))
                items = list(result) if entry["paging"] else []
            except Exception as error:  # whatever it is, the test reports it
                yield f"{entry['operation_id']}: {type(error).__name__}: {error}"
                continue
            call = api.calls[0]
            if call.method != entry["method"] or len(api.calls) > _FEW:
                yield f"{entry['operation_id']}: {len(api.calls)} requests, {call.path}"
            if entry["paging"] and not examples and len(items) != 1:
                yield f"{entry['operation_id']}: {len(items)} items"


def _from_the_start(value: Any) -> Any:
    """Return a body that asks for the first page: all its integers are zero."""
    if isinstance(value, dict):
        members = typing.cast(Json, value)
        return {key: _from_the_start(inner) for key, inner in members.items()}
    return 0 if type(value) is int else value


def _given(method: Any, entry: Json, package: Any) -> dict[str, Any]:
    """Return made-up arguments that a method requires."""
    sample = importlib.import_module(f"{package.__name__}._samples").sample
    hints = typing.get_type_hints(inspect.unwrap(method), include_extras=True)
    needed = inspect.signature(method).parameters.values()
    given = {p.name: sample(hints[p.name], p.name) for p in needed if p.default is p.empty}
    given |= {name: 0 for name in ("offset", "page") if name in given}
    if entry["paging"] and "body" in given:
        given["body"] = _from_the_start(given["body"])
    routed = {name: value and "place" for name, value in entry["route_args"].items()}
    return {**given, **{n: v for n, v in routed.items() if n not in given or v is not None}}


def _difference(wire: Any, back: Any) -> str:
    """Return the first place where two values differ."""
    if is_object(wire) and is_object(back):
        for name in [*wire, *back]:
            if wire.get(name) != back.get(name) or (name in wire) != (name in back):
                return f".{name}{_difference(wire.get(name), back.get(name))}"
    if is_list(wire) and is_list(back) and len(wire) == len(back):
        for index, (left, right) in enumerate(zip(wire, back, strict=True)):
            if left != right:
                return f"[{index}]{_difference(left, right)}"
    return f": {wire!r} became {back!r}"


def _schemas(document: Json) -> Json:
    schemas: Json = document.get("components", {}).get("schemas", {})
    return schemas


def _escape(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")


def main(question: str, package: str, document: str) -> None:
    """Print the problems that one of this module's questions finds."""
    sys.path.insert(0, str(Path(package, "src")))
    ask: Callable[[Json, Json], Iterator[str]] = globals()[question]
    read = [Path(package, "surface.json"), Path(document)]
    print("\n".join(ask(*(json.loads(path.read_text("utf-8")) for path in read))))


if __name__ == "__main__":
    main(*sys.argv[1:])
