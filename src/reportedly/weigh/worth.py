"""What an origin's word is worth: how it was said, times what such words turned out to be worth."""

from collections.abc import Iterable

from reportedly.model import Event, Noun
from reportedly.weigh.fit import Fit, Says, Weight
from reportedly.weigh.implications import Implied
from reportedly.weigh.stances import Stance


class Worth(Noun, frozen=True):
    """One origin's word with its weight.

    Attributes:
        kind: the kind of event that it tells of, where that is not the event's own.
        because: why that implies the event; empty where it tells of the event itself.
        log_odds: what it weighs by itself, before those who say the same.
        variance: of that, the scale of the sum taken as it is.
        flat: what one flat word of the source is worth.
        case: id of the event that it tells of, which its record leaves out.
    """

    stance: Stance
    kind: str
    because: str
    log_odds: float
    variance: float
    flat: Weight
    case: str


def worths(
    event: Event, told: Iterable[Stance], implied: Iterable[Implied], fitted: Fit, factor: float
) -> tuple[Worth, ...]:
    """Each origin's word once: what it says of the event, or what implies it where that is more.

    Who denies the event implies nothing of it by telling of another.

    Args:
        event: the event; its own outcome is left out of every record.
        told: what is said of it.
        implied: what is told of other events and implies it.
        fitted: what past cases say that words are worth.
        factor: the part of a word that counts for what it only implies.
    """
    found = {s.key: _worth(s, event.kind, event.id, fitted, 1.0) for s in told if s.share}
    for each in implied:
        stance, held = each.stance, found.get(each.stance.key)
        if not stance.share or (held is not None and held.stance.deny):
            continue
        worth = _worth(stance, each.kind, each.event, fitted, factor, each.because)
        if held is None or (worth.log_odds, worth.case) > (held.log_odds, held.case):
            found[stance.key] = worth
    return tuple(found[key] for key in sorted(found))


def _worth(
    stance: Stance, kind: str, case: str, fitted: Fit, factor: float, because: str = ""
) -> Worth:
    says: Says = "deny" if stance.deny else "assert"
    flat = fitted.weight(stance.record, stance.group, kind, says, without=case)
    scale, _ = fitted.scale()
    part = scale * factor * stance.share
    return Worth(
        stance=stance,
        kind=kind,
        because=because,
        log_odds=part * flat.log_odds + 0.0,
        variance=part * part * flat.variance,
        flat=flat,
        case=case,
    )
