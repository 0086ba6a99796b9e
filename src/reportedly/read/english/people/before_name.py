"""The post that stands before a name."""

from reportedly.read.english.lexicon import words
from reportedly.read.english.people.other_script import before_native
from reportedly.read.english.people.post import LONGEST, Held, complement_first, trimmed, verb
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Span, Token

_CLOSING = frozenset({",", ";", ":", "“", '"', "(", ")", "—"})


def titled(sentence: Sentence, first: int) -> Held | None:
    """A title right before a name: "North Korean leader NAME", "the secretary of the party NAME".

    Args:
        sentence: where the name stands.
        first: place of the name's first token.
    """
    first = before_native(sentence.tokens, first)
    held = trimmed(_title_run(sentence, first))
    if held is None:
        return None
    # "the minister of X, ..." is a post; "of X NAME" without a post noun near the name is a place.
    if _parted(sentence, held.span.last, first):
        return None
    return Held(Span(_past_opening(sentence, held), held.span.last), held.head)


def _parted(sentence: Sentence, last: int, first: int) -> bool:
    """Whether more than white space stands between two tokens."""
    return bool(
        sentence.between(sentence.tokens[last].end, sentence.tokens[first].start).text.strip()
    )


def _title_run(sentence: Sentence, first: int) -> list[Token]:
    """The words to the left of a name that can belong to a title."""
    articles = words("grammar")["determiners"]
    run: list[Token] = []
    for i in range(first - 1, max(-1, first - 1 - LONGEST), -1):
        token = sentence.tokens[i]
        if not _of_title(token):
            break
        run.insert(0, token)
        if token.lower in articles - {"its"} and not _inside_of(sentence, i):
            break
    joining = words("people")["joining"]
    while run and run[0].lower in joining and run[0].lower not in articles:
        run = run[1:]
    return run


def _of_title(token: Token) -> bool:
    listed, low = words("people"), token.lower
    if low in {"and", "to"}:
        return False
    if token.text[:1].isupper() or low in listed["posts"] or low in listed["modifiers"]:
        return True
    return low in listed["joining"] and token.pos not in {"VERB", "AUX"}


def _inside_of(sentence: Sentence, i: int) -> bool:
    return sentence.word(i - 1) in {"of", "for", "at", "in"}


def _past_opening(sentence: Sentence, held: Held) -> int:
    """Past a capitalised word that only opens the sentence ("When", not "Former")."""
    i = held.span.first
    while i < held.head and sentence.tokens[i].pos in {"SCONJ", "ADV", "CCONJ", "ADP"}:
        i += 1
    return i


def apposed(sentence: Sentence, first: int) -> Held | None:
    """A post before a comma: "The acting ambassador at the embassy in Kuwait, NAME, ...".

    Args:
        sentence: where the name stands.
        first: place of the name's first token.
    """
    first = _before_titles(sentence, first)
    if first < 3 or sentence.word(first - 1) != ",":
        return None
    run: list[Token] = []
    i = first - 2
    while i >= 0 and len(run) < LONGEST and not _ends(sentence.tokens[i]):
        run.insert(0, sentence.tokens[i])
        i -= 1
    articles = words("grammar")["determiners"]
    start = next((k for k, t in enumerate(run) if t.lower in articles), None)
    if start is None and i >= 0:
        return None
    held = trimmed(run[start or 0 :])
    return None if held is None or complement_first(sentence, held) else held


def _before_titles(sentence: Sentence, first: int) -> int:
    """The first of the titles right before a name ("its army chief, | Lieutenant General NAME")."""
    titles = words("people")["titles"]
    while first > 0:
        before = sentence.tokens[first - 1]
        dotted = before.text == "." and sentence.word(first - 2) in titles
        if before.lower.rstrip(".") not in titles and not dotted:
            break
        first -= 1
    return first


def _ends(token: Token) -> bool:
    return token.text in _CLOSING or verb(token) or token.pos == "SCONJ"
