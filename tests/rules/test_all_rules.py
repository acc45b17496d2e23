"""What holds for every rule: its place in the catalogue, its documentation, its examples, its tests."""

import os

import pytest

from gailint.registry import Catalogue, parse_name
from gailint.testing import example_failures, rule_failures

# The catalogue of the groups 0 to 8: a code is never reused, a slug never changes.
CODES = {
    "GAI001": "unreadable-file",
    "GAI002": "undecodable-text",
    "GAI003": "no-text",
    "GAI004": "not-a-report",
    "GAI005": "conversion-residue",
    "GAI006": "unresolved-revision",
    "GAI007": "invisible-character",
    "GAI008": "unused-suppression",
    "GAI009": "legacy-encoding",
    "GAI010": "mojibake",
    "GAI011": "draft-markup",
    "GAI012": "rule-failed",
    "GAI101": "title-form",
    "GAI103": "missing-section",
    "GAI104": "section-order",
    "GAI105": "duplicate-section",
    "GAI106": "section-heading-wording",
    "GAI107": "section-number",
    "GAI108": "numbering-sequence",
    "GAI109": "missing-table",
    "GAI110": "empty-section",
    "GAI111": "placeholder-left",
    "GAI112": "overview-topic-missing",
    "GAI113": "fee-statement-missing",
    "GAI114": "accountability-missing",
    "GAI115": "outline-mismatch",
    "GAI116": "problems-or-improvement-missing",
    "GAI117": "trivial-problems",
    "GAI118": "extra-section",
    "GAI119": "period-not-stated",
    "GAI120": "enumeration-gap",
    "GAI121": "announced-count",
    "GAI201": "table-shape",
    "GAI202": "row-label",
    "GAI203": "column-label",
    "GAI204": "blank-cell",
    "GAI205": "cell-placeholder",
    "GAI206": "not-a-number",
    "GAI207": "wrong-edition",
    "GAI208": "negative-count",
    "GAI209": "fractional-count",
    "GAI210": "number-form",
    "GAI211": "split-cell",
    "GAI212": "shifted-row",
    "GAI213": "table-unreadable",
    "GAI214": "duplicate-table",
    "GAI215": "table-as-picture",
    "GAI216": "form-note-altered",
    "GAI217": "header-figure",
    "GAI301": "table-total-mismatch",
    "GAI302": "table-balance-mismatch",
    "GAI303": "effective-documents-too-few",
    "GAI304": "no-rule-making-power",
    "GAI305": "fee-magnitude",
    "GAI306": "litigation-without-review",
    "GAI307": "public-total-too-small",
    "GAI401": "report-year-unknown",
    "GAI402": "future-dated-report",
    "GAI403": "year-conflict",
    "GAI404": "wrong-year-in-text",
    "GAI405": "statistics-period",
    "GAI406": "impossible-date",
    "GAI407": "published-late",
    "GAI408": "signed-too-early",
    "GAI409": "plan-in-past-year",
    "GAI410": "reversed-range",
    "GAI411": "later-year-in-text",
    "GAI412": "stale-programme-name",
    "GAI413": "damaged-date",
    "GAI501": "applications-received",
    "GAI502": "applications-carried-in",
    "GAI503": "application-outcome",
    "GAI504": "reconsideration-count",
    "GAI505": "litigation-count",
    "GAI506": "zero-claim",
    "GAI507": "applications-carried-out",
    "GAI508": "applications-settled",
    "GAI509": "all-settled-claim",
    "GAI510": "remedy-outcome",
    "GAI511": "document-count",
    "GAI512": "decision-count",
    "GAI513": "share-of-table",
    "GAI514": "processing-fee-exceeds-fees",
    "GAI515": "applicant-count",
    "GAI516": "conflicting-statements",
    "GAI601": "parts-total-mismatch",
    "GAI602": "percentage-mismatch",
    "GAI603": "percent-out-of-range",
    "GAI604": "missing-figure",
    "GAI605": "prose-balance",
    "GAI606": "impossible-growth",
    "GAI607": "nested-parts",
    "GAI608": "vague-exact-figure",
    "GAI701": "regulation-citation",
    "GAI702": "document-number-form",
    "GAI703": "superseded-format",
    "GAI704": "known-document",
    "GAI705": "article-reference",
    "GAI706": "title-marks",
    "GAI707": "document-not-yet-existing",
    "GAI801": "superseded-principle",
    "GAI802": "identity-number",
    "GAI803": "mobile-number",
    "GAI804": "doubled-text",
    "GAI805": "mixed-width-punctuation",
    "GAI806": "unpaired-marks",
    "GAI807": "cut-off-sentence",
    "GAI808": "confused-word",
    "GAI809": "foreign-agency",
    "GAI810": "draft-mark",
    "GAI811": "local-path",
    "GAI812": "severe-expression",
    "GAI813": "applicant-named",
    "GAI814": "repeated-paragraph",
    "GAI815": "bank-card-number",
    "GAI816": "document-properties",
    "GAI817": "link-form",
}

HERE = os.path.dirname(__file__)
RULES = Catalogue()


@pytest.fixture(params=RULES.entries)
def code(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_code_and_slug_are_those_of_the_catalogue(code: str) -> None:
    if not code.startswith("GAI9"):
        assert CODES.get(code) == RULES.entries[code].slug


def test_declaration_docstring_and_messages(code: str) -> None:
    assert rule_failures(RULES.load(code).module) == []


def test_examples(code: str) -> None:
    assert example_failures(RULES.load(code).module) == []


def test_there_is_a_test_module(code: str) -> None:
    name = RULES.entries[code].module.rpartition(".")[2]
    assert os.path.isfile(os.path.join(HERE, f"test_{name}.py"))


def test_every_test_module_is_that_of_a_rule() -> None:
    stems = [name[5:-3] for name in os.listdir(HERE) if name.startswith("test_gai")]
    strangers = [stem for stem in stems if (parse_name(stem) or ("",))[0] not in RULES.entries]
    assert strangers == []
