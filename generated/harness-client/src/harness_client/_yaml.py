"""YAML as JSON values. pyyaml is imported by the first use."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from ._values import MOST_LEVELS, is_list

if TYPE_CHECKING:
    import yaml

_MOST_DIGITS = 1000
_ROOM = 1_000_000
"""Characters that aliases may add to those of a text, however short it is."""


def _require() -> None:
    """Make sure that pyyaml is there.

    Raises:
        ModuleNotFoundError: It is not installed.
    """
    try:
        import yaml as yaml
    except ModuleNotFoundError:
        message = "YAML needs the package pyyaml, which is not installed: pip install pyyaml"
        raise ModuleNotFoundError(message, name="yaml") from None


@cache
def _loader() -> type[yaml.SafeLoader]:
    import yaml

    class Loader(yaml.SafeLoader):
        """Reads YAML as nodes, of so many levels."""

        level = 0

        def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
            self.level += 1
            if self.level > MOST_LEVELS + 1:
                raise ValueError(f"it nests deeper than {MOST_LEVELS} levels")
            node: yaml.Node | None = super().compose_node(parent, index)
            self.level -= 1
            return node

    return Loader


class _Values:
    """Nodes as the values that JSON has for them: times and bytes stay text, and so do keys.

    Args:
        loader: What has read the nodes.
        room: How many characters the values may have; aliases repeat them.
    """

    def __init__(self, loader: yaml.SafeLoader, room: int) -> None:
        self._loader = loader
        self._room = room
        self._open: set[int] = set()

    def value(self, node: Any) -> Any:
        """Return the value of a node.

        Raises:
            ValueError: JSON has none for it, it holds itself, or aliases make it too large.
        """
        kind = node.tag.removeprefix("tag:yaml.org,2002:")
        if node.id == "scalar":
            return self._scalar(node, kind)
        self._take(1)
        if id(node) in self._open:
            raise ValueError("it holds itself")
        if kind not in ("map", "seq"):
            raise ValueError(f"JSON has no {node.tag}")
        self._open.add(id(node))
        found = self._mapping(node) if node.id == "mapping" else list(map(self.value, node.value))
        self._open.remove(id(node))
        return found

    def _take(self, count: int) -> None:
        self._room -= count
        if self._room < 0:
            raise ValueError("its aliases repeat too much")

    def _scalar(self, node: Any, kind: str) -> Any:
        text: str = node.value
        self._take(1 + len(text))
        if kind in ("int", "float") and len(text) > _MOST_DIGITS:
            raise ValueError(f"a number has more than {_MOST_DIGITS} digits")
        if kind in ("null", "bool", "int", "float"):
            return getattr(self._loader, f"construct_yaml_{kind}")(node)
        if kind.startswith(("!", "tag:", "python/")):
            raise ValueError(f"JSON has no {node.tag}")
        return text

    def _mapping(self, node: Any) -> dict[str, Any]:
        merged: dict[str, Any] = {}
        own: dict[str, Any] = {}
        for key, member in node.value:
            if key.id != "scalar":
                raise ValueError("a key is no text")
            if key.tag == "tag:yaml.org,2002:merge":
                self._merge(merged, member)
            else:
                self._take(len(key.value))
                own[key.value] = self.value(member)
        return merged | own

    def _merge(self, merged: dict[str, Any], node: Any) -> None:
        """Add what a mapping, or each of some, has; the first one counts for most."""
        found = self.value(node)
        for source in found if is_list(found) else [found]:
            for name, member in source.items():
                merged.setdefault(name, member)


def load(text: str) -> Any:
    """Return the value of a YAML text, as JSON has it.

    Raises:
        ValueError: It is not YAML, nests too deep, holds itself, or JSON has no value for it.
        ModuleNotFoundError: pyyaml is not installed.
    """
    _require()
    try:
        loader = _loader()(text)
        node = loader.get_single_node()
        return None if node is None else _Values(loader, _ROOM + 2 * len(text)).value(node)
    except Exception as error:  # pyyaml lets many kinds escape, such as OverflowError
        problem = str(error)
    raise ValueError(problem)


def dump(value: Any) -> bytes:
    """Return the YAML of a JSON value.

    Raises:
        ModuleNotFoundError: pyyaml is not installed.
    """
    _require()
    import yaml

    text: bytes = yaml.safe_dump(value, allow_unicode=True, sort_keys=False, encoding="utf-8")
    return text
