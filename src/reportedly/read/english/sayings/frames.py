"""All sayings of a sentence: by verbs, by "according to" and "citing", by what state media show."""

from functools import cache

from reportedly.packs import Pack
from reportedly.read.english.lexicon import words
from reportedly.read.english.people.known import People
from reportedly.read.english.sayings.frame import Force, Frame, frame
from reportedly.read.english.sayings.headline import headline
from reportedly.read.english.sayings.hearing import Hearing
from reportedly.read.english.sayings.reach import around, reach, says_something
from reportedly.read.english.sayings.source import Past
from reportedly.read.english.sayings.speaker import speaker, told_to
from reportedly.read.english.text.tokens import Span, Token

_QUOTES = frozenset({"quoted", "quotes", "cited", "cites"})
_SHOWS = frozenset({"on", "in", "by", "from"})
_NOUN_BEFORE = frozenset({"on", "of", "by", "from", ",", ".", "said"})
_FORCES: tuple[Force, ...] = ("probable", "possible", "deny")


def frames(people: People, index: int, past: Past, pack: Pack) -> list[Frame]:
    """All frames of the sentence of that number, in order of their cues.

    Named sources go into `past`.
    """
    sentence = people.sentences[index]
    hearing = Hearing(people, index, sentence, past, pack)
    cues = _cues()
    out = [f for token in sentence.tokens if token.lower in cues for f in _at(hearing, token)]
    if sentence.role in {"title", "heading"}:
        out.extend(headline(hearing))
    return out


@cache
def _cues() -> frozenset[str]:
    """Every word that a frame can have as its cue."""
    lists = words("speech")
    listed = (lists[name] for name in ("say", "citing", *_FORCES))
    return _SHOWS.union(_QUOTES, {"according"}, *listed)


def _at(hearing: Hearing, token: Token) -> list[Frame]:
    """The frames whose cue is a token."""
    low = token.lower
    if low in _SHOWS:
        return _shown(hearing, token)
    if low == "according" and hearing.sentence.word(token.i + 1) == "to":
        return _prepositional(hearing, token, token.i + 2, inner=False)
    if low in _QUOTES:
        return _quoted(hearing, token)
    if low in words("speech")["citing"]:
        return _prepositional(hearing, token, token.i + 1, inner=True)
    force = _force(low)
    return [] if force is None or not _verbal(hearing, token) else _verb(hearing, token, force)


def _force(low: str) -> Force | None:
    lists = words("speech")
    if low in lists["say"]:
        return "flat"
    return next((force for force in _FORCES if low in lists[force]), None)


def _verbal(hearing: Hearing, token: Token) -> bool:
    """Whether a form is a verb here ("a claim", "reports on" are not)."""
    if token.pos in {"VERB", "AUX", ""}:
        return True
    if token.lower not in words("speech")["surely"]:
        return False
    return token.pos != "NOUN" or hearing.sentence.word(token.i + 1) not in _NOUN_BEFORE


def _prepositional(hearing: Hearing, cue: Token, first: int, *, inner: bool) -> list[Frame]:
    """As in "according to NAME", "citing sources": the noun behind the words is the source."""
    head = hearing.noun_after(first)
    said = hearing.sources(head) if head is not None else []
    if head is None or not said:
        return []
    own = set(range(cue.i, max(head.i, first) + 1))
    reach_ = hearing.sentence.everything - own
    return [frame(hearing.sentence, said, cue, reach_, inner=inner)]


def _shown(hearing: Hearing, cue: Token) -> list[Frame]:
    """State media as the source: "was shown on state television", "appeared in the daily"."""
    head = hearing.noun_after(cue.i + 1)
    if head is None:
        return []
    sentence = hearing.sentence
    span = sentence.phrase(head.i)
    phrase = sentence.quote(Span(max(span.first, cue.i + 1), span.last))
    source = hearing.pack.source(phrase.text)
    if source is None or source.type != "state media":
        return []
    said = hearing.sources(head)
    own = set(range(cue.i, span.last + 1))
    return [frame(sentence, said, cue, sentence.everything - own)] if said else []


def _quoted(hearing: Hearing, cue: Token) -> list[Frame]:
    """As in "the paper quoted a source as saying", "was quoted by the paper as saying"."""
    sentence = hearing.sentence
    who = [t for t in sentence.children(cue.i) if t.dep in {"nsubj", "nsubj:pass"}]
    if not who:
        return []
    quoted = sentence.children(cue.i, "obj")
    reach_ = sentence.everything - {cue.i}
    if quoted:
        outer, inner = hearing.sources(who[0]), hearing.sources(quoted[0])
        out = [frame(sentence, outer, cue, reach_)] if outer else []
        return out + ([frame(sentence, inner, cue, reach_, inner=True)] if inner else [])
    inner = hearing.sources(who[0])
    agent = hearing.agent(cue)
    outer = hearing.sources(agent) if agent is not None else []
    told = outer[0] if outer and outer[0].outlet else None
    return [frame(sentence, inner, cue, reach_, inner=True, to=told)] if inner else []


def _verb(hearing: Hearing, cue: Token, force: Force) -> list[Frame]:
    sentence = hearing.sentence
    agent = hearing.agent(cue)
    if agent is not None:
        said = hearing.sources(agent)
        return [frame(sentence, said, cue, around(sentence, cue, agent), force)] if said else []
    who = speaker(hearing, cue)
    if who is None or not says_something(sentence, cue, who):
        return []
    said = hearing.sources(who)
    if not said:
        return []
    addressee = told_to(hearing, cue)
    told = hearing.outlet(addressee) if addressee is not None else None
    if told is not None:
        hearing.past.remember(told)
    return [frame(sentence, said, cue, reach(sentence, cue, who), force, to=told)]
