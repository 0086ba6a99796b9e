"""The nouns of telling: brief, section, sentence, citation; JSON both ways as all nouns."""

from reportedly.model import Noun, Status


class Citation(Noun, frozen=True, kw_only=True):
    """The words of a report that bear a sentence out.

    Attributes:
        report: id of the report.
        item: id of the claim, figure, remark ... whose words these are, or of the report itself.
        outlet: who published it, None where nothing tells.
        published: day of publication, as precise as it is known.
        words: the words themselves, as the report has them.
        url: address of the report where known.
        machine_written: whether the report says that a machine wrote it.
    """

    report: str
    item: str
    outlet: str | None
    published: str | None
    words: str
    url: str | None = None
    machine_written: bool = False


class Fact(Noun, frozen=True, kw_only=True):
    """Words of a sentence that tell what one item on file says: they are bound to it.

    Attributes:
        start: where they begin, in code points of the sentence's text.
        end: where they end, likewise.
        item: id of the claim, figure, remark, person, event or report that says it.
        slot: which of its slots they tell ("who", "when", "origins.0", "status" ...).
    """

    start: int
    end: int
    item: str
    slot: str


class Sentence(Noun, frozen=True, kw_only=True):
    """One sentence and what it rests on: at least one citation, and the facts bound in it."""

    text: str
    cites: tuple[Citation, ...]
    facts: tuple[Fact, ...] = ()


class Section(Noun, frozen=True, kw_only=True):
    """A heading with sentences under it, and further headings under those.

    Attributes:
        title: a pure heading, which asserts nothing.
        about: id of the event or person that the section is about.
        status: the status word of that event.
    """

    title: str
    sentences: tuple[Sentence, ...] = ()
    sections: tuple["Section", ...] = ()
    about: str | None = None
    status: Status | None = None


class Brief(Noun, frozen=True, kw_only=True):
    """What has been reported, told with its evidence.

    Attributes:
        title: what it is about.
        what: what was asked for, None for everything.
        as_of: the day by which its reports were public, None for all.
        recorded: the day by which the ledger had learned what it shows, None for all.
        undated: of the reports as of a day, how many have no date and count from the day got.
        drafted: how it came about; a brief is the program's draft until an editor signs it.
        notice: that details may be withheld, None where the reader has everything.
    """

    title: str
    what: str | None
    as_of: str | None
    drafted: str
    notice: str | None
    sections: tuple[Section, ...]
    recorded: str | None = None
    undated: int = 0


def sentences_of(brief: Brief) -> tuple[Sentence, ...]:
    """All sentences of a brief in the order in which they are read."""
    found: list[Sentence] = []

    def walk(section: Section) -> None:
        found.extend(section.sentences)
        for inner in section.sections:
            walk(inner)

    for section in brief.sections:
        walk(section)
    return tuple(found)


def citations_of(brief: Brief) -> tuple[Citation, ...]:
    """All citations of a brief, each once, in the order of first use: their numbers from 1."""
    return tuple(dict.fromkeys(c for s in sentences_of(brief) for c in s.cites))
