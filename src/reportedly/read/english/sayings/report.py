"""All sayings of a report: those of each sentence, and what reaches it from its neighbours."""

from reportedly.packs import Pack
from reportedly.read.english.people.known import People
from reportedly.read.english.sayings.briefed import briefed
from reportedly.read.english.sayings.carried import carried
from reportedly.read.english.sayings.frame import Frame
from reportedly.read.english.sayings.frames import frames
from reportedly.read.english.sayings.fullest import fullest
from reportedly.read.english.sayings.interviews import interviews
from reportedly.read.english.sayings.opening import opened
from reportedly.read.english.sayings.provenance import traced
from reportedly.read.english.sayings.source import Past


def sayings(people: People, own: frozenset[str], pack: Pack) -> list[list[Frame]]:
    """The frames of each sentence, with every source under its fullest name.

    Args:
        people: everybody whom the report names, with its sentences.
        own: names of the report's outlet and of the agency whose copy it is.
        pack: what is known of sources.
    """
    past = Past(own=own)
    every = range(len(people.sentences))
    found = [[*frames(people, i, past, pack), *interviews(people, i, past, pack)] for i in every]
    found = opened(people.sentences, carried(people.sentences, traced(found)))
    return fullest(briefed(people, found, past), past, pack)
