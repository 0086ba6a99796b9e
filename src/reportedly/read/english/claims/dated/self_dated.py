"""The day from which a report without a day of publication tells: that on which its source spoke.

"On August 31, 2016, the ministry said that X had been executed last month" is a report of that day:
what it tells relative to its own day is July.
"""

from collections.abc import Sequence
from datetime import date

from reportedly.read.english.dates import Dated, find
from reportedly.read.english.sayings.frame import Frame
from reportedly.read.english.text.sentence import Sentence

_FIRST = 6
"""Sentences at the head of a report in which it tells its own day."""


def own_day(sentences: Sequence[Sentence], said: Sequence[Sequence[Frame]]) -> date | None:
    """The first full date in a report's opening on which somebody says something.

    Args:
        sentences: the report's sentences.
        said: who says what in each.

    Returns:
        The day, or None where the opening tells none: a day on which something merely happened may
        be long ago.
    """
    opening = [(s, f) for s, f in zip(sentences, said, strict=True) if s.role in {"lead", "body"}]
    for sentence, frames in opening[:_FIRST]:
        for dated in find(sentence.text, None) if frames else ():
            day = dated.when.earliest
            if dated.when.precision == "day" and day and _of_saying(sentence, frames, dated):
                return day
    return None


def _of_saying(sentence: Sentence, frames: Sequence[Frame], dated: Dated) -> bool:
    """Whether a date hangs on a word of saying."""
    start, end = sentence.start + dated.start, sentence.start + dated.end
    inside = [t for t in sentence.tokens if start <= t.start < end]
    # "The picture was released on 7 July by the agency" says nothing of the report's own day.
    cues = {f.cue for f in frames if f.sources and not sentence.children(f.cue, "aux:pass")}
    return any(t.head in cues for t in inside)
