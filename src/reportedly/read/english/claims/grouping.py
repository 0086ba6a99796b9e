"""Tellings of one happening of one person are brought together."""

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

import msgspec
from msgspec.structs import replace

from reportedly.model import Kind
from reportedly.packs import Pack
from reportedly.read.english.claims.draft import Draft
from reportedly.read.english.claims.persons.presented import alike
from reportedly.read.english.claims.persons.unnamed import introduced, named_home
from reportedly.read.english.lexicon import fold, words
from reportedly.read.english.people.known import People

Group = list[Draft]
"""Tellings of one happening, in order of the text."""


OFFICES = frozenset({"appointment", "dismissal"})
"""What befalls one person several times in a life."""


class _Gathering(msgspec.Struct):
    """A group as it grows, with the day and venue on which all its tellings agree."""

    drafts: Group
    day: str | None = None
    venue: str | None = None


class _Gatherings:
    """All groups so far; each stands under the kind, polarity and person of its first telling."""

    def __init__(self) -> None:
        self.all: list[_Gathering] = []
        self.named: dict[tuple[Kind, bool], list[Group]] = defaultdict(list)
        self._by_key: dict[tuple[Kind, bool, int | None], list[_Gathering]] = defaultdict(list)

    def free(self, draft: Draft) -> bool:
        """Whether nobody else of its sentence is told of under the name of its person.

        "A businessman was shot together with an adviser": he who is named next is one of the two.
        """
        place = (draft.sentence, draft.at)
        known = draft.whom.known
        return not any(
            (told.sentence, told.at) == place
            for group in self.named[draft.kind, draft.denied]
            for told in group
            if known is not None and told.whom.known is known
        )

    def join(self, draft: Draft) -> None:
        """Add a telling to the first group that it fits, else make it the first of a new one."""
        known = draft.whom.known
        rows = self._by_key[draft.kind, draft.denied, None if known is None else known.number]
        home = next((g for g in rows if _same(g, draft)), None)
        if home is None:
            home = _Gathering([])
            rows.append(home)
            self.all.append(home)
            if known is not None:
                self.named[draft.kind, draft.denied].append(home.drafts)
        home.drafts.append(draft)
        home.day = home.day or _day(draft)
        home.venue = home.venue or _venue(draft)


def grouped(drafts: Sequence[Draft], people: People, pack: Pack) -> list[Group]:
    """One group a kind, person, happening and polarity.

    Named persons first: what is told of somebody unnamed joins what is told of the one whom the
    report goes on to name.
    """
    gatherings = _Gatherings()
    for draft in (d for d in drafts if d.whom.known is not None):
        gatherings.join(draft)
    unnamed = [d for d in drafts if d.whom.known is None]
    for draft in sorted(unnamed, key=lambda d: d.denies is not None):
        if draft.denies is not None:
            gatherings.join(_as_told(gatherings, draft))
            continue
        home = named_home(gatherings.named[draft.kind, draft.denied], draft, people, pack)
        if home is not None:
            home.append(draft)
        else:
            for told in introduced(draft, people, pack):
                gatherings.join(told if gatherings.free(told) else draft)
    ordered = [g.drafts for g in gatherings.all]
    return [sorted(g, key=lambda d: (d.role != "title", d.sentence, d.at)) for g in ordered]


def _as_told(gatherings: _Gatherings, denial: Draft) -> Draft:
    """A denial of what was told of somebody unnamed, under his name where he has one by now."""
    for group in gatherings.all:
        told = group.drafts[0].whom
        meant = any((d.sentence, d.at) == denial.denies for d in group.drafts)
        if meant and told.known is not None and group.drafts[0].kind == denial.kind:
            return replace(denial, whom=told)
    return denial


def _same(group: _Gathering, draft: Draft) -> bool:
    """Whether a telling is of a group's happening; appearances differ by day or venue."""
    if draft.whom.known is None and not any(_one_described(d, draft) for d in group.drafts):
        return False
    if draft.kind in OFFICES:
        return all(_one_time(told, draft) for told in group.drafts)
    if draft.kind != "appearance":
        return True
    if _bygone(draft) != _bygone(group.drafts[0]):
        return False
    day, venue = _day(draft), _venue(draft)
    return _meet(day, group.day) and (
        venue is None or group.venue is None or one_event(venue, group.venue)
    )


def _bygone(draft: Draft) -> bool:
    """Whether a sighting is told as one before others ("his last public appearance was in May")."""
    return words("venues").find("bygone", draft.trigger.text) is not None


def _one_time(a: Draft, b: Draft) -> bool:
    """Whether two tellings can be of one day: who is elected twice is told of twice."""
    return not (a.dated and b.dated and not a.dated.when.meets(b.dated.when))


def _meet(a: str | None, b: str | None) -> bool:
    """Whether two dates may be one: the same, or one the other told more loosely."""
    return a is None or b is None or a.startswith(b) or b.startswith(a)


def one_event(a: str, b: str) -> bool:
    """Whether two phrases may name one event or venue.

    "The ceremony" points back to any ceremony and to any place; else half of the shorter's content
    words must stand in the longer.
    """
    if points_back(a) or points_back(b):
        return True
    x, y = _naming(a), _naming(b)
    return 2 * len(x & y) >= min(len(x), len(y))


def points_back(phrase: str) -> bool:
    """Whether a phrase does not say by itself which event or venue it means ("the ceremony")."""
    told = _naming(phrase)
    return not told or (len(told) == 1 and told <= words("venues")["plain"])


@lru_cache(maxsize=4096)
def _naming(phrase: str) -> frozenset[str]:
    listed = words("venues")
    told = [w.strip(".,'’\"“”").removesuffix("'s") for w in fold(phrase).split()]
    content = [w for w in told if len(w) > 2 and w not in listed["no_content"]]
    return frozenset(content)


def _day(draft: Draft) -> str | None:
    return draft.dated.when.edtf if draft.dated else None


def _venue(draft: Draft) -> str | None:
    return fold(draft.slots.from_.value) if draft.slots.from_ else None


def _one_described(a: Draft, b: Draft) -> bool:
    """Whether two descriptions are of one: one says no more, or one is of the headline.

    "Two border guards flee", says the headline, and "two of its soldiers" the lead.
    """
    if _same_description(a, b):
        return True
    headline = sum(d.role in {"title", "heading"} for d in (a, b)) == 1
    front = {a.role, b.role} <= {"title", "heading", "lead"}
    return headline and front and alike(a.whom, b.whom)


def _same_description(a: Draft, b: Draft) -> bool:
    """Whether one description says no more than the other ("a diplomat", "the senior diplomat")."""
    x, y = _content(a.whom.text), _content(b.whom.text)
    return bool(x) and (x <= y or y <= x)


@lru_cache(maxsize=4096)
def _content(text: str) -> frozenset[str]:
    skipped = words("people")["no_content"]
    return frozenset(w.rstrip("s") for w in fold(text).split() if w not in skipped)
