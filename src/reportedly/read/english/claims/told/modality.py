"""Whether a happening is told as real, and whether it is told in order to doubt it."""

import re
from functools import cache

import msgspec

from reportedly.model import Certainty, Quote
from reportedly.read.english.claims.told import ahead
from reportedly.read.english.claims.told.habits import habitual, timeless
from reportedly.read.english.claims.told.hedges import hedge, perfect
from reportedly.read.english.claims.told.negation import AUXILIARIES, negation, verbs_above
from reportedly.read.english.lexicon import alternation, either, words
from reportedly.read.english.sayings.rejecting import called_false
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Token

_BREAKS = ';:—“"'
_WOULD = re.compile(r"\bwould have been (?:the|a|an|one of)\b[^,]{0,40}$")
_MARK = re.compile(r"[.!?](?![\w])")
_CLOSE = 5


class Modality(msgspec.Struct, frozen=True):
    """How one happening is told.

    Attributes:
        real: False for attempts, plans, conditions, wishes: no claim is made.
        negated: said not to have happened; `cue` then holds the words.
        certainty: the wording's.
        cue: the words that hedge or deny.
        refuted: told in order to say that it was wrong, with the words that say so.
        doubted: told with doubt, with the words.
        coming: told as what lies ahead.
    """

    real: bool = True
    negated: bool = False
    certainty: Certainty = "certain"
    cue: Quote | None = None
    refuted: Quote | None = None
    doubted: Quote | None = None
    coming: bool = False


def modality(sentence: Sentence, at: int, *, state: bool = False, plans: bool = False) -> Modality:
    """The modality of the trigger at a token.

    Args:
        sentence: where it stands.
        at: place of its token.
        state: whether it tells of a state: then "may be" and "could be" are hedges.
        plans: whether a plan of it is news of its own ("will be replaced").
    """
    token = sentence.tokens[at]
    coming = plans and ahead.coming(sentence, token, _auxiliaries(sentence, token))
    if _unreal(sentence, token, state=state or coming, coming=coming):
        return Modality(real=False)
    if plans and not coming and ahead.only_wished(sentence, token):
        return Modality(real=False)
    certainty, cue = hedge(sentence, token)
    negated = negation(sentence, token)
    if coming and certainty == "certain":
        certainty, cue = _may(sentence, token)
    return Modality(
        real=negated is None or certainty == "certain" or not coming,
        negated=negated is not None,
        certainty=certainty,
        cue=negated or cue,
        refuted=_phrase(sentence, "refuting") or _called_false(sentence, token),
        doubted=_phrase(sentence, "doubting"),
        coming=coming,
    )


def _may(sentence: Sentence, token: Token) -> tuple[Certainty, Quote | None]:
    """What lies ahead with "may" or "could", or is only weighed, is possible."""
    weighed = ahead.weighed(sentence, token)
    if weighed is not None:
        return "possible", weighed
    modal = next((t for t in sentence.children(token.i, "aux") if t.lower in ahead.MAY), None)
    if modal is None:
        return "certain", None
    return "possible", sentence.between(modal.start, modal.end)


def _unreal(sentence: Sentence, token: Token, *, state: bool = False, coming: bool = False) -> bool:
    """Whether it is fiction, an attempt, a plan, a wish, a condition, a habit or a question."""
    if any(found["seen"] is None for found in _fiction().finditer(sentence.low)):
        return True
    if _attempt(coming).search(" ".join(_before(sentence, token).split()[-_CLOSE:])):
        return True
    if _no_sign().search(_before(sentence, token)):
        return True
    if not coming and _infinitive(sentence, token):
        return True
    for above in (token, *verbs_above(sentence, token)):
        if any(m.lower in {"if", "unless", "whether"} for m in sentence.children(above.i, "mark")):
            return True
        if not coming and _future_or_possible(sentence, token, above, state=state):
            return True
        # "When senior people defect, ...": the present tense of a habit.
        if above.rel == "advcl" and _opens(sentence, above, above is token):
            return timeless(sentence, above)
    return _supposed(sentence, token) or _asked(sentence, token) or habitual(sentence, token)


@cache
def _fiction() -> re.Pattern[str]:
    """A work in which it is told; a film that somebody watched, sold or played in tells nothing."""
    listed = words("hedges")
    seen = either(listed["no_fiction"])
    return re.compile(
        rf"\b(?:(?P<seen>{seen})\b(?: [\w'-]+){{0,4}}? )?(?:{either(listed['fiction'])})\b"
    )


