"""All sayings of a sentence: by verbs, by "according to" and "citing", by what state media show."""

from functools import cache
from itertools import product

from msgspec.structs import replace

from reportedly.packs import Pack
from reportedly.read.english.lexicon import words
from reportedly.read.english.people.known import People
from reportedly.read.english.sayings.frame import Force, Frame, frame
from reportedly.read.english.sayings.headline import headline
from reportedly.read.english.sayings.hearing import Hearing
from reportedly.read.english.sayings.naming import named_in
from reportedly.read.english.sayings.phrase import Stretch
from reportedly.read.english.sayings.quoting import announced, deeper, having, quoted, read_by
from reportedly.read.english.sayings.reach import apart, around
from reportedly.read.english.sayings.registry import note
from reportedly.read.english.sayings.rejecting import rejecting
from reportedly.read.english.sayings.source import Past, Said
from reportedly.read.english.sayings.speaking import spoken
from reportedly.read.english.sayings.stretch import after
from reportedly.read.english.text.tokens import Span, Token

_QUOTES = frozenset({"quoted", "quotes", "cited", "cites", "quote", "cite", "quoting", "citing"})
SHOWN = frozenset({"on", "in", "by", "from"})
"""Prepositions before an outlet on which somebody is seen."""
_NOUN_BEFORE = frozenset({"on", "of", "by", "from", ",", ".", "said"})
_FORCES: tuple[Force, ...] = ("probable", "possible", "deny")


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
    _keep_subject(hearing)
    return apart(sentence, out)


def _keep_subject(hearing: Hearing) -> None:
    """Keep whoever is the subject of a sentence in which nobody speaks, for "it" and for "he".

    "The agency gave no reason. It said that X had been dismissed." A person is kept where the
    sentence is about words of theirs: "X welcomed the news in a post. He called it a sign."
    """
    said = _subject(hearing)
    if said is None or not said.named:
        return
    sentence, past = hearing.sentence, hearing.past
    if said.known is not None:
        if words("speech").find("in_own_words", sentence.low) is not None:
            past.spoke(hearing.index, said, "")
        return
    listed = hearing.pack.source(said.text)
    if said.outlet or (listed is not None and not listed.collective):
        past.spoke(hearing.index, said, "")


def _subject(hearing: Hearing) -> Said | None:
    """Who the main verb of a sentence is about, where nobody spoke in it."""
    sentence, past = hearing.sentence, hearing.past
    if any(kept is not None and kept[0] == hearing.index for kept in (past.group, past.speaker)):
        return None
    root = next((t.i for t in sentence.tokens if t.dep == "root"), None)
    subjects = [] if root is None else sentence.children(root, "nsubj")
    if not subjects or subjects[0].pos not in {"NOUN", "PROPN"}:
        return None
    span = sentence.phrase(subjects[0].i)
    phrase = Stretch(span.first, span.last, subjects[0].i)
    return named_in(hearing.people, hearing.index, phrase, past, hearing.pack)


@cache
def _cues() -> frozenset[str]:
    """Every word that a frame can have as its cue."""
    lists = words("speech")
    named = (
        "say",
        "passes_on",
        "citing",
        "announcing",
        "read_by",
        "state_media_say",
        "takes_as",
        *_FORCES,
    )
    plain = {"according", "let", "per", "has", "have", "had"}
    return SHOWN.union(_QUOTES, plain, *(lists[name] for name in (*named, *_FORCES)))


def _at(hearing: Hearing, token: Token, before: list[Frame]) -> list[Frame]:
    """The frames whose cue is a token, those of the words before it known."""
    low, sentence = token.lower, hearing.sentence
    if low in SHOWN:
        return _shown(hearing, token)
    if low == "according" and sentence.word(token.i + 1) == "to":
        return _prepositional(hearing, token, token.i + 2)
    if low in _QUOTES:
        return quoted(hearing, token)
    if low in words("speech")["read_by"] and sentence.word(token.i + 1) == "by":
        return read_by(hearing, token)
    if _passed_on(hearing, token):
        return read_by(hearing, token)
    if low == "per" and sentence.word(token.i + 1) not in words("speech")["measured_per"]:
        return [f for f in _prepositional(hearing, token, token.i + 1) if f.sources[0].outlet]
    if low in {"has", "have", "had"}:
        return having(hearing, token)
    if low in words("speech")["state_media_say"]:
        made = spoken(hearing, token, "flat", before) if token.pos == "VERB" else []
        return [f for f in made if f.sources[0].state_media]
    if low in words("speech")["takes_as"]:
        taken = any(sentence.word(token.i + k) == "as" for k in range(1, 7))
        return spoken(hearing, token, "probable", before) if taken else []
    if low in {"point", "points", "pointed"} and sentence.word(token.i + 1) != "out":
        return []
    if low == "let":
        known = sentence.word(token.i + 1) == "it" and sentence.word(token.i + 2) in {"be", "slip"}
        return spoken(hearing, token, "flat", before) if known else []
    if low in words("speech")["announcing"] and token.pos == "NOUN":
        return announced(hearing, token)
    force = _force(low)
    if force is None or not _verbal(hearing, token):
        return []
    return spoken(hearing, token, force, before)


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
    if before in words("speech")["noun_after"] or _describes(hearing, token):
        return False
    if token.pos == "NOUN" and before in words("speech")["noun_beside"]:
        return False
    if token.pos in {"VERB", "AUX", ""}:
        return True
    if token.lower not in words("speech")["surely"]:
        return False
    return token.pos != "NOUN" or hearing.sentence.word(token.i + 1) not in _NOUN_BEFORE


def _passed_on(hearing: Hearing, token: Token) -> bool:
    """Whether an outlet only carries somebody's words: "said in a statement released by NAME"."""
    sentence, listed = hearing.sentence, words("speech")
    passes = token.lower in listed["passes_on"] and sentence.word(token.i + 1) == "by"
    return passes and sentence.word(token.i - 1) in listed["passed_on"] - listed["images"]


def _describes(hearing: Hearing, token: Token) -> bool:
    """Whether a form stands before a noun as an adjective does: "his last reported appearance"."""
    following = hearing.sentence.tokens[token.i + 1 : token.i + 2]
    nominal = bool(following) and following[0].pos in {"ADJ", "NOUN"}
    before = hearing.sentence.word(token.i - 1)
    return nominal and token.lower.endswith("ed") and before in words("speech")["before_described"]


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
    sentence = hearing.sentence
    if phrase is None or _passed_on(hearing, sentence.tokens[max(0, cue.i - 1)]):
        return []
    # "by North Korea's NAME", "on the front page of NAME": what leads up to a name is no part.
    inner = range(phrase.first + 1, phrase.last + 1)
    firsts = (phrase.first, *(i for i in inner if sentence.word(i - 1) in {"'s", "of"}))
    for first, last in product(firsts, (phrase.last, phrase.head)):
        source = hearing.pack.source(sentence.quote(Span(first, last)).text)
        if source is not None and source.type == "state media":
            said = hearing.sources(Stretch(first, last, min(phrase.head, last)))
            reach = around(sentence, cue, phrase)
            return [frame(sentence, said, cue, reach)] if said else []
    return []
