"""A little of the Language Server Protocol: what an editor shows where the mouse is."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, cast


class LanguageServer:
    """Pyright, as editors run it, with one file open."""

    def __init__(self, process: subprocess.Popen[bytes], file: Path) -> None:
        self._in = cast("IO[bytes]", process.stdin)
        self._out = cast("IO[bytes]", process.stdout)
        self._uri = file.as_uri()
        self._text = file.read_text(encoding="utf-8")
        root = file.parent.as_uri()
        folders = [{"uri": root, "name": "root"}]
        capabilities: dict[str, Any] = {
            "textDocument": {"hover": {"contentFormat": ["plaintext"]}},
        }
        self._ask(
            "initialize",
            processId=None,
            rootUri=root,
            workspaceFolders=folders,
            capabilities=capabilities,
        )
        self._send("initialized")
        document = {"uri": self._uri, "languageId": "python", "version": 1, "text": self._text}
        self._send("textDocument/didOpen", textDocument=document)

    def hover(self, word: str) -> str:
        """Return what is shown for the last place of a word in the file."""
        before = self._text[: self._text.rindex(word) + len(word) - 1]
        line = before.count("\n")
        position = {"line": line, "character": len(before) - before.rfind("\n") - 1}
        document = {"uri": self._uri}
        found = self._ask("textDocument/hover", textDocument=document, position=position)
        return " ".join(str(found["contents"]["value"]).split()) if found else ""

    def _send(self, method: str, **params: Any) -> None:
        self._write({"jsonrpc": "2.0", "method": method, "params": params})

    def _ask(self, method: str, **params: Any) -> Any:
        self._write({"jsonrpc": "2.0", "id": method, "method": method, "params": params})
        while True:
            message = self._read()
            if "method" in message and "id" in message:  # it asks for settings, and the like
                items = message.get("params", {}).get("items", [])
                self._write(
                    {"jsonrpc": "2.0", "id": message["id"], "result": [None for _ in items]}
                )
            elif message.get("id") == method:
                return message["result"]

    def _write(self, message: Any) -> None:
        body = json.dumps(message).encode()
        self._in.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._in.flush()

    def _read(self) -> Any:
        size = 0
        while line := self._out.readline().strip():
            name, _, value = line.partition(b":")
            size = int(value) if name.lower() == b"content-length" else size
        return json.loads(self._out.read(size))


@contextmanager
def language_server(file: Path) -> Generator[LanguageServer]:
    """Run pyright's language server on a file, in the folder that it is in."""
    program = Path(sys.executable).with_name("pyright-langserver")
    command = [str(program), "--stdio"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    with process:
        try:
            yield LanguageServer(process, file)
        finally:
            process.kill()
