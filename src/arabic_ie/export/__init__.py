"""Exports: an ``Extraction`` in, another form of it out (JSON, HTML, a report); called by the model's methods and the CLI."""