def _supposed(sentence: Sentence, token: Token) -> bool:
    """Whether it is told of a noun that is only supposed ("would have been the first to die")."""
    return _WOULD.search(_before(sentence, token)) is not None


@cache
def _no_sign() -> re.Pattern[str]:
    """Doubt alone ("no evidence that he was put to death"): neither a claim nor a denial."""
    return re.compile(rf"({alternation(words('hedges')['no_sign']).pattern})[^,;]{{0,40}}$")


def _infinitive(sentence: Sentence, token: Token) -> bool:
    """Whether it is an order or a purpose: "the fourth soldier to defect", "abroad to defect".

    "The first to have defected" tells that it happened, and so does "X became the first to defect".
    What somebody was brought to do is neither: "the crackdown led the envoy to defect".
    """
    brought = token.rel == "advcl" and token.head >= 0
    if brought and sentence.word(token.head) in words("hedges")["causing"]:
        return False
    to = any(mark.lower == "to" for mark in sentence.children(token.i, "mark"))
    if not to or token.rel not in {"acl", "advcl"} or perfect(sentence, token):
        return False
    return token.rel == "advcl" or not _ranked(sentence, sentence.tokens[token.head])


def _ranked(sentence: Sentence, noun: Token) -> bool:
    """Whether somebody is said to be the first or highest of those who did a thing."""
    being = words("grammar")["be"] - {"be"}  # "hopes to be the first"
    if not any(t.lower in being for t in sentence.children(noun.i, "cop")):
        return sentence.word(noun.head) in words("grammar")["became"]
    ranks = words("grammar")["ranks_first"]
    return any(t.lower in ranks for t in (noun, *sentence.children(noun.i)))


def _asked(sentence: Sentence, token: Token) -> bool:
    """Whether a question mark ends the words around a trigger.

    In a title it may only doubt ("Envoy defects?"): there the first word must ask.
    """
    end = _MARK.search(sentence.text, token.end - sentence.start)
    asks = sentence.role != "title" or sentence.word(0) in words("grammar")["asks"]
    return end is not None and end.group() == "?" and asks


def _before(sentence: Sentence, token: Token) -> str:
    """The words that lead up to a trigger inside its clause."""
    text = sentence.low[: token.start - sentence.start]
    return text[max(text.rfind(c) for c in _BREAKS) + 1 :]


@cache
def _attempt(coming: bool) -> re.Pattern[str]:
    rows = words("hedges")
    told = rows["ahead"] | rows["weighs"] | rows["plans"]
    listed = alternation(rows["unreal"] - told if coming else rows["unreal"]).pattern
    return re.compile(f"(?:{listed})(?: \\w+ly)?(?: have| be| been| being)?$")


def _future_or_possible(sentence: Sentence, token: Token, above: Token, *, state: bool) -> bool:
    """Whether an auxiliary puts it into the future, or makes it a mere possibility."""
    for low in _auxiliaries(sentence, above):
        if low in {"can", "could"} and token.lower in words("hedges")["perceived"]:
            continue  # "could be seen clapping": it was seen
        if low in words("grammar")["future"]:
            return True
        mere = low == "could" or (low in {"may", "might"} and above is token)
        if mere and not state and not perfect(sentence, above):
            return True
    return False


def _auxiliaries(sentence: Sentence, token: Token) -> list[str]:
    if sentence.parsed:
        return [t.lower for t in sentence.children(token.i, "aux")]
    return [t.lower for t in sentence.tokens[max(0, token.i - AUXILIARIES) : token.i]]


def _opens(sentence: Sentence, token: Token, own: bool) -> bool:
    """Whether "when" opens the clause of a verb; "once" only where the trigger hangs on it."""
    openers = {"when", "whenever"} if own else {"when", "whenever", "once"}
    return any(t.lower in openers for t in sentence.children(token.i, "mark", "advmod"))


def _phrase(sentence: Sentence, name: str) -> Quote | None:
    found = words("hedges").find(name, sentence.text)
    return sentence.cut(found.start(), found.end()) if found else None


def _called_false(sentence: Sentence, token: Token) -> Quote | None:
    """The words that call the report of a trigger false ("reports that X fled are lies")."""
    for found in called_false().finditer(sentence.low):
        if found.start("report") < token.start - sentence.start < found.start("judged"):
            return sentence.cut(found.start("judged"), found.end("judged"))
    return None


def real(sentence: Sentence, at: int) -> bool:
    """Whether the trigger at a token is told as real."""
    return not _unreal(sentence, sentence.tokens[at])
