"""Which Python text is text on the wire: all but what holds half of a surrogate pair."""

from __future__ import annotations

import re
from typing import Final

LONE: Final = "has half of a surrogate pair in it, which is no text (RFC 3629, section 3)"
"""What is wrong with text that UTF-8 can't write."""
_HALF = re.compile("[\ud800-\udfff]")


def is_text(value: str) -> bool:
    """Whether text can be written as UTF-8."""
    return value.isascii() or not _HALF.search(value)
