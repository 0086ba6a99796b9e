"""What changed between the versions of a page, for the terminal and for programs."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any, Protocol

import msgspec
from rich.console import Group, RenderableType
from rich.text import Text

from reportedly.model import Claim, Report
from reportedly.plain import visible
from reportedly.tell.view import Row, words

_ACTS = {
    "changed": "the page was changed",
    "withdrawn": "the page is gone; it counts no more from this day",
    "back": "the page is there again",
}


class Steps(Protocol):
    """What `account.course_of` gives."""

    @property
    def report(self) -> Report:
        """The report that was asked for."""

    @property
    def steps(self) -> Sequence[Any]:
        """Days on which the page was otherwise."""


def diff_rows(course: Steps, *, texts: bool) -> Row:
    """The steps as plain data.

    Args:
        course: what was seen of the page, after the gate.
        texts: whether the words of the versions are told.
    """
    steps = []
    for step in course.steps:
        row: Row = {"day": step.day.isoformat(), "act": step.act}
        row |= {"before": step.before and step.before.id, "after": step.after and step.after.id}
        if texts and step.before is not None and step.after is not None:
            row["paragraphs"] = list(_paragraphs(step.before, step.after))
        told = {name: msgspec.to_builtins(getattr(step, name)) for name in ("came", "went")}
        row["claims"] = told | {"changed": msgspec.to_builtins(step.changed)}
        steps.append(row)
    report = course.report
    return {"report": report.id, "name": report.name, "url": report.url, "steps": steps}


def diff_view(course: Steps, *, texts: bool) -> RenderableType:
    """The steps for the terminal; see `diff_rows`."""
    report = course.report
    lines: list[Text] = [words(report.title or report.name, "bold"), words(report.url or "", "dim")]
    if not course.steps:
        lines.append(words("no other version of this report was seen"))
    for step in course.steps:
        lines += [words(""), words(f"{step.day}  {_ACTS[step.act]}", "bold")]
        lines += _claim_lines(step)
        if texts and step.before is not None and step.after is not None:
            lines += _text_lines(step.before, step.after)
    return Group(*lines)


def _claim_lines(step: Any) -> Iterator[Text]:
    for claim in step.went:
        yield words(f"- no longer claimed: {_told(claim)}", "red")
    for claim in step.came:
        yield words(f"+ claimed now: {_told(claim)}", "green")
    for change in step.changed:
        said = "; ".join(f"{s.slot}: {_plain(s.before)} → {_plain(s.after)}" for s in change.slots)
        yield words(f"~ {change.after.kind} of {change.after.who}: {said}", "yellow")


def _told(claim: Claim) -> str:
    denied = "" if claim.polarity == "affirmed" else f" ({claim.polarity})"
    return f"{claim.kind} of {claim.who}{denied}: “{claim.quote.text}”"


def _text_lines(before: Report, after: Report) -> Iterator[Text]:
    for row in _paragraphs(before, after):
        if row["act"] == "gone":
            yield words(f"- {row['before']}", "red")
        elif row["act"] == "came":
            yield words(f"+ {row['after']}", "green")
        else:
            yield _marked(row["before"], row["after"])


def _paragraphs(before: Report, after: Report) -> Iterator[dict[str, str]]:
    """The paragraphs that are not in both, those that stand for one another side by side."""
    old, new = _parts(before), _parts(after)
    for act, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if act == "equal":
            continue
        both = min(j - i, m - k)
        for one, other in zip(old[i : i + both], new[k : k + both], strict=True):
            yield {"act": "changed", "before": one, "after": other}
        yield from ({"act": "gone", "before": one} for one in old[i + both : j])
        yield from ({"act": "came", "after": one} for one in new[k + both : m])


def _parts(report: Report) -> list[str]:
    return [part for part in (report.title or "", *report.text.split("\n")) if part.strip()]


def _marked(before: str, after: str) -> Text:
    """One paragraph with what went and what came in it, legible without colours."""
    old, new = before.split(), after.split()
    made = Text("~ ")
    for act, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if act == "equal":
            made.append(visible(" ".join(old[i:j])) + " ")
            continue
        if j > i:
            made.append(f"[-{visible(' '.join(old[i:j]))}-] ", "red")
        if m > k:
            made.append(f"{{+{visible(' '.join(new[k:m]))}+}} ", "green")
    return made


def _plain(value: object) -> str:
    if value is None or value == [] or value == {}:
        return "nothing"
    if isinstance(value, dict):
        told = value.get("text") or value.get("written") or value.get("earliest")
        return str(told or value)
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
