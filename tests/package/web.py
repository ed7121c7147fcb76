"""Models as the bodies and answers of a FastAPI application."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

import httpx2
from fastapi import FastAPI


def application(kinds: Mapping[str, Any]) -> FastAPI:
    """Return an application that has a route for each type, which answers with what it gets."""
    app = FastAPI()
    for name, kind in kinds.items():

        def echo(body: Any) -> Any:
            return body

        echo.__annotations__.update({"body": kind, "return": kind})
        app.post(f"/{name}", response_model_exclude_unset=True, name=name)(echo)
    return app


def requests(app: FastAPI, *calls: tuple[str, str, Any]) -> list[httpx2.Response]:
    """Return the answers of an application to some requests."""

    async def send() -> list[httpx2.Response]:
        transport = httpx2.ASGITransport(app=app)
        async with httpx2.AsyncClient(transport=transport, base_url="http://app") as client:
            return [await client.request(method, path, json=body) for method, path, body in calls]

    return asyncio.run(send())
