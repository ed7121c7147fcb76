"""``python -m bench``: prints what this SDK costs beside its peers, as ratios of one run."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "generated" / "harness-client" / "src"
EMBEDDED = ROOT / "specs" / "harness.yaml"
FULL = ROOT.parent / "shared" / "specs" / "harness-2023-12-29.yaml"
CALLS = Path(__file__).with_name("calls.py")
RUNS = 7


def seconds(command: list[str | Path], runs: int = 1) -> float:
    """Return the median wall time of a command, in seconds."""
    times: list[float] = []
    for _ in range(runs):
        begun = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=ROOT)
        times.append(time.perf_counter() - begun)
    return median(times)


def show(what: str, ours: float, peer: float, name: str, *, unit: str = "ms") -> None:
    """Print one comparison: our time, the peer's, and their ratio."""
    factor = {"s": 1, "ms": 1e3, "us": 1e6}[unit]
    ratio = f"{ours / peer:6.2f} x {name}" if peer else ""
    print(f"{what:<38}{ours * factor:9.1f} {unit:<3}{peer * factor:9.1f} {unit:<3}{ratio}")


def imports() -> None:
    """Compare importing the package and making a client with importing what it stands on."""
    client = f"import sys; sys.path.insert(0, {str(SOURCE)!r}); import harness_client as h"
    ours = seconds([sys.executable, "-c", f"{client}; h.Harness('key')"], RUNS)
    libraries = "import httpx2, pydantic; httpx2.Client, pydantic.BaseModel"
    peer = seconds([sys.executable, "-c", libraries], RUNS)
    show("import, construct a client", ours, peer, "importing httpx2 and pydantic")


def calls() -> None:
    """Compare calls with the raw HTTP library and a bare type adapter, over a mock transport."""
    run = subprocess.run([sys.executable, CALLS, SOURCE], check=True, capture_output=True)
    times: dict[str, float] = json.loads(run.stdout)
    show("list 1,000 projects", times["list"], times["adapter"], "a bare TypeAdapter, no HTTP")
    show("", times["list"], times["raw list"], "httpx2 and a TypeAdapter")
    show("one call", times["call"], times["raw call"], "httpx2 and a TypeAdapter", unit="us")
    extra = (times["call"] - times["raw call"]) * 1e6
    print(f"{'  of it ours':<38}{extra:9.1f} us")


def builds(spec: Path) -> None:
    """Compare builds, of all and of a change, with datamodel-code-generator's models alone."""
    with tempfile.TemporaryDirectory() as folder:
        document = Path(folder, "document.json")
        copy = Path(shutil.copy(spec, folder))
        os.environ["SDKGEN_CACHE_DIR"] = str(Path(folder, "cache"))
        build: list[str | Path] = [sys.executable, "-m", "generator", "build", "--quiet"]
        build += ["--spec", copy, "--out", Path(folder, "client")]
        cold = seconds(build)
        again = seconds(build, RUNS)
        text = copy.read_text("utf-8")
        copy.write_text(re.sub(r"(operationId: ['\"]?\w+)", r"\1Again", text, count=1), "utf-8")
        changed = seconds([*build, "--emit-document", document])
        library: list[str | Path] = [sys.executable, "-W", "ignore", "-m"]
        library += ["datamodel_code_generator", "--input", document]
        library += ["--input-file-type", "openapi"]
        library += ["--output-model-type", "pydantic_v2.BaseModel"]
        library += ["--output", Path(folder, "models.py")]
        peer = seconds(library)
        name = "datamodel-code-generator, models only"
        show(f"build {spec.name}", cold, peer, name, unit="s")
        show("  again, nothing changed", again, peer, name, unit="s")
        show("  again, one operation renamed", changed, peer, name, unit="s")


def main() -> None:
    """Print all comparisons."""
    print(f"{'':<38}{'ours':>9}    {'peer':>9}")
    imports()
    calls()
    for spec in (EMBEDDED, FULL):
        if spec.exists():
            builds(spec)


if __name__ == "__main__":
    main()
