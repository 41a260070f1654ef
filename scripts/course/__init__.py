"""The course as plain functions on text and paths: read it, check it, turn it into a site.

`source` reads what authors write, `translation` relates a language to English, `language` knows words and prose,
`rules` finds what is wrong, `site` makes what the browser gets. Nothing in this package imports mkdocs.
"""
