"""Other systems beside the rules; each is optional and loaded only when it is used."""
