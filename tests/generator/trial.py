"""Series of drafts and files, the same for the same seed: what the tests and the benchmark run over."""

from __future__ import annotations

import random
from collections.abc import Iterator

from generator.draft import Draft
from generator.faults import FAULTS
from generator.layouts import LAYOUTS, Rendered, render
from generator.report import make_report

FORMATS = ("text-tab-lines", "markdown-pipes", "html-page", "word")
_TRIES = 400


def clean(seed: int, count: int) -> Iterator[tuple[Draft, str, Rendered]]:
    """Consistent reports in all layouts by turns, with the name of the layout."""
    layouts = list(LAYOUTS)
    for at in range(count):
        rng = random.Random(f"{seed}-clean-{at}")
        draft, layout = make_report(rng), layouts[at % len(layouts)]
        yield draft, layout, render(draft, layout, rng)


def planted(seed: int, name: str, count: int) -> Iterator[tuple[Draft, str, Rendered]]:
    """Reports with one fault of a kind, in layouts that show it."""
    fault = FAULTS[name]
    layouts = [key for key, layout in LAYOUTS.items() if layout.blanks or not fault.blanks]
    found = 0
    for at in range(count * _TRIES):
        if found == count:
            return
        rng = random.Random(f"{seed}-{name}-{at}")
        draft = fault.plant(make_report(rng), rng)
        if draft is None:
            continue
        layout = layouts[found % len(layouts)]
        found += 1
        yield draft, layout, render(draft, layout, rng)


def formats(seed: int, count: int) -> Iterator[tuple[Draft, list[Rendered]]]:
    """Reports, every second with a fault, each as text, Markdown, HTML and Word."""
    names = list(FAULTS)
    for at in range(count):
        rng = random.Random(f"{seed}-format-{at}")
        draft: Draft | None = None
        while draft is None:
            draft = make_report(rng)
            if at % 2:
                draft = FAULTS[names[at // 2 * 7 % len(names)]].plant(draft, rng)
        yield draft, [render(draft, layout, rng) for layout in FORMATS]
