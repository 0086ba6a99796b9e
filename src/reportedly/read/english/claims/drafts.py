"""From a happening in a sentence to claims: who, from, to, when, who says so, how sure."""

from collections.abc import Iterator, Sequence

import msgspec
from msgspec.structs import replace

from reportedly.model import BEYOND, Certainty, Quote, Stance
from reportedly.read.english.claims.choosing import Proposal, chosen
from reportedly.read.english.claims.dated import carrying, dating, saying_days
from reportedly.read.english.claims.draft import Draft
from reportedly.read.english.claims.happenings import Happening, leading
from reportedly.read.english.claims.persons.possible import possible
from reportedly.read.english.claims.persons.proposing import proposal
from reportedly.read.english.claims.shared_posts import with_shared
from reportedly.read.english.claims.slots import slots
from reportedly.read.english.claims.sourced.comment import speaking
from reportedly.read.english.claims.sourced.described import was_hearsay
from reportedly.read.english.claims.told import ahead
from reportedly.read.english.claims.told.hedges import hedge, hedged_inside, weaker
from reportedly.read.english.claims.told.modality import Modality, modality
from reportedly.read.english.claims.told.passing import aside
from reportedly.read.english.claims.told.twins import denies_report, with_report
from reportedly.read.english.lexicon import words
from reportedly.read.english.people.known import People
from reportedly.read.english.people.whom import Whom
from reportedly.read.english.sayings.chain import Chain, chain, without
from reportedly.read.english.scene import Scene


class Weighed(msgspec.Struct, frozen=True):
    """A happening, the drafts that were made of it, and why none was."""

    happening: Happening
    drafts: tuple[Draft, ...]
    outcome: str


def drafts(people: People, scene: Scene) -> list[Draft]:
    """The claims that one sentence makes."""
    return [draft for each in weighed(people, scene) for draft in each.drafts]


def weighed(people: People, scene: Scene) -> Iterator[Weighed]:
    """Each happening of a sentence with what was made of it."""
    for each in scene.happenings:
        happening, told = _leading(scene, each)
        if not told.real or _only_watched(scene):
            yield Weighed(each, (), "not told as real")
            continue
        befallen = _whom(people, scene, each)
        listed = each.trigger.row.who == "after"
        made: list[Draft] = []
        outcome = "nobody in the person's place" if not befallen else "cannot befall such a person"
        can = [w for w in befallen if possible(scene, happening, w, told)]
        for draft in with_shared([_draft(scene, happening, whom, told) for whom in can]):
            if draft.slots.post is not None or not _asks_post(happening, draft.whom):
                made.extend(_with_stance(replace(draft, listed=listed), told, scene))
            else:
                outcome = "no post is told with it"
        yield Weighed(each, tuple(made), "claim" if made else outcome)


def _only_watched(scene: Scene) -> bool:
    """Whether it is a picture of people before a screen: "People watch a TV screen showing X"."""
    return words("hedges").find("watched", scene.sentence.text) is not None


def _asks_post(happening: Happening, whom: Whom) -> bool:
    """Whether it is no claim without a post: "named" says little, nor do the posts of nobody."""
    row = happening.trigger.row
    unnamed = whom.known is None and happening.kind == "appointment"
    # Who takes over from somebody has that one's post, told or not.
    return row.office or (unnamed and row.who not in {"next", "doer"})


def proposed(people: People, scene: Scene) -> Iterator[tuple[Happening, Proposal]]:
    """The happenings of a sentence that are told as real, and whom the rules see in each."""
    for each in scene.happenings:
        if _leading(scene, each)[1].real:
            yield each, proposal(people, scene, each)


def _leading(scene: Scene, each: Happening) -> tuple[Happening, Modality]:
    """The happening that another shares in, and how that is told: nobody shares in what was not."""
    happening = leading(scene.happenings, each)
    told = _told(scene, happening)
    shared = each is not happening and told.negated
    return happening, replace(told, real=told.real and not shared)


