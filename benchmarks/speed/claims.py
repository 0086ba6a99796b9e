"""Claims made up by the thousand: invented people, a few claims each, told by several outlets."""

import random

from reportedly.model import (
    Claim,
    Mention,
    Quote,
    Reader,
    Reading,
    Report,
    report_id,
    text_digest,
)
from reportedly.when import When

_SURNAMES = ("Kim", "Ri", "Pak", "Choe", "Jong", "Kang", "Jo", "Yun", "Jang", "Rim", "Han", "O")
_SYLLABLES = (
    "Chol",
    "Song",
    "Il",
    "Nam",
    "Hyok",
    "Su",
    "Gwang",
    "Myong",
    "Jin",
    "Ho",
    "Un",
    "Yong",
)
_KINDS = ("defection", "execution", "death", "appearance", "appearance")
_OUTLETS = ("Yonhap", "Reuters", "Chosun Ilbo", "Korea Herald", "Harbour Dispatch", "Northwatch")
_POSTS = ("ambassador", "trade representative", "second secretary", "colonel")
_READER = Reader(name="made up", version="1", language="en", pack="", model=None)
_TOLD_BY = 3
"""Claims about one happening, each by an outlet of its own."""


def made_up(count: int, seed: int = 1) -> list[tuple[Report, Reading]]:
    """Reports of one claim each, with their readings.

    Args:
        count: how many claims.
        seed: of the chances; the same seed gives the same claims.
    """
    chance = random.Random(seed)
    made: list[tuple[Report, Reading]] = []
    while len(made) < count:
        given = "-".join(chance.sample(_SYLLABLES, 2)).replace("-", " ")
        who = f"{chance.choice(_SURNAMES)} {given}"
        kind, post = chance.choice(_KINDS), chance.choice(_POSTS)
        year, month = chance.randint(2000, 2024), chance.randint(1, 12)
        for outlet in chance.sample(_OUTLETS, _TOLD_BY):
            text = f"{who}, {post}: {kind} in {year}-{month:02}, says {outlet}, no. {len(made)}."
            made.append(_told(text, who, kind, post, outlet, (year, month)))
    return made[:count]


def _told(
    text: str, who: str, kind: str, post: str, outlet: str, month: tuple[int, int]
) -> tuple[Report, Reading]:
    published = f"{month[0]}-{month[1]:02}-28"
    report = Report(
        id=report_id(outlet, published, None, text),
        name=text[:20],
        title=None,
        text=text,
        text_digest=text_digest(None, text),
        extractor="made up",
        outlet=outlet,
        published=published,
        language="en",
    )
    quote = Quote(field="text", start=0, end=len(text), text=text)
    named = Quote(field="text", start=0, end=len(who), text=who)
    claim = Claim(
        id="c-" + report.id[2:],
        kind=kind,  # type: ignore[arg-type]
        who=who,
        post=post,
        polarity="affirmed",
        certainty="certain",
        core=True,
        stance="own",
        basis="own",
        quote=quote,
        words={"who": named},
        happened=When.month(*month),
        when=f"{month[0]}-{month[1]:02}",
        country="KP",
    )
    mention = Mention(name=who, spellings=(who,), quote=named, posts=(post,), state="KP")
    return report, Reading(
        report=report.id,
        text_digest=report.text_digest,
        reader=_READER,
        claims=(claim,),
        mentions=(mention,),
    )
