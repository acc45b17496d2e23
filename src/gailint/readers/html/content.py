"""Which part of a page is its article: measured by markup, sentences and links, not by the words of a report.

Losing text of the article is worse than keeping some of the page around it, so whatever is not clearly furniture
stays.
"""

from __future__ import annotations

import re

from gailint.readers.html.table import is_data, rows_of
from gailint.readers.html.tree import BLOCKS, HEADINGS, Element

_HIDDEN_TAGS = frozenset((
    "script", "style", "template", "noscript", "title", "textarea", "xmp", "iframe", "noembed",
    "noframes", "select", "datalist", "button", "svg", "math", "object", "canvas", "audio", "video",
    "applet", "xml", "map", "head", "meta", "link",
))  # fmt: skip
_HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all")

# Elements that editors of content management systems put around an article.
_CONTAINERS = frozenset((
    "zoom", "ucap-content", "trs_editor", "trs_uedit", "trs_ueditor", "trs_editor_view",
    "trs_paper_default", "xxgk_content", "xxgk-content", "pages_content", "article-content",
    "article_content", "articlecontent", "articlebody", "article-body", "j-fontcontent", "view_con",
    "detail_content", "detail-content", "news_content", "news-content", "newscontent", "bt_content",
    "info_content", "zwxl-article", "custom_unionstyle", "main-txt", "text_content", "ivs_content",
    "wp_articlecontent", "v_news_content",
))  # fmt: skip
_WRAPPERS = frozenset(("div", "td", "section", "main", "form", "center"))
_FURNITURE_TAGS = frozenset(("nav", "header", "footer", "aside"))
_EDGE = r"(?:^|[-_])(?:{})(?:$|[-_0-9])"
# Parts of every page, and parts that only stand beside an article.
_PAGE_NAME = re.compile(
    _EDGE.format(
        "nav|navs|navi|navbar|navigation|topnav|mainnav|subnav|leftnav|menu|leftmenu|topmenu|mainmenu|breadcrumbs?|"
        "crumbs?|mbx|mianbaoxie|dqwz|curpos|footer|foot|copyright|topbar|sidebar|siderbar|leftbar|rightbar"
    )
)
_WIDGET_NAME = re.compile(
    _EDGE.format(
        "share|sharebox|bdshare|bdsharebuttonbox|jiathis|print|printer|fontsize|zihao|ziti|qrcode|ewm|erweima|"
        "pager|pagination|prevnext|prev|shangxiapian|related|xgwz|xgxw|recommend|toolbar|wza"
    )
)
# Names that may as well belong to an article: only dropped where links are in them.
_WEAK_NAME = re.compile(
    _EDGE.format(
        "header|head|top|bottom|side|left|right|location|position|weizhi|hot|rank|search|login|banner|logo|links|yqlj"
    )
)
_TITLE_NAME = re.compile(_EDGE.format("title|tit|biaoti|bt|headline|subject|arti|wztit|contit") + "|title$")
# Lines of page furniture, without white space and opening brackets.
_LINE = re.compile(
    r"[【\[（(]?(?:字体[:：大]|字号[:：大]|浏览(?:次数|量)?[:：]|点击(?:数|率|次数|量)?[:：]|阅读(?:次数|量)?[:：]|"
    r"打印(?:本页|此页|本文|文章)?(?:$|[】\]|关])|关闭(?:本页|窗口)?(?:$|[】\]])|我要打印|分享到?(?:[:：]|$)|"
    r"(?:您|你)?(?:现在|当前|所在)?(?:的)?(?:所在)?位置[:：]|上一[篇条][:：]|下一[篇条][:：]|扫一扫|返回(?:顶部|首页|列表)$)"
)
_META_LINE = re.compile(r"(?:浏览|阅读|点击)(?:次数|量|数)[:：]|【?字(?:体|号)[:：]|【大中小】")
_SITE = re.compile(r"ICP备|公网安备|版权所有|网站标识码|CopyRight|Copyright|©|&copy;", re.IGNORECASE)

_SENTENCE_MARKS = "。；！？，"
# Fewer characters than this in a block are no sentence.
_SENTENCE = 15


