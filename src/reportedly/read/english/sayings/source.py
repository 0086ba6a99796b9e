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
    """

    text: str
    quote: Quote
    known: Known | None = None
    outlet: bool = False
    named: bool = True
    state_media: bool = False


class Past(msgspec.Struct):
    """The sources named so far in a report, for "the paper" and "the ministry"."""

    outlet: Said | None = None
    body: Said | None = None
    unnamed: Said | None = None

    def remember(self, said: Said) -> None:
        """Keep a source as the one that later short forms mean."""
        if said.known is not None:
            return
        if not said.named:
            if not said.outlet:
                self.unnamed = said
        elif said.outlet:
            self.outlet = said
        else:
            self.body = said
