"""Generated ledgers: reports of invented people, with a secret in every place where one can stand.

A shape is what is told; secrets fill it. One shape with other secrets is another ledger that
differs in nothing but what is withheld. Each secret has words that stand nowhere else, so that a
search of all output finds it however it came there.
"""

import random
import re
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import NamedTuple

import msgspec

from reportedly.model import Anchor, Marking, Quote, Report
from tests.whole.newsroom import report

WHO = ("Kang Tok-su", "Yom Chol-min", "Pak Ryong-ho", "Ham Ung-chil")
KIN = ("Mun Sol-bi", "Ok Hae-won", "Pyo Sun-im", "Tak Mi-ryu", "Eo Nan-hyang", "Ku Yang-mi")
CITIES = {
    "China": ("Dandong", "Harbin", "Helong", "Kunming"),
    "Russia": ("Khabarovsk", "Nakhodka", "Ussuriysk", "Vladivostok"),
}
ROUTES = ("a grey ferry", "a night train", "a fishing boat", "the Zarnu pass", "an ice road")
# All of one form, so that a reader finds the same in each.
SOURCES = ("a trader called Bo-ra", "a guard called Sol-gae", "a driver called Min-bok")
HOMES = ("Hyesan", "Hoeryong", "Chongjin", "Haeju")
NOW = ("Incheon", "Paju", "Daejeon", "Gangneung")

LEADS = (
    "{who}, a North Korean trade official in {city}, defected to South Korea on {day} May 2021, "
    "the National Intelligence Service said.",
    "A North Korean trade official in {city}, {who}, has defected to South Korea, "
    "the National Intelligence Service said. He left on {day} May 2021.",
    "The National Intelligence Service said {who}, a trade official at the North Korean mission "
    "in {city}, fled to South Korea on {day} May 2021.",
    "{who}, a North Korean trade official, was detained in {city} on {day} May 2021, "
    "the Foreign Ministry said.",
)
ASIDES = (
    "He travelled with his wife, {kin}, on {route}.",
    "His daughter {kin}, aged {age}, and his mother are still in {home}.",
    "{kin}, his wife, crossed {route} with him.",
    "He is married to {kin} and now lives in {now}.",
    "His brother {kin} was seen near {city} the next day, {source} told the paper.",
    "The family left {city} by {route}, according to {source}.",
    "Relatives including his sister {kin} were taken away from {home}, {source} said.",
    "He left behind his {age}-year-old son, {kin}, in {home}.",
    "The two were hidden in a flat in {now}, {source} said.",
)
OPEN = (
    "State media said that Ri Tok-chol was dismissed as minister in April 2021.",
    "About 40 North Koreans defected in 2020, the Unification Ministry said.",
    "Experts said it was no exception among officials of his rank.",
    "The Unification Ministry declined to comment.",
    "Pyongyang suspended the accord in 2019.",
)
DENIALS = (
    "North Korea denied that {who} had defected.",
    "The National Intelligence Service could not confirm whether {who} had defected.",
)
TITLES = (
    None,
    "Trade official flees",
    "Trade official in {city} flees",
    "Official and wife {kin} flee",
    "Relatives of {who} punished in {home}",
)
MARKED = (
    "{who}, a trade official, has defected to South Korea, {word} said.",
    "North Korea denied that {who} had defected.",
    "{who} (강덕수), a North Korean counsellor aged 47, fled to Sweden in May 2021, {word} said.",
    "{word} said it had seen {who} in Pyongyang on 2 June 2021.",
    "{who} was executed in Pyongyang in May 2021, {word} said.",
    "Ri Tok-chol was not dismissed as minister, {word} said.",
    "North Korean trade official {word} was detained in Russia on 9 June 2021.",
)
# A report of these outlets is marked: the first by hand each, the second with its outlet.
MARKED_OUTLETS = ("Closed Letter", "Sealed Wire")
NEVER = ("Kim Zul-bok", "Choe Qan-ho", "Sin Wix-su")
TIES = ("wife", "sister", "brother", "daughter", "mother", "son", "married")
OUTLETS = ("Daily Example", "Other Paper", "The Meridian", "Peninsula Wire")


class Shape(NamedTuple):
    """What is told of a ledger, whatever its secrets.

    Attributes:
        reports: of each outlet, day, title and sentences, with gaps for secrets.
        who: whose flight it is.
        country: in which the withheld city lies.
    """

    reports: tuple[tuple[str, str, str | None, tuple[str, ...]], ...]
    who: str
    country: str


def shape_of(chance: random.Random) -> Shape:
    """A shape of one to three reports of one flight."""
    outlets = chance.sample(OUTLETS, chance.randint(1, 3))
    reports = []
    for number, outlet in enumerate(outlets):
        lead = chance.choice(LEADS if number == 0 or chance.random() < 0.7 else DENIALS)
        asides = chance.sample(ASIDES, chance.randint(1, 3))
        told = chance.sample(OPEN, chance.randint(0, 2))
        parts = (lead, *chance.sample((*asides, *told), len(asides) + len(told)))
        reports.append((outlet, f"2021-06-{3 + 2 * number:02}", chance.choice(TITLES), parts))
    return Shape(tuple(reports), chance.choice(WHO), chance.choice(sorted(CITIES)))


