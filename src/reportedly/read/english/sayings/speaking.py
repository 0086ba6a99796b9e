"""Frames of verbs of saying, active, passive, joined and as participles."""

from msgspec.structs import replace

from reportedly.read.english.lexicon import words
from reportedly.read.english.sayings.frame import Force, Frame, frame
from reportedly.read.english.sayings.hearing import Hearing
from reportedly.read.english.sayings.phrase import Stretch, verbal
from reportedly.read.english.sayings.reach import around, behind, conceded
from reportedly.read.english.sayings.speaker import (
    follows,
    inverted,
    main_subject,
    opening,
    opens_clause,
    spoken_before,
)
from reportedly.read.english.sayings.stretch import after
from reportedly.read.english.sayings.told_to import told_to
from reportedly.read.english.text.tokens import Token

_CARRIES = frozenset({"carried", "aired", "published", "released", "broadcast", "showed"})
_BEING = 3
_BY = 4
"""Words behind a passive verb, dates not counted, among which "by" stands."""
_TO_HAVE = 10
"""Words in which "to have" follows a passive of saying, who says it and when between."""
_OPENING = 2
"""A speaker's phrase that begins so early has nothing before it that he could have said."""


def spoken(hearing: Hearing, cue: Token, force: Force, before: list[Frame]) -> list[Frame]:
    """The frames of a verb of saying.

    Args:
        hearing: the sentence.
        cue: the verb.
        force: what it does to what is said.
        before: the frames of the words before it.
    """
    sentence = hearing.sentence
    if sentence.word(cue.i + 1) in {"nothing", "little"}:
        return []
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
    if sentence.word(phrase.first - 1) == "which" and cue.lower in words("speech")["takes_as"]:
        reach = around(sentence, cue, phrase)  # "..., which the ministry sees as a demotion"
    conceding = words("speech")["conceding"]
    if not trails and 0 < phrase.first <= _OPENING and sentence.word(0) in conceding:
        reach = conceded(sentence, cue, reach)
    made = frame(sentence, said, cue, reach, force)
    if sentence.word(phrase.first - 1) == "when" and cue.lower in _CARRIES and said[0].outlet:
        # "He was last seen in May, when state television showed him".
        return [replace(made, reach=around(sentence, cue, phrase), first=phrase.first)]
    if sentence.word(phrase.first - 1) in {"that", "which"} and cue.lower in _CARRIES:
        # "footage that the broadcaster aired, the source said": what it shows stands before it.
        return [replace(made, reach=around(sentence, cue, phrase), inner=True, first=phrase.first)]
    to = told_to(hearing, cue)
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
    if cue.lower in words("speech")["passive_to"] and _said_to_have(hearing, cue):
        return True
    short = sentence.role in {"title", "heading"} and cue.i + 1 < len(sentence.tokens)
    if short and sentence.word(cue.i + 1) in words("speech")["headline_passive"]:
        return True
    if cue.lower.endswith("ing"):
        return False
    near = sentence.tokens[max(0, cue.i - _BEING) : cue.i]
    being = [t for t in near if t.lower in words("grammar")["be"] and t.lower != "'s"]
    parting = {",", "that", "which", "who"}
    between = [t for t in near if t.i > being[-1].i] if being else []
    # "who asked not to be named told": another participle stands between.
    other = any(t.lower in parting or (t.pos == "VERB" and t.i < cue.i) for t in between)
    if being and not other:
        return True
    return sentence.word(cue.i + 1) == "by"


def _said_to_have(hearing: Hearing, cue: Token) -> bool:
    """Whether "to have" follows no further verb: "a general reported in May to have been shot"."""
    for token in hearing.sentence.tokens[cue.i + 1 : cue.i + _TO_HAVE]:
        if token.lower == "to":
            return hearing.sentence.word(token.i + 1) == "have"
        if token.pos in {"VERB", "AUX", "SCONJ"} or not token.text[:1].isalnum():
            return False
    return False


def _by(hearing: Hearing, cue: Token, force: Force) -> list[Frame]:
    """A passive word of saying with whoever says so: "was confirmed by the agency"."""
    sentence = hearing.sentence
    ways = {"by", "from"} if cue.lower in {"learned", "learnt", "heard"} else {"by"}
    end = cue.i + _BY
    while any(c.isdigit() for c in sentence.word(end)) or sentence.word(end) in {",", "on"}:
        end += 1  # "released on June 16, 2021 by"
    at = next((i for i in range(cue.i + 1, end + 1) if sentence.word(i) in ways), None)
    phrase = after(sentence, at + 1) if at is not None else None
    said = hearing.sources(phrase, anybody=True) if phrase is not None else []
    if phrase is None or not said:
        return []
    that = opens_clause(sentence, sentence.tokens[phrase.last])
    reach = behind(sentence, cue) if that else around(sentence, cue, phrase)
    if _said_to_have(hearing, cue) and sentence.word(cue.i - 1) not in {"is", "are"}:
        comma = (i for i in range(phrase.last + 1, len(sentence.tokens)) if sentence.word(i) == ",")
        reach = frozenset(range(phrase.last + 1, next(comma, len(sentence.tokens))))
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
