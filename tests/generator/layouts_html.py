"""HTML: whole pages of government sites, with the form drawn as the real one is."""

from __future__ import annotations

import html
import random

from generator.draft import Draft, TableDraft
from generator.flow import Piece, flow
from generator.grids import GridCell, grid

CHARSET = "@charset@"
_ENTITIES = {"“": "&ldquo;", "”": "&rdquo;", "—": "&mdash;", "（": "&#65288;", "）": "&#xFF09;"}
_PADS = ("", "", "&nbsp;", "&ensp;", "&#160;")


def html_table(
    table: TableDraft,
    rng: random.Random,
    *,
    gap: str = "\n",
    closed: bool = True,
    word: bool = False,
    pads: bool = False,
) -> str:
    """The table with its spans. `closed` writes the end tags that HTML lets one leave out."""
    rows = []
    breaks = rng.random() < 0.5
    tags = rng.choice(("td", "td", "th"))
    for row in grid(table):
        cells = [_cell(rng, cell, breaks=breaks, head=tags, closed=closed, word=word, pads=pads) for cell in row]
        rows.append(gap.join(["<tr>", *cells]) + (f"{gap}</tr>" if closed else ""))
    attributes = ' border="1" cellspacing="0" width="640"' if word else ' class="MsoTableGrid"'
    body = gap.join(rows)
    if rng.random() < 0.5:
        body = f"<tbody>{gap}{body}{gap}</tbody>"
    return f"<table{attributes}>{gap}{body}{gap}</table>"


def _cell(rng: random.Random, cell: GridCell, *, breaks: bool, head: str, closed: bool, word: bool, pads: bool) -> str:
    tag = head if cell.role == "head" else "td"
    spans = "".join(
        f' {name}="{span}"' for name, span in (("rowspan", cell.row_span), ("colspan", cell.column_span)) if span > 1
    )
    text = _escape(rng, cell.broken("\n" if breaks else "").text).replace("\n", "<br>")
    if pads and cell.role == "figure":
        text = rng.choice(_PADS) + text + rng.choice(_PADS)
    if word:
        text = f'<p class="MsoNormal" align="center"><span style="font-size:10.5pt">{text}</span></p>'
    return f"<{tag}{spans}>{text}" + (f"</{tag}>" if closed else "")


def _escape(rng: random.Random, text: str) -> str:
    text = html.escape(text, quote=False)
    if rng.random() < 0.05:
        for letter, entity in _ENTITIES.items():
            text = text.replace(letter, entity)
    return text


def _body(draft: Draft, rng: random.Random, *, word: bool, closed: bool, tags: dict[str, str]) -> str:
    pads = rng.random() < 0.4
    blocks = []
    titles = [piece for piece in flow(draft) if piece.kind == "title"]
    if rng.random() < 0.4:
        joined = "<br>".join(_escape(rng, piece.text) for piece in titles)
        blocks.append(f"<h1>{joined}</h1>")
    else:
        blocks += [_paragraph(rng, piece, word, tags) for piece in titles]
    for piece in flow(draft):
        if piece.table is not None:
            blocks.append(html_table(piece.table, rng, closed=closed, word=word, pads=pads))
        elif piece.kind != "title":
            blocks.append(_paragraph(rng, piece, word, tags))
    return "\n".join(blocks)


def _paragraph(rng: random.Random, piece: Piece, word: bool, tags: dict[str, str]) -> str:
    text = _escape(rng, piece.text)
    tag = tags.get(piece.kind, "p")
    indent = "&nbsp;&nbsp;&nbsp;&nbsp;" if piece.kind == "body" and word else ""
    if tag != "p":
        return f"<{tag}>{text}</{tag}>"
    if word:
        align = {"title": ' align="center"', "signature": ' align="right"'}.get(piece.kind, "")
        weight = "font-family:黑体" if piece.kind == "heading" else "font-size:16pt"
        return f'<p class="MsoNormal"{align}><span style="{weight}">{indent}{text}</span></p>'
    if piece.kind == "heading":
        return f"<p><strong>{text}</strong></p>"
    return f"<p>{indent}{text}</p>"


def _page(draft: Draft, rng: random.Random, main: str) -> str:
    """Head, navigation, breadcrumbs, page furniture around the report."""
    region = draft.agency.region
    title = html.escape("".join(draft.title))
    date = f"{draft.year + 1}-01-{rng.randint(10, 30):02d}"
    crumbs = rng.choice(("首页 &gt; 政务公开 &gt; 政府信息公开年报", "当前位置：首页&nbsp;&gt;&nbsp;政府信息公开"))
    return f"""<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="{CHARSET}">
<title>{title}_{region}人民政府</title>
<meta name="ArticleTitle" content="{title}">
<meta name="PubDate" content="{date} 09:30">
<style>td {{ border: 1px solid #000; }}</style>
<script>var page = {{"id": 10, "html": "<p>x</p>"}};</script>
</head>
<body>
<div class="header"><ul class="nav"><li><a href="/">网站首页</a></li><li><a href="/zwgk/">政务公开</a></li>\
<li><a href="/zwfw/">政务服务</a></li></ul></div>
<div class="crumbs">{crumbs}</div>
{main}
<div class="share">【打印本页】 【关闭窗口】</div>
<div class="footer"><p>主办：{region}人民政府办公室</p><p>网站标识码：0000000001</p></div>
<!-- page end -->
</body>
</html>
"""


def page(draft: Draft, rng: random.Random) -> str:
    """A page with headings, the article in nested divs."""
    tags = rng.choice(({}, {"title": "h1", "heading": "h2"}, {"title": "h2", "heading": "h3", "subheading": "h4"}))
    body = _body(draft, rng, word=False, closed=True, tags=tags)
    date = f"{draft.year + 1}-01-{rng.randint(10, 30):02d}"
    notes = (f"发布日期：{date}", "浏览次数：", "字体：【大 中 小】")
    info = f'<div class="info">{"".join(f"<span>{note}</span>" for note in notes)}</div>'
    return _page(draft, rng, f'<div class="main"><div class="article">\n{info}\n{body}\n</div></div>')


def word_page(draft: Draft, rng: random.Random) -> str:
    """An article pasted from Word into a page laid out with a table."""
    body = _body(draft, rng, word=True, closed=True, tags={})
    return _page(draft, rng, f'<table width="1000" align="center"><tr><td class="content">\n{body}\n</td></tr></table>')


def broken_page(draft: Draft, rng: random.Random) -> str:
    """A page whose article is one block with line breaks for paragraphs."""
    lines = []
    for piece in flow(draft):
        if piece.table is not None:
            lines.append(html_table(piece.table, rng) + "\n")
        else:
            indent = "" if piece.kind == "title" else "\u3000\u3000"
            lines.append(f"{indent}{_escape(rng, piece.text)}<br/>\n")
    return _page(draft, rng, f'<div id="zoom" class="content">\n{"".join(lines)}</div>')


def bare_page(draft: Draft, rng: random.Random) -> str:
    """A short page that leaves out the end tags of rows and cells."""
    body = _body(draft, rng, word=False, closed=False, tags={})
    title = html.escape("".join(draft.title))
    return (
        f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={CHARSET}">'
        f"<title>{title}</title></head>\n<body>\n{body}\n</body></html>\n"
    )
