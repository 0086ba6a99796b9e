"""What moved one event: a first claim, a second origin, a denial, a refutation, a sighting."""

from collections.abc import Iterable, Iterator

from reportedly.account.alerting.finding import Finding, ids_of
from reportedly.model import Claim, Event, Origin, Trigger
from reportedly.tell.evidence import Evidence
from reportedly.tell.history.mark import Mark
from reportedly.tell.new.moves import Moves, status_of
from reportedly.tell.new.nouns import What
from reportedly.trace import asserts

_PLAIN: tuple[Trigger, ...] = ("new claim",)
_SECOND: tuple[Trigger, ...] = ("second origin", "new claim")


class Moving:
    """One event, asked for what a watch may be told of it.

    What came and only copies, retells or doubts moves nothing.

    Args:
        moves: the event, as it stood and as it stands.
        evidence: all that stands.
        beside: other events that list this appearance among the sightings of their person.
    """

    def __init__(self, moves: Moves, evidence: Evidence, beside: Iterable[Event] = ()) -> None:
        self._moves, self._evidence = moves, evidence
        self._event = moves.after
        self._beside = tuple(beside)
        self._place = {claim: n for n, claim in enumerate(evidence.claims)}

    def findings(self) -> Iterator[Finding]:
        """Everything, in the order in which an editor wants it."""
        yield from self._refutation()
        if self._event.kind == "appearance":
            yield from self._sighting()
        else:
            yield from self._claims()
        for mark in self._marks("denial"):
            words = f"{self._moves.reported()}: {mark.words}" if self._moves.is_new else mark.words
            yield self._finding(("denial",), "denial", words, mark)

    def _claims(self) -> Iterator[Finding]:
        """Origins that tell of it and did not before; of two, one named, the later is the second.

        How many there are of each trigger does not hang on the order in which reports come.
        """
        before = [o for o in (self._before.origins if self._before else ()) if self._tells(o)]
        several = _corroborating(before)
        first = self._moves.is_new
        for mark in self._marks("origin"):
            origin = self._origin(mark)
            before.append(origin)
            second = not several and _corroborating(before)
            several = several or second
            words = f"{self._moves.reported()}: {mark.words}" if first else mark.words
            what: What = "event" if first else "origin"
            first = False
            yield self._finding(_SECOND if second else _PLAIN, what, words, mark)

    def _sighting(self) -> Iterator[Finding]:
        """That somebody was seen on a day: once, whoever else shows it too."""
        marks = list(self._marks("origin"))
        if not self._moves.is_new or not marks:
            return
        words = "; ".join(mark.words for mark in marks)
        line = self._moves.line(
            "sighting",
            f"{self._moves.reported()}: {words}",
            [c for mark in marks for c in mark.claims if c in self._moves.own],
        )
        events = (self._event, *self._beside)
        yield Finding(("sighting",), line, events, ids_of(self._event))

    def _refutation(self) -> Iterator[Finding]:
        """That it is refuted now: by evidence that settles it, or by a ruling."""
        was = None if self._before is None else status_of(self._before)
        if status_of(self._event) != "refuted" or was == "refuted":
            return
        if self._before is None and not self._moves.is_new:
            return
        words = self._moves.because("refuted" if was is None else f"refuted, was {was}")
        line = self._moves.line("status", words, self._moves.behind(self._moves.marks), was=was)
        yield Finding(("refutation",), line, (self._event,), ids_of(self._event))

    @property
    def _before(self) -> Event | None:
        return self._moves.before

    def _marks(self, what: str) -> list[Mark]:
        """The marks of a kind that brought something of their own, the earliest told first."""
        found = [m for m in self._moves.marks if m.what == what and self._own(m)]
        return sorted(found, key=lambda m: min(self._place.get(c, 0) for c in self._own(m)))

    def _own(self, mark: Mark) -> list[str]:
        return [claim for claim in mark.claims if claim in self._moves.own]

    def _origin(self, mark: Mark) -> Origin:
        return next(o for o in self._event.origins if set(mark.claims) <= set(o.claims))

    def _tells(self, origin: Origin) -> bool:
        """Whether an origin told before that it happened."""
        return any(asserts(claim) for claim in self._stood(origin))

    def _stood(self, origin: Origin) -> Iterator[Claim]:
        for id_ in origin.claims:
            claim = self._moves.claims.get(id_)
            if claim is not None:
                yield claim

    def _finding(
        self, triggers: tuple[Trigger, ...], what: What, words: str, mark: Mark
    ) -> Finding:
        line = self._moves.line(what, words, self._own(mark))
        key = self._origin(mark).key
        return Finding(triggers, line, (self._event,), ids_of(self._event), key)


def _corroborating(origins: Iterable[Origin]) -> bool:
    """Whether two origins tell of it, of which one at least is named."""
    told = list(origins)
    return len(told) > 1 and any(origin.named for origin in told)
