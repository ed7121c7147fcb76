"""Names of a document that mean something to Python, to pydantic or to the package itself."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from generator import TEMPLATES, pipeline, render, words
from generator.build.package import EXPORTED
from generator.build.security import RESERVED
from generator.diagnostics import GeneratorError
from generator.options import Options
from tests.build.generated import api_of, calls

DOCUMENT = """
openapi: VERSION
info: {title: Odd, version: "1"}
security: [{timeout: []}, {self: []}, {transport: []}, {base_url: []}, {super: []}, {hide: []}]
paths:
  /pets:
    get:
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {$ref: "#/components/schemas/Holder"}}}
  /Foo: {get: {tags: [foo], responses: {"200": {description: ok}}}}
  /FOO: {get: {tags: [foo], responses: {"200": {description: ok}}}}
  /foo-: {get: {tags: [foo], responses: {"200": {description: ok}}}}
  /notaries:
    post:
      requestBody:
        content:
          application/json:
            schema:
              type: array
              items:
                anyOf:
                - {type: array, items: {type: string}}
                - {$ref: "#/components/schemas/notary"}
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {$ref: "#/components/schemas/Level"}}}
components:
  securitySchemes:
    timeout: {type: apiKey, in: header, name: X-T}
    self: {type: apiKey, in: header, name: X-S}
    transport: {type: apiKey, in: query, name: tr}
    super: {type: apiKey, in: query, name: su}
    hide: {type: apiKey, in: query, name: hi}
    base_url: {type: http, scheme: bearer}
    "": {type: apiKey, in: cookie, name: co}
  schemas:
    Élan: {type: object, properties: {a: {type: string}}}
    İ: {type: object, properties: {a: {type: string}}}
    हिन्दी: {type: object, properties: {a: {type: string}}}
    日本: {type: object, properties: {a: {type: string}}}
    İstanbul: {type: object, properties: {a: {type: string}}}
    Holder:
      type: object
      properties:
        élan: {$ref: "#/components/schemas/Élan"}
        日本: {$ref: "#/components/schemas/日本"}
        İstanbul: {$ref: "#/components/schemas/İstanbul"}
        register: {type: string}
        mro: {type: string}
        copy: {type: string}
        json: {type: string}
        model_fields: {type: integer}
        model_config: {type: integer}
        _abc_impl: {type: string}
        __fields__: {type: string}
        self: {type: string}
        level: {$ref: "#/components/schemas/Level"}
    Notary: {type: object, properties: {x: {type: integer}}}
    notary:
      type: object
      properties:
        x: {type: string}
        notary: {$ref: "#/components/schemas/notary"}
        Notary: {$ref: "#/components/schemas/Notary"}
    TimeoutError:
      type: object
      properties:
        inner: {type: object, properties: {again: {$ref: "#/components/schemas/TimeoutError"}}}
        warning: {$ref: "#/components/schemas/Warning"}
    Warning: {type: object, properties: {text: {type: string}}}
    list:
      type: object
      properties: {list: {type: array, items: {$ref: "#/components/schemas/list"}}}
    Level:
      type: integer
      enum: [1, 2, 3]
      description: >-
        The level of an alarm, which a long description explains in more than the one line it has,
        import nothing that is not needed and from here on each line is like a statement of
        class Low = 1, says the first of them; a quote \"\"\" and a backslash \\\\ at its end,
        and # what follows a number sign is not a comment either, as it stands in a docstring.
"""
PROGRAM = """
import importlib, pkgutil
import odd_client
for found in pkgutil.walk_packages(odd_client.__path__, "odd_client."):
    importlib.import_module(found.name)
