"""One module per thing found; each reads a tape and returns what it found, with the rule's name."""
