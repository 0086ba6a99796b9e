"""A post told once for several names: "secretaries A and B", "A, B and C, leading officials"."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from reportedly.model import Quote
from reportedly.read.english.claims.posts.runs import held_in
from reportedly.read.english.lexicon import words
from reportedly.read.english.people.known import Known, Naming, People
from reportedly.read.english.people.post import Held
from reportedly.read.english.text.sentence import Sentence

_JOINT = re.compile(r"(?:,? and |, | & )(?:(?:Mr|Ms|Mrs)\.? )?")
_BEHIND = re.compile(r"(?: ?[—–-] |, | \()(?:(?:the|all|both|two|three|four|five) )*")
_OPENS = frozenset({"'s", "’s", "two", "three", "both"})
_LONGEST = 10
"""Tokens of a post before the first of several names."""
_BREAKS = frozenset({",", ";", ":", "(", ")", '"', "“", "”", "—", "–"})


def shared_posts(people: People) -> Mapping[int, tuple[Quote, ...]]:
    """By number of a person, the posts that stand once for a list of names."""
    out: dict[int, list[Quote]] = defaultdict(list)
    for index, sentence in enumerate(people.sentences):
        for run in _runs(sentence, people.within(index, sentence.start, sentence.end)):
            held = _behind(sentence, run[-1][0]) or _before(sentence, run[0][0])
            if held is not None:
                for _, known in run:
                    out[known.number].append(sentence.quote(held.span))
    return {number: tuple(found) for number, found in out.items()}


def _runs(
    sentence: Sentence, named: list[tuple[Naming, Known]]
) -> Iterator[list[tuple[Naming, Known]]]:
    """Names that only commas and "and" part."""
    run: list[tuple[Naming, Known]] = []
    for row in named:
        between = (run[-1][0].end, row[0].start) if run else (0, 0)
        joint = sentence.text[between[0] - sentence.start : between[1] - sentence.start]
        if run and not _JOINT.fullmatch(joint):
            yield from [run] if len(run) > 1 else []
            run = []
        run.append(row)
    yield from [run] if len(run) > 1 else []


def _behind(sentence: Sentence, last: Naming) -> Held | None:
    """As in "A, B and C, leading officials of the ministry, ..."."""
    found = _BEHIND.match(sentence.low, last.end - sentence.start)
    at = None if found is None else sentence.at(sentence.start + found.end())
    return None if at is None else _plural(sentence, held_in(sentence, at, sentence.end))


def _before(sentence: Sentence, first: Naming) -> Held | None:
    """As in "the leader's two aides A and B", "Vice Premiers A and B"."""
    at = sentence.at(first.start)
    if at is None:
        return None
    for i in range(at - 1, max(-1, at - 1 - _LONGEST), -1):
        token = sentence.tokens[i]
        if token.text in _BREAKS or token.pos in {"VERB", "AUX", "SCONJ"}:
            break
        held = _plural(sentence, held_in(sentence, i, first.start))
        opens = sentence.word(i - 1) in words("grammar")["determiners"] | _OPENS
        if held is not None and held.span.last == at - 1 and (opens or i in {0, held.head}):
            return held
    return None


def _plural(sentence: Sentence, held: Held | None) -> Held | None:
    """A post whose noun is of several."""
    if held is None:
        return None
    noun = sentence.word(held.head)
    several = noun not in words("people")["posts"] and noun.endswith("s")
    return held if several else None
