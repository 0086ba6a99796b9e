"""Tellings of one happening become one claim, with the fullest values and the words of each slot."""

from collections.abc import Callable, Sequence

import msgspec

from reportedly import names
from reportedly.model import Claim, Quote, digest
from reportedly.packs import Pack
from reportedly.read.english import attribution, places, whom
from reportedly.read.english.attribution import Chain
from reportedly.read.english.claims import Draft, Slot, publication_month
from reportedly.read.english.lexicon import fold
from reportedly.read.english.lexicon import words as lexicon
from reportedly.read.english.people import Known, People, post_text
from reportedly.read.english.posts import Held
from reportedly.read.english.sources import Said
from reportedly.when import When

_MISSION = (
    "ambassador",
    "diplomat",
    "counsel",
    "councilor",
    "councillor",
    "consul",
    "envoy",
    "attach",
    "secretary",
    "embassy",
    "mission",
    "head",
    "representative",
    "chargé",
)
_LEADING = 2
_RECENT = 31  # days: what was said within a month of publication is said "now"


class Teller(msgspec.Struct, frozen=True):
    """What the claims of one report share."""

    people: People
    pack: Pack
    published: When | None
    text_digest: str
    state: str | None
    machine: bool
    states: dict[int, str]


def claims(drafts: Sequence[Draft], teller: Teller) -> list[Claim]:
    """One claim a kind, person, happening and polarity, in order of the text."""
    groups = _grouped(list(drafts), teller.people, teller.pack)
    made = [_claim(group, teller) for group in groups]
    return sorted(made, key=lambda c: (c.quote.field != "title", c.quote.start, c.kind, c.who))


def _grouped(drafts: list[Draft], people: People, pack: Pack) -> list[list[Draft]]:
    groups: list[list[Draft]] = []
    named = [d for d in drafts if d.whom.known is not None]
    unnamed = [d for d in drafts if d.whom.known is None]
    for draft in named:
        _join(groups, draft, _same_person)
    for draft in unnamed:
        home = _named_home(groups, draft, people, pack)
        if home is not None:
            home.append(draft)
            continue
        who = _introduced(draft, people, pack)
        same = _same_person if who.whom.known is not None else _same_description
        _join(groups, who, same)
    return [sorted(g, key=lambda d: (d.role != "title", d.sentence, d.at)) for g in groups]


def _introduced(draft: Draft, people: People, pack: Pack) -> Draft:
    """A description at the front whose name follows: "A diplomat has fled. ... Ri Il-gyu told ..."."""
    if draft.whom.known is not None or draft.whom.count is not None or draft.sentence > 1:
        return draft
    if draft.whom.head in lexicon("people")["kin"]:
        return draft
    if draft.role not in {"title", "lead"} or draft.whom.head.endswith("s"):
        return draft
    following = [
        k
        for k in people.known
        if draft.sentence < k.first.sentence <= draft.sentence + 3 and k.korean
    ]
    fitting = [
        k for k in following if _may_be(draft.whom.head, whom.post_nouns(people, k), k.name, pack)
    ]
    if len(fitting) != 1:
        return draft
    return msgspec.structs.replace(draft, whom=whom.named(people, fitting[0]))


def _may_be(noun: str, posts: frozenset[str], name: str, pack: Pack) -> bool:
    """Whether a description can be of somebody: by his post; without one, of nobody well known.

    A holder of high office who is named without his post is not the unnamed man of the headline.
    """
    if posts:
        return whom.fits(noun, posts)
    return not any(names.compare(name, h.names[0]).answer == "match" for h in pack.holders)


def _same_person(a: Draft, b: Draft) -> bool:
    one, other = a.whom.known, b.whom.known
    return one is not None and other is not None and one.number == other.number


def _join(groups: list[list[Draft]], draft: Draft, same: Callable[[Draft, Draft], bool]) -> None:
    for group in groups:
        head = group[0]
        alike = head.kind == draft.kind and head.denied == draft.denied
        if alike and same(head, draft) and _one_happening(group, draft):
            group.append(draft)
            return
    groups.append([draft])


def _one_happening(group: list[Draft], draft: Draft) -> bool:
    """Appearances are many: the same day and venue, or one told less fully."""
    if draft.kind != "appearance":
        return True
    for other in group:
        if draft.dated and other.dated and draft.dated.when.edtf != other.dated.when.edtf:
            return False
        if draft.from_ and other.from_ and fold(draft.from_.value) != fold(other.from_.value):
            return False
        if draft.sentence != other.sentence and not (draft.dated or draft.from_):
            continue
    return True


