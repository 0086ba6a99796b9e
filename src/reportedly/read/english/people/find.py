"""All persons whom a report names: full names that may be one person's are one."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from reportedly import names
from reportedly.packs import Pack
from reportedly.read.english.lexicon import words
from reportedly.read.english.people import posts
from reportedly.read.english.people.full_names import full_names
from reportedly.read.english.people.known import Known, Naming, People
from reportedly.read.english.people.posts import Held
from reportedly.read.english.people.short_names import korean, short_names, surname
from reportedly.read.english.text.sentence import Sentence
from reportedly.read.english.text.tokens import Span

_WORD = re.compile(r"[\w'’]+")
_CAPITALISED = re.compile(r"(?<![\w-])[^\W\d_][\w'’]*")
# Spellings are compared pair by pair; a list with more names than this is no report.
_MOST_COMPARED = 100


def find(sentences: Sequence[Sentence], pack: Pack) -> People:
    """All persons whom some sentences with tokens name."""
    full = [n for i, s in enumerate(sentences) for n in full_names(i, s, pack)]
    full.extend(_again(sentences, full))
    groups = _grouped(full)
    held = {n: _held(sentences[n.sentence], n) for group in groups for n in group}
    leaders = frozenset(
        number
        for number, group in enumerate(groups)
        if any(_leads(sentences, n, held[n]) for n in group)
    )
    taken = [list(group) for group in groups]
    for number, naming in short_names(sentences, groups, leaders):
        taken[number].append(naming)
    known = []
    for number, namings in enumerate(taken):
        ordered = tuple(sorted(namings, key=lambda n: (n.sentence, n.start)))
        told = [
            (n.sentence, h)
            for n in ordered
            for h in (held[n] if n in held else _held(sentences[n.sentence], n))
        ]
        name = _fullest(ordered)
        known.append(Known(number, name, ordered, tuple(told), korean(name)))
    return People(tuple(sentences), tuple(known))


def _again(sentences: Sequence[Sentence], full: list[Naming]) -> Iterator[Naming]:
    """Names on file that stand elsewhere without a cue of their own."""
    taken = {(n.sentence, n.start) for n in full}
    by_word: dict[str, list[str]] = defaultdict(list)
    for text in sorted({n.text for n in full if n.full}, key=lambda t: (-len(t), t)):
        first = _WORD.match(text)
        if first is not None:
            by_word[first.group()].append(text)
    for i, sentence in enumerate(sentences if by_word else ()):
        for start, text in _standing(sentence.text, by_word):
            at = sentence.start + start
            if (i, at) not in taken:
                yield Naming(i, at, at + len(text), text, True)


def _standing(text: str, by_word: dict[str, list[str]]) -> Iterator[tuple[int, str]]:
    """The names of a list in a text, by their first word, leftmost longest."""
    free = 0
    for word in _CAPITALISED.finditer(text):
        start = word.start()
        for name in by_word.get(word.group(), ()) if start >= free else ():
            if text.startswith(name, start) and not re.match(r"[\w-]", text[start + len(name) :]):
                yield start, name
                free = start + len(name)
                break


def _grouped(full: list[Naming]) -> list[list[Naming]]:
    """Full names that may be one person's are one; a lone surname joins by `short_names` later."""
    groups: list[list[Naming]] = []
    by_text: dict[str, list[Naming]] = {}
    for naming in (n for n in full if n.full):
        group = by_text.get(naming.text) or _alike(naming.text, groups)
        if group is None:
            group = []
            groups.append(group)
        by_text.setdefault(naming.text, group)
        group.append(naming)
    surnames = {surname(g[0].text) for g in groups}
    for naming in (n for n in full if not n.full and n.text not in surnames):
        surnames.add(naming.text)
        groups.append([naming])
    return groups


def _alike(text: str, groups: list[list[Naming]]) -> list[Naming] | None:
    return next((g for g in groups[:_MOST_COMPARED] if _same(g[0].text, text)), None)


@lru_cache(maxsize=4096)
def _same(a: str, b: str) -> bool:
    return names.compare(a, b).answer == "match"


def _leads(sentences: Sequence[Sentence], naming: Naming, held: Sequence[Held]) -> bool:
    """Whether a name stands with the post of the state's leader ("leader Kim Jong Un")."""
    tokens = sentences[naming.sentence].tokens
    return bool({tokens[h.head].lower for h in held} & words("people")["leaders"])


def _held(sentence: Sentence, naming: Naming) -> list[Held]:
    first, last = sentence.at(naming.start), sentence.at(naming.end - 1)
    return [] if first is None or last is None else posts.around(sentence, Span(first, last))


def _fullest(namings: Sequence[Naming]) -> str:
    """The full form that stands most often, the longer and then the earlier of two."""
    counts = Counter(n.text for n in namings if n.full)
    return max(counts, key=lambda t: (counts[t], len(t))) if counts else namings[0].text
