"""Whether a happening is told as real, how surely, and whether it is told in order to doubt it."""

import re
from functools import cache

import msgspec

from reportedly.model import Certainty, Quote
from reportedly.read.english.lexicon import alternation, fold, words
from reportedly.read.english.syntax import Sentence, Token

_ORDER: dict[str, int] = {"certain": 0, "probable": 1, "possible": 2}
_MODALS = frozenset(
    {"would", "should", "could", "can", "will", "shall", "must", "may", "might", "'ll", "'d"}
)
_NOT = frozenset({"not", "n't", "never", "neither", "nor"})


class Modality(msgspec.Struct, frozen=True):
    """How one happening is told.

    Attributes:
        real: False for attempts, plans, conditions, wishes: no claim is made.
        negated: said not to have happened; `cue` then holds the words.
        certainty: the wording's, with its cue.
        refuted: told in order to say that it was wrong, with the words that say so.
        doubted: told with doubt.
    """

    real: bool = True
    negated: bool = False
    certainty: Certainty = "certain"
    cue: Quote | None = None
    refuted: Quote | None = None
    doubted: Quote | None = None


def of(sentence: Sentence, at: int) -> Modality:
    """The modality of the trigger at a token."""
    token = sentence.tokens[at]
    before = _before(sentence, token)
    if _unreal(sentence, token, before):
        return Modality(real=False)
    certainty, cue = _hedge(sentence, token)
    negation = _negation(sentence, at)
    refuted = _phrase(sentence, "refuting")
    doubted = _phrase(sentence, "doubting")
    return Modality(
        negated=negation is not None,
        certainty=certainty,
        cue=negation or cue,
        refuted=refuted,
        doubted=doubted,
    )


def weaker(a: Certainty, b: Certainty) -> Certainty:
    """The less certain of two."""
    return a if _ORDER[a] >= _ORDER[b] else b


def _before(sentence: Sentence, token: Token) -> str:
    """The words that lead up to a trigger inside its clause."""
    text = sentence.text[: token.start - sentence.start]
    cut = max(text.rfind(c) for c in ';:—“"')
    return fold(text[cut + 1 :])


def _unreal(sentence: Sentence, token: Token, before: str) -> bool:
    if words("hedges").find("fiction", sentence.text):
        return True
    close = " ".join(before.split()[-5:])
    if _ending("unreal").search(close):
        return True
    # Above a clause stand conditions ("if he had defected") and the verbs of wishing.
    chain = [token, *_verbal(sentence, token)]
    for above in chain:
        for mark in sentence.children(above.i, "mark"):
            if mark.lower in {"if", "unless", "whether"}:
                return True
        for aux in sentence.children(above.i, "aux"):
            low = aux.lower
            if low in {"would", "should", "will", "shall", "must", "can", "'ll"} and not _future(
                sentence, above
            ):
                return True
            if low in {"could", "may", "might"} and not _perfect(sentence, above):
                return above is token or low == "could"
        if (
            above is not token
            and above.rel == "advcl"
            and _opens(sentence, above, {"when", "whenever", "once"})
        ):
            return _generic(sentence, above)
    if token.rel == "advcl" and _opens(sentence, token, {"when", "whenever"}):
        return _generic(sentence, token)
    return sentence.text.rstrip("\"”’'").endswith("?") and sentence.role != "title"


def _verbal(sentence: Sentence, token: Token) -> list[Token]:
    """The verbs that a trigger hangs on without a new clause of its own."""
    out, low = [], token
    for above in sentence.ancestors(token.i):
        if low.rel not in {"xcomp", "conj", "aux"}:
            break
        out.append(above)
        low = above
    return out


def _future(sentence: Sentence, token: Token) -> bool:
    return False


def _perfect(sentence: Sentence, token: Token) -> bool:
    return any(t.lower in {"have", "'ve"} for t in sentence.children(token.i, "aux")) or any(
        t.lower == "have" for t in sentence.tokens[max(0, token.i - 3) : token.i]
    )


def _opens(sentence: Sentence, token: Token, openers: set[str]) -> bool:
    return any(t.lower in openers for t in sentence.children(token.i, "mark", "advmod"))


def _generic(sentence: Sentence, token: Token) -> bool:
    """ "When senior North Koreans defect, ...": the present tense of a habit."""
    return "Tense=Past" not in token.feats and not any(
        "Tense=Past" in t.feats or t.lower in {"had", "has", "have", "was", "were"}
        for t in sentence.children(token.i, "aux")
    )


@cache
def _ending(name: str) -> re.Pattern[str]:
    return re.compile(
        f"(?:{alternation(words('hedges')[name]).pattern})(?: \\w+ly)?(?: have| be| been| being)?$"
    )


def _hedge(sentence: Sentence, token: Token) -> tuple[Certainty, Quote | None]:
    """The hedge that stands before a trigger in its sentence, the nearest first."""
    best: tuple[int, Certainty, Quote] | None = None
    for name in ("possible", "probable"):
        for found in words("hedges").finditer(name, sentence.text):
            end = sentence.start + found.end()
            if end > token.start or not _governs(sentence, end, token):
                continue
            if best is None or end > best[0]:
                certainty: Certainty = "possible" if name == "possible" else "probable"
                best = (end, certainty, sentence.between(sentence.start + found.start(), end))
    modal = next(
        (t for t in sentence.children(token.i, "aux") if t.lower in {"may", "might", "could"}), None
    )
    if modal is not None and _perfect(sentence, token):
        return "possible", sentence.between(modal.start, modal.end)
    return (best[1], best[2]) if best else ("certain", None)


def _governs(sentence: Sentence, end: int, token: Token) -> bool:
    """Whether a hedge reaches a trigger: few words between, no other clause begun."""
    between = fold(sentence.text[end - sentence.start : token.start - sentence.start])
    if len(between.split()) > 9:
        return False
    return not re.search(
        r"[;:]|\b(?:but|who|which|while|although|and (?:he|she|was|is|has|had))\b", between
    )


def _negation(sentence: Sentence, at: int) -> Quote | None:
    token = sentence.tokens[at]
    for above in (token, *_verbal(sentence, token)):
        for below in sentence.children(above.i):
            if below.lower in _NOT and below.i < max(above.i, at):
                return sentence.between(below.start, below.end)
    before = fold(sentence.text[: token.start - sentence.start])
    found = re.search(
        r"\b(no longer|has never|had never|no sign that|no evidence that)\b[^,;]{0,30}$", before
    )
    if found:
        return sentence.between(sentence.start + found.start(1), sentence.start + found.end(1))
    return None


def _phrase(sentence: Sentence, name: str) -> Quote | None:
    found = words("hedges").find(name, sentence.text)
    if found is None:
        return None
    return sentence.between(sentence.start + found.start(), sentence.start + found.end())
