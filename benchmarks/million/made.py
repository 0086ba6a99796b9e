"""Reports made up by the hundred thousand, in which few people and happenings are told of by many.

How often a person and a happening are told of follows Zipf's law: most happenings have one claim or
two, the best known have hundreds. A report tells of several, mostly of one person; one report in
twenty prints most of an earlier one again. Names and happenings are invented.
"""

import random
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import accumulate, product
from typing import NamedTuple

from benchmarks.search.made import Maker as Words
from reportedly.model import Claim, Mention, Quote, Reader, Reading, Report, report_id, text_digest
from reportedly.when import When

PER_REPORT = (1, 2, 3, 4, 5, 6, 7, 8, 9)
"""How many claims a report has, each as often as the others: five on average."""

PER_HAPPENING, PER_PERSON = 4, 50
"""Claims on average."""

COPIED = 0.05
"""The share of reports that print an earlier one again, with a sentence of their own."""

_PADDING = 80
"""Words of a report beside those of its claims."""


def _split(words: str) -> tuple[str, ...]:
    return tuple(words.split(" "))


_READER = Reader(name="made", version="1", language="en", pack="made", model=None)
_SURNAMES = _split(
    "Kim Ri Pak Choe Jong Kang Jo Yun Jang Rim Han O So Sin Kwon Hwang An Song Ryu Hong Jon "
    "Ko Mun Son Yang Pae Paek Ho Nam Sim No Ha Kwak Song Cha Chu U Ku Min"
)
_GIVEN = _split(
    "Chol Yong Song Hyok Il Kwang Nam Myong Sun Hui Chun Gu Ho Sok Jin Un Sang Tae Guk Ok "
    "Hyon Gyong Su Ryong Bok Man Dok Hak Pyong Gil Chang Hun Rim Sol Bom Ui Hwa Suk Ran Mi "
    "Won Gun"
)
_OUTLETS = (
    "Yonhap",
    "Reuters",
    "AFP",
    "Chosun Ilbo",
    "Daily NK",
    "Kyodo",
    "BBC",
    "NK News",
    "Radio Free Asia",
    "Bloomberg",
)
_POSTS = (
    "ambassador",
    "trade representative",
    "colonel",
    "second secretary",
    "vice minister",
    "party secretary",
    "bank manager",
    None,
)
_PLACES = ("Pyongyang", "Beijing", "Vladivostok", "Wonsan", "Rome", "Havana", "Kuwait City")
_TOLD = {
    "appearance": "was seen at a meeting",
    "appointment": "was appointed",
    "dismissal": "was dismissed",
    "illness": "fell ill",
    "detention": "was detained",
    "disappearance": "disappeared",
    "execution": "was executed",
    "defection": "defected from {place}",
    "death": "died",
}
_KINDS = {
    "appearance": 40,
    "appointment": 18,
    "dismissal": 12,
    "illness": 4,
    "detention": 6,
    "disappearance": 4,
    "execution": 5,
    "defection": 7,
    "death": 4,
}
_ORIGINS = ("National Intelligence Service", "Unification Ministry", "KCNA", "Rodong Sinmun", None)
_SHARES = (12, 8, 10, 5, 65)
_MONTHS = _split(
    "January February March April May June July August September October November December"
)
_FIRST = 2000
_YEARS = 25


class Happening(NamedTuple):
    """What reports tell of."""

    person: int
    kind: str
    year: int
    month: int
    place: str


