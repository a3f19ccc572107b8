"""A small client of a language server: starts it, opens one text after another, asks what an editor would ask."""

from __future__ import annotations

import itertools
import json
import queue
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

PATIENCE = 60
"""Seconds after which a server that says nothing has hung; nothing is measured by it."""


class Client:
    """One running server. ``schemas`` maps a schema's address to the files it is for, as an editor's settings do."""

    def __init__(self, process: subprocess.Popen[bytes], schemas: dict[str, str]) -> None:
        self._process = process
        self._settings = {
            "yaml": {
                "schemas": schemas,
                "schemaStore": {"enable": False},
                "validate": True,
                "hover": True,
                "completion": True,
            }
        }
        self._numbers = itertools.count(1)
        self._documents = itertools.count(1)
        self._messages: queue.Queue[dict[str, Any]] = queue.Queue()
        self._published: dict[str, list[dict[str, Any]]] = {}
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def start(self, root: Path, locale: str = "en") -> None:
        """Introduce ourselves as an editor does."""
        capabilities = {
            "workspace": {"configuration": True, "didChangeConfiguration": {"dynamicRegistration": True}},
            "textDocument": {
                "hover": {"contentFormat": ["plaintext", "markdown"]},
                "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["plaintext"]}},
                "publishDiagnostics": {},
            },
        }
        folders = [{"uri": root.as_uri(), "name": root.name}]
        self._ask(
            "initialize",
            {
                "processId": None,
                "rootUri": root.as_uri(),
                "workspaceFolders": folders,
                "capabilities": capabilities,
                "locale": locale,
            },
        )
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": self._settings})

    def open(self, path: Path, text: str) -> str:
        """Open ``text`` as if it stood at ``path``; returns its address."""
        uri = path.as_uri()
        number = next(self._documents)
        self._tell(
            "textDocument/didOpen",
            {"textDocument": {"uri": uri, "languageId": "yaml", "version": number, "text": text}},
        )
        return uri

    def diagnostics(self, uri: str) -> list[dict[str, Any]]:
        """What the server says is wrong with the text: the first that it publishes."""
        while uri not in self._published:
            self._take()
        return self._published[uri]

    def hover(self, uri: str, line: int, character: int) -> str:
        """The words shown when the mouse rests on a character."""
        answer = self._ask("textDocument/hover", _at(uri, line, character))
        if answer is None:
            return ""
        contents = answer["contents"]
        return str(contents["value"] if isinstance(contents, dict) else contents)

    def completion(self, uri: str, line: int, character: int) -> list[dict[str, Any]]:
        """What is offered at the cursor."""
        answer = self._ask("textDocument/completion", _at(uri, line, character))
        return list(answer["items"] if isinstance(answer, dict) else answer or [])

    def stop(self) -> None:
        """Say goodbye and wait for the process to end."""
        self._ask("shutdown", None)
        self._tell("exit", None)
        self._process.wait(PATIENCE)

    # ------------------------------------------------------------------------------------------------ the protocol

    def _ask(self, method: str, parameters: Any) -> Any:
        number = next(self._numbers)
        self._send({"jsonrpc": "2.0", "id": number, "method": method, "params": parameters})
        while True:
            message = self._take()
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message["error"]
                return message["result"]

    def _tell(self, method: str, parameters: Any) -> None:
        self._send({"jsonrpc": "2.0", "method": method, "params": parameters})

    def _take(self) -> dict[str, Any]:
        """The next message; what the server asks is answered, what it publishes is kept."""
        message = self._messages.get(timeout=PATIENCE)
        method = message.get("method")
        if method == "textDocument/publishDiagnostics":
            self._published[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif method == "workspace/configuration":
            sections = [item.get("section", "") for item in message["params"]["items"]]
            self._answer(message, [self._settings.get(section, {}) for section in sections])
        elif method is not None and "id" in message:
            self._answer(message, None)
        return message

    def _answer(self, message: dict[str, Any], result: Any) -> None:
        self._send({"jsonrpc": "2.0", "id": message["id"], "result": result})

    def _send(self, message: dict[str, Any]) -> None:
        content = json.dumps(message).encode()
        stream = self._process.stdin
        assert stream is not None
        stream.write(b"Content-Length: %d\r\n\r\n" % len(content) + content)
        stream.flush()

    def _read(self) -> None:
        stream = self._process.stdout
        assert stream is not None
        for message in _messages(stream):
            self._messages.put(message)


def _at(uri: str, line: int, character: int) -> dict[str, Any]:
    return {"textDocument": {"uri": uri}, "position": {"line": line, "character": character}}


def _messages(stream: IO[bytes]) -> Iterator[dict[str, Any]]:
    while header := stream.readline():
        name, _, value = header.partition(b":")
        if name.lower() == b"content-length":
            while stream.readline().strip():
                pass
            yield json.loads(stream.read(int(value)))


@contextmanager
def running(command: list[str], root: Path, schemas: dict[str, str], locale: str = "en") -> Iterator[Client]:
    """A server started by ``command`` for the folder ``root``."""
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=root
    ) as process:
        client = Client(process, schemas)
        try:
            client.start(root, locale)
            yield client
            client.stop()
        finally:
            process.kill()
