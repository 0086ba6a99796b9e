"""From a happening in a sentence to claims: who, from, to, when, who says so, how sure."""

import re

import msgspec

from reportedly.model import Certainty, Count, Quote, Stance
from reportedly.packs import Pack
from reportedly.read.english import attribution, dates, modality, places, roles, whom
from reportedly.read.english.attribution import Chain, Frame
from reportedly.read.english.dates import Dated
from reportedly.read.english.happenings import Happening, clause_end
from reportedly.read.english.lexicon import words
from reportedly.read.english.people import People
from reportedly.read.english.places import Spot
from reportedly.read.english.syntax import Sentence, Span, Token
from reportedly.read.english.whom import Whom
from reportedly.when import When

_POPULATION = frozenset(
    {"koreans", "people", "defectors", "refugees", "citizens", "nationals", "escapees"}
)
_WHERE = frozenset({"in", "at", "during", "inside", "outside"})
_KIN = "kin"


class Slot(msgspec.Struct, frozen=True):
    """A slot's value and the words that gave it."""

    value: str
    quote: Quote


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """One claim as one sentence tells it, before tellings are merged."""

    kind: str
    whom: Whom
    sentence: int
    at: int
    role: str
    denied: bool
    certainty: Certainty
    cue: Quote | None
    stance: Stance
    chain: Chain
    quote: Quote
    from_: Slot | None = None
    to: Slot | None = None
    dated: Dated | None = None
    said: Dated | None = None
    party: tuple[Slot, ...] = ()
    method: Slot | None = None
    mode: Slot | None = None
    hearsay: bool = False
    fresh: bool = False


class Scene(msgspec.Struct, frozen=True):
    """A sentence with all that was found in it."""

    index: int
    sentence: Sentence
    spots: list[Spot]
    frames: list[Frame]
    dated: list[Dated]
    happenings: list[Happening]


def drafts(people: People, scene: Scene, pack: Pack) -> list[Draft]:
    """The claims that one sentence makes."""
    out = []
    persons = people.tokens(scene.index)
    for happening in scene.happenings:
        told = modality.of(scene.sentence, happening.at)
        if not told.real:
            continue
        heads = roles.holders(scene.sentence, happening.at, happening.trigger.row, persons)
        for who in _people(people, scene, heads):
            if not _possible(people, scene, happening, who, told.negated, pack):
                continue
            out.extend(_draft(people, scene, happening, who, told))
    return out


def _people(people: People, scene: Scene, heads: list[Token]) -> list[Whom]:
    """The persons in the person's place; kin beside a main person are folded into him."""
    found = [(t, whom.resolve(people, scene.index, t)) for t in heads]
    kept = [(t, w) for t, w in found if w is not None]
    main = [(t, w) for t, w in kept if w.known is not None or w.head not in words("people")[_KIN]]
    if main:
        return [w for _, w in main]
    return [_joined(scene.sentence, kept[0][1])] if kept else []


def _joined(sentence: Sentence, who: Whom) -> Whom:
    """ "his parents and in-laws": relatives named in one breath are one group."""
    rest = sentence.text[who.quote.end - sentence.start :]
    kin_words = words("people").patterns[_KIN].pattern
    more = re.match(rf"(?:(?:,| and|, and) (?:his |her |their )?{kin_words})+", rest)
    if more is None:
        return who
    quote = sentence.between(who.quote.start, who.quote.end + more.end())
    return msgspec.structs.replace(who, text=quote.text, quote=quote)


def _possible(
    people: People, scene: Scene, happening: Happening, who: Whom, negated: bool, pack: Pack
) -> bool:
    """Whether such a person can be the person of such a claim."""
    count = who.count
    if count is not None and count.low >= 15 and who.head in _POPULATION:
        return False  # a total over time is a figure
    if happening.trigger.row.weak and who.known is None:
        return False
    if happening.kind == "appearance":
        return (
            who.known is not None
            and who.known.korean
            and (not negated or _missed(scene, happening))
        )
    return True


def _missed(scene: Scene, happening: Happening) -> bool:
    """An absence from one named event is a denied appearance; being unseen at large is none."""
    token = scene.sentence.tokens[happening.at].lower
    return (
        token.startswith(("attend", "took", "take", "appear"))
        and _venue(scene, happening) is not None
    )


def _draft(
    people: People, scene: Scene, happening: Happening, who: Whom, told: modality.Modality
) -> list[Draft]:
    sentence = scene.sentence
    token = sentence.tokens[happening.at]
    chain = attribution.chain(scene.frames, token)
    certainty, cue = told.certainty, told.cue
    if chain.force != "flat" and modality.weaker(certainty, _certainty(chain.force)) != certainty:
        certainty, cue = _certainty(chain.force), chain.hedged
    denied = (chain.denied is not None) != told.negated
    end = clause_end(sentence, happening.end)
    dated = date_of(scene, happening)
    base = Draft(
        kind=happening.kind,
        whom=who,
        sentence=scene.index,
        at=happening.at,
        role=sentence.role,
        denied=denied,
        certainty=certainty,
        cue=chain.denied or cue,
        stance="relays" if chain.links else "own",
        chain=chain,
        quote=sentence.whole,
        from_=_from(scene, happening, end),
        to=_to(scene, happening, end),
        dated=dated,
        said=said_on(scene) if chain.links else None,
        party=_party(scene, happening) if happening.kind == "defection" else (),
        method=_method(scene, happening) if happening.kind == "defection" else None,
        mode=_mode(scene) if happening.kind == "appearance" else None,
        hearsay=not chain.links and words("speech").find("hearsay", sentence.text) is not None,
        fresh=_fresh(sentence, happening),
    )
    return _with_stance(base, told)


