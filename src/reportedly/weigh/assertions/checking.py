"""The stage as a whole: a sentence about the record in, what the file says to it out."""

from collections.abc import Callable

from reportedly.model import Assertion, Figure, Picture, Reading, Report
from reportedly.packs import Pack
from reportedly.weigh.assertions.counts import Found, last, only, ordinal
from reportedly.weigh.assertions.counts import total as totalled
from reportedly.weigh.assertions.filed import Against, File, against
from reportedly.weigh.assertions.nouns import Asked, Checked
from reportedly.weigh.assertions.parsing import asked as claimed
from reportedly.weigh.assertions.parsing import total
from reportedly.weigh.assertions.seniority import most_senior, one_of

_COUNTED: dict[str, Callable[[Asked, Against], Found]] = {
    "ordinal": ordinal,
    "last": last,
    "only": only,
    "total": totalled,
}


def checked(picture: Picture, pack: Pack) -> tuple[Checked, ...]:
    """Every sentence about the record in a picture, and every total, with what the file says.

    In the order of the reports, the oldest first; within a report as its reading has them.

    Args:
        picture: what stands, after the gate where it is to be told.
        pack: what is known beforehand, its history and its ranks among it.
    """
    file = File(picture, pack)
    reports = {r.id: r for r in picture.reports}
    readings = sorted(
        (r for r in picture.readings if r.report in reports),
        key=lambda r: (reports[r.report].published or "9999", r.report),
    )
    found: list[Checked] = []
    for reading in readings:
        report = reports[reading.report]
        found += [check(each, report, reading, file) for each in reading.assertions]
        totals = (check(each, report, reading, file) for each in reading.figures)
        found += [each for each in totals if each.kind is not None]
    return tuple(found)


def check(said: Assertion | Figure, report: Report, reading: Reading, file: File) -> Checked:
    """One sentence about the record, or one total, held against the file.

    Contradicted only where what is shown says otherwise; consistent only where what is on file
    bears it out; else it cannot be told, with the reason. Always among cases made public.
    """
    asked = total(said) if isinstance(said, Figure) else claimed(said)
    assertion = said if isinstance(said, Assertion) else None
    found = None
    if asked is not None and asked.kind is not None:
        found = against(asked, assertion, report, reading, file)
    verdict, because, listed = _judged(asked, found, file)
    subject = found.subject if found else None
    return Checked(
        id=said.id,
        report=report.id,
        measure=_measure(said),
        about=(assertion.about if assertion else None) or (subject.who if subject else None),
        kind=asked.kind if asked else None,
        verdict=verdict,
        because=because,
        listed=listed,
    )


def _judged(asked: Asked | None, found: Against | None, file: File) -> Found:
    if asked is None:
        return "cannot be told", "what it claims has no form that a file can answer", ()
    if found is None:
        return "cannot be told", "it names no kind of event", ()
    if found.subject is not None and found.subject.standing == "refuted":
        return "contradicted", f"what is told of {found.subject.who} is itself refuted", ()
    verdict, because, listed = _of_shape(asked, found, file)
    subject = found.subject if asked.shape != "last" else None
    if verdict == "consistent" and subject is not None and subject.standing != "shown":
        return "cannot be told", f"{subject.who} has only been reported; else {because}", listed
    return verdict, because, listed


def _of_shape(asked: Asked, found: Against, file: File) -> Found:
    if asked.shape == "most senior":
        return most_senior(asked, found, file)
    if asked.shape == "one of":
        return one_of(asked, found, file)
    return _COUNTED[asked.shape](asked, found)


def _measure(said: Assertion | Figure) -> str:
    return said.measure if isinstance(said, Assertion) else f"{said.value:,} {said.measure}"
