"""Events, claims and pictures of one invented man on several days."""

from typing import Any

from reportedly.model import Belief, Claim, Event, Origin, Picture, Quote, Reader, Reading, Term

READER = Reader(name="by hand", version="1", language="en", pack="p", model=None)


def claim(id_: str, **slots: Any) -> Claim:
    quote = Quote(field="text", start=0, end=3, text="was")
    given = {"kind": "execution", "who": "Sonu Il-bong", "polarity": "affirmed"}
    given |= {"certainty": "certain", "core": True, "stance": "own", **slots}
    return Claim(id=id_, quote=quote, words={}, **given)


def origin(key: str, *claims: str, outlets: tuple[str, ...] | None = None) -> Origin:
    return Origin(
        key=key, name=key, named=True, type="press", claims=claims, outlets=outlets or (key,)
    )


def belief(log_odds: float = 0.7, status: Any = "unconfirmed", **more: Any) -> Belief:
    given = {"probability": 0.6, "low": 0.1, "high": 0.9, "word": "likely", "base": 0.0}
    terms = (Term(words="Yonhap says so, flatly", log_odds=log_odds),)
    return Belief(status=status, **(given | {"terms": terms} | more))


def event(*origins: Origin, **more: Any) -> Event:
    claims = tuple(sorted({c for o in origins for c in o.claims}))
    given = {"id": "e-1", "kind": "execution", "who": "Sonu Il-bong", "person": "p-1"}
    given |= {"when": "2017-03", "claims": claims, "origins": origins, "belief": belief()}
    return Event(**(given | more))


def picture(event_: Event | None, *claims: Claim) -> Picture:
    reading = Reading(report="r-1", text_digest="", reader=READER, claims=claims)
    events = () if event_ is None else (event_,)
    return Picture(as_of=None, reports=(), readings=(reading,), persons=(), events=events)
