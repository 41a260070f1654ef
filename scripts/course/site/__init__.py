"""Make what the reader's browser gets."""
