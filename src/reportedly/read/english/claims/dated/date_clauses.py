"""Clauses that keep a date to themselves, or that no date outside them reaches."""

from reportedly.model import Kind
from reportedly.read.english.claims.dated.date_tokens import date_token, finite
from reportedly.read.english.claims.happenings import Happening
from reportedly.read.english.dates import Dated
from reportedly.read.english.dates.words import ROWS
from reportedly.read.english.lexicon import words
from reportedly.read.english.scene import Scene
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import SUBJECTS

_ANTERIOR = 4
"""Tokens before a verb among which "had" or "to have" stands."""
_NEAR = 40
"""Code points behind a date in which the noun stands that it belongs to."""


def of_event(scene: Scene, dated: Dated, kind: Kind) -> bool:
    """Whether a date only says which event is meant.

    "Attended this year's session", "the outrage caused by January's test": nothing else is dated.
    """
    after = scene.sentence.text[dated.end : dated.end + _NEAR].lower()
    if not after.startswith(("'s ", "’s ")):
        return False
    if dated.when.precision != "year" and (kind == "appearance" or _led(scene, dated)):
        return False
    named = after[3:].split()[:3]
    return not words("venues")["events"].isdisjoint(w.strip(".,;:") for w in named)


def _led(scene: Scene, dated: Dated) -> bool:
    """Whether it is told as an occasion: "at last week's congress"."""
    before = scene.sentence.low[: dated.start].split()[-1:]
    return before in (["at"], ["during"], ["in"])


def beyond(scene: Scene, dated: Dated, happening: Happening) -> bool:
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
    return any(a.text == "," and b.pos in {"AUX", "VERB"} and finite(b) for a, b in goes_on)


def _anterior(sentence: Sentence, at: int) -> bool:
    """Whether it had happened by then: "alleged to have been dismissed", "had been dismissed"."""
    before = [sentence.word(i) for i in range(max(0, at - _ANTERIOR), at)]
    return "had" in before or ("to" in before and "have" in before)


def _guessed(sentence: Sentence, at: int) -> bool:
    before = {sentence.word(i) for i in range(max(0, at - _ANTERIOR), at)}
    return not before.isdisjoint(ROWS.modals)


def having(scene: Scene, dated: Dated) -> int | None:
    """Where the clause with "having" opens in which a date stands ("having missed it on 9 April").

    What it dates had been before what the sentence tells.
    """
    token = date_token(scene.sentence, dated)
    if token is None:
        return None
    before = scene.sentence.tokens[: token.i]
    opens = next((t.i for t in reversed(before) if t.lower == "having"), None)
    if opens is None or any(b.pos in {"VERB", "AUX"} and finite(b) for b in before[opens:]):
        return None
    return opens


def hidden(sentence: Sentence, at: int) -> bool:
    """Whether a token stands in a clause with "who" or the like."""
    return clause(sentence, at) is not None


def clause(sentence: Sentence, at: int) -> int | None:
    """The verb of the innermost relative clause in which a token stands."""
    above = (at, *(a.i for a in sentence.ancestors(at)))
    return next((i for i in above if _relative(sentence, i)), None)


def _relative(sentence: Sentence, at: int) -> bool:
    """Whether a verb has a clause with "who" or "which"; "the news that" only looks like one."""
    if sentence.tokens[at].dep != "acl:relcl":
        return False
    that = [t for t in sentence.children(at) if t.lower == "that"]
    return all(t.dep in SUBJECTS for t in that)


def clause_of(scene: Scene, dated: Dated) -> int | None:
    """The verb of the relative clause in which a date stands."""
    token = date_token(scene.sentence, dated)
    return None if token is None else clause(scene.sentence, token.i)


def reaches(scene: Scene, dated: Dated, inside: int | None) -> bool:
    """A date in a relative clause dates nothing outside it; one outside may date what is inside."""
    clause = clause_of(scene, dated)
    return clause is None or clause == inside
