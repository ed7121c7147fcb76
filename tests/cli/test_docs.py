"""The pages in ``docs/`` say what is there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import BaseModel

from generator import profile
from generator.cli import parser
from tests.conftest import ROOT


def _keys() -> Iterator[str]:
    """Yield each key of each table of a profile."""
    for table in vars(profile).values():
        if isinstance(table, type) and issubclass(table, BaseModel):
            for name, field in table.model_fields.items():
                yield field.alias or name


def test_every_key_of_a_profile_is_documented() -> None:
    """``docs/profile.md`` has each key, as a table of its own or among those of one."""
    page = (ROOT / "docs" / "profile.md").read_text("utf-8")
    known = set(re.findall(r"`\[*(\w+)[^`]*`", page))
    assert sorted(set(_keys()) - known) == []


def test_every_command_is_documented() -> None:
    """``docs/cli.md`` has a section for each command."""
    page = (ROOT / "docs" / "cli.md").read_text("utf-8")
    commands = re.findall(r"^    (\w+) ", parser().format_help(), flags=re.M)
    assert commands == re.findall(r"^## (\w+)$", page, flags=re.M)


def test_every_package_is_in_the_architecture() -> None:
    """``docs/architecture.md`` has a line for each module or package of the generator."""
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    folder = ROOT / "generator"
    modules = [m.name for m in folder.glob("*.py") if not m.name.startswith("__")]
    packages = [f"{m.parent.name}/" for m in folder.glob("*/__init__.py")]
    assert [name for name in sorted(modules + packages) if name not in page] == []
