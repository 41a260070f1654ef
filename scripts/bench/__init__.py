"""Measure the built site and the build."""
