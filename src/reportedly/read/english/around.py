"""What stands around the claims: assertions about the record, acts, ties, silences, sources cited."""

import re
from functools import cache

from reportedly.model import Assertion, Certainty, Cited, Context, Kin, Kind, Quote, Silence, digest
from reportedly.read.english import modality
from reportedly.read.english.claims import Scene
from reportedly.read.english.lexicon import alternation, fold, raw
from reportedly.read.english.merge import Teller
from reportedly.read.english.people import Known
from reportedly.read.english.roles import subject
from reportedly.read.english.syntax import Sentence, Span, Token


@cache
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(p, re.IGNORECASE) for p in raw("told")[name])


@cache
def _list(name: str) -> re.Pattern[str]:
    return alternation(raw("told")[name])


def assertions(scene: Scene, teller: Teller) -> list[Assertion]:
    """Sentences about the record: "the third senior diplomat to defect in recent years"."""
    sentence, out = scene.sentence, []
    taken: list[tuple[int, int]] = []
    for pattern in _patterns("assertions"):
        for found in pattern.finditer(sentence.text):
            span = found.span()
            near = fold(sentence.text[max(0, span[0] - 40) : span[1] + 40])
            if not _list("record").search(near) or any(
                a < span[1] and span[0] < b for a, b in taken
            ):
                continue
            taken.append(span)
            out.append(_assertion(scene, found, teller))
    return out


def _assertion(scene: Scene, found: re.Match[str], teller: Teller) -> Assertion:
    sentence = scene.sentence
    start, end = _whole_measure(sentence, found)
    quote = sentence.between(start, end)
    scope = re.search(
        r"\b(?:in|since|for|within)\b (?:recent|the (?:last|past)|\w+ )?[\w ]{0,14}(?:years?|decades?|months?|\d{4})\b",
        quote.text,
    )
    about = None if "known" in found["rank"] else _subject(scene, teller, start)
    return Assertion(
        id="a-" + digest(teller.text_digest, sentence.field, str(start)),
        measure=quote.text,
        about=about.name if about else None,
        scope=scope.group() if scope else None,
        kind=_kind(sentence.text),
        quote=sentence.whole,
    )


def _whole_measure(sentence: Sentence, found: re.Match[str]) -> tuple[int, int]:
    start = sentence.start + found.start()
    before = sentence.text[: found.start()]
    article = re.search(r"\bthe $", before, re.IGNORECASE)
    if article:
        start -= 4
    return start, sentence.start + found.end()


def _subject(scene: Scene, teller: Teller, offset: int) -> Known | None:
    """The person of whom it is said: named last before it in the sentence, else first in it."""
    named = teller.people.within(scene.index, scene.sentence.start, scene.sentence.end)
    before = [k for n, k in named if n.end <= offset]
    return before[-1] if before else None


def _kind(text: str) -> Kind | None:
    low = fold(text)
    for stem, kind in (
        ("defect", "defection"),
        ("fle", "defection"),
        ("execut", "execution"),
        ("diplomat", "defection"),
    ):
        if re.search(rf"\b{stem}", low):
            return kind  # type: ignore[return-value]
    return None


def context(scene: Scene, teller: Teller) -> list[Context]:
    """Acts and policies around the news: who did what to what, and when."""
    sentence, out = scene.sentence, []
    for what, row in raw("told")["acts"].items():
        for found in alternation(row["forms"]).finditer(sentence.low):
            at = sentence.at(sentence.start + found.start())
            thing = alternation(row["of"]).search(sentence.low, found.end(), found.end() + 110)
            if at is None or thing is None or ("; " in sentence.text[found.end() : thing.start()]):
                continue
            if not modality.of(sentence, at).real:
                continue
            out.append(_act(scene, teller, at, found, thing, what))
            break
    return out


