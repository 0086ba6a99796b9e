"""All sayings of a sentence: by verbs, by "according to" and "citing", by what state media show."""

import re
from functools import cache

from msgspec.structs import replace

from reportedly.packs import Pack
from reportedly.read.english.lexicon import either, words
from reportedly.read.english.people.known import People
from reportedly.read.english.sayings.frame import Force, Frame, frame
from reportedly.read.english.sayings.headline import headline
from reportedly.read.english.sayings.hearing import Hearing
from reportedly.read.english.sayings.quoting import announced, deeper, having, quoted, read_by
from reportedly.read.english.sayings.reach import apart, around, behind
from reportedly.read.english.sayings.registry import note
from reportedly.read.english.sayings.rejecting import rejecting
from reportedly.read.english.sayings.source import Past, Said
from reportedly.read.english.sayings.speaker import (
    follows,
    inverted,
    main_subject,
    opening,
    opens_clause,
    spoken_before,
)
from reportedly.read.english.sayings.stretch import Stretch, after, verbal
from reportedly.read.english.text.tokens import Span, Token

_QUOTES = frozenset({"quoted", "quotes", "cited", "cites", "quote", "cite", "quoting", "citing"})
_SHOWS = frozenset({"on", "in", "by", "from"})
_NOUN_BEFORE = frozenset({"on", "of", "by", "from", ",", ".", "said"})
_FORCES: tuple[Force, ...] = ("probable", "possible", "deny")
_CARRIES = frozenset({"carried", "aired", "published", "released", "broadcast", "showed"})
_BEING = 3
_OPENING = 2
"""A speaker's phrase that begins so early has nothing before it that he could have said."""


def frames(people: People, index: int, past: Past, pack: Pack) -> list[Frame]:
    """All frames of the sentence of that number, in order of their cues.

    Named sources go into `past`.
    """
    sentence = people.sentences[index]
    hearing = Hearing(people, index, sentence, past, pack)
    note(past, sentence, pack)
    cues, out = _cues(), rejecting(hearing)
    denied = {f.cue for f in out}
    for token in sentence.tokens:
        if token.lower in cues and token.i not in denied:
            out.extend(_at(hearing, token, out))
    out.extend(deeper(hearing, out))
    out.extend(headline(hearing))
    return apart(sentence, out)


@cache
def _cues() -> frozenset[str]:
    """Every word that a frame can have as its cue."""
    lists = words("speech")
    named = ("say", "citing", "announcing", "read_by", "state_media_say", "takes_as", *_FORCES)
    plain = {"according", "let", "per", "has", "have", "had"}
    return _SHOWS.union(_QUOTES, plain, *(lists[name] for name in named))


def _at(hearing: Hearing, token: Token, before: list[Frame]) -> list[Frame]:
    """The frames whose cue is a token, those of the words before it known."""
    low, sentence = token.lower, hearing.sentence
    if low in _SHOWS:
        return _shown(hearing, token)
    if low == "according" and sentence.word(token.i + 1) == "to":
        return _prepositional(hearing, token, token.i + 2)
    if low in _QUOTES:
        return quoted(hearing, token)
    if low in words("speech")["read_by"] and sentence.word(token.i + 1) == "by":
        return read_by(hearing, token)
    if low == "per" and sentence.word(token.i + 1) not in words("speech")["measured_per"]:
        return [f for f in _prepositional(hearing, token, token.i + 1) if f.sources[0].outlet]
    if low in {"has", "have", "had"}:
        return having(hearing, token)
    if low in words("speech")["state_media_say"]:
        made = _verb(hearing, token, "flat", before) if token.pos == "VERB" else []
        return [f for f in made if f.sources[0].state_media]
    if low in words("speech")["takes_as"]:
        taken = any(sentence.word(token.i + k) == "as" for k in range(1, 7))
        return _verb(hearing, token, "probable", before) if taken else []
    if low in {"point", "points", "pointed"} and sentence.word(token.i + 1) != "out":
        return []
    if low == "let":
        known = sentence.word(token.i + 1) == "it" and sentence.word(token.i + 2) in {"be", "slip"}
        return _verb(hearing, token, "flat", before) if known else []
    if low in words("speech")["announcing"] and token.pos == "NOUN":
        return announced(hearing, token)
    force = _force(low)
    if force is None or not _verbal(hearing, token):
        return []
    return _verb(hearing, token, force, before)


def _force(low: str) -> Force | None:
    lists = words("speech")
    if low in lists["say"]:
        return "flat"
    return next((force for force in _FORCES if low in lists[force]), None)