def _same_description(a: Draft, b: Draft) -> bool:
    if a.whom.known is not None:
        return False
    x, y = _content(a.whom.text), _content(b.whom.text)
    return bool(x) and (x <= y or y <= x)


def _content(text: str) -> set[str]:
    skip = {
        "a",
        "an",
        "the",
        "his",
        "her",
        "their",
        "north",
        "korean",
        "another",
        "former",
        "two",
        "three",
    }
    return {w.rstrip("s") for w in fold(text).split() if w not in skip}


def _named_home(
    groups: list[list[Draft]], draft: Draft, people: People, pack: Pack
) -> list[Draft] | None:
    """ "A diplomat has defected. Ri Il Kyu, a counselor ..., made the move": one and the same.

    Only where a single named person has the same kind of claim and nothing told of the two clashes;
    the description is of one person and stands at the front, points back, or has the noun of his post.
    """
    if draft.whom.head in lexicon("people")["kin"]:
        return None
    if draft.whom.count is not None or (
        draft.whom.head.endswith("s") and not draft.whom.head.endswith("ss")
    ):
        return None
    fitting = [g for g in groups if _fits_named(g, draft, people, pack)]
    return (
        fitting[0]
        if fitting and (len(fitting) == 1 or fitting[0][0].sentence <= _LEADING + 4)
        else None
    )


def _fits_named(group: list[Draft], draft: Draft, people: People, pack: Pack) -> bool:
    known = group[0].whom.known
    if known is None or group[0].kind != draft.kind or group[0].denied != draft.denied:
        return False
    if not any(not _clash(d, draft, pack) for d in group):
        return False
    front = draft.sentence <= _LEADING and group[0].sentence <= draft.sentence + 8
    near = abs(group[0].sentence - draft.sentence) <= 3 and draft.whom.head in whom.post_nouns(
        people, known
    )
    return front or near or draft.whom.definite


def _clash(a: Draft, b: Draft, pack: Pack) -> bool:
    """Whether two tellings go to different states, or lie at dates that never meet."""
    if a.to is not None and b.to is not None:
        one, other = pack.place(a.to.value), pack.place(b.to.value)
        if one is not None and other is not None and one.state != other.state:
            return True
    return bool(a.dated and b.dated and not a.dated.when.meets(b.dated.when))


def _claim(group: list[Draft], teller: Teller) -> Claim:
    first = _head(group)
    best = _telling(group)
    known = first.whom.known
    held = _post(known, teller)
    words: dict[str, Quote] = {"who": _who_quote(first, teller)}
    slots = _places(group, held, teller, words)
    if held is not None:
        words["post"] = held.quote
    when = _when(group, teller, words)
    chain = _chain(group, teller.pack)
    _source_words(chain, words)
    certainty, cue = _certainty(group)
    _unscored(group, words)
    said = _said(group, teller, words)
    core = _core(group, teller, when)
    return Claim(
        id="c-"
        + digest(
            teller.text_digest,
            first.kind,
            first.whom.text,
            str(first.denied),
            best.quote.field,
            str(best.quote.start),
            str(best.at),
        ),
        kind=first.kind,  # type: ignore[arg-type]
        who=first.whom.text,
        polarity="denied" if first.denied else "affirmed",
        certainty=certainty,
        core=core,
        stance=_stance(group),
        quote=best.quote,
        words=words,
        post=held.value if held else None,
        from_=slots["from"],
        to=slots["to"],
        when=when.edtf if when else None,
        happened=when,
        said=said,
        origins=tuple(dict.fromkeys(o.text for o in chain.origins)),
        chain=tuple(s.text for s in chain.links),
        basis=None
        if chain.origins
        else "hearsay"
        if all(d.hearsay for d in group)
        else "own"
        if core
        else "background",
        cue=cue,
        mode=next((d.mode.value for d in group if d.mode), None),
        method=next((d.method.value for d in group if d.method), None),
        party=tuple(dict.fromkeys(p.value for d in group for p in d.party)),
        count=first.whom.count,
        country=_country(known, teller),
    )


def _head(group: list[Draft]) -> Draft:
    """The first telling that names the person, else the first."""
    return next((d for d in group if d.whom.known is not None), group[0])


