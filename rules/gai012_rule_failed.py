"""A rule broke down, so that its part of the check is missing.

What it does:
    Reports an exception that a rule, the reader of the file or the recognition of the report raised. The
    other rules are run all the same; the exit status is 2.

Why:
    A report without findings is only clean when every rule could look at it. A mistake in a rule must never
    look like a clean report.

Basis:
    None in law: this is about the tool. Please report it together with the file, if the file may be shown.

Not reported:
    A rule that says itself that it could not check something, for example because a figure is unreadable:
    that is counted in the summary.

说明：
    某条规则在运行中出错，这份报告的检查因此不完整。
    其他规则的结果仍然有效，退出状态为 2。
    这是程序的问题，不是报告的问题，请把出错信息反馈给开发者。
"""

from gailint.rule import ERROR, Example, Failure, Finding, Findings, Scope, Span, rule

RULE = rule(
    code="GAI012",
    slug="rule-failed",
    severity=ERROR,
    scope=Scope.FAILURE,
    zh="{code} 运行出错，检查不完整：{error}",
    en="{code} broke down, the check is incomplete: {error}",
)

GOOD = (Example(),)
BAD = (Example(other="没有收取信息处理费，规则在此出错。", found="", note="a rule that raises an exception"),)
TRAP = (Example(other="没有收取信息处理费，规则无法核对。", note="a rule that says it cannot check"),)


def check(failure: Failure) -> Findings:
    yield Finding(Span(1, 1, 1, 1), {"code": failure.code, "error": failure.error})
