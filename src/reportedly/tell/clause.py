"""What a claim says of somebody, as the clause after "reported that"."""

from typing import Any, NamedTuple

from reportedly.model import Claim
from reportedly.tell.evidence import Evidence
from reportedly.tell.wording import bound, told_as, with_article, wording
from reportedly.tell.words import NOTHING, Words, dated, fact, in_quotes

_LONGEST_CHARGE = 6
"""Words of a reason given that stand in a sentence; a longer one is left to the quote."""


class Told(NamedTuple):
    """How a claim is told: the participle after "had", the slot it is of, and its prepositions."""

    words: str
    slot: str
    from_: str | None
    to: str | None


def clause(claim: Claim, name: Words, evidence: Evidence, *, denying: bool = False) -> Words:
    """What a claim says, told after who says so: "X had defected from A to B in 2019".

    Args:
        claim: the claim; each of its words is bound to it.
        name: whom it is about, as the sentence names them.
        evidence: the picture, for places.
        denying: whether the clause itself denies it ("had not defected").
    """
    told = told_of(claim)
    denial = fact(bound("not"), claim.id, "polarity") + " " if denying else NOTHING
    return (
        name
        + (NOTHING if denying else _hedged(claim))
        + (Words(" had ") if denying or not hedged_within(claim) else NOTHING)
        + denial
        + fact(told.words, claim.id, told.slot)
        + _as_post(claim, told)
        + _method(claim)
        + _to(claim, told, first=claim.kind == "appointment" or told.to == "in")
        + _from(claim, told, name, evidence)
        + _to(claim, told, first=claim.kind != "appointment" and told.to != "in")
        + _when(claim)
        + _charge(claim)
    )


def told_of(claim: Claim) -> Told:
    """How a claim is told: by the report's own words, else by manner, mode or stage, else by kind.

    Nothing is told as more than the words say: "replaced" is never "purged".
    """
    kind = wording()["kinds"][claim.kind]
    words = [q.text.casefold() for s in ("manner", "kind", "stage") if (q := claim.words.get(s))]
    for row in wording()["by_words"].get(claim.kind, ()):
        if any(_starts(each, begin) for each in words for begin in row["words"]):
            return _told(row["told"], "kind", row, kind)
    if claim.mode in wording()["modes"]:
        return _told(wording()["modes"][claim.mode], "mode", kind, kind)
    if claim.stage in wording()["stages"]:
        ways = {"from": kind["from"], "to": wording()["stage_to"][claim.stage]}
        return _told(wording()["stages"][claim.stage], "stage", ways, kind)
    manner = claim.manner
    if manner == "purged" and claim.words:
        manner = "removed"
    slot = "manner" if manner in wording()["manners"] else "kind"
    return _told(told_as(claim.kind, manner), slot, kind, kind)


def tells_post(claim: Claim) -> bool:
    """Whether the clause itself tells the post: that somebody got, or was dismissed from."""
    return claim.kind == "appointment" or told_of(claim).words in wording()["as_post"]


def _as_post(claim: Claim, told: Told) -> Words:
    if told.words not in wording()["as_post"] or not claim.post or claim.post in claim.who:
        return NOTHING
    return " as " + fact(claim.post, claim.id, "post")


def _told(words: str, slot: str, row: dict[str, Any], kind: dict[str, Any]) -> Told:
    ways = {side: row.get(side, kind[side]) for side in ("from", "to")}
    return Told(words.removeprefix("to have "), slot, ways["from"], ways["to"])


def _starts(words: str, begin: str) -> bool:
    """Whether words begin in something, at the start of any of them."""
    return f" {words}".find(f" {begin}") >= 0


def _from(claim: Claim, told: Told, name: Words, evidence: Evidence) -> Words:
    """Where from; not again where the post says so already."""
    place = claim.from_
    if told.from_ is None or not place or place in name.text:
        return NOTHING
    known = evidence.pack.place(place)
    if told.from_ == "in" and known is not None and known == evidence.pack.state(claim.country):
        return NOTHING  # Of somebody at home the state itself says nothing.
    joint = told.from_
    if claim.kind == "appearance" and known is None:
        joint = "of" if told.slot == "mode" else "at"
    return f" {joint} ".replace("  ", " ") + fact(with_article(place), claim.id, "from")


def _to(claim: Claim, told: Told, *, first: bool) -> Words:
    """Where to, or as what."""
    if told.to is None or not first:
        return NOTHING
    if claim.kind == "appointment" and not claim.to:
        return " " + fact(claim.post, claim.id, "post") if claim.post else NOTHING
    if not claim.to:
        return NOTHING
    if claim.kind == "appointment" and claim.to in wording()["no_posts"]:
        joint = " the " if told.to == "as" else " to the "
        return joint + fact(claim.to, claim.id, "to")
    return f" {told.to} ".replace("  ", " ") + fact(with_article(claim.to), claim.id, "to")


def _method(claim: Claim) -> Words:
    joint = wording()["methods"].get(claim.method or "")
    return NOTHING if joint is None else f" {joint} " + fact(claim.method, claim.id, "method")


def hedged_within(claim: Claim) -> bool:
    """Whether the clause itself has the report's hedge: "Ri “may” have defected"."""
    return claim.stance != "refutes" and claim.certainty != "certain" and bool(_fit(claim))


def _hedged(claim: Claim) -> Words:
    """The hedge with what the clause needs on either side of it, where it fits into the clause."""
    if claim.cue is None or not hedged_within(claim):
        return NOTHING
    cue = in_quotes(fact(claim.cue.text, claim.id, "cue"))
    fit = _fit(claim)
    if fit == "before_participle":
        return " had " + cue + " "
    have = " " if claim.cue.text.casefold().endswith(" have") else " have "
    return (" was " if fit == "after_was" else " ") + cue + have


def _fit(claim: Claim) -> str:
    """Where in the clause a hedge fits: a name in `hedges`, "finite", or nothing."""
    cue = claim.cue.text.casefold().strip() if claim.cue else ""
    listed = (where for where, cues in wording()["hedges"].items() if cue in cues)
    first, _, rest = cue.partition(" ")
    finite = first in {"is", "was"} and rest in wording()["hedges"]["after_was"]
    return "finite" if finite else next(listed, "")


def _when(claim: Claim) -> Words:
    """When; not where the report says no day, and only its tense was read as one."""
    told = {quote.text for slot in ("kind", "manner") if (quote := claim.words.get(slot))}
    words = claim.words.get("when")
    if words is not None and (words.text in told or words == claim.cue):
        return NOTHING
    return dated(claim.when, claim.id, "when")


def _charge(claim: Claim) -> Words:
    """The reason given, in the report's own words, where it is short."""
    if not claim.charge or len(claim.charge.split()) > _LONGEST_CHARGE:
        return NOTHING
    return " for " + in_quotes(fact(claim.charge, claim.id, "charge"))
