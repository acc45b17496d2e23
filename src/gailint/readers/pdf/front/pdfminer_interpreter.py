"""pdfminer's interpreter of page content, with the operators that it takes too much time for, or does not follow."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.pdftypes import PDFObjRef, dict_value, resolve1, stream_value
from pdfminer.psparser import PSLiteral, literal_name

from gailint.readers.pdf.front.content import operations
from gailint.readers.pdf.model import Box

if TYPE_CHECKING:
    from pdfminer.utils import Matrix

# As the properties of a hidden layer: it reads as nothing.
_NO_TEXT = {"ActualText": b""}


class Interpreter(PDFPageInterpreter):
    """pdfminer's interpreter, which also follows what is clipped: Qt draws rows cut by a page end whole on both pages.

    Text is shown without copying the state of all colours for each string.
    """

    device: Any

    def init_state(self, ctm: Matrix) -> None:
        super().init_state(ctm)
        self._clips: list[Box | None] = []

    def execute(self, streams: Sequence[Any]) -> None:
        """Carry out content streams; one that is being carried out already draws itself, and is passed over."""
        contents = []
        self.stream_ids.clear()
        for item in streams:
            content = stream_value(item)
            if content.objid not in self.parent_stream_ids:
                contents.append(content.get_data())
                if content.objid is not None:
                    self.stream_ids.add(content.objid)
        known: dict[bytes, tuple[Callable[..., None], int] | None] = {}
        for operator, operands in operations(b"\n".join(contents)):
            if operator not in known:
                known[operator] = self._method(operator)
            method = known[operator]
            if method is None:
                continue
            carry_out, count = method
            if count == len(operands):
                carry_out(*operands)
            elif count < len(operands):
                carry_out(*operands[len(operands) - count :])

    def _method(self, operator: bytes) -> tuple[Callable[..., None], int] | None:
        """What carries out an operator, and how many operands it takes."""
        name = operator.decode("latin-1").replace("*", "_a").replace('"', "_w").replace("'", "_q")
        method = getattr(self, f"do_{name}", None)
        return (method, method.__code__.co_argcount - 1) if method else None

    def do_SCN(self) -> None:  # noqa: N802 - an operator's name
        """Colours of patterns and separations are not followed; the last one known stays."""

    def do_scn(self) -> None:
        """As `do_SCN`."""

    def do_SC(self) -> None:  # noqa: N802 - an operator's name
        """As `do_SCN`."""

    def do_sc(self) -> None:
        """As `do_SCN`."""

    def do_BI(self) -> None:  # noqa: N802 - an operator's name
        self.device.render_image("", None)

    def do_q(self) -> None:
        super().do_q()
        self._clips.append(self.device.clip)

    def do_Q(self) -> None:  # noqa: N802 - an operator's name
        super().do_Q()
        if self._clips:
            self.device.clip = self._clips.pop()

    def do_W(self) -> None:  # noqa: N802 - an operator's name
        self.device.narrow([point[at : at + 2] for point in self.curpath for at in range(1, len(point), 2)])

    def do_W_a(self) -> None:  # noqa: N802 - an operator's name
        self.do_W()

    def do_Do(self, xobjid_arg: Any) -> None:  # noqa: N802 - an operator's name
        clip = self.device.clip
        super().do_Do(xobjid_arg)
        self.device.clip = clip
        self.device.set_ctm(self.ctm)

    def do_TJ(self, seq: Any) -> None:  # noqa: N802 - an operator's name
        if self.textstate.font is not None:
            self.device.render_string(self.textstate, seq, None, self.graphicstate)

    def do_F(self) -> None:  # noqa: N802 - an operator's name
        self.do_f()

    def do_BDC(self, tag: Any, props: Any) -> None:  # noqa: N802 - an operator's name
        if isinstance(props, PSLiteral):
            properties = dict_value(self.resources.get("Properties")) if self.resources else {}
            reference = properties.get(literal_name(props))
            hidden = isinstance(reference, PDFObjRef) and reference.objid in self.device.hidden
            props = _NO_TEXT if hidden else resolve1(reference)
        self.device.begin_tag(tag, props)

    def do_BMC(self, tag: Any) -> None:  # noqa: N802 - an operator's name
        self.device.begin_tag(tag, None)
