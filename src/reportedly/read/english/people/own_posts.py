"""Posts by name, each given to the one whose it is where two names stand beside it."""

from collections.abc import Iterable, Sequence

from reportedly.read.english.people import posts
from reportedly.read.english.people.known import Naming
from reportedly.read.english.people.post import Held
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Span


def own_posts(sentences: Sequence[Sentence], namings: Iterable[Naming]) -> dict[Naming, list[Held]]:
    """The posts beside each naming.

    A title is its bearer's alone: in "NAME, Secretary of State OTHER and ..." it is no post of the
    first.
    """
    around = {naming: beside(sentences[naming.sentence], naming) for naming in namings}
    bearers = {
        (naming.sentence, held.head): naming
        for naming, found in around.items()
        for held in found
        if held.span.last + 1 == sentences[naming.sentence].at(naming.start)
    }
    return {
        naming: [h for h in found if bearers.get((naming.sentence, h.head), naming) == naming]
        for naming, found in around.items()
    }


def beside(sentence: Sentence, naming: Naming) -> list[Held]:
    """The posts beside one naming, whoever else stands there."""
    first, last = sentence.at(naming.start), sentence.at(naming.end - 1)
    return [] if first is None or last is None else posts.around(sentence, Span(first, last))
