"""The HTTP API and the page of ``arabic-ie serve`` (extra ``serve``; docs/serve.md): starlette, loaded where used."""
