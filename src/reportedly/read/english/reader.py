"""The English reader: a text in, a reading out, the same every time."""

from collections.abc import Sequence

from reportedly.model import Claim, Figure, Reader, Reading, Remark, Report
from reportedly.packs import Pack
from reportedly.read.english import (
    around,
    attribution,
    claims,
    dates,
    denials,
    figures,
    happenings,
    merge,
    people,
    places,
    remarks,
    sentences,
)
from reportedly.read.english.claims import Draft, Scene
from reportedly.read.english.lexicon import words
from reportedly.read.english.merge import Teller
from reportedly.read.english.parser import Parser, shipped
from reportedly.read.english.people import Known, People
from reportedly.read.english.sources import Past
from reportedly.when import When

VERSION = "1"
_BEYOND = frozenset({"repatriation", "abduction", "expulsion", "sanction"})


class EnglishReader:
    """Reads English reports with one pack and one parser."""

    def __init__(self, pack: Pack, parser: Parser | None = None) -> None:
        self.pack = pack
        self.parser = parser or shipped()
        self.closed = frozenset(m.state for m in pack.missions)
        self.reader = Reader(
            name="english",
            version=VERSION,
            language="en",
            pack=pack.digest,
            model=self.parser.model,
        )

    def read(self, report: Report) -> Reading:
        """One report's claims, figures, remarks and what stands around them."""
        cut = self.parser.parse(sentences.sentences(report))
        named = people.find(cut, self.pack)
        teller = self._teller(report, named)
        scenes = self._scenes(named, report.released)
        drafts = [d for s in scenes for d in claims.drafts(named, s, self.pack)]
        drafts = denials.pointing_back(scenes, drafts)
        made = _sensible(merge.claims(drafts, teller), self.closed)
        return Reading(
            report=report.id,
            text_digest=report.text_digest,
            reader=self.reader,
            claims=tuple(c for c in made if c.kind not in _BEYOND),
            claims_beyond=tuple(c for c in made if c.kind in _BEYOND),
            figures=_figures(scenes, report.text_digest),
            remarks=_remarks(scenes, teller),
            context=tuple(x for s in scenes for x in around.context(s, teller)),
            assertions=tuple(a for s in scenes for a in around.assertions(s, teller)),
            kin=tuple(k for s in scenes for k in around.kin(s, teller)),
            silences=tuple(x for s in scenes for x in around.silences(s, teller)),
            mentions=people.mentions(named, self.pack, teller.states),
            cited=around.cited(scenes),
        )

    def _teller(self, report: Report, named: People) -> Teller:
        state = self._main_state(named.sentences)
        return Teller(
            named,
            self.pack,
            report.released,
            report.text_digest,
            state,
            report.machine_written is not None,
            {k.number: s for k in named.known if (s := self._state(k, named, state)) is not None},
        )

    def _main_state(self, cut: Sequence[people.Sentence]) -> str | None:
        """The closed state that the report names, else the state that it names most."""
        counts: dict[str, int] = {}
        for sentence in cut:
            for spot in places.find(sentence, self.pack):
                counts[spot.place.state] = counts.get(spot.place.state, 0) + 1
        ranked = sorted(counts, key=lambda s: (s not in self.closed, -counts[s], s))
        return ranked[0] if ranked else None

    def _state(self, known: Known, named: People, main: str | None) -> str | None:
        """The state whose person somebody is: by his post's words, else the main one for Koreans."""
        for where, held in known.held:
            sentence = named.sentences[where]
            if sentence.tokens[held.head].lower in words("people")["observers"]:
                return None
            phrase = sentence.quote(held.span)
            for spot in places.find(sentence, self.pack):
                if phrase.start <= spot.start < phrase.end and (
                    spot.adjective or "'s" in phrase.text or "’s" in phrase.text
                ):
                    return spot.place.state
        return main if known.korean and main in self.closed else None

    def _scenes(self, named: People, published: When | None) -> list[Scene]:
        day = published.latest if published and published.precision == "day" else None
        past, out = Past(), []
        for index, sentence in enumerate(named.sentences):
            spots = places.find(sentence, self.pack)
            out.append(
                Scene(
                    index,
                    sentence,
                    spots,
                    attribution.frames(named, index, past, self.pack),
                    dates.find(sentence.text, day),
                    happenings.find(sentence, spots, self.pack),
                )
            )
        return out


def _sensible(made: list[Claim], closed: frozenset[str]) -> list[Claim]:
    """Appearances are of a closed state's people only, and not of those who left it."""
    left = {
        c.who
        for c in made
        if c.kind == "defection" and c.polarity == "affirmed" and c.stance in {"own", "relays"}
    }
    return [
        c for c in made if c.kind != "appearance" or (c.country in closed and c.who not in left)
    ]


def _figures(scenes: list[Scene], text_digest: str) -> tuple[Figure, ...]:
    out: dict[tuple[int, str | None], Figure] = {}
    for scene in scenes:
        if scene.sentence.role in {"caption"}:
            continue
        for figure in figures.figures(scene, Past(), text_digest):
            out.setdefault((figure.value, figure.period), figure)
    return tuple(out.values())


def _remarks(scenes: list[Scene], teller: Teller) -> tuple[Remark, ...]:
    out: dict[str, Remark] = {}
    for scene in scenes:
        if scene.sentence.role in {"title", "caption"}:
            continue
        for remark in remarks.remarks(scene, teller):
            out.setdefault(remark.id, remark)
    return tuple(out.values())
