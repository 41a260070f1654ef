"""Compose print packs: pages for paper, made of the rendered text of pages that exist anyway."""
