"""A suppression that suppresses nothing, or names no rule.

What it does:
    Reports a comment or an entry of the configuration that hides no finding although all the rules it names were
    run, and one whose name is that of no rule.

Why:
    A suppression that is left behind hides the next real mistake; a mistyped one hides nothing, against
    expectation.

Basis:
    None in law: this is about the set-up of the check.

Not reported:
    Suppressions of rules that were not run, or that could not check this file: nobody knows what they would hide.
    Entries for folders that were not searched as a whole. Suppressions of this rule itself and of GAI012.

说明：
    抑制注释或配置条目没有抑制任何问题，或者写错了规则名称。
    问题已经改好的，请删除这条抑制（报告中的注释可以自动删除）；名称写错的，请改正。
    所涉规则这次没有运行或无法核对的，不报告。
"""

from gailint.rule import (
    WARNING,
    Edit,
    Example,
    Finding,
    Findings,
    Fix,
    Safety,
    Scope,
    UnusedSuppression,
    Words,
    rule,
)

RULE = rule(
    code="GAI008",
    slug="unused-suppression",
    severity=WARNING,
    scope=Scope.SUPPRESSIONS,
    fix=Safety.SAFE,
    zh="抑制“{name}”没有抑制任何问题，请删除",
    en="the suppression {name} suppresses nothing; remove it",
    variants={
        "unknown": Words(
            "抑制注释或条目中的“{name}”不是规则的代码、名称，也不是抑制指令，请改正",
            "{name} in a suppression is neither code nor name of a rule nor a directive",
        )
    },
)

GOOD = (
    Example(file="report.md"),
    Example(
        file="report.md", overview="<!-- 校对：柳溪镇办公室 -->\n2023年，我镇公开信息96条。", note="another comment"
    ),
)
BAD = (
    Example(file="report.md", preamble="<!-- gailint: ignore-file GAI802 没有身份证号 -->", found="GAI802"),
    Example(file="report.md", preamble="<!-- gailint: ignore GAI999 -->", found="GAI999", note="no such rule"),
    Example(file="report.md", preamble="<!-- gailint: ignroe GAI802 -->", found=" gailint: ignroe GAI802 "),
)
TRAP = (
    Example(
        file="report.md",
        other="<!-- gailint: ignore GAI010 -->\n没有收取信息处理费\ufffd。",
        note="it hides a finding",
    ),
)


def check(unused: UnusedSuppression) -> Findings:
    edits = tuple(Edit(span, "") for span in unused.removal)
    # What a mistyped name was meant to be, only its author knows.
    fix = Fix(Safety.SAFE, edits) if edits and unused.known else None
    yield Finding(unused.span, {"name": unused.named.strip()}, "" if unused.known else "unknown", fix=fix)
