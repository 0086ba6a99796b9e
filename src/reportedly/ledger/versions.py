"""The versions of pages: which form of each page stands on a day.

A page is known by its address and what it shares with itself (`pages`). Each time it was seen, in a
file that was added or in a server's answer, it had some form, or was gone. On a day the form stands
that was seen last by then; before it was first seen, the form in which it was. Nothing here depends
on the order in which the ledger learned of it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import NamedTuple
from urllib.parse import urlsplit

from reportedly.ledger.joining import joins, public_on
from reportedly.ledger.pages import components, page_key, same_form
from reportedly.model import Report, Visit
from reportedly.packs.registrable import registrable

Capture = tuple[str, Report]
"""The digest of a report's wording, and the report as it was got."""


class Sighting(NamedTuple):
    """A page as it was seen at a moment.

    Attributes:
        at: when.
        form: the report that it held; None where it was gone.
    """

    at: datetime
    form: Report | None


class Change(NamedTuple):
    """A page seen to be otherwise than before.

    Attributes:
        at: when it was seen.
        day: from which that counts.
        before: the form that it had; None where it was gone.
        after: the form that it has had since; None where it is gone.
    """

    at: datetime
    day: date
    before: Report | None
    after: Report | None


class Page(NamedTuple):
    """One page that was seen to change or to be gone.

    Attributes:
        numbers: positions of its forms among the captures that were given.
        forms: the forms, in the same order.
        seen: each time it was seen or was gone, the earliest first.
    """

    numbers: tuple[int, ...]
    forms: tuple[Report, ...]
    seen: tuple[Sighting, ...]

    def first(self) -> tuple[Report, ...]:
        """The forms in which it was seen first."""
        held = [s for s in self.seen if s.form is not None]
        return tuple(s.form for s in held if s.form is not None and s.at == held[0].at)

    def standing(self, day: date | None = None) -> tuple[Report, ...]:
        """The forms that it had when it was last seen by the end of a day; none while it is gone.

        A form counts from its day of publication on, also where that lies ahead.
        """
        last = [s for s in self.seen if day is None or _counts(s) <= day]
        return tuple(s.form for s in last if s.form is not None and s.at == last[-1].at)

    def stands(self, form: Report, day: date | None = None) -> bool:
        """Whether a form, or one of the same words, stands on a day."""
        return any(same_form(form, other) for other in self.standing(day))

    def starts(self, form: Report) -> date:
        """The day from which a form counted first."""
        if any(same_form(form, other) for other in self.first()):
            return public_on(form)
        seen = min(s.at for s in self.seen if s.form is not None and same_form(form, s.form))
        return max(public_on(form), seen.date())

    def changes(self) -> list[Change]:
        """Each time that it was seen to be otherwise than before, or gone, or there again."""
        found = []
        for before, after in zip(self.seen, self.seen[1:], strict=False):
            if before.form is None or after.form is None:
                same = before.form is after.form
            else:
                same = same_form(before.form, after.form)
            if not same:
                found.append(Change(after.at, _counts(after), before.form, after.form))
        return found


def pages(captures: Sequence[Capture], visits: Iterable[Visit] = ()) -> list[Page]:
    """The pages of which more is known than one form.

    Args:
        captures: reports as they were got; those without an address, or of which nobody knows when
            they were got, are of no page.
        visits: acts of asking servers; those that name no report tell nothing of a page.
    """
    at_address: dict[str, list[int]] = defaultdict(list)
    addresses: dict[str, set[str]] = defaultdict(set)
    for number, (_, report) in enumerate(captures):
        if report.url is not None and report.got is not None:
            key = page_key(report.url)
            at_address[key].append(number)
            addresses[report.id].add(key)
    saw: dict[tuple[str, str], list[Visit]] = defaultdict(list)
    gone = set()
    for visit in visits:
        for key in _places(visit, addresses):
            saw[key, visit.report or ""].append(visit)
            if visit.outcome == "withdrawn":
                gone.add(key)
    return [
        _page([numbers[at] for at in group], captures, key, saw)
        for key, numbers in at_address.items()
        if key in gone or len({captures[number][1].id for number in numbers}) > 1
        for group in components(captures[number][1] for number in numbers)
    ]


def public_days(captures: Sequence[Capture], visits: Iterable[Visit] = ()) -> list[date]:
    """The day from which each report that was got counted first, in the order given.

    A partial date counts from its last day, an undated report from the day it was got. A form that
    a page had not when it was first seen counts from the day on which it was seen.

    Args:
        captures: reports as they were got, with the digests of their wordings.
        visits: acts of asking servers.
    """
    starts = {
        number: page.starts(form)
        for page in pages(captures, visits)
        for number, form in zip(page.numbers, page.forms, strict=True)
    }
    return [starts.get(n, public_on(report)) for n, (_, report) in enumerate(captures)]


