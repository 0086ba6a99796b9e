"""A post told once of several people: "elected X and Y to the political bureau"."""

from collections.abc import Sequence

from msgspec.structs import replace

from reportedly.read.english.claims.draft import Draft


def with_shared(drafts: Sequence[Draft]) -> list[Draft]:
    """The tellings of one happening, each with the post that is told behind them all.

    Who is listed before the last has his post, unless one of his own is told.

    Args:
        drafts: what one happening tells, in the order of those whom it befalls.
    """
    out: list[Draft] = []
    for draft in reversed(drafts):
        later = out[-1].slots if out else None
        if draft.kind == "appointment" and draft.slots.to is None and later is not None:
            slots = replace(draft.slots, post=draft.slots.post or later.post, to=later.to)
            draft = replace(draft, slots=slots)
        out.append(draft)
    return out[::-1]
