"""Superlatives: "the most senior to defect", "one of the highest-ranked"."""

from reportedly.weigh.assertions.counts import Found, edges, is_named, names
from reportedly.weigh.assertions.filed import Against, File, all_listed, left_out, listed
from reportedly.weigh.assertions.nouns import Asked, Listed, Precedent
from reportedly.weigh.assertions.ranks import Order, order
from reportedly.weigh.assertions.words import words

_HOW: dict[Order, str] = {
    "above": "stands above",
    "below": "stands below",
    "level": "stands level",
    "unknown": "cannot be ordered beside it by post",
}


def most_senior(asked: Asked, found: Against, file: File) -> Found:
    """The most senior: one who stands above contradicts; all others below bears it out."""
    subject = found.subject
    if subject is None:
        return "cannot be told", "of whom it is said has no event on file", all_listed(found, "")
    piles = _ordered(subject, _since(asked, found, subject), file)
    everyone = (*_told(piles), *left_out(found))
    if piles["above"]:
        return "contradicted", f"{names(piles['above'])} stands above by post", everyone
    if file.rank(subject) is None:
        return "cannot be told", f"the post of {subject.who} has no rank in the table", everyone
    if piles["unknown"]:
        why = f"{names(piles['unknown'])} cannot be ordered beside {subject.who} by post"
        return "cannot be told", why, everyone
    if piles["level"]:
        return "cannot be told", f"{names(piles['level'])} stands level by post", everyone
    since = _named(asked, found)
    if not piles["below"] and since:
        edge = tuple(listed(p, "at the end of the stretch") for p in since)
        why = f"nobody on file between {names(since)} and {subject.who}"
        return "consistent", why, (*edge, *everyone)
    if not piles["below"]:
        return "cannot be told", "nobody to compare with is on file", everyone
    return "consistent", f"by post {subject.who} stands above all others on file", everyone


def one_of(asked: Asked, found: Against, file: File) -> Found:
    """One of the highest: few may stand above, and enough must be comparable to tell."""
    subject = found.subject
    if subject is None:
        return "cannot be told", "of whom it is said has no event on file", all_listed(found, "")
    piles = _ordered(subject, _since(asked, found, subject), file)
    compared = len(piles["above"]) + len(piles["level"]) + len(piles["below"])
    everyone = (*_told(piles), *left_out(found))
    above = f"above by post: {names(piles['above'])}; level: {names(piles['level'])}"
    if compared < words().least_compared:
        return "cannot be told", f"too few on file can be compared ({above})", everyone
    if len(piles["above"]) <= words().most_above:
        return "consistent", above, everyone
    why = f"how many “one of” takes in is not said ({above})"
    return "cannot be told", why, everyone


def _since(asked: Asked, found: Against, subject: Precedent) -> tuple[Precedent, ...]:
    """Those of the stretch that the sentence speaks of; without one, all."""
    begins = edges(asked, found, subject)
    if not begins:
        return found.counted
    ends = [p.last for p in _named(asked, found) if p.last is not None]
    return tuple(
        p
        for p in found.counted
        if p.last is None
        or p.last.year > max(begins)
        or (ends and p.first is not None and p.first > max(ends))
    )


def _named(asked: Asked, found: Against) -> list[Precedent]:
    """Those since whom it counts, where the sentence names somebody."""
    return [p for p in found.counted if asked.since and is_named(p, asked.since)]


def _ordered(
    subject: Precedent, others: tuple[Precedent, ...], file: File
) -> dict[Order, list[Precedent]]:
    piles: dict[Order, list[Precedent]] = {how: [] for how in _HOW}
    for each in others:
        piles[order(file.rank(each), file.rank(subject))].append(each)
    return piles


def _told(piles: dict[Order, list[Precedent]]) -> tuple[Listed, ...]:
    return tuple(listed(p, _HOW[how]) for how in _HOW for p in piles[how])
