"""Which office holder of the pack a mention is, and which it may be."""

from functools import cached_property
from typing import NamedTuple

from reportedly.identify.keys import Keys
from reportedly.identify.likeness import Likeness, folded
from reportedly.identify.posts import (
    PostKeys,
    are_far,
    is_titled,
    post_keys,
    say_nothing,
    telling,
)
from reportedly.identify.second_keys import same_places
from reportedly.names import is_native, read
from reportedly.packs import Holder, Pack, Post, Source
from reportedly.when import When

_TELLING, _SPHERE, _SILENT, _MISFIT = 2, 1, 0, -1
_SAID = {
    _TELLING: "holder's post",
    _SPHERE: "holder's walk of life",
    _MISFIT: "holder's misfit",
}
_WHY = {
    _TELLING: "the post is one that the one holder of public office of this name held",
    _SPHERE: "the post is in a walk of life of the one holder of public office of this name",
    _SILENT: "the name is so well known that it means this holder of public office",
}
_AFTERLIFE = 3 * 365
"""Days for which reports go on to call somebody by a post that has ended."""


class Office(NamedTuple):
    """A holder with what the posts held say."""

    holder: Holder
    names: frozenset[str]
    states: frozenset[str]
    said: PostKeys
    each: tuple[tuple[Post, PostKeys], ...]


class Choice(NamedTuple):
    """What the pack knows of a mention.

    Attributes:
        holder: id of the holder that it is, or None.
        fit: how well the posts fit, 2 (words alike) to -1 (another walk of life).
        may_be: ids of the holders that it may be, where none could be chosen.
        why: the reason for the choice, in words.
    """

    holder: str | None = None
    fit: int = _SILENT
    may_be: tuple[str, ...] = ()
    why: str = ""


class Offices:
    """The holders of a pack, ready to be compared with mentions."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack

        self._made: dict[str, Office] = {}

    @cached_property
    def names(self) -> frozenset[str]:
        """Every spelling of every holder."""
        return frozenset(self._bearing)

    @cached_property
    def _bearing(self) -> dict[str, list[Holder]]:
        found: dict[str, list[Holder]] = {}
        for holder in self._pack.holders:
            for name in dict.fromkeys((*holder.names, *holder.native)):
                found.setdefault(name, []).append(holder)
        return found

    @cached_property
    def _well_known(self) -> frozenset[str]:
        """Names that mean a holder wherever they stand, by their letters."""
        return frozenset(
            folded(n) for h in self._pack.holders if h.bare for n in (*h.names, *h.native)
        )

    @cached_property
    def _bodies(self) -> dict[str, Source]:
        return {s.id: s for s in self._pack.sources}

    def _named_like(self, keys: Keys, likeness: Likeness) -> list[Office]:
        """The holders with a spelling that matches, or but for a slip would, in order of ids."""
        forms = {like for name in keys.names for like in likeness.of(name)}
        found = {h.id: h for form in forms for h in self._bearing.get(form, ())}
        return [self._office(found[id_]) for id_ in sorted(found)]

    def _of(self, id_: str) -> Office:
        holder = self._pack.holder(id_)
        if holder is None:
            raise KeyError(id_)
        return self._office(holder)

    def _office(self, holder: Holder) -> Office:
        # of hundreds of holders a report names a few: what their posts say is worked out when asked
        if holder.id not in self._made:
            self._made[holder.id] = self._worked_out(holder)
        return self._made[holder.id]

    def _worked_out(self, holder: Holder) -> Office:
        each = tuple((post, self._said(post)) for post in holder.posts)
        bodies = (self._bodies.get(p.body or "") for p in holder.posts)
        states = {holder.state} | {body.state for body in bodies if body and body.state}
        return Office(
            holder,
            frozenset((*holder.names, *holder.native)),
            frozenset(states),
            _together([said for _, said in each]),
            each,
        )

    def _said(self, post: Post) -> PostKeys:
        body = self._bodies.get(post.body or "")
        family = self._bodies.get(body.family or "") if body else None
        titles = [post.title, *(s.names[0] for s in (body, family) if s)]
        found = post_keys(tuple(titles), self._pack)
        return found._replace(bodies=found.bodies | ({body.id} if body else set()))

    def choose(self, keys: Keys, likeness: Likeness, published: str) -> Choice:
        """Which holder a mention is.

        A name is never enough, but for holders so well known that it means them. One holder of the
        name is it where the post told is the holder's, or a title in the holder's walk of life;
        where no post is told, or one that says nothing, if the holder is that well known and the
        report calls the person no defector and nobody's relative. Else it may be. Who is called a
        soldier, a student, a trader is no holder for a walk of life; who is of another state is
        somebody else. Between namesakes the posts decide, then the dates of the posts; a bare name
        that fits two may be either.

        Args:
            keys: what the report says.
            likeness: answers over all names.
            published: the day of the report, as precise as it is known.
        """
        fits = [
            (self._fit(keys, office), office)
            for office in self._named_like(keys, likeness)
            if _bears(keys, office, likeness)
        ]
        fits = [(f, o) for f, o in fits if not _is_of_another_state(keys, o, f)]
        if not fits:
            return Choice()
        everybody = tuple(o.holder.id for _, o in fits)
        if len(fits) == 1:
            fit, office = fits[0]
            if self._against(keys, office, fit):
                return Choice(may_be=everybody)
            return Choice(office.holder.id, fit, (), _WHY[fit])
        return self._between(fits, keys, published) or Choice(may_be=everybody)

    def speaking(self, id_: str, keys: Keys) -> tuple[str, ...]:
        """What a mention's posts say of its being a holder: keys of the scale, the name's aside."""
        office = self._of(id_)
        fit = self._fit(keys, office)
        against = self._against(keys, office, fit)
        return tuple(dict.fromkeys((*([_SAID[fit]] if fit in _SAID else []), *against)))

    def _against(self, keys: Keys, office: Office, fit: int) -> tuple[str, ...]:
        """What keeps a mention of a holder's name from being the holder: keys of the scale."""
        if fit == _TELLING:
            return ()
        if keys.plain:
            return ("no office",)
        if fit == _MISFIT or _posted_elsewhere(keys, office):
            return ("holder's misfit",) if fit != _SPHERE else ()
        if fit == _SPHERE:
            return () if is_titled(keys.words) or office.holder.bare else ("no title",)
        found = [
            ("defection", keys.defected),
            ("relative", any(folded(name) not in self._well_known for name in keys.kin)),
            ("another post", bool(keys.bodies or keys.places or not say_nothing(keys.words))),
            ("only the name", not office.holder.bare),
        ]
        return tuple(key for key, holds in found if holds)

    def namesakes(self, id_: str, likeness: Likeness) -> tuple[str, ...]:
        """Ids of the other holders whose name matches a holder's, in order."""
        names = self._of(id_).names
        near = {like for n in names for like, a in likeness.of(n).items() if a == "match"}
        found = {h.id for form in near for h in self._bearing.get(form, ())}
        return tuple(sorted(found - {id_}))

    def slips(self, keys: Keys, likeness: Likeness) -> tuple[str, ...]:
        """Ids of holders whose name this may be, mistyped, where nothing speaks against it."""
        return tuple(
            office.holder.id
            for office in self._named_like(keys, likeness)
            if likeness.between(keys.names, office.names) == "possible"
            and not _bears(keys, office, likeness)
            and not _is_of_another_state(keys, office, fit := self._fit(keys, office))
            and (not keys.told or (fit >= _SPHERE and not keys.plain))
        )

    def _between(self, fits: list[tuple[int, Office]], keys: Keys, published: str) -> Choice | None:
        """The one of several namesakes whom the posts, then the dates point at."""
        best = max(f for f, _ in fits)
        if best < _SPHERE or (best == _SPHERE and (keys.plain or not is_titled(keys.words))):
            return None
        first = [o for f, o in fits if f == best]
        if len(first) > 1:
            first = [o for o in first if _in_post(o, keys, published)]
        if len(first) != 1:
            return None
        why = f"of {len(fits)} holders of public office of this name, the post is this one's"
        return Choice(first[0].holder.id, best, (), why)

    def _fit(self, keys: Keys, office: Office) -> int:
        said = office.said
        if (
            telling(keys.words, said.words)
            or any(keys.words == post.words for _, post in office.each if post.words)
            or keys.bodies & said.bodies
            or same_places(keys.places, said.places)
        ):
            return _TELLING
        if keys.spheres & said.spheres:
            return _SPHERE
        return _MISFIT if are_far(keys.spheres, said.spheres) else _SILENT


