"""Resolution: what the extractors found in, linked things out: people, and who speaks."""
