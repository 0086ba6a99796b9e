"""A denied report tells two things: what it said, and that somebody says it is not so."""

import re
from functools import cache

from msgspec.structs import replace

from reportedly.model import Quote
from reportedly.read.english.claims.draft import Draft
from reportedly.read.english.claims.told.modality import Modality
from reportedly.read.english.lexicon import either, words
from reportedly.read.english.sayings.chain import Chain
from reportedly.read.english.text.sentence import Sentence


def denies_report(sentence: Sentence, cue: Quote | None, trigger: int) -> bool:
    """Whether a denial is of a report of the happening ("denied rumours that he had fled").

    Args:
        sentence: where both stand.
        cue: the words that deny.
        trigger: where the words of the happening begin in the field.
    """
    if cue is None or cue.end >= trigger:
        return False
    between = sentence.low[cue.end - sentence.start : trigger - sentence.start]
    return _report().match(between) is not None


@cache
def _report() -> re.Pattern[str]:
    """A report with its own clause or happening, as the object of a verb."""
    nouns = either(words("denials")["report"])
    return re.compile(
        rf" (?:(?!that\b)[\w'’-]+ ){{0,5}}?(?:{nouns})\b[^.;:]{{0,60}}? (?:that|of|about|on|over)\b"
    )


def with_report(denial: Draft, told: Modality) -> list[Draft]:
    """What the report said, on nobody's authority that is told, and its denial, which is flat."""
    report = replace(
        denial,
        denied=False,
        certainty=told.certainty,
        cue=told.cue,
        chain=Chain(),
        said=None,
        hearsay=True,
    )
    return [report, replace(denial, certainty="certain")]
