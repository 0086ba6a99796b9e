"""Which dates tell when something was said, and not when it happened."""

from reportedly.read.english.claims.dated.date_tokens import date_token, finite
from reportedly.read.english.dates import Dated
from reportedly.read.english.dates.words import ROWS
from reportedly.read.english.lexicon import words
from reportedly.read.english.scene import Scene
from reportedly.read.english.text.sentence import Sentence
from reportedly.when import When

_WEEK = 7
"""Days."""


def said_on(scene: Scene) -> Dated | None:
    """When its source said it: the date that belongs to a word of saying."""
    return next((d for d in scene.dated if of_saying(scene, d)), None)


def of_saying(scene: Scene, dated: Dated) -> bool:
    """Whether a date tells when something was said ("the ministry said on Monday")."""
    sentence = scene.sentence
    token = date_token(sentence, dated)
    if token is None:
        return False
    head = sentence.word(token.head) if token.head >= 0 else ""
    verb = next((a for a in sentence.ancestors(token.i) if a.pos in {"VERB", "AUX"}), None)
    if dated.when.basis == "relative" and head in ROWS.said_nouns:
        return True
    saying = {frame.cue for frame in scene.frames}
    day = dated.when.basis == "relative" and _short(dated.when)
    if verb is not None and _trails(sentence, token.i, verb.i):
        return False
    if verb is not None and _parted(sentence, token.i, verb.i):
        return False
    if verb is not None and verb.i in saying:
        tells = any(h.at == verb.i for h in scene.happenings)
        # "state television on Sunday showed X": the day belongs to the sight as well.
        return not tells and (day or _beside_saying(scene, token.i, verb.i))
    if (
        day
        and verb is not None
        and (verb.lower in words("speech")["say"] or verb.lower in ROWS.said_verbs)
    ):
        return not any(h.at == verb.i for h in scene.happenings)  # "it was claimed last night"
    before = token.i - 1
    if before > 0 and sentence.word(before) == "on":
        before -= 1
    return day and before in saying


def _trails(sentence: Sentence, date: int, verb: int) -> bool:
    """Whether the source only comes behind what it says ("was elected on Thursday, KCNA said")."""
    between = {t.text for t in sentence.tokens[date + 1 : verb]}
    return "," in between and any(
        (t.pos == "VERB" and finite(t)) or t.pos == "AUX" for t in sentence.tokens[:date]
    )


def _parted(sentence: Sentence, date: int, verb: int) -> bool:
    """Whether a verb only describes a noun behind a date: "In May, a man, said by Y to be ill,"."""
    passive = sentence.word(verb + 1) in {"by", "to"} and sentence.word(verb - 1) == ","
    return date < verb and passive


def _beside_saying(scene: Scene, date: int, verb: int) -> bool:
    """Whether a month or year stands nearer to a word of saying than to any happening."""
    return all(abs(h.at - date) >= abs(verb - date) for h in scene.happenings)


def _short(when: When) -> bool:
    """Whether a date is a day or a week: what is said is dated no more broadly."""
    if when.earliest is None or when.latest is None:
        return False
    return (when.latest - when.earliest).days < _WEEK