def _telling(group: list[Draft]) -> Draft:
    """The sentence that carries the claim best: of the body, and with most of its slots."""

    def worth(draft: Draft) -> tuple[int, int, int]:
        filled = sum(x is not None for x in (draft.from_, draft.to, draft.dated)) + bool(
            draft.chain.links
        )
        return (draft.role not in {"caption", "heading"}, filled, -draft.sentence)

    return max(group, key=worth)


def _who_quote(draft: Draft, teller: Teller) -> Quote:
    known = draft.whom.known
    if known is None:
        return draft.whom.quote
    first = known.first
    return teller.people.sentences[first.sentence].between(first.start, first.end)


def _post(known: Known | None, teller: Teller) -> Slot | None:
    if known is None:
        return None
    ranked = sorted(known.held, key=lambda h: _rank(h, teller))
    for where, held in ranked:
        sentence = teller.people.sentences[where]
        return Slot(post_text(sentence, held), sentence.quote(held.span))
    return None


def _rank(row: tuple[int, Held], teller: Teller) -> tuple[int, int, int]:
    sentence = teller.people.sentences[row[0]]
    noun = sentence.tokens[row[1].head].lower
    vague = noun in {"diplomat", "defector", "leader", "official", "man", "member"}
    return (int(sentence.role in {"caption", "heading"}), int(vague), row[0])


def _places(
    group: list[Draft], held: Slot | None, teller: Teller, words: dict[str, Quote]
) -> dict[str, str | None]:
    """From and to: for a defector abroad the post's place comes before the place told with the verb."""
    out: dict[str, str | None] = {"from": None, "to": None}
    stated = next((d.from_ for d in group if d.from_), None)
    if group[0].kind == "defection":
        stated = _posted(group, held, teller) or stated
    for name, slot in (("from", stated), ("to", next((d.to for d in group if d.to), None))):
        if slot is not None:
            out[name], words[name] = slot.value, slot.quote
    return out


def _posted(group: list[Draft], held: Slot | None, teller: Teller) -> Slot | None:
    """The city or country of a post abroad that the text gives the person."""
    known = _head(group).whom.known
    if known is None:
        return None
    home = teller.states.get(known.number) or teller.state
    for where, row in sorted(known.held, key=lambda h: _rank(h, teller)):
        sentence = teller.people.sentences[where]
        phrase = sentence.quote(row.span)
        if not any(m in fold(phrase.text) for m in _MISSION):
            continue
        spots = [
            s for s in places.find(sentence, teller.pack) if phrase.start <= s.start < phrase.end
        ]
        abroad = [s for s in spots if not s.adjective and not places.own(s.place, home)]
        if abroad:
            spot = abroad[-1]
            return Slot(spot.text, sentence.between(spot.start, spot.end))
    return None


def _when(group: list[Draft], teller: Teller, words: dict[str, Quote]) -> When | None:
    stated = [
        d
        for d in group
        if d.dated is not None and d.dated.when.edtf is not None and not _late(d, teller)
    ]
    leaning = next((d.dated.when.leaning for d in group if d.dated and d.dated.when.leaning), None)
    if stated:
        best = max(
            stated,
            key=lambda d: (d.dated.when.basis == "stated", d.role not in {"caption"}, -d.sentence),
        )  # type: ignore[union-attr]
        return _dated(best, teller, words, leaning)
    lean = next((d for d in group if d.dated and d.dated.when.leaning), None)
    if lean is not None:
        return _dated(lean, teller, words, leaning)
    fresh = next(
        (
            d
            for d in group
            if d.fresh and not d.denied and d.stance in {"own", "relays"} and d.kind != "appearance"
        ),
        None,
    )
    if fresh is None:
        return None
    month = publication_month(teller.published)
    if month is not None:
        sentence = teller.people.sentences[fresh.sentence]
        token = sentence.tokens[fresh.at]
        words["when"] = sentence.between(token.start, token.end)
    return month


def _said(group: list[Draft], teller: Teller, words: dict[str, Quote]) -> When | None:
    """When the origin said it, where that is not about the day of publication."""
    day = teller.published.earliest if teller.published else None
    for draft in group:
        latest = draft.said.when.latest if draft.said else None
        if draft.said is None or latest is None or day is None or (day - latest).days <= _RECENT:
            continue
        sentence = teller.people.sentences[draft.sentence]
        words["said"] = sentence.between(
            sentence.start + draft.said.start, sentence.start + draft.said.end
        )
        return draft.said.when
    return None


