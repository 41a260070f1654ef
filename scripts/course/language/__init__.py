"""What we know of each language: its words, its syllables, and how to read the prose of a page."""
