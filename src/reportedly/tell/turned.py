"""What became of pages, in sentences: which were changed or withdrawn, and what they bore on."""

from collections.abc import Iterator, Sequence

import msgspec

from reportedly.model import Event, Gone, Picture, Report, Turn
from reportedly.tell.dates import date_words
from reportedly.tell.evidence import Evidence, cite, say
from reportedly.tell.naming import happening, outlet_words
from reportedly.tell.nouns import Section, Sentence
from reportedly.tell.scope import Scope, heading
from reportedly.tell.view import Row
from reportedly.tell.wording import bound, phrase
from reportedly.tell.words import NOTHING, Words, dated, fact, filled


def turned(event: Event | Gone, evidence: Evidence) -> tuple[Sentence, ...]:
    """What became of the pages that bore on an event, the earliest first.

    Args:
        event: an event, or one that no report tells of any more.
        evidence: the picture.
    """
    told: list[Sentence] = []
    for turn in evidence.picture.turns:
        if event.id in {*turn.events, *turn.now, *(gone.id for gone in turn.gone)}:
            told += say(
                _sentence(turn, event, evidence), [cite(r, r.id, None) for r in turn.reports]
            )
    return tuple(told)


def gone(scope: Scope, evidence: Evidence) -> tuple[Section, ...]:
    """What became of the pages of each event that no report tells of any more, by event."""
    sections = []
    for event in scope.gone:
        sentences = turned(event, evidence)
        cites = [c for sentence in sentences for c in sentence.cites]
        sections.append(
            Section(
                title=heading(event, evidence),
                about=event.id,
                sentences=(*sentences, *say(_nobody(event.id), cites)),
            )
        )
    return tuple(sections)


def _nobody(event: str) -> Words:
    return fact(bound("told_no_more"), event, "claims")


def turn_rows(picture: Picture, report: str) -> list[Row]:
    """What became of a report's page, as plain data: days, acts and ids of reports.

    Args:
        picture: what came out of the gate.
        report: the report's id.
    """
    return [_row(turn) for turn in picture.turns if report in {r.id for r in turn.reports}]


def turn_words(row: Row, report: str, standing: Sequence[str]) -> str:
    """One of those rows in words, as of the report that is shown.

    Args:
        row: what became of its page on a day.
        report: the id of the report that is shown.
        standing: ids of the reports that stand.
    """
    day, before, after = row["day"], row["before"], row["after"]
    if row["act"] == "withdrawn":
        return f"withdrawn on {day}"
    if row["act"] == "back":
        return f"there again on {day}"
    if before == report:
        return f"changed on {day}; {after} {'stands since' if after in standing else 'came of it'}"
    return f"changed on {day}; until then {before}"


def fallen(picture: Picture, id_: str) -> Row | None:
    """What has an id or a name and stands no more: a report, a claim, an event; None without."""
    for turn in reversed(picture.turns):
        for report in reversed(turn.reports):
            if id_ in {report.id, report.name}:
                told: Row = msgspec.to_builtins(report)
                return told | {"stands": False, "turns": turn_rows(picture, report.id)}
        for claim in turn.claims:
            if id_ == claim.id and turn.before is not None:
                told = msgspec.to_builtins(claim)
                return told | _of(picture, turn.before)
        for event in turn.gone:
            if id_ == event.id:
                told = msgspec.to_builtins(event)
                return told | {"stands": False, "turns": _of_event(picture, id_)}
    return None


def turn_lines(picture: Picture, row: Row) -> Iterator[str]:
    """The turns of something that is shown, in words, and where to look further."""
    standing = [report.id for report in picture.reports]
    turns = row.get("turns", ())
    for turn in turns:
        own = row.get("report") or row["id"]
        report = own if own in {turn["before"], turn["after"]} else turn["before"]
        named = f"{report} " if report != row["id"] else ""
        yield named + turn_words(turn, report, standing)
    for report in dict.fromkeys(turn["before"] or turn["after"] for turn in turns):
        yield f"`reportedly diff {report}` shows what changed"


def _of(picture: Picture, report: Report) -> Row:
    return {"report": report.id, "stands": False, "turns": turn_rows(picture, report.id)}


def _of_event(picture: Picture, event: str) -> list[Row]:
    return [_row(turn) for turn in picture.turns if event in {gone.id for gone in turn.gone}]


def _row(turn: Turn) -> Row:
    return {
        "day": turn.day,
        "act": turn.act,
        "before": turn.before and turn.before.id,
        "after": turn.after and turn.after.id,
    }


def _sentence(turn: Turn, event: Event | Gone, evidence: Evidence) -> Words:
    """What became of a page on a day, and what that does to an event."""
    report, of = turn.reports[0], happening(event, evidence)
    act, then = "back", NOTHING
    if turn.after is None:
        counts = fact(bound("counts_no_more"), report.id, "withdrawn")
        act, then = "withdrawn", filled(phrase("withdrawn"), event=of, gone=counts)
    elif turn.before is not None:
        bore = event.id in {*turn.events, *(gone.id for gone in turn.gone)}
        tells = "still_tells" if bore else "tells_since"
        told = bound(tells if event.id in turn.now else "tells_no_more")
        id_ = turn.after.id
        pieces = {"id": fact(id_, id_, "id"), "tells": fact(told, id_, "tells"), "event": of}
        act, then = "changed", filled(phrase("turned"), **pieces)
    return filled(
        phrase("changed"),
        report=_called(report),
        act=fact(bound(f"page_{act}"), report.id, act),
        day=dated(turn.day, report.id, "turned"),
        then=then,
    )


def _called(report: Report) -> Words:
    """A report by its outlet, its day and its id: "Daily Test's report of 1 March 2024 (r-…)"."""
    day = fact(date_words(report.published), report.id, "published")
    of_day = " of " + day if day else NOTHING
    own = " (" + fact(report.id, report.id, "id") + ")"
    if report.outlet is None:
        return outlet_words(report) + of_day + own
    return fact(f"{report.outlet}'s", report.id, "outlet") + " report" + of_day + own
