"""Who is named in a report: full names, every later form of them, and the posts told with them."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from reportedly import names
from reportedly.model import Mention, Quote
from reportedly.packs import Pack
from reportedly.read.english import places, posts
from reportedly.read.english.lexicon import words
from reportedly.read.english.posts import Held
from reportedly.read.english.syntax import Sentence, Span

_WESTERN = re.compile(
    r"(?<![\w'’-])[A-Z][a-zA-Zà-öø-ÿ'’]+(?:-[A-Z][a-z]+)*(?:\s(?:[A-Z]\.|(?:de|van|von|der|bin|al|el|da|di|Mc)|[A-Z][a-zà-öø-ÿA-Z'’]+(?:-[A-Za-z]+)*)){1,3}(?![\w-])"
)
_SUBJECT = ("nsubj", "nsubj:pass")


class Name(msgspec.Struct, frozen=True):
    """One naming: where it stands and whether it is the full name."""

    sentence: int
    start: int
    end: int
    text: str
    full: bool


class Known(msgspec.Struct, frozen=True):
    """One person of a report: all namings and posts, in order.

    Attributes:
        number: place in the report's list of persons.
        name: the fullest form, as first written.
        state: of the person, where the text or the kind of name tells.
    """

    number: int
    name: str
    namings: tuple[Name, ...]
    held: tuple[tuple[int, Held], ...]
    korean: bool

    @property
    def first(self) -> Name:
        """The first naming in full, in the body if there is one."""
        full = [n for n in self.namings if n.text == self.name]
        return full[0] if full else self.namings[0]


class People(msgspec.Struct, frozen=True, dict=True):
    """All persons whom a report names, with look-up by place in the text."""

    sentences: tuple[Sentence, ...]
    known: tuple[Known, ...]

    def at(self, sentence: int, offset: int) -> Known | None:
        """The person whose name covers an offset of that sentence's field."""
        return self._by_sentence_at(sentence, offset, offset + 1)

    def within(self, sentence: int, start: int, end: int) -> list[tuple[Name, Known]]:
        """Namings in a stretch of a sentence, in order."""
        hits = [
            (n, k)
            for k in self.known
            for n in k.namings
            if n.sentence == sentence and start <= n.start and n.end <= end
        ]
        return sorted(hits, key=lambda h: h[0].start)

    def _by_sentence_at(self, sentence: int, start: int, end: int) -> Known | None:
        for known in self.known:
            for naming in known.namings:
                if naming.sentence == sentence and naming.start < end and start < naming.end:
                    return known
        return None

    def holder_of(self, sentence: int, token: int) -> Known | None:
        """The person in whose post phrase a token stands ("the acting ambassador ..., NAME")."""
        for known in self.known:
            for where, held in known.held:
                if where == sentence and held.span.first <= token <= held.span.last:
                    return known
        return None

    def tokens(self, sentence: int) -> frozenset[int]:
        """Indices of the tokens of a sentence in a name or in the post beside it."""
        of = self.sentences[sentence].tokens
        named = {t.i for t in of if any(a <= t.start < b for a, b in self.spans(sentence))}
        posts_ = {
            i
            for known in self.known
            for where, held in known.held
            if where == sentence
            for i in range(held.span.first, held.span.last + 1)
        }
        return frozenset(named | posts_)

    def spans(self, sentence: int) -> list[tuple[int, int]]:
        """Offsets of all namings of a sentence."""
        return sorted(
            (n.start, n.end) for k in self.known for n in k.namings if n.sentence == sentence
        )


def find(sentences: Sequence[Sentence], pack: Pack) -> People:
    """All persons whom some parsed sentences name."""
    full = [n for i, s in enumerate(sentences) for n in _full_names(i, s, pack)]
    full.extend(_again(sentences, full))
    groups = _grouped(full)
    taken = [list(g) for g in groups]
    first: dict[str, int] = {}
    leaders = frozenset(
        n for n, g in enumerate(groups) if any(_leads(sentences, name) for name in g)
    )
    for i, sentence in enumerate(sentences):
        for naming in _short_names(i, sentence, groups, first, leaders):
            taken[naming[0]].append(naming[1])
    known = []
    for number, namings in enumerate(taken):
        ordered = tuple(sorted(namings, key=lambda n: (n.sentence, n.start)))
        held = tuple((n.sentence, h) for n in ordered for h in _held(sentences[n.sentence], n))
        name = _fullest(ordered)
        known.append(Known(number, name, ordered, held, _korean(name)))
    return People(tuple(sentences), tuple(known))


