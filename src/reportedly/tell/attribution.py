"""Who says so, in words: the outlet, and the chain that it cites."""

from collections.abc import Iterable

from reportedly.model import Claim, Figure, Report
from reportedly.tell.clause import hedged_within
from reportedly.tell.evidence import Evidence
from reportedly.tell.naming import called, outlet_words
from reportedly.tell.wording import bound, listed, phrase, quoted, wording
from reportedly.tell.words import NOTHING, Words, dated, fact, filled, in_a_row, in_quotes, joined


def outlet_of(report: Report) -> str:
    """The outlet as it is named in a line that is no sentence of a brief."""
    return report.outlet or f"{bound('outlet_unknown')} ({quoted(report.name)})"


def citing(outlets: str, chain: tuple[str, ...], origins: tuple[str, ...]) -> str:
    """Outlets and what they cite, in a line: "Benzinga, citing The Wall Street Journal".

    Origins that do not stand at the end of the chain are named beside it.
    """
    links = chain or origins[:1]
    others = [o for o in origins if o not in links]
    last = [*links[-1:], *others]
    steps = [*links[:-1], listed(last)] if last else []
    return "".join([outlets, *(f", citing {step}" for step in steps)])


def account(
    claim: Claim,
    reports: tuple[Report, ...],
    what: Words,
    without: Words,
    evidence: Evidence,
    refuting: Words = NOTHING,
) -> Words:
    """Who says a claim, when, after which chain and with which hedge, as a sentence.

    Args:
        claim: the claim.
        reports: the report it stands in and the reports that carry the same words, oldest first.
        what: what it says, in a clause.
        without: the same denied ("had not defected").
        evidence: the picture, for the names of sources.
        refuting: the words in which the report refutes it, after a space.
    """
    who, day = carried(reports)
    cited = steps(claim, evidence)
    unknown = any(report.outlet is None for report in reports)
    if claim.polarity == "denied" and not cited:
        after = _aside([basis(claim), in_the_words(claim)])
        return filled(phrase("denied"), who=who, day=day, after=after, what=without)
    if claim.polarity == "denied":
        after = _aside([cited_words(cited[:-1])]) if cited[:-1] else NOTHING
        denial = fact(bound("denial"), claim.id, "polarity")
        pieces = {"who": who, "day": day, "after": after, "by": cited[-1], "polarity": denial}
        return filled(phrase("denial_in" if unknown else "denial"), **pieces, what=what)
    if claim.stance == "refutes":
        of = " by " + _links(cited) if cited else NOTHING
        stance = fact(bound("refutes"), claim.id, "stance")
        pieces = {"who": who, "day": day, "stance": stance, "of": of, "what": what}
        return filled(phrase("refuted"), **pieces, words=refuting)
    after = _aside([cited_words(cited) or basis(claim), hedge(claim)])
    pieces = {"who": who, "day": day, "after": after, "what": what}
    if claim.stance == "doubts":
        stance = fact(bound("doubts"), claim.id, "stance")
        return filled(phrase("doubted"), **pieces, stance=stance)
    return filled(phrase("said" if unknown else "reported"), **pieces)


def carried(reports: Iterable[Report]) -> tuple[Words, Words]:
    """Outlets, and the day on which they published; where they did so on several, each its own."""
    days: dict[str | None, list[Report]] = {}
    for report in reports:
        days.setdefault(report.published, []).append(report)
    told = {day: in_a_row(outlet_words(r, machine=True) for r in on) for day, on in days.items()}
    if len(told) == 1:
        ((day, who),) = told.items()
        return who, dated(day, days[day][0].id, "published")
    each = [who + dated(day, days[day][0].id, "published") for day, who in told.items()]
    return joined(each[:-1], ", ") + ", and " + each[-1], NOTHING


def steps(said: Claim | Figure, evidence: Evidence) -> list[Words]:
    """What is cited, step by step, the last one with the origins that stand beside the chain."""
    links = [
        fact(called(link, evidence), said.id, f"chain.{n}")
        for n, link in enumerate(said.chain)
        if n == 0 or link != said.chain[n - 1]
    ]
    if not links:
        return steps_of(said.origins, said.id, evidence)
    beside = [
        fact(called(name, evidence), said.id, f"origins.{n}")
        for n, name in enumerate(said.origins)
        if name not in said.chain
    ]
    return [*links[:-1], in_a_row([links[-1], *beside])]


def steps_of(origins: tuple[str, ...], item: str, evidence: Evidence) -> list[Words]:
    """The same of what has no chain: its origins as one step."""
    told = in_a_row(
        fact(called(name, evidence), item, f"origins.{n}") for n, name in enumerate(origins)
    )
    return [told] if told else []


def cited_words(cited: list[Words]) -> Words:
    """A chain after a verb: "citing the Daily, which cited an unnamed source"."""
    return filled(phrase("cited"), cited=_links(cited)) if cited else NOTHING


def basis(claim: Claim) -> Words:
    """On what a claim without a source rests."""
    names = {"background": "no_source", "hearsay": "hearsay"}
    return fact(bound(names.get(claim.basis or "", "own")), claim.id, "basis")


def hedge(claim: Claim) -> Words:
    """The hedge in the report's own words; none where the words are flat, or the clause has it."""
    if claim.certainty == "certain" or hedged_within(claim):
        return NOTHING
    if claim.cue is None:
        return fact(bound("no_cue"), claim.id, "certainty")
    return filled(phrase("hedged"), cue=in_quotes(fact(claim.cue.text, claim.id, "cue")))


def _links(cited: list[Words]) -> Words:
    told = cited[0]
    for n, step in enumerate(cited[1:]):
        told = told + filled(phrase("cited_last" if n else "cited_further"), cited=step)
    return told


def in_the_words(claim: Claim) -> Words:
    """The words in which a report denies something itself: "in the words “was wrong”"."""
    if claim.cue is None or claim.cue.text.casefold() in wording()["plain_denials"]:
        return NOTHING
    return filled(phrase("in_words"), cue=in_quotes(fact(claim.cue.text, claim.id, "cue")))


def _aside(parts: list[Words]) -> Words:
    """What stands between commas after a verb."""
    told = joined([part for part in parts if part], ", ")
    return ", " + told + "," if told else NOTHING
