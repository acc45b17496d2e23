"""What the prose states, as records. All offsets are offsets into the text of the prose."""

from __future__ import annotations

from decimal import Decimal

from gailint.diagnostics import CellRef, Words
from gailint.forms.model import CellKey
from gailint.record import record
from gailint.report.statements import doubts


@record
class Reading:
    """One accepted meaning of a figure: the sum of these cells of a table, and what a message calls it."""

    table: int
    cells: tuple[CellKey, ...]
    name: Words


@record
class Count:
    """A number of something: 收到申请 5 件, 未发生行政诉讼.

    subject      `applications`, `reconsideration`, `litigation`, `litigation_direct`, `litigation_after_reconsideration`,
                 `normative_documents`, `regulations`, `licences`, `penalties`, `coercive_measures`, `processing_fee`,
                 `published_information`, `other`
    action       of applications `received`, `accepted`, `handled`, `carried_in`, `settled`, `answered`, `carried_out`,
                 `granted`, `partial`, `refused`, `unavailable`, `not_processed`, `other_result` or the key of a row of
                 table 3 such as `unavailable.not_held`; of remedies `received`, `upheld`, `corrected`,
                 `other_outcome`, `pending`; of documents `issued`, `repealed`, `in_force`, `published`; of decisions
                 `decided`, `published`; of the fee `charged`; `` where no verb is understood
    value, unit  as counted; a fee in yuan, its unit 元
    start, end   of the figure; of the words of the negation for a nothing without figure; `stop` that of the end
                 of the unit
    qualifier    column key of the applicants counted, `organisations`, `channel` or ``
    year         the year it is for, None for the report's own
    negation     nothing in words: 未收到, 没有发生, 零
    approximate  约, 余, 多, 左右
    scope        `own`, `own_region` (全县 in the report of the county's government: it may agree with the tables, but
                 denies nothing), `region`, `cumulative`, `part_year`, `other_body`
    sure         whether all its words were understood; `doubt` says why not, or why it is not compared
    readings     sums of cells that it may be compared with, the most likely first
    """

    subject: str
    action: str
    value: int | Decimal
    unit: str
    start: int
    end: int
    stop: int
    qualifier: str = ""
    year: int | None = None
    negation: bool = False
    approximate: bool = False
    scope: str = "own"
    sure: bool = False
    doubt: Words | None = None
    readings: tuple[Reading, ...] = ()

    @property
    def fact(self) -> tuple[str, str, str]:
        """What is counted; two sure counts of one fact with two values contradict each other."""
        return self.subject, self.action, self.qualifier

    @property
    def understood(self) -> bool:
        """Whether it is sure, or only lacks a cell to be compared with."""
        return self.sure or self.doubt == doubts.NO_CELL


@record
class Claim:
    """A claim about all: `all_settled` (全部办结, 办结率100%), `all_upheld` (均获维持), `all_granted` (均予以公开).

    on_time   按期, 在法定期限内: of those that were due, so that cases still open need not contradict it
    readings  `all_settled`, `all_upheld`: cells that must be zero; `all_granted`: cells that must give all results
    """

    kind: str
    subject: str
    start: int
    end: int
    on_time: bool = False
    year: int | None = None
    scope: str = "own"
    sure: bool = False
    doubt: Words | None = None
    readings: tuple[Reading, ...] = ()


@record
class Rate:
    """A percentage.

    kind        `share` (占…), `completion` (办结率, 答复率, 公开率 …), `satisfaction`, `growth` (同比增长), `other`
    direction   of a growth `up` or `down`, else ``
    start, end  of the figure with its percent sign; `decimals` as printed
    part, base  the printed figures it is the quotient of, where the sentence says so; for a growth `part` is this
                year's figure, `base` that of the year before, `change` the difference
    subject     what a share is of, as in `Count`, with `action`; `base_action` the action that names the base, ``
                where the sentence does not name it
    """

    kind: str
    direction: str
    value: Decimal
    decimals: int
    start: int
    end: int
    subject: str = "other"
    action: str = ""
    base_action: str = ""
    part: int | None = None
    base: int | None = None
    change: int | None = None
    year: int | None = None
    scope: str = "own"
    sure: bool = False
    doubt: Words | None = None

    def fits(self, part: int, base: int) -> bool:
        """Whether the quotient of two figures may be printed so, rounded or cut off."""
        if not base:
            return False
        exact = Decimal(part) * 100 / Decimal(base)
        unit = Decimal(1).scaleb(-self.decimals)
        return -unit / 2 <= exact - self.value < unit


Statement = Count | Claim | Rate


@record
class Comparison:
    """A statement beside the tables.

    kind      the slug of the rule that speaks of it: `applications-received`, `applications-carried-in`,
              `application-outcome`, `reconsideration-count`, `litigation-count`, `zero-claim`,
              `applications-carried-out`, `applications-settled`, `all-settled-claim`, `remedy-outcome`,
              `document-count`, `decision-count`, `share-of-table`, `processing-fee-exceeds-fees`, `applicant-count`
    stated    what the text says, in figures; None for a claim about all
    accepted  each accepted reading with what the table has for it, the most likely first; empty if not comparable
    agrees    whether one of them is what the text says; False also where it is not comparable
    reason    why it cannot be compared, None where it can
    """

    kind: str
    statement: Statement
    stated: int | Decimal | None
    accepted: tuple[tuple[Reading, int | Decimal], ...]
    agrees: bool
    reason: Words | None = None

    @property
    def comparable(self) -> bool:
        return self.reason is None

    @property
    def denied(self) -> bool:
        """Whether the table denies what the text says: the one question of most rules."""
        return self.reason is None and not self.agrees

    @property
    def start(self) -> int:
        return self.statement.start

    @property
    def end(self) -> int:
        return self.statement.end

    @property
    def cell(self) -> CellRef | None:
        """The cell of the most likely reading, None where that is a sum of several."""
        if not self.accepted or len(self.accepted[0][0].cells) != 1:
            return None
        reading = self.accepted[0][0]
        return CellRef(reading.table, *reading.cells[0])

    @property
    def name(self) -> Words:
        """What a message calls the figure of the table: that of the most likely reading."""
        return self.accepted[0][0].name if self.accepted else Words("", "")

    @property
    def expected(self) -> int | Decimal | None:
        """What the table has for the most likely reading."""
        return self.accepted[0][1] if self.accepted else None
