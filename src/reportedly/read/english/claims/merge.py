"""Tellings of one happening become one claim, with the fullest values and their words."""

from collections.abc import Iterable, Sequence

from reportedly.model import Certainty, Claim, ClaimBasis, Quote, Stance, digest, numbered
from reportedly.read.english.claims import filling, shared_places, whereabouts
from reportedly.read.english.claims.core import announced, is_core
from reportedly.read.english.claims.dated import happened
from reportedly.read.english.claims.dated.inferred import Told
from reportedly.read.english.claims.draft import Draft
from reportedly.read.english.claims.fates import one_end
from reportedly.read.english.claims.grouping import Group, grouped
from reportedly.read.english.claims.persons.members import without_named
from reportedly.read.english.claims.posts import Called, called, every_post
from reportedly.read.english.claims.slots.slots import Slot
from reportedly.read.english.claims.successions import with_posts
from reportedly.read.english.lexicon import words
from reportedly.read.english.sayings.chain import Chain, joined, without
from reportedly.read.english.sayings.source import Said
from reportedly.read.english.scene import Teller

_PLAIN = ("post", "to", "manner", "mode", "stage", "charge", "by", "method")
"""Slots of a telling that go into the claim as they stand."""
_ENDS = frozenset({"appearance", "death", "execution", "killing"})
"""What nobody tells of himself."""
_STANCES: tuple[Stance, ...] = ("refutes", "doubts", "relays", "own")


def claims(drafts: Sequence[Draft], teller: Teller) -> list[Claim]:
    """One claim a kind, person, happening and polarity, in order of the text."""
    told = with_posts(one_end(drafts), teller.people)
    groups = [g for g in grouped(told, teller.people, teller.pack) if _of_somebody(g)]
    groups = without_named(groups)
    dates = happened.happened(groups, teller)
    posts = called(teller.people, [d for g in groups for d in g], teller.pack)
    front = announced(teller)
    made = []
    for group, when in zip(groups, dates, strict=True):
        core = is_core(group, groups, teller, when[0] if when else None, front)
        held = _held(group, posts, teller)
        made.append(_claim(group, held, groups, when, teller, core=core))
    return sorted(made, key=lambda c: (c.quote.field != "title", c.quote.start, c.kind, c.who))


def _of_somebody(group: Group) -> bool:
    """Whether it is known who was seen: that somebody was is no news."""
    return group[0].kind != "appearance" or filling.subject_of(group).whom.known is not None


def _claim(
    group: Group,
    held: Slot | None,
    groups: Sequence[Group],
    when: Told | None,
    teller: Teller,
    *,
    core: bool,
) -> Claim:
    first, best = filling.subject_of(group), _telling(group)
    known = first.whom.known
    told = filling.told(group, teller)
    held = told.get("post") or held
    chain = _chain(group, teller)
    said = happened.said(group, teller)
    places = dict(whereabouts.places(group, teller, held))
    slots = (
        shared_places.shared(group, groups, teller)
        | told
        | places
        | ({"post": held} if held else {})
    )
    certainty, cue = _certainty(group)
    words = {"who": first.whom.quote, "kind": best.trigger}
    words |= {name: slot.quote for name, slot in slots.items()}
    words |= {"when": when[1]} if when else {}
    words |= {"said": said[1]} if said else {}
    companions = {p.value: p.quote for d in group for p in d.slots.party}
    words |= _source_words(chain) | dict(_numbered("party", companions.values()))
    return Claim(
        id=_id(first, best, teller),
        kind=first.kind,
        who=first.whom.text,
        polarity="denied" if first.denied else "affirmed",
        certainty=certainty,
        core=core,
        stance=_stance(group, chain),
        quote=best.quote,
        words=words,
        from_=slots["from"].value if "from" in slots else None,
        when=when[0].edtf if when else None,
        happened=when[0] if when else None,
        said=said[0] if said else None,
        origins=tuple(dict.fromkeys(o.text for o in chain.origins)),
        chain=tuple(s.text for s in chain.links),
        basis=_basis(group, chain, core),
        cue=cue,
        party=tuple(companions),
        count=first.whom.count,
        country=teller.country(known),
        **{name: slots[name].value for name in _PLAIN if name in slots},
    )


