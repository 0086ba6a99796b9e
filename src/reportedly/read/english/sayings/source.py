"""A source as a sentence names it, and the sources named before it."""

import msgspec

from reportedly.model import Quote
from reportedly.read.english.people.known import Known


class Said(msgspec.Struct, frozen=True):
    """A source as named.

    Attributes:
        text: how the chain writes it.
        quote: the words.
        known: the person, where one is named.
        outlet: whether it is an outlet, agency or broadcaster.
        named: whether it names anybody in particular.
        state_media: whether it is an outlet of a state.
        noun: the noun that says what it is, in lower case ("resident").
        own: whether it is the outlet of the report itself, or the agency of its copy.
    """

    text: str
    quote: Quote
    known: Known | None = None
    outlet: bool = False
    named: bool = True
    state_media: bool = False
    noun: str = ""
    own: bool = False


class Past(msgspec.Struct):
    """The sources named so far in a report, for "the paper" and "the ministry".

    Attributes:
        outlet: the outlet named last.
        body: the body named last as a source.
        unnamed: the unnamed source told of last.
        told: unnamed sources told of so far, by the nouns that say what they are.
        bodies: bodies named so far, as sources or not, by their nouns ("ministry").
        speaker: whoever spoke last and can be "he" or "she".
        group: whoever spoke last and can be "it".
        several: those who spoke last and can be "they".
        own: names of the report's outlet and of the agency whose copy it is.
        names: every naming of a body or outlet, by what tells them apart.
    """

    outlet: Said | None = None
    body: Said | None = None
    unnamed: Said | None = None
    told: dict[str, Said] = msgspec.field(default_factory=dict)
    bodies: dict[str, Said] = msgspec.field(default_factory=dict)
    speaker: tuple[int, Said] | None = None
    group: tuple[int, Said] | None = None
    several: tuple[int, Said] | None = None
    own: frozenset[str] = frozenset()
    names: dict[str, list[Said]] = msgspec.field(default_factory=dict)
    short: dict[str, Said] = msgspec.field(default_factory=dict)

    def remember(self, said: Said) -> None:
        """Keep a source as the one that later short forms mean."""
        if said.known is not None or said.own:
            return
        if not said.named:
            if not said.outlet:
                self.unnamed = said
                if said.noun:
                    self.told[said.noun] = said
        elif said.outlet:
            self.outlet = said
        else:
            self.body = said

    def spoke(self, index: int, said: Said, noun: str) -> None:
        """Keep who spoke in a sentence, for the pronouns of the next.

        Args:
            index: number of the sentence.
            said: the source.
            noun: the head of the phrase that names it, in lower case: a spokesman is "he".
        """
        if said.own:
            return
        if noun.endswith("s") and not said.named and not said.outlet:
            self.several = (index, said)
        elif said.known is not None or not (said.outlet or said.named) or noun in PERSONAL:
            self.speaker = (index, said)
        if said.known is None and said.named:
            self.group = (index, said)
            if said.noun:
                self.told[said.noun] = said
            if noun in PERSONAL or noun.removesuffix("s") in PERSONAL:
                self.told[noun] = said


PERSONAL = frozenset(
    {"spokesman", "spokeswoman", "spokesperson", "minister", "official", "he", "representative"}
)
"""Heads of phrases whose words count as a body's and that are "he" or "she" afterwards."""
