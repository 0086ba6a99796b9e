"""Names in a sentence that are not Korean.

A listed given name or a Chinese or Vietnamese surname makes one; of other runs of capitalised words
the shape alone is told, and what stands beside them decides.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

import msgspec

from reportedly.read.english.people.listed import (
    is_body,
    is_chinese,
    is_given,
    is_post,
    is_surname_by_shape,
    is_title,
    listed,
    never_names,
)
from reportedly.read.english.people.runs import Word, runs
from reportedly.read.english.people.syllabic_names import syllabic

_LONGEST = 4
"""Words that a name has at most, particles and initials not counted."""
# The full stop of "Jr." belongs to it where the sentence goes on.
_JUNIOR = re.compile(r",?[ \u00a0](?:Jr|Sr)\b(?:\.(?!$))?|[ \u00a0]I{2,3}\b")
_STOP = re.compile(r"\.(?!$)")
_SMALL_WORD = re.compile(r"(?<![\w'’-])[a-z]{5,}")
_HEADLINE_CAPITALS = 4
_CAPITALISED = re.compile(r"(?<![\w'’-])[A-Z]")


class Candidate(msgspec.Struct, frozen=True):
    """What has the shape of a name.

    Attributes:
        start: where it begins in the text.
        end: where it ends.
        sure: whether it needs no cue beside it.
        titled: whether a title or the noun of a post stands right before it.
    """

    start: int
    end: int
    sure: bool
    titled: bool


@lru_cache(maxsize=1024)
def candidates(text: str) -> tuple[Candidate, ...]:
    """The candidates of one sentence; it is asked for twice, before and after the parse."""
    headline: bool | None = None
    out: list[Candidate] = []
    for run in runs(text):
        if headline is None:
            headline = _is_headline(text)
        out.extend(_all_named(text, run, headline=headline))
    return tuple(out)


def _all_named(text: str, run: Sequence[Word], *, headline: bool) -> Iterator[Candidate]:
    """The name in a run, and one that stands right behind it: "his ally Daw Khin Htay U Thein"."""
    found = _named(text, run, headline=headline)
    while found is not None:
        yield found
        rest = [word for word in run if word.start >= found.end]
        if not found.sure or len(rest) < 2 or not syllabic([word.text for word in rest]):
            return
        run, found = rest, _named(text, rest, headline=headline)


def _is_headline(text: str) -> bool:
    """Whether all words of a sentence but short ones and one other begin with a capital."""
    if text.endswith((".", ".”", '."')) or len(_SMALL_WORD.findall(text)) > 1:
        return False
    return len(_CAPITALISED.findall(text)) >= _HEADLINE_CAPITALS


def _named(text: str, run: Sequence[Word], *, headline: bool) -> Candidate | None:
    """The name in one run: behind what only stands before it."""
    first = _past_opening(run)
    for start in dict.fromkeys((first, _past_office(run, first))):
        for at in range(start, len(run) - 1):
            length = _by_listed_word(run[at:], headline=headline)
            if length:
                begin = at - 1 if at and run[at - 1].initial else at
                return _candidate(text, run, begin, at + length, sure=True)
            if not _may_precede(run[at]):
                break
    rest = run[first:]
    if headline or not 2 <= len(rest) <= _LONGEST or not _may_be_whole_name(rest, first):
        return None
    return _candidate(text, run, first, len(run), sure=False)


def _past_opening(run: Sequence[Word]) -> int:
    """The place behind the last title of a run, or behind what only opens it ("In January")."""
    titles = [i for i, word in enumerate(run[:-1]) if is_title(word.text)]
    if len(titles) > 1 and run[titles[-1]].text in listed("given_ranks"):
        titles.pop()  # "Defence Minister Gen Nakatani"
    first = titles[-1] + 1 if titles else 0
    while first < len(run) and not run[first].initial and never_names(run[first].text):
        if syllabic([word.text for word in run[first:]]):
            break  # "To Anh Dung"
        first += 1
    return first


def _past_office(run: Sequence[Word], first: int) -> int:
    """The place behind the last word of an office or a body, where two words or more follow it.

    "Textile Industry | Nepes Gailiyev", "Economic Commission | Nguyen Thanh Phong".
    """
    last = range(first, len(run) - 2)
    return next((i + 1 for i in reversed(last) if _is_office(run[i].text)), first)


def _is_office(word: str) -> bool:
    return is_body(word) or word in listed("portfolios") or word in listed("states")


def _may_precede(word: Word) -> bool:
    """Whether a word can stand before a name in its run: "U.S.", "CIA", "American", "Agency"."""
    text = word.text
    outside = word.initial or text.isupper() or text.endswith(("an", "ese", "ish", "i"))
    return outside or is_body(text) or never_names(text)


def _may_be_whole_name(words_: Sequence[Word], before: int) -> bool:
    """Whether each of some words may belong to a name, the first perhaps a name like a rank."""
    first, *others = words_
    named = before > 0 and first.text in listed("given_ranks")
    titled = is_title(first.text) and not named
    return not titled and _may_be_name(first) and all(map(_may_be_name, others))


def _may_be_name(word: Word) -> bool:
    text = word.text
    if word.small or word.initial:
        return True
    if len(text) < 2 or (text.isupper() and len(text) > 2):
        return False
    return not (_is_office(text) or never_names(text) or is_post(text))


def _by_listed_word(run: Sequence[Word], *, headline: bool) -> int:
    """How many words a name takes whose first word is listed; 0 where it is none."""
    first, second = run[0].text, run[1]
    if first in listed("given_ranks") or (headline and first in listed("given_words")):
        return 0
    if is_chinese(f"{first} {second.text}"):
        return 0 if _goes_on_as_body(run, 2) else 2
    length = syllabic([word.text for word in run])
    if length:
        return 0 if _goes_on_as_body(run, length) else length
    if not _may_be_name(run[0]) or is_title(first):
        return 0
    if not (is_given(first) or _goes_on_as_name(run)):
        return 0
    length = _name_length(run, headline=headline)
    return 0 if length < 2 or _goes_on_as_body(run, length) else length


def _goes_on_as_name(run: Sequence[Word]) -> bool:
    """Whether what follows a first word makes a name of it: "bin ...", "al-Rawi", "Tuganov"."""
    if any(word.text in listed("patronymics") for word in run[1:3]):
        return True
    if run[0].text in listed("place_openers") or run[0].small or run[0].initial:
        return False
    if is_surname_by_shape(run[1].text):
        return True
    third = len(run) > 2 and is_surname_by_shape(run[2].text)
    return third and _may_be_name(run[1]) and not _may_precede(run[0])


def _name_length(run: Sequence[Word], *, headline: bool) -> int:
    """How many words belong to a name from its given name on: up to the surname in a headline."""
    length, whole = 1, 1
    while length < len(run) and whole < _LONGEST and _may_be_name(run[length]):
        word = run[length]
        length += 1
        if word.small or word.initial or word.text.lower() in listed("particles"):
            continue
        whole += 1
        if headline and not is_given(word.text):
            break
    while length > 1 and run[length - 1].small:
        length -= 1
    return length


def _goes_on_as_body(run: Sequence[Word], length: int) -> bool:
    return length < len(run) and is_body(run[length].text)


def _candidate(
    text: str, run: Sequence[Word], first: int, last: int, *, sure: bool
) -> Candidate | None:
    """Some words of a run as a candidate, "Jr." with them; None for a credit or a hashtag."""
    start, end = run[first].start, run[last - 1].end
    if run[last - 1].initial or sum(not word.small for word in run[first:last]) < 2:
        return None
    if "_".join(word.text for word in run[first:last]) in listed("no_persons"):
        return None
    ending = _STOP if run[last - 1].text in {"Jr", "Sr"} else _JUNIOR
    junior = ending.match(text, end)
    end = junior.end() if junior is not None else end
    if text[end : end + 1] in {"/", "@"} or credited(text, start):
        return None
    return Candidate(start, end, sure, first > 0 and is_title(run[first - 1].text))


def credited(text: str, start: int) -> bool:
    """Whether who stands there only wrote, edited or photographed: "(Reporting by X and Y)"."""
    return " by " in text[:start].lower() and _credit().search(text[:start]) is not None


@cache
def _credit() -> re.Pattern[str]:
    return re.compile(rf"(?i)\b(?:{'|'.join(sorted(listed('credits')))}) by [^;.)]*$")
