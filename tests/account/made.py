"""Invented reports with a reading of each, for tests of how the stages are put together."""

from datetime import UTC, datetime
from typing import Any

from reportedly.model import (
    Anchor,
    Claim,
    Correction,
    Mention,
    Quote,
    Reader,
    Reading,
    Report,
    report_id,
    text_digest,
)
from reportedly.when import When

READER = Reader(name="by hand", version="1", language="en", pack="p", model=None)
MADE = datetime(2026, 1, 2, tzinfo=UTC)
SENTENCE = "Pak Tok-su, an envoy, left in 2020 after Yom Chol-min, an attaché, who left in 2019."


def report(text: str = SENTENCE, outlet: str = "Daily Example", day: str = "2021-01-25") -> Report:
    return Report(
        id=report_id(outlet, day, None, text),
        name="r",
        title=None,
        text=text,
        text_digest=text_digest(None, text),
        extractor="by hand",
        outlet=outlet,
        published=day,
        language="en",
        got=MADE,
    )


def quote(text: str, words: str) -> Quote:
    start = text.index(words)
    return Quote(field="text", start=start, end=start + len(words), text=words)


def claim(of: Report, who: str, when: str, **slots: Any) -> Claim:
    """A claim whose quote is the whole text, as two in one sentence have it."""
    given = {"kind": "defection", "polarity": "affirmed", "certainty": "certain"}
    given |= {"core": True, "stance": "own", "quote": quote(of.text, of.text), **slots}
    words = {"who": quote(of.text, who), "when": quote(of.text, when)}
    return Claim(id=f"c-{who}", who=who, when=when, happened=When.of(when), words=words, **given)


def reading(of: Report, *claims: Claim, reader: Reader = READER, **more: Any) -> Reading:
    mentions = tuple(
        Mention(name=c.who, spellings=(c.who,), quote=c.words["who"], posts=("envoy",), state="kp")
        for c in claims
    )
    return Reading(
        report=of.id,
        text_digest=of.text_digest,
        reader=reader,
        claims=claims,
        mentions=mentions,
        **more,
    )


def both(of: Report) -> Reading:
    """Two men in one sentence."""
    return reading(of, claim(of, "Pak Tok-su", "2020"), claim(of, "Yom Chol-min", "2019"))


def correction(of: Report, words: str, act: str = "strike", **more: Any) -> Correction:
    anchor = Anchor(text_digest=of.text_digest, quote=quote(of.text, words))
    given = {"id": f"d-{act}", "made": MADE, "by": "Ed", "kind": "defection", **more}
    return Correction(act=act, at=anchor, **given)
