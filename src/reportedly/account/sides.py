"""Whom a word on the command line means: a mention, a person on file, or a holder of the pack."""

from collections.abc import Iterator
from typing import NamedTuple

from reportedly.errors import NotFound
from reportedly.identify import find, rests_on_the_name, subject
from reportedly.model import (
    Anchor,
    Claim,
    Mention,
    Person,
    Picture,
    Reading,
    claims_of,
    place,
    place_of,
    unnamed,
)
from reportedly.names import compare
from reportedly.packs import Pack

_LISTED = 12


class UnknownSide(NotFound):
    """Words that mean nobody on file, or more than one."""


class Side(NamedTuple):
    """One side of a judgement.

    Attributes:
        person: whose mention it is, or who it is; None for a holder whom no report names.
        holder: id of the holder of the pack, None for a mention.
        anchors: the mention, then those that nothing but the name holds together with it and that
            it stands for; empty for a holder.
        places: where those stand.
        names: every form of the name.
        whole: whether the person is meant, with all its mentions, and not the one mention.
        named: whether somebody is named there; else it is a claim about somebody unnamed.
    """

    person: Person | None
    holder: str | None
    anchors: tuple[Anchor, ...]
    places: tuple[str, ...]
    names: tuple[str, ...]
    whole: bool
    named: bool = True


def side(words: str, picture: Picture, pack: Pack) -> Side:
    """Whom some words mean.

    Args:
        words: the id of a holder of the pack, of a person or of a claim; a mention as
            `REPORT:START` with the beginning of the report's id; or a name that one person on file
            answers to.
        picture: the persons on file, with the readings that name them, before the gate.
        pack: the holders.

    Raises:
        UnknownSide: they mean nobody, or more than one; the message lists whom, with the ids.
    """
    person = next((p for p in picture.persons if p.id == words), None)
    if pack.holder(words) is not None:
        return _holder(words, person, pack)
    if person is not None:
        return _person(person, picture)
    claim = claims_of(picture.readings).get(words)
    if claim is not None:
        reading = next(r for r in picture.readings if claim in (*r.claims, *r.claims_beyond))
        mention = subject(reading, claim)
        if mention is None:
            return _unnamed(reading, claim)
        return _mention(reading, mention, picture)
    if place(words) is not None:
        return _mention(*_at(words, picture), picture)
    return _named(words, picture, pack)


def mentions(picture: Picture) -> Iterator[tuple[str, Reading, Mention]]:
    """Every mention of a picture with its place and its reading."""
    for reading in picture.readings:
        for mention in reading.mentions:
            yield place_of(reading.report, mention.quote), reading, mention


def _holder(id_: str, person: Person | None, pack: Pack) -> Side:
    holder = pack.holder(id_)
    assert holder is not None
    return Side(person, id_, (), (), (*holder.names, *holder.native), whole=True)


def _person(person: Person, picture: Picture) -> Side:
    """A person by its earliest mention; with it those that only the name holds together with it."""
    at = {where: _anchor(reading, mention) for where, reading, mention in mentions(picture)}
    alone = {
        (x.report, x.field, x.start)
        for x in person.links
        if x.verdict == "same" and x.decision is None and rests_on_the_name(x.keys)
    }
    first, *others = person.mentions
    places = (first, *(where for where in others if _spot(where, at[where]) in alone))
    anchors = tuple(dict.fromkeys(at[where] for where in places))
    return Side(person, None, anchors, places, person.names, whole=True)


def _spot(where: str, anchor: Anchor) -> tuple[str, str, int]:
    return where.partition(":")[0], anchor.quote.field, anchor.quote.start


def _unnamed(reading: Reading, claim: Claim) -> Side:
    """Whom a claim is about that names nobody: by the words that tell of him."""
    quote = claim.words.get("who", claim.quote)
    anchor = Anchor(text_digest=reading.text_digest, quote=quote)
    if claim not in unnamed(anchor, reading):
        raise UnknownSide(
            f"the claim {claim.id} names nobody ('{claim.who}'), and a name is read in its words; "
            "name that mention"
        )
    where = place_of(reading.report, quote)
    return Side(None, None, (anchor,), (where,), (claim.who,), whole=False, named=False)


def _mention(reading: Reading, mention: Mention, picture: Picture) -> Side:
    where = place_of(reading.report, mention.quote)
    person = next((p for p in picture.persons if where in p.mentions), None)
    anchors, names = (_anchor(reading, mention),), (mention.name, *mention.spellings)
    return Side(person, None, anchors, (where,), names, whole=False)


def _anchor(reading: Reading, mention: Mention) -> Anchor:
    return Anchor(text_digest=reading.text_digest, quote=mention.quote)


def _at(words: str, picture: Picture) -> tuple[Reading, Mention]:
    """The mention at a place whose report is named by the beginning of its id."""
    wanted = place(words)
    assert wanted is not None
    beginnings = (wanted.report, f"r-{wanted.report}")
    reports = [r.report for r in picture.readings if r.report.startswith(beginnings)]
    if len(reports) != 1:
        if not reports:
            raise UnknownSide(f"no report on file has an id that begins with '{wanted.report}'")
        raise UnknownSide(
            f"{len(reports)} reports on file whose id begins with '{wanted.report}'; "
            "give more of it"
        )
    here = [(r, m) for _, r, m in mentions(picture) if r.report == reports[0]]
    found = [
        (r, m)
        for r, m in here
        if m.quote.start == wanted.start and wanted.field in (None, m.quote.field)
    ]
    if len(found) != 1:
        named = "; ".join(f"{place_of(r.report, m.quote)} {m.name}" for r, m in here[:_LISTED])
        raise UnknownSide(
            f"no name is read at {wanted.start} of report {reports[0]}; "
            + (f"it names {named}" if here else "it names nobody")
        )
    return found[0]


def _named(words: str, picture: Picture, pack: Pack) -> Side:
    """The one person on file who answers to a name."""
    found = [p for p in find(picture.persons, words) if _answers(p, words)]
    if len(found) > 1:
        told = "; ".join(_told(p) for p in found[:_LISTED])
        more = f"; and {len(found) - _LISTED} more" if len(found) > _LISTED else ""
        raise UnknownSide(f"{len(found)} persons answer to '{words}'; give an id: {told}{more}")
    if not found:
        raise UnknownSide(
            f"nobody on file is '{words}'; give a person's or holder's id, a claim's id, a mention "
            "as REPORT:START, or a name on file (`reportedly person NAME`)"
        )
    (person,) = found
    return _holder(person.id, person, pack) if pack.holder(person.id) else _person(person, picture)


def _answers(person: Person, words: str) -> bool:
    return any(compare(words, form).answer == "match" for form in person.names)


def _told(person: Person) -> str:
    posts = f", {person.posts[0]}" if person.posts else ""
    return f"{person.id} ({person.name}{posts})"