def _whom(people: People, scene: Scene, happening: Happening) -> Sequence[Whom]:
    """Those whom a happening befalls."""
    told = proposal(people, scene, happening)
    who = happening.trigger.row.who
    if who == "doer" and not told.ruled:
        return told.ruled  # "X was replaced": who came after him is not told
    listed = who in {"after", "is"}
    if happening.kind in BEYOND or listed or not scene.sentence.parsed:
        # The weights are of the ten kinds, and of sentences with a parse.
        return told.ruled or told.second
    return chosen(people, scene, happening, told)


def _told(scene: Scene, happening: Happening) -> Modality:
    """How a happening is told: an absence denies by its own words; "not absent" says too little."""
    plans = happening.kind in ahead.KINDS or _asks(scene, happening)
    told = modality(scene.sentence, happening.at, state=happening.trigger.row.state, plans=plans)
    if told.negated and told.cue and happening.start <= told.cue.start < happening.end:
        told = _affirmed(scene, happening, told)  # "was not on the list" says it has happened
    if told.certainty == "certain" and told.cue is None:
        certainty, cue = hedged_inside(scene.sentence, happening.start, happening.end)
        told = replace(told, certainty=certainty, cue=cue)
    row = happening.trigger.row
    if row.who == "is" and scene.sentence.word(happening.at - 1) == "to":
        told = replace(told, real=True)  # "another person to apply for asylum was X"
    if told.cue and told.certainty == "possible" and _of_a_fact(scene, happening, told.cue):
        told = replace(told, certainty="certain", cue=None)
    if row.lacks:
        told = _affirmed(scene, happening, told)
        return replace(told, real=told.real or _own_can(scene, happening))
    if row.denies:
        own = scene.sentence.between(happening.start, happening.end)
        return replace(told, negated=not told.negated, cue=own)
    if not row.absent:
        return told
    cue = told.cue or scene.sentence.between(happening.start, happening.end)
    return replace(told, real=told.real and not told.negated, negated=True, cue=cue)


def _affirmed(scene: Scene, happening: Happening, told: Modality) -> Modality:
    """What its own words negate ("not been seen") is affirmed, under its hedge if it has one."""
    if told.certainty == "certain":
        return replace(told, negated=False, cue=None)
    certainty, cue = hedge(scene.sentence, scene.sentence.tokens[happening.at])
    return replace(told, negated=False, certainty=certainty, cue=cue)


def _asks(scene: Scene, happening: Happening) -> bool:
    """Whether somebody says that he will ask for asylum: to reach for it is a flight already."""
    word = scene.sentence.word(happening.at)
    return happening.kind == "defection" and word in words("hedges")["asks"]


def _of_a_fact(scene: Scene, happening: Happening, cue: Quote) -> bool:
    """Whether one only guesses why somebody is gone ("speculation about his absence")."""
    if happening.kind != "disappearance" or happening.trigger.row.who != "of":
        return False
    between = scene.sentence.low[cue.end - scene.sentence.start :].split(maxsplit=1)[:1]
    guessed = words("hedges")["rumours"] | {"swirls", "swirl"}
    return cue.text.lower() in guessed and bool(between)


def _taken_for_granted(happening: Happening) -> bool:
    """Whether a denial takes it as known: "denied that his absence is health-related"."""
    row = happening.trigger.row
    return row.lacks or (happening.kind == "disappearance" and row.who == "of")


def _own_can(scene: Scene, happening: Happening) -> bool:
    """Whether "can" is among the listed words themselves: "cannot be found" is no mere chance."""
    inside = (t for t in scene.sentence.tokens if happening.start <= t.start < happening.end)
    return any(t.lower.startswith(("can", "could")) for t in inside)


