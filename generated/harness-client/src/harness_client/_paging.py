"""How the lists of this API go on."""

from __future__ import annotations

from typing import Final

from ._endpoint import Paging

PAGE_HEADER: Final = Paging(
    kind="page",
    position="page",
    size="limit",
    items=("",),
    headers={
        "total_items": "X-Total-Elements,X-Total-Items",
        "total_pages": "X-Total-Pages",
        "page_index": "X-Page-Number,X-Page-Index",
        "page_size": "X-Page-Size",
    },
    default_size=30,
)