def _held(group: Group, posts: Called, teller: Teller) -> Slot | None:
    """The post told of a person; where that is none or a vague one, that of a description."""
    known = filling.subject_of(group).whom.known
    own, described = filling.post(known, teller), filling.described_post(group)
    elsewhere = None if known is None else posts.get(known.number)
    ranked = [slot for slot in (own, described, elsewhere) if slot is not None]
    telling = sorted((s for s in ranked if not filling.vague(s)), key=filling.past)
    every = every_post(group, teller.people) if not telling else None
    return every or next(iter(telling or ranked), None)


def _id(first: Draft, best: Draft, teller: Teller) -> str:
    """An id that stays while the words that carry the claim do."""
    where = (best.quote.field, str(best.quote.start), str(best.at))
    told = (first.kind, first.whom.text, str(first.denied))
    return "c-" + digest(teller.report, *told, *where)


def _telling(group: Group) -> Draft:
    """The sentence that carries the claim best: of the body, and with most of its slots."""

    def worth(draft: Draft) -> tuple[bool, int, int]:
        slots = (draft.slots.from_, draft.slots.to, draft.dated, draft.chain.links or None)
        filled = sum(slot is not None for slot in slots)
        return (draft.role not in {"caption", "heading"}, filled, -draft.sentence)

    return max(group, key=worth)


def _chain(group: Group, teller: Teller) -> Chain:
    """The chains of all tellings as one; nobody is the source of what befalls himself.

    But who has fled tells his own story, and who denies what is told of him is the denier.
    """
    told = [_of_others(d, filling.subject_of(group), teller) for d in group]
    body = [c for c, d in zip(told, group, strict=True) if d.role not in {"title", "heading"}]
    chain = joined(told, body, teller.pack)
    return chain if chain.links else _own_story(group, teller)


def _own_story(group: Group, teller: Teller) -> Chain:
    """The chain of a flight told flat, of somebody who tells an outlet of it."""
    known = filling.subject_of(group).whom.known
    story = teller.stories.get(known.number) if known is not None else None
    news = any(d.recent and not d.aside for d in group) and not group[0].denied
    if story is None or group[0].kind != "defection" or not news:
        return Chain()
    return Chain(story, story[1:])


def _of_others(draft: Draft, subject: Draft, teller: Teller) -> Chain:
    """A telling's chain without the person himself, and without who only explains the news."""
    own = subject.whom.text
    told = draft.chain
    fled = draft.kind == "defection" and len(told.links) > 1
    if draft.kind in _ENDS or not (fled or draft.denied):
        himself = (s.text for s in told.links if _within(draft.whom.quote, s.quote))
        told = without(told, own, *himself)
    if told.denied is not None or told.certainty != "certain":
        return told
    return without(told, *(s.text for s in told.links if _explains(s, teller)))


def _within(one: Quote, other: Quote) -> bool:
    """Whether the words that name a person stand in those that name a source."""
    return one.field == other.field and other.start <= one.start and one.end <= other.end


def _explains(said: Said, teller: Teller) -> bool:
    """Whether a source only watches and explains what others tell."""
    if said.known is not None:
        return bool(teller.people.post_nouns(said.known) & words("speech")["explainers"])
    return said.noun.removesuffix("s") in words("speech")["explainers"]


def _certainty(group: Group) -> tuple[Certainty, Quote | None]:
    """Told flat and hedged, the hedge of title or lead counts; a denial shows its words."""
    front = [d for d in group if d.role in {"title", "lead"} and d.certainty != "certain"]
    flat = [d for d in group if d.certainty == "certain"]
    chosen = (front or flat or group)[0]
    cue = chosen.cue or next((d.cue for d in group if d.denied and d.cue), None)
    return chosen.certainty, cue if chosen.certainty != "certain" or chosen.denied else None


def _stance(group: Group, chain: Chain) -> Stance:
    stances = {d.stance for d in group} | ({"relays"} if chain.links else set())
    return next(stance for stance in _STANCES if stance in stances)


def _basis(group: Group, chain: Chain, core: bool) -> ClaimBasis | None:
    """What a claim without origins rests on."""
    if chain.origins:
        return None
    if all(d.hearsay for d in group):
        return "hearsay"
    return "own" if core else "background"


def _source_words(chain: Chain) -> dict[str, Quote]:
    told = (
        ("origins", (o.quote for o in chain.origins)),
        ("chain", (s.quote for s in chain.links)),
    )
    return {key: quote for name, quotes in told for key, quote in _numbered(name, quotes)}


def _numbered(name: str, quotes: Iterable[Quote]) -> Iterable[tuple[str, Quote]]:
    """Members of a list slot under "party", "party.1", "party.2"."""
    for n, quote in enumerate(quotes):
        yield numbered(name, n), quote
