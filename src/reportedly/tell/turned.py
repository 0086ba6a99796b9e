"""What became of pages, in sentences: which were changed or withdrawn, and what they bore on."""

from collections.abc import Iterator, Sequence

import msgspec

from reportedly.model import Picture, Report, Turn
from reportedly.tell.attribution import outlet_of
from reportedly.tell.dates import date_words
from reportedly.tell.evidence import Evidence, cite, say
from reportedly.tell.nouns import Section, Sentence
from reportedly.tell.scope import Scope, heading
from reportedly.tell.view import Row


def turned(event: str, evidence: Evidence) -> tuple[Sentence, ...]:
    """What became of the pages that bore on an event, the earliest first.

    Args:
        event: id of an event, or of one that no report tells of any more.
        evidence: the picture.
    """
    told: list[Sentence] = []
    for turn in evidence.picture.turns:
        if event in {*turn.events, *turn.now, *(gone.id for gone in turn.gone)}:
            told += say(_sentence(turn, event), [cite(r, r.id, None) for r in turn.reports])
    return tuple(told)


def gone(scope: Scope, evidence: Evidence) -> tuple[Section, ...]:
    """What became of the pages of each event that no report tells of any more, by event."""
    nobody = "No report on file tells of it any more"
    sections = []
    for event in scope.gone:
        sentences = turned(event.id, evidence)
        cites = [c for sentence in sentences for c in sentence.cites]
        sections.append(
            Section(
                title=heading(event, evidence),
                about=event.id,
                sentences=(*sentences, *say(nobody, cites)),
            )
        )
    return tuple(sections)


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


def _sentence(turn: Turn, event: str) -> str:
    whose = _called(turn.reports[0])
    day = date_words(turn.day)
    if turn.after is None:
        return f"{whose} was withdrawn on {day}; what only that page told counts no more"
    if turn.before is None:
        return f"{whose} was there again on {day}"
    bore = event in {*turn.events, *(gone.id for gone in turn.gone)}
    tells = "still tells of this" if bore else "tells of this since"
    if event not in turn.now:
        tells = "tells of this no more"
    return f"{whose} was changed on {day} and, as {turn.after.id}, {tells}"


def _called(report: Report) -> str:
    """A report by its outlet, its day and its id: "Daily Test's report of 1 March 2024 (r-…)"."""
    day = date_words(report.published)
    of_day = f" of {day}" if day else ""
    if report.outlet is None:
        return f"{outlet_of(report).capitalize()}{of_day} ({report.id})"
    return f"{report.outlet}'s report{of_day} ({report.id})"