def _act(
    scene: Scene, teller: Teller, at: int, found: re.Match[str], thing: re.Match[str], what: str
) -> Context:
    sentence = scene.sentence
    doer = _doer(sentence, at, thing)
    words = sentence.between(sentence.start + found.start(), sentence.start + thing.end())
    inside = [d for d in scene.dated if not (found.end() <= d.start < thing.end())]
    when = inside[0].when if inside and inside[0].when.edtf else None
    return Context(
        id="x-" + digest(teller.text_digest, sentence.field, str(words.start)),
        who=doer,
        what=f"{what}: {words.text}",
        when=when.edtf if when else None,
        quote=sentence.whole,
        happened=when,
    )


def _doer(sentence: Sentence, at: int, thing: re.Match[str]) -> str | None:
    after = re.match(
        r" by ((?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)", sentence.text[thing.end() :]
    )
    if after:
        return after.group(1)
    found: Token | None = subject(sentence, at)
    if found is None or found.pos not in {"NOUN", "PROPN"}:
        return None
    span = sentence.phrase(found.i)
    joined = [t for t in sentence.children(found.i, "conj") if t.i < at]
    last = sentence.phrase(joined[-1].i).last if joined else span.last
    return sentence.quote(Span(span.first, last)).text


def kin(scene: Scene, teller: Teller) -> list[Kin]:
    """Ties of family and patronage, as told, with their certainty."""
    sentence, out = scene.sentence, []
    for found in _list("ties").finditer(sentence.low):
        start = sentence.start + found.start()
        named = [k for n, k in teller.people.within(scene.index, sentence.start, start)]
        at = sentence.at(start)
        if not named or at is None:
            continue
        other = re.match(r" (?:to )?([^,.;]+)", sentence.text[found.end() :])
        if other is None:
            continue
        out.append(
            Kin(
                id="k-" + digest(teller.text_digest, sentence.field, str(start)),
                who=named[-1].name,
                relation=sentence.text[found.start() : found.end()],
                other=other.group(1).strip(),
                certainty=_tie_certainty(scene, at),
                quote=sentence.whole,
            )
        )
    return out


def _tie_certainty(scene: Scene, at: int) -> Certainty:
    told = modality.of(scene.sentence, at)
    if not told.real:
        return "possible"
    forces = {f.force for f in scene.frames if at in f.reach}
    if "possible" in forces:
        return "possible"
    return modality.weaker(told.certainty, "probable") if "probable" in forces else told.certainty


def silences(scene: Scene, teller: Teller) -> list[Silence]:
    """Who did not comment, or has not mentioned it."""
    sentence, out = scene.sentence, []
    for form, phrases in raw("told")["silences"].items():
        found = alternation(phrases).search(sentence.low)
        if found is None:
            continue
        who = _silent(scene, found.start(), teller)
        if who is None:
            continue
        out.append(
            Silence(
                id="s-"
                + digest(teller.text_digest, sentence.field, str(sentence.start + found.start())),
                who=who,
                form=form,
                quote=sentence.whole,
            )
        )
        break
    return out


def _silent(scene: Scene, offset: int, teller: Teller) -> str | None:
    from reportedly.read.english.sources import body_in

    sentence = scene.sentence
    before = sentence.text[:offset]
    body = body_in(before.strip(), teller.pack)
    if body is not None:
        return body
    at = sentence.at(sentence.start + offset)
    found = subject(sentence, at) if at is not None else None
    if found is None or found.pos not in {"NOUN", "PROPN"}:
        return None
    return sentence.quote(sentence.phrase(found.i)).text


def cited(scenes: list[Scene]) -> tuple[Cited, ...]:
    """Every source that the report names, once, with the words of naming it."""
    out: dict[str, Cited] = {}
    for scene in scenes:
        for frame in scene.frames:
            for said in (*frame.sources, *((frame.to,) if frame.to else ())):
                if said.known is None:
                    out.setdefault(
                        said.text,
                        Cited(name=said.text, quote=_naming(scene, frame.quote, said.quote)),
                    )
    return tuple(out.values())


def _naming(scene: Scene, frame: Quote, source: Quote) -> Quote:
    """The frame's words where they hold little beside source and cue, else the source alone."""
    return (
        frame if len(frame.text) <= len(source.text) + 24 and source.text in frame.text else source
    )