def _draft(scene: Scene, happening: Happening, whom: Whom, told: Modality) -> Draft:
    sentence = scene.sentence
    shows = happening.kind == "appearance" and happening.trigger.row.who == "object"
    at = sentence.tokens[happening.at]
    passing = _in_passing(scene, happening)
    source = chain(speaking(scene, happening, passing=passing), at, shows=shows)
    if _sacks(scene, source):
        source = Chain()
    certainty, cue = _certainty(told, source)
    told_on = saying_days.said_on(scene)
    said = told_on if source.links else None
    # What is known only from state media is dated by the day on which they carried it.
    shown = any(o.state_media for o in source.origins) or not source.links
    carried = happening.kind == "appearance" and shown
    hearsay = words("speech").find("hearsay", sentence.text) is not None
    hearsay = hearsay or was_hearsay(scene, happening)
    return Draft(
        kind=happening.kind,
        whom=whom,
        sentence=scene.index,
        at=happening.at,
        role=sentence.role,
        denied=(source.denied is not None and not _taken_for_granted(happening)) != told.negated
        or (happening.trigger.row.denies and told.negated),
        certainty=certainty,
        cue=source.denied or cue,
        stance="relays" if source.links else "own",
        chain=source,
        quote=sentence.whole,
        trigger=sentence.between(happening.start, happening.end),
        slots=slots(scene, happening, whom),
        dated=dating.date_of(scene, happening) or (told_on if carried else None),
        said=said,
        carried=carrying.carried(scene, happening),
        hearsay=hearsay and not source.links,
        fresh=not told.coming and carrying.fresh(scene, happening),
        coming=told.coming,
        recent=not told.coming and not passing and carrying.recent(scene, happening),
        aside=happening.trigger.row.aside,
    )


def _sacks(scene: Scene, source: Chain) -> bool:
    """Whether what looks like a denial is a dismissal: "the president dismissed NAME"."""
    denied = source.denied
    return denied is not None and any(
        h.kind == "dismissal" and h.start < denied.end and denied.start < h.end
        for h in scene.happenings
    )


def _in_passing(scene: Scene, happening: Happening) -> bool:
    """Whether a clause with "who" stands beside another happening.

    Then it is no part of what is said: "X, who defected in 1998, died on Tuesday, police said".
    """
    if aside(scene, happening.at):
        return True
    token = scene.sentence.tokens[happening.at]
    main = any(h.at != happening.at and not _relative(scene, h) for h in scene.happenings)
    return main and token.dep == "acl:relcl" and _relative(scene, happening)


def _relative(scene: Scene, happening: Happening) -> bool:
    """Whether the subject of a happening is "who"."""
    below = scene.sentence.children(happening.at)
    return any(t.lower == "who" for t in below)


def _certainty(told: Modality, source: Chain) -> tuple[Certainty, Quote | None]:
    """The wording's certainty, lowered by the words of saying ("some speculated that ...")."""
    if weaker(told.certainty, source.certainty) != told.certainty:
        return source.certainty, source.hedged
    return told.certainty, told.cue


def _with_stance(base: Draft, told: Modality, scene: Scene) -> list[Draft]:
    """A rumour told with its refutation is two claims: the rumour, and whoever's denial it is."""
    if base.kind == "appearance":
        return [base]  # a sighting is what refutes
    if base.denied and denies_report(scene.sentence, base.cue, base.trigger.start):
        return with_report(base, told)
    if told.refuted is not None and not base.denied:
        at = scene.sentence.at(told.refuted.start)
        says = Chain() if at is None else chain(scene.frames, scene.sentence.tokens[at])
        if base.chain.links and not says.links and told.refuted.start < base.trigger.start:
            # "X said it was not true that he had fled"
            return [replace(base, denied=True, cue=told.refuted, certainty="certain")]
        stance: Stance = "relays" if says.links else "refutes"
        denial = replace(base, denied=True, cue=told.refuted, certainty="certain", chain=says)
        # Who calls it false is no source of it.
        rumour = base.chain
        for link in says.links:
            rumour = without(rumour, link.text)
        return [replace(base, stance=stance, chain=rumour), replace(denial, stance=stance)]
    if told.doubted is not None:
        return [replace(base, stance="doubts")]
    return [base]
