"""A run of words that is a post: where it begins, where it ends, and what it must hold."""

from functools import cache

from reportedly.read.english.claims.slots.slots import Slot
from reportedly.read.english.lexicon import words
from reportedly.read.english.people.post import LONGEST, verb
from reportedly.read.english.scene import Scene
from reportedly.read.english.text.tokens import Span, Token

_MARKS = frozenset({"-", "'s", "’s", "'", "’", "&", "."})
_OPENING = frozenset({'"', "“", "‘", "'"})


def post_run(
    scene: Scene,
    offset: int,
    end: int,
    *,
    work: bool = False,
    lost: bool = False,
    known: bool = False,
) -> Slot | None:
    """The post that begins right at an offset; None where no post stands there.

    Args:
        scene: the sentence.
        offset: where it begins, in the field; articles and "new" are passed over.
        end: offset that it does not cross.
        work: whether any work counts ("to head | publicity and information").
        lost: whether somebody loses it: "for" then tells why.
        known: whether a body alone does not count, since a post is known.
    """
    run = _run(scene, _first(scene, offset), end, lost)
    while run and _hangs(run[-1]):
        run.pop()
    if not run or not (_works(run) if work else _is_post(run, known)):
        return None
    if lost and not work and _plain(run):
        return None
    if words("posts").find("no_office", " ".join(t.text for t in run)):
        return None
    quote = scene.sentence.quote(Span(run[0].i, run[-1].i))
    return Slot(quote.text, quote)


def _first(scene: Scene, offset: int) -> int:
    """The first token from an offset on that can belong to a post."""
    skipped = words("grammar")["determiners"] | words("posts")["new"]
    i = next((t.i for t in scene.sentence.tokens if t.start >= offset), len(scene.sentence.tokens))
    while i < len(scene.sentence.tokens):
        token = scene.sentence.tokens[i]
        pronoun = token.lower in {"him", "her", "them", "himself", "herself"}
        if token.lower not in skipped and token.text not in _OPENING and not pronoun:
            break
        i += 1
    return i


def _run(scene: Scene, first: int, end: int, lost: bool) -> list[Token]:
    run: list[Token] = []
    for token in scene.sentence.tokens[first : first + LONGEST]:
        why = lost and token.lower == "for"
        if token.end > end or why or _ends(scene, token, run):
            break
        run.append(token)
    return run


def _ends(scene: Scene, token: Token, run: list[Token]) -> bool:
    """Whether a post ends before a token."""
    low = token.lower
    if run and run[-1].text == "-" and run[-1].end == token.start:
        return False  # "commander-in-chief"
    if not token.text[:1].isalnum() and (token.text not in _MARKS or not run):
        return True
    if token.text == "." and (not run or len(run[-1].text) > 2):
        return True
    if low in {"in", "for", "to", "and", "at"}:
        return not run or not _goes_on(scene, token)
    if low in words("standing")["ends_post"] | words("posts")["ends"]:
        return True
    if verb(token) and not _participle(token, run) and low not in _nouns():
        return True
    return scene.is_date(token) or low in {"he", "she", "they", "who", "whose", "him", "her"}


@cache
def _nouns() -> frozenset[str]:
    """Nouns of posts and bodies, which a parser may take for verbs ("elected to parliament")."""
    return words("people")["posts"] | words("posts")["nouns"] | words("posts")["seats"]


def _participle(token: Token, run: list[Token]) -> bool:
    """Whether a parser takes the modifier of a post for a verb ("acting", "leading secretary")."""
    opens = not run and token.lower.endswith("ing")
    return opens or token.lower.endswith(("-ranking", "based"))


def _goes_on(scene: Scene, joint: Token) -> bool:
    """Whether a post goes on behind "in", "for", "to", "at", "and"."""
    sentence, i = scene.sentence, joint.i + 1
    if i >= len(sentence.tokens):
        return False
    after, low = sentence.tokens[i], joint.lower
    if scene.is_date(after) or verb(after):
        return False
    if low == "and":
        titled = after.lower in words("people")["titles"] | words("people")["ranks"]
        named = i in scene.persons or (titled and i + 1 in scene.persons)
        return not named and after.lower not in words("grammar")["goes_on_with"]
    if (
        after.lower in {"the", "its", "a"}
        and low in {"in", "to", "at"}
        and i + 1 < len(sentence.tokens)
    ):
        after = sentence.tokens[i + 1]
    capital = after.text[:1].isupper() and after.text not in words("people")["never_names"]
    plain = low == "for" and after.pos in {"NOUN", "ADJ"} and after.i == i
    bare = low in {"in", "at"} and sentence.word(joint.i - 1) in words("posts")["bare"]
    return (capital and not scene.is_date(after)) or plain or bare


def _hangs(token: Token) -> bool:
    joining = words("people")["joining"] | {"'", "’", "’s"}
    return token.lower in joining or not token.text[:1].isalnum()


def _is_post(run: list[Token], known: bool) -> bool:
    """Whether words hold the noun of a post, or of a body, that says which."""
    low = [t.lower for t in run]
    lists = words("posts")
    nouns = words("people")["posts"] | lists["nouns"]
    said = [w for w in low if w in nouns or w.rstrip("s") in nouns]
    if said:
        return any(w not in lists["bare"] for w in said) or len(run) > 1
    if low[0] in lists["bare"] and len(run) > 2:
        return True
    if known or not any(w in lists["seats"] or w.rstrip("s") in lists["seats"] for w in low):
        return False
    return not all(w in lists["bare"] | words("people")["joining"] for w in low)


def _plain(run: list[Token]) -> bool:
    """Whether words name no certain post: "military rank", "top job"."""
    low = [t.lower for t in run]
    named = any(w in words("people")["posts"] for w in low) or any(
        t.text[:1].isupper() for t in run
    )
    return low[-1] in words("posts")["bare"] and not named


def _works(run: list[Token]) -> bool:
    """Whether words can name a work: "publicity and information"."""
    return any(t.pos in {"NOUN", "PROPN", ""} for t in run)
