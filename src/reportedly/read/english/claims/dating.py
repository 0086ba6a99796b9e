"""Which date expression of a sentence belongs to which happening, and which to a word of saying."""

import re

from msgspec.structs import replace

from reportedly.read.english.claims.happenings import Happening
from reportedly.read.english.dates import Dated, shifted
from reportedly.read.english.dates.words import ROWS
from reportedly.read.english.lexicon import words
from reportedly.read.english.scene import Scene
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import SUBJECTS, Token
from reportedly.when import When

_FAR, _FARTHEST = 4, 9
"""Steps up the tree: beyond the first all count alike; the second stands for no path at all."""
_WEEK = 7
"""Days."""
_BEFORE = 8
"""Tokens before a verb among which its auxiliaries stand."""
_ANTERIOR = 4
"""Tokens before a verb among which "had" or "to have" stands."""
_NEAR = 40
"""Code points behind a date in which the noun stands that it belongs to."""
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
    inside = _clause(scene.sentence, happening.at)
    dated = [d for d in scene.dated if not of_saying(scene, d) and _reaches(scene, d, inside)]
    dated = [d for d in dated if not _measured_by(scene, d, happening)]
    dated = [d for d in dated if not _before_that(scene, d, happening)]
    dated = [d for d in dated if not _beyond(scene, d, happening) and not _of_event(scene, d)]
    others = [h for h in scene.happenings if _is_other(h, happening)]
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
    for i in range(at - 1, max(-1, at - 1 - _BEFORE), -1):
        word = scene.sentence.word(i)
        if word in _BREAKS and i < at - 1:
            break
        for name in ("pluperfect", "perfect", "present"):
            if word in getattr(ROWS, name):
                return name
    return "past"


def _goes_past(scene: Scene, dated: Dated, happening: Happening) -> bool:
    """Whether a sentence goes on from what a date dates to what holds now ("and Y has been")."""
    if tense(scene, happening) not in {"perfect", "present"}:
        return False
    between = scene.sentence.low[dated.end : max(dated.end, happening.start - scene.sentence.start)]
    return _GOES_ON.search(between) is not None


def _beyond(scene: Scene, dated: Dated, happening: Happening) -> bool:
    """Whether a clause with "who" or "which" keeps a date from what is told in it.

    "X, who lost his post, was seen last week", "last week's parade, where the man alleged to have
    been dismissed was seen" and "unseen since May, which set off rumours that he might have been
    purged" do not say when he lost it.
    """
    sentence, token = scene.sentence, date_token(scene.sentence, dated)
    if token is None:
        return False
    at = happening.at
    if token.i < at:
        opens = any(t.lower in ROWS.relatives for t in sentence.tokens[token.i + 1 : at])
        return opens and (_anterior(sentence, at) or _guessed(sentence, at))
    opened = next((i for i in range(at - 1, -1, -1) if sentence.word(i) in ROWS.relatives), None)
    if opened is None or any(sentence.word(i) == "," for i in range(opened + 1, at)):
        return False
    goes_on = zip(sentence.tokens[at:], sentence.tokens[at + 1 : token.i], strict=False)
    return any(a.text == "," and b.pos in {"AUX", "VERB"} and _finite(b) for a, b in goes_on)


def _of_event(scene: Scene, dated: Dated) -> bool:
    """Whether a year only says which session or parade is meant ("attended this year's session")."""
    after = scene.sentence.text[dated.end : dated.end + _NEAR].lower()
    if dated.when.precision != "year" or not after.startswith(("'s ", "’s ")):
        return False
    named = after[3:].split()[:3]
    return not words("venues")["events"].isdisjoint(w.strip(".,;:") for w in named)


def _finite(token: Token) -> bool:
    return "VerbForm=Fin" in token.feats


def _anterior(sentence: Sentence, at: int) -> bool:
    """Whether it had happened by then: "alleged to have been dismissed", "had been dismissed"."""
    before = [sentence.word(i) for i in range(max(0, at - _ANTERIOR), at)]
    return "had" in before or ("to" in before and "have" in before)


def _guessed(sentence: Sentence, at: int) -> bool:
    before = {sentence.word(i) for i in range(max(0, at - _ANTERIOR), at)}
    return not before.isdisjoint(ROWS.modals)


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


def said_on(scene: Scene) -> Dated | None:
    """When its source said it: the date that belongs to a word of saying."""
    return next((d for d in scene.dated if of_saying(scene, d)), None)


def last_told(scene: Scene) -> Dated | None:
    """The date that a sentence leaves its reader with: its last, but no day of saying."""
    told = [d for d in scene.dated if d.when.earliest is not None and not of_saying(scene, d)]
    told = [d for d in told if not _having(scene, d)]
    told = [d for d in told if _clause_of(scene, d) is None] or told
    return told[-1] if told else None


def _having(scene: Scene, dated: Dated) -> bool:
    """Whether a date stands in a clause that says what had been ("having missed it on 9 April")."""
    token = date_token(scene.sentence, dated)
    if token is None:
        return False
    before = scene.sentence.tokens[: token.i]
    opens = next((t.i for t in reversed(before) if t.lower == "having"), None)
    if opens is None:
        return False
    return not any(b.pos in {"VERB", "AUX"} and _finite(b) for b in before[opens:])


def hidden(sentence: Sentence, at: int) -> bool:
    """Whether a token stands in a clause with "who" or the like."""
    return _clause(sentence, at) is not None


def _clause(sentence: Sentence, at: int) -> int | None:
    """The verb of the innermost relative clause in which a token stands."""
    above = (at, *(a.i for a in sentence.ancestors(at)))
    return next((i for i in above if _relative(sentence, i)), None)


def _relative(sentence: Sentence, at: int) -> bool:
    """Whether a verb has a clause with "who" or "which"; "the news that" only looks like one."""
    if sentence.tokens[at].dep != "acl:relcl":
        return False
    that = [t for t in sentence.children(at) if t.lower == "that"]
    return all(t.dep in SUBJECTS for t in that)


def _clause_of(scene: Scene, dated: Dated) -> int | None:
    token = date_token(scene.sentence, dated)
    return None if token is None else _clause(scene.sentence, token.i)


def _reaches(scene: Scene, dated: Dated, inside: int | None) -> bool:
    """A date in a relative clause dates nothing outside it; one outside may date what is inside."""
    clause = _clause_of(scene, dated)
    return clause is None or clause == inside


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
        t.pos == "VERB" and _finite(t) or t.pos == "AUX" for t in sentence.tokens[:date]
    )


def _beside_saying(scene: Scene, date: int, verb: int) -> bool:
    """Whether a month or year stands nearer to a word of saying than to any happening."""
    return all(abs(h.at - date) >= abs(verb - date) for h in scene.happenings)


def _short(when: When) -> bool:
    """Whether a date is a day or a week: what is said is dated no more broadly."""
    if when.earliest is None or when.latest is None:
        return False
    return (when.latest - when.earliest).days < _WEEK


def date_token(sentence: Sentence, dated: Dated) -> Token | None:
    """The head of a date expression, by which it hangs in the tree."""
    start, end = sentence.start + dated.start, sentence.start + dated.end
    inside = [t for t in sentence.tokens if start <= t.start < end and t.pos != "ADP"]
    places = {t.i for t in inside}
    heads = [t for t in inside if t.head not in places]
    return next(iter(heads or inside), None)


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
