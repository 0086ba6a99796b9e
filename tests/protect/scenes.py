"""Pictures built from sentences, with offsets found in the text: every name in them is invented."""

from typing import Any

from reportedly.model import (
    Claim,
    Event,
    Link,
    Mention,
    Origin,
    Person,
    Picture,
    Quote,
    Reader,
    Reading,
    Report,
    text_digest,
)

READER = Reader(name="by hand", version="1", language="en", pack="test", model=None)


def quote(text: str, words: str, *, field: str = "text") -> Quote:
    start = text.index(words)
    return Quote(field=field, start=start, end=start + len(words), text=words)  # type: ignore[arg-type]


def report(text: str, *, id_: str = "r-1", title: str | None = None, **more: Any) -> Report:
    return Report(
        id=id_,
        name=more.pop("name", id_),
        title=title,
        text=text,
        text_digest=text_digest(title, text),
        extractor="plain 1",
        outlet=more.pop("outlet", "Daily Example"),
        published=more.pop("published", "2024-03-12"),
        **more,
    )


def claim(text: str, sentence: str, **slots: Any) -> Claim:
    """A claim whose slots' words are looked up in the text where they stand in it."""
    words = {}
    names = {"from_": "from"}
    for slot, value in slots.items():
        if isinstance(value, str) and value in text and slot not in {"id", "person", "kind"}:
            words[names.get(slot, slot)] = quote(text, value)
        if isinstance(value, tuple):
            for i, member in enumerate(value):
                if member in text:
                    words[f"{slot}.{i}" if i else slot] = quote(text, member)
    if trigger := slots.pop("trigger", None):
        words["kind"] = quote(text, trigger)
        words.pop("trigger", None)
    defaults: dict[str, Any] = {
        "id": "c-1",
        "kind": "defection",
        "polarity": "affirmed",
        "certainty": "certain",
        "core": True,
        "stance": "relays",
    }
    return Claim(quote=quote(text, sentence), words=words, **{**defaults, **slots})


def reading(of: Report, *claims: Claim, **more: Any) -> Reading:
    return Reading(report=of.id, text_digest=of.text_digest, reader=READER, claims=claims, **more)


def event(of: Claim, *, id_: str = "e-1", **more: Any) -> Event:
    origin = Origin(
        key="origin", name="Example Service", named=True, type="press", claims=(of.id,), outlets=()
    )
    slots = {"from_": of.from_, "to": of.to, "when": of.when, "happened": of.happened}
    return Event(
        id=id_,
        kind=of.kind,
        who=of.who,
        person=of.person,
        claims=(of.id,),
        **{**slots, "post": of.post, "origins": (origin,), **more},
    )


def person(id_: str, name: str, *claims: Claim, **more: Any) -> Person:
    return Person(id=id_, name=name, names=(name,), claims=tuple(c.id for c in claims), **more)


def mention(text: str, name: str, **more: Any) -> Mention:
    return Mention(name=name, spellings=(name,), quote=quote(text, name), **more)


def joined(
    id_: str, of: Report, told: Mention, *claims: Claim, keys: tuple[str, ...], **more: Any
) -> Person:
    """A person who was joined to one mention, a holder of office where the id is the pack's."""
    at = told.quote.start
    link = Link(report=of.id, field="text", start=at, to=id_, verdict="same", score=4, keys=keys)
    slots = {"mentions": (link.place,), "links": (link,), "reports": (of.id,), **more}
    return person(id_, told.name, *claims, **slots)


def picture(
    reports: tuple[Report, ...],
    readings: tuple[Reading, ...],
    persons: tuple[Person, ...] = (),
    events: tuple[Event, ...] = (),
) -> Picture:
    return Picture(as_of=None, reports=reports, readings=readings, persons=persons, events=events)
