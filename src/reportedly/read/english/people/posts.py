"""What somebody is: the posts and descriptions that stand before or after a name."""

from reportedly.read.english.people.after_name import after
from reportedly.read.english.people.before_name import apposed, titled
from reportedly.read.english.people.post import Held
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Span

__all__ = ["Held", "around"]


def around(sentence: Sentence, span: Span) -> list[Held]:
    """The posts that stand right before and after a name's tokens."""
    found = [
        titled(sentence, span.first),
        apposed(sentence, span.first),
        after(sentence, span.last),
    ]
    return [held for held in found if held is not None]
