"""Claims that a page told in its former form, and tells still: they are no news."""

from collections.abc import Iterable, Iterator

from reportedly.model import Claim, Reading
from reportedly.packs.pack import fold
from reportedly.tell.new.compared import WAS, Compared


def rewritten(compared: Compared) -> dict[str, str]:
    """Of each claim of a changed page that its former form told alike, the id that it had there.

    A page that is put in other words, or that gets a paragraph more, has told nothing anew.
    """
    former = {r.report: r for r in compared.was}
    today = {r.report: r for r in compared.picture.readings}
    found: dict[str, str] = {}
    for gone in compared.gone:
        for report in compared.picture.reports:
            if gone.url and report.url == gone.url and report.id in compared.fresh:
                found.update(_alike(today.get(report.id), former.get(gone.id)))
    return found


def told_alike(claim: Claim) -> tuple[object, ...]:
    """What a claim says, whatever its words and their places."""
    slots = (claim.when, claim.from_, claim.to, claim.post, claim.stance, claim.origins)
    return (claim.kind, claim.polarity, fold(claim.who), *slots)


def claims_in(reading: Reading | None) -> tuple[Claim, ...]:
    """All claims of a reading, none where there is none."""
    return () if reading is None else (*reading.claims, *reading.claims_beyond)


def _alike(now: Reading | None, was: Reading | None) -> Iterator[tuple[str, str]]:
    once: Iterable[Claim] = claims_in(was)
    by_words = {told_alike(claim): claim.id.removeprefix(WAS) for claim in once}
    for claim in claims_in(now):
        former = by_words.get(told_alike(claim))
        if former is not None:
            yield claim.id, former
