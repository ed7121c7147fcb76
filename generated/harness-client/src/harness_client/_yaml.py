"""YAML as JSON values. pyyaml is imported by the first use."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import yaml


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
        """Reads YAML's values as JSON would have them: times stay text."""

        yaml_implicit_resolvers = {  # noqa: RUF012 - a copy, in the form the parent has it
            first: [pair for pair in pairs if pair[0] != "tag:yaml.org,2002:timestamp"]
            for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
        }

    return Loader


def load(text: str) -> Any:
    """Return the value of a YAML text.

    Raises:
        ValueError: It is not YAML.
        ModuleNotFoundError: pyyaml is not installed.
    """
    _require()
    import yaml

    try:
        return yaml.load(text, _loader())
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from None


def dump(value: Any) -> bytes:
    """Return the YAML of a JSON value.

    Raises:
        ModuleNotFoundError: pyyaml is not installed.
    """
    _require()
    import yaml

    text: bytes = yaml.safe_dump(value, allow_unicode=True, sort_keys=False, encoding="utf-8")
    return text
