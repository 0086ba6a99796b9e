"""All persons whom a report names: full names that may be one person's are one."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from msgspec.structs import replace

from reportedly import names
from reportedly.names.things import bears_name
from reportedly.packs import Pack
from reportedly.packs.pack import plain
from reportedly.read.english.people.full_names import full_names
from reportedly.read.english.people.known import Known, Naming, People
from reportedly.read.english.people.native import native_namings
from reportedly.read.english.people.own_posts import beside, own_posts
from reportedly.read.english.people.post import Held
from reportedly.read.english.people.setting import Setting
from reportedly.read.english.people.short_names import short_names
from reportedly.read.english.people.standing.told import standings
from reportedly.read.english.people.surnames import korean, short_forms
from reportedly.read.english.people.ties import ties
from reportedly.read.english.text.sentence import Sentence

_WORD = re.compile(r"[\w'’]+")
_CAPITALISED = re.compile(r"(?<![\w-])[^\W\d_][\w'’]*")
# Spellings are compared pair by pair; a list with more names than this is no report.
_MOST_COMPARED = 100


def find(sentences: Sequence[Sentence], pack: Pack) -> People:
    """All persons whom some sentences with tokens name."""
    setting = Setting(tuple(sentences), pack)
    full = [n for i, s in enumerate(sentences) for n in full_names(i, s, setting)]
    full.extend(_again(sentences, full))
    groups = _grouped(full)
    held = own_posts(sentences, (n for group in groups for n in group))
    nouns = [_post_nouns(sentences, group, held) for group in groups]
    taken = [list(group) for group in groups]
    for number, naming in short_names(sentences, groups, nouns):
        taken[number].append(naming)
    known = []
    for number, namings in enumerate(taken):
        ordered = tuple(sorted(namings, key=lambda n: (n.sentence, n.start)))
        told = [
            (n.sentence, h)
            for n in ordered
            for h in (held[n] if n in held else beside(sentences[n.sentence], n))
        ]
        name = _fullest(ordered)
        native = tuple(_native(sentences, ordered))
        ruling = plain(name) in pack.rulers
        known.append(Known(number, name, ordered, tuple(told), korean(name), native, ruling=ruling))
    people = People(tuple(sentences), tuple(known))
    standing = (replace(k, standing=standings(people, k, pack)) for k in people.known)
    return People(people.sentences, tuple(standing), tuple(ties(people)))


def _native(sentences: Sequence[Sentence], namings: Sequence[Naming]) -> Iterator[Naming]:
    for naming in namings:
        if naming.full:
            yield from native_namings(sentences[naming.sentence], naming)


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
            if (i, at) not in taken and not bears_name(sentence.text, start, start + len(text)):
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
    short = {form for n in full if n.full for form in _parts_of(n.text)}
    for naming in (n for n in full if n.full and n.text not in short):
        group = by_text.get(naming.text) or _alike(naming.text, groups)
        if group is None:
            group = []
            groups.append(group)
        by_text.setdefault(naming.text, group)
        group.append(naming)
    surnames = {form for g in groups for form in short_forms(g[0].text)}
    for naming in (n for n in full if not n.full and n.text not in surnames):
        surnames.add(naming.text)
        groups.append([naming])
    return groups


def _parts_of(name: str) -> tuple[str, ...]:
    """Forms of two words that name whoever is named so in full: "Ruiz Cuadra"."""
    return tuple(form for form in short_forms(name) if " " in form and not korean(name))


def _alike(text: str, groups: list[list[Naming]]) -> list[Naming] | None:
    return next((g for g in groups[:_MOST_COMPARED] if _same(g[0].text, text)), None)


@lru_cache(maxsize=4096)
def _same(a: str, b: str) -> bool:
    return names.compare(a, b).answer == "match"


def _post_nouns(
    sentences: Sequence[Sentence], group: Sequence[Naming], held: Mapping[Naming, Sequence[Held]]
) -> frozenset[str]:
    """The nouns of the posts that stand with somebody's full names ("leader Kim Jong Un")."""
    return frozenset(
        sentences[naming.sentence].tokens[post.head].lower
        for naming in group
        for post in held[naming]
    )


def _fullest(namings: Sequence[Naming]) -> str:
    """The full form that stands most often, the longer and then the earlier of two."""
    counts = Counter(n.text for n in namings if n.full)
    return max(counts, key=lambda t: (counts[t], len(t))) if counts else namings[0].text
