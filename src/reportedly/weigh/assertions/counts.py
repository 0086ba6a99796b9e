"""Places in a row: "the third", "first in five years", "the last known", "the only one"; totals."""

from collections.abc import Iterable, Sequence

from reportedly.weigh.assertions.filed import (
    Against,
    all_listed,
    left_out,
    listed,
    when_words,
)
from reportedly.weigh.assertions.nouns import Asked, Listed, Precedent, Verdict

Found = tuple[Verdict, str, tuple[Listed, ...]]


def ordinal(asked: Asked, found: Against) -> Found:
    """A place in a row: of a stretch of years, after others who are named, or of all time."""
    subject = found.subject
    if subject is None:
        return "cannot be told", "whose place it is has no event on file", all_listed(found, "")
    if asked.lately:
        return _lag(found)
    if asked.years is not None or asked.since_year is not None or asked.since:
        return _since(asked, found, subject)
    if asked.names:
        return _after_named(asked, found, subject)
    within = _in_year(asked, found)
    return _place(asked, found, subject, within)


def last(asked: Asked, found: Against) -> Found:
    """The last known before what the report tells of: in a year, or somebody."""
    if asked.within is None:
        return _nobody_after(found)
    after = [p for p in found.counted if p.first and p.first.year > asked.within]
    there = [p for p in found.counted if _in(p, asked.within)]
    if after:
        why = f"{names(after)} came later than {asked.within}"
        return "contradicted", why, _pick(found, after, f"later than {asked.within}")
    if there:
        return (
            "consistent",
            f"{names(there)} in {asked.within}, and nobody later is on file",
            _pick(found, there, f"in {asked.within}"),
        )
    told = [p for p in found.told if _in(p, asked.within)]
    if told:
        why = f"of {asked.within} there are only reports that nothing has shown: {names(told)}"
        return "cannot be told", why, all_listed(found, "not surely in that year")
    before = found.counted[-1:]
    why = f"nobody is on file for {asked.within}" + (
        f"; the last before is {names(before)}" if before else ""
    )
    return "cannot be told", why, all_listed(found, "not surely in that year")


def only(asked: Asked, found: Against) -> Found:
    """The only one: one other is enough to contradict, and none on file bears nothing out."""
    others = _in_year(asked, found)
    if others:
        return (
            "contradicted",
            f"{names(others)} as well",
            _pick(found, others, "another of those counted"),
        )
    return "cannot be told", "no other is on file, which shows nothing", all_listed(found, "")


def total(asked: Asked, found: Against) -> Found:
    """A total of people: a file of cases with names can exceed it, and never bear it out."""
    mine = [p for p in _in_year(asked, found) if p.names]
    if asked.number is not None and len(mine) > asked.number:
        why = f"{len(mine)} are on file by name, more than {asked.number}"
        return "contradicted", why, tuple(listed(p, "counted by name") for p in mine)
    return (
        "cannot be told",
        f"a total counts people whom nobody names; {len(mine)} of them are on file by name",
        (),
    )


def _after_named(asked: Asked, found: Against, subject: Precedent) -> Found:
    """After others by name ("the third, following A and B"): they must stand, none between."""
    named = [p for p in found.counted if is_named(p, asked.names)]
    missing = [p for p in (*found.told, *found.unsure) if is_named(p, asked.names)]
    place = asked.number or 0
    if missing or len(named) + 1 < place:
        why = (
            f"of those whom it names {names(missing)} has only been reported"
            if missing
            else f"of the {place - 1} before only {len(named)} can be found on file"
        )
        return "cannot be told", why, all_listed(found, "on file")
    begin = min((p.first for p in named if p.first), default=None)
    between = [
        p
        for p in found.counted
        if p not in named and begin is not None and p.first is not None and p.first >= begin
    ]
    if len(named) + 1 > place or between:
        more = between or named
        return (
            "contradicted",
            f"with {names([*named, *between])} it would be number {len(named) + len(between) + 1}",
            _pick(found, more, "counted before"),
        )
    earlier = [p for p in found.counted if p not in named]
    reach = (
        f"; earlier on file, if it reaches so far back: {names(earlier)}"
        if asked.vague and earlier
        else ""
    )
    why = f"{names(named)} come before, and nobody else between them is on file{reach}"
    return "consistent", why, _beside(found, named, "counted", subject)


