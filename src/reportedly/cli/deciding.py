"""What verbs share that keep a decision: who decides and why, and the persons before and after."""

import getpass
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import wraps
from typing import Any, NamedTuple, TypeVar

import click

from reportedly.account import (
    Altered,
    Changed,
    Past,
    Said,
    Side,
    UnknownSide,
    applied,
    persons,
    public_by,
    side,
    standing,
    with_former,
)
from reportedly.account.carried import carried, left_behind
from reportedly.cli import streams
from reportedly.errors import UnwritablePlace
from reportedly.ledger import DecidedMeanwhile, Ledger
from reportedly.model import (
    Claim,
    Correction,
    Decision,
    Event,
    Grouping,
    Judgement,
    Marking,
    Picture,
    Ruling,
    Undo,
    Watch,
    in_force,
)
from reportedly.packs import Pack
from reportedly.plain import visible
from reportedly.protect import HOLDER, told_for


class Words(click.ParamType[str]):
    """Words that say something: not empty, no blanks alone, and whole characters."""

    name = "text"

    def __init__(self, wanted: str = "say it in words; it is kept with the decision") -> None:
        self._wanted = wanted

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The words without blanks around them."""
        said = str(value).strip()
        try:
            said.encode()
        except UnicodeEncodeError:
            self.fail("it is no text in UTF-8; type it again", param, ctx)
        if not said:
            self.fail(self._wanted, param, ctx)
        return said


because = click.option(
    "--because", type=Words(), required=True, metavar="TEXT", help="Why; it is kept and shown."
)


def _me() -> str:
    """The name under which the user is logged in."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "somebody"


by = click.option(
    "--by",
    type=Words(),
    default=_me,
    envvar="REPORTEDLY_BY",
    metavar="NAME",
    help="Who decides; the login name where it is not said.",
)


def now() -> datetime:
    """The moment of a decision."""
    return datetime.now(UTC)


class Reason(NamedTuple):
    """Who decides, and why."""

    by: str
    because: str

    def said(self) -> Said:
        """The decision is made now."""
        return Said(by=self.by, because=self.because, made=now())


def reasoned(verb: Callable[..., None]) -> Callable[..., None]:
    """The options of a verb that decides, given to it as one `reason`."""

    @wraps(verb)
    def given(*arguments: Any, because: str, by: str, **more: Any) -> None:
        verb(*arguments, reason=Reason(by, because), **more)

    return because(by(given))


class Standing:
    """The persons on file with some decisions or others: the holder's own view.

    Decisions on another version of a page are those on the same words of the one that stands.

    Args:
        ledger: what is kept.
        pack: what is known beforehand.
        recorded: only what the ledger had learned by this day counts.
        as_of: only what was public by this day counts.

    Raises:
        LedgerError: the ledger is a share, which has no decisions.
    """

    def __init__(
        self,
        ledger: Ledger,
        pack: Pack,
        recorded: date | None = None,
        as_of: date | None = None,
    ) -> None:
        ledger.refuse_share("no decision of anybody; ask `events`, `person` or `brief`")
        kept = ledger.learned(recorded)
        self._as_of = as_of
        self._reports, self._readings = kept.standing(as_of)
        self._past = Past(kept, lambda: ledger.superseded(recorded))
        self._pack = pack
        self.decisions = carried(kept, as_of)
        left = left_behind(kept, in_force(kept.decisions), as_of)
        self.left = frozenset(decision.id for decision in left)
        self.public = public_by(kept, as_of)

    def corrections(self) -> dict[str, tuple[Claim, ...]]:
        """The claims that each correction in force meets, by its id; no row where it meets none."""
        held = [d for d in in_force(self.decisions) if isinstance(d, Correction)]
        return applied(self._readings, held).met

    def picture(self, *more: Decision) -> Picture:
        """The persons that follow from all decisions, and some more."""
        return self._following((*self.decisions, *more))

    def account(self, *more: Decision) -> Picture:
        """The persons and events that follow from all decisions, and some more."""
        decisions = (*self.decisions, *more)
        found = standing(self._reports, self._readings, decisions, self._pack, self._as_of)
        return told_for(found, HOLDER, self._pack)

    def event(self, words: str, present: Picture) -> Event:
        """The event that some words mean: an id, now or formerly, a claim, a person, a kind.

        Raises:
            NotFound: they mean none, or several, or what tells of no event any more.
        """
        from reportedly.tell.meant import event_meant

        told = with_former(words, present, self._past, self._pack, HOLDER, present)
        return event_meant(words, told, self._pack)

    def _following(self, decisions: Sequence[Decision]) -> Picture:
        found = persons(self._reports, self._readings, decisions, self._pack)
        return told_for(found, HOLDER, self._pack)

    def side(self, words: str, present: Picture) -> Side:
        """Whom some words mean.

        Raises:
            UnknownSide: they mean nobody, or more than one; or somebody whom a judgement has made
                one with another, which the message then names.
        """
        try:
            return side(words, present, self._pack)
        except UnknownSide:
            told = self._joined_since(words, present)
            if told is None:
                raise
            raise UnknownSide(told) from None

    def _joined_since(self, id_: str, present: Picture) -> str | None:
        """By which judgement a person of former days is now another; None for no such person."""
        for each in reversed([d for d in in_force(self.decisions) if isinstance(d, Judgement)]):
            former = self._following([d for d in self.decisions if d.made < each.made])
            person = next((p for p in former.persons if p.id == id_), None)
            if person is not None:
                here = set(person.mentions)
                now_ = [p.id for p in present.persons if not here.isdisjoint(p.mentions)]
                return (
                    f"{id_} is now {', '.join(now_)} (judgement {each.id}); "
                    f"`reportedly undo {each.id} --because TEXT` takes that back"
                )
        return None


