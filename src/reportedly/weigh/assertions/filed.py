"""Whom a sentence about the record is to be held against."""

from collections.abc import Iterable, Sequence
from datetime import date

from reportedly.model import Assertion, Kind, Noun, Picture, Reading, Report
from reportedly.names import compare, read
from reportedly.packs import Pack, Rank
from reportedly.weigh.assertions.nouns import Asked, Listed, Precedent
from reportedly.weigh.assertions.precedents import precedents
from reportedly.weigh.assertions.ranks import Ranks, lowest
from reportedly.weigh.assertions.words import words
from reportedly.when import When

_COMPARED = {"most senior", "one of"}
"""Shapes that set one person beside others, and so never beside an earlier happening of his own."""


class File:
    """The precedents of a picture by kind, and the ranks of their posts; asked, never changed."""

    def __init__(self, picture: Picture, pack: Pack) -> None:
        """Lay a picture beside the pack; precedents are found when a kind is first asked for."""
        self.picture = picture
        self._pack = pack
        self._ranks = Ranks(pack)
        self._found: dict[Kind, tuple[Precedent, ...]] = {}
        self._known: dict[tuple[str, ...], Rank | None] = {}

    def of(self, kind: Kind) -> tuple[Precedent, ...]:
        """All happenings of a kind, the earliest first."""
        if kind not in self._found:
            self._found[kind] = precedents(self.picture, self._pack, kind)
        return self._found[kind]

    def rank(self, precedent: Precedent) -> Rank | None:
        """The rank of the highest post that somebody surely held."""
        posts = precedent.posts
        if posts not in self._known:
            self._known[posts] = self._ranks.of(posts)
        return self._known[posts]


class Against(Noun, frozen=True):
    """What a sentence is held against.

    Attributes:
        subject: the happening that it is said of, None where it is not on file.
        counted: those of whom it speaks, the subject left out.
        unsure: those of whom it may speak: their post, or the day, is not known well enough.
        told: those who have only been reported, and count nothing.
        later: those made public only after the report.
        until: the last day of which the report can speak.
    """

    subject: Precedent | None
    counted: tuple[Precedent, ...]
    unsure: tuple[Precedent, ...] = ()
    told: tuple[Precedent, ...] = ()
    later: tuple[Precedent, ...] = ()
    until: date | None = None


def against(
    asked: Asked, assertion: Assertion | None, report: Report, reading: Reading, file: File
) -> Against:
    """Pick from the file what a claim is to be held against.

    Refuted happenings count nowhere, and such as have only been reported are listed, never
    counted. What was made public after the report is left out: the report could not know it. Who
    is said to come third, or to come after the last, is held against those before only.
    """
    if asked.kind is None:
        return Against(subject=None, counted=())
    every = file.of(asked.kind)
    subject = None if asked.shape == "total" else _subject(asked.kind, assertion, reading, every)
    published = When.of(report.published).latest if report.published else None
    until = published or (subject.last if subject else None)
    service = _service(asked, subject, file)
    before = subject if asked.shape == "ordinal" or asked.within is not None else None
    piles: dict[str, list[Precedent]] = {"counted": [], "unsure": [], "told": [], "later": []}
    for each in every:
        if each.standing == "refuted" or _after(each, before, until):
            continue
        if each == subject or (asked.shape in _COMPARED and _same_person(each, subject)):
            continue
        fits = _fits(file.rank(each), service, asked.senior)
        if fits is not False:
            piles[_pile(each, fits, published)].append(each)
    return Against(
        subject=subject,
        until=until,
        **{name: tuple(pile) for name, pile in piles.items()},
    )


def _pile(each: Precedent, fits: bool | None, published: date | None) -> str:
    if published is not None and each.public is not None and each.public > published:
        return "later"
    if each.standing == "reported":
        return "told"
    return "unsure" if fits is None else "counted"


def _subject(
    kind: Kind, assertion: Assertion | None, reading: Reading, every: Sequence[Precedent]
) -> Precedent | None:
    """The happening of the person whom it is said of, else of the only one in the news."""
    if assertion is not None and assertion.person is not None:
        mine = [p for p in every if p.person == assertion.person] or _named(assertion, every)
        return mine[-1] if mine else None
    news = {c.person for c in reading.claims if c.core and c.kind == kind and c.person}
    mine = [p for p in every if p.person in news]
    return mine[-1] if len(news) == 1 and mine else None


def _named(assertion: Assertion, every: Sequence[Precedent]) -> list[Precedent]:
    """Happenings of somebody without an id, whose name can be that of whom it is said."""
    if assertion.about is None:
        return []
    who = read(assertion.about)
    unbound = (p for p in every if p.person is None)
    return [p for p in unbound if any(compare(who, n).answer == "match" for n in p.names)]


def _same_person(each: Precedent, subject: Precedent | None) -> bool:
    return subject is not None and each.person is not None and each.person == subject.person


def _service(asked: Asked, subject: Precedent | None, file: File) -> str | None:
    """The service that is counted; "of its kind" is that of the subject's post."""
    if asked.who is not None or not asked.same or subject is None:
        return asked.who
    rank = file.rank(subject)
    return rank.service if rank else None


def _fits(rank: Rank | None, service: str | None, senior: bool) -> bool | None:
    """Whether a post is of those who are counted; None where that is not known."""
    if service is None and not senior:
        return True
    if rank is None:
        return None
    if service not in {None, "officials", rank.service}:
        return False
    least = words().seniority.get(rank.service)
    if not senior or least is None or lowest(rank) <= least:
        return True
    return False if rank.level > least else None


def _after(each: Precedent, before: Precedent | None, until: date | None) -> bool:
    """Whether it surely happened after what is spoken of."""
    ends = [d for d in (before.last if before else None, until) if d is not None]
    return each.first is not None and any(each.first > end for end in ends)


def listed(each: Precedent, why: str) -> Listed:
    """A happening as a verdict names it."""
    return Listed(id=each.id, who=each.who, when=when_words(each), standing=each.standing, why=why)


def when_words(each: Precedent) -> str:
    """The years in which it can have happened: "2019", "2018 to 2019", "by 2016"."""
    if each.last is None:
        return "at an unknown time"
    last = str(each.last.year)
    if each.first is None:
        return f"by {last}"
    first = str(each.first.year)
    return last if first == last else f"{first} to {last}"


def all_listed(found: Against, why: str) -> tuple[Listed, ...]:
    """Everybody that was looked at: counted first, then those left out, each with the reason."""
    return (*_each(found.counted, why), *left_out(found))


def left_out(found: Against) -> tuple[Listed, ...]:
    """Everybody who was looked at and is not counted, each with the reason."""
    return (
        *_each(found.unsure, "left out: the post or the day is not known well enough"),
        *_each(found.told, "left out: reported and not shown"),
        *_each(found.later, "left out: made public only after the report"),
    )


def _each(found: Iterable[Precedent], why: str) -> tuple[Listed, ...]:
    return tuple(listed(p, why) for p in found)
