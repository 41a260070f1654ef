"""Read a practice case as a conversation: steps, the choices that lead from one to the next, and endings."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from course.source.page import Page

ITEM = re.compile(r"^[-*]\s")
CHOICE = re.compile(r"^[-*]\s+\[(?P<text>.*)\]\(#(?P<target>[\w-]+)\)\s*$")


@dataclass
class Step:
    """One step: its id, line, own words (choices left out) and the choices as (words, target id, line)."""

    id: str
    line: int
    ending: str = ""
    text: str = ""
    choices: list[tuple[str, str, int]] = field(default_factory=list)

    @property
    def targets(self) -> list[str]:
        return [target for _, target, _ in self.choices]


def read_steps(page: Page) -> list[Step]:
    """Return the steps of a case in the order of the page; a section marked `.after` is not a step."""
    steps = []
    for section in page.sections:
        if section.heading is None or "after" in section.heading.classes:
            continue
        step = Step(section.id, section.line, section.heading.attributes.get("data-ending", ""))
        words = []
        for offset, line in join_items(section.text):
            choice = CHOICE.match(line)
            if choice:
                step.choices.append((choice["text"], choice["target"], section.line + offset))
            else:
                words.append(line)
        step.text = "\n".join(words)
        steps.append(step)
    return steps


def join_items(text: str) -> list[tuple[int, str]]:
    """Return the lines of a text with their numbers from 1; a wrapped list item is one line."""
    joined: list[tuple[int, str]] = []
    for offset, line in enumerate(text.splitlines(), start=1):
        if joined and ITEM.match(joined[-1][1]) and line.startswith(" ") and line.strip():
            joined[-1] = (joined[-1][0], f"{joined[-1][1]} {line.strip()}")
        else:
            joined.append((offset, line))
    return joined


def reachable_from(steps: list[Step], start: str) -> set[str]:
    """Return the ids of the steps that can be reached from `start`, itself included."""
    targets = {step.id: step.targets for step in steps}
    seen, waiting = set(), [start]
    while waiting:
        step = waiting.pop()
        if step in targets and step not in seen:
            seen.add(step)
            waiting.extend(targets[step])
    return seen


def longest_path(steps: list[Step], weight: dict[str, int]) -> int:
    """Return the greatest sum of `weight` on a way from the first step that visits no step twice."""
    targets = {step.id: step.targets for step in steps}

    def walk(step: str, seen: frozenset[str]) -> int:
        onward = [walk(target, seen | {step}) for target in targets.get(step, ()) if target not in seen | {step}]
        return weight.get(step, 0) + max(onward, default=0)

    return walk(steps[0].id, frozenset()) if steps else 0
