"""Counts that a report gives: value, comparator, what is counted in its own words, period, source."""

import re
from functools import cache

import msgspec

from reportedly.model import Comparator, Figure, Quote, digest
from reportedly.read.english import attribution
from reportedly.read.english.claims import Scene
from reportedly.read.english.lexicon import alternation, fold, raw
from reportedly.read.english.sources import Past, Said
from reportedly.when import When

_NUMBER = re.compile(r"(?<![\w.,$€£-])(\d{1,3}(?:,\d{3})+|\d{1,6})(?![\w%]|[.,]\d|-)")
_ELLIPSIS = re.compile(
    r"(?:compared (?:to|with)|against|up from|down from|from|than|and|with|,|versus|to) (?:just |only )?$"
)
_YEAR = re.compile(r"(?:19|20)\d\d")


class _Words(msgspec.Struct, frozen=True):
    counted: re.Pattern[str]
    people: re.Pattern[str]
    told: re.Pattern[str]
    comparators: tuple[tuple[Comparator, re.Pattern[str]], ...]
    excluded: re.Pattern[str]


@cache
def _words() -> _Words:
    data = raw("measures")
    ends = tuple(
        (c, re.compile(f"(?:{alternation(data['comparators'][c]).pattern})(?: the)? $"))
        for c in ("<", ">", "~")
    )
    excluded = "|".join(re.escape(w) for w in data["not_counted"])
    return _Words(
        alternation(data["counted"]),
        alternation(data["people"]),
        alternation(data["told"]),
        ends,
        re.compile(rf"^[ -]?(?:{excluded})"),
    )


class _Count(msgspec.Struct, frozen=True):
    value: int
    start: int
    end: int
    measure: str
    words: Quote


def figures(scene: Scene, past: Past, text_digest: str) -> list[Figure]:
    """The figures of one sentence; a number without its own noun takes that of the one before."""
    out: list[Figure] = []
    last: _Count | None = None
    for found in _NUMBER.finditer(scene.sentence.text):
        count = _count(scene, found, last)
        if count is None:
            continue
        figure = _figure(scene, count, past, text_digest)
        last = count
        if figure.period is None and _words().people.search(fold(figure.measure)):
            continue  # the size of a group with no period is no figure
        out.append(figure)
    return out


def _count(scene: Scene, found: re.Match[str], last: _Count | None) -> _Count | None:
    text = scene.sentence.text
    low = fold(text)
    value = int(found.group(1).replace(",", ""))
    if _words().excluded.match(low[found.end() :]) or _in_date(scene, found):
        return None
    noun = _noun(low, found.end())
    if noun is not None:
        begin, end = noun
        measure = text[begin:end]
        quote = _quote(scene, begin, end)
        return _Count(value, found.start(), end, measure, quote)
    plain = not _YEAR.fullmatch(found.group(1)) and value > 1
    followed = re.match(
        r" (?:in|during|for|through|as of|by|last|this|the)\b|[,.;)]|$", low[found.end() :]
    )
    if last is not None and plain and followed and _ELLIPSIS.search(low[: found.start()]):
        return _Count(value, found.start(), found.end(), last.measure, last.words)
    return None


def _in_date(scene: Scene, found: re.Match[str]) -> bool:
    return any(
        d.start <= found.start() < d.end for d in scene.dated if not _bare(scene, d.when, found)
    )


def _bare(scene: Scene, when: When, found: re.Match[str]) -> bool:
    return "," in found.group(1)


def _noun(low: str, end: int) -> tuple[int, int] | None:
    """The counted noun after a number, within its own phrase: offsets of the measure's words."""
    rest = low[end : end + 90]
    stop = re.search(r"[,.;:()–—]| (?:and|but|who were|compared|according|while|in \d)\b", rest)
    phrase = rest[: stop.start()] if stop else rest
    counted = _words().counted.search(phrase)
    if counted is not None and len(phrase[: counted.start()].split()) <= 4:
        return _trimmed(low, end, end + _full(phrase, counted))
    people = _words().people.search(phrase)
    if people is None or len(phrase[: people.start()].split()) > 2:
        return None
    told = _words().told.search(phrase, people.end())
    if told is None:
        return None
    return _trimmed(low, end, end + _full(phrase, told))


def _full(phrase: str, found: re.Match[str]) -> int:
    """The measure with where they are or went ("overseas", "in Pyongyang", "the country")."""
    tail = re.match(
        r"(?: (?:overseas|abroad|worldwide|the country|the north|to (?:the )?south(?: korea)?|in (?:the )?(?:south(?: korea)?|north(?: korea)?|pyongyang|seoul)|into south korea))*",
        phrase[found.end() :],
    )
    return found.end() + (tail.end() if tail else 0)


def _trimmed(low: str, start: int, end: int) -> tuple[int, int]:
    while start < end and not low[start].isalpha():
        start += 1
    return start, end


def _quote(scene: Scene, start: int, end: int) -> Quote:
    return scene.sentence.between(scene.sentence.start + start, scene.sentence.start + end)


def _figure(scene: Scene, count: _Count, past: Past, text_digest: str) -> Figure:
    sentence = scene.sentence
    before = fold(sentence.text[: count.start])
    comparator: Comparator = next((c for c, p in _words().comparators if p.search(before)), "=")
    period, when = _period(scene, count)
    at = sentence.at(sentence.start + count.start)
    chain = (
        attribution.chain(scene.frames, sentence.tokens[at])
        if at is not None
        else attribution.Chain()
    )
    links: tuple[Said, ...] = chain.links
    origins = chain.origins
    number = _quote(
        scene,
        count.start,
        count.start + len(re.match(r"[\d,]+", sentence.text[count.start :]).group()),
    )  # type: ignore[union-attr]
    words = {"value": number, "measure": count.words}
    if when is not None:
        words["period"] = when
    for name, said in (("origins", origins), ("chain", links)):
        for n, source in enumerate(said):
            words[name if n == 0 else f"{name}.{n}"] = source.quote
    return Figure(
        id="f-" + digest(text_digest, sentence.field, str(number.start)),
        measure=count.measure,
        value=count.value,
        comparator=comparator,
        period=period,
        origins=tuple(dict.fromkeys(o.text for o in origins)),
        quote=sentence.whole,
        chain=tuple(s.text for s in links),
        words=words,
    )


def _period(scene: Scene, count: _Count) -> tuple[str | None, Quote | None]:
    """The date nearest after the count, else nearest before; "as of" and "by" are "through"."""
    text = scene.sentence.low
    dated = [d for d in scene.dated if d.when.edtf is not None]
    after = [d for d in dated if d.start >= count.start]
    best = min(after, key=lambda d: d.start, default=None)
    limit = _next_number(scene, count)
    if best is None or (limit is not None and best.start > limit):
        before = [d for d in dated if d.end <= count.start]
        best = max(before, key=lambda d: d.end, default=None)
    if best is None:
        return None, None
    lead = text[: best.start].rstrip()
    edtf = best.when.edtf
    for word, form in (
        ("as of", "through "),
        ("by", "through "),
        ("through", "through "),
        ("until", "through "),
        ("since", "since "),
    ):
        if lead.endswith(word) or text[best.start :].startswith(word + " "):
            edtf = f"{form}{edtf}"
            break
    return edtf, _quote(scene, best.start, best.end)


def _next_number(scene: Scene, count: _Count) -> int | None:
    for found in _NUMBER.finditer(scene.sentence.text, count.end):
        if not any(d.start <= found.start() < d.end for d in scene.dated):
            return found.start()
    return None
