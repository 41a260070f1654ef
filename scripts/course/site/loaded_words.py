"""Write the words of a feature that is loaded on demand: a script for each language, `progress/words.da.js`."""

from __future__ import annotations

import json


def loaded_words(words: dict[str, str], feature: str, name: str) -> str:
    """Return a script that gives the words `feature.…`, without the feature, to the browser under a global `name`."""
    prefix = f"{feature}."
    own = {key.removeprefix(prefix): text for key, text in words.items() if key.startswith(prefix)}
    return f"{name} = {json.dumps(own, ensure_ascii=False)};\n"
