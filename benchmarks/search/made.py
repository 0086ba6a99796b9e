"""A hundred thousand invented reports: words as common and as rare as in news, invented names.

The words of the commonest ranks are those of the project's own made-up news; the rest of the
vocabulary is put together from syllables, so that it grows as that of real news does. How often a
word comes follows Zipf's law. One report in ten is in Hangul.
"""

import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import accumulate, product

from benchmarks.speed.texts import OTHER_NEWS
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

WORDS = 400
"""Words of a report, on average."""

VOCABULARY = 120_000
"""Different words that the reports draw from, names aside."""

PERSONS = 4_000
"""Invented persons who are named."""

_READER = Reader(name="made", version="1", language="en", pack="made", model=None)
_SURNAMES = ("Kim", "Ri", "Pak", "Choe", "Jong", "Kang", "Jo", "Yun", "Jang", "Rim", "Han", "Paek")
_OFTEN = ("Chol", "Yong", "Song", "Hyok", "Il", "Kwang", "Nam", "Myong", "Sun", "Hui", "Chun", "Gu")
_GIVEN = (*_OFTEN, "Ho", "Sok", "Jin", "Un", "Sang", "Tae", "Guk", "Ok")
_KINDS = ("defection", "execution", "dismissal", "appointment", "appearance", "disappearance")
_HANGUL = "가나다라마바사아자차하고노도로모보소오조호구누두루무부수우주후기니디리미비시이지히"
_OPEN, _SHUT = "bcdfghjklmnprstvwz", "aeiou"
_FIRST = date(2000, 1, 1)
_DAYS = 9_000


class Maker:
    """Makes reports; the same seed makes the same ones."""

    def __init__(self, seed: int = 6) -> None:
        self._chance = random.Random(seed)
        self._words = self._vocabulary()
        self._weights = list(accumulate(rank**-1.1 for rank in range(1, len(self._words) + 1)))
        pairs = list(product(_SURNAMES, _GIVEN, _GIVEN))
        self._persons = [f"{s} {a}-{b.lower()}" for s, a, b in self._chance.sample(pairs, PERSONS)]
        self._of_persons = list(accumulate(1 / rank**0.7 for rank in range(1, PERSONS + 1)))
        self._korean = ["".join(self._chance.choices(_HANGUL, k=3)) for _ in range(20_000)]
        self._of_korean = self._weights[: len(self._korean)]

    @property
    def persons(self) -> Sequence[str]:
        """The persons, whoever is named most often first."""
        return self._persons

    @property
    def korean(self) -> Sequence[str]:
        """The words in Hangul, the commonest first."""
        return self._korean

    @property
    def words(self) -> Sequence[str]:
        """The words, the commonest first."""
        return self._words

    def reports(self, count: int) -> Iterator[tuple[Report, Reading]]:
        """Yield reports with a reading of each."""
        for number in range(count):
            named = self._chance.choices(
                self._persons, cum_weights=self._of_persons, k=self._chance.randint(1, 3)
            )
            words, of = self._words, self._weights
            if number % 10 == 9:
                words, of = self._korean, self._of_korean
            length = max(60, int(self._chance.gauss(WORDS, WORDS / 3)))
            told = self._chance.choices(words, cum_weights=of, k=length)
            yield self._made(number, told, named)

    def _made(self, number: int, told: list[str], named: list[str]) -> tuple[Report, Reading]:
        for name in named:
            told[self._chance.randrange(len(told))] = name
        title, text = " ".join(told[:8]), f"{named[0]} " + _sentences(told)
        outlet = f"Made Paper {self._chance.randint(1, 60)}"
        day = (_FIRST + timedelta(self._chance.randrange(_DAYS))).isoformat()
        made = Report(
            id=report_id(outlet, day, title, text),
            name=f"made-{number}",
            title=title,
            text=text,
            text_digest=text_digest(title, text),
            extractor="made 1",
            url=f"https://paper.example/{number}",
            outlet=outlet,
            published=day,
        )
        return made, self._read(made, named)

    def _read(self, made: Report, named: list[str]) -> Reading:
        quote = Quote(field="text", start=0, end=len(named[0]), text=named[0])
        mentions = tuple(Mention(name=n, spellings=(n,), quote=quote) for n in dict.fromkeys(named))
        claims: tuple[Claim, ...] = ()
        if self._chance.random() < 0.4:
            claims = (
                Claim(
                    id=f"c-{made.id}",
                    kind=self._chance.choice(_KINDS),  # type: ignore[arg-type]
                    who=named[0],
                    polarity="affirmed",
                    certainty="certain",
                    core=True,
                    stance="own",
                    quote=quote,
                    words={"who": quote},
                ),
            )
        return Reading(
            report=made.id,
            text_digest=made.text_digest,
            reader=_READER,
            mentions=mentions,
            claims=claims,
        )

    def _vocabulary(self) -> list[str]:
        real = OTHER_NEWS.read_text(encoding="utf-8").split()
        known = dict.fromkeys(w for w in (word.strip(".,;:!?\"'()“”") for word in real) if w)
        while len(known) < VOCABULARY:
            syllables = self._chance.randint(2, 4)
            word = "".join(
                self._chance.choice(_OPEN) + self._chance.choice(_SHUT) for _ in range(syllables)
            )
            known[word + self._chance.choice(("", "n", "s", "ed", "ing", "er"))] = None
        return list(known)


def _sentences(words: Sequence[str]) -> str:
    """Words as sentences of eighteen."""
    parts = (" ".join(words[at : at + 18]) for at in range(0, len(words), 18))
    return ". ".join(parts) + "."