models = odd_client.models
inner = {"a": "b"}
wire = {"élan": inner, "日本": inner, "İstanbul": inner, "register": "r", "mro": "m", "level": 2}
held = models.Holder.model_validate(wire)
assert held.model_dump(by_alias=True, exclude_unset=True) == wire
assert type(held.register_) is str
assert held.日本.a == held.élan.a == "b"
late = models.TimeoutErrorSchema(inner={"again": {"warning": {"text": "w"}}})
assert late.inner.again.warning == models.WarningSchema(text="w")
client = odd_client.Odd(timeout_credential="1", timeout=2)
print(len(models.__all__))
"""


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_a_package_of_odd_names_imports(tmp_path: Path, version: str) -> None:
    """Every module imports without a warning, models know their names on the wire.

    What the build, the changelog and the package itself count as models is the same.
    """
    spec = tmp_path / "odd.yaml"
    spec.write_text(DOCUMENT.replace("VERSION", version), encoding="utf-8")
    result = pipeline.generate(Options(spec=str(spec), profile="none", out=tmp_path / "out"))
    command = [sys.executable, "-W", "error", "-c", PROGRAM]
    run = subprocess.run(
        command, cwd=tmp_path / "out" / "src", capture_output=True, text=True, encoding="utf-8"
    )
    assert (run.returncode, run.stderr) == (0, "")
    count = int(run.stdout)
    changes = (tmp_path / "out" / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f", {count} models." in changes
    assert result.models == count


def test_broken_code_leaves_the_old_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build whose output would not compile writes nothing."""
    spec = tmp_path / "odd.yaml"
    spec.write_text(DOCUMENT.replace("VERSION", "3.0.3"), encoding="utf-8")
    out = tmp_path / "out"
    options = Options(spec=str(spec), profile="none", out=out)
    pipeline.generate(options)
    before = {p: p.read_bytes() for p in sorted(out.rglob("*")) if p.is_file()}

    def broken(*given: Any) -> dict[str, str | bytes]:
        return dict(render.render(*given)) | {"src/odd_client/new.py": "def f(a, a):\n    pass\n"}

    monkeypatch.setattr(pipeline, "render", broken)
    with pytest.raises(GeneratorError, match=r"odd_client/new\.py:1: generated code is broken"):
        pipeline.generate(options)
    assert {p: p.read_bytes() for p in sorted(out.rglob("*")) if p.is_file()} == before


def test_paths_that_differ_in_no_word_are_called_by_what_they_are(tmp_path: Path) -> None:
    """Each has a name, which does not depend on those beside it."""
    named = calls(api_of(tmp_path, DOCUMENT.replace("VERSION", "3.0.3")))
    names = {named[f"GET {path}"] for path in ("/Foo", "/FOO", "/foo-")}
    assert len(names) == 3
    assert all(re.fullmatch(r"foo\.get(_foo(_[0-9a-f]{8})?)?", name) for name in names)


def test_no_credential_is_called_like_another_argument() -> None:
    """What the constructor of the committed client takes is reserved, but for its credentials."""
    source = TEMPLATES.parent / "generated/harness-client/src/harness_client/_client.py"
    tree = ast.parse(source.read_text(encoding="utf-8"))
    made = [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef) and n.name == "__init__"]
    taken = {a.arg for n in made for a in (*n.args.args, *n.args.kwonlyargs)}
    own = {"api_key", "bearer_token", "account", "org", "project"}
    assert taken - own <= RESERVED


def test_no_client_is_called_like_another_export(tmp_path: Path) -> None:
    """A title may be the name of anything else that a package exports."""
    source = TEMPLATES.parent / "generated/harness-client/src/harness_client/__init__.py"
    exported = ast.literal_eval(source.read_text("utf-8").partition("__all__ = ")[2])
    others = {"AsyncHarness", "Harness", "__version__", "models"}
    assert {*exported} - others <= EXPORTED
    text = DOCUMENT.replace("VERSION", "3.0.3")
    packages = [
        api_of(tmp_path, text.replace("Odd", title)).package for title in ("File", "Stream")
    ]
    assert [package.client for package in packages] == ["FileClient", "StreamClient"]


def test_letters_that_split_from_their_accents() -> None:
    """Lower case of a dotted capital I has a lone accent, which no word has."""
    assert (words.snake("\u0130d"), words.pascal("\u0390d")) == ("id", "\u03aad")


LISTED = """{tags: [cards], parameters: [{name: limit, in: query, schema: {type: integer}}],
    responses: {"200": {description: ok, headers: {Link: {schema: {type: string}}},
    content: {application/json: {schema: {type: array, items: {type: string}}}}}}}"""
LINKED = f"""
openapi: 3.0.3
info: {{title: Linked, version: "1"}}
paths:
  /cards: {{get: {LISTED}}}
  /decks: {{get: {LISTED.replace("cards", "decks")}}}
  /cards/{{id}}/link:
    post:
      tags: [cards]
      operationId: link
      parameters: [{{name: id, in: path, required: true, schema: {{type: string}}}}]
      responses: {{"204": {{description: done}}}}
"""


def test_an_endpoint_called_like_a_kind_of_paging_is_not_imported(tmp_path: Path) -> None:
    """Its constant is its module's own; the paging is imported under its plain name."""
    spec = tmp_path / "linked.yaml"
    spec.write_text(LINKED, encoding="utf-8")
    pipeline.generate(Options(spec=str(spec), profile="none", out=tmp_path / "out"))
    source = (tmp_path / "out/src/linked_client/resources/cards.py").read_text("utf-8")
    assert "from .._paging import LINK\n" in source
    assert "LINK as _LINK" not in source
    assert "\n_LINK: Endpoint[" in source
