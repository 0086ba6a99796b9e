"""Bodies and outlets that a sentence names, as sources or not, kept for "the ministry"."""

import re

from reportedly.packs import Pack
from reportedly.read.english.lexicon import fold
from reportedly.read.english.sayings.bodies import bodies_in
from reportedly.read.english.sayings.source import Past, Said
from reportedly.read.english.text.sentence import Sentence

_NAME = re.compile(
    r"(?:[A-Z][\w’'&-]*|[A-Z]\.)(?: (?:of |for |the |and |on ){0,2}(?:[A-Z][\w’'&-]*|[A-Z]\.))*"
)
_SHORT = re.compile(
    r"((?:[A-Z][\w’'&-]*)(?: (?:of |for |the |and |on ){0,2}[A-Z][\w’'&-]*)+)"
    r" \((?:the )?([A-Z][A-Za-z]*[A-Z])\)"
)
_POSSESSIVE = re.compile(r"^[A-Z][\w-]*(?: [A-Z][\w-]*)?['’]s? (?=[A-Z])")


def note(past: Past, sentence: Sentence, pack: Pack) -> None:
    """Keep the bodies of a sentence by their nouns, and all names that the pack lists."""
    for found in bodies_in(sentence.text):
        text = found.group()
        noun = _noun(text)
        if " " not in text.strip() or noun is None:
            continue
        source = pack.source(text)
        if source is not None and source.collective:
            continue
        past.bodies[noun] = Said(text, sentence.cut(found.start(), found.end()), noun=noun)
    for found in _SHORT.finditer(sentence.text):
        if abbreviates(found.group(1), found.group(2)):
            quote = sentence.cut(found.start(1), found.end(1))
            past.short.setdefault(found.group(2), Said(found.group(1), quote))
    for found in _NAME.finditer(sentence.text):
        _listed(past, sentence, found, pack)


def _listed(past: Past, sentence: Sentence, found: re.Match[str], pack: Pack) -> None:
    """Keep a name that the pack lists, without the state before it ("South Korea's ...")."""
    bare = _POSSESSIVE.match(found.group())
    for start in {found.start(), found.start() + (bare.end() if bare else 0)}:
        text = sentence.text[start : found.end()]
        source = pack.source(text)
        if source is not None and not source.collective and source.type != "unnamed":
            said = Said(text, sentence.cut(start, found.end()))
            past.names.setdefault(source.id, []).append(said)


def abbreviates(name: str, short: str) -> bool:
    """Whether a short form in brackets is made of the initials of the words before it."""
    initials = [w[0] for w in re.split(r"[ -]", name) if w[:1].isupper()]
    letters = [c for c in short if c.isupper()]
    return len(letters) > 1 and letters == initials[-len(letters) :]


def _noun(text: str) -> str | None:
    """The noun of a body: its last word before "of", "for", "in", "at" or "to"."""
    low = fold(text)
    for mark in (" of ", " for ", " in ", " at ", " to "):
        low = low.partition(mark)[0]
    return low.rpartition(" ")[2] or None