def marked_of(chance: random.Random, shape: Shape) -> list[Report]:
    """Reports of the same matter that nobody may be told of, with a word that stands nowhere else.

    They confirm, deny, name otherwise, tell of another end, or of somebody else.
    """
    found = []
    for number in range(chance.randint(0, 3)):
        words = {"who": shape.who, "word": chance.choice(NEVER)}
        parts = chance.sample(MARKED, chance.randint(1, 2))
        day = f"2021-06-{chance.randint(2, 9):02}"
        outlet = chance.choice(MARKED_OUTLETS)
        text = " ".join(parts).format(**words)
        made = report(text, outlet, day, f"{words['word']} and {shape.who}")
        found.append(msgspec.structs.replace(made, name=f"closed-{number}"))
    return list({each.id: each for each in found}.values())


def markings_of(reports: Iterable[Report]) -> list[Marking]:
    """What somebody marked of such reports: each that is marked by hand, and one outlet."""
    blank = Marking(
        id="tlp-outlet",
        made=datetime(2026, 1, 3, tzinfo=UTC),
        by="Mun Ok-sil",
        label="AMBER",
        what="outlet",
        because="a source asked",
        ref=MARKED_OUTLETS[1],
    )
    found = [blank]
    for each in reports:
        if each.outlet == MARKED_OUTLETS[0]:
            at = Anchor(
                text_digest=each.text_digest, quote=Quote(field="text", start=0, end=0, text="")
            )
            put = msgspec.structs.replace
            found.append(put(blank, id=f"tlp-{each.id}", what="report", ref=None, at=(at,)))
    return found


def secrets_of(chance: random.Random, shape: Shape) -> dict[str, str]:
    """Secrets that fill a shape."""
    return {
        "kin": chance.choice(KIN),
        "city": chance.choice(CITIES[shape.country]),
        "route": chance.choice(ROUTES),
        "source": chance.choice(SOURCES),
        "home": chance.choice(HOMES),
        "now": chance.choice(NOW),
        "day": str(chance.randint(10, 28)),
        "age": str(chance.randint(6, 16)),
    }


def ledger(shape: Shape, secrets: dict[str, str]) -> list[Report]:
    """The reports of a shape with its secrets."""
    values = {"who": shape.who, **secrets}
    return [_report(each, values) for each in shape.reports]


def _report(of: tuple[str, str, str | None, tuple[str, ...]], values: dict[str, str]) -> Report:
    """One report, its title in its name and address as well."""
    outlet, day, title, parts = of
    title = title and title.format(**values)
    made = report("\n\n".join(parts).format(**values), outlet, day, title)
    named = slug(title or "untitled")
    address = f"https://news.example/{day.replace('-', '/')}/{named}"
    return msgspec.structs.replace(made, name=f"{day}-{named}", url=address)


def slug(words: str) -> str:
    """Some words as an address or a file name has them."""
    return re.sub(r"\W+", "-", words).lower()


class Words(NamedTuple):
    """Words that no surface may hold.

    Attributes:
        ways: how they may be written, in folded letters. Each pattern begins with letters and not
            with a condition, so that it runs through a text as quickly as a plain search.
    """

    ways: tuple[re.Pattern[str], ...]

    def search(self, text: str) -> re.Match[str] | None:
        """Where in a folded text they stand."""
        return next((found for way in self.ways if (found := way.search(text))), None)


def folded(text: str) -> str:
    """A text in which letters that patterns take for the same are the same."""
    return text.replace("İ", "i").replace("ı", "i").casefold()


def patterns(shape: Shape, secrets: dict[str, str]) -> dict[str, Words]:
    """What no surface may hold, by what it is, of the secrets that this ledger has at all.

    Each also as an address or a file name would have it.
    """
    day, age, source = secrets["day"], secrets["age"], secrets["source"].rpartition(" ")[2]
    ways = {
        "kin": [_joined(secrets["kin"])],
        "city": [_alone(secrets["city"])],
        "route": [_joined(secrets["route"].partition(" ")[2])],
        "source": [_alone(source)],
        "home": [_alone(secrets["home"])],
        "now": [_alone(secrets["now"])],
        "day": [_alone(f"{day} May"), rf"may {day}(?!\w)", f"2021-05-{day}"],
        "age": [rf"aged {age}(?!\w)", rf"{age}-year-old(?<!\w{age}-year-old)"],
        "tie": [*map(_alone, TIES)],
        "never": [*map(_joined, (*NEVER, *MARKED_OUTLETS))],
    }
    whole = " ".join(f"{title} {' '.join(parts)}" for _, _, title, parts in shape.reports)
    used = {"never"} | {name for name in secrets if f"{{{name}}}" in whole} | {"tie"}
    return {name: Words(tuple(map(re.compile, ways[name]))) for name in sorted(used)}


def _joined(words: str) -> str:
    """Some words as texts and addresses join them."""
    return r"[\W_]*".join(map(re.escape, re.split(r"[\W_]+", words.casefold())))


def _alone(words: str) -> str:
    """Some words that are no part of longer ones."""
    way = re.escape(words.casefold())
    return rf"{way}(?<!\w{way})(?!\w)"
