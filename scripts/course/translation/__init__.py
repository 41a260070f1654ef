"""Relate a translated page to its English source: what it inherits, what has changed since."""
