"""What holds for one report: whose venues are public in it, whose whereabouts are not."""

from collections import defaultdict

from reportedly.model import Claim, Mention, Picture, place_of
from reportedly.protect.harmless import harmless_names
from reportedly.protect.holding import Holding
from reportedly.protect.marking import Marker, Near
from reportedly.protect.relatives import Relatives
from reportedly.protect.shapes import small_words
from reportedly.protect.slots import is_held, is_public_of
from reportedly.protect.ties import all_claims

Places = dict[str, set[str]]


def near(picture: Picture, kin: Relatives, sure: Holding, marker: Marker) -> dict[str, Near]:
    """By report, what is to be known beside the secrets of the whole picture.

    Args:
        picture: what the readings say.
        kin: who is told of as kin, and where.
        sure: what is surely about holders of public office.
        marker: knows the places.
    """
    public, private = open_places(picture, marker), _private_places(picture, sure, marker)
    seats = marker.lexicon.seats
    harmless = harmless_names(picture, marker)
    return {
        r.id: Near(
            relatives=kin.here.get(r.id, frozenset()),
            open_places=public.get(r.id, frozenset()) - private[r.id],
            seats=frozenset(p for p in private[r.id] if p.casefold() in seats),
            harmless=harmless.get(r.id),
            small=small_words(r.text) if r.id in harmless else frozenset(),
        )
        for r in picture.reports
    }


def open_places(picture: Picture, marker: Marker) -> dict[str, frozenset[str]]:
    """By report, places below country level in slots of the holders whom the report names.

    Of a holder's defection only cities with a mission are public.
    """
    places: Places = defaultdict(set)
    named: Places = defaultdict(set)
    for reading in picture.readings:
        for claim in (*reading.claims, *reading.claims_beyond):
            if is_held(claim, marker) and claim.person is not None:
                named[claim.person].add(reading.report)
                places[claim.person] |= {
                    p for p in _places_of(claim, marker) if is_public_of(claim, p, marker)
                }
    found: Places = defaultdict(set)
    for person, reports in named.items():
        for report in reports:
            found[report] |= places[person]
    return {report: frozenset(words) for report, words in found.items() if words}


def _private_places(picture: Picture, sure: Holding, marker: Marker) -> Places:
    """By report, places that slots and posts of private persons in the news name."""
    told_of: Places = defaultdict(set)
    reports: Places = defaultdict(set)
    news = {c.person for c in all_claims(picture) if c.person is not None}
    for person in picture.persons:
        reports[person.id] |= {m.partition(":")[0] for m in person.mentions}
    owner = {m: p.id for p in picture.persons for m in p.mentions}
    found: Places = defaultdict(set)
    for reading in picture.readings:
        for claim in (*reading.claims, *reading.claims_beyond):
            if not is_held(claim, marker):
                words = _places_of(claim, marker) | _posted(claim.post, marker)
                found[reading.report] |= words
                told_of[claim.person or ""] |= words
        for mention in reading.mentions:
            place = place_of(reading.report, mention.quote)
            if place not in sure.all_places and owner.get(place) in news:
                words = _mention_places(mention, marker)
                found[reading.report] |= words
                told_of[owner[place]] |= words
    for person_id, listed in reports.items():
        for report in listed:
            found[report] |= told_of.get(person_id, set())
    return found


def _mention_places(mention: Mention, marker: Marker) -> set[str]:
    return {word for post in mention.posts for word in _posted(post, marker)}


def _posted(post: str | None, marker: Marker) -> set[str]:
    return {m.group() for m in marker.lexicon.any_narrow_place.finditer(post or "")}


def _places_of(claim: Claim, marker: Marker) -> set[str]:
    named = marker.lexicon.any_narrow_place
    return {m.group() for v in (claim.from_, claim.to) if v for m in named.finditer(v)}