def _certainty(force: str) -> Certainty:
    return "possible" if force == "possible" else "probable" if force == "probable" else "certain"


def _with_stance(base: Draft, told: modality.Modality) -> list[Draft]:
    """A rumour told together with its refutation is two claims: the rumour, and the outlet's denial."""
    replace = msgspec.structs.replace
    if told.refuted is not None and not base.denied:
        rumour = replace(base, stance="refutes")
        denial = replace(
            base,
            denied=True,
            cue=told.refuted,
            certainty="certain",
            stance="refutes",
            chain=Chain(),
        )
        return [rumour, denial]
    if told.doubted is not None:
        return [replace(base, stance="doubts")]
    return [base]


def _fresh(sentence: Sentence, happening: Happening) -> bool:
    """News told in the perfect, or in a headline: it happened about the day of publication."""
    if sentence.role not in {"title", "lead"}:
        return False
    before = [t.lower for t in sentence.tokens[max(0, happening.at - 5) : happening.at]]
    return sentence.role == "title" or bool({"has", "have", "'s"} & set(before))


def date_of(scene: Scene, happening: Happening) -> Dated | None:
    """The date expression that belongs to a happening and not to a word of saying."""
    sentence = scene.sentence
    saying = {f.cue for f in scene.frames}
    free = [d for d in scene.dated if not _of_saying(sentence, d, saying, scene)]
    others = [
        h for h in scene.happenings if h.kind != happening.kind or _apart(sentence, h, happening)
    ]
    mine = [d for d in free if not any(_closer(sentence, d, h, happening) for h in others)]
    stated = [d for d in mine if d.when.leaning is None]
    if not mine:
        return None
    best = min(stated or mine, key=lambda d: _distance(sentence, d, happening))
    leaning = next((d.when.leaning for d in mine if d.when.leaning is not None), None)
    when = msgspec.structs.replace(best.when, leaning=leaning)
    return msgspec.structs.replace(best, when=when)


def said_on(scene: Scene) -> Dated | None:
    """When its source said it: the date that belongs to a word of saying."""
    saying = {f.cue for f in scene.frames}
    return next((d for d in scene.dated if _of_saying(scene.sentence, d, saying, scene)), None)


def _apart(sentence: Sentence, a: Happening, b: Happening) -> bool:
    """Whether two happenings of one kind are two ("X defected in 2016 and Y in 2019"): a firing
    squad is only the means of an execution told beside it.
    """
    means = [h for h in (a, b) if h.trigger.row.weak and h.trigger.row.who == "of"]
    return a.at != b.at and not means


def _token_of(sentence: Sentence, dated: Dated) -> Token | None:
    inside = [
        t
        for t in sentence.tokens
        if sentence.start + dated.start <= t.start < sentence.start + dated.end and t.pos != "ADP"
    ]
    heads = [t for t in inside if t.head not in {x.i for x in inside}]
    return (heads or inside or [None])[0]


def _of_saying(sentence: Sentence, dated: Dated, saying: set[int], scene: Scene) -> bool:
    token = _token_of(sentence, dated)
    if token is None:
        return False
    nearest = next((a for a in sentence.ancestors(token.i) if a.pos in {"VERB", "AUX"}), None)
    day = dated.when.precision == "day" and dated.when.basis == "relative"
    if nearest is not None and nearest.i in saying:
        told = any(h.at == nearest.i for h in scene.happenings)
        return day or (not told and (token.head == nearest.i or nearest.i < token.i))
    before = sentence.tokens[token.i - 1] if token.i else None
    if before is not None and before.lower == "on" and before.i:
        before = sentence.tokens[before.i - 1]
    return day and before is not None and before.i in saying


def _closer(sentence: Sentence, dated: Dated, other: Happening, mine: Happening) -> bool:
    return _distance(sentence, dated, other) < _distance(sentence, dated, mine)


def _distance(sentence: Sentence, dated: Dated, happening: Happening) -> tuple[int, int]:
    """How far a date stands from a happening: by the tree first, then by the words between."""
    token = _token_of(sentence, dated)
    steps = 9
    if token is not None:
        above = [a.i for a in sentence.ancestors(token.i)]
        verb = {happening.at, *(a.i for a in _auxiliary(sentence, happening.at))}
        steps = next((n for n, i in enumerate(above) if i in verb), 9)
    start = sentence.start + dated.start
    gap = start - happening.end if start >= happening.end else happening.start - start
    return (min(steps, 4), gap)


