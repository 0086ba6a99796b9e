"""Which date expression of a sentence belongs to which happening, and which to a word of saying."""

import re

from msgspec.structs import replace

from reportedly.read.english.claims.dated.date_clauses import (
    beyond,
    clause,
    clause_of,
    having,
    of_event,
    reaches,
)
from reportedly.read.english.claims.dated.date_tokens import date_token
from reportedly.read.english.claims.dated.saying_days import of_saying
from reportedly.read.english.claims.happenings import Happening
from reportedly.read.english.claims.sourced.described import describes
from reportedly.read.english.dates import Dated, shifted
from reportedly.read.english.dates.words import ROWS
from reportedly.read.english.scene import Scene
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import SUBJECTS, Token
from reportedly.when import When

_FAR, _FARTHEST = 4, 9
"""Steps up the tree: beyond the first all count alike; the second stands for no path at all."""
_BEFORE = 8
"""Tokens before a verb among which its auxiliaries stand."""
_BREAKS = frozenset({",", ";", ":", "and", "but", "who", "which", "that", "when", "while", "after"})
_MEASURES = frozenset({"before", "until", "prior"})
_LATER = frozenset({"after", "since"})
_RARE = 24
"""Code points before a noun in which it may be called the first."""
_FIRST = re.compile(r"\b(?:first|earliest|maiden|only)\b")
_GOES_ON = re.compile(r"[,;] (?:and|but|while|whereas)\b|;")


def date_of(scene: Scene, happening: Happening) -> Dated | None:
    """The date expression that belongs to a happening and not to a word of saying.

    Where each date stands nearer to another happening, the nearest of them still holds for what is
    told in the same breath ("was relieved in 2012; he has not been seen since").
    """
    inside = clause(scene.sentence, happening.at)
    dated = [d for d in scene.dated if not of_saying(scene, d) and reaches(scene, d, inside)]
    dated = [d for d in dated if not _elsewhere(scene, d, happening)]
    others = [h for h in scene.happenings if _is_other(h, happening)]
    dated = [d for d in dated if not any(_names(scene.sentence, d, h) for h in others)]
    mine = [d for d in dated if not _nearer_to(scene.sentence, d, happening, others)]
    mine = mine or [d for d in dated if not _goes_past(scene, d, happening)]
    if not mine:
        return None
    stated = [d for d in mine if d.when.leaning is None]
    best = min(stated or mine, key=lambda d: _distance(scene.sentence, d, happening))
    leaning = next((d for d in mine if d.when.leaning is not None), None)
    if leaning is None or best.when.leaning is not None:
        return _no_narrower(scene.sentence, best, happening)
    at_distance = _told_by_distance(scene.sentence, best, leaning, happening)
    return at_distance or replace(best, when=replace(best.when, leaning=leaning.when.leaning))


def _elsewhere(scene: Scene, dated: Dated, happening: Happening) -> bool:
    """Whether a date is of something else, by the clause or the noun that it stands in."""
    opens = having(scene, dated)
    return (
        (opens is not None and happening.at < opens)
        or _measured_by(scene, dated, happening)
        or _before_that(scene, dated, happening)
        or beyond(scene, dated, happening)
        or of_event(scene, dated, happening.kind)
        or _of_description(scene, dated, happening)
    )


def _of_description(scene: Scene, dated: Dated, happening: Happening) -> bool:
    """Whether a date is of hearsay that describes somebody: "X, said in May to have died, sang"."""
    token = date_token(scene.sentence, dated)
    if token is None:
        return False
    clauses = (describes(scene, h) for h in scene.happenings if h.at != happening.at)
    return any(c is not None and token.i in c and happening.at not in c for c in clauses)


def _measured_by(scene: Scene, dated: Dated, happening: Happening) -> bool:
    """Whether something else is dated, and the happening only says before or after what.

    "Before his flight, the last known one was in 2019".
    """
    sentence, at = scene.sentence, happening.at
    token = date_token(sentence, dated)
    measure = any(t.lower in _MEASURES for t in sentence.children(at, "case"))
    if token is None or not measure or sentence.tokens[at].pos not in {"NOUN", "PROPN"}:
        return False
    return token.i > at and at not in {a.i for a in sentence.ancestors(token.i)}


def _before_that(scene: Scene, dated: Dated, happening: Happening) -> bool:
    """Whether a date tells when such a thing was last: "the first appearance since 15 July"."""
    low, start = scene.sentence.low, scene.sentence.start
    led = low[: dated.start].rstrip()
    if not (led.endswith("since") or low.startswith("since ", dated.start)):
        return False
    said = low[max(0, happening.start - start - _RARE) : happening.end - start]
    return happening.end - start <= dated.start and _FIRST.search(said) is not None


