"""The English reader: a text in, a reading out, the same every time."""

from msgspec.structs import replace

from reportedly.model import Explanation, Reader, Reading, Report
from reportedly.packs import Pack
from reportedly.read.english import dates, places
from reportedly.read.english.beside.assertions import assertions
from reportedly.read.english.beside.cited import cited
from reportedly.read.english.beside.context import context
from reportedly.read.english.beside.figures import figures
from reportedly.read.english.beside.kin import kin
from reportedly.read.english.beside.remarks import remarks
from reportedly.read.english.beside.silences import silences
from reportedly.read.english.claims import happenings, merge
from reportedly.read.english.claims.dated.carrying import carry
from reportedly.read.english.claims.dated.days import days
from reportedly.read.english.claims.dated.event_days import event_days
from reportedly.read.english.claims.dated.self_dated import own_day
from reportedly.read.english.claims.drafts import drafts
from reportedly.read.english.claims.occasions import with_occasions
from reportedly.read.english.claims.sightings import sensible
from reportedly.read.english.claims.sourced.confirming import confirmed
from reportedly.read.english.claims.sourced.going_on import going_on
from reportedly.read.english.claims.told.denials import pointing_back
from reportedly.read.english.claims.told.footage import of_old_pictures
from reportedly.read.english.claims.told.storied import hedged_by_story
from reportedly.read.english.explain import explanation
from reportedly.read.english.gate import parsed
from reportedly.read.english.parser import Parser, shipped
from reportedly.read.english.people.find import find as find_people
from reportedly.read.english.people.known import People
from reportedly.read.english.people.mentions import main_state, mentions, states
from reportedly.read.english.places import Spot
from reportedly.read.english.relevance import scan
from reportedly.read.english.sayings.interviews import own_stories
from reportedly.read.english.sayings.own import own_names
from reportedly.read.english.sayings.report import sayings
from reportedly.read.english.scene import Carried, Scene, Teller
from reportedly.read.english.text.sentences import dateline, sentences
from reportedly.read.english.text.spacing import Respaced

VERSION = "3"
_BEYOND = frozenset({"repatriation", "abduction", "expulsion", "sanction"})


class EnglishReader:
    """Reads English reports with one pack and one parser."""

    def __init__(self, pack: Pack, parser: Parser | None = None) -> None:
        self.pack = pack
        self.parser = parser or shipped()
        self.scan = scan(pack)
        self.closed = frozenset(m.state for m in pack.missions)
        self.reader = Reader(
            name="english",
            version=VERSION,
            language="en",
            pack=pack.digest,
            model=self.parser.model,
        )

    def read(self, report: Report) -> Reading:
        """One report's claims, figures, remarks and what stands around them.

        A report of something else altogether is passed over whole, and its reading says so.
        """
        if self.scan.relevant(report):
            return self.closely(report)
        return Reading(
            report=report.id, text_digest=report.text_digest, reader=self.reader, passed_over=True
        )

    def closely(self, report: Report) -> Reading:
        """The same, whatever the report is about."""
        respaced = Respaced.of(report)
        return respaced.back(self._read(respaced.report), report)

    def explain(self, report: Report) -> Explanation:
        """How the reading of a report comes about, from the same stages."""
        if not self.scan.relevant(report):
            why = self.scan.why_not(report)
            return Explanation(report=report.id, passed_over=True, why=why)
        respaced = Respaced.of(report)
        teller, scenes = self.scenes(respaced.report)
        reading = self._told(respaced.report, teller, scenes)
        told = explanation(respaced.report, reading, teller.people, scenes)
        return respaced.back(told, report)

    def _read(self, report: Report) -> Reading:
        """A report whose white space changes nothing."""
        return self._told(report, *self.scenes(report))

    def _told(self, report: Report, teller: Teller, scenes: list[Scene]) -> Reading:
        found = [d for s in scenes for d in drafts(teller.people, s)]
        found = confirmed(with_occasions(found), scenes)
        found = of_old_pictures(found, scenes, teller.published)
        found = going_on(found, scenes, teller.people, teller.published)
        told = pointing_back(scenes, hedged_by_story(scenes, found))
        teller = replace(
            teller,
            days=days(scenes, teller.people, teller.published),
            events=event_days(scenes),
            stories=own_stories([s.frames for s in scenes]),
        )
        made = tuple(sensible(merge.claims(told, teller), self.pack, teller.published))
        return Reading(
            report=report.id,
            text_digest=report.text_digest,
            reader=self.reader,
            claims=tuple(c for c in made if c.kind not in _BEYOND),
            claims_beyond=tuple(c for c in made if c.kind in _BEYOND),
            figures=figures(scenes, report.id),
            remarks=remarks(scenes, teller),
            context=tuple(x for s in scenes for x in context(s, teller)),
            assertions=tuple(a for s in scenes for a in assertions(s, teller)),
            kin=tuple(k for s in scenes for k in kin(s, teller)),
            silences=tuple(x for s in scenes for x in silences(s, teller)),
            mentions=mentions(teller.people, teller.spots, teller.states),
            cited=cited(scenes),
        )

    def scenes(self, report: Report) -> tuple[Teller, list[Scene]]:
        """What a report's claims share, and its sentences with all that was found in each."""
        people = find_people(parsed(self.parser, sentences(report)), self.pack)
        teller = self._teller(report, people)
        return teller, self._scenes(teller)

    def _teller(self, report: Report, people: People) -> Teller:
        spots = [places.find(sentence, self.pack) for sentence in people.sentences]
        state = self._state(report, spots)
        return Teller(
            people=people,
            pack=self.pack,
            published=report.released,
            report=report.id,
            spots=spots,
            state=state,
            states=states(people, spots, state, self.pack),
            own=own_names(report, self.pack),
        )

    def _state(self, report: Report, spots: list[list[Spot]]) -> str | None:
        """The state that a report is about.

        The closed state that its sentences name most; else that of its dateline or of the outlet
        ("PYONGYANG, May 19 (KCNA)": state media name their country seldom); else any named most.
        """
        named = main_state(spots, self.closed)
        if named in self.closed:
            return named
        city = self.pack.place(dateline(report))
        outlet = self.pack.source(report.outlet)
        for told in (city, outlet):
            if told is not None and told.state in self.closed:
                return told.state
        return named

    def _scenes(self, teller: Teller) -> list[Scene]:
        """The sentences in order, since each may point back at sources named before it."""
        published = teller.published
        people = teller.people
        said = sayings(people, teller.own, self.pack)
        day = published.latest if published and published.precision == "day" else None
        if published is None:
            day = own_day(people.sentences, said)
        out: list[Scene] = []
        story: Carried | None = None
        for index, sentence in enumerate(people.sentences):
            spots = teller.spots[index]
            found = dates.find(sentence.text, day, story.when if story else None)
            scene = Scene(
                index=index,
                sentence=sentence,
                spots=spots,
                frames=said[index],
                dated=dates.without_dateline(sentence.text, found, published),
                happenings=happenings.find(sentence, spots, teller.state),
                persons=people.tokens(index),
                carried=story,
            )
            story = carry(scene, published)
            out.append(scene)
        return out
