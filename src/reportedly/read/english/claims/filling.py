"""The fullest values of one claim's slots out of all its tellings, each with its words."""

import re

from msgspec.structs import replace

from reportedly.read.english.claims.draft import Draft
from reportedly.read.english.claims.slots.custody import UNSTATED
from reportedly.read.english.claims.slots.slots import Slot
from reportedly.read.english.lexicon import fold, words
from reportedly.read.english.people.described import is_calling
from reportedly.read.english.people.known import Known, People
from reportedly.read.english.people.post import Held
from reportedly.read.english.scene import Teller

_LETTERS = re.compile(r"[^\W\d_]+")
_LEADING = re.compile(
    r"(?:(?:the|a|an|another|his|her|their|its|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"several|\d+|of|them|other) )+"
)


def subject_of(group: list[Draft]) -> Draft:
    """The first telling that names the person, else the one that describes him in most words.

    Of two alike the one in running text: a headline clips its words. "Two of its soldiers" leans on
    what was told before, and says nothing alone.
    """
    named = next((d for d in group if d.whom.known is not None), None)
    if named is not None:
        return named
    alone = [d for d in group if not _leans(d)] or group
    return max(alone, key=lambda d: (_content(d), d.role not in {"title", "heading"}))


def _content(draft: Draft) -> int:
    """How many words of a description say something."""
    return len(set(fold(draft.whom.text).split()) - words("people")["no_content"])


def _leans(draft: Draft) -> bool:
    """Whether a description can be understood only by what was told before."""
    said = set(fold(draft.whom.text).split())
    return bool(said & (words("grammar")["singular"] | words("grammar")["plural"] | {"its"}))


def told(group: list[Draft], teller: Teller) -> dict[str, Slot]:
    """The plain slots of all tellings, by name, each as told first; any manner before none.

    Nobody defects to his own state: "who defected in May has been sent back to North Korea".
    """
    out: dict[str, Slot] = {}
    for draft in group:
        for name in ("to", "post", "manner", "mode", "stage", "charge", "by", "method"):
            slot: Slot | None = getattr(draft.slots, name)
            if name == "to" and slot is not None and _is_home(group, slot, teller):
                continue
            earlier = out.get(name)
            if slot is not None and (earlier is None or earlier.value == UNSTATED):
                out[name] = slot
            elif slot is not None and earlier is not None and name == "to":
                out[name] = slot if _fuller(earlier, slot, teller) else earlier
    return out


def _fuller(earlier: Slot, slot: Slot, teller: Teller) -> bool:
    """Whether a place is the one told before under a fuller name ("the South", "Seoul")."""
    short = words("places")["short"]
    if fold(earlier.value) not in short or fold(slot.value) in short:
        return False
    one, other = teller.pack.place(earlier.value), teller.pack.place(slot.value)
    return one is not None and other is not None and one.state == other.state


def _is_home(group: list[Draft], slot: Slot, teller: Teller) -> bool:
    """Whether a defection would lead to the state that the person left."""
    place = teller.pack.place(slot.value)
    if group[0].kind != "defection" or place is None:
        return False
    home = teller.country(subject_of(group).whom.known)
    return place.state == home and home in teller.pack.closed_states


def post(known: Known | None, teller: Teller) -> Slot | None:
    """The post that says most of somebody, the earliest told."""
    if known is None:
        return None
    for where, held in ranked(known, teller):
        quote = teller.people.post_words(where, held)
        return Slot(quote.text, quote)
    return None


def described_post(group: list[Draft]) -> Slot | None:
    """The post that a description of somebody unnamed, or not yet named, gives: "a singer"."""
    for draft in group:
        quote = draft.whom.calling or (draft.whom.quote if draft.whom.known is None else None)
        if quote is None or not is_calling(draft.whom.head):
            continue
        skip = _LEADING.match(fold(quote.text))
        first = skip.end() if skip is not None else 0
        if first < len(quote.text):
            told = replace(quote, start=quote.start + first, text=quote.text[first:])
            return Slot(told.text, told)
    return None


def vague(slot: Slot) -> bool:
    """Whether a post says little: a rank alone, "an official"."""
    found = [w for w in _LETTERS.findall(fold(slot.value)) if w != "s"]
    people = words("people")
    adjoined = people["modifiers"] - people["posts"]
    listed = people["vague_posts"] | adjoined | words("post_words")["plain"]
    return all(w in listed or w.removesuffix("s") in listed for w in found)


def past(slot: Slot) -> bool:
    """Whether a post is told as a former one."""
    first = fold(slot.value).replace("-", " ").partition(" ")[0]
    return first in words("posts")["past"] or first in words("post_words")["past"]


def ranked(known: Known, teller: Teller) -> list[tuple[int, Held]]:
    """Posts told in running text before those of captions, plain words and ranks last."""

    def rank(row: tuple[int, Held]) -> tuple[bool, bool, int]:
        sentence = teller.people.sentences[row[0]]
        quote = teller.people.post_words(*row)
        return (sentence.role in {"caption", "heading"}, vague(Slot(quote.text, quote)), row[0])

    return sorted(known.held, key=rank)


def is_rank(people: People, row: tuple[int, Held]) -> bool:
    """Whether a post is a military rank and nothing more ("General")."""
    where, held = row
    inside = people.sentences[where].tokens[held.span.first : held.span.last + 1]
    return all(t.lower in words("people")["ranks"] for t in inside)