def _since(asked: Asked, found: Against, subject: Precedent) -> Found:
    """In a stretch ("first in five years", "first since 1997", "since A"): none in between."""
    begins = edges(asked, found, subject)
    if not begins:
        return "cannot be told", "from when on it counts is not on file", all_listed(found, "")
    end, place = max(begins), asked.number or 1
    inside = [p for p in found.counted if p.first and p.first.year > end]
    maybe = [
        p
        for p in found.counted
        if p not in inside and (p.last is None or p.last.year > end) and not _in(p, end)
    ]
    if len(inside) >= place:
        why = f"{names(inside)} happened after {end}"
        return "contradicted", why, _pick(found, inside, f"after {end}")
    edge = [p for p in found.counted if p not in maybe and any(_in(p, year) for year in begins)]
    if maybe:
        why = f"{names(maybe)} may have happened after {end}"
        return "cannot be told", why, _pick(found, maybe, "the day is not known well enough")
    if len(inside) + 1 < place:
        why = f"only {len(inside) + 1} are on file since {end}"
        return "cannot be told", why, all_listed(found, "on file")
    if not edge:
        why = f"nobody is on file after {end}, but nobody for {end} either"
        return "cannot be told", why, all_listed(found, "on file")
    return (
        "consistent",
        f"the last before is {names(edge[-1:])}, and nobody later is on file",
        _beside(found, edge, "at the end of the stretch", subject),
    )


def edges(asked: Asked, found: Against, subject: Precedent) -> tuple[int, ...]:
    """The years in which the stretch may begin: N years before the event, or before the report.

    People count years by the calendar: 2019 to 2024 is five, and 2019 itself lies outside.
    """
    if asked.since_year is not None:
        return (asked.since_year,)
    if asked.years is not None:
        ends = {d.year for d in (subject.last, found.until) if d is not None}
        return tuple(sorted(year - asked.years for year in ends))
    named = [p for p in found.counted if is_named(p, asked.since or "") and p.last is not None]
    return tuple(sorted({p.last.year for p in named if p.last is not None}))


def _place(asked: Asked, found: Against, subject: Precedent, others: Sequence[Precedent]) -> Found:
    """A place among all on file, or those of one year: more contradict, fewer tell nothing."""
    place = asked.number or 1
    before = [p for p in others if _sure_before(p, subject)]
    if len(before) >= place:
        return (
            "contradicted",
            f"{names(before)} came before: it would be number {len(before) + 1}",
            _pick(found, before, "came before"),
        )
    vague = "; “recent” has no bounds" if asked.vague else ""
    why = f"{len(before)} before it on file, which shows nothing of those not made public{vague}"
    return "cannot be told", why, all_listed(found, "on file")


def _nobody_after(found: Against) -> Found:
    subject = found.subject
    if subject is None:
        return "cannot be told", "of whom it is said has no event on file", all_listed(found, "")
    after = [p for p in found.counted if p.first and subject.last and p.first > subject.last]
    if after:
        return "contradicted", f"{names(after)} came later", _pick(found, after, "came later")
    return _lag(found)


def _lag(found: Against) -> Found:
    why = "what happens comes to light months later, often years: of the last months nothing shows"
    return "cannot be told", why, all_listed(found, "on file")


def _in_year(asked: Asked, found: Against) -> list[Precedent]:
    if asked.within is None:
        return list(found.counted)
    return [p for p in found.counted if _in(p, asked.within)]


def _in(each: Precedent, year: int) -> bool:
    """Whether it surely happened in a year; a span that ends in it counts as that year's end."""
    if each.first is None or each.last is None:
        return False
    return each.last.year == year and each.first.year in {year, year - 1}


def _sure_before(each: Precedent, subject: Precedent) -> bool:
    """Whether it surely happened before; of one year, or of unknown days, nothing is sure."""
    return each.last is not None and subject.first is not None and each.last < subject.first


def is_named(each: Precedent, text: str) -> bool:
    """Whether a text names somebody, by any known spelling."""
    plain = _plain(text)
    return any(f" {_plain(name).strip()} " in plain for name in each.names)


def _plain(text: str) -> str:
    letters = "".join(c if c.isalnum() else " " for c in text.casefold())
    return f" {' '.join(letters.split())} "


def names(found: Iterable[Precedent]) -> str:
    """Who they are with their years: "A (2016) and B (2019)"; "nobody" for none."""
    told = [f"{p.who} ({when_words(p)})" for p in found]
    return " and ".join(filter(None, [", ".join(told[:-1]), *told[-1:]])) if told else "nobody"


def _pick(found: Against, chosen: Iterable[Precedent], why: str) -> tuple[Listed, ...]:
    """Those that decide, then whoever was left out."""
    return (*(listed(p, why) for p in chosen), *left_out(found))


def _beside(
    found: Against, chosen: Iterable[Precedent], why: str, subject: Precedent
) -> tuple[Listed, ...]:
    """Those that decide, then of whom it is said, who is compared with nobody."""
    own = listed(subject, "the one of whom it is said")
    return (*(listed(p, why) for p in chosen), own, *left_out(found))