def _auxiliary(sentence: Sentence, at: int) -> list[Token]:
    token = sentence.tokens[at]
    return [sentence.tokens[token.head]] if token.rel == "xcomp" and token.head >= 0 else []


def _from(scene: Scene, happening: Happening, end: int) -> Slot | None:
    sentence = scene.sentence
    if happening.kind == "defection":
        spot = places.led(sentence, scene.spots, "from", happening.start, end)
        spot = spot or places.posted(sentence, scene.spots, happening.start)
        return None if spot is None else _spot_slot(sentence, spot)
    return _venue(scene, happening)


def _to(scene: Scene, happening: Happening, end: int) -> Slot | None:
    if happening.kind != "defection":
        return None
    spot = places.led(scene.sentence, scene.spots, "to", happening.start, end)
    return None if spot is None else _spot_slot(scene.sentence, spot)


def _spot_slot(sentence: Sentence, spot: Spot) -> Slot:
    return Slot(spot.text, sentence.between(spot.start, spot.end))


def _venue(scene: Scene, happening: Happening) -> Slot | None:
    """Where it happened: the thing attended, or a phrase with "in" or "at"."""
    sentence = scene.sentence
    below = sentence.children(happening.at, "obj") if happening.kind == "appearance" else []
    objects = [
        t for t in below if t.lower not in {"speech", "address", "appearance", "part", "guidance"}
    ]
    for token in objects if happening.trigger.row.who == "subject" else []:
        return _phrase_slot(scene, token)
    for token in sentence.children(happening.at, "obl"):
        cases = {t.lower for t in sentence.children(token.i, "case")}
        if not cases & _WHERE or token.pos in {"PRON", "NUM"} or _is_date(scene, token):
            continue
        if token.lower not in words("ways")["no_venue"]:
            return _phrase_slot(scene, token)
    return None


def _is_date(scene: Scene, token: Token) -> bool:
    sentence = scene.sentence
    return any(
        sentence.start + d.start <= token.start < sentence.start + d.end for d in scene.dated
    )


def _phrase_slot(scene: Scene, token: Token) -> Slot | None:
    sentence = scene.sentence
    spot = next((s for s in scene.spots if s.start <= token.start < s.end), None)
    if spot is not None:
        return None if spot.place.kind == "country" else _spot_slot(sentence, spot)
    span = sentence.phrase(token.i)
    for below in sentence.children(token.i, "nmod"):
        cases = {t.lower for t in sentence.children(below.i, "case")}
        if below.i > token.i and cases & {"of", "for", "in", "at"} and not _is_date(scene, below):
            span = Span(span.first, max(span.last, sentence.phrase(below.i).last))
    quote = sentence.quote(span)
    return Slot(quote.text, quote)


def _party(scene: Scene, happening: Happening) -> tuple[Slot, ...]:
    """Companions: "X and his family have left", "left with his wife and son"."""
    sentence, out = scene.sentence, []
    for found in words("people").finditer(_KIN, sentence.text):
        i = sentence.at(sentence.start + found.start())
        if i is None:
            continue
        first = sentence.phrase(i).first
        if i < happening.at:
            lead = {t.lower for t in sentence.tokens[max(0, first - 3) : first]}
            beside = bool(lead & {"and", "with"})
        else:
            lead = {t.lower for t in sentence.tokens[happening.at : first]}
            beside = bool(lead & {"with", "alongside", "accompanied", "took", "brought"})
        if beside and "for" not in lead:
            quote = sentence.quote(Span(first, i))
            out.append(Slot(quote.text, quote))
    return tuple(out)


def _method(scene: Scene, happening: Happening) -> Slot | None:
    found = words("ways").find("route", scene.sentence.text[happening.end - scene.sentence.start :])
    if found is None:
        return None
    start = happening.end + found.start()
    stop = next(
        (s.end for s in scene.spots if start < s.start < start + 40), happening.end + found.end()
    )
    quote = scene.sentence.between(start, stop)
    return Slot(quote.text, quote)


def _mode(scene: Scene) -> Slot | None:
    text = scene.sentence.text
    for name, mode in (
        ("rerun", "undated or rerun footage"),
        ("listed", "name on a list"),
        ("met", "met in person"),
        ("image", "dated image"),
    ):
        found = words("ways").find(name, text)
        if found is not None:
            start = scene.sentence.start + found.start()
            return Slot(mode, scene.sentence.between(start, scene.sentence.start + found.end()))
    if scene.sentence.role == "caption":
        return Slot("dated image", scene.sentence.whole)
    return None


def publication_month(published: When | None) -> When | None:
    """The month of publication, for fresh news without a day."""
    if published is None or published.earliest is None or published.precision == "year":
        return None
    day = published.earliest
    return When.month(day.year, day.month, basis="publication")


def counted(whom_: Whom) -> Count | None:
    """How many a group has."""
    return whom_.count


__all__ = ["Draft", "Scene", "Slot", "counted", "dates", "drafts", "publication_month"]
