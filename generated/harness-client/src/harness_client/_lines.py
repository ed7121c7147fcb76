"""Bodies of JSON texts in a row: one item a line, or each after a record separator."""

from __future__ import annotations

from typing import Any

from ._endpoint import Content
from ._media import essence
from ._validation import checked
from ._values import is_array, to_json


class JsonLines:
    """Writes items as JSON Lines, NDJSON or JSON text sequences (RFC 7464).

    The type of the content is that of the list of all items.
    """

    def __init__(self, content: Content, media_type: str) -> None:
        self._content = content
        self._start = b"\x1e" if essence(media_type).endswith("json-seq") else b""

    def of(self, value: Any) -> bytes:
        """Return a sequence of items, or one that is no sequence, as lines.

        Raises:
            RequestValidationError: An item does not fit its type.
        """
        items = list(value) if is_array(value) else [value]
        plain: list[Any] = checked(self._content, items)
        return b"".join(self._start + to_json(item) + b"\n" for item in plain)