def _leads(sentences: Sequence[Sentence], naming: Name) -> bool:
    """Whether a name stands with the post of the state's leader ("leader Kim Jong Un")."""
    sentence = sentences[naming.sentence]
    heads = {sentence.tokens[h.head].lower for h in _held(sentence, naming)}
    return bool(heads & words("people")["leaders"])


def _held(sentence: Sentence, naming: Name) -> list[Held]:
    first, last = sentence.at(naming.start), sentence.at(naming.end - 1)
    return [] if first is None or last is None else posts.around(sentence, Span(first, last))


def _fullest(namings: Sequence[Name]) -> str:
    full = [n.text for n in namings if n.full]
    counts = Counter(full)
    return max(full, key=lambda t: (counts[t], len(t), -full.index(t))) if full else namings[0].text


@lru_cache(maxsize=4096)
def _korean(name: str) -> bool:
    return bool(names.find(name))


def _full_names(i: int, sentence: Sentence, pack: Pack) -> list[Name]:
    out: list[Name] = []
    for found in names.find(sentence.text):
        name = Name(i, sentence.start + found.start, sentence.start + found.end, found.text, True)
        if found.strength == "strong" or _cue(sentence, name):
            out.append(name)
    for match in _WESTERN.finditer(sentence.text):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        text = match.group()
        text, start = _without_titles(text, start)
        text = re.sub(r"['’]s?$", "", text)
        end = start + len(text)
        if " " not in text or any(n.start < end and start < n.end for n in out):
            continue
        name = Name(i, start, end, text, True)
        if _personal(text, pack) and _cue(sentence, name):
            out.append(name)
    out.extend(_titled(i, sentence, pack, out))
    return sorted(out, key=lambda n: n.start)


def _again(sentences: Sequence[Sentence], full: list[Name]) -> list[Name]:
    """Names on file that stand elsewhere without a cue of their own."""
    taken = {(n.sentence, n.start) for n in full}
    texts = sorted({n.text for n in full if n.full}, key=lambda t: (-len(t), t))
    if not texts:
        return []
    pattern = re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, texts)) + r")(?![\w-])")
    return [
        Name(i, s.start + m.start(), s.start + m.end(), m.group(), True)
        for i, s in enumerate(sentences)
        for m in pattern.finditer(s.text)
        if (i, s.start + m.start()) not in taken
    ]


def _without_titles(text: str, start: int) -> tuple[str, int]:
    skip = words("people")["titles"] | words("people")["never_names"]
    parts = text.split(" ")
    while len(parts) > 1 and parts[0].lower().rstrip(".") in skip:
        start += len(parts[0]) + 1
        parts = parts[1:]
    return " ".join(parts), start


def _personal(text: str, pack: Pack) -> bool:
    listed = words("people")
    parts = [p.lower().replace("’", "'") for p in text.split(" ")]
    if any(p in listed["never_names"] or p in listed["posts"] for p in parts):
        return False
    return pack.place(text) is None and pack.source(text) is None and pack.place(parts[0]) is None


def _titled(i: int, sentence: Sentence, pack: Pack, taken: list[Name]) -> list[Name]:
    """ "Mr Kang": a lone surname after a title of courtesy."""
    out = []
    for match in re.finditer(
        r"(?<!\w)(?:Mr|Mrs|Ms|Miss|Dr)\.? ([A-Z][a-z]+)(?![\w-])", sentence.text
    ):
        start = sentence.start + match.start(1)
        if not any(n.start <= start < n.end for n in taken) and pack.place(match.group(1)) is None:
            out.append(Name(i, start, sentence.start + match.end(1), match.group(1), False))
    return out


def _cue(sentence: Sentence, name: Name) -> bool:
    """Whether something beside a name says that it is a person: a post, a title, a word of saying."""
    first, last = sentence.at(name.start), sentence.at(name.end - 1)
    if first is None or last is None:
        return False
    before = sentence.text[: name.start - sentence.start].rstrip().rsplit(" ", 1)[-1]
    if before.rstrip(".").lower() in words("people")["titles"]:
        return True
    if posts.around(sentence, Span(first, last)):
        return True
    saying = words("speech")["say"]
    near = sentence.tokens[max(0, first - 2) : first] + sentence.tokens[last + 1 : last + 3]
    return any(t.lower in saying for t in near)


