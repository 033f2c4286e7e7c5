"""Exports: an ``Extraction`` in, another form of it out; called by the model's methods and the CLI."""
