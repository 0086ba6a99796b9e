"""Which claim of a copied report stands for a claim of the copy."""

import re
from collections.abc import Sequence
from datetime import date

from reportedly.model import Claim, normalised
from reportedly.packs.pack import fold
from reportedly.trace.members import Member, asserts, denies
from reportedly.trace.origins import voices
from reportedly.trace.reuse.compared import Key
from reportedly.trace.reuse.units import grams
from reportedly.trace.sources import Directory

_END = re.compile(r"[.!?。\n]")


def about(claim: Claim) -> Key:
    """Whom a claim is about, and its kind."""
    return (claim.person or f"who:{fold(claim.who)}", claim.kind)


def standing_for(
    member: Member, others: Sequence[tuple[Member, str]], directory: Directory
) -> str | None:
    """The key of the claim that stands for one of a copy, None where the copy tells it itself.

    Of several the one with the same words, else the first.

    Args:
        member: a claim of the copy.
        others: the claims of the copied report, each with the key of what stands for it.
        directory: who is meant by a name.
    """
    fitting = [(o, key) for o, key in others if _same(member, o) and _yields(member, o, directory)]
    words = normalised(member.claim.quote.text)
    best = min(
        fitting,
        key=lambda f: (normalised(f[0].claim.quote.text) != words, f[0].order),
        default=None,
    )
    return None if best is None else best[1]


def _same(one: Member, other: Member) -> bool:
    """Whether two claims say the same of one person: how, of whom, and nothing that excludes."""
    mine, theirs = one.claim, other.claim
    return (
        about(mine) == about(theirs)
        and mine.polarity == theirs.polarity
        and (asserts(mine), denies(mine)) == (asserts(theirs), denies(theirs))
        and not any(_differ(a, b) for a, b in ((mine.from_, theirs.from_), (mine.to, theirs.to)))
        and not _apart(one, other)
    )


def _differ(one: str | None, two: str | None) -> bool:
    return one is not None and two is not None and fold(one) != fold(two)


def _apart(one: Member, other: Member) -> bool:
    """Whether the copy's words date it to other days; what leans on its own day of issue may."""
    mine, theirs = one.happened, other.happened
    if mine is None or theirs is None or mine.basis in {"relative", "publication"}:
        return False
    first, last = mine.earliest or date.min, mine.latest or date.max
    return last < (theirs.earliest or date.min) or (theirs.latest or date.max) < first


def _yields(member: Member, other: Member, directory: Directory) -> bool:
    """Whether the copy's claim has no origin of its own beside those of the copied report."""
    own = directory.speaker(member.report).key
    mine = {v.key for v in voices(member.claim, member.report, directory)}
    theirs = {v.key for v in voices(other.claim, other.report, directory)}
    theirs |= {directory.outlet(other.report).key, directory.speaker(other.report).key}
    open_ = {key for key in mine - theirs if key != own}
    if any(not key.startswith(("unnamed:", "unattributed", "machine:")) for key in open_):
        return False
    return not open_ or _in_shared_words(member, other)


def _in_shared_words(member: Member, other: Member) -> bool:
    """Whether the sentence that brings in the unnamed source stands in the copied report too."""
    words = member.claim.words.get("origins", member.claim.quote)
    text = member.report.field(words.field)
    start = max((m.end() for m in _END.finditer(text, 0, words.start)), default=0)
    end = _END.search(text, words.end)
    runs = grams(text[start : end.end() if end else len(text)])
    return len(runs & grams(other.report.text)) * 2 >= len(runs) > 0