def _verbal(hearing: Hearing, token: Token) -> bool:
    """Whether a form is a verb here ("a claim", "reports on" are not)."""
    before = hearing.sentence.word(token.i - 1)
    if before in {"as", "without", "worth"} and token.lower.endswith("ing"):
        return False
    if before in words("speech")["noun_after"]:
        return False
    if token.pos == "NOUN" and before in words("speech")["noun_beside"]:
        return False
    if token.pos in {"VERB", "AUX", ""}:
        return True
    if token.lower not in words("speech")["surely"]:
        return False
    return token.pos != "NOUN" or hearing.sentence.word(token.i + 1) not in _NOUN_BEFORE


def _prepositional(hearing: Hearing, cue: Token, first: int) -> list[Frame]:
    """As in "according to NAME": the phrase behind the words is the source."""
    phrase = after(hearing.sentence, first)
    said = hearing.sources(phrase, anybody=True) if phrase is not None else []
    if phrase is None or not said:
        return []
    reach = around(hearing.sentence, cue, phrase)
    return [replace(frame(hearing.sentence, said, cue, reach), first=cue.i)]


def _shown(hearing: Hearing, cue: Token) -> list[Frame]:
    """State media as the source: "was shown on state television", "appeared in the daily"."""
    phrase = after(hearing.sentence, cue.i + 1)
    if phrase is None:
        return []
    sentence = hearing.sentence
    for last in (phrase.last, phrase.head):
        quote = sentence.quote(Span(phrase.first, last))
        source = hearing.pack.source(quote.text)
        if source is not None and source.type == "state media":
            said = hearing.sources(Stretch(phrase.first, last, min(phrase.head, last)))
            reach = around(sentence, cue, phrase)
            return [frame(sentence, said, cue, reach)] if said else []
    return []


def _verb(hearing: Hearing, cue: Token, force: Force, before: list[Frame]) -> list[Frame]:
    sentence = hearing.sentence
    if _passive(hearing, cue):
        return _by(hearing, cue, force)
    if cue.lower.endswith("ing") and sentence.word(cue.i - 1) not in {"is", "was", "are", "were"}:
        return _participle(hearing, cue, force, before)
    if sentence.word(cue.i - 1) in {"and", "but", "or"}:
        return _joined(hearing, cue, force)
    phrase = spoken_before(hearing, cue)
    opens = phrase is not None and phrase.first <= _OPENING
    behind_it = None if opens else inverted(hearing, cue)
    phrase = behind_it or phrase
    if phrase is None:
        return []
    if behind_it is None and not _tells(hearing, cue, phrase):
        return []
    anybody = cue.lower in words("speech")["by_anybody"]
    said = hearing.sources(phrase, anybody=anybody)
    if not said and behind_it is not None:
        phrase = spoken_before(hearing, cue) or phrase
        said = hearing.sources(phrase)
    if not said:
        return []
    trails = phrase.first > cue.i or (_may_trail(cue) and follows(sentence, cue, phrase))
    reach = around(sentence, cue, phrase) if trails else behind(sentence, cue)
    made = frame(sentence, said, cue, reach, force)
    if sentence.word(phrase.first - 1) == "when" and cue.lower in _CARRIES and said[0].outlet:
        # "He was last seen in May, when state television showed him".
        return [replace(made, reach=around(sentence, cue, phrase), first=phrase.first)]
    if sentence.word(phrase.first - 1) in {"that", "which"} and cue.lower in _CARRIES:
        # "footage that the broadcaster aired, the source said": what it shows stands before it.
        return [replace(made, reach=around(sentence, cue, phrase), inner=True, first=phrase.first)]
    to = _told_to(hearing, cue)
    return [replace(made, to=to, first=min(phrase.first, cue.i), leads=not trails)]


def _joined(hearing: Hearing, cue: Token, force: Force) -> list[Frame]:
    """A second verb of one speaker: "X confirmed the arrest and denied that he had fled"."""
    phrase = main_subject(hearing, cue)
    said = hearing.sources(phrase) if phrase is not None else []
    if phrase is None or not said or not _tells(hearing, cue, phrase):
        return []
    made = frame(hearing.sentence, said, cue, behind(hearing.sentence, cue), force)
    return [replace(made, first=cue.i, leads=True)]


def _tells(hearing: Hearing, cue: Token, phrase: Stretch) -> bool:
    """Whether a verb has words to report: a clause, a quotation, a thing that can be reported."""
    sentence = hearing.sentence
    lists = words("speech")
    if any(cue.lower in lists[name] for name in ("of_things", "state_media_say", "takes_as")):
        return True
    if _may_trail(cue) and follows(sentence, cue, phrase):
        return True
    if cue.lower in words("speech")["with_that"]:
        return any(sentence.word(cue.i + k) in {"that", ":"} for k in range(1, 9))
    if opens_clause(sentence, cue):
        return True
    # "X believes NAME, an envoy, may have fled": a comma comes before the verb.
    named = sentence.tokens[min(cue.i + 1, len(sentence.tokens) - 1)].pos in {"PROPN", "DET"}
    if phrase.first <= _OPENING and named and any(map(verbal, sentence.tokens[cue.i + 2 :])):
        return True
    quotes = {":", "“", '"', ",", "‘", "'"}
    return any(sentence.word(cue.i + k) in quotes for k in (1, 2, 3))