def _late(draft: Draft, teller: Teller) -> bool:
    """Whether a date lies wholly after publication: no past happening has it."""
    day = teller.published.latest if teller.published else None
    when = draft.dated.when if draft.dated else None
    return bool(day and when and when.earliest and when.earliest > day)


def _dated(draft: Draft, teller: Teller, words: dict[str, Quote], leaning: object) -> When:
    assert draft.dated is not None
    sentence = teller.people.sentences[draft.sentence]
    words["when"] = sentence.between(
        sentence.start + draft.dated.start, sentence.start + draft.dated.end
    )
    when = msgspec.structs.replace(draft.dated.when, leaning=leaning)
    if teller.published is not None and teller.published.latest is not None:
        when = when.not_after(teller.published.latest)
    return when


def _chain(group: list[Draft], pack: Pack) -> Chain:
    """The chain of the first telling that has one; the origins of all."""
    own = _head(group).whom.text if group[0].kind in {"death", "execution", "killing"} else ""
    told = [attribution.without(d.chain, own) for d in group]
    with_links = [c for c in told if c.links]
    if not with_links:
        return Chain()
    body = [attribution.without(d.chain, own) for d in group if d.role not in {"title", "heading"}]
    # "spy agency confirms" in a headline is the service that the report below it names.
    with_links = [c for c in body if c.links] or with_links
    longest = max(len(c.links) for c in with_links)
    if longest > 1:
        # "according to a newspaper" in the lead is the paper that is named below it.
        with_links = [
            c for c in with_links if len(c.links) > 1 or c.links[0].named or not c.links[0].outlet
        ]
    base = next(c for c in with_links if len(c.links) == longest) if longest > 1 else with_links[0]
    more = [o for c in with_links for o in c.origins]
    outer = {s.text for c in with_links for s in c.links[:-1]}
    seen: dict[str, Said] = {}
    for origin in (*base.origins, *more):
        if origin.text not in outer or origin in base.origins:
            source = pack.source(origin.text)
            key = source.id if source is not None else fold(origin.text)
            if key not in seen or len(origin.text) > len(seen[key].text):
                seen[key] = origin
    return Chain(base.links, tuple(seen.values()))


def _source_words(chain: Chain, words: dict[str, Quote]) -> None:
    for name, said in (("origins", chain.origins), ("chain", chain.links)):
        for n, source in enumerate(said):
            words[name if n == 0 else f"{name}.{n}"] = source.quote


def _certainty(group: list[Draft]) -> tuple[str, Quote | None]:  # type: ignore[return]
    """Told once flat and once hedged, the hedge of title or lead counts; a denial shows its words."""
    front = [d for d in group if d.role in {"title", "lead"} and d.certainty != "certain"]
    flat = [d for d in group if d.certainty == "certain"]
    chosen = front[0] if front else flat[0] if flat else group[0]
    cue = chosen.cue or next((d.cue for d in group if d.denied and d.cue), None)
    return chosen.certainty, cue if chosen.certainty != "certain" or chosen.denied else None


def _unscored(group: list[Draft], words: dict[str, Quote]) -> None:
    for name in ("mode", "method"):
        slot = next((getattr(d, name) for d in group if getattr(d, name)), None)
        if slot is not None:
            words[name] = slot.quote
    for n, slot in enumerate({p.value: p for d in group for p in d.party}.values()):
        words["party" if n == 0 else f"party.{n}"] = slot.quote


def _stance(group: list[Draft]) -> str:  # type: ignore[return]
    stances = {d.stance for d in group}
    return next((s for s in ("refutes", "doubts", "relays", "own") if s in stances), "own")


def _core(group: list[Draft], teller: Teller, when: When | None) -> bool:
    """Title, lead and what it announces are the news; what happened years before is background."""
    day = teller.published.latest if teller.published else None
    if when is not None and day is not None and when.latest is not None and when.basis == "stated":
        old = (day - when.latest).days > 400
        if old and not any(d.role in {"title", "lead"} for d in group):
            return False
    if any(d.role in {"title", "lead"} for d in group):
        return True
    return any(d.sentence <= _LEADING + 1 and d.role == "body" for d in group)


def _country(known: Known | None, teller: Teller) -> str | None:
    return teller.state if known is None else teller.states.get(known.number)