class Page:
    """A tree with its measures: how much text, in links, in sentences and in tables of figures an element holds."""

    def __init__(self, root: Element, text: str) -> None:
        self.root = root
        self.text = text
        self.titles: list[str] = []
        self._measure(root)

    def _measure(self, element: Element) -> None:
        """Fill in the measures of an element and everything in it; hidden elements are dropped."""
        size = links = good = loose = loose_links = marks = figures = anchors = 0
        text = self.text
        for child in element.children:
            if isinstance(child, tuple):
                piece = text[child[0] : child[1]]
                if "&" in piece:
                    piece = piece.replace("&nbsp;", " ")
                piece = "".join(piece.split())
                if piece:
                    length = len(piece)
                    size += length
                    loose += length
                    if length > 4:
                        for mark in _SENTENCE_MARKS:
                            marks += piece.count(mark)
                    elif piece.isdigit():
                        figures += 1
                continue
            if _hidden(child):
                self._note_title(child)
                _blank(child)
                continue
            self._measure(child)
            size += child.size
            links += child.links
            good += child.good
            figures += child.figures
            anchors += child.anchors
            if child.tag not in BLOCKS:
                loose += child.loose
                loose_links += child.loose_links
                marks += child.marks
        tag = element.tag
        if tag == "a" and 0 < size <= 100 and element.attribute("href") is not None:
            links, loose_links, anchors = size, loose, 1
        if tag in BLOCKS or not tag:
            plain = loose - loose_links
            if marks and plain >= _SENTENCE and loose_links * 3 <= loose and not self.of_site(element):
                good += plain
            element.size = size
            if tag == "table" and figures >= 4 and links * 3 < size and is_data(element, rows_of(element)[0]):
                good = max(good, size - links)
        element.size, element.links, element.good, element.figures = size, links, good, figures
        element.loose, element.loose_links, element.marks = loose, loose_links, marks
        element.anchors = anchors

    def of_site(self, element: Element) -> bool:
        """Whether a block is the line of the site's owner at the foot of the page."""
        start, end = element.inner, element.end
        return end - start < 3000 and _SITE.search(self.text, start, end) is not None

    def _note_title(self, element: Element) -> None:
        """Keep what the head of the page calls its title."""
        if element.tag == "title":
            title = squeezed(element, self.text)
        elif element.tag == "meta" and (element.attribute("name") or "").lower() == "articletitle":
            title = "".join((element.attribute("content") or "").split())
        else:
            return
        if len(title) >= 6:
            self.titles.append(title)

    def is_title(self, squeezed_text: str) -> bool:
        """Whether a text is what the head of the page calls its title."""
        return len(squeezed_text) >= 6 and any(
            squeezed_text in title or (title in squeezed_text and len(squeezed_text) <= len(title) + 10)
            for title in self.titles
        )


def _hidden(element: Element) -> bool:
    """Whether browsers show nothing of an element."""
    if element.tag in _HIDDEN_TAGS:
        return True
    raw = element.raw
    if not raw:
        return False
    raw = raw.lower()
    if "none" in raw or "hid" in raw:
        style = element.attribute("style")
        return element.attribute("hidden") is not None or bool(style and _HIDING_STYLE.search(style.lower()))
    return False


def _blank(element: Element) -> None:
    element.dropped = True
    element.size = element.links = element.good = element.figures = 0
    element.loose = element.loose_links = element.marks = element.anchors = 0


def squeezed(element: Element, text: str) -> str:
    """The visible text of an element without any white space, for comparing."""
    parts: list[str] = []
    pending: list[Element | tuple[int, int]] = list(reversed(element.children))
    while pending:
        child = pending.pop()
        if isinstance(child, tuple):
            parts.append(text[child[0] : child[1]])
        elif not child.dropped:
            pending.extend(reversed(child.children))
    return "".join("".join(parts).replace("&nbsp;", " ").split())


def select(page: Page) -> tuple[Element | None, Element]:
    """The title above the article, if one stands outside it, and the article; its furniture is marked as dropped."""
    root = page.root
    if not root.good:
        # No sentence, no table of figures: a page this small is kept as it is.
        return None, root
    page_levels: set[Element] = set()
    _prune(page, root, False, page_levels)
    main = _article(root, page_levels)
    return (None if main is root else _title(page, main)), main


def _names(element: Element) -> list[str]:
    """The class names and the id of an element, in lower case."""
    if not element.raw:
        return []
    return f"{element.attribute('class') or ''} {element.attribute('id') or ''}".lower().split()


def _is_container(element: Element) -> bool:
    return element.tag == "article" or any(name in _CONTAINERS for name in _names(element))


def _prune(page: Page, element: Element, inside: bool, page_levels: set[Element]) -> None:
    """Mark the furniture in an element as dropped. `inside` a known container little is furniture.

    `page_levels` collects the elements that have parts of every page (navigation, footer) among their
    children.
    """
    for child in element.children:
        if isinstance(child, tuple) or child.dropped or not child.size:
            continue
        names = _names(child)
        if _is_page_part(page, child, names, inside):
            child.dropped = True
            page_levels.add(element)
        elif _is_widget(page, child, names):
            child.dropped = True
        elif not child.data and child.tag not in HEADINGS and child.tag != "p":
            _prune(page, child, inside or _is_container(child), page_levels)