def _may_trail(cue: Token) -> bool:
    """Whether a word of saying can stand behind what was said ("..., the ministry said")."""
    return cue.lower not in words("speech")["never_trails"]


def _passive(hearing: Hearing, cue: Token) -> bool:
    """Whether nobody speaks, or whoever stands behind "by": "is said to", "was confirmed by"."""
    sentence = hearing.sentence
    if sentence.word(cue.i + 1) == "to" and cue.lower in words("speech")["passive_to"]:
        return True
    short = sentence.role in {"title", "heading"} and cue.i + 1 < len(sentence.tokens)
    if short and sentence.word(cue.i + 1) in words("speech")["headline_passive"]:
        return True
    if cue.lower.endswith("ing"):
        return False
    near = sentence.tokens[max(0, cue.i - _BEING) : cue.i]
    being = [t for t in near if t.lower in words("grammar")["be"] and t.lower != "'s"]
    parting = {",", "that", "which", "who"}
    if being and not any(t.lower in parting for t in near if t.i > being[-1].i):
        return True
    return sentence.word(cue.i + 1) == "by"


def _by(hearing: Hearing, cue: Token, force: Force) -> list[Frame]:
    """A passive word of saying with whoever says so: "was confirmed by the agency"."""
    sentence = hearing.sentence
    ways = {"by", "from"} if cue.lower in {"learned", "learnt", "heard"} else {"by"}
    at = next((i for i in range(cue.i + 1, cue.i + 5) if sentence.word(i) in ways), None)
    phrase = after(sentence, at + 1) if at is not None else None
    said = hearing.sources(phrase, anybody=True) if phrase is not None else []
    if phrase is None or not said:
        return []
    that = opens_clause(sentence, sentence.tokens[phrase.last])
    reach = behind(sentence, cue) if that else around(sentence, cue, phrase)
    if force == "deny" and not that:
        # "a report which was denied by the ministry"
        reach = frozenset()
    # Lawmakers "briefed by the service" have it from there.
    inner = cue.lower == "briefed"
    return [replace(frame(sentence, said, cue, reach, force, inner=inner), first=cue.i)]


def _participle(hearing: Hearing, cue: Token, force: Force, before: list[Frame]) -> list[Frame]:
    """Words led in by "adding that", "saying": those of whoever spoke before, or of the subject."""
    sentence = hearing.sentence
    flat = [f for f in before if not f.inner and f.cue < cue.i]
    if flat:
        said = list(flat[-1].sources)
    else:
        told = sentence.word(cue.i - 1) in words("speech")["said_things"]
        phrase = opening(sentence, cue) if told else main_subject(hearing, cue)
        said = hearing.sources(phrase) if phrase is not None else []
    if not said:
        return []
    made = frame(sentence, said, cue, behind(sentence, cue), force)
    return [replace(made, first=cue.i, leads=True)]


@cache
def _led_in() -> re.Pattern[str]:
    """Before a speaker, what leads in the outlet that was told ("In an interview with")."""
    talks = either(words("speech")["talks"])
    return re.compile(rf"^(?:\w+ ){{0,3}}?(?:{talks}|talking|spoken) (?:with|to|by)(?= )")


def _told_to(hearing: Hearing, cue: Token) -> Said | None:
    """The outlet that was told: "told the Chosun Ilbo", "said in an interview with Yonhap"."""
    sentence = hearing.sentence
    first = cue.i + 1 if cue.lower in {"told", "tell", "tells"} else None
    if sentence.word(cue.i + 1) == "to":
        first = cue.i + 2
    led_in = _led_in().search(sentence.low)
    if first is None and led_in is not None and led_in.end() < cue.start - sentence.start:
        at = sentence.at(sentence.start + led_in.end() + 1)
        first = at if at is not None and at < cue.i else None
    for i in range(cue.i + 1, min(cue.i + 8, len(sentence.tokens))):
        with_whom = sentence.word(i + 1) in {"with", "to", "by"}
        if with_whom and sentence.word(i) in words("speech")["talks"]:
            first = i + 2
    phrase = after(sentence, first) if first is not None else None
    if phrase is None or sentence.tokens[phrase.head].pos == "PRON":
        return None
    told = next((s for s in hearing.outlets(phrase)), None)
    if told is not None:
        hearing.past.remember(told)
    return told
