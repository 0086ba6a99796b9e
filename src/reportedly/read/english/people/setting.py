"""What the names of a report rest on beside their own sentence."""

from functools import cached_property

import msgspec

from reportedly.names.guards import is_plain_surname
from reportedly.packs import Pack
from reportedly.packs.pack import plain
from reportedly.read.english import places
from reportedly.read.english.people.candidates import candidates
from reportedly.read.english.people.echoes import echoed
from reportedly.read.english.text.sentence import Sentence


class Setting(msgspec.Struct, frozen=True, dict=True):
    """What the names of a report rest on beside their own sentence.

    Attributes:
        sentences: all sentences of the report.
        pack: what is known beforehand.
    """

    sentences: tuple[Sentence, ...]
    pack: Pack

    @cached_property
    def about_closed_state(self) -> bool:
        """Whether any sentence names a closed state or a place in it."""
        closed = {mission.state for mission in self.pack.missions}
        return any(
            spot.place.state in closed
            for sentence in self.sentences
            for spot in places.find(sentence, self.pack)
        )

    @cached_property
    def echoes(self) -> frozenset[str]:
        """Last words of what may be names with which the report goes on alone: "Warmbier said"."""
        unsure = (
            sentence.text[found.start : found.end]
            for sentence in self.sentences
            for found in candidates(sentence.text).others
            if not found.sure
        )
        korean = (
            found.surname
            for sentence in self.sentences
            for found in candidates(sentence.text).korean
            if found.strength == "weak" and is_plain_surname(found.surname)
        )
        return echoed(self.sentences, {*korean, *(text.rsplit(" ", 1)[-1] for text in unsure)})

    def on_file(self, name: str) -> bool:
        """Whether an office holder of the pack has a name, to the letter but for case and marks."""
        return plain(name) in self.pack.held
