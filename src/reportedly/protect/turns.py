"""What became of pages, as it may be told."""

import msgspec

from reportedly.model import Gone, Turn
from reportedly.protect.claims import told_claim
from reportedly.protect.marking import Marker
from reportedly.protect.people import told_who
from reportedly.protect.reports import told_report


def told_turn(turn: Turn, marker: Marker) -> Turn:
    """A day on which a page was seen to be otherwise, without what is protected in its reports."""
    claims = (told_claim(claim, marker, {"title": [], "text": []}) for claim in turn.claims)
    gone = (_told_gone(event, marker) for event in turn.gone)
    return msgspec.structs.replace(
        turn,
        before=turn.before and told_report(turn.before, marker),
        after=turn.after and told_report(turn.after, marker),
        claims=tuple(claim for claim in claims if claim is not None),
        gone=tuple(event for event in gone if event is not None),
    )


def _told_gone(event: Gone, marker: Marker) -> Gone | None:
    who = told_who(event.who, marker)
    return None if who is None else msgspec.structs.replace(event, who=who)
