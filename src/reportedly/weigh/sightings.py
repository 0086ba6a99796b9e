"""Later signs of life: what tells against a death, an execution, a disappearance."""

from bisect import bisect_right, insort
from collections.abc import Iterable
from datetime import date

from reportedly.model import Event, Noun, Term
from reportedly.packs import KindRule
from reportedly.trace import Member, asserts, settles
from reportedly.trace.appearances import IMAGE, MET, NAME_ON_LIST, RERUN
from reportedly.weigh.phrases import seen
from reportedly.weigh.scene import Scene
from reportedly.weigh.stances import strength

# Kind, how seen, how much of the full weight it carries, whether it settles.
Class = tuple[str, str, float, bool]


class Sign(Noun, frozen=True, order=True):
    """One day on which somebody is told to have been alive.

    Attributes:
        day: the first day that the words allow.
        claim: id of the claim; with its copies in `claims`.
        told: the date as EDTF.
        by: keys of the origins that tell it.
        known: the day on which it was told, None where nothing says.
    """

    day: date
    claim: str
    told: str
    how: str
    teller: str
    claims: tuple[str, ...]
    by: tuple[str, ...]
    known: date | None


class Against(Noun, frozen=True):
    """What later signs of life weigh against an event.

    Attributes:
        settles: whether they settle that it did not happen.
        disputes: whether they stand against it at all; who was dismissed or lost may come back.
        claims: ids of the one that weighs, and of the latest appearance.
        sign: the one that weighs.
    """

    sign: Sign
    term: Term
    settles: bool
    disputes: bool
    claims: tuple[str, ...]


class Signs:
    """All dated signs of life, by person, in order of time."""

    def __init__(self, events: Iterable[Event], scene: Scene) -> None:
        self._scene = scene
        self._of: dict[str, dict[Class, list[Sign]]] = {}
        watched = {kind for rule in scene.pack.kinds.values() for kind in rule.refuted_by}
        for event in events:
            if event.person is not None and event.kind in watched | {"appearance"}:
                for member in scene.members(event.claims):
                    self._take(event, event.person, member)

    def last(self, person: str | None) -> Sign | None:
        """The latest dated appearance, reruns left out."""
        kept = [
            signs[-1]
            for (kind, how, _, _), signs in self._classes(person).items()
            if kind == "appearance" and how != RERUN
        ]
        return max(kept, default=None)

    def against(self, event: Event, bound: date, rule: KindRule) -> Against | None:
        """The strongest sign of life later than `bound`, and where several settle, the first.

        Against what does not end a life a sighting settles nothing: people come back.
        """
        found: list[tuple[bool, float, Sign, str]] = []
        for kind_of, signs in self._classes(event.person).items():
            at = bisect_right(signs, bound, key=lambda sign: sign.day)
            if kind_of[0] in rule.refuted_by and at < len(signs):
                settled = kind_of[3] and rule.ends_life
                found.append((settled, kind_of[2], signs[at], kind_of[0]))
        if not found:
            return None
        settled, share, sign, kind = min(
            found, key=lambda one: (not one[0], -one[1] if not one[0] else 0.0, one[2])
        )
        weight = self._scene.parameters.sighting * share
        if not rule.ends_life and kind == "appearance":
            weight *= self._scene.parameters.dismissal_sighting
        last = self.last(event.person)
        later = {*sign.claims, *(last.claims if last and last.day > bound else ())}
        return Against(
            sign=sign,
            term=Term(
                words=seen(sign.day, sign.how, sign.teller, kind),
                log_odds=weight,
                claims=sign.claims,
            ),
            settles=settled,
            disputes=rule.ends_life,
            claims=tuple(sorted(later)),
        )

    def _classes(self, person: str | None) -> dict[Class, list[Sign]]:
        return self._of.get(person, {}) if person is not None else {}

    def _take(self, event: Event, person: str, member: Member) -> None:
        claim, when = member.claim, member.happened
        share = strength(member, event, self._scene)
        if not asserts(claim) or when is None or when.earliest is None or not share:
            return
        voiced = tuple(o for o in event.origins if claim.id in o.claims)
        settled = settles(claim, when, named=any(o.named for o in voiced))
        share = (
            1.0 if settled and claim.mode == IMAGE else share * self._mode(claim.kind, claim.mode)
        )
        if not share:
            return
        sign = Sign(
            day=when.earliest,
            claim=claim.id,
            told=when.edtf or "",
            how=claim.mode or ("an appearance" if claim.kind == "appearance" else claim.kind),
            teller=voiced[0].name,
            claims=tuple(sorted((claim.id, *(copy.claim.id for copy in member.carried)))),
            by=tuple(sorted(o.key for o in voiced)),
            known=member.said,
        )
        alike = (claim.kind, sign.how, share, settled)
        insort(self._of.setdefault(person, {}).setdefault(alike, []), sign)

    def _mode(self, kind: str, mode: str | None) -> float:
        p = self._scene.parameters
        if kind != "appearance":
            return p.activity
        shares = {IMAGE: 1.0, MET: p.met_mode, NAME_ON_LIST: p.list_mode, RERUN: p.undated_mode}
        return shares.get(mode or "", p.unstated_mode)