Made = TypeVar("Made", Correction, Judgement, Ruling, Grouping, Watch, Marking, Undo)


def keep(
    ledger: Ledger, pack: Pack, make: Callable[[Standing], tuple[Made, Picture, Picture]]
) -> tuple[Made, Picture, Picture]:
    """Make a decision and keep it; where somebody else decided meanwhile, it is made anew.

    Args:
        ledger: where it is kept.
        pack: what is known beforehand.
        make: gives the decision that follows from what stands, with the persons before and after;
            raises what speaks against it.
    """
    while True:
        present = Standing(ledger, pack)
        made, before, after = make(present)
        try:
            ledger.record(made, present.decisions)
        except DecidedMeanwhile:
            continue
        return made, before, after


@contextmanager
def kept(id_: str) -> Iterator[None]:
    """Output after a decision was kept: where it cannot be written, the error says that it was.

    Raises:
        UnwritablePlace: the output cannot be written.
    """
    try:
        with streams.explained():
            yield
            sys.stdout.flush()
    except UnwritablePlace as error:
        raise UnwritablePlace(f"{error}; the decision was kept as {id_}") from None


def changed_row(changed: Changed) -> dict[str, Any]:
    """A person that a decision changed, as plain data."""
    person = changed.person
    return {
        "id": person.id,
        "name": person.name,
        "mentions": len(person.mentions),
        "was": list(changed.was),
        "candidates": list(person.candidates),
    }


def say_changed(rows: list[dict[str, Any]]) -> None:
    """Print which persons are not as before."""
    for row in rows:
        was = f", was {', '.join(row['was'])}" if row["was"] != [row["id"]] and row["was"] else ""
        may_be = f"; may be {', '.join(row['candidates'])}" if row["candidates"] else ""
        count = "1 mention" if row["mentions"] == 1 else f"{row['mentions']} mentions"
        click.echo(f"  {row['id']}  {visible(row['name'])}: {count}{was}{may_be}")
    if not rows:
        click.echo("  no person is other than before")


def altered_row(altered: Altered) -> dict[str, Any]:
    """An event that a decision changed, as plain data."""
    event = altered.event
    return {
        "id": event.id,
        "kind": event.kind,
        "who": event.who,
        "claims": list(event.claims),
        "was": list(altered.was),
        "status": None if event.belief is None else event.belief.status,
        "status_was": altered.status,
    }


def say_altered(rows: list[dict[str, Any]]) -> None:
    """Print which events are not as before."""
    for row in rows:
        count = "1 claim" if len(row["claims"]) == 1 else f"{len(row['claims'])} claims"
        was = f", was {', '.join(row['was'])}" if row["was"] not in ([], [row["id"]]) else ""
        former = row["status_was"]
        before = f", was {former}" if former not in (None, row["status"]) else ""
        told = f"{row['kind']} of {row['who']}: {count}{was}; {row['status']}{before}"
        click.echo(f"  {row['id']}  {visible(told)}")
    if not rows:
        click.echo("  no event is other than before")