def standing_in(
    captures: Sequence[Capture], visits: Sequence[Visit] = (), day: date | None = None
) -> list[Capture]:
    """The captures that stand on a day: of each page those of the form that does.

    A capture without an address falls with those that have one, where it can be told to be theirs.

    Args:
        captures: reports as they were got.
        visits: acts of asking servers.
        day: only what was public by then; all where None.
    """
    whole = pages(captures, visits)
    fallen = _fallen(whole, day) if day is None else _fallen_by(captures, visits, whole, day)
    starts = {n: p.starts(f) for p in whole for n, f in zip(p.numbers, p.forms, strict=True)}
    stood = {n for n in fallen if day is None or starts.get(n, date.max) <= day}
    by_wording: dict[str, list[int]] = defaultdict(list)
    wordings = {captures[number][0] for number in stood}
    for number, (wording, report) in enumerate(captures):
        if wording in wordings and report.url is not None:
            by_wording[wording].append(number)
    standing = []
    for number, (wording, report) in enumerate(captures):
        if number in fallen or (day is not None and starts.get(number, public_on(report)) > day):
            continue
        mine = [n for n in by_wording[wording] if joins(report, captures[n][1])]
        if report.url is None and stood & {*mine} and {*mine} <= fallen:
            continue
        standing.append((wording, report))
    return standing


def _page(
    numbers: list[int],
    captures: Sequence[Capture],
    key: str,
    saw: dict[tuple[str, str], list[Visit]],
) -> Page:
    forms = [captures[number][1] for number in numbers]
    seen = [Sighting(got, form) for form, got in _first_got(forms)]
    for id_ in sorted({form.id for form in forms}):
        of_id = [form for form in forms if form.id == id_]
        seen += [s for visit in saw.get((key, id_), ()) for s in _sightings(visit, of_id)]
    seen.sort(key=lambda s: (s.at, s.form is not None, s.form.id if s.form else ""))
    return Page(tuple(numbers), tuple(forms), tuple(seen))


def _first_got(forms: Iterable[Report]) -> Iterator[tuple[Report, datetime]]:
    """Each form when it was got first: a file that is given again does not say when it was made."""
    first: dict[str, Report] = {}
    for form in sorted(forms, key=lambda f: (f.got is None, f.got)):
        first.setdefault(form.id, form)
    yield from ((form, form.got) for form in first.values() if form.got is not None)


def _sightings(visit: Visit, forms: Sequence[Report]) -> Iterator[Sighting]:
    """What a visit saw: the page gone, or the form that its report has."""
    if visit.outcome == "withdrawn":
        yield Sighting(visit.at, None)
        return
    same = [form for form in forms if form.text_digest == visit.text]
    for form in same or forms:
        yield Sighting(visit.at, form)


def _places(visit: Visit, addresses: dict[str, set[str]]) -> set[str]:
    """At which of the addresses of its report a visit saw that.

    Where none is its own, at those of the site that answered, whose page may name itself by another
    address. Another site's word takes nothing back and brings nothing back.
    """
    if visit.report is None:
        return set()
    known = addresses.get(visit.report, set())
    there = page_key(visit.url)
    return known & {page_key(visit.asked), there} or {k for k in known if _site(k) == _site(there)}


def _site(key: str) -> str:
    """The site of an address as `page_key` writes it."""
    return registrable(urlsplit(f"https://{key}").hostname or key)


def _fallen(made: Iterable[Page], day: date | None) -> set[int]:
    """The positions of what does not stand."""
    return {
        number
        for page in made
        for number, form in zip(page.numbers, page.forms, strict=True)
        if not page.stands(form, day)
    }


def _fallen_by(
    captures: Sequence[Capture], visits: Sequence[Visit], whole: Iterable[Page], day: date
) -> set[int]:
    """The positions of what does not stand on a day, of what had been seen by then or later.

    What had been seen decides by itself, so that nothing which came later changes what stood. What
    was seen later stands where its page had not been seen at all, in the form that was seen first.
    """
    early = [n for n, (_, report) in enumerate(captures) if _seen(report) <= day]
    by_then = [visit for visit in visits if visit.at.date() <= day]
    fallen = {early[n] for n in _fallen(pages([captures[n] for n in early], by_then), day)}
    for page in whole:
        late = [n for n in page.numbers if _seen(captures[n][1]) > day]
        first = () if len(late) < len(page.numbers) else page.first()
        fallen |= {n for n in late if not any(same_form(captures[n][1], f) for f in first)}
    return fallen


def _seen(report: Report) -> date:
    return date.min if report.got is None else report.got.date()


def _counts(sighting: Sighting) -> date:
    """The day from which a sighting counts: not before what it saw was public."""
    day = sighting.at.date()
    return day if sighting.form is None else max(day, public_on(sighting.form))