def tense(scene: Scene, happening: Happening) -> str:
    """The tense of a happening by the auxiliaries before it, the nearest first."""
    at = happening.at
    if scene.sentence.word(at) in ROWS.pluperfect:
        return "pluperfect"
    for i in range(at - 1, max(-1, at - 1 - _BEFORE), -1):
        word = scene.sentence.word(i)
        if word in _BREAKS and i < at - 1:
            break
        for name in ("pluperfect", "perfect", "present"):
            if word in getattr(ROWS, name):
                return name
    return "past"


def _names(sentence: Sentence, dated: Dated, other: Happening) -> bool:
    """Whether a date only says which other happening is meant ("the December 2011 death of X")."""
    token = date_token(sentence, dated)
    if token is None or sentence.tokens[other.at].pos != "NOUN" or token.i >= other.at:
        return False
    return all(t.pos in {"PUNCT", "PART", "ADJ"} for t in sentence.tokens[token.i + 2 : other.at])


def _goes_past(scene: Scene, dated: Dated, happening: Happening) -> bool:
    """Whether a sentence goes on from what a date dates to what holds now ("and Y has been")."""
    if tense(scene, happening) not in {"perfect", "present"}:
        return False
    between = scene.sentence.low[dated.end : max(dated.end, happening.start - scene.sentence.start)]
    return _GOES_ON.search(between) is not None


def _no_narrower(sentence: Sentence, dated: Dated, happening: Happening) -> Dated:
    """The year alone of a date in a clause with "after": what came after came some time later."""
    token = date_token(sentence, dated)
    day = dated.when.earliest
    # "Not seen since an operation in July" begins in July.
    lasts = happening.kind in {"disappearance", "illness"}
    if lasts or token is None or day is None or dated.when.precision not in {"day", "month"}:
        return dated
    between = sentence.tokens[happening.at + 1 : token.i]
    mark = next((t.i for t in reversed(between) if t.lower in _LATER), None)
    if mark is None:
        return dated
    clause = sentence.tokens[mark + 1 : token.i]
    if all(t.pos not in {"VERB", "AUX"} for t in clause) or any(t.text == "," for t in clause):
        return dated
    year = When.year(day.year, basis="relative", words=dated.when.words)
    return replace(dated, when=year)


def last_told(scene: Scene) -> Dated | None:
    """The date that a sentence leaves its reader with: its last, but no day of saying."""
    told = [d for d in scene.dated if d.when.earliest is not None and not of_saying(scene, d)]
    told = [d for d in told if having(scene, d) is None]
    told = [d for d in told if clause_of(scene, d) is None] or told
    return told[-1] if told else None


def _nearer_to(sentence: Sentence, dated: Dated, mine: Happening, others: list[Happening]) -> bool:
    own = _distance(sentence, dated, mine)
    return any(_distance(sentence, dated, other) < own for other in others)


def _told_by_distance(
    sentence: Sentence, best: Dated, leaning: Dated, happening: Happening
) -> Dated | None:
    """The date of what a distance leads to: "in 1997, fifteen years after he had fled" is 1982."""
    lean = leaning.when.leaning
    start = happening.start - sentence.start
    if lean is None or not best.end <= leaning.start < start:
        return None
    n = lean.months or lean.days
    unit = "month" if lean.months else "day"
    if lean.months and lean.months % 12 == 0:
        n, unit = lean.months // 12, "year"
    when = shifted(best.when, -n if lean.relation == "after" else n, unit)
    return None if when is None else replace(best, when=replace(when, words=best.when.words))


def _is_other(other: Happening, mine: Happening) -> bool:
    """Whether a happening is another one ("X defected in 2016 and Y in 2019").

    A firing squad is only the means of an execution told beside it.
    """
    if other.kind != mine.kind:
        return True
    means = any(h.trigger.row.weak and h.trigger.row.who == "of" for h in (other, mine))
    return other.at != mine.at and not means


def _distance(sentence: Sentence, dated: Dated, happening: Happening) -> tuple[int, int]:
    """How far a date stands from a happening: by the tree first, then by characters between."""
    token = date_token(sentence, dated)
    if token is not None and _sees(sentence, token, happening.at):
        return (1, 0)
    verbs = {happening.at, _helped(sentence, happening.at)}
    above = enumerate(sentence.ancestors(token.i)) if token is not None else ()
    steps = next((n for n, a in above if a.i in verbs), _FARTHEST)
    start = sentence.start + dated.start
    gap = start - happening.end if start >= happening.end else happening.start - start
    return (min(steps, _FAR), gap)


def _sees(sentence: Sentence, token: Token, at: int) -> bool:
    """Whether a date is what sees something happen ("27 December saw eight people killed")."""
    verb = sentence.tokens[token.head] if token.head >= 0 else token
    if token.dep not in SUBJECTS or verb.lower not in ROWS.sees or at < verb.i:
        return False
    return all(t.pos not in {"VERB", "AUX"} or t.i == at for t in sentence.tokens[verb.i + 1 : at])


def _helped(sentence: Sentence, at: int) -> int:
    """The verb that a trigger completes ("is believed to have arrived")."""
    token = sentence.tokens[at]
    return token.head if token.rel == "xcomp" and token.head >= 0 else at
