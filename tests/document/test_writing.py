"""Writing a document: what is read back is what was written."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import document
from generator.diagnostics import GeneratorError
from generator.document.emit import to_yaml
from generator.document.read import parse
from tests.document.support import load, minimal

TEXTS = st.one_of(
    st.text(),
    st.text("a \n\t\"'\\:#-{}[]&*!|>%@`,?~\x85\u2028\ufeff\x07\x00\x7f"),
    st.sampled_from(
        ["no", "~", "1.0", "0x1", "2024-01-01", "=", "<<", "---", "a\n b\n", "\n", "a\n\n"]
    ),
)
LEAVES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), TEXTS
)
VALUES = st.recursive(
    LEAVES, lambda inner: st.one_of(st.lists(inner), st.dictionaries(TEXTS, inner)), max_leaves=15
)


@given(st.dictionaries(TEXTS, VALUES, min_size=1))
@settings(max_examples=150, deadline=None)
def test_yaml_reads_back_the_same(value: dict[str, Any]) -> None:
    """Also by PyYAML, which reads 1.1."""
    text = to_yaml(value)
    assert parse(b"%YAML 1.2\n---\n" + text.encode(), "a.yaml").value == value
    assert yaml.load(text, yaml.CSafeLoader) == value


@pytest.mark.parametrize("name", ["out.yaml", "out.json", "deep/er/out.yml"])
def test_a_document_is_written_by_suffix(tmp_path: Path, name: str) -> None:
    """JSON is JSON, all else YAML."""
    path = tmp_path / name
    document.emit(load(tmp_path, minimal()), path)
    assert document.load(str(path)).data == minimal()
    if path.suffix == ".json":
        assert json.loads(path.read_text()) == minimal()
    assert [p.name for p in path.parent.iterdir() if p.name.startswith(".")] == []


def test_floats_keep_their_type(tmp_path: Path) -> None:
    """A number with a point stays one."""
    value = parse(to_yaml({"a": 1.0, "b": 1e300, "c": 1}).encode(), "a.yaml").value
    assert [type(v) for v in value.values()] == [float, float, int]
    assert math.isclose(value["b"], 1e300)


def test_a_file_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    """One line says so."""
    (tmp_path / "file").write_text("x")
    with pytest.raises(GeneratorError, match="can't be written"):
        document.emit(load(tmp_path, minimal()), tmp_path / "file" / "out.yaml")
