"""What changed between the versions of one page: its words, and what it claims."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

import msgspec

from reportedly.account.clearing import cleared
from reportedly.account.markings import with_markings
from reportedly.account.picture import persons
from reportedly.errors import NotFound
from reportedly.model import Claim, Noun, Picture, Reading, Report
from reportedly.packs import Pack
from reportedly.protect import Audience, bare, journeys_of_private, says, told_for

if TYPE_CHECKING:
    from reportedly.ledger import Learned

Turned = Literal["changed", "withdrawn", "back"]

_OWN = frozenset({"id", "quote", "words", "person", "core"})
"""What tells one telling from another, and nothing of what is told."""


class Slot(Noun, frozen=True):
    """What a claim says of one slot before and after."""

    slot: str
    before: object
    after: object


class ChangedClaim(Noun, frozen=True):
    """A claim of both versions, with what it says otherwise now."""

    before: Claim
    after: Claim
    slots: tuple[Slot, ...]


class Step(Noun, frozen=True):
    """A day on which a page was seen to be otherwise, as an audience may be told of it.

    Attributes:
        day: on which it was seen.
        act: "changed", "withdrawn" or "back".
        before: the report that it held before; None where it was gone.
        after: the report that it has held since; None where it is gone.
        came: claims that only the newer version has, likewise `went`, `changed`.
    """

    day: date
    act: Turned
    before: Report | None
    after: Report | None
    came: tuple[Claim, ...] = ()
    went: tuple[Claim, ...] = ()
    changed: tuple[ChangedClaim, ...] = ()


class Course(Noun, frozen=True):
    """The versions of one page, the earliest step first."""

    report: Report
    steps: tuple[Step, ...]


def course_of(
    kept: Learned, wanted: str, key: str, pack: Pack, to: Audience, as_of: date | None = None
) -> Course:
    """What was seen of one page, as an audience may be told.

    Claims come out of the gate together with all that stands, since what protects a person may
    stand in another report.

    Args:
        kept: what the ledger had learned.
        wanted: a report's id or name.
        key: the same as an address (`ledger.pages.page_key`).
        pack: what is known beforehand.
        to: whom the gate opens for; only who sees everything gets the texts.
        as_of: only what was seen by this day.

    Raises:
        NotFound: no report on file has that id, name or address.
    """
    from reportedly.ledger.pages import page_key, same_form

    kept = cleared(kept, pack, to)
    reports = [report for _, report in kept.captures]
    meant = [r for r in reports if wanted in {r.id, r.name} or (r.url and page_key(r.url) == key)]
    if not meant:
        raise NotFound(
            f"no report on file has the id, name or address '{wanted}'; "
            "`reportedly add URL` gets a page"
        )
    pages = [p for p in kept.pages() if any(f.id == r.id for f in p.forms for r in meant)]
    seen = [s for page in pages for s in page.seen if as_of is None or s.at.date() <= as_of]
    seen.sort(key=lambda s: s.at)
    forms = {s.form.id: s.form for s in seen if s.form is not None}
    told, hidden = _told(
        kept, tuple({r.id: r for r in [*meant, *forms.values()]}.values()), pack, to
    )
    steps = []
    for before, after in pairwise(seen):
        one, other = before.form, after.form
        if one is not other and not (one and other and same_form(one, other)):
            steps.append(_step(after.at.date(), (one, other), told, hidden))
    return Course(report=told[meant[-1].id][0], steps=tuple(steps))


def _told(
    kept: Learned, forms: Sequence[Report], pack: Pack, to: Audience
) -> tuple[dict[str, tuple[Report, Reading | None]], frozenset[str]]:
    """Reports and readings behind the gate, by the report's id, and what the page took out.

    The latter are claims of journeys of private persons that its present form does not tell: their
    ids. Where a former form has one, it is told without its title.
    """
    reports, readings = kept.standing()
    there = {report.id for report in reports}
    more = [form for form in forms if form.id not in there]
    own = [kept.readings.get((form.id, form.text_digest)) for form in more]
    whole: Picture = persons(
        [*reports, *more], [*readings, *(r for r in own if r is not None)], kept.decisions, pack
    )
    told = told_for(with_markings(whole, kept, pack), to, pack)
    found = {reading.report: reading for reading in told.readings}
    told_forms = {report.id: (report, found.get(report.id)) for report in told.reports}
    if to.sees_everything:
        return told_forms, frozenset()
    private = journeys_of_private(told, pack)
    ids = [form.id for form in forms]
    present = [told_forms[id_][1] for id_ in ids if id_ in there and id_ in told_forms]
    here = [claim for reading in present for claim in _claims(reading)]
    still = {says(claim) for claim in here}
    hidden: set[str] = set()
    for shown, reading in [told_forms[form.id] for form in more if form.id in told_forms]:
        lost = {c.id for c in _claims(reading) if c.id in private and says(c) not in still}
        hidden |= lost
        if lost:
            told_forms[shown.id] = (bare(shown, pack), reading)
    return told_forms, frozenset(hidden - {claim.id for claim in here})


def _step(
    day: date,
    around: tuple[Report | None, Report | None],
    told: Mapping[str, tuple[Report, Reading | None]],
    hidden: frozenset[str],
) -> Step:
    before, after = around
    act: Turned = "withdrawn" if after is None else "back" if before is None else "changed"
    one, old = (None, None) if before is None else told[before.id]
    other, new = (None, None) if after is None else told[after.id]
    if act != "changed":
        return Step(day=day, act=act, before=one, after=other)
    came, went, changed = _compared(_claims(old), _claims(new))
    return Step(
        day=day,
        act=act,
        before=one,
        after=other,
        came=tuple(c for c in came if c.id not in hidden),
        went=tuple(c for c in went if c.id not in hidden),
        changed=tuple(c for c in changed if hidden.isdisjoint((c.before.id, c.after.id))),
    )


def _claims(reading: Reading | None) -> list[Claim]:
    return [] if reading is None else [*reading.claims, *reading.claims_beyond]


def _compared(
    old: list[Claim], new: list[Claim]
) -> tuple[tuple[Claim, ...], tuple[Claim, ...], tuple[ChangedClaim, ...]]:
    """Claims that came, that went, and those of one person and kind that say it otherwise."""
    left = list(new)
    went, changed = [], []
    for claim in old:
        same = next((c for c in left if _slots(c) == _slots(claim)), None)
        if same is not None:
            left.remove(same)
            continue
        went.append(claim)
    for claim in list(went):
        alike = [
            c for c in left if (c.kind, c.who.casefold()) == (claim.kind, claim.who.casefold())
        ]
        if alike:
            went.remove(claim)
            left.remove(alike[0])
            changed.append(
                ChangedClaim(before=claim, after=alike[0], slots=_other(claim, alike[0]))
            )
    return tuple(left), tuple(went), tuple(changed)


def _slots(claim: Claim) -> dict[str, object]:
    told: dict[str, object] = msgspec.to_builtins(claim)
    return {key: value for key, value in told.items() if key not in _OWN}


def _other(one: Claim, two: Claim) -> tuple[Slot, ...]:
    before, after = _slots(one), _slots(two)
    return tuple(
        Slot(slot=key, before=before.get(key), after=after.get(key))
        for key in before
        if before.get(key) != after.get(key)
    )
