"""One event with the words that it rests on: a sheet of plain data, and that for the terminal."""

from collections import Counter
from typing import Any

import msgspec
from rich.console import Group, RenderableType

from reportedly.model import Event, Noun, Picture
from reportedly.packs import Pack
from reportedly.tell.event_rows import event_rows
from reportedly.tell.evidence import Evidence
from reportedly.tell.meant import parted_from
from reportedly.tell.outcomes import ruled
from reportedly.tell.terminal import STATUS_STYLES
from reportedly.tell.turned import turned
from reportedly.tell.view import Row, table, words
from reportedly.trace import Directory, values


class Told(Noun, frozen=True):
    """Words that tell of an event: who published them, and the id of their claim."""

    outlet: str | None
    words: str
    claim: str


class EventSheet(Noun, frozen=True):
    """All that `show` prints of an event, whether as JSON or in the terminal.

    Attributes:
        row: the event as plain data.
        told: the words that it rests on, and those of its sightings.
        became: what became of its pages, and what somebody decided of it, in sentences.
    """

    row: dict[str, Any]
    told: tuple[Told, ...]
    became: tuple[str, ...]


def event_sheet(
    picture: Picture, event: Event, pack: Pack, directory: Directory | None = None
) -> EventSheet:
    """An event as far as a picture tells.

    Args:
        picture: what came out of the gate.
        event: one of its events.
        pack: what is known beforehand.
        directory: of the pack and all persons of the picture, where it is there already.
    """
    outlets = {r.id: r.outlet for r in picture.reports}
    wanted = {*event.claims, *event.sightings}
    told = tuple(
        Told(outlets.get(reading.report), claim.quote.text, claim.id)
        for reading in picture.readings
        for claim in (*reading.claims, *reading.claims_beyond)
        if claim.id in wanted
    )
    row = event_row(picture, event, pack, directory)
    return EventSheet(row=row, told=told, became=tuple(_became(event, picture, pack)))


def event_row(
    picture: Picture, event: Event, pack: Pack, directory: Directory | None = None
) -> Row:
    """An event as plain data, with the values told of it and what it was one with.

    Args:
        picture: what came out of the gate.
        event: one of its events.
        pack: what is known beforehand.
        directory: of the pack and all persons of the picture, where it is there already.
    """
    row = event_rows(msgspec.structs.replace(picture, events=(event,)))[0]
    more = {"post": event.post, "last_seen": event.last_seen, "sightings": list(event.sightings)}
    more |= {"aliases": list(event.aliases)}
    told = values(event, picture, pack, directory)
    more |= {"values": [msgspec.to_builtins(value) for value in told]}
    more |= {"split_from": [other.id for other in parted_from(event, picture)]}
    return row | more


def event_view(sheet: EventSheet) -> Group:
    """The sheet of an event for the terminal."""
    row, belief = sheet.row, sheet.row["belief"]
    told = table("outlet", "words", "id", title=f"{row['kind']}: {row['who']}")
    for each in sheet.told:
        quoted = words(f"“{each.words}”", "italic")
        told.add_row(words(each.outlet), quoted, words(each.claim, "dim"))
    status = belief["status"] if belief else None
    became = [words(""), *map(words, sheet.became)] if sheet.became else []
    return Group(
        told,
        *_rivals(row["values"]),
        *became,
        words(""),
        words(status or "not weighed", STATUS_STYLES[status] if status else "dim"),
        words(f"`reportedly why {row['id']}` tells why, term by term", "dim"),
    )


def _rivals(found: list[Row]) -> list[RenderableType]:
    """The values told of the event, where more than one is told of any slot."""
    several = Counter(value["slot"] for value in found)
    made = table("", "told", "who says so", "who denies", "taken")
    for value in found:
        if several[value["slot"]] > 1:
            made.add_row(
                words(value["slot"]),
                words(value["value"], "" if value["rival"] or value["taken"] else "dim"),
                words("; ".join(backer["name"] for backer in value["backed"])),
                words("; ".join(backer["name"] for backer in value["denied"])),
                words(value["because"] or ("rival" if value["rival"] else "agrees")),
            )
    return [words(""), made] if made.row_count else []


def _became(event: Event, picture: Picture, pack: Pack) -> list[str]:
    """What became of its pages, and what somebody decided of the event: a ruling, a split."""
    told = []
    if event.outcome is not None and event.outcome.ruling is not None:
        told.append(f"Ruled: {ruled(event.outcome)} ({event.outcome.ruling})")
    others = parted_from(event, picture)
    if others:
        ids = ", ".join(other.id for other in others)
        told.append(f"Split: what this id stood for is now also {ids}")
    told += [s.text for s in turned(event, Evidence(picture=picture, pack=pack))]
    return told
