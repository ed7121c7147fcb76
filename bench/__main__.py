"""``python -m bench``: prints what this SDK costs beside its peers, as ratios of one run."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

PACKAGE = Path(__file__).resolve().parents[1] / "generated" / "harness-client"
RUNS = 7
_PROJECTS = """
import json, sys, time
sys.path.insert(0, {src!r})
import httpx2
from pydantic import TypeAdapter
from harness_client import Harness, models
item = {{"identifier": "p", "name": "P", "org": "o", "tags": {{"a": "b"}}}}
body = json.dumps([{{"project": item, "created": 1, "updated": 2}}] * 1000).encode()
headers = {{"content-type": "application/json"}}
def answer(request):
    return httpx2.Response(200, content=body, headers=headers)
transport = httpx2.MockTransport(answer)
client = Harness("k", account="a", org="o", transport=transport)
raw = httpx2.Client(transport=transport)
adapter = TypeAdapter(list[models.ProjectResponse])
def bare():
    return adapter.validate_json(raw.get("https://app.harness.io/v1/orgs/o/projects").content)
def ours():
    return client.v1.projects.list().items
def best(work):
    work()
    times = []
    for _ in range(30):
        begun = time.perf_counter(); work(); times.append(time.perf_counter() - begun)
    return sorted(times)[len(times) // 2]
print(json.dumps([best(ours), best(bare)]))
"""


def seconds(work: Callable[[], object]) -> float:
    """Return the median time of some runs, in seconds."""
    times: list[float] = []
    for _ in range(RUNS):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return median(times)


def python(program: str) -> str:
    """Run a program in a process of its own and return what it prints."""
    return subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    ).stdout


def show(what: str, ours: float, peer: float, name: str) -> None:
    """Print one comparison."""
    print(f"{what:<44}{ours * 1000:9.1f} ms  {ours / peer:6.2f} x {name}")


def main() -> None:
    """Print all comparisons."""
    src = str(PACKAGE / "src")
    client = f"import sys; sys.path.insert(0, {src!r}); import harness_client as h; h.Harness('k')"
    ours = seconds(lambda: python(client))
    peers = seconds(lambda: python("import httpx2, pydantic; pydantic.BaseModel"))
    show("import and construct a client", ours, peers, "importing httpx2 and pydantic")
    decoded, bare = json.loads(python(_PROJECTS.format(src=src)))
    show("list 1,000 projects", decoded, bare, "httpx2 and a bare TypeAdapter")
    with tempfile.TemporaryDirectory() as out:
        build = [sys.executable, "-m", "generator", "build", "--quiet", "--out", out + "/client"]
        begun = time.perf_counter()
        subprocess.run(build, check=True)
        cold = time.perf_counter() - begun
        show("build of specs/harness.yaml", cold, peers, "importing httpx2 and pydantic")


if __name__ == "__main__":
    main()