def _grouped(full: list[Name]) -> list[list[Name]]:
    """Full names that may be one person's are one; a lone surname joins by `_short_names` later."""
    groups: list[list[Name]] = []
    for name in (n for n in full if n.full):
        for group in groups:
            if _same(group[0].text, name.text):
                group.append(name)
                break
        else:
            groups.append([name])
    for name in (n for n in full if not n.full):
        if not any(name.text in _short_forms(g[0].text) for g in groups):
            groups.append([name])
    return groups


def _same(a: str, b: str) -> bool:
    return a == b or names.compare(a, b).answer == "match"


def _short_forms(name: str) -> set[str]:
    """How a person named in full is named later: by surname, or by the given name."""
    parts = name.split(" ")
    if len(parts) == 1:
        return {name}
    if _korean(name):
        return {parts[0]}
    return {parts[-1]}


def _short_names(
    i: int,
    sentence: Sentence,
    groups: list[list[Name]],
    first: dict[str, int],
    leaders: frozenset[int],
) -> list[tuple[int, Name]]:
    """Surnames alone, each given to the person of that surname whom the report means by it."""
    taken = [(n.start, n.end) for g in groups for n in g if n.sentence == i]
    forms = _forms(groups)
    out = []
    for token in sentence.tokens:
        numbers = forms.get(token.text)
        if not numbers or any(a <= token.start < b for a, b in taken) or _part(sentence, token.i):
            continue
        number = _meant(numbers, groups, i, token.start, first.setdefault(token.text, i), leaders)
        out.append((number, Name(i, token.start, token.end, token.text, False)))
    return out


def _forms(groups: list[list[Name]]) -> dict[str, list[int]]:
    forms: dict[str, list[int]] = {}
    for number, group in enumerate(groups):
        for form in {f for n in group for f in _short_forms(n.text)}:
            forms.setdefault(form, []).append(number)
    return forms


def _part(sentence: Sentence, i: int) -> bool:
    """Whether a word is part of a longer name or compound."""
    after = sentence.tokens[i + 1] if i + 1 < len(sentence.tokens) else None
    if after is None:
        return False
    if after.text == "-" and after.start == sentence.tokens[i].end:
        return True
    # "Kim Chol's death" where only Kim Jong Un is on file: another man.
    listed = words("people")["never_names"]
    return after.pos == "PROPN" and after.text[:1].isupper() and after.lower not in listed


def _meant(
    numbers: list[int],
    groups: list[list[Name]],
    i: int,
    start: int,
    first: int,
    leaders: frozenset[int],
) -> int:
    """Which of several namesakes a bare surname means.

    Those named in full before the surname first stood alone come first; among them the one who is
    not named in full again (a newsroom that writes "Kim" for one man goes on writing "Kim Jong Un"
    for the other), then whoever is not the leader, then the one named last.
    """

    def rank(number: int) -> tuple[int, int, int, int]:
        full = [n for n in groups[number] if n.full]
        before = [n for n in full if (n.sentence, n.start) < (i, start)]
        early = any(n.sentence <= first for n in full)
        again = sum(n.sentence > first for n in full)
        last = max((n.sentence * 100_000 + n.start for n in before), default=-1)
        return (int(not early), again, int(number in leaders), -last)

    return min(numbers, key=rank)


def mentions(people: People, pack: Pack, states: dict[int, str]) -> tuple[Mention, ...]:
    """The persons as the reading keeps them."""
    out = []
    for known in people.known:
        if not known.first.full:
            continue
        spellings = tuple(dict.fromkeys(n.text for n in known.namings if n.full))
        told = [post_text(people.sentences[s], h) for s, h in known.held]
        spots = [
            spot.text
            for s, h in known.held
            for spot in places.find(people.sentences[s], pack)
            if not spot.adjective and _in(people.sentences[s], h, spot.start)
        ]
        first = known.first
        quote = Quote(
            field=people.sentences[first.sentence].field,
            start=first.start,
            end=first.end,
            text=first.text,
        )
        out.append(
            Mention(
                name=known.name,
                spellings=spellings,
                quote=quote,
                posts=tuple(dict.fromkeys(told)),
                places=tuple(dict.fromkeys(spots)),
                state=states.get(known.number),
            )
        )
    return tuple(out)


def _in(sentence: Sentence, held: Held, offset: int) -> bool:
    return sentence.tokens[held.span.first].start <= offset < sentence.tokens[held.span.last].end


def post_text(sentence: Sentence, held: Held) -> str:
    """A post as the text has it."""
    return sentence.quote(held.span).text
