"""A sentence with all that was found in it, and what the scenes of one report share."""

from collections.abc import Mapping
from datetime import date

import msgspec

from reportedly.model import Quote
from reportedly.packs import Pack
from reportedly.read.english.claims.happenings import Happening
from reportedly.read.english.dates import Dated
from reportedly.read.english.people.known import Known, People
from reportedly.read.english.places import Spot
from reportedly.read.english.sayings.frame import Frame
from reportedly.read.english.sayings.source import Said
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Token
from reportedly.when import When


class Carried(msgspec.Struct, frozen=True):
    """The date that a story has come to.

    Attributes:
        when: the date.
        words: its words.
        sentence: number of the sentence that tells it.
        heading: told by a heading or at the head of a line, for all below it.
    """

    when: When
    words: Quote
    sentence: int
    heading: bool = False


class Scene(msgspec.Struct, frozen=True):
    """A sentence with all that was found in it.

    Attributes:
        index: its number in the report.
        sentence: its words and tokens.
        spots: places in it.
        frames: who says what in it.
        dated: its date expressions, offsets into the sentence.
        happenings: the listed words of happenings in it.
        persons: places of the tokens in a person's name or in the post beside it.
        carried: the date that the story has come to before the sentence.
    """

    index: int
    sentence: Sentence
    spots: list[Spot]
    frames: list[Frame]
    dated: list[Dated]
    happenings: list[Happening]
    persons: frozenset[int]
    carried: Carried | None = None

    def is_date(self, token: Token) -> bool:
        """Whether a token stands in a date expression."""
        offset = token.start - self.sentence.start
        return any(d.start <= offset < d.end for d in self.dated)

    def words_of(self, dated: Dated) -> Quote:
        """The words of a date expression."""
        return self.sentence.cut(dated.start, dated.end)


class Day(msgspec.Struct, frozen=True):
    """A recent day told in running text that is no day of saying.

    Attributes:
        when: the day.
        words: its words.
        sentence: number of the sentence.
        persons: numbers of those named or meant in the sentence.
        kinds: what happens in it.
        occasion: it tells of a meeting or the like, on which many things are decided.
        group: it goes on about several who were told of before ("the pair", "they").
    """

    when: When
    words: Quote
    sentence: int
    persons: frozenset[int]
    kinds: frozenset[str]
    occasion: bool = False
    group: bool = False


class EventDay(msgspec.Struct, frozen=True):
    """The date that a report gives to an event or to what happened.

    Attributes:
        when: the date.
        words: its words.
        sentence: number of the sentence.
        noun: what it dates ("parade", "flight"), in lower case.
        occurs: a verb says that it happened then ("took place").
        definite: "the meeting", known from what was told before.
    """

    when: When
    words: Quote
    sentence: int
    noun: str
    occurs: bool
    definite: bool


class Teller(msgspec.Struct, frozen=True):
    """What all claims of one report share.

    Attributes:
        people: everybody whom the report names.
        pack: what is known beforehand.
        published: when the report was published, if that is known.
        report: the report's id, by which ids differ from report to report, copies among them.
        spots: the places of each sentence.
        state: the state that the report is about.
        states: the state whose person each named person is, by number.
        own: names of the report's outlet and of the agency whose copy it is.
        days: the recent days that the report tells beside its claims.
        stories: by number, who tells an outlet of himself, with the outlet and himself as sources.
        events: the dates that it gives to events and nouns of happening.
    """

    people: People
    pack: Pack
    published: When | None
    report: str
    spots: list[list[Spot]]
    state: str | None
    states: dict[int, str]
    own: frozenset[str] = frozenset()
    days: tuple[Day, ...] = ()
    stories: Mapping[int, tuple[Said, Said]] = msgspec.field(default_factory=dict)
    events: tuple[EventDay, ...] = ()

    @property
    def last(self) -> date | None:
        """The last day on which the report can have been published."""
        return self.published.latest if self.published is not None else None

    def country(self, known: Known | None) -> str | None:
        """The state whose person somebody is; somebody unnamed is of the report's."""
        return self.state if known is None else self.states.get(known.number)
