"""The sentences that may state something: those with a word of the subject, split at full stops."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from gailint.pattern import Pattern
from gailint.report.model import Prose

_LONGEST = 1500
_NEEDLES = Pattern(
    "申请|复议|诉讼|起诉|应诉|规范性文件|规章|行政许可|行政处罚|行政强制|处理费|%|％|予以公开|不予公开|部分公开|无法提供|不予处理|结转|办结"
    "|公开(?:各类)?(?:政府|政务)?信息|发布(?:各类)?(?:政府|政务)?信息"
)
_END = Pattern("[。！？\n]")


def sentences(prose: Prose) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence that may state something, its full stop left out."""
    text = prose.text
    hits = [match.start() for match in _NEEDLES.finditer(text)]
    if not hits:
        return
    hits.reverse()
    bounds = [-1, *(match.start() for match in _END.compiled.finditer(text)), len(text)]
    for before, end in pairwise(bounds):
        if not hits:
            return
        found = False
        while hits and hits[-1] < end:
            hits.pop()
            found = True
        if found and end - before <= _LONGEST:
            yield before + 1, end
