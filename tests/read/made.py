"""Reports and sentences made for the tests; every person in them is invented."""

import re

from msgspec.structs import replace

from reportedly import model
from reportedly.packs import Pack
from reportedly.read.english import dates, places
from reportedly.read.english.claims import happenings
from reportedly.read.english.people.find import find
from reportedly.read.english.people.known import People
from reportedly.read.english.sayings.frames import frames
from reportedly.read.english.sayings.source import Past
from reportedly.read.english.scene import Scene
from reportedly.read.english.text.sentence import Role, Sentence
from reportedly.read.english.text.tokens import Token
from reportedly.when import When

PUBLISHED = "2024-05-20"  # a Monday
_NO_SPACE_BEFORE = re.compile(r"[,.;:?!)”]|['’]s?|n't")


def report(
    text: str,
    title: str | None = None,
    outlet: str | None = "Harbour Dispatch",
    published: str | None = PUBLISHED,
    machine: str | None = None,
) -> model.Report:
    """A report; `machine` are the words in it that say that a machine wrote it."""
    at = text.index(machine) if machine else 0
    return model.Report(
        id=model.report_id(outlet, published, title, text),
        name="made",
        title=title,
        text=text,
        text_digest=model.text_digest(title, text),
        extractor="made",
        outlet=outlet,
        published=published,
        language="en",
        machine_written=model.Quote(field="text", start=at, end=at + len(machine), text=machine)
        if machine
        else None,
    )


def sentence(snippet: str, role: Role = "body", start: int = 0) -> Sentence:
    """A sentence from CoNLL-U rows of ID FORM UPOS HEAD DEPREL and, where needed, FEATS."""
    rows = [line.split() for line in snippet.strip().splitlines()]
    text, tokens = "", []
    for i, (_, form, pos, head, dep, *feats) in enumerate(rows):
        glued = form == "-" or text.endswith(("-", "“", "(")) or _NO_SPACE_BEFORE.fullmatch(form)
        text += "" if glued or not text else " "
        at = start + len(text)
        text += form
        above = i if head == "0" else int(head) - 1
        tokens.append(Token(i, form, at, at + len(form), pos, dep, above, *feats))
    made = Sentence("text", start, start + len(text), text, role, 0)
    return replace(made, tokens=tuple(tokens), parsed=True)


def at(sentence_: Sentence, word: str) -> int:
    """The place of the first token with that form."""
    return next(t.i for t in sentence_.tokens if t.text == word)


def people(pack: Pack, *sentences: Sentence) -> People:
    """Everybody whom some sentences name."""
    return find(sentences, pack)


def scenes(pack: Pack, *sentences: Sentence, published: str | None = PUBLISHED) -> list[Scene]:
    """The sentences with all that is found in them."""
    named, past = find(sentences, pack), Past()
    day = When.of(published).latest if published else None
    out = []
    for i, one in enumerate(sentences):
        spots = places.find(one, pack)
        out.append(
            Scene(
                index=i,
                sentence=one,
                spots=spots,
                frames=frames(named, i, past, pack),
                dated=dates.find(one.text, day),
                happenings=happenings.find(one, spots),
                persons=named.tokens(i),
            )
        )
    return out