def _bears(keys: Keys, office: Office, likeness: Likeness) -> bool:
    """Whether the name is a holder's.

    It is if it is spelled like one that the pack lists, or can be read as the native form of the
    pack. Where the report gives a native form itself, only this counts.
    """
    native = frozenset(n for n in office.names if is_native(n))
    written = frozenset(n for n in keys.names if is_native(n))
    if written and native:
        return likeness.between(written, native) == "match"
    if not {folded(n) for n in keys.names}.isdisjoint(folded(n) for n in office.names):
        return True
    readable = frozenset(n for n in native if read(n).is_korean)
    return likeness.between(keys.names, readable or office.names) == "match"


def _is_of_another_state(keys: Keys, office: Office, fit: int) -> bool:
    """Whether a mention is of a state that the holder never served.

    An adjective of the post says so whatever the post; the state that the whole report suggests
    yields to a post of the holder's.
    """
    if keys.states:
        return keys.states.isdisjoint(office.states)
    return fit <= _SILENT and keys.state is not None and keys.state not in office.states


def _posted_elsewhere(keys: Keys, office: Office) -> bool:
    posted = bool(keys.places) and bool(keys.words or keys.spheres)
    return posted and not any(state in office.states for state, _ in keys.places)


def _in_post(office: Office, keys: Keys, published: str) -> bool:
    """Whether the report appeared while a post like the one told was held, or soon after."""
    if published[:4] == "9999":
        return False
    when = When.of(published)
    return any(
        When.between(
            When.of(post.from_).earliest if post.from_ else None,
            When.of(post.to).latest if post.to else None,
        ).meets(when, slack=_AFTERLIFE)
        for post, said in office.each
        if telling(keys.words, said.words) or keys.spheres & said.spheres
    )


def _together(each: list[PostKeys]) -> PostKeys:
    return PostKeys(
        words=frozenset(w for said in each for w in said.words),
        spheres=frozenset(s for said in each for s in said.spheres),
        bodies=frozenset(b for said in each for b in said.bodies),
        places=frozenset(p for said in each for p in said.places),
    )
