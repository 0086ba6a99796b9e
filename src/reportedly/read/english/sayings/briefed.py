"""Lawmakers who were briefed by a service: whatever they say of it goes back to the service."""

import re
from collections.abc import Sequence
from functools import cache

from msgspec.structs import replace

from reportedly.read.english.lexicon import either, fold, words
from reportedly.read.english.people.known import Known, People
from reportedly.read.english.sayings.frame import Frame
from reportedly.read.english.sayings.source import Past, Said


def briefed(people: People, found: Sequence[list[Frame]], past: Past) -> list[list[Frame]]:
    """The frames, with the service behind each lawmaker who speaks of its briefing.

    Args:
        people: everybody whom the report names.
        found: the frames of each sentence.
        past: all bodies that the report names.
    """
    service = past.bodies.get("service") or past.bodies.get("agency")
    secret = service is not None and words("speech").find("service_names", service.text)
    told = any(_briefing().search(s.low) for s in people.sentences)
    if service is None or not secret or not told:
        return list(found)
    return [[*frames, *_deeper(people, frames, service)] for frames in found]


def _deeper(people: People, frames: list[Frame], service: Said) -> list[Frame]:
    """The service behind the lawmakers of one sentence, where it is not named there as well."""
    named = {s.noun for f in frames for s in f.sources} | {
        fold(s.text).rpartition(" ")[2] for f in frames for s in f.sources
    }
    if named & {"service", "agency", "nis"}:
        return []
    spoken = [f for f in frames if any(_lawmaker(people, s) for s in f.sources)]
    flat = [f for f in spoken if f.force == "flat"]
    return [replace(f, sources=(service,), inner=True, to=None) for f in flat]


def _lawmaker(people: People, said: Said) -> bool:
    listed = words("speech")["lawmakers"]
    if said.known is None:
        return bool(listed & set(fold(said.text).split()))
    return bool(listed & (people.post_nouns(said.known) | _titles(people, said.known)))


def _titles(people: People, known: Known) -> set[str]:
    """The word before each naming ("Rep. NAME")."""
    out: set[str] = set()
    for naming in known.namings:
        sentence = people.sentences[naming.sentence]
        before = sentence.low[: naming.start - sentence.start].split()
        out.update(w.strip(".,") for w in before[-1:])
    return out


@cache
def _briefing() -> re.Pattern[str]:
    """Words of a session in which a service tells lawmakers."""
    return re.compile(rf"\b(?:{either(words('speech')['briefings'])})\b")