def _is_page_part(page: Page, element: Element, names: list[str], inside: bool) -> bool:
    """Navigation, head, foot, menus, lists of links."""
    light = element.good * 3 <= page.root.good and element.good <= 400
    if not light or inside or element.tag not in BLOCKS:
        return False
    if element.tag in _FURNITURE_TAGS or any(_PAGE_NAME.search(name) for name in names):
        return not _holds_title(page, element)
    if element.good == 0 and element.size <= 600 and _is_site_line(page, element):
        return True
    if element.good or not element.anchors:
        return False
    list_of_links = element.anchors >= 3 and element.links * 10 >= element.size * 6
    weak = element.links * 3 >= element.size and any(_WEAK_NAME.search(name) for name in names)
    return (list_of_links or weak) and not _holds_title(page, element)


def _is_site_line(page: Page, element: Element) -> bool:
    return element.loose > 0 and element.loose == element.size and page.of_site(element)


def _is_widget(page: Page, element: Element, names: list[str]) -> bool:
    """What belongs to the page of an article, but not to the article: font size, share, print, visits."""
    if element.good or element.tag in ("td", "th", "tr", "table", "tbody", "thead", "tfoot"):
        return False
    if element.tag in BLOCKS and any(_WIDGET_NAME.search(name) for name in names):
        return not _holds_title(page, element)
    if element.size > 80 or element.loose != element.size:
        return False
    if element.tag not in BLOCKS and element.size > 40:
        return False
    text = squeezed(element, page.text)
    return _LINE.match(text) is not None or (element.tag in BLOCKS and _META_LINE.search(text) is not None)


def _holds_title(page: Page, element: Element) -> bool:
    """Whether a title of the article stands in an element: a high heading, or what the head calls the title."""
    pending = [element]
    while pending:
        current = pending.pop()
        if current.dropped or not current.size:
            continue
        if current.tag in ("h1", "h2") and current.links * 2 <= current.size and current.size > 8:
            return True
        if 12 < current.size <= 80 and not current.anchors and page.is_title(squeezed(current, page.text)):
            return True
        pending.extend(current.elements())
    return False


def _article(root: Element, page_levels: set[Element]) -> Element:
    """The smallest container of all sentences and tables, widened as long as that adds no furniture."""
    path = [root]
    while True:
        children = path[-1].elements()
        # What was dropped is not counted: the sentences of a footer must not pull the bounds outwards.
        heavy = [child for child in children if child.good and not child.dropped]
        if len(heavy) != 1 or path[-1].good > sum(child.good for child in children):
            break
        path.append(heavy[0])
    for at, element in enumerate(path):
        if _is_container(element):
            return path[at]
    at = len(path) - 1
    while at and (path[at].tag not in _WRAPPERS or _may_widen(path, at, page_levels)):
        at -= 1
    return path[at]


def _may_widen(path: list[Element], at: int, page_levels: set[Element]) -> bool:
    """Whether the parent of an element holds, besides it, only more of the article as far as markup tells."""
    element, parent = path[at], path[at - 1]
    if parent in page_levels:
        return False
    added = [child for child in parent.elements() if child is not element and not child.dropped]
    return 2 * sum(child.links for child in added) <= sum(child.size for child in added)


def _title(page: Page, main: Element) -> Element | None:
    """The title before the article and outside it: what the head names, else a heading, else a title class."""
    best: tuple[int, int, int] | None = None
    found: Element | None = None
    pending: list[Element] = [page.root]
    while pending:
        element = pending.pop()
        if element is main or element.dropped or not element.size or element.start >= main.start:
            continue
        pending.extend(element.elements())
        if not 4 <= element.size <= 100 or element.anchors or element.tag in ("tr", "table", "tbody"):
            continue
        text = squeezed(element, page.text)
        if page.is_title(text):
            rank = (3, len(text), -element.start)
        elif element.tag in ("h1", "h2", "h3"):
            rank = (2, -int(element.tag[1]), element.start)
        elif any(_TITLE_NAME.search(name) for name in _names(element)):
            rank = (1, element.start, 0)
        else:
            continue
        if best is None or rank > best:
            best, found = rank, element
    if found is None or squeezed(found, page.text) in squeezed(main, page.text)[:1000]:
        return None
    return found
