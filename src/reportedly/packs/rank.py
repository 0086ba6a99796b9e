"""How high posts stand, where a table can order them."""

from reportedly.packs.entry import Entry


class Rank(Entry, frozen=True):
    """Posts that stand equally high in one service.

    Attributes:
        service: whose ladder it is on ("diplomats", "military", "party and state").
        level: how high it stands: 1 is the top, every further step is one more.
        lowest: the lowest level that the words may mean, where they say little ("a diplomat").
        titles: how such posts are written, in any case; the longest that a post holds counts.
    """

    id: str
    service: str
    level: int
    titles: tuple[str, ...]
    lowest: int | None = None
