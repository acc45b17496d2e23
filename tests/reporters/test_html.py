"""The format `html`: one page that needs nothing else, in which everything leads somewhere and nothing of a report acts."""

import base64
import hashlib
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

import browser
from checkout import ROOT
from gailint.diagnostics import Result
from gailint.engine import Settings, check_bytes, check_paths
from gailint.record import replace
from gailint.reporters import Style, render
from gailint.reporters.html.words import TEXTS
from gailint.rule import Example
from gailint.samples.report import sample_report
from reporters.results import EVERYTHING, HOSTILE, NOTHING, result

EXAMPLES = sorted(str(path) for path in (ROOT / "examples" / "reports").glob("*/*"))
EVIL = (
    "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg/onload=alert(3)>&lt;b&gt; \u202eabc\u2066 "
    "</style></textarea>]]>--><a href=\"javascript:alert(4)\">x</a>"
)
VOID = {"meta", "br", "link", "img", "input", "hr"}

needs_browser = pytest.mark.skipif(browser.PROGRAM is None, reason="there is no Chromium")


class Outline(HTMLParser):
    """What a page is made of: tags with attributes, anchors, links; complains of tags that do not pair."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self._open: list[str] = []
        self.feed(page)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] not in ("style", "script"):
            self.words.append(data)

    def values(self, name: str) -> list[str]:
        return [attributes[name] for _, attributes in self.tags if name in attributes]


def written(found: Result) -> str:
    return render("html", found, Style())


def examples(*paths: str, language: str = "zh") -> Result:
    settings = Settings(pages=True, language=language)
    return check_paths(paths or EXAMPLES, lambda _: settings, language=language)


def hostile() -> Result:
    """A report with hostile text wherever a report has text."""
    example = Example(
        title="安澜县<b>柳溪镇</b>人民政府2023年政府信息公开工作年度报告",
        overview=f"{EVIL}建全XX\n（一）{EVIL}\n建全{EVIL}",
        problems=f"{EVIL}。建全",
        cells={(3, "new", "enterprise"): EVIL, (3, "granted", "total"): "<i>9</i>", (2, "fees", "amount"): EVIL},
        labels={"规章": f"规章{EVIL}"},
    )
    name, data = sample_report(example)
    found = check_bytes(data, f'"><script>x</script>{name}', Settings(pages=True))
    assert found.diagnostics
    return found


PAGES = {
    "examples": examples(),
    "one": examples(EXAMPLES[0]),
    "clean": examples(next(path for path in EXAMPLES if "柳溪镇" in path)),
    "english": examples(language="en"),
    "hostile": hostile(),
    "without pages": EVERYTHING,
    "hostile result": result(HOSTILE),
    "nothing": NOTHING,
}
every_page = pytest.mark.parametrize("name", PAGES)


@every_page
def test_every_link_leads_to_one_place(name: str) -> None:
    outline = Outline(written(PAGES[name]))
    anchors = outline.values("id")
    assert len(anchors) == len(set(anchors))
    links = outline.values("href")
    assert all(link.startswith("#") and link[1:] in anchors for link in links)
    entries = [attributes for tag, attributes in outline.tags if tag == "li" and "id" in attributes]
    assert len(entries) == len(PAGES[name].active)
    places = {link for link in links if re.fullmatch(r"#r\d+-m\d+", link)}
    assert len(places) == len(entries)


@every_page
def test_nothing_is_fetched_and_nothing_acts(name: str) -> None:
    page = written(PAGES[name])
    outline = Outline(page)
    assert not {"src", "style", "onload", "onerror", "onclick", "action", "srcset"} & {
        attribute for _, attributes in outline.tags for attribute in attributes
    }
    tags = [tag for tag, _ in outline.tags]
    assert tags.count("script") == tags.count("style") == 1
    assert not {"img", "link", "iframe", "svg", "base", "form", "object", "b", "i"} & set(tags)
    assert "url(" not in page and "@import" not in page and "http://" not in page and "https://" not in page


def test_policy_lets_its_own_script_and_style_in_and_nothing_else() -> None:
    page = written(EVERYTHING)
    policy = next(attributes["content"] for tag, attributes in Outline(page).tags if "http-equiv" in attributes)
    assert policy.startswith("default-src 'none'; ")
    for tag in ("script", "style"):
        (content,) = re.findall(f"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


@pytest.mark.parametrize("name", ["hostile", "hostile result"])
def test_hostile_text_is_shown_as_text(name: str) -> None:
    page = written(PAGES[name])
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", page)
    page.encode("utf-8")
    if name == "hostile":
        shown = "".join(Outline(page).words)
        assert "<script>alert(1)</script>" in shown
        assert "<U+202E>" in shown


def test_wrong_cell() -> None:
    page = written(PAGES["one"])
    cell = next(line for line in page.splitlines() if "<del>3</del>" in line)
    assert '<td class="figure error across down" data-equations="R(unavailable.not_held) K(natural_person)">' in cell
    assert "<del>3</del> <ins>2</ins>" in cell
    assert '<td class="sum fails" data-equations="R(unavailable.not_held)">3 ≠ 2</td>' in cell
    assert ">8 ≠ 7</td>" in page


def test_index_counts() -> None:
    page = written(PAGES["examples"])
    outline = Outline(page)
    assert "index" in outline.values("id")
    sheets = [attributes["data-name"] for tag, attributes in outline.tags if attributes.get("class") == "sheet"]
    assert len(sheets) == len(EXAMPLES) - 1  # one has no findings, and no sheet to send back
    assert "安澜县柳溪镇人民政府" in page
    counted = [int(number) for number in re.findall(r'<td class="number (?:error|warning|info)">(\d+)</td>', page)]
    assert sum(counted) == 2 * len(PAGES["examples"].active)  # by agency and by rule
    assert "index" not in Outline(written(PAGES["one"])).values("id")


def sheets_of(*paths: str) -> list[list[str]]:
    """The paths on each sheet, for reports of agencies of the same name."""
    _, data = sample_report(Example(overview="建全"))
    results = [check_bytes(data, path, Settings(pages=True)) for path in paths]
    merged = replace(
        results[0],
        files=tuple(record for one in results for record in one.files),
        diagnostics=tuple(found for one in results for found in one.diagnostics),
        pages=tuple(page for one in results for page in one.pages),
    )
    page = written(merged)
    return [re.findall(r"<code>([^<]+\.txt)</code>", sheet) for sheet in page.split('<section class="sheet"')[1:]]


def test_reports_of_one_agency_share_a_sheet() -> None:
    assert sheets_of("2021/王店镇.txt", "2022/王店镇.txt") == [["2021/王店镇.txt", "2022/王店镇.txt"]]


def test_a_sheet_never_goes_to_another_agency_of_the_same_name() -> None:
    assert sheets_of("秀洲/王店镇.txt", "内乡/王店镇.txt") == [["秀洲/王店镇.txt"], ["内乡/王店镇.txt"]]
    assert sheets_of("01-2021.txt", "02-2021.txt") == [["01-2021.txt"], ["02-2021.txt"]]


def test_words_in_both_languages() -> None:
    for zh, en in TEXTS.values():
        assert zh and en and zh != en
        assert not re.search("[\u3400-\u9fff，。：；]", en)
    assert written(PAGES["english"]).startswith('<!DOCTYPE html>\n<html lang="en">')
    assert '<html lang="zh-CN">' in written(EVERYTHING)


def test_same_bytes() -> None:
    assert written(PAGES["examples"]) == render("html", examples(), Style(color=True, quiet=True))


@pytest.fixture(scope="module")
def tab() -> Iterator[browser.Browser]:
    with browser.browser() as opened:
        yield opened


def opened(tab: browser.Browser, folder: Path, name: str, width: int, *, dark: bool = False) -> None:
    path = folder / "page.html"
    path.write_text(written(PAGES[name]), encoding="utf-8")
    tab.open(path, width, dark=dark)


@needs_browser
@pytest.mark.parametrize("name", ["examples", "hostile", "clean", "without pages", "nothing"])
@pytest.mark.parametrize("width", [390, 800, 1300])
def test_browser_shows_all_of_it(tab: browser.Browser, tmp_path: Path, name: str, width: int) -> None:
    """No error, nothing wider than the window, nothing cut off, nothing of a report acting."""
    opened(tab, tmp_path, name, width, dark=width == 390)
    assert tab.complaints == []
    assert tab.evaluate("document.documentElement.scrollWidth") == width
    cut = "[...document.querySelectorAll('p, li, td, th, h2, h3, h4, h5')].filter(e => e.scrollWidth > e.clientWidth + 1).length"
    assert tab.evaluate(cut) == 0
    scrolled = "[...document.querySelectorAll('.wide')].filter(e => e.scrollWidth > e.clientWidth).length"
    assert tab.evaluate(scrolled) == 0 or name == "hostile"
    assert tab.evaluate("document.scripts.length") == 1


@needs_browser
def test_browser_follows_every_entry(tab: browser.Browser, tmp_path: Path) -> None:
    opened(tab, tmp_path, "examples", 1300)
    lost = (
        "[...document.querySelectorAll('.findings ol a')].filter(link => { link.click();"
        " const place = document.querySelector(':target'); return !place || place.getBoundingClientRect().width === 0;"
        "}).length"
    )
    assert tab.evaluate(lost) == 0
    assert tab.evaluate("document.querySelectorAll('.findings ol a').length") == len(PAGES["examples"].active)


@needs_browser
def test_browser_lights_the_cells_of_a_finding(tab: browser.Browser, tmp_path: Path) -> None:
    opened(tab, tmp_path, "one", 1300)
    tab.evaluate(
        "document.querySelector('li[data-equations]').dispatchEvent(new MouseEvent('mouseover', {bubbles: true}))"
    )
    # Seven cells of the row, 19 items and the total of the column, one cell of both, and two sums in the margin.
    assert tab.evaluate("document.querySelectorAll('.lit').length") == 7 + 20 - 1 + 2


@needs_browser
def test_browser_saves_one_sheet(tab: browser.Browser, tmp_path: Path) -> None:
    """What goes to one agency says nothing of the others, and is a whole page itself."""
    opened(tab, tmp_path, "examples", 1300)
    saved = tab.evaluate("alone(document.getElementById('s2'))")
    outline = Outline(saved)
    assert [attributes["id"] for _, attributes in outline.tags if attributes.get("class") == "sheet"] == ["s2"]
    assert "青石镇" not in saved and "河湾街道" in saved
    anchors = outline.values("id")
    assert all(link[1:] in anchors for link in outline.values("href"))
    (tmp_path / "saved.html").write_text(saved, encoding="utf-8")
    tab.open(tmp_path / "saved.html")
    assert tab.complaints == []
    assert tab.evaluate("document.querySelector('.buttons').hidden") is False


@needs_browser
def test_browser_themes_have_contrast(tab: browser.Browser, tmp_path: Path) -> None:
    """At least 4.5 to 1 for text of every kind in both themes."""
    script = """(() => {
      const numbers = color => color.match(/[\\d.]+/g).map(Number);
      const light = ([r, g, b]) => [r, g, b].map(v => v / 255).map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
        .reduce((sum, v, at) => sum + v * [.2126, .7152, .0722][at], 0);
      const back = e => { for (; e; e = e.parentElement) { const c = numbers(getComputedStyle(e).backgroundColor); if (c[3] !== 0) return c; } };
      let worst = 99;
      for (const e of document.querySelectorAll('body *')) {
        if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) || e.closest('script')) continue;
        const [a, b] = [light(numbers(getComputedStyle(e).color)), light(back(e))];
        worst = Math.min(worst, (Math.max(a, b) + .05) / (Math.min(a, b) + .05));
      }
      return worst;
    })()"""
    for dark in (False, True):
        opened(tab, tmp_path, "examples", 1300, dark=dark)
        assert tab.evaluate(script) >= 4.5


@needs_browser
def test_browser_prints_each_sheet_on_pages_of_its_own(tab: browser.Browser, tmp_path: Path) -> None:
    opened(tab, tmp_path, "examples", 1300)
    assert tab.printed().startswith(b"%PDF")
    tab.call("Emulation.setEmulatedMedia", media="print")
    breaks = "[...document.querySelectorAll('.sheet')].map(e => getComputedStyle(e).breakBefore)"
    assert set(tab.evaluate(breaks)) == {"page"}
    assert tab.evaluate("getComputedStyle(document.querySelector('.actions')).display") == "none"
