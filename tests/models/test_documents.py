"""Every component of the published documents: typed, importable, and whole after a round trip."""

from __future__ import annotations

import ast
import os
import re
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from generator import values
from tests.models.support import ROOT, Models, shaped_file, write

SHARED = Path(os.environ.get("SDKGEN_SHARED", ROOT.parent / "shared"))
