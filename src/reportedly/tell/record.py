"""How reports of some kinds by some types of source have turned out."""

from reportedly.model import Event, Kind, Origin
from reportedly.tell.evidence import Evidence, say
from reportedly.tell.happened import affirming
from reportedly.tell.nouns import Sentence
from reportedly.tell.records.history import past_words
from reportedly.tell.scope import Scope
from reportedly.tell.wording import counted, plural_of, wording


def turned_out(scope: Scope, evidence: Evidence) -> tuple[Sentence, ...]:
    """For each kind of event and type of source in scope, how many cases on file are settled.

    No rate is told below the number of settled cases that can bear one.
    """
    told: list[Sentence] = []
    seen: set[tuple[str, str]] = set()
    for event in scope.events:
        if event.kind in wording()["never_in_question"]:
            continue
        for origin in (o for o in affirming(event, evidence) if _asks(event.kind, o, seen)):
            seen.add((event.kind, origin.type))
            told += _settled(event.kind, origin, evidence)
    return tuple(told)


def _asks(kind: Kind, origin: Origin, seen: set[tuple[str, str]]) -> bool:
    """Whether a kind of source is still to be asked about; a machine is nobody's origin."""
    return origin.type != "machine-written" and (kind, origin.type) not in seen


def _settled(kind: Kind, origin: Origin, evidence: Evidence) -> tuple[Sentence, ...]:
    events = [
        e
        for e in evidence.events
        if e.kind == kind and any(o.type == origin.type for o in affirming(e, evidence))
    ]
    settled = [e for e in events if _is_settled(e, origin.type)]
    claims = [c.id for e in (settled or events) for c in evidence.claims_of(e)]
    what = f"{plural_of(kind)} on the word of {_of_type(origin.type)}"
    past = past_words(kind, origin, evidence)
    if not settled:
        text = f"No settled cases are on file for {what}; "
        unknown = "how such reports turn out cannot be told yet"
        return say(text + (past or unknown), evidence.cite_claims(claims))
    held = sum(1 for e in settled if e.belief and e.belief.status == "confirmed")
    few = len(settled) < wording()["fewest_settled_cases"]
    text = (
        f"On file for {what}: {counted(len(settled), 'settled case')}, {held} confirmed and "
        f"{len(settled) - held} refuted" + ("; too few cases to say more" if few else "")
    )
    text += f"; {past}" if past else ""
    return say(text, evidence.cite_claims(claims))


def _is_settled(event: Event, type_: str) -> bool:
    """Whether an event shows how reports of a type turn out: nobody is borne out by himself."""
    if event.belief is None:
        return False
    if event.belief.status == "refuted":
        return True
    return event.belief.status == "confirmed" and any(o.type != type_ for o in event.origins)


def _of_type(type_: str) -> str:
    special: str | None = wording()["types"].get(type_)
    return special or f"{'an' if type_[0] in 'aeiou' else 'a'} {type_}"
