"""From the intermediate representation to files on disk."""

from generator.render.files import render
from generator.render.formatting import UnformattableError, format_files
from generator.render.manifest import Manifest, read, verify
from generator.render.writing import WriteSummary, recover, write

__all__ = [
    "Manifest",
    "UnformattableError",
    "WriteSummary",
    "format_files",
    "read",
    "recover",
    "render",
    "verify",
    "write",
]
