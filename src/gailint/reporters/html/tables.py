"""The tables of a page: as the form draws them, wrong cells with the right value, failing sums framed and in the margin."""

from __future__ import annotations

from gailint.page.model import PageCell, PageTable, Sum
from gailint.reporters.html.text import Anchors, element, escaped, marked
from gailint.reporters.html.words import page_words

_NO_RIGHTS: dict[str, str] = {}


def table(block: PageTable, anchors: Anchors, failing: frozenset[str], language: str) -> str:
    """A table; `failing` names the equations that findings speak of."""
    pins = "".join(anchors.pin(mark) for mark in anchors.known(block.marks) if mark.first)
    caption = element("p", escaped(page_words(language)["about_table"]) + pins, "about-table") if pins else ""
    if block.loose:
        cells = "".join(element("span", _content(cell, anchors)) for row in block.rows for cell in row)
        return caption + element("div", cells, "loose")
    rows = "\n".join(
        element("tr", "".join(_cell(cell, anchors, failing, language) for cell in row)) for row in block.rows
    )
    sums = [cell.sum for row in block.rows for cell in row if cell.sum]
    legend = element("p", escaped(page_words(language)["legend"]), "legend") if any(one.fails for one in sums) else ""
    kind = f"form t{block.number}" if block.number else "plain"
    return f'{caption}<div class="wide"><table class="{kind}"><tbody>\n{rows}\n</tbody></table></div>{legend}'


def _cell(cell: PageCell, anchors: Anchors, failing: frozenset[str], language: str) -> str:
    known = anchors.known(cell.marks)
    kinds = [cell.kind]
    tag = "th" if cell.kind in ("head", "group", "label") else "td"
    names = ""
    if cell.kind == "sum":
        content = _margin(cell, language)
        if cell.sum and cell.sum.fails:
            kinds.append("fails")
        if cell.sum:
            names = f' data-equations="{escaped(cell.sum.name, attribute=True)}"'
    elif cell.kind == "figure":
        content = _figure(cell, anchors, language)
        kinds += [anchors.worst(known)] if known else []
        # R and Q add up a row, K and B a column.
        framed = {"across" if name[0] in "RQ" else "down" for name in cell.equations if name in failing}
        kinds += sorted(framed)
        if cell.equations:
            names = f' data-equations="{escaped(" ".join(cell.equations), attribute=True)}"'
    else:
        content = _content(cell, anchors)
        kinds += ["found", anchors.worst(known)] if known else []
    spans = f' rowspan="{cell.rows}"' if cell.rows > 1 else ""
    spans += f' colspan="{cell.columns}"' if cell.columns > 1 else ""
    return f'<{tag} class="{" ".join(kinds)}"{spans}{names}>{content}</{tag}>'


def _content(cell: PageCell, anchors: Anchors) -> str:
    content = marked(cell.text, cell.marks, anchors, _NO_RIGHTS)
    # A label was broken to fit the report's own table; here it has another width.
    return element("span", content if cell.kind == "plain" else content.replace("\n", ""))


def _figure(cell: PageCell, anchors: Anchors, language: str) -> str:
    """A figure: as printed, or what is printed, what it should be, and the number of the finding."""
    known = anchors.known(cell.marks)
    if not known:
        return escaped(cell.text)
    printed = escaped(cell.text) or escaped(page_words(language)["blank"])
    pins = "".join(anchors.pin(mark) for mark in known)
    if cell.right is None or cell.right == cell.text:
        return f'<span class="wrong">{printed}</span>{pins}'
    return f"<del>{printed}</del> {element('ins', escaped(cell.right))}{pins}"


def _margin(cell: PageCell, language: str) -> str:
    """A sum in the margin; the words for a row of them where it has none."""
    if cell.sum is None:
        return escaped(page_words(language)[f"sum_{cell.text}"])
    return escaped(_both(cell.sum))


def _both(found: Sum) -> str:
    if found.sum is None:
        return "–"
    return f"{found.sum} ≠ {found.printed}" if found.fails else str(found.sum)