class Maker:
    """Makes reports; the same seed and number of claims make the same ones.

    Args:
        claims: how many claims it is asked for in the end: there are the more people and
            happenings.
        seed: of the chances.
    """

    def __init__(self, claims: int, seed: int = 7) -> None:
        self._chance = random.Random(seed)
        self._words = Words(seed)
        count = max(20, claims // PER_PERSON)
        pairs = list(product(dict.fromkeys(_SURNAMES), _GIVEN, _GIVEN))
        self.persons = [f"{s} {a}-{b.lower()}" for s, a, b in self._chance.sample(pairs, count)]
        self._posts = [self._chance.choice(_POSTS) for _ in self.persons]
        self._outlets = [*_OUTLETS, *(f"Made Paper {number}" for number in range(1, 51))]
        of_persons = _zipf(count)
        happenings = max(30, claims // PER_HAPPENING)
        self._happenings = [self._happening(of_persons) for _ in range(happenings)]
        self._of_happenings = _zipf(happenings)
        self._of: dict[int, list[int]] = {}
        for number, happening in enumerate(self._happenings):
            self._of.setdefault(happening.person, []).append(number)
        self._ranks = _zipf(len(self._words.words), 1.1)
        self._made = 0

    @property
    def words(self) -> Sequence[str]:
        """Words that stand in the reports beside the claims, the commonest first."""
        return self._words.words

    def reports(self, claims: int) -> Iterator[tuple[Report, Reading]]:
        """Yield reports, with a reading of each, until they have so many claims."""
        last: list[Happening] = []
        padding = ""
        made = 0
        while made < claims:
            copies = bool(last) and self._chance.random() < COPIED
            if not copies:
                last, padding = self._told_together(), self._padding(_PADDING)
            told = last[: claims - made]
            words = f"{padding} {self._padding(12)}" if copies else padding
            report, reading = self._report(told, words)
            made += len(reading.claims)
            yield report, reading

    def _told_together(self) -> list[Happening]:
        """What one report tells of: a happening, then others, of the same person mostly."""
        (first,) = self._drawn(1)
        found = {first: None}
        others = self._of[self._happenings[first].person]
        for _ in range(self._chance.choice(PER_REPORT) - 1):
            same = self._chance.random() < 0.6
            (number,) = (self._chance.choice(others),) if same else self._drawn(1)
            found[number] = None
        return [self._happenings[number] for number in found]

    def _drawn(self, count: int) -> list[int]:
        return self._chance.choices(
            range(len(self._happenings)), cum_weights=self._of_happenings, k=count
        )

    def _happening(self, of_persons: Sequence[float]) -> Happening:
        (person,) = self._chance.choices(range(len(self.persons)), cum_weights=of_persons)
        (kind,) = self._chance.choices(list(_KINDS), list(_KINDS.values()))
        year = _FIRST + self._chance.randrange(_YEARS)
        return Happening(
            person, kind, year, self._chance.randint(1, 12), self._chance.choice(_PLACES)
        )

    def _padding(self, count: int) -> str:
        told = self._chance.choices(self._words.words, cum_weights=self._ranks, k=count)
        parts = (" ".join(told[at : at + 16]) for at in range(0, count, 16))
        return " ".join(f"{part.capitalize()}." for part in parts)

    def _report(self, told: Sequence[Happening], words: str) -> tuple[Report, Reading]:
        outlet = self._chance.choice(self._outlets)
        newest = max(date(h.year, h.month, 28) for h in told)
        published = (newest + timedelta(self._chance.randrange(20))).isoformat()
        text, claims, mentions = "", list[Claim](), dict[str, Mention]()
        self._made += 1
        for number, happening in enumerate(told):
            claim = self._claim(f"c-{self._made:x}-{number}", happening, text)
            text += claim.quote.text + " "
            claims.append(claim)
            if claim.who not in mentions:
                mentions[claim.who] = _mention(claim)
        text += words
        title = f"{claims[0].who}: {claims[0].kind}, no. {self._made}"
        report = Report(
            id=report_id(outlet, published, title, text),
            name=f"made-{self._made}",
            title=title,
            text=text,
            text_digest=text_digest(title, text),
            extractor="made 1",
            url=f"https://paper.example/{self._made}",
            outlet=outlet,
            published=published,
            language="en",
        )
        return report, Reading(
            report=report.id,
            text_digest=report.text_digest,
            reader=_READER,
            claims=tuple(claims),
            mentions=tuple(mentions.values()),
        )

    def _claim(self, id_: str, happening: Happening, before: str) -> Claim:
        who, post = self.persons[happening.person], self._posts[happening.person]
        denied = self._chance.random() < 0.04
        (origin,) = self._chance.choices(_ORIGINS, _SHARES)
        verb = _TOLD[happening.kind].format(place=happening.place)
        month = f"{_MONTHS[happening.month - 1]} {happening.year}"
        text = f"{who}, {post}, {verb} in {month}" if post else f"{who} {verb} in {month}"
        text = f"It is not true that {text}" if denied else text
        text = f"{text}, the {origin} said." if origin else f"{text}."
        quote = Quote(field="text", start=len(before), end=len(before) + len(text), text=text)
        slots = {"who": who, "when": month, "origins": origin, "post": post}
        goes = happening.kind == "defection"
        slots |= {"from": happening.place} if goes else {}
        return Claim(
            id=id_,
            kind=happening.kind,  # type: ignore[arg-type]
            who=who,
            post=post,
            from_=happening.place if goes else None,
            polarity="denied" if denied else "affirmed",
            certainty=self._chance.choice(("certain", "certain", "probable")),
            core=True,
            stance="relays" if origin else "own",
            basis=None if origin else "own",
            origins=(origin,) if origin else (),
            chain=(origin,) if origin else (),
            quote=quote,
            words={slot: _words(quote, value) for slot, value in slots.items() if value},
            happened=When.month(happening.year, happening.month),
            when=f"{happening.year}-{happening.month:02}",
            country="KP",
        )


def _mention(claim: Claim) -> Mention:
    posts = (claim.post,) if claim.post else ()
    named = claim.words["who"]
    return Mention(name=claim.who, spellings=(claim.who,), quote=named, posts=posts, state="KP")


def _words(quote: Quote, words: str) -> Quote:
    start = quote.start + quote.text.index(words)
    return Quote(field="text", start=start, end=start + len(words), text=words)


def _zipf(count: int, power: float = 0.5) -> list[float]:
    """Cumulated weights of ranks."""
    return list(accumulate(rank**-power for rank in range(1, count + 1)))
