"""Whether a claim is a report's news or its background."""

from collections.abc import Sequence

from reportedly.read.english.claims import happenings
from reportedly.read.english.claims.grouping import OFFICES, Group
from reportedly.read.english.claims.persons.presented import FRONT
from reportedly.read.english.lexicon import words
from reportedly.read.english.scene import Teller
from reportedly.when import When

_OLD = 400
"""Days: what lies further back than this is background unless title or lead tell it."""
_AT_FRONT = frozenset({"title", "lead"})


def announced(teller: Teller) -> frozenset[str]:
    """The kinds that title and lead speak of, whoever is meant ("denies reports of defections")."""
    rows = zip(teller.people.sentences, teller.spots, strict=True)
    front = [(sentence, spots) for sentence, spots in rows if sentence.role in _AT_FRONT]
    happen = (h.kind for s, spots in front for h in happenings.find(s, spots, teller.state))
    listed = words("announcing")
    told = (k for k in listed.lists for s, _ in front if listed.find(k, s.text) is not None)
    return frozenset[str]((*happen, *told))


def is_core(
    group: Group,
    groups: Sequence[Group],
    teller: Teller,
    when: When | None,
    front: frozenset[str],
) -> bool:
    """Title, lead and what they announce are the news; what happened years before is background.

    So are those who are listed as present, and whatever of the kind of the news is told of others.
    Where title and lead tell of nobody, the news is whatever they announce, and who was given or
    lost a post: "Shake-up in the cabinet" is followed by the names.

    Args:
        group: the tellings of one happening.
        groups: those of all happenings of the report.
        teller: what they share.
        when: the date of the happening.
        front: the kinds that title and lead speak of.
    """
    if all(d.aside for d in group):
        return False
    if _at_front(group):
        return True
    if all(d.listed for d in group) or _old(when, teller):
        return False
    kind = group[0].kind
    others = [other[0].kind for other in groups if _is_news(other)]
    if not others and (kind in front or kind in OFFICES):
        return True
    early = any(d.sentence <= FRONT + 1 and d.role == "body" for d in group)
    return early and kind not in others


def _is_news(group: Group) -> bool:
    return _at_front(group) and not all(d.aside for d in group)


def _at_front(group: Group) -> bool:
    return any(d.role in _AT_FRONT for d in group)


def _old(when: When | None, teller: Teller) -> bool:
    """Whether a date that the text states lies further back than news does."""
    day = teller.published.latest if teller.published else None
    last = when.latest if when is not None and when.basis == "stated" else None
    return day is not None and last is not None and (day - last).days > _OLD
