"""Reports and persons as they may be told."""

import re
from functools import lru_cache
from urllib.parse import unquote, urlsplit

import msgspec

from reportedly.model import Person, Report
from reportedly.protect.addresses import says_more
from reportedly.protect.holding import is_holder
from reportedly.protect.marking import Marker
from reportedly.protect.narrow import narrow_quote, narrow_text
from reportedly.protect.people import told_who
from reportedly.protect.shapes import is_journey, native_journey, native_kin
from reportedly.protect.spans import Reason

_PARTS = re.compile(r"[\W_]+")


def told_report(report: Report, marker: Marker, *, bare: bool = False) -> Report:
    """A report without its text; its title narrowed, its name and address free of protected words.

    The digest of the text goes with the text: with it a guess at a withheld word could be tested.

    Args:
        report: as it was got.
        marker: finds protected words.
        bare: whether title, name and address go as a whole, since something in it is marked.
    """
    made = report.machine_written
    title = None if bare or title_is_red(report, marker) else report.title
    told = None if title is None else _told_title(title, report.text, marker)
    return msgspec.structs.replace(
        report,
        text="",
        text_digest="",
        title=told,
        name=report.id if bare or _slug_is_red(report.name, marker) else report.name,
        url=_told_url(
            report.url, marker, bare=bare or says_more(report.url or "", told or "", marker)
        ),
        machine_written=None if made is None else narrow_quote(made, marker, least=1),
    )


def _told_title(title: str, text: str, marker: Marker) -> str | None:
    """A title without protected words: by their shape, too, in a report of a private journey.

    Where the title tells of no journey itself, its first word is capitalised as such; it may name
    somebody or some place only where the text has it capitalised as well, or a place is called so.
    """
    words = marker.of_journey
    first = title.split(" ", 1)[0]
    named = first in text or marker.lexicon.pack.place(first) is not None
    if is_journey(title) or named or words is marker:
        return narrow_text(title, words, least=3, whole=True)
    small = title[:1].lower() + title[1:]
    told = narrow_text(small, words, least=min(3, len(small.split())), whole=True)
    if told is None:
        return None
    at = small.index(told)
    return title[at : at + len(told)]


def title_is_red(report: Report, marker: Marker) -> bool:
    """Whether a title is about somebody's kin, in which case nothing of it is told.

    One that names a holder of public office, and no defector, is narrowed like any other text.
    """
    title = report.title or ""
    if native_journey().search(title) and not _names_holder(title, marker):
        return True
    if not any(not _is_innocent(m, marker) for m in marker.lexicon.title_kin.finditer(title)):
        return False
    return "defect" in title.casefold() or not marker.lexicon.holders.search(title)


def _names_holder(title: str, marker: Marker) -> bool:
    """Whether a title in another script names a holder of public office, and nobody's kin."""
    names = (n for h in marker.lexicon.pack.holders for n in h.native)
    return not native_kin().search(title) and any(n in title for n in names)


def _is_innocent(found: re.Match[str], marker: Marker) -> bool:
    harmless = marker.lexicon.innocent.finditer(found.string)
    return any(m.start() <= found.start() and found.end() <= m.end() for m in harmless)


def only_kin(persons: tuple[Person, ...], marker: Marker) -> frozenset[str]:
    """Ids of persons who are told of only as somebody's kin or companions."""
    return frozenset(
        p.id
        for p in persons
        if not is_holder(p.id, marker.lexicon.pack)
        and _is_kin(p, marker)
        and not marker.secrets.subjects & {p.name, *p.names}
    )


def _is_kin(person: Person, marker: Marker) -> bool:
    names = {person.name, *person.names}
    return bool(marker.secrets.relatives & names) or told_who(person.name, marker) is None


def _told_url(url: str | None, marker: Marker, *, bare: bool) -> str | None:
    if url is None or not (bare or _slug_is_red(url, marker)):
        return url
    parts = urlsplit(url)
    if not parts.netloc or _slug_is_red(parts.netloc, marker):
        return None
    return f"{parts.scheme}://{parts.netloc}/"


def _slug_is_red(slug: str, marker: Marker) -> bool:
    """Whether the words of an address or file name hold something protected, in whatever case.

    Escapes are undone first, and those of what was escaped twice. Addresses part names as they like
    or not at all (`kim-il-su`, `kimilsu`), so that a protected name is looked for by its letters.
    """
    plain = unquote(unquote(slug, errors="replace"), errors="replace")
    letters = _letters(plain)
    protected = (marker.secrets.relatives, marker.near.relatives, marker.secrets.words)
    if any(name in letters for names in protected for name in _letters_of(names)):
        return True
    words = " ".join(_PARTS.split(plain))
    return marker.is_red(words) or marker.is_red(words.lower()) or marker.is_red(words.title())


@lru_cache(maxsize=64)
def _letters_of(protected: frozenset[str] | tuple[tuple[str, Reason], ...]) -> frozenset[str]:
    """The letters of protected words that addresses may part or join: of several parts, or Hangul.

    One word of Latin letters stands by itself, or is part of an innocent one ("Hoe" in "shoes").
    """
    words = (p if isinstance(p, str) else p[0] for p in protected)
    several = (w for w in words if len(_PARTS.split(w)) > 1 or not w.isascii())
    return frozenset(found for w in several if len(found := _letters(w)) > 1)


def _letters(words: str) -> str:
    return _PARTS.sub("", words).casefold()
