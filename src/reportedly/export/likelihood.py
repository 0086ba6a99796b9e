"""Numbers with the words of ICD 203 beside them, where cases enough are settled."""

from reportedly.model import Event, Noun
from reportedly.packs import Pack
from reportedly.tell.numbers import TOO_FEW, bears_a_number, rounded
from reportedly.weigh.likelihood import icd203


class Likelihood(Noun, frozen=True):
    """How likely an event is, as it is told.

    Attributes:
        word: the ICD 203 term of the number beside it, each band with its lower edge and without
            its upper one; that there are too few cases; None where the event is not weighed.
        probability: from 0.01 to 0.99, as finely as its interval bears; None with too few cases.
        low: lower end of the 90 % interval.
        high: its upper end.
    """

    word: str | None = None
    probability: float | None = None
    low: float | None = None
    high: float | None = None


def likelihood(event: Event, pack: Pack) -> Likelihood:
    """The number of an event and its word: the word is that of the number that is shown."""
    if event.belief is None:
        return Likelihood()
    if not bears_a_number(event.belief, pack):
        return Likelihood(word=TOO_FEW)
    probability, low, high = rounded(event.belief)
    return Likelihood(word=icd203(probability), probability=probability, low=low, high=high)
