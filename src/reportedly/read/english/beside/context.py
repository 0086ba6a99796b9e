"""Acts and policies around the news: who did what to what, and when."""

import re
from collections.abc import Iterator

from reportedly.model import Context, digest
from reportedly.read.english.beside.told import Act, told
from reportedly.read.english.claims.told.modality import real
from reportedly.read.english.roles.subject import subject
from reportedly.read.english.scene import Scene, Teller
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Span

_AHEAD = 110
"""Code points behind the word for an act in which the thing acted on stands."""
_BY = re.compile(r" by ((?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)")


def context(scene: Scene, teller: Teller) -> list[Context]:
    """The acts of one sentence, each act once."""
    if told().acting.search(scene.sentence.low) is None:
        return []
    found = (next(_told(scene, act, teller), None) for act in told().acts)
    return [one for one in found if one is not None]


def _told(scene: Scene, act: Act, teller: Teller) -> Iterator[Context]:
    sentence = scene.sentence
    for found in act.forms.finditer(sentence.low):
        at = sentence.at(sentence.start + found.start())
        thing = act.of.search(sentence.low, found.end(), found.end() + _AHEAD)
        if at is None or thing is None or "; " in sentence.text[found.end() : thing.start()]:
            continue
        if not real(sentence, at):
            continue
        words = sentence.cut(found.start(), thing.end())
        # A year between act and thing belongs to the thing ("the suspension of a 2018 deal").
        outside = [d for d in scene.dated if not found.end() <= d.start < thing.end()]
        when = outside[0].when if outside and outside[0].when.edtf else None
        yield Context(
            id="x-" + digest(teller.report, sentence.field, str(words.start)),
            who=_doer(sentence, at, thing.end()),
            what=f"{act.what}: {words.text}",
            when=when.edtf if when else None,
            quote=sentence.whole,
            happened=when,
        )


def _doer(sentence: Sentence, at: int, end: int) -> str | None:
    """Who did it: behind "by", else the subject with those coordinated with it."""
    by = _BY.match(sentence.text, end)
    if by:
        return by.group(1)
    found = subject(sentence, at)
    if found is None or found.pos not in {"NOUN", "PROPN"}:
        return None
    span = sentence.phrase(found.i)
    joined = [t for t in sentence.children(found.i, "conj") if t.i < at]
    last = sentence.phrase(joined[-1].i).last if joined else span.last
    return sentence.quote(Span(span.first, last)).text
